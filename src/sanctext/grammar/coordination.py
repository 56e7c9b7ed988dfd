"""Whether a verb is coordinated with an action's own verb, or with one inside the action."""

from __future__ import annotations

from sanctext.grammar.complements import infinitive_at, is_base_verb
from sanctext.grammar.lexicon import action_verbs, intransitive_verbs, word_class
from sanctext.grammar.sentence import COORDINATORS, RELATIVE, Sentence


def after_insertion(sentence: Sentence, position: int, end: int) -> int | None:
    """Position after ", above all," or "in particular," where such an insertion begins here."""
    if sentence.word(position - 1) != "," and sentence.tag(position) not in {"IN", "RB"}:
        return None
    for here in range(position, min(position + 7, end)):
        if sentence.tag(here).startswith("V"):
            return None
        if sentence.word(here) == ",":
            return here + 1
    return None


def is_parallel(sentence: Sentence, head: int, joint: int, candidate: tuple[int, int, bool]) -> bool:
    """True where the candidate is coordinated with the action's verb and not with a verb inside the action."""
    _, verb, with_to = candidate
    if not _continues_list(sentence, joint, verb) if with_to else _goes_on_inside(sentence, head, joint, verb):
        return False
    inner = [here for here in range(head + 1, joint) if sentence.tag(here) in {"VB", "VBP", "VBZ", "MD"}]
    relative = relative_between(sentence, head, joint)
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
    if relative and not with_to and _is_of_what_is_stopped(sentence, head, joint):
        # "to cease raids that harm crews, cut trade, and close ports": what the raids do.
        return False
    if relative and not with_to and _goes_on_finite(sentence, verb):
        # "crews who mend nets, sell fish, are poor, and sing": verbs of the relative clause.
        return False
    if relative and with_to and purpose is None:
        # A finite relative clause cannot go on with "to": only the action's own verb can.
        return True
    clause = any(sentence.deps[here] == "advcl" and sentence.tag(here) in {"VBP", "VBZ"} for here in inner)
    if relative or modal or (clause and not with_to):
        return not _governed_inside(sentence, head, joint, verb)
    if purpose is not None and not with_to:
        return comma and not _lists_purposes(sentence, purpose, verb)
    return purpose is None or comma


def _goes_on_inside(sentence: Sentence, head: int, joint: int, verb: int) -> bool:
    """True where a verb without "to" goes on with what stands inside the action.

    "to build, sustain and finance the capacity" shares one object, "to adopt an ambitious and sound plan" one noun.
    """
    shared = joint > head + 1 and is_base_verb(sentence, joint - 1)
    return (
        (shared and sentence.word(joint - 1) not in intransitive_verbs())
        or _noun_is_open(sentence, head, joint)
        or _to_is_repeated(sentence, head, verb)
        or (not comma_before(sentence, joint, verb) and _looks_nominal(sentence, joint, verb))
    )


def _in_time_clause(sentence: Sentence, head: int, joint: int) -> bool:
    """True where "when they V" or "if you V" has begun and goes on with verbs of the same form."""
    return any(
        sentence.word(here) in {"when", "if", "whenever", "where", "while"}
        and sentence.word(here + 1) in {"they", "we", "you"}
        and sentence.tag(sentence.skip_adverbs(here + 2)) == "VBP"
        for here in range(head + 1, joint - 1)
    )


def _is_of_what_is_stopped(sentence: Sentence, head: int, joint: int) -> bool:
    """True where an action that stops something is followed by what this does: "to end raids that harm crews"."""
    if sentence.lemmas[head] not in word_class("stopping"):
        return False
    return any(
        sentence.word(here) in RELATIVE
        and sentence.tag(sentence.skip_adverbs(here + 1)) == "VBP"
        and sentence.word(sentence.skip_adverbs(here + 1)) not in word_class("auxiliary")
        for here in range(head + 1, joint - 1)
    )


def _goes_on_finite(sentence: Sentence, verb: int) -> bool:
    """True where a later member of the list is a finite "are" or "is", which no infinitive goes on with."""
    return any(
        sentence.word(here) in {",", "and"} and sentence.word(here + 1) in {"are", "is"}
        for here in range(verb, len(sentence))
    )


def _noun_is_open(sentence: Sentence, head: int, joint: int) -> bool:
    """True where adjectives stand before a joint, behind an article, and their noun does not."""
    here = max(head, sentence.back(joint, {"JJ", "JJR", "RB", "RBR", ","}))
    return sentence.tag(joint - 1) in {"JJ", "JJR"} and sentence.word(here) in {"a", "an", "the"}


def _lists_purposes(sentence: Sentence, purpose: int, verb: int) -> bool:
    """True where a list without "and" has begun behind a purpose clause: "use X to build A, widen B, and finish C"."""
    return any(
        sentence.word(here) == "," and is_base_verb(sentence, sentence.skip_adverbs(here + 1))
        for here in range(purpose, verb)
    )


def comma_before(sentence: Sentence, joint: int, verb: int) -> bool:
    """True where a comma or semicolon stands in the joint before a verb."""
    return "," in sentence.words[joint:verb] or ";" in sentence.words[joint:verb]


def _is_parsed_as_verb(sentence: Sentence, joint: int, verb: int) -> bool:
    """ "halt its tests and admit inspectors": the tagger and the parser agree, and a plural ends what is before."""
    return (
        sentence.tag(verb) == "VB"
        and sentence.deps[verb] == "conj"
        and sentence.heads[verb] < joint - 1
        and sentence.tag(joint - 1) == "NNS"
    )


def _looks_nominal(sentence: Sentence, joint: int, verb: int) -> bool:
    """ "missile and drone technology": a noun that the tagger took for a verb, between two nouns."""
    return (
        verb == joint + 1
        and sentence.lemmas[verb] not in action_verbs()
        and not _is_parsed_as_verb(sentence, joint, verb)
        and sentence.tag(joint - 1) in {"NN", "NNS"}
        and sentence.tag(verb + 1) in {"NN", "NNS"}
    )


def _continues_list(sentence: Sentence, joint: int, verb: int) -> bool:
    """A lone comma before "to V" is a list's only if a coordinator with "to V" follows later; else a purpose's."""
    if COORDINATORS & set(sentence.lower[joint:verb]) or ";" in sentence.words[joint:verb]:
        return True
    if sentence.word(joint + 1) == "not" and sentence.word(joint + 2) == "to":
        # "not to V, not to W".
        return True
    return any(
        sentence.word(here) in {"and", "or"} and _to_after(sentence, here + 1) for here in range(verb, len(sentence))
    )


def _to_after(sentence: Sentence, position: int) -> bool:
    if infinitive_at(sentence, position) is not None:
        return True
    inserted = after_insertion(sentence, position + 1, len(sentence)) if sentence.word(position) == "," else None
    return inserted is not None and infinitive_at(sentence, inserted) is not None


def _to_is_repeated(sentence: Sentence, head: int, verb: int) -> bool:
    """True where the list goes on with ", to V": then a bare verb before that belongs to a relative clause."""
    begins_with_to = "to" in sentence.lower[max(0, head - 5) : head]
    if not begins_with_to or not relative_between(sentence, head, verb):
        return False
    return any(
        sentence.word(here) in {",", "and", "or"} and infinitive_at(sentence, here + 1) is not None
        for here in range(verb, len(sentence))
    )


def relative_between(sentence: Sentence, start: int, end: int) -> bool:
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
