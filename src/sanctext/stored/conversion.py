"""From a file of records to any other format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TextIO

from sanctext.errors import ReadError, WriteError
from sanctext.printable import printable
from sanctext.records import StatementRecord
from sanctext.stored.record_files import RecordsFile
from sanctext.writers.emit import emit
from sanctext.writers.job import Job
from sanctext.writers.output_file import OutputFile
from sanctext.writers.output_formats import FORMATS, Format, FormatName, require
from sanctext.writers.replacement import place_of, replacing

# Told what people should know, a line each.
Note = Callable[[str], None]


def check(output: str, name: FormatName, *, append: bool) -> Format:
    """Look, before any work is done, whether an output can be written in a format.

    Returns:
        The format.

    Raises:
        WriteError: a package is missing, something else stands there, or the format cannot add to what stands there.
    """
    found = require(name)
    if append and not found.appends:
        able = ", ".join(other for other, each in FORMATS.items() if each.appends)
        raise WriteError(f"{name}: cannot be added to, only written anew; --append works with {able}")
    if found.target != "stream":
        place_of(output, _ending(name))
    for companion in found.companions:
        # It belongs to the database that would be replaced, and would be taken for the new one's.
        if Path(output + companion).exists():
            raise WriteError(
                f"{printable(output + companion)}: is there, since another program has the database open or did not "
                "close it; close it there, or write to another file"
            )
    return found


def _older(output: str) -> Path | None:
    """An older output, None where there is none; a device or a pipe holds none."""
    target = Path(output).resolve()
    return target if target.is_file() or target.is_dir() else None


def convert(records: RecordsFile, output: str, name: FormatName, note: Note, *, append: bool = False) -> int:
    """Write records to a file or a folder, which takes the target's place when it is whole.

    Args:
        records: the records.
        output: the target.
        name: the format.
        note: told what people should know.
        append: keep the documents of an older output that are not among the records.

    Returns:
        How many documents were written, without those that were kept.

    Raises:
        ReadError: a line is no record.
        WriteError: the target cannot be written.
    """
    form = check(output, name, append=append)
    older = _older(output) if append else None
    replaced = records.ids() if older is not None else frozenset()
    counted = _Counted(_once(records, note) if form.keyed or append else records)
    if form.target == "stream":
        kept = (record for record in RecordsFile(older) if record.document.id not in replaced) if older else ()
        with _stream_to(output) as stream:
            for piece in form.load()(chain(kept, counted)):
                emit(piece, stream)
            _refuse_none(counted.count, records)
    else:
        with replacing(output, _ending(name)) as partial:
            form.load()(Job(counted, partial, partial.parent, older, replaced, note))
            _refuse_none(counted.count, records)
    return counted.count


def to_stream(records: RecordsFile, name: FormatName, stream: TextIO, note: Note) -> int:
    """Write records to a stream such as standard output, in a format that is text.

    Raises:
        ReadError: a line is no record.
        WriteError: the stream does not take it, or the format is no text.
    """
    form = require(name)
    if form.target != "stream":
        raise WriteError(f"{name}: is no text for standard output; name a file with --output")
    counted = _Counted(_once(records, note) if form.keyed else records)
    for piece in form.load()(counted):
        emit(piece, stream)
    return counted.count


@contextmanager
def _stream_to(output: str) -> Iterator[TextIO]:
    """What takes the output's place when it is whole; a device or a pipe itself."""
    if Path(output).exists() and not Path(output).is_file():
        with OutputFile(output) as file:
            yield file.stream
    else:
        with replacing(output) as partial, partial.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream


def _refuse_none(count: int, records: RecordsFile) -> None:
    if not count:
        raise ReadError(f"{records.shown}: holds no record; nothing was written")


def _ending(name: FormatName) -> str | None:
    """The ending of the files of a folder, None for a format that is one file."""
    return f".{name.partition('-')[0]}" if FORMATS[name].target == "folder" else None


class _Counted:
    """Records, counted as they are taken."""

    def __init__(self, records: Iterable[StatementRecord]) -> None:
        self.records = records
        self.count = 0

    def __iter__(self) -> Iterator[StatementRecord]:
        for record in self.records:
            self.count += 1
            yield record


def _once(records: Iterable[StatementRecord], note: Note) -> Iterator[StatementRecord]:
    """Each text once: the first of the records that have its id."""
    seen: set[bytes] = set()
    for record in records:
        name = bytes.fromhex(record.document.id)
        if name in seen:
            note(f"{printable(record.document.source)}: has the same text as a document before it, and is left out")
        else:
            seen.add(name)
            yield record
