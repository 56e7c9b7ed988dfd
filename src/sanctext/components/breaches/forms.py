"""The forms in which a clause says that a norm is broken: a verb, a noun with its owner, "in breach of" and others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sanctext.components.breaches.accused import Accusations, Accused
from sanctext.components.breaches.clauses import Clause, Place, clause_before, governed, subject_of
from sanctext.components.breaches.norms import Norm, Norms
from sanctext.components.demands import PartyData
from sanctext.components.view import View
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

_WORD_BEFORE = re.compile(r"(?P<word>[\w’'-]+)(?P<gap>,?\s+)\Z")
# "Lind Freight Ltd, a firm in Oman that ".
_APPOSITION = re.compile(r"(?P<name>(?:[A-Z][\w.’'&-]*\s+)+[A-Z][\w.’'&-]*),\s+(?:an?|the)\s+[^,;]*\s\w+\s+\Z")
# In words: so many modifiers stand before a noun of breaking.
MODIFIERS = 6
# In words: "Omani fishing boats" before "violating".
LONGEST_BEARER = 5
# In characters: so far before a cue it may be denied.
DENIED = 110


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


def cues(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words of a sentence that may say that a norm is broken."""
    return _cues().finditer(text, start, end)


@known
def _cues() -> re.Pattern[str]:
    links = one_of(word_class("breach link"))
    return re.compile(
        rf"\b(?:(?P<noun>{one_of(word_class('breach noun'))})\s+(?P<link>{links})(?=\s)"
        rf"|(?P<verb>{one_of(word_class('breach verb'))})(?:\s+(?:on|upon))?(?=[\s.,;]))",
        re.IGNORECASE,
    )


def breach_at(sentence: Sentence, cue: re.Match[str]) -> Breach | str:
    """The violation that a cue asserts, or why it asserts none."""
    text = sentence.view.text
    if text[sentence.start : sentence.end].rstrip("”\"' \n").endswith("?"):
        return "hypothetical"
    if _denied().search(text, max(sentence.start, cue.start() - DENIED), cue.start()) is not None:
        return "denied"
    if _supposed().search(text, sentence.start, cue.start()) is not None:
        return "hypothetical"
    found = _of_noun(sentence, cue) if cue["noun"] else _of_verb(sentence, cue)
    if isinstance(found, Breach) and found.act is not None and _hedged().search(text, *found.act) is not None:
        return "hypothetical"
    return found


@known
def _denied() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('denying'))})\b(?:(?!\band\b)[^,;:.])*\Z", re.IGNORECASE)


@known
def _hedged() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('hedged'))})\b", re.IGNORECASE)


@known
def _supposed() -> re.Pattern[str]:
    """ "if it …", with no other clause behind it."""
    return re.compile(rf"\b(?:{one_of(word_class('supposing'))})\b[^,;:]*\Z", re.IGNORECASE)


def _refused(clause: Clause, text: str) -> str | None:
    """Why what a clause leads to is not asserted."""
    words = set(clause.helpers)
    if words & word_class("not so") or any(word.endswith(("n’t", "n't")) for word in words):
        return "denied"
    if words & word_class("hypothetical") or clause.opener in word_class("hypothetical"):
        return "hypothetical"
    first = re.compile(r"\W*(\w+)").match(text, clause.begin, clause.end)
    if first is not None and first[1].lower() in word_class("not so") | word_class("hypothetical"):
        return "denied" if first[1].lower() in word_class("not so") else "hypothetical"
    return None


def _of_verb(sentence: Sentence, cue: re.Match[str]) -> Breach | str:
    text, verb = sentence.view.text, cue["verb"].lower().split()[0]
    clause = clause_before(sentence.view, sentence.start, cue.start())
    passive = verb.endswith("ed") and bool(set(clause.helpers) & word_class("copula"))
    if passive:
        return _of_passive(sentence, cue, clause)
    norms = sentence.norms.named(_after(text, cue.end()), sentence.end)
    if not norms:
        return "no_norm"
    accusation = _accusation(sentence, cue.start())
    if accusation is not None:
        return _breach("violations.verb", sentence, cue.span(), accusation[0], None, norms, speaker=accusation[1])
    before = _WORD_BEFORE.search(text, sentence.start, cue.start())
    if verb.endswith("ing") and not set(clause.helpers) & word_class("copula"):
        return _of_gerund(sentence, cue, clause, norms, before)
    if before is not None and before["word"].lower() == "to" and "to" not in clause.helpers:
        return "hypothetical"
    reason = _refused(clause, text)
    # "continues to violate": what goes on is done.
    if reason is not None and not (reason == "hypothetical" and "to" in clause.helpers):
        return reason
    return _of_subject(sentence, "violations.verb", cue.span(), clause, norms, past=verb.endswith("ed"))


