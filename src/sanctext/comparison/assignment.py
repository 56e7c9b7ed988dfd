"""The best assignment of rows to columns, each used at most once."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


def best_pairs(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs whose gains have the greatest sum; what gains nothing is paired with nobody.

    The Hungarian method, in the form that adds one row after another along a cheapest path.

    Args:
        gains: for each row the gain of each column; rows are of one length.

    Returns:
        Pairs of row and column, by row.

    >>> best_pairs([[0.9, 0.8], [0.8, 0.0]])
    [(0, 1), (1, 0)]
    >>> best_pairs([[0.4, -0.1], [0.3, 0.0]])
    [(0, 0)]
    """
    if not gains or not gains[0]:
        return []
    if len(gains) > len(gains[0]):
        turned = best_pairs(list(zip(*gains, strict=True)))
        return sorted((row, column) for column, row in turned)
    # To be paired for no gain is to be left alone.
    costs = [[-max(gain, 0.0) for gain in row] for row in gains]
    taken = _cheapest(costs)
    return sorted((row, column) for column, row in taken.items() if gains[row][column] > 0)


def _cheapest(costs: list[list[float]]) -> dict[int, int]:
    """For each column that is taken its row, at the least sum of costs; there are no more rows than columns."""
    columns = range(len(costs[0]))
    of_row = [0.0] * len(costs)
    of_column = [0.0] * len(columns)
    taken: dict[int, int] = {}
    for start in range(len(costs)):
        distance = [inf] * len(columns)
        came_from: list[int | None] = [None] * len(columns)
        reached: list[int] = []
        left = set(columns)
        row, through, travelled = start, None, 0.0
        while True:
            for column in left:
                longer = travelled + costs[row][column] - of_row[row] - of_column[column]
                if longer < distance[column]:
                    distance[column], came_from[column] = longer, through
            nearest = min(left, key=lambda column: (distance[column], column))
            travelled = distance[nearest]
            left.remove(nearest)
            if nearest not in taken:
                break
            reached.append(nearest)
            row, through = taken[nearest], nearest
        of_row[start] += travelled
        for column in reached:
            of_row[taken[column]] += travelled - distance[column]
            of_column[column] -= travelled - distance[column]
        end: int | None = nearest
        while end is not None:
            before = came_from[end]
            taken[end] = start if before is None else taken[before]
            end = before
    return taken
