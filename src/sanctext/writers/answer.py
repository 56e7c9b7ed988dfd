"""An answer as a table, as JSON or as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from sanctext.printable import printable, printable_json
from sanctext.writers import csv_tables
from sanctext.writers.emit import emit

Rows = Iterable[Sequence[Any]]


def write_table(columns: Sequence[str], shown: Sequence[str], rows: Rows, stream: TextIO) -> None:
    """Draw a table of those columns that are to be shown; the first is never folded."""
    from rich import box
    from rich.table import Table

    from sanctext.writers.screen import cell, console, draw

    places = [columns.index(name) for name in shown]
    table = Table(box=box.SIMPLE_HEAD)
    for place in places:
        table.add_column(columns[place], overflow="fold", no_wrap=place == 0)
    for row in rows:
        table.add_row(*(cell("" if row[place] is None else str(row[place])) for place in places))
    draw(table, console(stream))


def write_json(columns: Sequence[str], rows: Rows, stream: TextIO) -> None:
    """Write an array with an object for each row, a row a line."""
    lines = (json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) for row in rows)
    body = ",\n".join(lines)
    emit(printable_json(f"[\n{body}\n]\n") if body else "[]\n", stream)


def write_csv(columns: Sequence[str], rows: Rows, stream: TextIO) -> None:
    """Write CSV with a heading, as RFC 4180 has it but for lines that end as text does; no cell is a formula."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    for row in (columns, *rows):
        cells = [csv_tables.cell(value) for value in row]
        # On a terminal no character may move the cursor; in a file the words stay as they are.
        writer.writerow(map(printable, cells) if stream.isatty() else cells)
    emit(written.getvalue(), stream)
