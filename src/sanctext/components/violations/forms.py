"""The forms in which a clause says that a norm is broken: a verb, a noun with its owner, "in breach of" and others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanctext.components.demands import PartyData
from sanctext.components.violations import patterns
from sanctext.components.violations.accused import Accused
from sanctext.components.violations.clauses import REACH, Clause, clause_before, subject_of
from sanctext.components.violations.norms import Norm
from sanctext.components.violations.places import Place, after, phrase_end, trimmed
from sanctext.components.violations.readings import (
    LONGEST_BEARER,
    Breach,
    Sentence,
    accusation_before,
    antecedent,
    of_adjunct,
    of_subject,
    read_as,
    refused,
)
from sanctext.knowledge.words import word_class

_WORD_BEFORE = re.compile(r"(?P<word>[\w’'-]+)(?P<gap>,?\s+)\Z")
_ARTICLE = "the "
# In words: so many modifiers stand before a noun of breaking.
MODIFIERS = 6
# In characters: so far before a cue it may be denied.
DENIED = 110


def may_break(text: str) -> bool:
    """Whether a text has a word for the breaking of a norm, before its sentences are looked at."""
    lower = text.lower()
    return any(sign in lower for sign in patterns.signs())


def cues(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words of a sentence that may say that a norm is broken."""
    return patterns.cues().finditer(text, start, end)


def breach_at(sentence: Sentence, cue: re.Match[str]) -> Breach | str:
    """The violation that a cue asserts, or why it asserts none."""
    text = sentence.view.text
    if text[sentence.start : sentence.end].rstrip("”\"' \n").endswith("?"):
        return "hypothetical"
    near = max(sentence.start, cue.start() - DENIED)
    # "complicit in Oman’s breach", "prevent it from gaining by this breach": what has a doer is done.
    owned = cue["noun"] and patterns.owned().search(text, near, cue.start()) is not None
    if (patterns.disputed() if owned else patterns.denied()).search(text, near, cue.start()) is not None:
        return "denied"
    if not owned and patterns.supposed().search(text, sentence.start, cue.start()) is not None:
        return "hypothetical"
    if patterns.claimed().search(text, near, cue.start()) and patterns.untrue().match(text, cue.end(), sentence.end):
        return "denied"
    form = _of_noun if cue["noun"] else _of_failure if cue["failing"] else _of_verb
    found = form(sentence, cue)
    if isinstance(found, Breach) and found.act is not None and patterns.hedged().search(text, *found.act) is not None:
        return "hypothetical"
    if isinstance(found, Breach) and not found.accused:
        return found._replace(accused=_doers_behind(sentence, found))
    return found


def _doers_behind(sentence: Sentence, found: Breach) -> list[PartyData]:
    """ "Shells were sent in breach of N by two dealers": who did it, behind the norms."""
    text = sentence.view.text
    agent = patterns.by_agent().match(text, found.norms[-1].place[1], sentence.end)
    if agent is None:
        return []
    begin = agent.end() - len(_ARTICLE) * agent.group().lower().endswith(_ARTICLE)
    return sentence.accusations.of(begin, phrase_end(text, agent.end(), sentence.end), sentence.start).parties


def _of_failure(sentence: Sentence, cue: re.Match[str]) -> Breach | str:
    """ "the failure of Oman and Chad to abide by the truce"."""
    norms = sentence.norms.named(after(sentence.view.text, cue.end()), sentence.end)
    if not norms:
        return "no_norm"
    accused = sentence.accusations.of(*cue.span("failing"), sentence.start)
    if not accused.parties:
        return "no_accused"
    return read_as("violations.noun", sentence, cue.span(), accused, None, norms)


