"""Whose resolution a news report tells of."""

from __future__ import annotations

import re

from spacy.tokens import Span

from sanctext.components.signatories.offices import SignatoryData, gather
from sanctext.components.view import View
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

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
    ]
    return gather(view, [(span, "signatories.reported") for span in organs[:1]], "issuer")


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
