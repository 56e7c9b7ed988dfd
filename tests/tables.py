"""How a test's table is written: rows whose last column is the reason for the case, which is also its name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import pytest


class Wrong(NamedTuple):
    """A row that is right and fails today.

    Args:
        row: the row.
        got: what comes out instead.
    """

    row: tuple[object, ...]
    got: str


def table(*rows: tuple[object, ...] | Wrong) -> Iterable[object]:
    """Rows as parameters of a test; the last column names the case and is not passed on."""
    found = []
    for row in rows:
        if isinstance(row, Wrong):
            *values, reason = row.row
            marks = [pytest.mark.xfail(strict=True, reason=f"got: {row.got}", raises=AssertionError)]
        else:
            *values, reason = row
            marks = []
        found.append(pytest.param(*values, id=str(reason), marks=marks))
    return found
