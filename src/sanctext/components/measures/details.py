"""What a clause adds to a measure: legal bases, a reason, dates, and who acts together with whom."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanctext.components.measures.data import BasisData, MeasureData, Place
from sanctext.knowledge.current import known
from sanctext.knowledge.rows import Programme
from sanctext.knowledge.tables import table
from sanctext.knowledge.words import one_of, word_class
from sanctext.layout.dates import DATE, MONTH, find_date

_CAPITALS = r"(?:[A-Z][\w’'-]*|&|\([^)\n]{1,60}\)|of|and|for|the|against|on)"
_CAPITAL = r"(?:[A-Z][\w’'-]*|&|\([^)\n]{1,60}\))"
# By kind, the more special before the more general.
_BASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "executive_order",
        re.compile(
            # "section 3(a)(iii) of" before it.
            r"\b(?:[Ss]\w{6,7}\s+\d[\w(),\s]{0,34}?\s)?"
            r"(?:E\.\s?O\.?|EO|Executive\s+Orders?(?:\s*\(E\.?\s?O\.?\))?)\s*(?:No\.\s*)?\d{4,5}"
            r"|\b(?:E\.\s?O\.|Executive\s+Order(?:\s*\(E\.?\s?O\.?\))?)\s+of\s+[A-Z][a-z]+\s+\d{1,2},\s+\d{4}"
            r"|\bPresidential\s+Proclamation\s+\d+|\b(?:Presidential\s+)?Decrees?,?\s+No\.?\s*[\w/.-]*\d"
        ),
    ),
    (
        "resolution",
        re.compile(
            r"\b(?:(?:operative\s+)?paragraphs?\s+[\d()a-z, and]+?\s+of\s+)?"
            r"(?:(?:UN\s+|United\s+Nations\s+)?Security\s+Council\s+|UNSC\s+|UN\s+)?"
            r"(?:[Rr]esolutions?|UNSCR)\s+\d{3,4}(?:\s*\(\d{4}\))?"
        ),
    ),
    (
        "decision",
        re.compile(
            r"\b(?:Council\s+)?(?:Implementing\s+)?Decision\s+(?:\([A-Z, ]+\)\s*)?(?:No\.?\s*)?\d{2,4}/\d+(?:/[A-Z]+)?"
        ),
    ),
    (
        "regulation",
        re.compile(
            r"\b(?:Council\s+)?(?:Implementing\s+)?Regulation\s+\((?:EU|EC)\)\s*(?:No\.?\s*)?\d+/\d+"
            rf"|\b(?:[Tt]he\s+)?{_CAPITAL}\s+(?:{_CAPITALS}\s+){{0,11}}?(?<!of\s)(?:Regulations?|Ordinance|Order)\b(?:\s+\d{{4}})?(?:\s+No\.\s*\d+)?"
        ),
    ),
    (
        "statute",
        re.compile(
            r"\b[Ss]ections?\s+\d+\w*(?:\([\w]+\))*(?:\s+of\s+(?:the\s+)?"
            rf"(?:{_CAPITALS}\s+){{1,12}}?(?:Act|Law|Code)\b(?:\s+of\s+\d{{4}})?)?"
            rf"|\b(?:[Tt]he\s+)?(?:[A-Z][\w’'-]*,?\s+)(?:{_CAPITALS},?\s+){{0,12}}?(?:Act|Law|Code)\b(?:\s+(?:of\s+)?\d{{4}})?(?:\s+\([A-Z]{{3,}}\))?"
            r"|\bCAATSA(?:\s+[Ss]ection\s+\d+)?"
        ),
    ),
    (
        "other",
        re.compile(
            # "issues General License 9" is no basis.
            r"(?:(?<=under\s)|(?<=pursuant\sto\s))General\s+Licen[cs]e\s+[\w/.-]*\d[\w/.-]*(?:\s+of\s+\d{4})?|\bPublic\s+Notice\s+of\s+the\s+[A-Z]\w+(?:\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)*)?"
        ),
    ),
)
_SPECIAL = re.compile(r"[^\w]+")
_UNTIL = re.compile(r"\b(?:until|till|through|up\s+to|to)\s+", re.IGNORECASE)
_EFFECTIVE = re.compile(
    r"\b(?:(?:with\s+effect\s+)?(?:from|as\s+of|as\s+from|starting|effective(?:\s+from)?|beginning)|on|by)\s+(?:midnight\s+on\s+)?",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?:{DATE.pattern}|(?:{MONTH}\s+\d{{1,2}}\b|\d{{1,2}}\s+{MONTH}(?!\w))|(?:(?:last|next|this)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:last|next)\s+(?:week|month|year|June|July|May|March|April))",
    re.IGNORECASE | re.VERBOSE,
)
_ALIAS = 6
# In characters: a phrase before a clause that says when or why.
LONGEST_OPENING = 120


class Dates(NamedTuple):
    """From when and until when, YYYY-MM-DD or as written, and the place behind the last of them."""

    effective: str | None
    until: str | None
    end: int


def bases_in(text: str, start: int, end: int) -> list[BasisData]:
    """The legal bases that a stretch of text names, with the programmes that rest on them."""
    found: list[BasisData] = []
    for kind, pattern in _BASES:
        for match in pattern.finditer(text, start, end):
            begin, stop = match.span()
            begin += len(match.group()) - len(match.group().removeprefix("the ").removeprefix("The "))
            if text[begin:stop] in {"Executive Order", "Order", "Regulation"}:
                continue
            if any(begin < basis["place"][1] and basis["place"][0] < stop for basis in found):
                continue
            found.append(BasisData(place=(begin, stop), kind=kind, programmes=programmes_of(text[begin:stop])))
    return sorted(found, key=lambda basis: basis["place"])


def programmes_of(words: str) -> list[str]:
    """Keys of the programmes that a legal basis belongs to.

    >>> programmes_of("Executive Order 13382")
    ['US-DOS-ISN', 'US-NON-PROLIF']
    """
    wanted = _normal(words)
    return sorted({key for alias, keys in _aliases().items() if f" {alias} " in f" {wanted} " for key in keys})


@known
def _aliases() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in table(Programme):
        for alias in (row.title, *row.aliases):
            normal = _normal(alias)
            # A short acronym is the name of much else.
            if (len(normal) >= _ALIAS and any(char.isdigit() for char in normal)) or len(normal.split()) > 2:
                found.setdefault(normal, []).append(row.key)
    return {alias: tuple(keys) for alias, keys in found.items()}


def _normal(words: str) -> str:
    words = re.sub(r"Executive\s+Orders?(?:\s*\(E\.?\s?O\.?\))?|E\.\s?O\.?", "EO", words)
    words = re.sub(r"\b(?:UN\s+)?(?:Security\s+Council\s+)?[Rr]esolutions?\b|UNSCR", "UNSCR", words)
    return " ".join(word for word in _SPECIAL.sub(" ", words.lower()).split() if word not in {"no", "the"})


@known
def _reason() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('measure reason'))})\s+", re.IGNORECASE)


def reason_in(text: str, start: int, end: int, *, at_once: bool = False) -> Place | None:
    """The words that say what for, or in response to what; with `at_once` only where they are the first."""
    found = _reason().match(text, start, end) if at_once else _reason().search(text, start, end)
    if at_once and (found is None or not _is_reason(text, found, end)):
        return None
    while found is not None and not _is_reason(text, found, end):
        found = _reason().search(text, found.end(), end)
    if found is None:
        return None
    stop = re.compile(
        r"\s+(?:under|pursuant\s+to|until|in\s+accordance\s+with)\b|[;.](?:\s|$)|,\s+(?:and|but|while)\s"
    ).search(text, found.end(), end)
    close = stop.start() if stop is not None else end
    while close > found.end() and text[close - 1] in " ,.;:\n":
        close -= 1
    return (found.start(), close) if close > found.end() else None


def _is_reason(text: str, found: re.Match[str], end: int) -> bool:
    word = found.group().strip().lower()
    following = text[found.end() : end]
    if word == "for":
        return (
            re.match(r"(?:having\s+|their\s+|its\s+|his\s+|her\s+)?\w+ing\b|(?:their|its|his|her)\s+\w+", following)
            is not None
        )
    if word == "after":
        return re.match(r"(?:\w+\s+){0,6}\w+", following) is not None
    return True


def dates_in(text: str, start: int, end: int, *, at_once: bool = False) -> Dates:
    """From when, and until when; with `at_once` only where they are the first words."""
    effective, last = _dated(_EFFECTIVE, text, start, end, at_once=at_once)
    until, later = _dated(_UNTIL, text, start, end, at_once=at_once)
    return Dates(effective, until, max(last, later))


def _dated(opener: re.Pattern[str], text: str, start: int, end: int, *, at_once: bool) -> tuple[str | None, int]:
    for found in opener.finditer(text, start, end):
        if at_once and (found.start() > start or text[start : start + 2].lower() == "by"):
            # "By 1 May, Norway will": a deadline.
            return None, start
        if text[max(start, found.start() - 5) : found.start()].rstrip().endswith("born"):
            continue
        day = _DAY.match(text, found.end(), end)
        if day is not None:
            return find_date(day.group()) or " ".join(day.group().split()), day.end()
    return None, start


def opening_of(text: str, start: int, end: int) -> Place:
    """The phrase before a clause's first comma: "In response to the raids, Norway froze", "From 1 May, it bars"."""
    comma = text.find(", ", start, min(end, start + LONGEST_OPENING))
    return start, max(start, comma)


@known
def acts_together() -> re.Pattern[str]:
    """What stands before those who act together with others."""
    return re.compile(rf"\b(?:{one_of(word_class('acts together'))})\b", re.IGNORECASE)


def hangs_on_the_same(measure: MeasureData, before: MeasureData) -> bool:
    """ "Should it go on, we will bar A and freeze B": the condition at the beginning is that of both."""
    opened = before["condition"] is not None and before["condition"][1] <= before["cue"][0]
    return opened and measure["condition"] is None and measure["status"] == before["status"] == "planned"