def _of_subject(
    sentence: Sentence, rule: str, cue: Place, clause: Clause, norms: list[Norm], *, past: bool, is_a: bool = False
) -> Breach | str:
    """A verb or a copula with its subject."""
    view = sentence.view
    subject, by = subject_of(view, clause)
    if clause.relative and (summed := _summed_up().search(view.text, clause.begin, clause.end)) is not None:
        told = clause._replace(end=summed.start(), relative=False)
        return _of_adjunct(sentence, rule, cue, told, norms)
    if clause.relative:
        found = governed(view, clause)
        if found is not None and found.demands:
            return "hypothetical"
        subject = found.about if found is not None and found.about[0] < found.about[1] else (clause.begin, clause.end)
        each = _each().search(view.text, *subject)
        subject = (subject[0], each.start() if each is not None else subject[1])
    subject = _trimmed(view.text, subject)
    # "Oman sent shells, broke its word, violated the truce": the subject ends before its first verb.
    subject = _act(view.text, subject)
    past = past or bool(set(clause.helpers) & word_class("perfect"))
    verb = _finite().search(view.text, *subject)
    if verb is not None:
        if verb["word"].lower() in word_class("hypothetical"):
            return "hypothetical"
        subject = _trimmed(view.text, (subject[0], verb.start()))
    if subject[1] <= subject[0] or clause.opener in word_class("describes"):
        return "not_performed"
    accused = sentence.accusations.of(*subject, sentence.start)
    if clause.relative and not accused.parties:
        subject, accused = _nearer(sentence, subject, accused)
    if not past and clause.opener in word_class("time opener"):
        return "hypothetical"
    if not accused.parties:
        accused = accused._replace(parties=sentence.accusations.owner(*norms[0].place))
    if not accused.parties and not (accused.sure or past):
        return "generic"
    if _is_generic(view.text, subject) and not (past and accused.parties):
        return "generic"
    if is_a and view.text[slice(*subject)].lower() in word_class("third person"):
        # "It is a breach": a deed.
        accused = Accused(sentence.accusations.owner(*norms[0].place), True, True)
    return _breach(rule, sentence, cue, accused, by or (subject if accused.deed else None), norms, subject)


def _nearer(sentence: Sentence, subject: Place, accused: Accused) -> tuple[Place, Accused]:
    """Of "ties with the Omani raid on Chad, which" the raid: a deed of somebody behind a preposition."""
    for preposition in _prepositions().finditer(sentence.view.text, *subject):
        inner = sentence.accusations.of(preposition.end(), subject[1], sentence.start)
        if inner.deed and any(party["code"] for party in inner.parties):
            return (preposition.end(), subject[1]), inner
    return subject, accused


def _is_generic(text: str, subject: Place) -> bool:
    first, *rest = text[slice(*subject)].lower().split()
    return rest[:1] != ["of"] and first in word_class("generic") | word_class("first person")


def _of_passive(sentence: Sentence, cue: re.Match[str], clause: Clause) -> Breach | str:
    """ "The truce was violated by Oman": the norm stands before its verb."""
    view = sentence.view
    reason = _refused(clause, view.text)
    if reason is not None:
        return reason
    subject, _ = subject_of(view, clause)
    subject = _trimmed(view.text, subject)
    norms = sentence.norms.named(*subject)
    if not norms or norms[-1].place[1] < subject[1]:
        return "no_norm"
    agent = _by().match(view.text, cue.end(), sentence.end)
    if agent is None:
        return _breach("violations.verb", sentence, cue.span(), Accused([], True, True), None, norms, subject)
    accused = sentence.accusations.of(agent.end(), _phrase_end(view.text, agent.end(), sentence.end), sentence.start)
    breach = _breach("violations.verb", sentence, cue.span(), accused, None, norms, subject)
    return breach if accused.parties else "no_accused"


