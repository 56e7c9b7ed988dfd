"""The sentence around a span, where a record has its text."""

from __future__ import annotations

import re

from sanctext.layout.sentences import sentences
from sanctext.records import Mention, StatementRecord

_BLANK = re.compile(r"\n\s*\n")


def sentence_of(record: StatementRecord, span: Mention) -> str | None:
    """The sentence, or the sentences, that hold a span, on one line; None where the record has no text.

    >>> import sanctext
    >>> record = sanctext.parse("We met. Today we urge Mali to free the envoys. It rained.")
    >>> sentence_of(record.model_copy(update={"text": "We met. Today we urge Mali to free the envoys. It rained."}),
    ...     record.demands[0].span)
    'Today we urge Mali to free the envoys.'
    >>> sentence_of(record, record.demands[0].span)
    """
    text = record.text
    if text is None:
        return None
    start = max((blank.end() for blank in _BLANK.finditer(text, 0, span.start)), default=0)
    blank = _BLANK.search(text, span.end)
    touched = [
        place
        for place in sentences(text, start, blank.start() if blank else len(text))
        if place[0] < span.end and span.start < place[1]
    ] or [(span.start, span.end)]
    return " ".join(text[touched[0][0] : touched[-1][1]].split())
