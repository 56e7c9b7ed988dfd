"""An answer as a table on a screen, as JSON, as lines, as CSV or as a table in Markdown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TextIO

from sanctext.printable import printable, printable_json
from sanctext.writers import csv_tables
from sanctext.writers.emit import emit

# Of the blanks around each column, and of the blank behind the last.
BORDERS, EDGE = 3, 1
# In characters: words that are longer may be folded.
READABLE = 20
Rows = Iterable[Sequence[Any]]


def in_words(value: Any) -> str:
    """A cell as a person reads it: nothing for None, a list with commas.

    >>> in_words(["KP", "all States"]), in_words(None), in_words(3)
    ('KP, all States', '', '3')
    """
    return ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def write_table(columns: Sequence[str], shown: Sequence[str], rows: Rows, stream: TextIO) -> list[str]:
    """Draw a table of those columns that are to be shown, the most important first.

    Returns:
        Names of the last columns, for which the screen has no room.
    """
    from rich import box
    from rich.table import Table

    from sanctext.writers.screen import cell, console, draw, share

    screen = console(stream)
    places = [columns.index(name) for name in shown]
    drawn = [[cell(in_words(row[place])) for place in places] for row in rows]
    texts = list(zip(shown, *([text.plain for text in row] for row in drawn), strict=True))
    room = [max(map(_least, each)) for each in texts]
    while len(texts) > 1 and sum(room[: len(texts)]) + BORDERS * len(texts) + EDGE > screen.width:
        texts.pop()
    table = Table(box=box.SIMPLE_HEAD)
    inside = max(screen.width - BORDERS * len(texts) - EDGE, len(texts))
    for name, width in zip(shown, share(texts, inside), strict=False):
        table.add_column(name, overflow="fold", width=width)
    for cells in drawn:
        table.add_row(*cells[: len(texts)])
    draw(table, screen)
    return list(shown[len(texts) :])


def _least(text: str) -> int:
    """The room that a text needs at least: that of its longest word, or of so much that words can be read."""
    return min(max(map(len, text.split()), default=0), READABLE)


def write_json(columns: Sequence[str], rows: Rows, stream: TextIO) -> None:
    """Write an array with an object for each row, a row a line."""
    body = ",\n".join(_objects(columns, rows))
    emit(printable_json(f"[\n{body}\n]\n") if body else "[]\n", stream)


def write_jsonl(columns: Sequence[str], rows: Rows, stream: TextIO) -> None:
    """Write an object for each row, a row a line."""
    emit(printable_json("".join(f"{row}\n" for row in _objects(columns, rows))), stream)


def _objects(columns: Sequence[str], rows: Rows) -> Iterator[str]:
    return (json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) for row in rows)


def write_csv(columns: Sequence[str], rows: Rows, stream: TextIO, delimiter: str = ",") -> None:
    """Write CSV with a heading, as RFC 4180 has it but for lines that end as text does; no cell is a formula."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n", delimiter=delimiter)
    for row in (columns, *rows):
        cells = [csv_tables.cell(in_words(value) if isinstance(value, list) else value) for value in row]
        # On a terminal no character may move the cursor; in a file the words stay as they are.
        writer.writerow(map(printable, cells) if stream.isatty() else cells)
    emit(written.getvalue(), stream)


def write_tsv(columns: Sequence[str], rows: Rows, stream: TextIO) -> None:
    """Write CSV whose cells are divided by tabs."""
    write_csv(columns, rows, stream, delimiter="\t")


def write_markdown(columns: Sequence[str], rows: Rows, stream: TextIO) -> None:
    """Write a table in Markdown, a row a line; what would be a mark there is a character."""
    head = [_plain(name) for name in columns]
    lines = [head, ["---"] * len(head), *([_plain(value) for value in row] for row in rows)]
    emit("".join(f"| {' | '.join(line)} |\n" for line in lines), stream)


def _plain(value: Any) -> str:
    words = printable(" ".join(in_words(value).split()))
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>|#" else char for char in words)
