"""The best assignment, beside every possible one."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctext.comparison.assignment import best_pairs

gains = st.integers(0, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(-8, 8), min_size=width, max_size=width), max_size=4)
)


def greatest(matrix: list[list[int]]) -> int:
    """The greatest sum of any assignment, each tried."""
    rows, columns = range(len(matrix)), range(len(matrix[0]) if matrix else 0)
    return max(
        sum(matrix[row][column] for row, column in zip(chosen, order, strict=True))
        for size in range(min(len(rows), len(columns)) + 1)
        for chosen in combinations(rows, size)
        for order in permutations(columns, size)
    )


@given(gains)
def test_no_assignment_gains_more(matrix: list[list[int]]) -> None:
    pairs = best_pairs(matrix)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(matrix[row][column] > 0 for row, column in pairs)
    assert sum(matrix[row][column] for row, column in pairs) == greatest(matrix)


@pytest.mark.parametrize(
    ("matrix", "pairs"),
    [
        ([], []),
        ([[], []], []),
        ([[1.0], [2.0]], [(1, 0)]),
        ([[9, 8, 0], [8, 1, 0], [0, 0, 0]], [(0, 1), (1, 0)]),
    ],
)
def test_small_ones(matrix: list[list[float]], pairs: list[tuple[int, int]]) -> None:
    assert best_pairs(matrix) == pairs
