"""A line of a PDF's page."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """A line, or a part of one; places and the size of its letters in points, from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


def merged(row: list[Line]) -> Line:
    """Parts of one line as one.

    >>> merged([Line("We", 0, 0, 9, 10, 10), Line("met.", 40, 0, 60, 10, 10)])
    Line(text='We met.', left=0, bottom=0, right=60, top=10, size=10)
    """
    first = row[0]
    return Line(
        " ".join(part.text for part in row),
        first.left,
        min(part.bottom for part in row),
        row[-1].right,
        max(part.top for part in row),
        first.size,
    )
