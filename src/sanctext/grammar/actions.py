"""Takes coordinated demands apart: verbs under one trigger, nouns under one trigger."""

from __future__ import annotations

from typing import NamedTuple

from sanctext.grammar.lexicon import action_verbs, intransitive_verbs, word_class
from sanctext.grammar.regions import (
    head_noun,
    infinitive_at,
    is_base_verb,
    joint_at,
    names_action,
)
from sanctext.grammar.sentence import COORDINATORS, NOMINAL, NOUNS, RELATIVE, Sentence

_ARTICLES = frozenset({"a", "an", "the"})
# In words: an apposition's noun stands so near before its relative clause.
LONGEST_APPOSITION = 8


class Action(NamedTuple):
    """One demanded action: positions of its first word, its head and the word after its last."""

    start: int
    head: int
    end: int


def split_verbs(sentence: Sentence, start: int, head: int, end: int, *, finite: bool = False) -> list[Action]:
    """The actions of a verb phrase that begins at `start`, with the first verb at `head`.

    Args:
        sentence: the sentence.
        start: first word of the phrase (an adverb, a negation or the verb itself).
        head: position of the first verb.
        end: position after the phrase.
        finite: true where the verbs are finite ("demand that it abandons … and returns …").

    Coordinated verbs are told from nouns by their tags; those of relative clauses, purpose clauses and adverb lists
    belong to the action before them, and verbs that share one object are one action.
    """
    found = [[start, head]]
    ends: list[int] = []
    position = head + 1
    while position < end:
        after = joint_at(sentence, position)
        if after == position:
            position += 1
            continue
        candidate = _verb_after(sentence, after, end, finite=finite)
        if (
            candidate is not None
            and sentence.word(candidate[1]) in {"face", "risk"}
            and "or" in sentence.lower[position : candidate[1]]
        ):
            # "to stop the raids, or face costs": a threat.
            end = position
            break
        if sentence.word(after) == "for" and sentence.word(position) == "," and _another_acts(sentence, after, end):
            # "that X must V, and for Y to W": what somebody else is to do.
            end = position
            break
        if "because" in sentence.lower[found[-1][1] : position]:
            break
        if candidate is None or not _is_parallel(sentence, found[-1][1], position, candidate):
            position = after
            continue
        begin, verb, _ = candidate
        if _shares_object(sentence, found[-1][1], position):
            found[-1][1] = verb
        else:
            ends.append(position)
            found.append([begin, verb])
        position = verb + 1
    ends.append(end)
    return [
        Action(begin, verb, content_end(sentence, verb, stop)) for (begin, verb), stop in zip(found, ends, strict=True)
    ]


def _another_acts(sentence: Sentence, position: int, end: int) -> bool:
    """ "for the guards to V": "for", a noun phrase and an infinitive."""
    here = position + 1
    while here < end and sentence.tag(here) in NOMINAL | {"PRP", "IN"} and infinitive_at(sentence, here) is None:
        here += 1
    return position + 1 < here < end and infinitive_at(sentence, here) is not None


def content_end(sentence: Sentence, head: int, end: int) -> int:
    """Where the action itself ends: before a relative clause that a comma sets off."""
    for position in range(head + 1, end - 1):
        following = position + 1
        if (
            sentence.word(position) in {"which", "that"}
            and sentence.lemmas[following] in {"demand", "call", "urge", "require"}
            and _is_document(sentence, position)
        ):
            # "resolution 2593 which demands that …": another's demand; but "targets that require us to".
            return position
        if sentence.word(position) == "so" and (
            sentence.word(following) == "that"
            or (sentence.word(following) == "as" and sentence.word(following + 1) in {"to", "not"})
        ):
            # What the action is for is no part of it.
            return position - (sentence.word(position - 1) == ",")
        if sentence.word(position) != ",":
            continue
        if sentence.word(following) == "so" and any(
            sentence.tag(here) == "MD" and sentence.tag(here - 1) in NOUNS | {"PRP"}
            for here in range(following + 2, min(following + 5, end))
        ):
            # "…, so we can V": what comes of the action.
            return position
        if sentence.word(following) in {"which", "who", "whose", "where", "whom"} or _described(
            sentence, following, end
        ):
            return position
    return end


