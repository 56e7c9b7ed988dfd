"""One indented JSON object, for one record."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from sanctext.writers.emit import emit

if TYPE_CHECKING:
    from sanctext.records import StatementRecord


def write(record: StatementRecord, stream: TextIO) -> None:
    """Write one record as a JSON object over many lines, indented by two spaces.

    Raises:
        WriteError: the stream does not take it.
    """
    emit(record.model_dump_json(indent=2) + "\n", stream)
