"""Puts the lines of a page that was drawn row by row into the order of its columns."""

from __future__ import annotations

from collections import Counter

from sanctext.readers.pdf_line import Line, merged

# Rows of two columns of prose, at least; fewer may be anything.
FEWEST_ROWS = 3
# Words that lines of prose have in the middle; cells of tables and signatures have fewer.
FEWEST_WORDS = 4
# In points: as far apart may the beginnings of one column's lines be.
ALIGNED = 3.0
# Columns beside columns, at most.
MOST_COLUMNS = 4


def in_reading_order(rows: list[list[Line]], depth: int = 1) -> list[Line]:
    """The lines of a page, column by column where its rows hold the lines of several columns of prose.

    Args:
        rows: rows from the top of the page to its end, each with the parts that stand apart in it.
        depth: how many columns were told apart already.

    >>> rows = [[Line(f"{side} goes on and on", x, 90 - y, x + 90, 0, 9) for side, x in (("l", 0), ("r", 200))]
    ...         for y in range(3)]
    >>> [line.text[0] for line in in_reading_order(rows)]
    ['l', 'l', 'l', 'r', 'r', 'r']
    """
    edge = _second_column(rows) if depth < MOST_COLUMNS else None
    if edge is None:
        return [merged(row) for row in rows]
    lines: list[Line] = []
    region: list[list[Line]] = []
    for row in rows:
        if any(part.left < edge - ALIGNED and part.right > edge for part in row):
            lines += _region(region, edge, depth)
            region = []
            lines.append(merged(row))
        else:
            region.append(row)
    return lines + _region(region, edge, depth)


def _region(rows: list[list[Line]], edge: float, depth: int) -> list[Line]:
    """Rows that no line runs through across the columns: what stands before an edge, then what stands behind it."""
    if sum(row[0].left < edge - ALIGNED and row[-1].left >= edge - ALIGNED for row in rows) < FEWEST_ROWS:
        return [merged(row) for row in rows]
    before = [[part for part in row if part.left < edge - ALIGNED] for row in rows]
    behind = [[part for part in row if part.left >= edge - ALIGNED] for row in rows]
    return [
        *in_reading_order([row for row in before if row], depth + 1),
        *in_reading_order([row for row in behind if row], depth + 1),
    ]


def _second_column(rows: list[list[Line]]) -> float | None:
    """Where a second column of prose begins; None where there is none."""
    starts = [part.left for row in rows for part in row[1:]]
    if len(starts) < FEWEST_ROWS:
        return None
    (bucket, _), *_ = Counter(round(start / ALIGNED) for start in starts).most_common(1)
    edge = min(start for start in starts if abs(start / ALIGNED - bucket) <= 1)
    sides: tuple[list[int], list[int]] = ([], [])
    for row in rows:
        if len(row) > 1 and any(abs(part.left - edge) <= ALIGNED for part in row[1:]):
            for part in row:
                sides[part.left >= edge - ALIGNED].append(len(part.text.split()))
    if min(map(len, sides)) < FEWEST_ROWS:
        return None
    return edge if all(sorted(side)[len(side) // 2] >= FEWEST_WORDS for side in sides) else None
