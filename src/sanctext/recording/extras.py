"""What a record carries only where it is asked for: the text, and the places in the source file."""

from __future__ import annotations

from sanctext.items import mentions
from sanctext.records import RawOffsets, StatementRecord
from sanctext.source import Source


def completed(record: StatementRecord, source: Source, *, with_text: bool, raw_offsets: bool) -> StatementRecord:
    """The record with what was asked for.

    Args:
        record: the record of the source.
        source: what it was read from.
        with_text: put the text into it.
        raw_offsets: put the places of its spans in the source file into it; null where they are not certain.

    Example:
        >>> import sanctext
        >>> from sanctext.readers import Reading, read_content
        >>> source = read_content(b"We urge\\r\\nIran to talk.", "note.txt", Reading(raw_offsets=True))
        >>> record = completed(sanctext.parse(source), source, with_text=False, raw_offsets=True)
        >>> [(span.start, span.raw_start) for span in record.raw_offsets if span.start == 8]
        [(8, 9)]
    """
    added: dict[str, object] = {}
    if with_text:
        added["text"] = source.text
    if raw_offsets:
        spans = sorted({(mention.start, mention.end) for mention in mentions(record)})
        added["raw_offsets"] = tuple(_raw(source, start, end) for start, end in spans)
    return record.model_copy(update=added) if added else record


def _raw(source: Source, start: int, end: int) -> RawOffsets:
    place = source.alignment.place(start, end) if source.alignment is not None else None
    raw_start, raw_end = place or (None, None)
    return RawOffsets(start=start, end=end, raw_start=raw_start, raw_end=raw_end)
