"""How the rows of a table are written: rows of data as one line, all others as what their cells hold."""

from __future__ import annotations

from collections.abc import Sequence

# In characters: longer cells hold prose, and tables of them only lay a page out.
LONGEST_CELL = 300


def is_data(cells: Sequence[str | None]) -> bool:
    """Whether a row holds data: several cells with something in them, each of one line.

    Args:
        cells: the line of each cell, "" where it is empty; None where it holds several lines or blocks.

    >>> is_data(["Malta", "2"]), is_data(["Malta", ""]), is_data(["Malta", None])
    (True, False, False)
    """
    filled = sum(cell != "" for cell in cells)
    return filled > 1 and all(cell is not None and len(cell) <= LONGEST_CELL for cell in cells)


def row(cells: Sequence[str | None]) -> str:
    """A row of data as one line.

    >>> row(["Malta", "2"])
    '| Malta | 2 |'
    """
    return f"| {' | '.join(cell or '' for cell in cells)} |"
