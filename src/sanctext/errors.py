"""Errors that sanctext raises on purpose. Each message says what happened and what to do."""

from __future__ import annotations

from sanctext.printable import printable


class SanctextError(Exception):
    """Base of all: `str(error)` is one line for people, in which nothing moves a terminal's cursor."""

    def __str__(self) -> str:
        return printable(super().__str__())


class ModelError(SanctextError):
    """The language model is missing or altered."""


class ReadError(SanctextError):
    """A source cannot be read as text.

    Args:
        message: one line for people.
        source: the source's name, for programs; empty where it has none.
    """

    def __init__(self, message: str, source: str = "") -> None:
        super().__init__(message)
        self.source = source


class KnowledgeError(SanctextError):
    """The tables cannot be read: a user's own, or the package's."""


class ParseError(SanctextError):
    """A text was read, but an error in sanctext kept it from being parsed."""


class WriteError(SanctextError):
    """An output cannot be written."""


class OutputInUseError(WriteError):
    """Another process is writing the output."""


class ResumeError(SanctextError):
    """A run cannot be resumed, because it is another one or has left nothing."""


class EngineError(SanctextError):
    """What a run's documents are to be parsed on cannot be used."""
