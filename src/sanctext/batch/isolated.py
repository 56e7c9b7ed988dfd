"""Parses a document so that whatever goes wrong inside is one specific error that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sanctext import pipeline
from sanctext.errors import ModelError, ParseError
from sanctext.printable import message_of, printable

if TYPE_CHECKING:
    from sanctext.recording.explanation import Explanations
    from sanctext.records import StatementRecord
    from sanctext.source import Source


def parse_one(source: Source) -> StatementRecord:
    """Parse one document.

    Raises:
        ModelError: there is no model to parse with.
        ParseError: anything else went wrong inside the pipeline.
    """
    with blamed_on(source):
        return pipeline.parse(source)


def parse_each(sources: Sequence[Source]) -> list[StatementRecord | ParseError]:
    """Parse several documents, together as long as none fails.

    Returns:
        For each document its record, or the error that kept it from one.

    Raises:
        ModelError: there is no model to parse with.
    """
    try:
        return list(pipeline.parse_many(sources))
    except ModelError:
        raise
    except Exception:
        return [_parse_or_error(source) for source in sources]


def _parse_or_error(source: Source) -> StatementRecord | ParseError:
    try:
        return parse_one(source)
    except ParseError as error:
        return error


def explain_one(source: Source, near: str | None) -> Explanations:
    """Explain one document.

    Raises:
        ModelError: there is no model to parse with.
        ParseError: anything else went wrong inside the pipeline.
    """
    with blamed_on(source):
        return pipeline.explain(source, near)


@contextmanager
def blamed_on(source: Source) -> Iterator[None]:
    """Whatever is raised inside is that document's error.

    Raises:
        ModelError: there is no model to parse with.
        ParseError: anything else; it names the document.
    """
    try:
        yield
    except ModelError:
        raise
    except Exception as error:
        raise ParseError(
            f"{printable(source.name)}: not parsed, because of an error in sanctext ({message_of(error)}); "
            "please report it with the document"
        ) from error
