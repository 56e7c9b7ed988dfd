"""Security Council resolutions, their regimes, and drafts that failed."""

from __future__ import annotations

import re

from sanctext.knowledge.current import known
from sanctext.knowledge.rows import Regime, ResolutionRow, Veto
from sanctext.knowledge.tables import table
from sanctext.layout.dates import find_date

# "terminated 16 January 2016 by 2231"; what is kept in part has not ended.
_ENDED = re.compile(r"^(?:terminated|expired|lifted|wound up)\s+(\d{1,2}\s+\w+\s+\d{4})(?!.*kept)")
# The day on which, for those who hold the snapback valid, the ended measures on Iran applied again.
SNAPBACK = "2025-09-27"


@known
def _by_number() -> dict[int, ResolutionRow]:
    return {row.number: row for row in table(ResolutionRow)}


@known
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


@known
def last_number() -> int:
    """The number of the newest resolution that the table holds.

    >>> last_number() >= 2817
    True
    """
    return max(_by_number())


@known
def regime_numbers() -> frozenset[int]:
    """Numbers of the resolutions that established a regime, or whose number is the regime's name.

    >>> 1718 in regime_numbers(), 2020 in regime_numbers()
    (True, False)
    """
    named = {number for row in table(Regime) for number in (row.code, row.established_by) if str(number).isdigit()}
    return frozenset(int(number) for number in named)


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


def in_force_on(row: ResolutionRow, date: str) -> bool:
    """False only where the tables say that the resolution had ended before `date` (YYYY-MM-DD) and was not revived.

    >>> in_force_on(resolution(2231), "2026-01-01"), in_force_on(resolution(2231), "2020-01-01")
    (False, True)
    >>> in_force_on(resolution(1718), "2026-01-01"), in_force_on(resolution(1747), "2020-01-01")
    (True, False)
    """
    ended = _ENDED.search(row.status)
    end = find_date(ended[1]) if ended else None
    revived = "reinstated" in row.status or any("reinstated" in regime.status for regime in regimes_of(row))
    for regime in regimes_of(row):
        if regime.established_by == str(row.number):
            end = end or regime.end or None
    return end is None or date <= end or (revived and date >= SNAPBACK)


@known
def vetoed_drafts() -> dict[str, Veto]:
    """Vetoed drafts by their symbol, "S/2024/239"."""
    return {row.draft: row for row in table(Veto) if row.draft}
