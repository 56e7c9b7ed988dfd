"""`sanctext batch`: many documents."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from sanctext.cli.exit_codes import FAILED
from sanctext.cli.streams import say, standard_output
from sanctext.errors import ReadError, WriteError
from sanctext.printable import message_of, printable

if TYPE_CHECKING:
    from sanctext.source import Source

STANDARD_OUTPUT = "-"


def batch(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files, folders (the .txt and .md files in them and below), patterns; - is standard input.",
        ),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where the records go; - is standard output.")
    ] = STANDARD_OUTPUT,
) -> None:
    """Read many documents, write one record a line (JSON Lines).

    A document that fails gets a line on standard error, and the rest goes on. With --output, the records are in
    FILE.partial until all are written; then it takes the place of FILE. After an interruption it stays.
    """
    from sanctext.readers.discover import discover
    from sanctext.writers.output_file import OutputFile

    begun = time.monotonic()
    paths = list(discover(sources))
    if output == STANDARD_OUTPUT:
        records = _write_records(paths, standard_output())
    else:
        _refuse_sources(output, paths)
        file = OutputFile(output)
        try:
            with file:
                records = _write_records(paths, file.stream)
        finally:
            if file.kept:
                say(f"stopped early; what was written is in {printable(str(file.partial))}")
        if not records:
            say(f"{printable(output)}: not written, since no document gave a record")
    failures = len(paths) - records
    seconds = time.monotonic() - begun
    say(f"{_count(records, 'document')} parsed, {_count(failures, 'failure')}, {seconds:.1f} seconds")
    if failures:
        raise typer.Exit(FAILED)


def _write_records(paths: Sequence[str | ReadError], stream: TextIO) -> int:
    """Write the record of every document that has one; give their number."""
    from sanctext.cli.fault_isolation import parse_each
    from sanctext.cli.progress import progress
    from sanctext.writers import jsonl

    records = 0
    with progress(len(paths), beside=stream) as advance:

        def failed(error: Exception) -> None:
            say(str(error))
            advance()

        for record in parse_each(_read_each(paths, failed), failed):
            jsonl.write(record, stream)
            records += 1
            advance()
    return records


def _read_each(paths: Sequence[str | ReadError], failed: Callable[[Exception], None]) -> Iterator[Source]:
    from sanctext.readers import read

    for path in paths:
        if isinstance(path, ReadError):
            failed(path)
            continue
        try:
            source = read(path)
        except ReadError as error:
            failed(error)
        except Exception as error:
            failed(ReadError(f"{printable(path)}: not read, because of an error in sanctext ({message_of(error)})"))
        else:
            yield source


def _refuse_sources(output: str, paths: Sequence[str | ReadError]) -> None:
    if any(isinstance(path, str) and _are_one_file(path, output) for path in paths):
        raise WriteError(f"{printable(output)}: is one of the documents to read; choose another file")


def _are_one_file(path: str, other: str) -> bool:
    try:
        return Path(path).is_file() and Path(path).samefile(other)
    except OSError:  # one of them does not exist
        return False


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
