"""Says what was left out since sanctext is not sure enough of it."""

from __future__ import annotations

from collections.abc import Sequence

from sanctext.cli.streams import say
from sanctext.printable import counted, printable


class Doubtful:
    """Counts what is left out, or lists it.

    Args:
        told: whether each item is listed.
    """

    def __init__(self, *, told: bool) -> None:
        self._told = told
        self._count = 0

    def add(self, path: str, lines: Sequence[str]) -> None:
        """Take what was left out of a document."""
        self._count += len(lines)
        if self._told:
            for line in lines:
                say(f"{printable(path)}: left out: {line}")

    def say(self) -> None:
        """Say how many there were, where they were not listed."""
        if self._count and not self._told:
            left = "is" if self._count == 1 else "are"
            say(f"{counted(self._count, 'item')} {left} not sure enough and left out; --with-doubtful lists them")
