"""Write the record of each text in data/samples and seeds beside it, as NAME.record.json."""

from __future__ import annotations

import dataclasses
import io
import sys
from pathlib import Path

from repository import relative, texts, write_or_check

import sanctext
from sanctext.readers import read
from sanctext.records import StatementRecord
from sanctext.writers.emit import emit_model


def record_of(text: Path) -> StatementRecord:
    """Parse a text of the repository; the record's source is the path from the root, wherever this runs."""
    return sanctext.parse(dataclasses.replace(read(str(text)), name=relative(text)))


def rendered(text: Path) -> str:
    """The record as `sanctext parse` writes it when it is run at the root."""
    stream = io.StringIO()
    emit_model(record_of(text), stream)
    return stream.getvalue()


def record_file(text: Path) -> Path:
    """Where the record of a text lies.

    >>> record_file(Path("seeds/founding-report.txt")).name
    'founding-report.record.json'
    """
    return text.with_suffix(".record.json")


if __name__ == "__main__":
    sys.exit(write_or_check({record_file(text): rendered(text) for text in texts()}, __doc__ or ""))