def _of_verb(sentence: Sentence, cue: re.Match[str]) -> Breach | str:
    text, verb = sentence.view.text, cue["verb"].lower().split()[0]
    clause = clause_before(sentence.view, sentence.start, cue.start())
    passive = verb.endswith("ed") and bool(set(clause.helpers) & word_class("copula"))
    passive |= "been" in cue["verb"].lower().split()
    if passive:
        return _of_passive(sentence, cue, clause)
    norms = sentence.norms.named(after(text, cue.end()), sentence.end)
    if not norms:
        return _of_norm_before(sentence, cue) or "no_norm"
    accusation = accusation_before(sentence, cue.start())
    if accusation is not None:
        return read_as("violations.verb", sentence, cue.span(), accusation[0], None, norms, speaker=accusation[1])
    before = _WORD_BEFORE.search(text, sentence.start, cue.start())
    if verb.endswith("ing") and not set(clause.helpers) & word_class("copula"):
        return _of_gerund(sentence, cue, clause, norms, before)
    if before is not None and before["word"].lower() == "to" and "to" not in clause.helpers:
        return "hypothetical"
    reason = refused(clause, text)
    # "continues to violate": what goes on is done.
    if reason is not None and not (reason == "hypothetical" and "to" in clause.helpers):
        return reason
    return of_subject(sentence, "violations.verb", cue.span(), clause, norms, past=verb.endswith("ed"))


def _of_passive(sentence: Sentence, cue: re.Match[str], clause: Clause) -> Breach | str:
    """ "The truce was violated by Oman": the norm stands before its verb."""
    view = sentence.view
    reason = refused(clause, view.text)
    if reason is not None:
        return reason
    subject, _ = subject_of(view, clause)
    subject = trimmed(view.text, subject)
    norms = sentence.norms.named(*subject)
    if not norms or norms[-1].place[1] < subject[1]:
        return "no_norm"
    agent = patterns.by_agent().match(view.text, cue.end(), sentence.end)
    if agent is None:
        return read_as("violations.verb", sentence, cue.span(), Accused([], True, True), None, norms, subject)
    begin = agent.end() - len(_ARTICLE) * view.text[: agent.end()].lower().endswith(_ARTICLE)
    accused = sentence.accusations.of(begin, phrase_end(view.text, agent.end(), sentence.end), sentence.start)
    breach = read_as("violations.verb", sentence, cue.span(), accused, None, norms, subject)
    return breach if accused.parties else "no_accused"


def _of_norm_before(sentence: Sentence, cue: re.Match[str]) -> Breach | None:
    """ "the Convention, which it violated when it raided our embassy": the norm stands before who broke it."""
    text = sentence.view.text
    told = patterns.broken_by().search(text, max(sentence.start, cue.start() - REACH), cue.start())
    if told is None or set(told.group().lower().split()) & (word_class("not so") | word_class("hypothetical")):
        return None
    accused = sentence.accusations.of(told.start("who"), told.end("who"), sentence.start)
    opened = list(patterns.opens_a_norm().finditer(text, max(sentence.start, told.start() - DENIED), told.start()))
    for begin in reversed(opened):
        norms = sentence.norms.named(begin.start(), told.start())
        if norms and norms[-1].place[1] == told.start() and accused.parties:
            return read_as("violations.verb", sentence, cue.span(), accused, None, norms)
    return None


def _of_gerund(
    sentence: Sentence, cue: re.Match[str], clause: Clause, norms: list[Norm], before: re.Match[str] | None
) -> Breach | str:
    """ "…, violating N", "by violating N", "for violating N", "Omani jets violating N"."""
    word = before["word"].lower() if before is not None else ""
    reason = refused(clause, sentence.view.text)
    if reason is not None or word in word_class("no gerund behind"):
        return reason or "hypothetical"
    if word in word_class("punished for"):
        return _for_breach(sentence, cue, clause, norms)
    if before is not None and ("," in before["gap"] or word in word_class("gerund behind")):
        return of_adjunct(sentence, "violations.verb", cue.span(), clause, norms)
    accused = sentence.accusations.of(clause.begin, clause.end, sentence.start)
    words = len(sentence.view.text[clause.begin : clause.end].split())
    if not (accused.parties and accused.sure) or clause.begin != sentence.start or words > LONGEST_BEARER:
        return "generic"
    return read_as("violations.verb", sentence, cue.span(), accused, None, norms, (clause.begin, clause.end))


