"""An answer as an Excel workbook of one sheet that is read as it is: wrapped, filtered, each row with a link."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sanctext.errors import WriteError
from sanctext.knowledge.actors import with_code
from sanctext.writers.answer_text import Rows, in_words
from sanctext.writers.workbook import CREATED, LONGEST_CELL, MOST_LINKS, MOST_ROWS, link_to, shortened, units

# In characters: no column is narrower or wider than these, and long texts are wrapped.
NARROWEST, WIDEST = 8, 60
# Columns of days, and of actors by their codes.
DATES = frozenset({"issued", "first", "last", "from", "to", "day", "week", "effective", "until"})
ACTORS = frozenset(
    {
        *("speakers", "addressees", "imposers", "countries", "together_with", "accused", "signatories", "missing"),
        *("issuers", "shared", "first", "state", "speaker", "addressee", "imposer", "country", "signatory"),
    }
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
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
        dated = workbook.add_format({"text_wrap": True, "valign": "top", "num_format": "yyyy-mm-dd", "align": "left"})
        for place, column in enumerate(columns):
            cells = [_said(column, row[place]) for row in found[:MEASURED]]
            sheet.set_column(place, place, _width(column, cells), body)
            sheet.write_string(0, place, _heading(column), head)
        for number, row in enumerate(found, 1):
            link = _link(columns, row, beside) if number <= MOST_LINKS else None
            for place, value in enumerate(row):
                if columns[place] == "title" and link is not None:
                    sheet.write_url(number, place, link, linked, string=_fitting(in_words(value) or link))
                elif isinstance(value, int) and not isinstance(value, bool):
                    sheet.write_number(number, place, value, body)
                elif columns[place] in DATES and (day := _day(value)) is not None:
                    sheet.write_datetime(number, place, day, dated)
                elif value is not None:
                    sheet.write_string(number, place, _fitting(_said(columns[place], value)), body)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(found), len(columns) - 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)


def _said(column: str, value: Any) -> str:
    """A cell as it is read in a sheet: yes and no, actors by their names with their codes.

    >>> _said("speakers", ["JP", "all States"]), _said("negated", False), _said("words", "JP")
    ('Japan (JP), all States', 'no', 'JP')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if column in ACTORS and value:
        return in_words([with_code(each) for each in value] if isinstance(value, list) else with_code(value))
    return in_words(value)


def _day(value: Any) -> datetime | None:
    """A day of the calendar; None for what is no whole date.

    >>> _day("2024-03-04"), _day("2024"), _day("undated")
    (datetime.datetime(2024, 3, 4, 0, 0), None, None)
    """
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else None
    except ValueError:
        return None


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
