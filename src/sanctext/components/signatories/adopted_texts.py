"""Whose resolution a news report tells of."""

from __future__ import annotations

import re

from spacy.tokens import Span

from sanctext.components.signatories.offices import SignatoryData, gather
from sanctext.components.view import View
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# In characters: "12:05 The ".
LONGEST_ARTICLE = 12
# So many sentences open a report.
SENTENCES_THAT_OPEN = 4
# In characters: so far before whoever passes a paper it is named.
FARTHEST_PAPER = 200


def of_adopted(view: View, body: list[Span]) -> list[SignatoryData]:
    """ "The Security Council on Monday adopted a resolution": a text that a report opens with is the body's own."""
    opening = [sentence for block in body for sentence in view.sentences(block)][:SENTENCES_THAT_OPEN]
    organs = [
        span
        for sentence in opening
        for span in view.actors_between(sentence.start_char, sentence.end_char)
        if span.label_ != "state" and _adopts(view, span, sentence)
    ] or _opening_organ(view, opening)
    return gather(view, [(span, "signatories.reported") for span in organs[:1]], "issuer")


def _opening_organ(view: View, opening: list[Span]) -> list[Span]:
    """ "The Security Council renewed its ban. Resolution 9 was adopted": the organ that opens a report."""
    if not any(_was_adopted().search(view.text, one.start_char, one.end_char) for one in opening):
        return []
    starts = ((one.start_char, one.end_char) for one in opening)
    named = (next(iter(view.actors_between(start, min(end, start + LONGEST_ARTICLE))), None) for start, end in starts)
    organs = [span for span in named if span is not None and span.label_ != "state"]
    return [organ for organ in organs if _decides().match(view.text, organ.end_char) is not None]


@known
def _was_adopted() -> re.Pattern[str]:
    """ "Resolution 9 was adopted with 13 votes", "the 15-member body adopted resolution 9", "voted, 84 to 39,"."""
    passed, papers = one_of(word_class("is adopted by")), one_of(word_class("adopted paper"))
    verbs, bodies = one_of(word_class("adopted")), one_of(word_class("group again") | word_class("called so"))
    active = rf"\b[Tt]he\s+(?:[\w-]+\s+)?(?:{bodies})\s+(?:\w+ly\s+)?(?:{verbs})\s+(?:(?:a|the|its)\s+)?(?:{papers})\b"
    return re.compile(
        rf"{active}|(?i:\b(?:{papers})\b)[^.;]{{0,120}}\s(?:was|were)\s(?:{verbs}|{passed})\b|\bvoted\b[^.;]{{0,12}}\d"
    )


@known
def _decides() -> re.Pattern[str]:
    """ "on Friday renewed", "has voted" behind an organ."""
    days = one_of(word_class("this day") | word_class("weekday"))
    return re.compile(rf"(?:,?\s+(?i:{days}|[a-z]+ly|on|has),?)*\s+(?:voted|{one_of(word_class('measure'))})\b")


def _adopts(view: View, organ: Span, sentence: Span) -> bool:
    """Whether an organ adopts a resolution in a sentence: as the verb's subject, or behind "by"."""
    text = view.text
    start = max(sentence.start_char, organ.start_char - FARTHEST_PAPER)
    passive = _adopted_by().search(text, start, organ.start_char) is not None
    return passive or _adopting().match(text, organ.end_char, sentence.end_char) is not None


@known
def _adopting() -> re.Pattern[str]:
    """ "on Monday unanimously passed a resolution" behind whoever did; not "had passed a resolution"."""
    verbs, papers = one_of(word_class("adopted")), one_of(word_class("adopted paper"))
    days, articles = one_of(word_class("this day") | word_class("weekday")), one_of(word_class("before adopted paper"))
    adverbs = rf"(?:,?\s+(?i:{days}|[a-z]+ly|on),?)*"
    return re.compile(rf"{adverbs}\s+(?:{verbs})\s+(?:{articles})\s+(?:[\w-]+\s+){{0,6}}?(?:{papers})\b")


@known
def _adopted_by() -> re.Pattern[str]:
    """ "A resolution that …, was passed by the" before whoever passed it."""
    papers, passed = one_of(word_class("adopted paper")), one_of(word_class("is adopted by"))
    return re.compile(rf"\b(?:{papers})\b[^.;]{{0,120}}\s(?:{passed})\s+(?:\w+\s+){{0,2}}$")
