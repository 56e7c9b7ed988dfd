"""Cells of tables, each checked by itself: a number, a date, a code, the items of a list."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, get_type_hints

from sanctext.errors import KnowledgeError
from sanctext.knowledge.tables import READERS, TABLES, key_of
from sanctext.printable import printable

DATES = frozenset({"date", "joined", "left", "start", "end", "founded", "ended"})
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_CODES = {"states": re.compile(r"[A-Z]{2}"), "weapons": re.compile(r"[a-z0-9][\w.+-]*")}
FORCES = range(1, 6)


class Place(NamedTuple):
    """Where a row stands, for a message."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{printable(self.file)}, line {self.line}"


def hints(name: str) -> Iterable[tuple[str, Any]]:
    """The columns of a table, each with the type of its cells."""
    return get_type_hints(TABLES[name]).items()


def numbered(file: str, content: bytes) -> Iterator[tuple[int, str]]:
    """The lines of a table, from 1.

    Raises:
        KnowledgeError: the file is not UTF-8.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bad = content.count(b"\n", 0, error.start) + 1
        raise KnowledgeError(f"{Place(file, bad)}: is not UTF-8; save the table as CSV in UTF-8") from None
    return enumerate(text.splitlines(), 1)


def cells_of(written: str, columns: int, place: Place) -> list[str]:
    """The cells of a line.

    Raises:
        KnowledgeError: it is no CSV, or has more cells than the header.
    """
    try:
        cells = [cell.strip() for cell in next(csv.reader([written], strict=True))]
    except csv.Error as error:
        raise KnowledgeError(f"{place}: is no line of CSV ({error}); a cell stands in one line") from None
    if len(cells) > columns and any(cells[columns:]):
        raise KnowledgeError(
            f"{place}: has {len(cells)} cells, and the header {columns}; a cell with a comma stands in quotation marks"
        )
    return cells


def value_of(name: str, column: str, cell: str, place: Place) -> Any:
    """What a cell that is not empty holds.

    Raises:
        KnowledgeError: no such value may stand in this column.

    >>> value_of("weapons", "origin", "KP|IR", Place("weapons.csv", 2))
    ('KP', 'IR')
    """
    try:
        value = READERS.get(dict(hints(name))[column], str)(cell)
    except ValueError:
        raise KnowledgeError(f"{place}: {column!r} is {printable(repr(cell))}, and must be a whole number") from None
    parts = value if isinstance(value, tuple) else (value,)
    if any(isinstance(part, str) and (not part or part != part.strip()) for part in parts):
        raise KnowledgeError(f"{place}: {column!r} has an empty item or a blank beside '|'")
    if column in DATES and not _DATE.fullmatch(cell):
        raise KnowledgeError(f"{place}: {column!r} is {printable(repr(cell))}, and must be a date, YYYY-MM-DD")
    if (name, column) == ("acts", "force") and value not in FORCES:
        raise KnowledgeError(f"{place}: 'force' is {cell}, and must be from 1 (hope) to 5 (demand)")
    if column == key_of(name)[0] and name in _CODES and not _CODES[name].fullmatch(cell):
        raise KnowledgeError(
            f"{place}: {column!r} is {printable(repr(cell))}, and must be "
            + ("two capital letters" if name == "states" else "small letters, digits, '-' and '.'")
        )
    return value
