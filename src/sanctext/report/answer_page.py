"""An answer as a page: a table that can be searched, each row with a link to its statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sanctext.report.filling import fill, web_address
from sanctext.writers.answer import Rows, in_words

# What a reader of a page does not need: where a row stands is said by its link and its words.
_UNSEEN = frozenset({"document_id", "start", "end", "url", "attribution", "negated"})


def answer_page(columns: Sequence[str], rows: Rows, heading: str) -> str:
    """Make the page.

    Args:
        columns: the columns' names; a `title` becomes a link to the row's `url`.
        rows: the rows, as long as the columns.
        heading: what the page is called.

    Returns:
        A whole HTML document.

    >>> "<td>KP, RU</td>" in answer_page(["addressees"], [(["KP", "RU"],)], "Demands")
    True
    """
    seen = [place for place, name in enumerate(columns) if name not in _UNSEEN]
    lines = [[_cell(columns, row, place) for place in seen] for row in rows]
    names = [columns[place].replace("_", " ").capitalize() for place in seen]
    # A column that is empty throughout says nothing.
    full = [place for place in range(len(seen)) if any(line[place][0] for line in lines)] or list(range(len(seen)))
    return fill(
        "answer",
        heading=heading,
        names=[names[place] for place in full],
        lines=[[line[place] for place in full] for line in lines],
    )


def _cell(columns: Sequence[str], row: Sequence[Any], place: int) -> tuple[str, str | None]:
    """What a cell says, and where it leads."""
    words = in_words(row[place])
    if columns[place] != "title" or "url" not in columns:
        return words, None
    address = web_address(row[columns.index("url")])
    return words or address or "", address
