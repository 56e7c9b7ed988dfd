"""A clause's verb with what stands around it: auxiliaries, subject, and whether it tells, plans or denies."""

from __future__ import annotations

from typing import NamedTuple

from sanctext.components.measures.around import (
    LONGEST_INSERTION,
    before_insertion,
    before_passive,
    has_object_behind_time,
    only_verb_behind_insertion,
    subject_before,
)
from sanctext.components.measures.verb_group import VerbGroup
from sanctext.grammar.lexicon import agent_nouns
from sanctext.grammar.sentence import RELATIVE, VERBS, Sentence
from sanctext.knowledge.words import word_class


class Clause(NamedTuple):
    """A verb that may tell of a measure, by positions in its sentence.

    Args:
        verb: the verb itself.
        start: the first word of its group, "has" of "has decided to freeze".
        subject: the words of its subject; None where the sentence has none.
        passive: true where its subject is whom it is done to.
        planned: true where it is still to be done.
        denied: true where it is said not to be done.
        barred: true where somebody may not do it: "may no longer sell", "no bank may lend", "may land only at".
        kept: true where it was done before and holds: "remains suspended", "continues to be frozen".
    """

    verb: int
    start: int
    subject: tuple[int, int] | None
    passive: bool
    planned: bool
    denied: bool
    barred: bool = False
    kept: bool = False


def clause_of(sentence: Sentence, verb: int, *, headline: bool = False) -> Clause | None:
    """The clause of a verb that is said to be done or planned; None where it is asked, denied or only describes.

    Args:
        sentence: the sentence.
        verb: position of the verb.
        headline: whether it stands in a line without a finite verb, where a participle tells.
    """
    group = VerbGroup(sentence, verb)
    tag = sentence.tag(verb)
    if not group.asserted or (not group.weighs and _is_imagined(sentence, verb, group.start)):
        return None
    passive = tag == "VBN" and bool(set(group.auxiliaries[-1:]) & word_class("form of be"))
    if not group.auxiliaries and not group.governed:
        return _without_auxiliary(sentence, verb, group, headline=headline)
    if (
        tag == "VBG"
        and not group.goes_on
        and not group.governed
        and not set(group.auxiliaries) & word_class("form of be")
    ):
        return None
    if sentence.word(group.start - 1) in {"to"} and sentence.word(group.start) not in word_class(
        "auxiliary of a measure"
    ):
        return None
    subject = subject_before(sentence, verb, group.start)
    if subject is None:
        # "Peru was ready to stop": the subject of the word on which the verb hangs.
        above = (subject_before(sentence, here, group.start) for here in range(group.start, verb))
        subject = next((one for one in above if one is not None), None)
    if subject is None and group.governed:
        subject = _of_governing_verb(sentence, verb, group.start)
    if subject is None and passive:
        subject = before_passive(sentence, group.start)
    if subject is None:
        subject = before_insertion(sentence, group.start)
    return Clause(verb, group.start, subject, passive, group.planned, group.denied, group.barred, group.kept)


def _of_governing_verb(sentence: Sentence, verb: int, start: int) -> tuple[int, int] | None:
    """ "Norway stands | ready to expel", "Norway is on | the verge of expelling": the subject of the verb above."""
    above = next((here for here in sentence.ancestors(verb) if sentence.tag(here) in VERBS), None)
    if above is None or above >= start or not {",", ";"}.isdisjoint(sentence.words[above:start]):
        return None
    return subject_before(sentence, above, above)


