"""Dates as diplomatic texts write them."""

from __future__ import annotations

import re
from calendar import day_name, month_abbr, month_name
from datetime import date

from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

_SHORT = {month.lower(): number for number, month in enumerate(month_abbr)}
# In any case of its letters.
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = rf"(?:{'|'.join(day_name)})"

DATE = re.compile(
    rf"""\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of|\ day\ of)?[\s-]*(?P<month>{MONTH})[,-]?\s*(?P<year>\d{{4}})
      | (?P<month_first>{MONTH})\s+(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year_last>\d{{4}})
      | (?P<iso>\d{{4}}(?P<between>[-/.])\d{{1,2}}(?P=between)\d{{1,2}})(?:T\d\d:\d\d[\d:.]*Z?)?
      | (?:(?P<weekday>{_WEEKDAY}),?\s+)?(?P<first>\d{{1,2}})(?P<separator>[./]\ ?)(?P<second>\d{{1,2}})(?P=separator)
        (?P<numeric_year>(?:19|20)\d\d))\b""",
    re.VERBOSE | re.IGNORECASE,
)

# A time of day alone, which may have its date: "17.09 GMT", "6 OCT, 18:31", "May 3, 9:05 am".
TIME = re.compile(
    rf"\W*(?:(?:{_WEEKDAY}),?\s+)?(?:(?:\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d{{1,2}})(?:,?\s+\d{{4}})?,?\s+)?\d{{1,2}}[.:]\d{{2}}(?::\d{{2}})?"
    r"\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}(?:[+-]\d{1,2})?)?\W*",
    re.IGNORECASE,
)


def find_date(text: str, *, month_first: bool = False) -> str | None:
    """The first full date in `text` as YYYY-MM-DD, None where there is none.

    Args:
        text: the words that may hold a date.
        month_first: how a date in numbers is read where neither a number above 12 nor a weekday tells.

    >>> find_date("Brussels, 13 July 2023"), find_date("October 11th, 2022"), find_date("13 July")
    ('2023-07-13', '2022-10-11', None)
    >>> find_date("2027/05/04 16:05"), find_date("2027-05-04T16:05:00Z"), find_date("2027-5-4")
    ('2027-05-04', '2027-05-04', '2027-05-04')
    >>> find_date("4/7/2021"), find_date("4/7/2021", month_first=True), find_date("4/17/2021")
    ('2021-07-04', '2021-04-07', '2021-04-17')
    >>> find_date("Wednesday 4/7/2021")
    '2021-04-07'
    """
    for match in DATE.finditer(text):
        found = _numeric(match, month_first) if match["numeric_year"] else _written(match)
        if found is not None:
            return found.isoformat()
    return None


def in_english(line: str) -> str:
    """A line with a date's month in English: "3 de maio de 2027", "le 3 février 2027", "3. März 2027".

    >>> in_english("Lima, 3 de mayo de 2027"), in_english("den 3. März 2027"), in_english("3 May 2027")
    ('Lima, 3 May 2027', 'den 3 March 2027', '3 May 2027')
    """
    return _elsewhere().sub(lambda found: f"{found['day']} {_months()[found['month'].lower()]} {found['year']}", line)


@known
def _months() -> dict[str, str]:
    """English names of months by what they are called in other languages."""
    return {word: month for month in month_name[1:] for word in word_class(f"{month.lower()} in other languages")}


@known
def _elsewhere() -> re.Pattern[str]:
    """A date whose month is in another language."""
    of = one_of(word_class("of a month in other languages"))
    return re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:\.|º|er)?\s+(?:(?:{of})\s+)?(?P<month>{one_of(_months())})\.?,?\s+(?:(?:{of})\s+)?(?P<year>\d{{4}})\b",
        re.IGNORECASE,
    )


def _written(match: re.Match[str]) -> date | None:
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split(match["between"]))
    else:
        name = (match["month"] or match["month_first"])[:3].lower()
        year = int(match["year"] or match["year_last"])
        month = _SHORT[name]
        day = int(match["day"] or match["day_second"])
    return _date(year, month, day)


def _numeric(match: re.Match[str], month_first: bool) -> date | None:
    """ "11/20/2018": a number above 12 is the day; else the weekday tells, else the writer's habit."""
    year, first, second = int(match["numeric_year"]), int(match["first"]), int(match["second"])
    readings = [_date(year, second, first), _date(year, first, second)]
    if match["separator"].startswith("."):
        # With full stops the day stands first.
        readings.pop()
    elif month_first:
        readings.reverse()
    valid = [reading for reading in readings if reading is not None]
    named = (match["weekday"] or "").capitalize()
    return next((reading for reading in valid if day_name[reading.weekday()] == named), valid[0] if valid else None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
