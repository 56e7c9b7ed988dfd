"""Datelines of news agencies, run into the first paragraph."""

from __future__ import annotations

import re

from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class
from sanctext.layout.dates import MONTH

_DASH = r"(?:[\u2013\u2014]+|-{1,2})"
_DASHES = ("-", "\u2013", "\u2014")
_DATE = rf"(?i:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
_PLACE = r"[A-Z][\w.’'/ -]{1,40}?(?:\s*\[[^\]\n]{2,30}\])?(?:,\s+[\w .]{1,30}?)?"
_CAPITALS = r"[A-Z][A-Z.’'-]+(?:[ /]+[A-Z][A-Z.’'-]+){0,4}(?:,\s+[\w .]{1,30}?)?"
_NAMED = r"\([A-Z][^)\n]{1,40}\)|/[A-Z][\w ]{1,30}/"
_BRACKET = r"(?:\([^)\n]{2,40}\)\s*)?"
# What stands between a dateline and the text; nothing may, behind a dash.
_END = rf"(?:\s*\.?\s*{_DASH}\s*|\s*:\s+|\.\s*{_DASH}?\s*)(?=\S)"


@known
def _patterns() -> tuple[re.Pattern[str], ...]:
    agencies = one_of(word_class("news agency"))
    forms = {
        "Rome, Jan 15 (Wire) --": rf"(?:{_PLACE},?\s+)?{_DATE}\.?\s*(?:{_NAMED}){_END}",
        "Rome (AP) -": rf"(?:{_PLACE}\s*)?\((?:{agencies})\)(?:{_END}|\s+(?=[A-Z“\"]))",
        "TOKYO, May 3, Kyodo -": rf"{_PLACE},\s+(?:{_DATE},?\s+)?(?:{agencies})\s*{_DASH}\s*(?=\S)",
        "ROME (Wire), Oct 22 —": rf"{_CAPITALS}\s*{_BRACKET}(?:,\s+{_DATE}\s*)?{_BRACKET}\s*{_DASH}\s+(?=\S)",
        "ROME, Oct 22:": rf"{_CAPITALS},\s+{_DATE}:\s+(?=\S)",
    }
    return tuple(map(re.compile, forms.values()))


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


def is_dateline(line: str) -> bool:
    """Whether a line is nothing but an agency's dateline.

    >>> is_dateline("Oslo, May 3, 2026 (FWA) -"), is_dateline("Chad (the host) spoke.")
    (True, False)
    """
    dated = any(letter.isdigit() or letter in "(/" for letter in line)
    return dated and line.endswith(_DASHES) and run_in_dateline(f"{line} X", 0, len(line) + 2) == len(line) + 1
