"""Who takes a measure, beyond what speakers tell: an office of the issuer, and a report's measures without agents."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Span

from sanctext.components.letterhead import is_letterhead
from sanctext.components.measures.data import MeasureData
from sanctext.components.voices.named_before import PAIR
from sanctext.components.voices.view import SpeechView
from sanctext.grammar.lexicon import office_words
from sanctext.knowledge.actors import is_group, members_on
from sanctext.knowledge.words import word_class

_ACRONYM = re.compile(r"(?:[Tt]he\s+)?([A-Z]{3,8})")
_MEMBERS = re.compile(r"(?:(?:its|the|our)\s+)?Member\s+States", re.IGNORECASE)
# "The junta retaliated": an office that opens a sentence.
_OFFICE = re.compile(r"(\w+)\s+([a-z]+)\s+[a-z]")
# In characters: so far before an acronym in brackets its office may stand.
LONGEST_OFFICE = 90
# In characters: so far back a bloc is named, and so near to a report's beginning the state that it is about.
FARTHEST_STATE = 4_000
# In words: a state's name with what a page prints before it has no more.
LONGEST_LABEL = 5


def settle(view: SpeechView, measure: MeasureData, previous: MeasureData | None) -> None:
    """Give a measure the codes of who takes it, where its words name them otherwise than speakers are named.

    Args:
        view: the document.
        measure: the measure, whose speakers are resolved.
        previous: the measure before it.
    """
    _settle_imposers(view, measure, previous)
    # "property of the firms in China", which China freezes.
    # Nobody acts together with himself.
    measure["together_with"] = [one for one in measure["together_with"] if one["code"] not in measure["speakers"]]
    measure["countries"] = [party for party in measure["countries"] if party["code"] not in measure["speakers"]]


def _settle_imposers(view: SpeechView, measure: MeasureData, previous: MeasureData | None) -> None:
    phrase = measure["speaker"]
    partners = {party["code"] for party in measure["together_with"]}
    if phrase is None:
        if view.news and previous is not None and (not measure["speakers"] or _is_source(view, measure)):
            # "A listing is being prepared, two diplomats said".
            _as_before(measure, previous)
        elif set(measure["speakers"]) == set(view.issuers):
            _without_aligned(view, measure)
        return
    words = " ".join(view.text[slice(*phrase)].lower().split())
    if words.removeprefix("the ") in word_class("bloc") and previous is not None and _is_of_group(previous):
        _as_before(measure, previous)
        return
    if (
        words in word_class("council of the issuer")
        and not view.news
        and [is_group(one) for one in view.principals] == [True]
    ):
        measure["speakers"], measure["attribution"] = list(view.principals), "own"
        return
    if _speaks_for_issuer(view, measure, words):
        # "I have asked my officials to suspend".
        measure["speakers"], measure["attribution"] = sorted(view.principals), "own"
        return
    named = _named(view, phrase, words)
    apart = [code for code in named if code not in partners]
    if apart:
        # "The EU has suspended …" is the EU's deed, whoever aligns with its statement.
        measure["speakers"] = _as_issuers(view, apart)
        return
    if measure["speakers"] and set(measure["speakers"]) == set(view.issuers):
        _without_aligned(view, measure)
    elif not view.news and _is_own(view, view.text[slice(*phrase)], measure["speakers"]):
        measure["speakers"], measure["attribution"] = sorted(view.principals), "own"
    elif view.news and _is_office_or_pronoun(words):
        _of_office(view, measure, previous, words)


def _speaks_for_issuer(view: SpeechView, measure: MeasureData, words: str) -> bool:
    """ "I", "we" in an official text, where another than its issuer was taken for the one who acts."""
    own = not view.news and words in word_class("own pronoun") and bool(view.principals)
    return own and not view.principals & set(measure["speakers"])


def _of_office(view: SpeechView, measure: MeasureData, previous: MeasureData | None, words: str) -> None:
    """In a report "the department" is the one that was named before; nobody strikes himself."""
    phrase = measure["speaker"]
    office = _same_office(view, phrase, words) if phrase is not None else None
    if office is not None:
        measure["speakers"] = [office]
    elif not measure["speakers"]:
        _of_report(view, measure, previous)
    elif set(measure["speakers"]) <= {party["code"] for party in measure["countries"]}:
        measure["speakers"] = []


def _same_office(view: SpeechView, phrase: tuple[int, int], words: str) -> str | None:
    """Whose office it is: "the department" of a "State Department", "the junta" of a "Peruvian junta" before.

    A pronoun that opens its sentence is the office that opens the sentence before: "The junta retaliated. It revoked".
    """
    if words in word_class("third person"):
        index = view.sentence_index(phrase[0])
        if index == 0 or view.text[view.sentences[index][0] : phrase[0]].strip():
            return None
        begin = view.sentences[index - 1][0]
        opened = _OFFICE.match(view.text, begin, phrase[0])
        definite = opened is not None and opened[1].lower() in word_class("determiner")
        if opened is None or not definite or not _is_office_or_pronoun(opened[2]):
            return None
        words, end = opened[2], begin
    else:
        words, end = words.removeprefix("the "), phrase[0]
    if not words.isalpha():
        return None
    for span in reversed(view.actors_between(max(0, end - FARTHEST_STATE), end)):
        own = span.text.lower().split()
        behind = view.text[span.end_char : span.end_char + len(words) + 1].lower()
        if (len(own) > 1 and own[-1] == words) or behind == f" {words}":
            return span.kb_id_
    return None


def _named(view: SpeechView, phrase: tuple[int, int], words: str) -> list[str]:
    """The actors whom a phrase names as those who act."""
    heads = view.heads(*phrase)
    if not heads:
        # "17.09 GMT Canada": what the parser takes for a part of the name.
        heads = [span for span in view.actors_between(*phrase) if span.end_char == phrase[1]][-1:]
        heads = heads if len(words.split()) <= LONGEST_LABEL else []
    if not heads and words.removeprefix("the ") in word_class("bloc"):
        heads = view.last_states(1, phrase[0], FARTHEST_STATE, labels=("group", "organisation"))
    opening = view.actors_between(*phrase)[:1]
    if not heads and opening and opening[0].start_char - phrase[0] <= len("the ") and _is_office_or_pronoun(words):
        # "The African Union's Peace and Security Council".
        heads = opening
    if len(heads) == 1 and heads[0].kb_id_ in view.issuers and not view.news:
        heads = _listed_before(view, heads[0])
    codes = list(dict.fromkeys(span.kb_id_ for span in heads))
    if len(heads) > 1 and all(first.end_char >= then.start_char - 1 for first, then in pairwise(heads)):
        # "Security Council 2713 Committee": one body.
        own = [code for code in codes if code in view.issuers]
        return own[:1] or codes[-1:]
    return codes


def _is_source(view: SpeechView, measure: MeasureData) -> bool:
    """Whether only a source of a report tells of a measure, who takes none."""
    span = measure["speaker_span"]
    return span is not None and bool(set(view.text[slice(*span)].lower().split()) & word_class("source of a report"))


def _listed_before(view: SpeechView, head: Span) -> list[Span]:
    """ "Bolivia, Chile and Peru decide": all the issuers of a list, of which the parser has found the last."""
    start = view.sentences[view.sentence_index(head.start_char)][0]
    found = [head]
    for span in reversed(view.actors_between(start, head.start_char)):
        if span.kb_id_ not in view.issuers or not PAIR.fullmatch(
            view.text[span.end_char : found[0].start_char].replace(", and", " and")
        ):
            break
        found.insert(0, span)
    return found


def _as_issuers(view: SpeechView, codes: list[str]) -> list[str]:
    """A group whose members issue the text are those who issue it."""
    issuers = set(view.issuers)
    members = set(members_on(codes[0], view.issued)) if len(codes) == 1 and len(issuers) > 1 else set()
    if members and members <= issuers and all(is_group(code) for code in issuers - members):
        # Of the G7 also the Union, which is none of its members.
        return list(view.issuers)
    return codes


def _without_aligned(view: SpeechView, measure: MeasureData) -> None:
    """Those who align with a statement have not taken the measures that it tells of."""
    if measure["attribution"] == "own" and view.principals:
        measure["speakers"] = [code for code in measure["speakers"] if code in view.principals]


def _as_before(measure: MeasureData, previous: MeasureData) -> None:
    measure["speakers"], measure["speaker_span"] = previous["speakers"], previous["speaker_span"]
    measure["speaker_name"] = previous["speaker_name"]


def _is_of_group(measure: MeasureData) -> bool:
    """A group has taken the measure."""
    return len(measure["speakers"]) == 1 and is_group(measure["speakers"][0])


def _is_office_or_pronoun(words: str) -> bool:
    """ "it", "the government", "the Ministry of the Interior": somebody whose state is not said here."""
    if words in word_class("third person"):
        return True
    head, _, _ = words.removeprefix("the ").partition(",")[0].partition(" of ")
    last = head.split()[-1] if head else ""
    acting = (
        office_words() | word_class("letterhead") | word_class("organ of a body") | word_class("acts for its state")
    )
    # "the registrar", "the central bank".
    return last in acting or " ".join(head.split()[-2:]) in word_class("acts for its state")


def _of_report(view: SpeechView, measure: MeasureData, previous: MeasureData | None) -> None:
    """In a report "the government" is that of whoever acted before, or of the state that it names first."""
    if previous is not None and len(previous["speakers"]) == 1:
        _as_before(measure, previous)
        return
    named = [span for span in view.actors_between(0, FARTHEST_STATE) if span.label_ == "state"][:1]
    code = view.dateline_at(measure["cue"][0]) or (named[0].kb_id_ if named else None)
    measure["speakers"] = [code] if code else []


def _is_own(view: SpeechView, words: str, speakers: list[str]) -> bool:
    """ "the Cabinet", "the EAER", "Member States": an office of the one that issues the text, or its members."""
    if len(view.principals) != 1:
        return False
    words = " ".join(words.split())
    if speakers:
        # "The Department" is the issuer's, whatever state was named last.
        return words.lower().removeprefix("the ") in word_class("own office")
    if _MEMBERS.fullmatch(words):
        return is_group(next(iter(view.principals)))
    if set(words.lower().replace(",", " ").split()) & word_class("head of an office"):
        # "the Honourable Ada Lind, Minister of Foreign Affairs".
        return True
    acronym = _ACRONYM.fullmatch(words)
    if acronym is not None:
        return _stands_for_office(view.text, acronym[1])
    *before, head = words.lower().split() or [""]
    offices = (
        office_words() | word_class("letterhead") | word_class("organ of a body") | word_class("acts for its state")
    )
    return head in offices and set(before) <= {"the", "our", "federal", "national"} | word_class("organ modifier")


def _stands_for_office(text: str, acronym: str) -> bool:
    """Whether brackets or a letterhead say what office an acronym is."""
    introduced = text.find(f"({acronym})")
    if introduced >= 0:
        line = text[max(0, introduced - LONGEST_OFFICE) : introduced]
        return any(is_letterhead(line[start.start() :].strip()) for start in re.finditer(r"\b[A-Z]", line))
    return any(is_letterhead(line) and acronym in line.split() for line in text[:600].splitlines())
