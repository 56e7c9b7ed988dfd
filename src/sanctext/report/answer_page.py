"""An answer as a page: a table that can be searched, each row with a link to its statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sanctext.report.filling import fill, web_address
from sanctext.writers.answer_text import Rows, in_words

# What a reader of a page does not need: where a row stands is said by its link and its words.
_UNSEEN = frozenset({"document_id", "start", "end", "url", "attribution", "negated"})
# What need not be said where another column says it of every row.
_SAID_BY = {"words": "sentence", "source": "url"}
# In characters: what stays on one line, and what needs room.
SHORT, LONG = 14, 60


def answer_page(columns: Sequence[str], rows: Rows, heading: str) -> str:
    """Make the page.

    Args:
        columns: the columns' names; a `title` becomes a link to the row's `url`.
        rows: the rows, as long as the columns.
        heading: what the page is called.

    Returns:
        A whole HTML document.

    >>> ">KP, RU</td>" in answer_page(["addressees"], [(["KP", "RU"],)], "Demands")
    True
    """
    found = list(rows)
    seen = [place for place in range(len(columns)) if _is_seen(columns, found, place)]
    lines = [[_cell(columns, row, place) for place in seen] for row in found]
    return fill(
        "answer",
        heading=heading,
        names=[columns[place].replace("_", " ").capitalize() for place in seen],
        widths=[_width(line[place][0] for line in lines) for place in range(len(seen))],
        lines=lines,
    )


def _is_seen(columns: Sequence[str], rows: Sequence[Sequence[Any]], place: int) -> bool:
    """Whether a column says what no other says; one that is empty throughout says nothing."""

    def full(other: str) -> bool:
        return other in columns and all(row[columns.index(other)] for row in rows)

    if columns[place] in _UNSEEN or full(_SAID_BY.get(columns[place], "")):
        return False
    return not rows or any(in_words(row[place]) for row in rows)


def _width(cells: Iterable[str]) -> str:
    longest = max(map(len, cells), default=0)
    return "short" if longest <= SHORT else "long" if longest > LONG else "middling"


def _cell(columns: Sequence[str], row: Sequence[Any], place: int) -> tuple[str, str | None]:
    """What a cell says, and where it leads."""
    words = in_words(row[place])
    if columns[place] != "title" or "url" not in columns:
        return words, None
    address = web_address(row[columns.index("url")])
    return words or address or "", address