def _for_breach(sentence: Sentence, cue: re.Match[str], clause: Clause, norms: list[Norm]) -> Breach | str:
    """ "X was sanctioned for violating N", "sanctions on X for violating N"."""
    view = sentence.view
    subject, _ = subject_of(view, clause)
    subject = trimmed(view.text, subject)
    passive = patterns.punished().search(view.text, subject[0], clause.end)
    places = [(hit.end(), subject[1]) for hit in patterns.punishes().finditer(view.text, *subject)]
    if passive is not None and not places:
        places = [trimmed(view.text, (subject[0], min(passive.start(), subject[1])))]
    elif cue["verb"]:
        # Of "sanctions on X for" X; no subject of the sentence.
        places += [
            (actor.start_char, subject[1])
            for actor in view.actors_between(*subject)[::-1]
            if word_class("breach link") & {*view.text[subject[0] : actor.start_char].lower().split()[-2:]}
        ]
    for place in places:
        accused = sentence.accusations.of(*place, sentence.start)
        if accused.parties:
            rule = "violations.verb" if cue["verb"] else "violations.noun"
            return read_as(rule, sentence, cue.span(), accused, None, norms, place)
    return "no_accused"


def _of_noun(sentence: Sentence, cue: re.Match[str]) -> Breach | str:
    text = sentence.view.text
    norms = sentence.norms.named(after(text, cue.end()), sentence.end)
    accusation = accusation_before(sentence, cue.start())
    if norms and accusation is not None:
        return read_as("violations.noun", sentence, cue.span(), accusation[0], None, norms, speaker=accusation[1])
    if not norms and (to := patterns.second_link().match(text, cue.end(), sentence.end)) is not None:
        # "a breach of exceptional gravity to international law".
        norms = sentence.norms.named(after(text, to.end()), sentence.end)
    if not norms:
        return "no_norm"
    start = cue.start()
    for _ in range(MODIFIERS):
        word = _WORD_BEFORE.search(text, sentence.start, start)
        if word is None:
            break
        found = _by_word_before(sentence, word, cue, start, norms)
        if found is not None:
            return found
        if word["word"].lower() in word_class("no noun before"):
            break
        start = word.start()
    return _by_somebody(sentence, cue, norms)


def _by_word_before(
    sentence: Sentence, word: re.Match[str], cue: re.Match[str], start: int, norms: list[Norm]
) -> Breach | str | None:
    """What the word before a noun of breach and its modifiers makes of it; None where it is one more modifier."""
    lowered = word["word"].lower()
    place = (start, cue.end())
    if lowered in word_class("hypothetical"):
        return "hypothetical"
    if lowered in word_class("not so"):
        return "denied"
    if lowered in word_class("punished for"):
        found = _for_breach(sentence, cue, clause_before(sentence.view, sentence.start, word.start()), norms)
        return found if isinstance(found, Breach) else None
    if lowered == "in":
        return _in_breach(sentence, (word.start(), cue.end()), norms)
    if lowered in word_class("joins norms") - word_class("no noun before"):
        return _of_second(sentence, word, cue, place, norms)
    owner = _owner(sentence, word, lowered)
    if owner is not None:
        return read_as("violations.noun", sentence, place, owner, None, norms, (word.start(), cue.start()))
    if lowered in word_class("points back") and (who := _kept_from_it(sentence, word.start())) is not None:
        return read_as("violations.noun", sentence, place, who, None, norms)
    if lowered in word_class("copula") | word_class("article") or lowered == "as" or "," in word["gap"]:
        found = _is_breach(sentence, place, norms)
        if found != "no_accused":
            return found
        return _goes_on(sentence, word, place, norms) or _by_somebody(sentence, cue, norms)
    return None


def _of_second(
    sentence: Sentence, word: re.Match[str], cue: re.Match[str], place: Place, norms: list[Norm]
) -> Breach | None:
    """ "Oman’s raid on a Chadian town and violation of the truce": whose the first thing is, but for "by Chad"."""
    by = _by_somebody(sentence, cue, norms)
    if isinstance(by, Breach):
        return by
    owners = sentence.accusations.owners(sentence.start, word.start())
    return read_as("violations.noun", sentence, place, Accused(owners, False, True), None, norms) if owners else None


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


