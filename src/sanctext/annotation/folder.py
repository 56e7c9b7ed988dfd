"""The files of a folder of tasks: their names, and what is written into them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePath

from sanctext.errors import WriteError
from sanctext.printable import printable


class Names:
    """Names for files, each once: the stems of sources, made safe.

    >>> names = Names()
    >>> [names.of(source) for source in ("in/march.txt", "old/March.pdf", "-", "https://example.org/a?b=c")]
    ['march', 'March-2', 'document', 'a_b_c']
    """

    def __init__(self) -> None:
        self.taken: set[str] = set()

    def of(self, source: str) -> str:
        """A name for a source that no other has."""
        stem = PurePath(source.replace("\\", "/")).stem
        name = base = re.sub(r"[^\w.-]+", "_", stem).strip("-_.")[:100] or "document"
        number = 1
        while name.casefold() in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add(name.casefold())
        return name


def write_text(path: Path, text: str) -> None:
    """Write a text as it is, its line ends unchanged.

    Raises:
        WriteError: it holds half a character, which UTF-8 cannot.
    """
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except UnicodeEncodeError:
        raise WriteError(
            f"{printable(path.name)}: its text holds half a character; mend it, and parse it anew"
        ) from None


def lines_of(pieces: Iterable[str]) -> str:
    """Pieces as the lines of a file."""
    return "".join(f"{piece}\n" for piece in pieces)
