"""What was found for a question: rows under columns, as every form of an answer shows them."""

from __future__ import annotations

from typing import Any, NamedTuple


class Found(NamedTuple):
    """An answer.

    Attributes:
        name: what a row is, "demands".
        columns: the columns' names.
        shown: those that people read.
        rows: the rows; a cell may be a list.
        said: what people should know of it, a line each: how many rows there are, what was left out.
        left_out: what they should know even where a program reads the rows.
    """

    name: str
    columns: tuple[str, ...]
    shown: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    said: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
