"""The sentence around a span, where a record has its text."""

from __future__ import annotations

from sanctext.layout.sentences import sentence_around
from sanctext.records import Mention, StatementRecord


def sentence_of(record: StatementRecord, span: Mention) -> str | None:
    """The sentence, or the sentences, that hold a span, on one line; None where the record has no text.

    >>> import sanctext
    >>> record = sanctext.parse("We met. Today we urge Mali to free the envoys. It rained.")
    >>> sentence_of(record.model_copy(update={"text": "We met. Today we urge Mali to free the envoys. It rained."}),
    ...     record.demands[0].span)
    'Today we urge Mali to free the envoys.'
    >>> sentence_of(record, record.demands[0].span)
    """
    return None if record.text is None else sentence_around(record.text, span.start, span.end)
