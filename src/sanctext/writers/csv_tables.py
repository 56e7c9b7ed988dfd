"""Tables as CSV: a folder with a file a table, in which no cell is a formula.

The files are as RFC 4180 has them, in UTF-8. An empty cell is an empty text or none, a boolean is `true` or `false`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from sanctext.errors import WriteError
from sanctext.tables.column import Table
from sanctext.tables.definition import tables
from sanctext.tables.rows import Value, in_batches
from sanctext.writers.job import Job

ENDING = ".csv"
# What spreadsheets take for the beginning of a formula, also in the wide forms of East Asian keyboards.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
# In characters: a cell may hold a whole text; the largest that the reader takes on every platform.
_LONGEST_CELL = 2**31 - 1


def write(job: Job) -> None:
    """Write the folder.

    Raises:
        WriteError: the older folder has other columns.
    """
    _write(job, "utf-8")


def write_with_mark(job: Job) -> None:
    """Write the folder, each file with a byte order mark, by which Excel knows UTF-8.

    Raises:
        WriteError: the older folder has other columns.
    """
    _write(job, "utf-8-sig")


def _write(job: Job, encoding: str) -> None:
    job.path.mkdir()
    with ExitStack() as stack:
        writers = {}
        for table in tables():
            stream = stack.enter_context(_file(job.path, table).open("w", encoding=encoding, newline=""))
            writers[table.name] = csv.writer(stream, lineterminator="\r\n")
            writers[table.name].writerow(table.names)
            if job.older is not None:
                kept = (row for row in _older(job.older, table) if row[0] not in job.replaced)
                writers[table.name].writerows(kept)
        for batch in in_batches(job.records):
            for name, rows in batch.items():
                writers[name].writerows(map(_cells, rows))


def _file(folder: Path, table: Table) -> Path:
    return folder / (table.name + ENDING)


def _older(folder: Path, table: Table) -> Iterator[list[str]]:
    path = _file(folder, table)
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.reader(stream)
        try:
            if next(rows, None) != table.names:
                raise WriteError(f"{path.name}: has other columns than this version writes; write it anew")
            yield from (row for row in rows if row)
        except (csv.Error, UnicodeDecodeError) as error:
            raise WriteError(f"{path.name}: cannot be read as CSV ({error}); write it anew") from None


def _cells(row: Iterable[Value]) -> list[str]:
    return [cell(value) for value in row]


def cell(value: Value) -> str:
    """A value as a cell. Before a text that would be a formula stands an apostrophe, as spreadsheets have it.

    So it does before one that begins with apostrophes and then like a formula, so that `plain` knows what was there.

    >>> cell("=1+1"), cell("@"), cell("a=1"), cell("'=1"), cell("'tis"), cell(None), cell(True), cell(7)
    ("'=1+1", "'@", 'a=1', "''=1", "'tis", '', 'true', '7')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return str(value)
    return f"'{value}" if _FORMULA.match(value) else value


def plain(words: str) -> str:
    """The text of a cell.

    >>> plain(cell("=1+1")), plain(cell("'=1")), plain("'tis")
    ('=1+1', "'=1", "'tis")
    """
    return words[1:] if words.startswith("'") and _FORMULA.match(words) else words
