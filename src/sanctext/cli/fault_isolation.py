"""Parses documents so that an error in one of them is an error of that one only."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sanctext import pipeline
from sanctext.errors import ModelError, ParseError
from sanctext.printable import message_of, printable

if TYPE_CHECKING:
    from sanctext.explanation import Explanations
    from sanctext.records import StatementRecord
    from sanctext.source import Source


def parse_one(source: Source) -> StatementRecord:
    """Parse one document.

    Raises:
        ModelError: there is no model to parse with.
        ParseError: anything else went wrong inside the pipeline.
    """
    with _blamed_on(source):
        return pipeline.parse(source)


def explain_one(source: Source, near: str | None) -> Explanations:
    """Explain one document.

    Raises:
        ModelError: there is no model to parse with.
        ParseError: anything else went wrong inside the pipeline.
    """
    with _blamed_on(source):
        return pipeline.explain(source, near)


@contextmanager
def _blamed_on(source: Source) -> Iterator[None]:
    try:
        yield
    except ModelError:
        raise
    except Exception as error:
        raise ParseError(
            f"{printable(source.name)}: not parsed, because of an error in sanctext ({message_of(error)}); "
            "please report it with the document"
        ) from error


def parse_each(sources: Iterable[Source], failed: Callable[[ParseError], None]) -> Iterator[StatementRecord]:
    """Parse documents in their order, in bounded memory; those that cannot be parsed are reported and left out.

    The pipeline reads ahead, so that an error does not tell which document it comes from. The documents that it
    had taken and not given back are then parsed one at a time; after them the stream goes on where it stopped.

    Args:
        sources: the documents; it must not raise.
        failed: is called with the error of each document that is left out.

    Raises:
        ModelError: there is no model to parse with.
    """
    rest = iter(sources)
    taken: deque[Source] = deque()

    def take() -> Iterator[Source]:
        for source in rest:
            taken.append(source)
            yield source

    while True:
        try:
            for record in pipeline.parse_many(take()):
                taken.popleft()
                yield record
            return
        except ModelError:
            raise
        except Exception:
            if not taken:  # no document is to blame
                raise
        while taken:
            try:
                yield parse_one(taken.popleft())
            except ParseError as error:
                failed(error)
