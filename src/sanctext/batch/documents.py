"""One document of a run: read, parsed, and put as a line, or a failure that says why not."""

from __future__ import annotations

from typing import NamedTuple

from sanctext.errors import ModelError, ReadError, SanctextError
from sanctext.fault_isolation import parse_one
from sanctext.printable import message_of, printable


class Failure(NamedTuple):
    """A document without a record.

    Args:
        path: the document, as given.
        kind: class of what happened: "ReadError", "ParseError", "Timeout", "WorkerDied".
        message: one line for people.
    """

    path: str
    kind: str
    message: str


class Outcome(NamedTuple):
    """What a document gave.

    Args:
        path: the document, as given.
        line: its record as one line of JSON without the line's end; None where it failed.
        words: how many words it has, 0 where it failed.
        failure: why there is no record, else None.
    """

    path: str
    line: str | None
    words: int
    failure: Failure | None


def outcome_of(path: str) -> Outcome:
    """Read and parse one document; whatever is wrong with it is its failure.

    Args:
        path: a path, or "-" for standard input.

    Raises:
        ModelError: there is no model to parse with: no document is to blame.
    """
    from sanctext.readers import read

    try:
        record = parse_one(read(path))
    except ModelError:
        raise
    except SanctextError as error:
        return failed(path, type(error).__name__, str(error))
    except Exception as error:
        message = f"{printable(path)}: not read, because of an error in sanctext ({message_of(error)})"
        return failed(path, ReadError.__name__, message)
    return Outcome(path, record.model_dump_json(), record.document.words, None)


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
