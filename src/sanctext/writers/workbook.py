"""Tables as an Excel workbook: contents, sheets to be read as they are, then one a table; with filters and links."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sanctext.errors import WriteError
from sanctext.items import Kind, kinds
from sanctext.records import StatementRecord
from sanctext.tables.column import Table
from sanctext.tables.definition import tables
from sanctext.tables.flat import FLAT, LEADING, flat_columns, flat_rows
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
WIDTHS = {"text": 24, "integer": 12, "number": 12, "boolean": 10, "date": 12}
# Columns of the sheets to read that need more or less room than others.
ROOM = {"issued": 11, "title": 40, "force": 7, "action": 45, "sentence": 70, "targets": 40, "members": 40}
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
            contents = _Contents(workbook)
            flat = {kind: _FlatSheet(workbook, kind) for kind in FLAT}
            sheets = {table.name: _Sheet(workbook, table) for table in tables()}
            # Each link is held in memory until the end, so that only the sheets that are read by people have them.
            linked = {"documents", *(kind.field for kind in kinds())}
            for record in job.records:
                contents.count(record)
                link = link_to(record.document.url or record.document.source, job.beside)
                for kind, sheet in flat.items():
                    for row in flat_rows(record, kind):
                        sheet.add(row, link)
                for name, rows in rows_of(record).items():
                    for row in rows:
                        sheets[name].add(row, link if name in linked else None)
            for each in (*flat.values(), *sheets.values()):
                each.end()
            contents.end([*flat.values(), *sheets.values()])
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

    # The column whose cells lead to the statement.
    linked = 0

    def __init__(self, workbook: Workbook, table: Table) -> None:
        self.says = table.says
        widths = {column.name: WIDTHS[column.type] for column in table.columns}
        self._begin(workbook, table.name, widths, {"bold": True}, {})

    def _begin(
        self, workbook: Workbook, name: str, widths: dict[str, int], head: dict[str, Any], body: dict[str, Any]
    ) -> None:
        self.name, self.columns = name, len(widths)
        self.sheet: Worksheet = workbook.add_worksheet(name)
        self.body: Format = workbook.add_format(body)
        self.day: Format = workbook.add_format({**body, "num_format": "yyyy-mm-dd"})
        self.links = 0
        self.cut = 0
        self.row = 0
        written = workbook.add_format(head)
        for place, (column, width) in enumerate(widths.items()):
            self.sheet.set_column(place, place, width)
            self.sheet.write_string(0, place, column, written)
        self.sheet.freeze_panes(1, 0)

    def add(self, row: Row, link: str | None) -> None:
        """Add a row; its document's id, or its title, leads to the statement."""
        self.row += 1
        if self.row >= MOST_ROWS:
            raise WriteError(
                f"{self.name}: more rows than a sheet of Excel holds ({MOST_ROWS:,}); write .csv, .parquet or "
                ".sqlite instead"
            )
        for place, value in enumerate(row):
            if place == self.linked and value is not None and link is not None and self.links < MOST_LINKS:
                self.sheet.write_url(self.row, place, link, string=str(value))
                self.links += 1
            else:
                self._write(place, value)

    def _write(self, place: int, value: object) -> None:
        if value is None:
            return
        if isinstance(value, bool):
            self.sheet.write_boolean(self.row, place, value, self.body)
        elif isinstance(value, date):
            # Excel's calendar begins in 1900.
            if value.year < 1900:
                self.sheet.write_string(self.row, place, value.isoformat(), self.body)
            else:
                self.sheet.write_datetime(self.row, place, datetime(value.year, value.month, value.day), self.day)
        elif isinstance(value, (int, float)):
            self.sheet.write_number(self.row, place, value, self.body)
        else:
            text = str(value)
            if units(text) > LONGEST_CELL:
                self.cut += 1
                text = shortened(text)
            self.sheet.write_string(self.row, place, text, self.body)

    def end(self) -> None:
        """Put the filters over the rows that there are."""
        self.sheet.autofilter(0, 0, self.row, self.columns - 1)


class _FlatSheet(_Sheet):
    """A sheet to be read as it is: cells are wrapped, and the title leads to the statement."""

    linked = LEADING.index("title")

    def __init__(self, workbook: Workbook, kind: Kind) -> None:
        self.says = f"{kind.heading}, a line each, with their statement: to be read, filtered and printed."
        names = flat_columns(kind)
        widths = {name.replace("_", " ").capitalize(): ROOM.get(name, 16) for name in names}
        wrapped = {"text_wrap": True, "valign": "top"}
        self._begin(workbook, f"All {kind.heading.lower()}", widths, {"bold": True, **wrapped, "bottom": 1}, wrapped)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(0)


class _Contents:
    """The first sheet: how many documents there are and of what kind, and what each other sheet holds."""

    def __init__(self, workbook: Workbook) -> None:
        self.sheet: Worksheet = workbook.add_worksheet("Contents")
        self.bold: Format = workbook.add_format({"bold": True})
        self.link: Format = workbook.add_format({"font_color": "#0b57d0", "underline": 1})
        self.kinds: Counter[str] = Counter()
        self.undated = 0
        self.first, self.last = "", ""

    def count(self, record: StatementRecord) -> None:
        """Count a record."""
        self.kinds[record.document.kind] += 1
        issued = record.document.issued
        if issued is None:
            self.undated += 1
        else:
            self.first, self.last = min(self.first or issued, issued), max(self.last, issued)

    def end(self, sheets: Sequence[_Sheet]) -> None:
        """Write what was counted."""
        for place, width in enumerate((32, 12, 90)):
            self.sheet.set_column(place, place, width)
        dated = f"issued from {self.first} to {self.last}" if self.first else ""
        rows: list[tuple[str, int, str]] = [("Documents", self.kinds.total(), dated)]
        rows += [(f"… {kind}", count, "") for kind, count in sorted(self.kinds.items())]
        rows += [("… without a date", self.undated, "")] * (self.undated > 0)
        for number, (name, count, says) in enumerate(rows):
            self.sheet.write_string(number, 0, name, self.bold if number == 0 else None)
            self.sheet.write_number(number, 1, count)
            self.sheet.write_string(number, 2, says)
        head = len(rows) + 1
        for place, name in enumerate(("Sheet", "Rows", "What it holds")):
            self.sheet.write_string(head, place, name, self.bold)
        for number, each in enumerate(sheets, head + 1):
            self.sheet.write_url(number, 0, f"internal:'{each.name}'!A1", self.link, string=each.name)
            self.sheet.write_number(number, 1, each.row)
            self.sheet.write_string(number, 2, each.says)


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
