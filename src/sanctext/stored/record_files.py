"""The records in a file, as `parse` and `batch` write them: each on a line, or indented over many."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from sanctext.errors import ReadError
from sanctext.printable import fault_in, printable
from sanctext.readers.limits import LARGEST
from sanctext.readers.pipes import laid_down
from sanctext.records import SCHEMA_VERSION, StatementRecord

# Records of these are read: what they lack is empty.
OLDER_VERSIONS = ("1.2", "1.3", "2.0")
# In bytes: the version stands so near the beginning of a record's JSON.
LONGEST_VERSION = 80


class RecordsFile:
    """The records of a file, each on a line or indented over many, read one at a time, as often as they are asked for.

    Args:
        path: the file.
        shown: what messages call it; its path where None.
    """

    def __init__(self, path: Path, shown: str | None = None) -> None:
        self.path = path
        self.shown = printable(shown if shown is not None else str(path))

    def __iter__(self) -> Iterator[StatementRecord]:
        """Read the records.

        Raises:
            ReadError: the file cannot be read, or a line is no record of this version.
        """
        try:
            with self.path.open("rb") as lines:
                for number, found in objects(lines):
                    yield record_from(found, f"{self.shown}, line {number}")
        except OSError as error:
            raise ReadError(f"{self.shown}: cannot be read ({error.strerror}); check the path") from None

    def ids(self) -> frozenset[str]:
        """The ids of the documents."""
        return frozenset(record.document.id for record in self)


def record_from(content: bytes, place: str) -> StatementRecord:
    """A record from its JSON.

    Args:
        content: the JSON of one record.
        place: what messages call it.

    Raises:
        ReadError: it is no record of this version.
    """
    try:
        record = StatementRecord.model_validate_json(in_this_version(content))
    except ValidationError as error:
        raise ReadError(
            f"{place}: not a record of schema version {SCHEMA_VERSION} ({fault_in(error)}); re-run sanctext batch"
        ) from None
    fault = _fault(record)
    if fault:
        raise ReadError(f"{place}: {fault}; re-run sanctext batch")
    return record


def in_this_version(content: bytes) -> bytes:
    """The JSON of a record in the form of this version: what one of an older version could not hold is empty in it.

    >>> import sanctext
    >>> in_this_version(b'{"schema_version": "0.1"}')
    b'{"schema_version": "0.1"}'
    """
    if not any(b'"%b"' % version.encode() in content[:LONGEST_VERSION] for version in OLDER_VERSIONS):
        return content
    try:
        record = json.loads(content)
    except (ValueError, RecursionError):
        return content
    if not isinstance(record, dict) or record.get("schema_version") not in OLDER_VERSIONS:
        return content
    older, record["schema_version"] = record["schema_version"], SCHEMA_VERSION
    if older < "2.0":
        _with_measures(record)
    return json.dumps(record).encode()


def _with_measures(record: dict[str, Any]) -> None:
    """Give a record of before 2.0 what it could not hold."""
    record |= {name: [] for name in ("measures", "violations", "citations")}
    for demand in record.get("demands") or ():
        demand |= {"condition": None, "deadline": None}
    for stance in record.get("stances") or ():
        stance |= {"negated": False, "object_span": _object_span(stance)}


def _object_span(stance: dict[str, Any]) -> dict[str, Any]:
    """Where the object of an older record's stance stands: at the end of the stance."""
    span = stance["span"]
    # White space within it was written as one blank.
    words = re.compile(r"\s+".join(map(re.escape, str(stance["object"]).split())) + r"\Z")
    found = words.search(span["text"])
    start = found.start() if found is not None else 0
    moved: dict[str, Any] = span | {"start": span["start"] + start, "text": span["text"][start:]}
    return moved


def _fault(record: StatementRecord) -> str | None:
    """What is wrong with a record whose shape is right."""
    if record.schema_version != SCHEMA_VERSION:
        return f"of schema version {printable(record.schema_version)}, not {SCHEMA_VERSION}"
    if len(record.document.id) != 2 * sha256().digest_size or set(record.document.id) - set("0123456789abcdef"):
        return "the document's id is no sha256"
    try:
        date.fromisoformat(record.document.issued or "2000-01-01")
    except ValueError:
        return "the document's date is none"
    return None


@contextmanager
def records_in(path: str) -> Iterator[RecordsFile]:
    """Open a file of records; what comes from a pipe is laid down first, since it may be read twice.

    Raises:
        ReadError: it cannot be read.
        WriteError: there is no room to lay it down.
    """
    with laid_down(path) as file:
        yield RecordsFile(file, path)


def are_records(path: Path) -> bool:
    """Whether a file begins with a record of this version or another."""
    return any(map(is_record, first_objects(path)[:1]))


def first_objects(path: Path) -> list[bytes]:
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


def is_record(content: bytes) -> bool:
    """Whether the JSON of an object is a record of this version or another."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and {"schema_version", "document"} <= found.keys()


def objects(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    r"""Each object with the number of its first line, counted from 1; whatever else stands on a line comes as it is.

    An object over many lines begins and ends with a brace that stands alone at the beginning of its line, as every
    tool writes it that indents.

    >>> list(objects([b'{"a": 1}\n', b"\n", b"{\n", b'  "a": 2\n', b"}\n"]))
    [(1, b'{"a": 1}\n'), (3, b'{\n  "a": 2\n}\n')]
    """
    numbered = enumerate(lines, 1)
    for number, line in numbered:
        if line.rstrip() != b"{":
            if line.strip():
                yield number, line
            continue
        parts = [line]
        for _, part in numbered:
            parts.append(part)
            if part.rstrip() == b"}":
                break
        yield number, b"".join(parts)