def _of_gerund(
    sentence: Sentence, cue: re.Match[str], clause: Clause, norms: list[Norm], before: re.Match[str] | None
) -> Breach | str:
    """ "…, violating N", "by violating N", "for violating N", "Omani jets violating N"."""
    word = before["word"].lower() if before is not None else ""
    reason = _refused(clause, sentence.view.text)
    if reason is not None or word in word_class("no gerund behind"):
        return reason or "hypothetical"
    if word in word_class("punished for"):
        return _for_breach(sentence, cue, clause, norms)
    if before is not None and ("," in before["gap"] or word in word_class("gerund behind")):
        return _of_adjunct(sentence, "violations.verb", cue.span(), clause, norms)
    accused = sentence.accusations.of(clause.begin, clause.end, sentence.start)
    words = len(sentence.view.text[clause.begin : clause.end].split())
    if not accused.parties or clause.begin != sentence.start or words > LONGEST_BEARER:
        return "generic"
    return _breach("violations.verb", sentence, cue.span(), accused, None, norms, (clause.begin, clause.end))


def _for_breach(sentence: Sentence, cue: re.Match[str], clause: Clause, norms: list[Norm]) -> Breach | str:
    """ "X was sanctioned for violating N", "sanctions on X for violating N"."""
    view = sentence.view
    subject, _ = subject_of(view, clause)
    subject = _trimmed(view.text, subject)
    passive = _punished().search(view.text, *subject)
    if passive is not None:
        place = _trimmed(view.text, (subject[0], passive.start()))
    else:
        # Of "sanctions on X for" X; no subject of the sentence.
        actors = [
            actor
            for actor in view.actors_between(*subject)
            if _prepositions().search(view.text[subject[0] : actor.start_char])
        ]
        place = (actors[-1].start_char, subject[1]) if actors else (subject[1], subject[1])
    accused = sentence.accusations.of(*place, sentence.start)
    if not accused.parties:
        return "no_accused"
    return _breach("violations.verb", sentence, cue.span(), accused, None, norms, place)


def _of_noun(sentence: Sentence, cue: re.Match[str]) -> Breach | str:
    text = sentence.view.text
    norms = sentence.norms.named(_after(text, cue.end()), sentence.end)
    accusation = _accusation(sentence, cue.start())
    if norms and accusation is not None:
        return _breach("violations.noun", sentence, cue.span(), accusation[0], None, norms, speaker=accusation[1])
    if not norms and (to := _second_link().match(text, cue.end(), sentence.end)) is not None:
        # "a breach of exceptional gravity to international law".
        norms = sentence.norms.named(_after(text, to.end()), sentence.end)
    if not norms:
        return "no_norm"
    start = cue.start()
    for _ in range(MODIFIERS):
        word = _WORD_BEFORE.search(text, sentence.start, start)
        if word is None:
            break
        lowered = word["word"].lower()
        if lowered in word_class("hypothetical") | word_class("not so"):
            return "hypothetical" if lowered in word_class("hypothetical") else "denied"
        if lowered == "in":
            return _in_breach(sentence, (word.start(), cue.end()), norms)
        owner = _owner(sentence, word, lowered)
        if owner is not None:
            place = (start, cue.end())
            return _breach("violations.noun", sentence, place, owner, None, norms, (word.start(), cue.start()))
        if lowered in word_class("copula") | word_class("article") or lowered == "as" or "," in word["gap"]:
            return _is_breach(sentence, (start, cue.end()), norms)
        if lowered in word_class("no noun before"):
            break
        start = word.start()
    return _by_somebody(sentence, cue, norms)


def _owner(sentence: Sentence, word: re.Match[str], lowered: str) -> Accused | None:
    """Whose breach it is: "Oman’s violation", "Omani violations", "its violation"."""
    view = sentence.view
    if lowered in word_class("possessive"):
        parties = sentence.accusations.meant(*word.span("word"), sentence.start)
        return Accused(parties, False, True) if parties else None
    owners = [span for span in view.actors_between(sentence.start, word.end("word")) if span.end_char > word.start()]
    if owners or lowered.endswith(("’s", "'s", "s’", "s'")):
        begin = owners[0].start_char if owners else word.start()
        lead = re.compile(r"(?:[A-Z][\w.’'-]*\s+)*\Z").search(view.text, sentence.start, begin)
        begin = begin if owners or lead is None else lead.start()
        accused = sentence.accusations.of(begin, word.end("word"), sentence.start)
        return accused if accused.parties else None
    return None