def _is_imagined(sentence: Sentence, verb: int, start: int) -> bool:
    """ "asked whether Norway has imposed sanctions", "once Norway designates officials, they": asked, or a rule."""
    before = sentence.lower[max(sentence.lead, start - LONGEST_INSERTION) : start]
    if set(before) & word_class("asks whether") and not set(before) & word_class("opens another clause"):
        return True
    here = verb
    while sentence.deps[here] in {"conj", "xcomp"} and sentence.heads[here] < here:
        here = sentence.heads[here]
    if sentence.deps[here] not in {"advcl", "ccomp"}:
        return False
    if sentence.deps[here] == "ccomp" and sentence.lemmas[sentence.heads[here]] in word_class("says it is not so"):
        # "denied that it had frozen".
        return True
    opens = sentence.left_edge(here)
    if sentence.word(opens) in word_class("hypothesis by its order") and sentence.heads[opens] == here:
        # "Had Norway imposed sanctions, they"; but "Should it talk, Norway will lift".
        return sentence.tag(opens) not in {"NN", "NNP"}
    first = min(
        (child for child in sentence.children(here) if sentence.deps[child] in {"mark", "advmod"}), default=here
    )
    opener = sentence.word(first)
    future = sentence.word(start) in word_class("still to come")
    if opener in word_class("asks whether") or (opener in word_class("asks when") and first < start and future):
        # "could not say when it will lift the ban".
        return True
    if opener in word_class("not before it") and first < start:
        # "will not open its ports until Peru lifts the ban".
        return not word_class("still to come").isdisjoint(sentence.lower[sentence.lead : first])
    if opener in word_class("opens a hypothesis") and first < start:
        # "unless the measures were dropped".
        return True
    return opener in word_class("opens a rule") and first < start and sentence.tag(start) in {"VBZ", "VBP"}


def _without_auxiliary(sentence: Sentence, verb: int, group: VerbGroup, *, headline: bool) -> Clause | None:
    """The clause of a verb that stands alone: finite, one of several, or in a line that leaves out who acts."""
    tag, dep = sentence.tag(verb), sentence.deps[verb]
    subject = subject_before(sentence, verb, group.start)
    if tag == "VBN" and (acting := only_verb_behind_insertion(sentence, verb)) is not None:
        return Clause(verb, verb, acting, False, False, group.denied)
    if headline and _is_bare_participle(sentence, verb):
        # "Two commanders banned from the ports".
        return Clause(verb, group.start, subject or (sentence.lead, group.start), True, False, group.denied)
    if sentence.word(group.start - 1) == "to" and (first := _first_infinitive(sentence, verb, group)) is not None:
        return first._replace(verb=verb, start=group.start)
    if dep == "conj" and (head := _coordinated(sentence, verb)) is not None:
        # "will suspend aid and close its ports", "Decides to lift … and readmit".
        if head.barred:
            # "may not insure, finance or broker": told by the first.
            return None
        acting = _own_subject(sentence, head.verb, verb, group.start) or head.subject or subject
        return Clause(verb, group.start, acting, head.passive and tag == "VBN", head.planned, group.denied)
    participle = tag in {"VBD", "VBN"} and sentence.tag(verb + 1) == "IN" and dep not in {"ROOT", "conj", "relcl"}
    told = dep == "ccomp" and any(sentence.deps[child] == "nsubj" and child < verb for child in sentence.children(verb))
    if participle and has_object_behind_time(sentence, verb):
        # "The Council on Friday extended for a year the embargo".
        return _finite(sentence, verb, group, subject or before_passive(sentence, group.start))
    if participle and not told and sentence.word(verb - 1) not in {"that", "which"}:
        # "the embargo imposed on Darfur"; but "said that the ban ended on Friday".
        return None
    if tag in {"VBZ", "VBP", "VBD"} or _is_plural_after_all(sentence, verb, group, subject):
        return _finite(sentence, verb, group, subject)
    if tag == "VBN":
        return _past_participle(sentence, verb, group, subject, headline=headline)
    if tag == "VBG":
        return _gerund(sentence, verb, group, subject)
    if tag == "VB" and headline and (verb == sentence.lead or sentence.lower[sentence.lead : verb] == ["to"]):
        # A decree's items: "To apply restrictive measures".
        return Clause(verb, sentence.lead, None, False, False, group.denied)
    return None


