"""Takes coordinated demands apart: verbs under one trigger, nouns under one trigger."""

from __future__ import annotations

from typing import NamedTuple

from sanctext.grammar.complements import (
    head_noun,
    infinitive_at,
    is_base_verb,
    joint_at,
    names_action,
)
from sanctext.grammar.coordination import after_insertion, comma_before, is_parallel, relative_between
from sanctext.grammar.lexicon import action_verbs, intransitive_verbs, word_class
from sanctext.grammar.sentence import NOMINAL, NOUNS, Sentence

# In words: an apposition's noun stands so near before its relative clause.
LONGEST_APPOSITION = 8
# Tags of words that may end a noun phrase before a joint.
_ENDS_NOUN = NOMINAL - {"JJ", "JJR", "JJS", "PRP$", "DT"} | {"RB", "PRP", ",", "-RRB-", "''", "RP"}


class Action(NamedTuple):
    """One demanded action: positions of its first word, its head and the word after its last."""

    start: int
    head: int
    end: int


def split_verbs(sentence: Sentence, start: int, head: int, end: int, *, finite: bool = False) -> list[Action]:
    """The actions of a verb phrase that begins at `start`, with the first verb at `head`.

    Args:
        start: first word of the phrase (an adverb, a negation or the verb itself).
        head: position of the first verb.
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
        if candidate is None or not is_parallel(sentence, found[-1][1], position, candidate):
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
    documents = word_class("issued document") | word_class("document noun")
    document = {sentence.word(before), sentence.word(before).removesuffix("s")} & documents
    return bool(document) or sentence.tag(before) in {"NNP", "NNPS", "CD"}


def _described(sentence: Sentence, position: int, end: int) -> bool:
    """True for an apposition with a relative clause: "…, a step that Oman has asked for", "…, two metals for which"."""
    if sentence.word(position) not in {"a", "an", "one"} and sentence.tag(position) != "CD":
        return False
    if sentence.word(position + 1) in word_class("call") | word_class("step") and sentence.tag(position + 2) in {
        "VBN",
        "VBD",
    }:
        # "…, a demand echoed by Oman".
        return True
    for here in range(position + 1, min(position + LONGEST_APPOSITION, end)):
        if sentence.tag(here) in {"WDT", "WP", "WP$"}:
            return True
        if sentence.tag(here) not in NOMINAL | {"IN"}:
            return False
    return False


def _verb_after(sentence: Sentence, position: int, end: int, *, finite: bool) -> tuple[int, int, bool] | None:
    """(first word, verb, has "to") of a verb phrase here, also behind an insertion between commas."""
    for begin in (position, after_insertion(sentence, position, end)):
        if begin is None or begin >= end:
            continue
        verb = infinitive_at(sentence, begin)
        if verb is not None:
            return begin + (sentence.word(begin) == "to"), verb, True
        verb = sentence.skip_adverbs(begin)
        if verb < end and (is_base_verb(sentence, verb) or (finite and sentence.tag(verb) == "VBZ")):
            return begin, verb, False
    return None


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
        start: first word of the first phrase.
        end: position after the last one.
        preposition: the trigger's own preposition, which may be repeated ("…, and for the release"); "" for none.
    """
    first = head_noun(sentence, start, end)
    found = [[start, first if first is not None else start]]
    ends: list[int] = []
    # "a truce through an exchange, free document, and an end of the raids": the list says how.
    means: int | None = None
    position = start
    while position < end:
        if sentence.word(position) in {"through", "via", "like"} and sentence.tag(position) == "IN" and not ends:
            means = position
        if sentence.word(position) in {"(", "["}:
            closing = sentence.find({")", "]"}, position, end)
            position = (position if closing is None else closing) + 1
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
            repeated
            or "nor" in sentence.lower[position:after]
            or (means is None and _new_demand(sentence, found[-1][1], begin, head, position))
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
    if sentence.tag(first) in {"NNP", "NNPS"} and joint == first + 1 and sentence.tag(begin) in {"JJ", "NNP"}:
        # "US and Omani pressure": two names before one noun.
        return False
    if "including" in sentence.lower[first:joint] and not comma_before(sentence, joint, begin):
        # "action, including by ports and fleets": what it includes goes on.
        return False
    bare = sentence.tag(begin) not in {"DT", "PDT"} and not comma_before(sentence, joint, begin)
    if bare and relative_between(sentence, first, joint):
        # "a fund that pays for ice and training": the relative clause goes on.
        return False
    return sentence.tag(joint - 1) in _ENDS_NOUN
