"""How a clause with a cue is read, whatever its form: its subject, the clause before it, and whom it accuses."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanctext.components.demands import PartyData
from sanctext.components.view import View
from sanctext.components.violations import patterns
from sanctext.components.violations.accused import Accusations, Accused
from sanctext.components.violations.clauses import Clause, Governor, clause_before, governed, subject_of
from sanctext.components.violations.names import parties_of, speaks
from sanctext.components.violations.norms import Norm, Norms
from sanctext.components.violations.places import Place, after, phrase_end, trimmed
from sanctext.grammar.lexicon import agent_nouns
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# "Lind Freight Ltd, a firm in Oman that ".
_APPOSITION = re.compile(r"(?P<name>(?:[A-Z][\w.’'&-]*\s+)+[A-Z][\w.’'&-]*),\s+(?:an?|the)\s+[^,;]*\s\w+\s+\Z")
# In words: "Omani fishing boats" before "violating".
LONGEST_BEARER = 5
# In characters: so near behind a subject's comma a name says who it is.
APPOSED = 6
# In words: longer ones that name nobody are no noun phrases.
LONGEST_SUBJECT = 18


class Sentence(NamedTuple):
    """Where a cue stands, and what is asked about it."""

    view: View
    norms: Norms
    accusations: Accusations
    start: int
    end: int


class Breach(NamedTuple):
    """A violation as found; `subject` are the words with which its span begins where it names no act."""

    rule: str
    cue: Place
    accused: list[PartyData]
    act: Place | None
    norms: list[Norm]
    subject: Place | None
    speaker: Place | None = None


def refused(clause: Clause, text: str) -> str | None:
    """Why what a clause leads to is not asserted."""
    words = set(clause.helpers)
    if (words & word_class("not so") and "only" not in words) or any(word.endswith(("n’t", "n't")) for word in words):
        return "denied"
    if words & word_class("hypothetical") - word_class("one more time") or clause.opener in word_class("hypothetical"):
        return "hypothetical"
    first = re.compile(r"\W*(\w+)").match(text, clause.begin, clause.end)
    if first is not None and first[1].lower() in word_class("not so") | word_class("hypothetical"):
        return "denied" if first[1].lower() in word_class("not so") else "hypothetical"
    return None


def of_subject(
    sentence: Sentence, rule: str, cue: Place, clause: Clause, norms: list[Norm], *, past: bool, is_a: bool = False
) -> Breach | str:
    """A verb or a copula with its subject."""
    view = sentence.view
    subject, by = subject_of(view, clause)
    if clause.relative and (summed := patterns.summed_up().search(view.text, clause.begin, clause.end)) is not None:
        told = clause._replace(end=summed.start(), relative=False)
        return of_adjunct(sentence, rule, cue, told, norms)
    if clause.relative:
        described = _described(view, clause)
        if described is None:
            return "hypothetical"
        clause, subject = described
    if (whose := patterns.whose().search(view.text, clause.begin, clause.end)) is not None:
        return _of_whose(sentence, rule, cue, whose, norms)
    cleft = patterns.cleft().match(view.text, *subject) if clause.relative else None
    subject = trimmed(view.text, (cleft.end(), subject[1]) if cleft is not None else subject)
    # "Oman sent shells, broke its word, violated the truce": the subject ends before its first verb.
    subject = _act(view.text, subject)
    subject = _its_own(sentence, subject, relative=clause.relative)
    past = past or bool(set(clause.helpers) & word_class("perfect"))
    verb = patterns.finite().search(view.text, *subject)
    if verb is not None:
        if verb["word"].lower() in word_class("hypothetical"):
            return "hypothetical"
        subject = trimmed(view.text, (subject[0], verb.start()))
    if subject[1] <= subject[0] or clause.opener in word_class("describes"):
        return "not_performed"
    subject, accused = _accused_by(sentence, clause, subject)
    if not past and clause.opener in word_class("time opener"):
        return "hypothetical"
    if not accused.parties and (owner := sentence.accusations.owner(*norms[0].place)):
        accused = accused._replace(parties=owner, sure=True)
    if _names_nobody(view.text, subject, accused, past=past, told=past or (is_a and clause.relative)):
        return "generic"
    if is_a and view.text[slice(*subject)].lower() in word_class("third person"):
        # "It is a breach": a deed.
        plural = view.text[slice(*subject)].lower() in word_class("plural pronoun")
        doers = accused.parties if plural else sentence.accusations.owner(*norms[0].place)
        accused = Accused(doers, True, True)
    return read_as(rule, sentence, cue, accused, by or (subject if accused.deed else None), norms, subject)


def _of_whose(sentence: Sentence, rule: str, cue: Place, whose: re.Match[str], norms: list[Norm]) -> Breach | str:
    """ "the army, whose conduct is in breach of"; "the crew, whose arrest violates", which somebody else made."""
    act, accused = antecedent(sentence, whose.start())
    if whose.group().split()[-1].lower() in word_class("deed suffered"):
        # "We call on Oman to free the crew, whose arrest violates".
        asked = governed(sentence.view, clause_before(sentence.view, sentence.start, whose.start()))
        jailer = [one for one in accused.parties if one["code"] and asked is not None and asked.demands]
        return read_as(rule, sentence, cue, Accused(jailer, True, True), whose.span("deed"), norms)
    known = accused.parties or accused.sure
    return read_as(rule, sentence, cue, accused, None, norms, act) if known else "no_accused"


def _its_own(sentence: Sentence, subject: Place, *, relative: bool) -> Place:
    """Of "Chad closed its port after Oman" and "Chad sanctioned Lind Freight Ltd, which" the last name."""
    pattern = patterns.accuses_object() if relative else patterns.clause_after()
    for found in pattern.finditer(sentence.view.text, *subject):
        accused = sentence.accusations.of(found.end(), subject[1], sentence.start)
        if accused.parties and not accused.deed and (not relative or accused.parties[-1]["end"] == subject[1]):
            return found.end(), subject[1]
    return subject


def _described(view: View, clause: Clause) -> tuple[Clause, Place] | None:
    """What a relative clause is about, with the clause from there on; None where that is demanded."""
    found = governed(view, clause)
    owned = patterns.owned_at_end().search(view.text, clause.begin, clause.end)
    if owned is not None and view.text[clause.end : clause.end + 1] == ",":
        # "must lift its duties, which breach": they are there.
        clause, found = clause._replace(begin=owned.start()), None
    if found is not None and found.demands:
        return None
    subject = found.about if found is not None and found.about[0] < found.about[1] else (clause.begin, clause.end)
    each = patterns.each_of().search(view.text, *subject)
    return clause, (subject[0], each.start() if each is not None else subject[1])


def _accused_by(sentence: Sentence, clause: Clause, subject: Place) -> tuple[Place, Accused]:
    """Whom a subject accuses, or the name beside it; the deed in it, where that is what accuses somebody."""
    view = sentence.view
    accused = sentence.accusations.of(*subject, sentence.start)
    if not any(party["code"] for party in accused.parties) and subject[1] < clause.end:
        # "Two of the buyers, Oman and Chad, have".
        named = sentence.accusations.of(*trimmed(view.text, (subject[1], clause.end)), sentence.start)
        coded = view.actors_between(subject[1], clause.end)[:1]
        beside = coded and coded[0].start_char - subject[1] <= APPOSED and not clause.relative
        accused = named if beside and not named.deed and named.parties else accused
    if clause.relative and not accused.parties:
        return _nearer(sentence, subject, accused)
    return subject, accused


def _names_nobody(text: str, subject: Place, accused: Accused, *, past: bool, told: bool) -> bool:
    """Whether a subject means nobody in particular: "any attack", or long words that name no one."""
    if not accused.sure and not (past if accused.parties else told):
        # "Dealers that fail to comply".
        return True
    if not accused.parties and len(text[slice(*subject)].split()) > LONGEST_SUBJECT:
        return True
    return _is_generic(text, subject) and not (past and bool(accused.parties))


def _nearer(sentence: Sentence, subject: Place, accused: Accused) -> tuple[Place, Accused]:
    """Of "ties with the Omani raid on Chad, which" the raid: a deed of somebody behind a preposition."""
    for preposition in patterns.prepositions().finditer(sentence.view.text, *subject):
        inner = sentence.accusations.of(preposition.end(), subject[1], sentence.start)
        if inner.deed and any(party["code"] for party in inner.parties):
            return (preposition.end(), subject[1]), inner
    return subject, accused


def antecedent(sentence: Sentence, end: int) -> tuple[Place, Accused]:
    """What a relative clause that begins at `end` is about, and whom it accuses."""
    clause = clause_before(sentence.view, sentence.start, end)
    found = governed(sentence.view, clause)
    place = _act(sentence.view.text, found.about if found is not None else (clause.begin, end))
    return place, sentence.accusations.of(*place, sentence.start)


def _is_generic(text: str, subject: Place) -> bool:
    first, *rest = text[slice(*subject)].split()
    return rest[:1] != ["of"] and (speaks(first) or first.lower() in word_class("generic"))


def of_adjunct(
    sentence: Sentence, rule: str, cue: Place, clause: Clause, norms: list[Norm], *, apposed: str = ""
) -> Breach | str:
    """The breach lies in what the clause before it tells: "it sent shells, in breach of N".

    Args:
        sentence: where it stands.
        rule: the rule that found the cue.
        cue: the cue's place.
        clause: the clause before it.
        norms: what is broken.
        apposed: the first character of what joins a noun of breaking to the clause: a comma, or that of "as".
    """
    view, text = sentence.view, sentence.view.text
    if (accused_by := patterns.accused_of().search(text, clause.begin, clause.end)) is not None:
        accused = sentence.accusations.of(*accused_by.span("who"), sentence.start)
        speaker = _speaker(sentence, accused_by.start())
        return read_as(rule, sentence, cue, accused, accused_by.span("act"), norms, None, speaker)
    found = governed(view, clause)
    if found is not None and found.demands:
        return "hypothetical"
    if found is not None:
        act = _act(text, found.about)
        accused = sentence.accusations.of(*act, sentence.start)
        if accused.parties and not accused.deed and not apposed:
            # "Oman supports the rebels in breach of N": its own deed.
            found = None
    if found is not None:
        return _of_governed(sentence, rule, cue, found, act, accused, norms)
    if clause.opener in word_class("relative"):
        return _of_described(sentence, rule, cue, clause, norms)
    if apposed and apposed in "aA":
        return "no_accused"
    subject, _ = subject_of(view, clause)
    act = _act(text, subject)
    if act[1] <= act[0]:
        # "In breach of N, Oman sent shells".
        begin = after(text, norms[-1].place[1] + 1)
        act = (begin, phrase_end(text, begin, sentence.end))
    accused = sentence.accusations.of(*act, sentence.start)
    if apposed and not accused.parties:
        act, accused = _nearer(sentence, act, accused)
    short = len(text[slice(*act)].split()) <= LONGEST_BEARER and patterns.finite().search(text, *act) is None
    goes_on = _goes_on(text, act)
    nameless = not (apposed or _is_generic(text, act)) and (goes_on or (not short and _is_told(text, act, cue)))
    if not accused.parties and not nameless and not (apposed and accused.sure and short):
        return "no_accused"
    if accused.parties and not accused.sure:
        # "Dealers violating the law".
        return "generic"
    told = accused.deed or goes_on or not short
    return read_as(rule, sentence, cue, accused, act if told else None, norms, act)


def _of_governed(
    sentence: Sentence, rule: str, cue: Place, found: Governor, act: Place, accused: Accused, norms: list[Norm]
) -> Breach | str:
    """ "We condemn the raid, in breach of N": the deed that a verb of judging governs."""
    text = sentence.view.text
    told = _tells_that().search(text, found.place[0], found.about[0]) is not None and not _is_generic(text, act)
    if not (accused.parties or accused.sure or told or _goes_on(text, act)):
        return "no_accused"
    return read_as(rule, sentence, cue, accused, act, norms, speaker=_speaker(sentence, found.place[0]))


def _goes_on(text: str, act: Place) -> bool:
    """ "the siege persists": a deed is told, whoever does it."""
    return not word_class("goes on as told").isdisjoint(text[slice(*act)].lower().split())


def _is_told(text: str, act: Place, cue: Place) -> bool:
    """ "Arms are still sent to the rebels, in breach of N": a deed is told, whoever does it."""
    lead = text[act[0] :][:1]
    return lead.isupper() and (
        text[: cue[0]].rstrip().endswith(",") or patterns.finite().search(text, *act) is not None
    )


def _of_described(sentence: Sentence, rule: str, cue: Place, clause: Clause, norms: list[Norm]) -> Breach | str:
    """ "Lind Freight Ltd, a firm in Oman that sent shells, in breach of N"; also "said that Oman sent shells, in …"."""
    text = sentence.view.text
    act = _act(text, (clause.begin, clause.end))
    named = _APPOSITION.search(text, sentence.start, clause.begin)
    accused = sentence.accusations.of(*(named.span("name") if named is not None else act), sentence.start)
    who = patterns.described().search(text, sentence.start, clause.begin)
    if not accused.parties and who is not None and who["noun"].lower() in agent_nouns():
        # "a regime that fired missiles".
        armed = sentence.view.actors_between(*who.span("who"))
        party = PartyData(start=who.start("who"), end=who.end("who"), code=None, pronoun=False)
        accused = Accused(parties_of(armed) or [party], False, True)
    return read_as(rule, sentence, cue, accused, act, norms) if accused.parties else "no_accused"


def accusation_before(sentence: Sentence, place: int) -> tuple[Accused, Place | None] | None:
    """Whom "X accused Y of" accuses just before a cue, and the words for X."""
    found = patterns.accused_of_it().search(sentence.view.text, sentence.start, place)
    if found is None:
        return None
    who = next(found.span(name) for name in found.groupdict() if found[name])
    speaker = _speaker(sentence, found.start())
    if sentence.view.text[slice(*who)].lower() in word_class("each other"):
        subject, _ = subject_of(sentence.view, clause_before(sentence.view, sentence.start, found.start()))
        who = trimmed(sentence.view.text, subject)
    first = sentence.view.text[slice(*who)].split()[0].lower()
    led = sentence.view.text[sentence.start : found.start()].split()[-1:]
    passive = bool({*led} & word_class("passive")) and "ing" not in found.group().split()[0]
    if passive or first in word_class("preposition") | word_class("passive"):
        # "The bank was fined", "Sanctions were imposed on".
        return None
    accused = sentence.accusations.of(*who, sentence.start)
    parties = accused.parties or [PartyData(start=who[0], end=who[1], code=None, pronoun=False)]
    return accused._replace(parties=parties), speaker


def read_as(
    rule: str,
    sentence: Sentence,
    cue: Place,
    accused: Accused,
    act: Place | None,
    norms: list[Norm],
    subject: Place | None = None,
    speaker: Place | None = None,
) -> Breach:
    if (
        act is None
        and (by := patterns.by_doing().match(sentence.view.text, norms[-1].place[1], sentence.end)) is not None
    ):
        act = (by.start("act"), phrase_end(sentence.view.text, by.end("act"), sentence.end))
    return Breach(rule, cue, accused.parties, act, norms, subject, speaker)


def _speaker(sentence: Sentence, verb: int) -> Place | None:
    """The actors who are the subject of a verb of accusing or condemning; None where the sentence names none there."""
    clause = clause_before(sentence.view, sentence.start, verb)
    subject, _ = subject_of(sentence.view, clause)
    subject = trimmed(sentence.view.text, subject)
    words = sentence.view.text[slice(*subject)].split()
    if (
        not words
        or len(words) > LONGEST_SUBJECT
        or speaks(words[-1])
        or words[-1].lower() in word_class("third person")
    ):
        # "Ada Lind met Oman's minister, and they condemned": whoever speaks.
        return None
    accuser = sentence.accusations.of(*subject, sentence.start)
    # "They" are whoever speaks, as the voices find out.
    named = accuser.parties and sentence.view.actors_between(*subject)
    return subject if named and not clause.relative else None


def _act(text: str, place: Place) -> Place:
    """A deed without what is said of it before the cue: another breach, a further participle."""
    start, end = trimmed(text, place)
    other = patterns.other_breach().search(text, start, end)
    return trimmed(text, (start, other.start() if other is not None else end))


@known
def _tells_that() -> re.Pattern[str]:
    """ "concerned that" before a deed, which is told and not only named."""
    return re.compile(rf"\b(?:{one_of(word_class('opens a content clause'))})\s", re.IGNORECASE)
