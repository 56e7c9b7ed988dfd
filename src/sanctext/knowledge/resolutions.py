"""Security Council resolutions, their regimes, and drafts that failed."""

from __future__ import annotations

import re
from functools import cache

from sanctext.knowledge.rows import Regime, ResolutionRow, Veto
from sanctext.knowledge.tables import table

_ENDED = re.compile(r"(?:terminated|expired|lifted|ended|wound up)[^0-9]*(\d{1,2} \w+ \d{4}|\w+ \d{4})")


@cache
def _by_number() -> dict[int, ResolutionRow]:
    return {row.number: row for row in table(ResolutionRow)}


@cache
def _by_code() -> dict[str, Regime]:
    return {row.code: row for row in table(Regime)}


def resolution(number: int) -> ResolutionRow | None:
    """The resolution with this number, None where the tables know none.

    >>> resolution(1718).year
    2006
    >>> resolution(9999) is None
    True
    """
    return _by_number().get(number)


def regimes_of(row: ResolutionRow) -> tuple[Regime, ...]:
    """The sanctions regimes and thematic tags that a resolution belongs to."""
    return tuple(_by_code()[code] for code in row.regimes)


def between(first: int, last: int) -> tuple[ResolutionRow, ...]:
    """The resolutions of the ends' common regime that lie between them, without the ends.

    >>> [row.number for row in between(1718, 2087)]
    [1874, 1928, 1985, 2050]
    """
    ends = _by_number().get(first), _by_number().get(last)
    if ends[0] is None or ends[1] is None:
        return ()
    shared = set(ends[0].regimes) & set(ends[1].regimes)
    return tuple(row for row in table(ResolutionRow) if first < row.number < last and shared & set(row.regimes))


def last_number() -> int:
    """The highest number that the tables know."""
    return table(ResolutionRow)[-1].number


def in_force_on(row: ResolutionRow, date: str) -> bool:
    """False only where the tables say that the resolution had ended before `date` (YYYY-MM-DD) and was not revived.

    >>> in_force_on(resolution(2231), "2026-01-01"), in_force_on(resolution(2231), "2020-01-01")
    (False, True)
    >>> in_force_on(resolution(1718), "2026-01-01")
    True
    """
    for regime in regimes_of(row):
        revived = "reinstated" in regime.status and date >= "2025-09-27"
        if regime.end and regime.end < date and not revived and regime.established_by == str(row.number):
            return False
    return True


@cache
def vetoed_drafts() -> dict[str, Veto]:
    """Vetoed drafts by their symbol, "S/2024/239"."""
    return {row.draft: row for row in table(Veto) if row.draft}
