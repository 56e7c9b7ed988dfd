"""An answer as an Excel workbook of one sheet that is read as it is: wrapped, filtered, each row with a link."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sanctext.errors import WriteError
from sanctext.writers.answer_text import Rows, in_words
from sanctext.writers.workbook import CREATED, LONGEST_CELL, MOST_LINKS, MOST_ROWS, link_to, shortened, units

# In characters: no column is narrower or wider than these, and long texts are wrapped.
NARROWEST, WIDEST = 8, 60
# So many rows say how wide a column is.
MEASURED = 200


def write(columns: Sequence[str], rows: Rows, path: Path, beside: Path, name: str) -> None:
    """Write the workbook.

    Args:
        columns: the columns' names; a `title` becomes a link to the row's `url`, or to its `source` where it is a file.
        rows: the rows, as long as the columns.
        path: where it is written.
        beside: the folder in which it will stand, from which links to files lead.
        name: what the sheet is called.

    Raises:
        WriteError: there are more rows than a sheet holds.
    """
    import xlsxwriter

    found = list(rows)
    if len(found) >= MOST_ROWS:
        raise WriteError(f"{name}: more rows than a sheet of Excel holds ({MOST_ROWS:,}); write .csv instead")
    # A text is never a formula or a link of its own.
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        workbook.set_properties({"created": CREATED})
        sheet = workbook.add_worksheet(name)
        head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        body = workbook.add_format({"text_wrap": True, "valign": "top"})
        linked = workbook.add_format({"text_wrap": True, "valign": "top", "font_color": "#0b57d0", "underline": 1})
        for place, column in enumerate(columns):
            sheet.set_column(place, place, _width(column, [in_words(row[place]) for row in found[:MEASURED]]), body)
            sheet.write_string(0, place, _heading(column), head)
        for number, row in enumerate(found, 1):
            link = _link(columns, row, beside) if number <= MOST_LINKS else None
            for place, value in enumerate(row):
                if columns[place] == "title" and link is not None:
                    sheet.write_url(number, place, link, linked, string=_fitting(in_words(value) or link))
                elif isinstance(value, int):
                    sheet.write_number(number, place, value, body)
                elif value is not None:
                    sheet.write_string(number, place, _fitting(in_words(value)), body)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(found), len(columns) - 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)


def _heading(column: str) -> str:
    """A column's name as people read it.

    >>> _heading("together_with")
    'Together with'
    """
    return column.replace("_", " ").capitalize()


def _width(column: str, cells: Sequence[str]) -> int:
    """As wide as what three in four cells need, within limits."""
    lengths = sorted(len(cell) for cell in cells)
    needed = lengths[3 * len(lengths) // 4] if lengths else 0
    return max(NARROWEST, min(WIDEST, max(needed, len(column)) + 2))


def _link(columns: Sequence[str], row: Sequence[Any], beside: Path) -> str | None:
    said = dict(zip(columns, row, strict=True))
    address = said.get("url") or said.get("source")
    return link_to(str(address), beside) if address else None


def _fitting(text: str) -> str:
    return text if units(text) <= LONGEST_CELL else shortened(text)
