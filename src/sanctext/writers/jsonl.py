"""JSON Lines: one record a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from sanctext.writers.emit import emit

if TYPE_CHECKING:
    from sanctext.records import StatementRecord


def write(record: StatementRecord, stream: TextIO) -> None:
    r"""Write one record as one line, ended by "\n", and flush it.

    `StatementRecord.model_validate_json(line)` gives the record back.

    Raises:
        WriteError: the stream does not take it.

    >>> import sys
    >>> from sanctext.records import Document, StatementRecord
    >>> document = Document(id="0", source="-", title=None, issued=None, kind="other", language="en",
    ...                     characters=0, words=0)
    >>> record = StatementRecord(schema_version="1.1", document=document, signatories=(), targets=(), resolutions=(),
    ...                          weapons=(), demands=(), stances=(), diagnostics=(), text=None)
    >>> write(record, sys.stdout)  # doctest: +ELLIPSIS
    {"schema_version":"1.1","document":{"id":"0",...,"diagnostics":[],"text":null}
    """
    emit(record.model_dump_json() + "\n", stream)


def pieces(records: Iterable[StatementRecord]) -> Iterator[str]:
    """The lines of many records."""
    return (record.model_dump_json() + "\n" for record in records)