def _is_document(sentence: Sentence, position: int) -> bool:
    """True for a document, a name or a number just before a relative pronoun, without its comma."""
    before = position - 1 - (sentence.word(position - 1) == ",")
    while sentence.tag(before) == "-RRB-" or sentence.word(before - 1) == "(":
        before -= 1
    documents = word_class("issued document") | word_class("document noun")
    document = {sentence.word(before), sentence.word(before).removesuffix("s")} & documents
    return bool(document) or sentence.tag(before) in {"NNP", "NNPS", "CD"}


def _described(sentence: Sentence, position: int, end: int) -> bool:
    """True for an apposition with a relative clause: "…, a step that Oman has asked for", "…, two metals for which"."""
    if sentence.word(position) not in {"a", "an", "one"} and sentence.tag(position) != "CD":
        return False
    for here in range(position + 1, min(position + LONGEST_APPOSITION, end)):
        if sentence.tag(here) in {"WDT", "WP", "WP$"} or (sentence.word(here) == "that" and sentence.tag(here) == "IN"):
            return True
        if sentence.tag(here) not in NOMINAL | {"IN"}:
            return False
    return False


def _verb_after(sentence: Sentence, position: int, end: int, *, finite: bool) -> tuple[int, int, bool] | None:
    """(first word, verb, has "to") of a verb phrase here, also behind an insertion between commas."""
    for begin in (position, _after_insertion(sentence, position, end)):
        if begin is None or begin >= end:
            continue
        verb = infinitive_at(sentence, begin)
        if verb is not None and verb < end:
            first = begin + 1 if sentence.word(begin) == "to" else begin
            return first, verb, True
        first = begin
        if sentence.word(begin) in {"must", "should"}:
            first = begin + 1
        verb = sentence.skip_adverbs(first)
        if verb < end and (is_base_verb(sentence, verb) or (finite and sentence.tag(verb) == "VBZ")):
            return first, verb, False
    return None


def _after_insertion(sentence: Sentence, position: int, end: int) -> int | None:
    """Position after ", above all," or "in particular," where such an insertion begins here."""
    if sentence.word(position - 1) != "," and sentence.tag(position) not in {"IN", "RB"}:
        return None
    for here in range(position, min(position + 7, end)):
        if sentence.tag(here).startswith("V"):
            return None
        if sentence.word(here) == ",":
            return here + 1
    return None


def _is_parallel(sentence: Sentence, head: int, joint: int, candidate: tuple[int, int, bool]) -> bool:
    """True where the candidate is coordinated with the action's verb and not with a verb inside the action."""
    _, verb, with_to = candidate
    if (
        not with_to
        and joint > head + 1
        and is_base_verb(sentence, joint - 1)
        and sentence.word(joint - 1) not in intransitive_verbs()
    ):
        # "to build, sustain and finance the capacity": verbs inside the action that share one object.
        return False
    if not with_to and _noun_is_open(sentence, head, joint):
        # "to adopt an ambitious and sound plan": adjectives before a noun that follows.
        return False
    if with_to and not _continues_list(sentence, joint, verb):
        return False
    if not with_to and _to_is_repeated(sentence, head, verb):
        return False
    if not with_to and not comma_before(sentence, joint, verb) and _looks_nominal(sentence, joint, verb):
        return False
    inner = [here for here in range(head + 1, joint) if sentence.tag(here) in {"VB", "VBP", "VBZ", "MD"}]
    relative = _relative_between(sentence, head, joint)
    modal = any(sentence.tag(here) == "MD" for here in range(head + 1, joint))
    purpose = next((here for here in range(head + 1, joint) if infinitive_at(sentence, here) is not None), None)
    comma = comma_before(sentence, joint, verb)
    if not inner and purpose is None:
        return not (relative and sentence.tag(verb) == "VBP" and not with_to)
    if ";" in sentence.words[joint:verb]:
        return True
    if not with_to and _in_time_clause(sentence, head, joint):
        # "to name captains when they harm crews, cut wages, and close ports": what the captains do.
        return False
    if relative and not with_to and _goes_on_finite(sentence, verb):
        # "crews who mend nets, sell fish, are poor, and sing": verbs of the relative clause.
        return False
    if relative and with_to and purpose is None:
        # A finite relative clause cannot go on with "to": only the action's own verb can.
        return True
    if relative or modal:
        return not _governed_inside(sentence, head, joint, verb)
    if purpose is not None and not with_to:
        return comma and not _lists_purposes(sentence, purpose, verb)
    if purpose is not None:
        return comma or not _governed_inside(sentence, head, joint, verb)
    return True


