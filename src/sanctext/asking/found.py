"""What was found for a question: rows under columns, as every form of an answer shows them."""

from __future__ import annotations

from typing import Any, NamedTuple

from sanctext.errors import ReadError
from sanctext.printable import printable


class Found(NamedTuple):
    """An answer.

    Attributes:
        name: what a row is, "demands".
        columns: the columns' names.
        shown: those that people read.
        rows: the rows; a cell may be a list.
        said: what people should know of it, a line each: how many rows there are, what was left out.
        left_out: what they should know even where a program reads the rows.
    """

    name: str
    columns: tuple[str, ...]
    shown: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    said: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def noting(self, said: tuple[str, ...], left_out: tuple[str, ...]) -> Found:
        """The same with more that people should know of it."""
        return self._replace(said=(*self.said, *said), left_out=(*self.left_out, *left_out))

    def sorted_by(self, column: str) -> Found:
        """The same in the order of a column, what is empty last; from the greatest on with a hyphen before its name.

        Raises:
            ReadError: there is no such column.
        """
        name = column.removeprefix("-")
        if name not in self.columns:
            raise ReadError(f"{printable(name)}: no column; there are {', '.join(self.columns)}")
        place = self.columns.index(name)
        full = [row for row in self.rows if row[place] not in (None, [], ())]
        full.sort(key=lambda row: row[place], reverse=name != column)
        return self._replace(rows=[*full, *(row for row in self.rows if row[place] in (None, [], ()))])

    def first(self, limit: int | None) -> Found:
        """The same with so many rows at most."""
        if limit is None or limit >= len(self.rows):
            return self
        return self._replace(rows=self.rows[:limit], said=(*self.said, f"the first {limit} are shown"))

    def on_one_line(self) -> Found:
        """The same without line ends inside cells."""
        return self._replace(rows=[tuple(map(_on_one_line, row)) for row in self.rows])


def _on_one_line(cell: Any) -> Any:
    if isinstance(cell, list):
        return [_on_one_line(each) for each in cell]
    return " ".join(cell.split()) if isinstance(cell, str) and not cell.isprintable() and "\n" in cell else cell
