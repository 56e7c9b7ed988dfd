"""Turns the tables of a web page into blocks: rows of data as lines of cells, all other cells as what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sanctext.readers.short_page import INLINE
from sanctext.readers.table_rows import is_data
from sanctext.readers.table_rows import row as as_row

if TYPE_CHECKING:
    from lxml.etree import _Element

_CELLS = ("td", "th")


def unfold(tree: _Element) -> None:
    """Replace each table by its rows; a row whose cells hold one line each is a paragraph "| cell | cell |".

    Where a cell holds several lines, paragraphs, a list or another table, or where only one cell of a row holds
    anything, the contents of its cells follow one another as blocks.

    Example:
        >>> from lxml import html
        >>> page = html.fromstring("<table><tr><th>State<th>Ships<tr><td>Malta<td>2<tr><td colspan=2><p>All.</table>")
        >>> unfold(page)
        >>> [row.text_content() for row in page.iter("p")]
        ['| State | Ships |', '| Malta | 2 |', 'All.']
    """
    # Tables in tables come before those that hold them.
    for table in reversed(list(tree.iter("table"))):
        for row in list(table.iter("tr")):
            _unfold_row(row)
        for part in list(table.iter("caption", "colgroup", "thead", "tbody", "tfoot", "table")):
            part.tag = "div"


def _unfold_row(row: _Element) -> None:
    cells = [cell for cell in row if cell.tag in _CELLS]
    lines = [None if _parts(cell) else " ".join("".join(cell.itertext()).split()) for cell in cells]
    if is_data(lines):
        tail = row.tail
        row.clear()
        row.tag, row.tail = "p", tail
        row.text = as_row(lines)
        return
    row.tag = "div"
    for cell in cells:
        cell.tag = "div" if _parts(cell) - {"br"} else "p"


def _parts(cell: _Element) -> set[str]:
    """The tags in a cell that part lines."""
    return {part.tag for part in cell.iterdescendants() if isinstance(part.tag, str) and part.tag not in INLINE}
