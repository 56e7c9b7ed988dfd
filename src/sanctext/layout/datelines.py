"""Datelines of news agencies, run into the first paragraph."""

from __future__ import annotations

import re
from functools import cache

from sanctext.knowledge.words import word_class

_DASH = r"(?:[\u2013\u2014]+|-{1,2})"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)[A-Za-z]*\.?"
_DATE = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?"
_PLACE = r"[A-Z][\w.’'/ -]{1,40}?(?:\s*\[[^\]\n]{2,30}\])?(?:,\s+[\w .]{1,30}?)?"
_CAPITALS = r"[A-Z][A-Z.’'-]+(?:[ /]+[A-Z][A-Z.’'-]+){0,4}(?:,\s+[\w .]{1,30}?)?"
_NAMED = r"\([A-Z][^)\n]{1,40}\)|/[A-Z][\w ]{1,30}/"
# What stands between a dateline and the text; nothing may, behind a dash.
_END = rf"(?:\s*\.?\s*{_DASH}\s*|\s*:\s+|\.\s*{_DASH}?\s*)(?=\S)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    agencies = "|".join(sorted(map(re.escape, word_class("news agency")), key=len, reverse=True))
    return tuple(
        re.compile(form)
        for form in (
            # "Rome, Jan 15 (Wire) -- ", "MOSCOW, September 1. /Wire/. "
            rf"(?:{_PLACE},?\s+)?{_DATE}\.?\s*(?:{_NAMED}){_END}",
            # "Rome (AP) - ", "Rome (AP) The"
            rf"(?:{_PLACE}\s*)?\((?:{agencies})\)(?:{_END}|\s+(?=[A-Z“\"]))",
            # "TOKYO, May 3, Kyodo - "
            rf"{_PLACE},\s+(?:{_DATE},?\s+)?(?:{agencies})\s*{_DASH}\s*(?=\S)",
            # "PORT SUDAN/N’DJAMENA, Oct 22 - ", "ROME (Coast Wire) — "
            rf"{_CAPITALS}\s*(?:\([^)\n]{{2,40}}\)\s*)?(?:,\s+{_DATE}\s*)?(?:\([^)\n]{{2,40}}\)\s*)?\s*{_DASH}\s+(?=\S)",
            rf"{_CAPITALS},\s+{_DATE}:\s+(?=\S)",
        )
    )


def run_in_dateline(text: str, start: int, end: int) -> int | None:
    """Where the text itself begins behind an agency's dateline, None where there is none.

    Args:
        text: the whole text.
        start: where a block begins.
        end: where it ends.

    >>> text = "OSLO, May 3 (Fjord Wire) -- Chad spoke."
    >>> text[run_in_dateline(text, 0, len(text)) :]
    'Chad spoke.'
    >>> run_in_dateline("Chad (the host) spoke.", 0, 22) is None
    True
    """
    for pattern in _patterns():
        if found := pattern.match(text, start, end):
            return found.end()
    return None