def _goes_on(sentence: Sentence, word: re.Match[str], cue: Place, norms: list[Norm]) -> Breach | None:
    """ "Oman’s violation of the truce and the breach of the accord": whoever broke the first."""
    last = sentence.accusations.last
    if last is None or last[0] != sentence.start or not last[1]:
        return None
    if sentence.view.text[: word.start()].rstrip()[-4:].strip() != "and":
        return None
    return read_as("violations.noun", sentence, cue, Accused(last[1], False, True), None, norms)


def _kept_from_it(sentence: Sentence, end: int) -> Accused | None:
    """ "prevent Oman from gaining by this breach of the truce": against whom it is."""
    parties = sentence.accusations.kept_from_it(sentence.start, end)
    return Accused(parties, False, True) if parties else None


def _by_somebody(sentence: Sentence, cue: re.Match[str], norms: list[Norm]) -> Breach | str:
    """ "violations of the truce by Oman"."""
    text = sentence.view.text
    commits = patterns.commits().search(text, sentence.start, cue.start())
    if commits is not None:
        clause = clause_before(sentence.view, sentence.start, commits.start())
        reason = refused(clause, text)
        past = commits.group().split()[0].endswith("ed")
        held = patterns.held().search(text, clause.begin, clause.end)
        if held is not None:
            # "We hold Oman responsible for".
            clause = clause._replace(begin=held.end())
        return reason or of_subject(sentence, "violations.noun", cue.span(), clause, norms, past=past)
    agent = patterns.by_agent_further().match(text, norms[-1].place[1], sentence.end)
    if agent is None:
        return "no_accused"
    accused = sentence.accusations.of(agent.end(), phrase_end(text, agent.end(), sentence.end), sentence.start)
    if not accused.parties:
        return "no_accused"
    return read_as("violations.noun", sentence, cue.span(), accused, None, norms)


def _in_breach(sentence: Sentence, cue: Place, norms: list[Norm]) -> Breach | str:
    """ "is in breach of N", "found Oman in breach of N", and "did it in breach of N"."""
    judged = patterns.found_so().search(sentence.view.text, sentence.start, cue[0])
    if judged is not None:
        accused = sentence.accusations.of(*judged.span("who"), sentence.start)
        return read_as("violations.noun", sentence, cue, accused, None, norms) if accused.parties else "no_accused"
    clause = clause_before(sentence.view, sentence.start, cue[0])
    reason = refused(clause, sentence.view.text)
    if reason is not None:
        return reason
    if set(clause.helpers) & word_class("copula"):
        return of_subject(sentence, "violations.noun", cue, clause, norms, past=False)
    return of_adjunct(sentence, "violations.noun", cue, clause, norms)


def _called_so(sentence: Sentence, cue: Place, norms: list[Norm]) -> Breach | str:
    """ "Oman calls the ban a breach of N": what is so called."""
    called = patterns.called_so().search(sentence.view.text, sentence.start, cue[0])
    if called is None:
        return "no_accused"
    act = trimmed(sentence.view.text, called.span("act"))
    accused = sentence.accusations.of(*act, sentence.start)
    if not accused.parties and not accused.sure:
        return "generic"
    return read_as("violations.noun", sentence, cue, accused, act, norms)


def _is_breach(sentence: Sentence, cue: Place, norms: list[Norm]) -> Breach | str:
    """ "is a breach of N", "condemned it as a breach of N", "…, a breach of N"."""
    text = sentence.view.text
    passing = patterns.judged_in_passing().search(text, max(sentence.start, cue[0] - REACH), cue[0])
    if passing is not None:
        act, accused = antecedent(sentence, passing.start())
        return read_as("violations.noun", sentence, cue, accused, act, norms)
    lead = patterns.predicate(copula=True).search(text, sentence.start, cue[0])
    lead = lead if lead is not None else patterns.predicate(copula=False).search(text, sentence.start, cue[0])
    if lead is None:
        return _called_so(sentence, cue, norms)
    start = lead.start("copula") if lead["copula"] else lead.start()
    clause = clause_before(sentence.view, sentence.start, start)
    reason = refused(clause, text)
    if reason is not None:
        return reason
    cue = (max(start, lead.start()), cue[1])
    if lead["copula"]:
        return of_subject(sentence, "violations.noun", cue, clause, norms, past=False, is_a=True)
    return of_adjunct(sentence, "violations.noun", cue, clause, norms, apposed=lead.group()[0])
