"""Whose statement a news report tells of, where one state, one official or one body gave it alone."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Span

from sanctext.components.signatories.adopted_texts import SENTENCES_THAT_OPEN
from sanctext.components.signatories.listings import Listing
from sanctext.components.signatories.offices import SignatoryData, gather
from sanctext.components.signatories.top import is_above
from sanctext.components.view import View
from sanctext.grammar.lexicon import offices
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

IN_A_STATEMENT = re.compile(
    r"\W*In\s+(?:an?|its|their)\s+(?:\w+\s+){0,3}(?:statement|communiqu[eé]|declaration)\b[^,.;]{0,80}?,?\s+(?:the\s+)?\w"
)
# "The communiqué added": a statement of whoever spoke in the sentence before.
_THE_STATEMENT = re.compile(
    r"\W*(?:The|Its|That)\s+(?:\w+\s+)?(?:statement|communiqu[eé]|declaration)\s+(?:also\s+|further\s+)?(?:said|added|read|reads|stated|went\s+on|noted|warned)\b"
)
# "the ministry said in a statement", and whose it is: "China's Ministry of Commerce".
_THE_OFFICE = re.compile(r"\b[Tt]he\s+(?:\w+\s+)?(?:ministry|government|presidency|embassy|department|office)\b")
_ITS_MINISTRY = re.compile(
    r"(?:[’']s?)?\s+(?:\w+\s+){0,2}(?:[Mm]inistry|[Gg]overnment|[Pp]residency|[Ee]mbassy|[Dd]epartment|[Oo]ffice)\b"
)
# ", Ada Lind, said": an apposition of nothing but a name.
_NAME_BETWEEN = re.compile(r",\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){1,3},\s*\Z")
# In characters: "The ".
LONGEST_ARTICLE = 4
_PEOPLE = frozenset({"actors.person", "actors.metonym", "actors.office"})
# Who may issue a statement alone and yet jointly.
BODIES = frozenset({"group", "organisation"})


def of_one_ministry(view: View, sentences: list[Span]) -> list[Listing]:
    """One state's own statement, by its ministry.

    "In a statement, the Chadian foreign ministry said", "Chad’s trade ministry condemned the ban in a statement"; "the
    Chadian foreign ministry said. The communiqué added", "… said. It would wait, it said in a statement".
    """
    for sentence in sentences:
        place = (sentence.start_char, sentence.end_char)
        if IN_A_STATEMENT.match(view.text, *place) or in_a_paper().search(view.text, *place):
            found = _ministry_in(view, sentence)
            if found:
                return found
    for before, sentence in pairwise(sentences):
        place = (sentence.start_char, sentence.end_char)
        if _THE_STATEMENT.match(view.text, *place) or _it_said_in_a_statement().search(view.text, *place):
            found = _ministry_in(view, before)
            if found:
                return found
    return []


def of_press_office(view: View, body: list[Span]) -> list[SignatoryData]:
    """ "Oman considers the ban unfounded, the press service of the President reported": the state that opens it."""
    opening = [sentence for block in body for sentence in view.sentences(block)][:SENTENCES_THAT_OPEN]
    for sentence in opening:
        told = _press_office_told().search(view.text, sentence.start_char, sentence.end_char)
        if told is None:
            continue
        named = view.actors_between(told.start(), told.end()) or [
            span
            for span in view.actors_between(sentence.start_char, told.start())[:1]
            if span.start_char - sentence.start_char <= LONGEST_ARTICLE
        ]
        states = [(span, "signatories.reported") for span in named[:1] if span.label_ == "state"]
        if states:
            return gather(view, states, "issuer")
    return []


@known
def _press_office_told() -> re.Pattern[str]:
    """ "the press service of the President of Oman reported", "Oman's press office said"."""
    offices, told = one_of(word_class("press office")), one_of(word_class("told by a press office"))
    return re.compile(
        rf"\b(?:the\s+)?(?:[A-Z][\w’'-]+\s+){{0,4}}(?i:{offices})(?:\s+(?:of|the|and|for|[A-Z][\w’'-]+)){{0,8}}\s+(?:{told})\b"
    )


def _ministry_in(view: View, sentence: Span) -> list[Listing]:
    """The state whose ministry says something in a sentence."""
    for span in view.actors_between(sentence.start_char, sentence.end_char):
        if span.label_ == "state" and _ministry_tells().match(view.text, span.end_char, sentence.end_char):
            return [Listing((span,), span.start_char, span.end_char)]
    return []


def of_one_speaker(view: View, sentences: list[Span]) -> list[Listing]:
    """ "…, Deputy Minister Ada Lind said in a statement", "the ministry said in a statement": whose it is."""
    for sentence in sentences:
        start, end = sentence.start_char, sentence.end_char
        said = said_in_a_statement().search(view.text, start, end)
        opened = IN_A_STATEMENT.match(view.text, start, end) if said is None else None
        if said is None and opened is None:
            continue
        # Whoever said it stands behind the last comma or quotation mark.
        words = (_last_part(view.text, start, said.start()), said.start()) if said is not None else (start, end)
        official = _office().search(view.text, *words) is not None
        named = [
            span
            for span in view.actors_between(*words)
            if span.id_ in _PEOPLE or span.label_ in BODIES or (official and span.id_ != "actors.capital")
        ]
        if said is not None and not named and _THE_OFFICE.search(view.text, *words) is not None:
            named = [span for span in view.actors_between(0, start) if _ITS_MINISTRY.match(view.text, span.end_char)][
                -1:
            ] or _at_home(view)
        elif said is not None and not named and official:
            named = _at_home(view)
        if len({span.kb_id_ for span in named}) == 1:
            return [Listing((named[0],), named[0].start_char, named[0].end_char)]
    return []


def _at_home(view: View) -> list[Span]:
    """ "ACCRA — Ghana froze …, the ministry said in a statement": the state that acts where a report was written."""
    lines = (block for block in view.blocks if is_above(block) and block.label_ != "title")
    written = {span.kb_id_ for line in lines for span in view.actors_between(line.start_char, line.end_char)}
    first = next((block for block in view.blocks if block.label_ == "paragraph"), None)
    acting = view.actors_between(first.start_char, first.end_char)[:1] if first is not None else []
    return [span for span in acting if span.label_ == "state" and span.kb_id_ in written]


@known
def _ministry_tells() -> re.Pattern[str]:
    """ "'s foreign ministry warned" behind a state's name."""
    offices, told = one_of(word_class("ministry of a state")), one_of(word_class("told by a ministry"))
    return re.compile(rf"(?:[’']s?)?\s+(?:\w+\s+){{0,2}}(?i:{offices})\s+(?:\w+ly\s+)?(?:{told})\b")


