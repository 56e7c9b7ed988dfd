"""Documents of a run: read, parsed, and each put as a line, or a failure that says why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sanctext.errors import ParseError, ReadError, SanctextError
from sanctext.printable import message_of, printable
from sanctext.readers.reading import Document, Packed, Reading, name_of
from sanctext.source import Source

if TYPE_CHECKING:
    from sanctext.records import StatementRecord

# Documents that are parsed together: their sentences share batches.
TOGETHER = 8


@dataclass(frozen=True, slots=True)
class Awaited(Packed):
    """A document out of standard input after which nothing is written yet: it has its outcome before the next comes."""


class Request(NamedTuple):
    """What is asked of each document of a run.

    Args:
        reading: how it is to be read.
        with_text: whether its record carries its text.
        least: the confidence that its items must have, from 0 to 1; None for any.
    """

    reading: Reading = Reading()
    with_text: bool = False
    least: float | None = None


class Failure(NamedTuple):
    """A document without a record.

    Args:
        path: the document, as given, or where it was inside of what was given.
        kind: class of what happened: "ReadError", "ParseError", "Timeout", "WorkerDied".
        message: one line for people.
    """

    path: str
    kind: str
    message: str


class Outcome(NamedTuple):
    """What a document gave.

    Args:
        path: the document, as given, or where it was inside of what was given.
        line: its record as one line of JSON without the line's end; None where it failed.
        words: how many words it has, 0 where it failed.
        failure: why there is no record, else None.
        doubtful: what was left out of the record since it is not sure enough, an item a line.
    """

    path: str
    line: str | None
    words: int
    failure: Failure | None
    doubtful: tuple[str, ...] = ()


def outcomes_of(documents: Sequence[Document], request: Request = Request()) -> list[Outcome]:
    """Read and parse some documents, together; whatever is wrong with one is its failure.

    Args:
        documents: paths, or documents that were taken out of files.
        request: what is asked of each.

    Raises:
        ModelError: there is no model to parse with: no document is to blame.
    """
    # Whoever only hands documents to workers needs no pipeline, which takes a second to import.
    from sanctext.batch.isolated import parse_each

    read = [_read(document, request.reading) for document in documents]
    parsed = iter(parse_each([source for source in read if isinstance(source, Source)]))
    return [
        source if isinstance(source, Outcome) else _outcome(name_of(document), next(parsed), source, request)
        for document, source in zip(documents, read, strict=True)
    ]


def outcome_of(document: Document, request: Request = Request()) -> Outcome:
    """Read and parse one document, as `outcomes_of` does some."""
    return outcomes_of([document], request)[0]


def _read(document: Document, reading: Reading) -> Source | Outcome:
    from sanctext.readers.contents import read_one

    path = name_of(document)
    try:
        return read_one(document, reading)
    except SanctextError as error:
        return failed(path, type(error).__name__, str(error))
    except Exception as error:
        message = f"{printable(path)}: not read, because of an error in sanctext ({message_of(error)})"
        return failed(path, ReadError.__name__, message)


def _outcome(path: str, parsed: StatementRecord | ParseError, source: Source, request: Request) -> Outcome:
    from sanctext.batch.isolated import blamed_on
    from sanctext.confidence.sifting import sifted
    from sanctext.recording.extras import completed

    try:
        if isinstance(parsed, ParseError):
            raise parsed
        with blamed_on(source):
            sure = sifted(parsed, request.least)
            record = completed(
                sure.record, source, with_text=request.with_text, raw_offsets=request.reading.raw_offsets
            )
            line = record.model_dump_json()
            # What cannot be written is this document's failure, and not the run's.
            line.encode()
    except ParseError as error:
        return failed(path, ParseError.__name__, str(error))
    return Outcome(path, line, record.document.words, None, sure.doubtful)


def failed(path: str, kind: str, message: str) -> Outcome:
    """The outcome of a document without a record."""
    return Outcome(path, None, 0, Failure(path, kind, message))


def late(path: str, timeout: float) -> Outcome:
    """The outcome of a document that took too long; `timeout` in seconds."""
    message = f"{printable(path)}: not parsed within {timeout:g} seconds; give it more with --timeout"
    return failed(path, "Timeout", message)


def died(path: str, deaths: int) -> Outcome:
    """The outcome of a document that ended its worker, so many times."""
    return failed(path, "WorkerDied", f"{printable(path)}: ended {deaths} workers; please report it")
