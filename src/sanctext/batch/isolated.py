"""Parses a document so that whatever goes wrong inside is one specific error that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sanctext import pipeline
from sanctext.errors import KnowledgeError, ModelError, ParseError
from sanctext.printable import message_of, printable

if TYPE_CHECKING:
    from sanctext.recording.explanation import Explanations
    from sanctext.records import StatementRecord
    from sanctext.source import Source

# Errors for which no document is to blame.
NO_DOCUMENT_TO_BLAME = (KnowledgeError, ModelError)


def parse_one(source: Source) -> StatementRecord:
    """Parse one document.

    Raises:
        KnowledgeError: the tables cannot be read.
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
        KnowledgeError: the tables cannot be read.
        ModelError: there is no model to parse with.
    """
    try:
        return list(pipeline.parse_many(sources))
    except NO_DOCUMENT_TO_BLAME:
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
        KnowledgeError: the tables cannot be read.
        ModelError: there is no model to parse with.
        ParseError: anything else went wrong inside the pipeline.
    """
    with blamed_on(source):
        return pipeline.explain(source, near)


@contextmanager
def blamed_on(source: Source) -> Iterator[None]:
    """Whatever is raised inside is that document's error.

    Raises:
        KnowledgeError: the tables cannot be read.
        ModelError: there is no model to parse with.
        ParseError: anything else; it names the document.
    """
    try:
        yield
    except NO_DOCUMENT_TO_BLAME:
        raise
    except Exception as error:
        raise ParseError(
            f"{printable(source.name)}: not parsed, because of an error in sanctext ({message_of(error)}); "
            "please report it with the document"
        ) from error
