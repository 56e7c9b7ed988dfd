"""A statement as people name it: the record in a file, or the document that a file is, read and parsed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from sanctext.conversion import STANDARD_INPUT, record_from
from sanctext.errors import ReadError
from sanctext.fault_isolation import parse_one
from sanctext.on_request import completed
from sanctext.printable import printable
from sanctext.readers import read, read_content
from sanctext.readers.limits import LARGEST, bounded
from sanctext.records import StatementRecord
from sanctext.source import Source


def record_at(path: str) -> StatementRecord:
    """The record of a statement: the one that the file holds, as `parse` and `batch` write it, else that of its text.

    Args:
        path: a file's path, or "-" for standard input.

    Raises:
        ReadError: the file cannot be read, or holds several documents or records.
        ModelError: there is no model to parse with.
        ParseError: something else went wrong inside the pipeline.
    """
    if path == STANDARD_INPUT:
        content = bounded(sys.stdin.buffer, "standard input") if sys.stdin is not None else b""
        return _record_in(content, "standard input") or _parsed(read_content(content, path))
    return record_in_file(path) or _parsed(read(path))


def record_in_file(path: str) -> StatementRecord | None:
    """The record that a file holds, None where it holds none.

    Raises:
        ReadError: it is a record of another version, or there are several.
    """
    return _record_in(_content_with_brace(path), printable(path))


def _parsed(source: Source) -> StatementRecord:
    return completed(parse_one(source), source, with_text=True, raw_offsets=False)


def _content_with_brace(path: str) -> bytes:
    """The content of a file that may be a record, as far as a document may go; nothing of another file.

    What is wrong with a file, its reader says.
    """
    try:
        with Path(path).open("rb") as stream:
            head = stream.read(1)
            return head + stream.read(LARGEST) if head == b"{" else b""
    except (OSError, ValueError):
        return b""


def _record_in(content: bytes, shown: str) -> StatementRecord | None:
    """The record that a content is; None where it is none.

    Raises:
        ReadError: it is a record of another version, or there are several.
    """
    if not content.lstrip().startswith(b"{"):
        return None
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        if _begins_with_record(content):
            raise ReadError(f"{shown}: holds several records; give a file with one") from None
        return None
    return record_from(content, shown) if _is_record(found) else None


def _begins_with_record(content: bytes) -> bool:
    """True for lines of which the first is a record."""
    try:
        return _is_record(json.loads(content.lstrip().partition(b"\n")[0]))
    except (ValueError, RecursionError):
        return False


def _is_record(found: object) -> bool:
    return isinstance(found, dict) and {"schema_version", "document"} <= found.keys()
