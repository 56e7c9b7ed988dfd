"""A statement as people name it: the record in a file, or the document that a file is, read and parsed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sanctext.batch.isolated import parse_one
from sanctext.errors import ReadError
from sanctext.readers import Reading, read, read_content
from sanctext.readers.document import shown_name
from sanctext.readers.limits import bounded
from sanctext.readers.pipes import laid_down
from sanctext.recording.extras import completed
from sanctext.records import StatementRecord
from sanctext.stored.record_files import RecordsFile, are_records, first_objects, is_record, record_from


def record_at(path: str) -> StatementRecord:
    """The record of a statement: the one that the file holds, as `parse` and `batch` write it, else that of its text.

    Args:
        path: a file's path, or "-" for standard input.

    Raises:
        ReadError: the file cannot be read, or holds several documents or records.
        ModelError: there is no model to parse with.
        ParseError: something else went wrong inside the pipeline.
    """
    with laid_down(path) as file:
        found = first_objects(file)
        if not found or not is_record(found[0]):
            return _parsed(path, file, Reading())
        if len(found) > 1:
            raise ReadError(f"{shown_name(path)}: holds several records; give a file with one")
        return record_from(found[0], shown_name(path))


def records_at(path: str, reading: Reading) -> Iterator[StatementRecord]:
    """The records that a file holds, as `parse` and `batch` write them, else that of its text.

    Args:
        path: a file's path, or "-" for standard input.
        reading: how a document is to be read.

    Raises:
        ReadError: the file cannot be read, or holds several documents.
        ModelError: there is no model to parse with.
        ParseError: something else went wrong inside the pipeline.
    """
    with laid_down(path) as file:
        if are_records(file):
            yield from RecordsFile(file, path)
        else:
            yield _parsed(path, file, reading)


def _parsed(path: str, file: Path, reading: Reading) -> StatementRecord:
    if Path(path) == file:
        source = read(path, reading)
    else:
        with file.open("rb") as stream:
            source = read_content(bounded(stream, shown_name(path)), path, reading)
    return completed(parse_one(source), source, with_text=True, raw_offsets=False)