def _own_subject(sentence: Sentence, head: int, verb: int, start: int) -> tuple[int, int] | None:
    """ "Chile froze its assets, and Norway imposed bans": the subject of a clause behind another, named right there."""
    for child in sentence.children(verb):
        named = sentence.deps[child] == "nsubj" and sentence.tag(child) in {"NNP", "NNPS"}
        first = sentence.left_edge(child)
        if named and head < first and child + 1 == start and sentence.word(first - 1) in word_class("joins a headline"):
            return first, start
    return None


def _is_plural_after_all(sentence: Sentence, verb: int, group: VerbGroup, subject: tuple[int, int] | None) -> bool:
    """ "Norway and Japan impose sanctions", which the tagger took for an infinitive."""
    alone = sentence.tag(verb) == "VB" and sentence.deps[verb] == "ROOT" and group.start == verb
    return alone and subject is not None and subject[1] == verb and "and" in sentence.lower[slice(*subject)]


def _is_bare_participle(sentence: Sentence, verb: int) -> bool:
    """ "Two commanders banned from the ports": the only verb, with nothing behind it that it could govern."""
    if sentence.tag(verb) not in {"VBN", "VBD"}:
        return False
    # "Aid to Peru suspended", where "Aid" was taken for a verb.
    finite = {"VBZ", "MD"} if verb + 1 == len(sentence) else {"VB", "VBP", "VBZ", "MD"}
    if any(sentence.tag(here) in finite for here in range(sentence.lead, verb)):
        return False
    return verb + 1 == len(sentence) or sentence.tag(verb + 1) in {"IN", "TO", "."}


def _finite(sentence: Sentence, verb: int, group: VerbGroup, subject: tuple[int, int] | None) -> Clause | None:
    """The clause of a finite verb without an auxiliary."""
    relative = sentence.word(group.start - 1) in RELATIVE and sentence.tag(group.start - 2) != "IN"
    if subject is not None or relative or group.start <= 1 or sentence.lead:
        if sentence.word(group.start - 1) == "to":
            return None
        return Clause(verb, group.start, subject, False, False, group.denied)
    finite = any(sentence.tag(here) in {"VBZ", "VBD", "VBP", "MD"} for here in range(sentence.lead, verb))
    if sentence.tag(verb) == "VBZ" and not finite:
        # "Decree No. 5 blocks …", which the parser took for a noun.
        return Clause(verb, group.start, (sentence.lead, group.start), False, False, group.denied)
    return None


def _past_participle(
    sentence: Sentence, verb: int, group: VerbGroup, subject: tuple[int, int] | None, *, headline: bool
) -> Clause | None:
    """The clause of a participle that tells: at the head of an item, in a headline, or a past tense after all."""
    if verb == sentence.lead and sentence.tag(verb + 1) in {"CD", "DT", "PRP$"}:
        # "Designated five officials": a report's items leave out who acts.
        return Clause(verb, verb, None, False, False, False)
    if headline:
        return Clause(verb, group.start, subject, True, False, group.denied)
    if subject is not None and sentence.deps[verb] in {"ROOT", "ccomp", "relcl", "advcl"}:
        # A past tense that was taken for a participle.
        return Clause(verb, group.start, subject, False, False, group.denied)
    return None


def _first_infinitive(sentence: Sentence, verb: int, group: VerbGroup) -> Clause | None:
    """Of "decides to list A, to bar B, and to ban C" the clause of an infinitive before the last."""
    if sentence.word(group.start - 2) not in {",", ";", "and", "or"}:
        return None
    head = verb
    while sentence.deps[head] in {"conj", "advcl", "xcomp"} and sentence.heads[head] < head:
        head = sentence.heads[head]
        if sentence.tag(head) == "VB" and sentence.word(head - 1) == "to":
            return clause_of(sentence, head)
    return None


