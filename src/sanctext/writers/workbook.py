"""Tables as an Excel workbook: a sheet a table, with filters, a header that stays, and links to the statements."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import quote

from sanctext.errors import WriteError
from sanctext.items import kinds
from sanctext.tables.column import Table
from sanctext.tables.definition import tables
from sanctext.tables.rows import Row, rows_of
from sanctext.writers.job import Job

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Excel's limits: rows of a sheet, characters of a cell, links of a sheet, characters of a link.
MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
MOST_LINKS = 65_530
LONGEST_LINK = 2_000
CUT = "…"
# Characters that a column shows, by its type; long texts are read in the cell's line.
WIDTHS = {"text": 24, "integer": 12, "boolean": 10, "date": 12}
# The files' date is always this one, so that the same records give the same bytes.
CREATED = datetime(2000, 1, 1)


def write(job: Job) -> None:
    """Write the workbook.

    A text that is longer than a cell holds is cut, which is noted.

    Raises:
        WriteError: a table has more rows than a sheet.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    # A text is never a formula or a link of its own.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    try:
        # The rows of each sheet lie in a file of their own until the workbook is closed.
        with TemporaryDirectory(prefix="sanctext-") as rows_folder:
            workbook = xlsxwriter.Workbook(str(job.path), {**options, "tmpdir": rows_folder})
            workbook.set_properties({"created": CREATED})
            sheets = {table.name: _Sheet(workbook, table) for table in tables()}
            # Each link is held in memory until the end, so that only the sheets that are read by people have them.
            linked = {"documents", *(kind.field for kind in kinds())}
            for record in job.records:
                link = link_to(record.document.url or record.document.source, job.beside)
                for name, rows in rows_of(record).items():
                    for row in rows:
                        sheets[name].add(row, link if name in linked else None)
            for sheet in sheets.values():
                sheet.end()
            workbook.close()
    except XlsxWriterException as error:
        raise WriteError(f"the workbook cannot be written ({error}); make room or write somewhere else") from None
    cut = {name: sheet.cut for name, sheet in sheets.items() if sheet.cut}
    for name, count in cut.items():
        job.note(
            f"{name}: {count} longer than a cell of Excel holds ({LONGEST_CELL:,} characters), and cut; they end in "
            f"{CUT!r}; another format has them whole"
        )


class _Sheet:
    """A sheet that is filled row by row."""

    def __init__(self, workbook: Workbook, table: Table) -> None:
        self.table = table
        self.sheet: Worksheet = workbook.add_worksheet(table.name)
        self.head: Format = workbook.add_format({"bold": True})
        self.day: Format = workbook.add_format({"num_format": "yyyy-mm-dd"})
        self.links = 0
        self.cut = 0
        self.row = 0
        for place, column in enumerate(table.columns):
            self.sheet.set_column(place, place, WIDTHS[column.type])
            self.sheet.write_string(0, place, column.name, self.head)
        self.sheet.freeze_panes(1, 0)

    def add(self, row: Row, link: str | None) -> None:
        """Add a row; its document's id leads to the statement."""
        self.row += 1
        if self.row >= MOST_ROWS:
            raise WriteError(
                f"{self.table.name}: more rows than a sheet of Excel holds ({MOST_ROWS:,}); write .csv, .parquet or "
                ".sqlite instead"
            )
        for place, value in enumerate(row):
            if place == 0 and link is not None and self.links < MOST_LINKS:
                self.sheet.write_url(self.row, place, link, string=str(value))
                self.links += 1
            else:
                self._write(place, value)

    def _write(self, place: int, value: object) -> None:
        if value is None:
            return
        if isinstance(value, bool):
            self.sheet.write_boolean(self.row, place, value)
        elif isinstance(value, date):
            # Excel's calendar begins in 1900.
            if value.year < 1900:
                self.sheet.write_string(self.row, place, value.isoformat())
            else:
                self.sheet.write_datetime(self.row, place, datetime(value.year, value.month, value.day), self.day)
        elif isinstance(value, int):
            self.sheet.write_number(self.row, place, value)
        else:
            text = str(value)
            if units(text) > LONGEST_CELL:
                self.cut += 1
                text = shortened(text)
            self.sheet.write_string(self.row, place, text)

    def end(self) -> None:
        """Put the filters over the rows that there are."""
        self.sheet.autofilter(0, 0, self.row, len(self.table.columns) - 1)


def units(text: str) -> int:
    """The length of a text as Excel counts it: UTF-16 code units."""
    return len(text) + sum(ord(char) > 0xFFFF for char in text) if not text.isascii() else len(text)


def shortened(text: str) -> str:
    kept = text.encode("utf-16-le")[: 2 * (LONGEST_CELL - len(CUT))]
    return kept.decode("utf-16-le", "ignore") + CUT


def link_to(source: str, beside: Path) -> str | None:
    """Where a statement is: its address, or its path from the workbook's folder where there is such a file."""
    if len(source) > LONGEST_LINK or not source.isprintable():
        # What XML cannot hold would make the workbook unreadable.
        return None
    if source.startswith(("https://", "http://")):
        return source
    try:
        found = Path(source).resolve()
        return f"external:{_encoded(os.path.relpath(found, beside))}" if found.is_file() else None
    except (OSError, ValueError):  # no path, or on another drive
        return None


def _encoded(path: str) -> str:
    """A path as an address: what has a meaning of its own in addresses is escaped, letters of any script stay."""
    return "".join(quote(char, safe="/\\:") if char.isascii() else char for char in path)
