"""A statement as people name it: the record in a file, or the document that a file is, read and parsed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sanctext.batch.isolated import parse_one
from sanctext.errors import ReadError
from sanctext.readers import Reading, read, read_content
from sanctext.readers.document import shown_name
from sanctext.readers.limits import LARGEST, bounded
from sanctext.readers.pipes import laid_down
from sanctext.recording.extras import completed
from sanctext.records import StatementRecord
from sanctext.source import Source
from sanctext.stored.conversion import RecordsFile, record_from
from sanctext.stored.json_objects import objects


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
        found = _first_objects(file)
        if not found or not _is_record(found[0]):
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


def are_records(path: Path) -> bool:
    """Whether a file begins with a record of this version or another."""
    return any(map(_is_record, _first_objects(path)[:1]))


def _parsed(path: str, file: Path, reading: Reading) -> StatementRecord:
    if Path(path) == file:
        source = read(path, reading)
    else:
        with file.open("rb") as stream:
            source = read_content(bounded(stream, shown_name(path)), path, reading)
    return _completed(source)


def _completed(source: Source) -> StatementRecord:
    return completed(parse_one(source), source, with_text=True, raw_offsets=False)


def _first_objects(path: Path) -> list[bytes]:
    """The first two of the objects in a file that begins with one; nothing of another file.

    What is wrong with a file, its reader says.
    """
    try:
        # A pipe is read once, by whoever reads the document.
        if not path.is_file():
            return []
        with path.open("rb") as stream:
            head = stream.read(1)
            while head.isspace():
                head = stream.read(1)
            if head != b"{":
                return []
            stream.seek(-1, 1)
            return [found for _, found in islice(objects(iter(lambda: stream.readline(LARGEST), b"")), 2)]
    except (OSError, ValueError):
        return []


def _is_record(content: bytes) -> bool:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and {"schema_version", "document"} <= found.keys()