def _in_time_clause(sentence: Sentence, head: int, joint: int) -> bool:
    """True where "when they V" or "if you V" has begun and goes on with verbs of the same form."""
    return any(
        sentence.word(here) in {"when", "if", "whenever", "where", "while"}
        and sentence.word(here + 1) in {"they", "we", "you"}
        and sentence.tag(sentence.skip_adverbs(here + 2)) == "VBP"
        for here in range(head + 1, joint - 1)
    )


def _goes_on_finite(sentence: Sentence, verb: int) -> bool:
    """True where a later member of the list is a finite "are" or "is", which no infinitive goes on with."""
    return any(
        sentence.word(here) in {",", "and"} and sentence.word(here + 1) in {"are", "is"}
        for here in range(verb, len(sentence))
    )


def _noun_is_open(sentence: Sentence, head: int, joint: int) -> bool:
    """True where adjectives stand before a joint, behind a determiner or the verb, and their noun does not."""
    here = joint - 1
    while here > head and sentence.tag(here) in {"JJ", "JJR", "RB", "RBR", ","}:
        here -= 1
    if here == joint - 1 or sentence.tag(joint - 1) not in {"JJ", "JJR"}:
        return False
    # "to forge more inclusive and open societies"; but "to stay calm and open the port".
    bare = here == head and sentence.lemmas[head] not in word_class("linking") and sentence.tag(joint + 2) in NOUNS
    return bare or sentence.word(here) in _ARTICLES


def _lists_purposes(sentence: Sentence, purpose: int, verb: int) -> bool:
    """True where a list without "and" has begun behind a purpose clause: "use X to build A, widen B, and finish C"."""
    return any(
        sentence.word(here) == "," and is_base_verb(sentence, sentence.skip_adverbs(here + 1))
        for here in range(purpose, verb)
        if sentence.skip_adverbs(here + 1) <= verb
    )


def comma_before(sentence: Sentence, joint: int, verb: int) -> bool:
    """True where a comma or semicolon stands in the joint before a verb."""
    return "," in sentence.words[joint:verb] or ";" in sentence.words[joint:verb]


def _looks_nominal(sentence: Sentence, joint: int, verb: int) -> bool:
    """ "missile and drone technology": a noun that the tagger took for a verb, between two nouns."""
    return (
        verb == joint + 1
        and sentence.lemmas[verb] not in action_verbs()
        and sentence.tag(joint - 1) in {"NN", "NNS"}
        and sentence.tag(verb + 1) in {"NN", "NNS"}
    )


def _continues_list(sentence: Sentence, joint: int, verb: int) -> bool:
    """A lone comma before "to V" is a list's only if a coordinator with "to V" follows later; else a purpose's."""
    if COORDINATORS & set(sentence.lower[joint:verb]) or ";" in sentence.words[joint:verb]:
        return True
    return any(
        sentence.word(here) in {"and", "or"} and _to_after(sentence, here + 1) for here in range(verb, len(sentence))
    )


def _to_after(sentence: Sentence, position: int) -> bool:
    if infinitive_at(sentence, position) is not None:
        return True
    inserted = _after_insertion(sentence, position + 1, len(sentence)) if sentence.word(position) == "," else None
    return inserted is not None and infinitive_at(sentence, inserted) is not None


def _to_is_repeated(sentence: Sentence, head: int, verb: int) -> bool:
    """True where the list goes on with ", to V": then a bare verb before that belongs to a relative clause."""
    begins_with_to = "to" in sentence.lower[max(0, head - 5) : head]
    if not begins_with_to or not _relative_between(sentence, head, verb):
        return False
    return any(
        sentence.word(here) in {",", "and", "or"} and infinitive_at(sentence, here + 1) is not None
        for here in range(verb, len(sentence))
    )