def _by_somebody(sentence: Sentence, cue: re.Match[str], norms: list[Norm]) -> Breach | str:
    """ "violations of the truce by Oman"."""
    text = sentence.view.text
    commits = _commits().search(text, sentence.start, cue.start())
    if commits is not None:
        clause = clause_before(sentence.view, sentence.start, commits.start())
        reason = _refused(clause, text)
        past = commits.group().split()[0].endswith("ed")
        held = sentence.view.actors_between(clause.begin, clause.end)
        if held and held[-1].end_char == clause.end and clause.begin < held[-1].start_char:
            # "We hold Oman responsible for".
            clause = clause._replace(begin=held[-1].start_char)
        return reason or _of_subject(sentence, "violations.noun", cue.span(), clause, norms, past=past)
    agent = _by_agent().match(text, norms[-1].place[1], sentence.end)
    if agent is None:
        return "no_accused"
    accused = sentence.accusations.of(agent.end(), _phrase_end(text, agent.end(), sentence.end), sentence.start)
    if not accused.parties:
        return "no_accused"
    return _breach("violations.noun", sentence, cue.span(), accused, None, norms)


def _in_breach(sentence: Sentence, cue: Place, norms: list[Norm]) -> Breach | str:
    """ "is in breach of N", and "did it in breach of N"."""
    clause = clause_before(sentence.view, sentence.start, cue[0])
    reason = _refused(clause, sentence.view.text)
    if reason is not None:
        return reason
    if set(clause.helpers) & word_class("copula"):
        return _of_subject(sentence, "violations.noun", cue, clause, norms, past=False)
    return _of_adjunct(sentence, "violations.noun", cue, clause, norms)


def _is_breach(sentence: Sentence, cue: Place, norms: list[Norm]) -> Breach | str:
    """ "is a breach of N", "condemned it as a breach of N", "…, a breach of N"."""
    text = sentence.view.text
    lead = _predicate(copula=True).search(text, sentence.start, cue[0])
    lead = lead if lead is not None else _predicate(copula=False).search(text, sentence.start, cue[0])
    if lead is None:
        return "no_accused"
    start = lead.start("copula") if lead["copula"] else lead.start()
    clause = clause_before(sentence.view, sentence.start, start)
    reason = _refused(clause, text)
    if reason is not None:
        return reason
    cue = (max(start, lead.start()), cue[1])
    if lead["copula"]:
        return _of_subject(sentence, "violations.noun", cue, clause, norms, past=False, is_a=True)
    return _of_adjunct(sentence, "violations.noun", cue, clause, norms, apposed=lead.group()[0])


@known
def _predicate(*, copula: bool) -> re.Pattern[str]:
    """What stands between a clause and "breach of": a copula, or "as" or a comma, with an article and modifiers."""
    articles, verbs = one_of(word_class("article")), one_of(word_class("copula"))
    lead = (
        rf"\b(?P<copula>{verbs})(?:\s+(?:\w+ly|{one_of(word_class('helper'))}))*"
        if copula
        else r"(?P<copula>(?!))?(?:\bas|,|\s[\u2014\u2013-])"
    )
    return re.compile(
        rf"{lead}\s+[“\"]?(?:(?:{articles})\s+)?(?:(?!(?:{one_of(word_class('relative'))})\b)[\w-]+,?\s+(?:and\s+)?){{0,4}}\Z",
        re.IGNORECASE,
    )


