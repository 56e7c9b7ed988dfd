"""Issuers that a text counts and does not name: "and 14 other partners", "on behalf of a group of 41 countries"."""

from __future__ import annotations

import re

from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, one_of

# In characters: the top of a text, where its issuers stand.
LONGEST_TOP = 2_000
_STATES = r"(?:partners|countries|[Ss]tates|nations|members|[Gg]overnments|delegations|allies|signatories)"


@known
def _counted() -> re.Pattern[str]:
    number = rf"(?P<{{}}>\d{{{{1,3}}}}|{one_of(numbers())})"
    return re.compile(
        rf"\b(?:and|with|plus)\s+{number.format('others')}\s+(?:other|further|more|additional)\s+(?:[\w-]+\s+){{0,2}}?{_STATES}\b"
        rf"|\bon\s+behalf\s+of\s+(?:an?\s+(?:\w+\s+)?(?:group|coalition|number)\s+of\s+)?{number.format('all')}\s+(?:[\w-]+\s+)?{_STATES}\b(?!\s*[,:(\u2013\u2014-])",
        re.IGNORECASE,
    )


def unnamed_issuers(text: str) -> int:
    """How many issuers the top of a text counts without naming them; 0 where it counts none.

    >>> unnamed_issuers("Joint Statement by Chad and 14 other partners"), unnamed_issuers("on behalf of 41 countries.")
    (14, 41)
    >>> unnamed_issuers("on behalf of three countries: Chad, Mali and Niger")
    0
    """
    found = _counted().search(text[:LONGEST_TOP])
    if found is None:
        return 0
    number = found["others"] or found["all"]
    return int(number) if number.isdigit() else numbers()[number.lower()]