@known
def _office() -> re.Pattern[str]:
    """An office or an organ: "the Panama Maritime Authority"."""
    organs = word_class("letterhead") | word_class("organ of a letterhead")
    return re.compile(rf"\b(?:{one_of(offices() | organs)})\b", re.IGNORECASE)


def _last_part(text: str, start: int, end: int) -> int:
    """Where the last part of a sentence begins, behind a comma or a quotation mark.

    Of "a harbour official, Ada Lind, said" the name alone is no part of its own.
    """
    named = _NAME_BETWEEN.search(text, start, end)
    if named is not None:
        end = named.start()
    return max(start, *(text.rfind(mark, start, end) + 1 for mark in '”",'))


@known
def said_in_a_statement() -> re.Pattern[str]:
    """ "warned in a joint note"."""
    verbs, papers = one_of(word_class("said in a paper")), one_of(word_class("paper of a report"))
    return re.compile(rf"\b(?:{verbs})\s+in\s+(?:an?|its|their|the)\s+(?:\w+\s+){{0,3}}(?:{papers})\b")


@known
def in_a_paper() -> re.Pattern[str]:
    """ "condemned the ban in a statement": whoever does it there."""
    articles, papers = one_of(word_class("before own paper")), one_of(word_class("paper of a report"))
    return re.compile(rf"\b(?:{articles})\s+(?:\w+\s+){{0,2}}(?:{papers})\b")


@known
def _it_said_in_a_statement() -> re.Pattern[str]:
    """ "it said in a statement": whoever told something in the sentence before."""
    return re.compile(rf"\b[Ii]t\s+{said_in_a_statement().pattern}")