def _relative_between(sentence: Sentence, start: int, end: int) -> bool:
    return any(
        sentence.word(here) in RELATIVE and sentence.tag(here) in {"WDT", "WP", "WP$", "WRB", "IN"}
        for here in range(start + 1, end)
    )


def _governed_inside(sentence: Sentence, head: int, joint: int, verb: int) -> bool:
    """True where the parse attaches the verb to one inside the action rather than to the action's own verb."""
    for ancestor in sentence.ancestors(verb):
        if ancestor == head or ancestor < head:
            return False
        if ancestor < joint and sentence.tag(ancestor).startswith("V"):
            return True
    return False


def _shares_object(sentence: Sentence, head: int, joint: int) -> bool:
    """True for "stop and reverse …", "find, stop and punish …": nothing stands between the verb and the joint."""
    # "phase out and ban X"; but "step up and ban X".
    particle = sentence.tag(head + 1) == "RP" and sentence.word(head) in action_verbs()
    return (
        joint == head + 1 + particle
        and sentence.word(joint) in {"and", "or", ","}
        and sentence.word(head) not in intransitive_verbs()
    )


def split_nouns(sentence: Sentence, start: int, end: int, *, preposition: str) -> list[Action]:
    """The actions of coordinated noun phrases under one trigger ("call for a ceasefire, the release of …").

    Args:
        sentence: the sentence.
        start: first word of the first phrase.
        end: position after the last one.
        preposition: the trigger's own preposition, which may be repeated ("…, and for the release"); "" for none.
    """
    first = head_noun(sentence, start, end)
    found = [[start, first if first is not None else start]]
    ends: list[int] = []
    # "a truce through an exchange, free passage, and an end of the raids": the list says how.
    means: int | None = None
    position = start
    while position < end:
        if sentence.word(position) in {"through", "via", "like"} and sentence.tag(position) == "IN" and not ends:
            means = position
        if sentence.word(position) in {"(", "["}:
            position = _closing(sentence, position, end)
            continue
        after = joint_at(sentence, position)
        if after == position or position <= found[-1][1]:
            position = max(position + 1, after)
            continue
        begin = after
        repeated = bool(preposition) and sentence.word(begin) == preposition
        begin += repeated
        clause = _that_clause(sentence, begin)
        head = begin if clause else head_noun(sentence, begin, end)
        repeated = repeated or clause
        if head is not None and (
            repeated or (means is None and _new_demand(sentence, found[-1][1], begin, head, position))
        ):
            ends.append(position)
            found.append([begin, head])
            position = head
        else:
            position = after
    ends.append(end)
    return [Action(begin, head, stop) for (begin, head), stop in zip(found, ends, strict=True)]


def _that_clause(sentence: Sentence, position: int) -> bool:
    """ "demands for N, that S, and for N": a clause among coordinated nouns."""
    return sentence.word(position) == "that" and sentence.tag(position) == "IN"


def _new_demand(sentence: Sentence, first: int, begin: int, head: int, joint: int) -> bool:
    if not names_action(sentence, head) or sentence.tag(begin) in {"VBG", "IN"}:
        return False
    if sentence.word(begin) in {"including", "especially", "particularly", "notably", "its", "their"}:
        return False
    if "including" in sentence.lower[first:joint] and not comma_before(sentence, joint, begin):
        # "action, including by ports and fleets": what it includes goes on.
        return False
    if sentence.tag(joint - 1) in {"VBN", "VBD"} and sentence.word(joint - 2) in {"and", ","}:
        # "and unhindered and lasting access": one noun with two adjectives.
        return False
    bare = sentence.tag(begin) not in {"DT", "PDT"} and not comma_before(sentence, joint, begin)
    if bare and _relative_between(sentence, first, joint):
        # "a fund that pays for ice and training": the relative clause goes on.
        return False
    return sentence.tag(joint - 1) in NOMINAL - {"JJ", "JJR", "JJS", "PRP$", "DT"} | {
        "RB",
        "PRP",
        ",",
        "-RRB-",
        "''",
        "RP",
    }


def _closing(sentence: Sentence, position: int, end: int) -> int:
    for here in range(position + 1, end):
        if sentence.word(here) in {")", "]"}:
            return here + 1
    return position + 1