def _of_adjunct(
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
    accused_by = _accused_of().search(text, clause.begin, clause.end)
    if accused_by is not None:
        accused = sentence.accusations.of(*accused_by.span("who"), sentence.start)
        speaker = _speaker(sentence, accused_by.start())
        return _breach(rule, sentence, cue, accused, accused_by.span("act"), norms, None, speaker)
    found = governed(view, clause)
    if found is not None and found.demands:
        return "hypothetical"
    if found is not None:
        act = _act(text, found.about)
        accused = sentence.accusations.of(*act, sentence.start)
        if not (accused.parties or accused.sure):
            return "no_accused"
        return _breach(rule, sentence, cue, accused, act, norms, speaker=_speaker(sentence, found.place[0]))
    if clause.opener in word_class("relative"):
        return _of_described(sentence, rule, cue, clause, norms)
    if apposed and apposed in "aA":
        return "no_accused"
    subject, _ = subject_of(view, clause)
    act = _act(text, subject)
    if act[1] <= act[0]:
        # "In breach of N, Oman sent shells".
        begin = _after(text, norms[-1].place[1] + 1)
        act = (begin, _phrase_end(text, begin, sentence.end))
    accused = sentence.accusations.of(*act, sentence.start)
    if apposed and not accused.parties:
        act, accused = _nearer(sentence, act, accused)
    short = len(text[slice(*act)].split()) <= LONGEST_BEARER
    if not accused.parties and not (apposed and accused.sure and short):
        return "no_accused"
    told = accused.deed or not short
    return _breach(rule, sentence, cue, accused, act if told else None, norms, act)


def _of_described(sentence: Sentence, rule: str, cue: Place, clause: Clause, norms: list[Norm]) -> Breach | str:
    """ "Lind Freight Ltd, a firm in Oman that sent shells, in breach of N"; also "said that Oman sent shells, in …"."""
    text = sentence.view.text
    act = _act(text, (clause.begin, clause.end))
    named = _APPOSITION.search(text, sentence.start, clause.begin)
    accused = sentence.accusations.of(*(named.span("name") if named is not None else act), sentence.start)
    return _breach(rule, sentence, cue, accused, act, norms) if accused.parties else "no_accused"


def _accusation(sentence: Sentence, place: int) -> tuple[Accused, Place | None] | None:
    """Whom "X accused Y of" accuses just before a cue, and the words for X."""
    found = _accused_of_it().search(sentence.view.text, sentence.start, place)
    if found is None:
        return None
    who = next(found.span(name) for name in found.groupdict() if found[name])
    speaker = _speaker(sentence, found.start())
    if sentence.view.text[slice(*who)].lower() in word_class("each other"):
        subject, _ = subject_of(sentence.view, clause_before(sentence.view, sentence.start, found.start()))
        who = _trimmed(sentence.view.text, subject)
    accused = sentence.accusations.of(*who, sentence.start)
    parties = accused.parties or [PartyData(start=who[0], end=who[1], code=None, pronoun=False)]
    return accused._replace(parties=parties), speaker


def _breach(
    rule: str,
    sentence: Sentence,
    cue: Place,
    accused: Accused,
    act: Place | None,
    norms: list[Norm],
    subject: Place | None = None,
    speaker: Place | None = None,
) -> Breach:
    if act is None and (by := _by_doing().match(sentence.view.text, norms[-1].place[1], sentence.end)) is not None:
        act = (by.start("act"), _phrase_end(sentence.view.text, by.end("act"), sentence.end))
    return Breach(rule, cue, accused.parties, act, norms, subject, speaker)


def _speaker(sentence: Sentence, verb: int) -> Place | None:
    """The actors who are the subject of a verb of accusing or condemning; None where the sentence names none there."""
    clause = clause_before(sentence.view, sentence.start, verb)
    subject, _ = subject_of(sentence.view, clause)
    subject = _trimmed(sentence.view.text, subject)
    accuser = sentence.accusations.of(*subject, sentence.start)
    # "They" are whoever speaks, as the voices find out.
    named = accuser.parties and sentence.view.actors_between(*subject)
    return subject if named and not clause.relative else None


def _act(text: str, place: Place) -> Place:
    """A deed without what is said of it before the cue: another breach, a further participle."""
    start, end = _trimmed(text, place)
    other = _other_breach().search(text, start, end)
    return _trimmed(text, (start, other.start() if other is not None else end))


def _trimmed(text: str, place: Place) -> Place:
    start, end = place
    while start < end and text[start] in ' \t\n,;:“"(':
        start += 1
    while end > start and text[end - 1] in " \t\n,;:(":
        end -= 1
    return start, end


def _after(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _phrase_end(text: str, start: int, end: int) -> int:
    stop = re.compile(r"[,;:”\"]|\.(?=\s|\Z)|\n\s*\n").search(text, start, end)
    return stop.start() if stop is not None else end


@known
def _accused_of_it() -> re.Pattern[str]:
    """ "accused Oman of openly " before "violating", "blamed Oman for a grave " before "breach"."""
    verbs = "|".join(
        rf"(?:{one_of(word_class(name))})\s+(?P<who{number}>[^,;]{{2,120}}?)\s+{link}"
        for number, (name, link) in enumerate((("accusing", "of"), ("accusing for", "for"), ("accusing with", "with")))
    )
    return re.compile(
        rf"\b(?:{verbs})\s+(?:(?!\w+ing\b|in\b)[\w-]+\s+|(?:{one_of(word_class('helper'))})\s+){{0,4}}\Z", re.IGNORECASE
    )


@known
def _accused_of() -> re.Pattern[str]:
    """ "accused Oman of sending shells", which is a breach."""
    return re.compile(
        rf"\b(?:{one_of(word_class('accusing'))})\s+(?P<who>[^,;]{{2,120}}?)\s+of\s+(?P<act>\w+ing\b.*)\Z",
        re.IGNORECASE | re.DOTALL,
    )


@known
def _commits() -> re.Pattern[str]:
    """ "committed grave " before "breaches"."""
    return re.compile(
        rf"\b(?:{one_of(word_class('committing a breach'))})\s+(?:(?!by\b)[\w-]+,?\s+){{0,4}}\Z", re.IGNORECASE
    )


@known
def _by() -> re.Pattern[str]:
    """ "by" before whoever does it."""
    verbs = one_of(word_class("committed"))
    return re.compile(rf",?\s+(?:(?:{verbs})\s+)?by\s+(?:the\s+)?(?!\w+ing\b)", re.IGNORECASE)


@known
def _by_agent() -> re.Pattern[str]:
    """ "in the north by" behind the norms of a noun of breaking; but no "reported by"."""
    verbs = one_of(word_class("committed"))
    return re.compile(
        rf"(?:\s+(?!\w+ed\s+by\b)[\w’'-]+){{0,8}}?,?\s+(?:(?:{verbs})\s+)?by\s+(?:the\s+)?(?!\w+ing\b)", re.IGNORECASE
    )


@known
def _by_doing() -> re.Pattern[str]:
    return re.compile(r",?\s+by\s+(?:\w+ly\s+)?(?P<act>\w+ing\b)", re.IGNORECASE)


@known
def _punished() -> re.Pattern[str]:
    return re.compile(
        rf"\s+(?:{one_of(word_class('finite') | word_class('helper'))})\s+(?:\w+\s+)?\w+ed\b", re.IGNORECASE
    )


@known
def _second_link() -> re.Pattern[str]:
    return re.compile(r"\s+(?:[\w-]+\s+){1,4}?to\s", re.IGNORECASE)


@known
def _other_breach() -> re.Pattern[str]:
    """ "as a grave violation of", ", recognizing"."""
    nouns, articles = one_of(word_class("breach noun")), one_of(word_class("article"))
    verbs = one_of(word_class("breach verb"))
    return re.compile(
        rf"\s+(?:(?:{one_of(word_class('finite'))})\s+)?(?:\w+ly\s+)?(?:{verbs})\b|,?\s+(?:(?:as|in)\s+)(?:(?:{articles})\s+)?(?:[\w-]+,?\s+){{0,3}}(?:{nouns})\b|,\s+(?!including)\w+ing\b",
        re.IGNORECASE,
    )


@known
def _finite() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<word>{one_of(word_class('finite'))})\b(?!\s+\d)")


@known
def _summed_up() -> re.Pattern[str]:
    """ ", a move" before "that"."""
    return re.compile(rf",\s+an?\s+(?:[\w-]+\s+){{0,3}}(?:{one_of(word_class('summing up'))})\s*\Z", re.IGNORECASE)


@known
def _each() -> re.Pattern[str]:
    """ "the tests, each of" before "which"."""
    return re.compile(rf",\s+(?:{one_of(word_class('each'))})\s+of\s*\Z", re.IGNORECASE)


@known
def _prepositions() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('preposition'))})\s+")
