"""The widths of a table's columns."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctext.writers.answer_text import write_table
from sanctext.writers.screen import share

CASES = [
    ([["Act", "urge"], ["Action", "return to the table at once"]], 20, [4, 16], "the long text takes what is left"),
    ([["Act", "urge"], ["Action", "halt"]], 20, [8, 12], "where all fits, the rest widens all"),
    ([["Code"], ["x" * 50]], 20, [4, 16], "a word that is too long does not squeeze the others"),
    ([["x" * 50], ["y" * 50]], 20, [10, 10], "two such words share"),
    ([["Name"], ["北京 北京"]], 10, [4, 6], "wide characters count twice"),
    ([["a\nb c"], ["d"]], 6, [5, 1], "a line break ends a line"),
    ([[""], [""]], 6, [3, 3], "empty columns"),
]


@pytest.mark.parametrize(("columns", "width", "widths", "reason"), CASES, ids=[case[3] for case in CASES])
def test_shares(columns: list[list[str]], width: int, widths: list[int], reason: str) -> None:
    assert share(columns, width) == widths, reason


@given(
    st.lists(st.lists(st.text(alphabet="ab \n", max_size=30), min_size=1), min_size=1, max_size=6), st.integers(6, 90)
)
def test_they_fill_the_width(columns: list[list[str]], width: int) -> None:
    widths = share(columns, width)
    assert sum(widths) == width
    assert min(widths) >= 1


@pytest.mark.parametrize("width", range(24, 64))
def test_no_heading_of_an_answer_is_broken(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    columns, stream = ("issued", "governments", "measures"), io.StringIO()
    left = write_table(columns, columns, [("2024-03-04", 2, "asset freezes on banks"), ("2024-03-05", 3, "")], stream)
    headings = stream.getvalue().split("\n")[1].split()
    assert [*headings, *left] == list(columns)
