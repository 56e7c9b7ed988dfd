"""What is wrong in a table of the package: each mistake with its file, its line and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.errors import KnowledgeError
from sanctext.knowledge.cells import Place, cells_of, numbered, value_of
from sanctext.knowledge.tables import TABLES, filled_in, told_apart_by
from sanctext.printable import printable


def mistakes(name: str, file: str, content: bytes) -> Iterator[str]:
    """The mistakes of a table of the package, in the order of its lines.

    Args:
        name: the table's name.
        file: its file's name, for messages.
        content: its bytes.

    >>> list(mistakes("hosts", "hosts.csv", b"host,actor,note\\nmfa.example,,\\n"))
    ["hosts.csv, line 2: 'actor' is empty, which a row of hosts.csv needs"]
    """
    columns = TABLES[name]._fields
    seen: dict[tuple[str, ...], int] = {}
    try:
        lines = list(numbered(file, content)) or [(1, "")]
    except KnowledgeError as error:
        yield str(error)
        return
    for number, written in lines:
        place = Place(file, number)
        try:
            cells = cells_of(written, len(columns), place) if written.strip() else []
            if number == 1:
                _check_header(name, cells, place)
                continue
            row = _row(name, cells, place)
        except KnowledgeError as error:
            yield str(error)
            continue
        alike = tuple(row[column] for column in told_apart_by(name))
        if alike in seen:
            shown = ", ".join(printable(repr(cell)) for cell in alike if cell)
            yield f"{place}: {shown} stands in line {seen[alike]} already; make one row of the two"
        seen.setdefault(alike, number)


def _check_header(name: str, cells: list[str], place: Place) -> None:
    columns = TABLES[name]._fields
    if tuple(cells) != columns:
        raise KnowledgeError(f"{place}: is not the header of {name}.csv; write {','.join(columns)}")


def _row(name: str, cells: list[str], place: Place) -> dict[str, str]:
    """The cells by their columns, each checked by itself."""
    columns = TABLES[name]._fields
    if not cells:
        raise KnowledgeError(f"{place}: is empty; remove it")
    if len(cells) != len(columns):
        fault = "an empty cell has its comma too" if len(cells) < len(columns) else "remove the commas at its end"
        raise KnowledgeError(f"{place}: has {len(cells)} cells, and the header {len(columns)}; {fault}")
    row = dict(zip(columns, cells, strict=True))
    for column in filled_in(name):
        if not row[column]:
            raise KnowledgeError(f"{place}: {column!r} is empty, which a row of {name}.csv needs")
    for column, cell in row.items():
        if cell:
            value_of(name, column, cell, place)
    return row