def _gerund(sentence: Sentence, verb: int, group: VerbGroup, subject: tuple[int, int] | None) -> Clause | None:
    """ "Targeting X", "…, freezing the assets of X", "by imposing sanctions on X"."""
    if verb == sentence.lead:
        return Clause(verb, group.start, None, False, False, group.denied)
    if sentence.deps[verb] == "acl" and sentence.word(verb - 1) in word_class("text that takes a measure"):
        return _by_a_text(sentence, verb)
    joins = sentence.word(group.start - 1) == "in"
    joins = joins and sentence.lemmas[sentence.heads[group.start - 1]] in word_class("does as others do")
    if sentence.word(group.start - 1) == "by" or joins:
        return _by_doing(sentence, verb, group)
    if sentence.word(group.start - 1) not in {",", "—", "–"} or sentence.deps[verb] not in {"advcl", "conj", "xcomp"}:
        return None
    governor = sentence.heads[verb]
    if sentence.deps[verb] == "conj" and sentence.tag(governor) not in VERBS:
        # "through law enforcement, severing their financing and".
        return None
    if subject is None and governor < verb and sentence.tag(governor) in VERBS:
        # "Norway acted, freezing the assets of".
        above = subject_before(sentence, governor, governor)
        named = above is not None and any(sentence.tag(here) in {"NNP", "PRP"} for here in range(*above))
        subject = above if named else None
    return Clause(verb, group.start, subject, False, False, group.denied)


def _by_a_text(sentence: Sentence, verb: int) -> Clause | None:
    """ "signed a decree banning imports of": whoever issues the text does it; "A bill banning it" is told of nobody."""
    issued = next((above for above in sentence.ancestors(verb) if sentence.tag(above) in VERBS), None)
    if issued is None or sentence.lemmas[issued] not in word_class("issues a text"):
        return None
    main = clause_of(sentence, issued)
    if main is None or main.denied or main.passive or issued > verb:
        return None
    draft = sentence.word(verb - 1) in word_class("draft of a law") - word_class("legislation that is passed")
    return Clause(verb, main.start, main.subject, False, main.planned or draft, False)


def _by_doing(sentence: Sentence, verb: int, group: VerbGroup) -> Clause | None:
    """ "We act against them, including by imposing sanctions on": how the clause before does what it tells."""
    told = (above for above in sentence.ancestors(verb) if sentence.tag(above) in VERBS and above < verb)
    head = next((above for above in told if _heads_a_clause(sentence, above)), None)
    if head is not None and "that" in sentence.lower[head:verb]:
        # "It is true that by sanctioning X we".
        return None
    main = clause_of(sentence, head) if head is not None else None
    if main is not None and main.passive and sentence.lemmas[main.verb] == "amend":
        # "Schedule 1 is amended by adding".
        return Clause(verb, verb, None, False, main.planned, main.denied)
    if main is None or main.denied or main.passive or main.subject is None:
        return None
    acting = (
        set(agent_nouns()) | word_class("own office") | word_class("measure itself") | word_class("act of an authority")
    )
    somebody = set(sentence.lower[slice(*main.subject)]) & acting
    if not somebody and not any(sentence.tag(here) in {"NNP", "PRP"} for here in range(*main.subject)):
        return None
    commits = set(sentence.lower[main.start : main.verb + 1]) & word_class("plans a measure")
    planned = main.planned or bool(commits - word_class("no plan"))
    return Clause(verb, group.start, main.subject, False, planned, False)


def _heads_a_clause(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells, "are following through by", and neither joins in nor describes."""
    tells = sentence.tag(verb) != "VBG" or sentence.word(verb - 1) in word_class("form of be")
    return tells and sentence.deps[verb] != "relcl"


def _coordinated(sentence: Sentence, verb: int) -> Clause | None:
    """The clause of the verb that this one goes on with."""
    head = sentence.heads[verb]
    if sentence.tag(head).startswith("N") and sentence.deps[head] in {"dobj", "pobj", "attr"}:
        # "recalls its envoy and slaps a duty", which the parser joins to the noun.
        head = next((above for above in sentence.ancestors(head) if sentence.tag(above) in VERBS), head)
    if head >= verb or sentence.tag(head) not in VERBS:
        return None
    same = {sentence.tag(head), sentence.tag(verb)}
    if len(same) > 1 and not same <= {"VB", "VBP"} and not same <= {"VBN", "VBD"} and not same <= {"VBZ", "VBP", "VBD"}:
        return None
    return clause_of(sentence, head)
