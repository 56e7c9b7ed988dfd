"""Dates as diplomatic texts write them."""

from __future__ import annotations

import re
from calendar import month_abbr
from datetime import date

_SHORT = {month.lower(): number for number, month in enumerate(month_abbr)}
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"

DATE = re.compile(
    rf"""\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?\s+(?P<month>{_MONTH}),?\s+(?P<year>\d{{4}})
      | (?P<month_first>{_MONTH})\s+(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year_last>\d{{4}})
      | (?P<iso>\d{{4}}-\d{{2}}-\d{{2}}))\b""",
    re.VERBOSE | re.IGNORECASE,
)


def find_date(text: str) -> str | None:
    """The first full date in `text` as YYYY-MM-DD, None where there is none.

    >>> find_date("Brussels, 13 July 2023"), find_date("October 11th, 2022"), find_date("13 July")
    ('2023-07-13', '2022-10-11', None)
    """
    for match in DATE.finditer(text):
        if match["iso"]:
            year, month, day = (int(part) for part in match["iso"].split("-"))
        else:
            name = (match["month"] or match["month_first"])[:3].lower()
            year = int(match["year"] or match["year_last"])
            month = _SHORT[name]
            day = int(match["day"] or match["day_second"])
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            continue
    return None
