"""Who issued the statement that a news report is about."""

from __future__ import annotations

import re

from spacy.tokens import Span

from sanctext.components.page import Page
from sanctext.components.signatories.listings import ISSUED_BY, ISSUES, ON_BEHALF, WORD, WORDS_BEFORE_SUBJECT, listings
from sanctext.components.signatories.offices import SignatoryData, gather

_STATEMENT = re.compile(r"\b(?:statement|communiqu[eé]|joint\s+declaration)\b", re.IGNORECASE)
# How many blocks of a news report may name the issuers.
BLOCKS_OF_REPORT = 6


def reported(page: Page) -> list[SignatoryData]:
    """The issuers of the joint statement that a news report is about; none where it reports no statement of several."""
    body = [block for block in page.blocks if block.label_ in {"paragraph", "line", "item"}]
    if not any(_STATEMENT.search(block.text) for block in body):
        return []
    found: list[tuple[Span, str]] = []
    for block in body[:BLOCKS_OF_REPORT]:
        for sentence in page.sentences(block):
            start = max(sentence.start_char, block.start_char)
            found += [(span, "signatories.reported") for span in _reported_list(page, start, sentence.end_char)]
    return gather(page, found, "issuer") if len({span.kb_id_ for span, _ in found}) >= 2 else []


def _reported_list(page: Page, start: int, end: int) -> tuple[Span, ...]:
    """The list that is the subject of a reporting sentence, with those on whose behalf somebody speaks."""
    issued = ISSUED_BY.search(page.text, start, end)
    if issued is not None:
        named = next(iter(listings(page, issued.end(), end)), None)
        return named.actors if named is not None else ()
    lists = listings(page, start, end)
    behalf = ON_BEHALF.search(page.text, start, end)
    if behalf is not None:
        speaker = [listing for listing in lists if listing.end <= behalf.start()][:1]
        others = [listing for listing in lists if listing.start >= behalf.end()][:1]
        return tuple(span for listing in (*speaker, *others) for span in listing.actors)
    subject = next((listing for listing in lists if len(listing.codes) >= 2), None)
    if subject is None:
        return ()
    lead = page.text[start : subject.start]
    if ISSUES.search(lead) or len(WORD.findall(lead)) > WORDS_BEFORE_SUBJECT:
        return ()
    return subject.actors if ISSUES.search(page.text, subject.end, end) else ()
