"""Finds the date of issue: on a line of its own above the text, in the title, or said by the first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class
from sanctext.layout.blocks import Block
from sanctext.layout.dates import DATE, find_date, in_english

# How many lines from the top may hold the date of issue; a long list of issuers may stand above it.
LINES_WITH_DATE = 16
# In characters: a line so long is prose.
LONGEST_LINE = 120
# A date's line holds few words beside it: a place, a weekday, a time, what the document is called.
MOST_WORDS = 9
_LINE = re.compile(r"[^\n]+")
# "Bern, 21.10.2026 - At its meeting", "(Turkeyen, Guyana, 4 August 2026) The Heads": before the text's first words.
_RUN_IN = re.compile(
    rf"\(?(?:[A-Z][\w .’'-]{{1,40}},\s+){{1,5}}(?:{DATE.pattern})"
    r"(?:\)|\.(?=\s+[A-Z])|\s*[-\u2010-\u2015]{1,3}|\s*\([^()\n]{2,40}\)[.:])\s",
    re.VERBOSE | re.IGNORECASE,
)
# "At the 9871st meeting of the Council, held on 3 May 2026", "at its 12th meeting held on 3 May 2026".
_SESSION = re.compile(
    r"\b[Aa]t\s+(?:the|its)\s+\d+(?:st|nd|rd|th)\s+(?:\w+\s+)?[Mm]eeting(?:\s+of\s+[^.,]{1,60})?,?\s+held\s+on\s+(?=\d|[A-Z])"
)
# "14 - 18 September 2026": a meeting's days.
_DAYS = re.compile(rf"\d{{1,2}}\s*[-\u2010-\u2015]\s*(?={DATE.pattern})", re.VERBOSE | re.IGNORECASE)
# No word is "h40" in "18h40".
_WORD = re.compile(r"\b[^\W\d_][\w’'.-]*")
_DOCUMENT = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|readout|remarks)\s+(?:by|of|on|from)\b|\b(?:resolution|decision|agreement|treaty)\b",
    re.IGNORECASE,
)
_DONE_AT = re.compile(
    r"\W*(?:done|signed|given|dated|adopted)\s+(?:at|in|by)\s[^.;\n]{2,100}?\s+on\s+(?:this\s+)?", re.IGNORECASE
)
_LATER = re.compile(r"\b(?:updated|modified|reviewed|accessed|copyright|retrieved)\b|©", re.IGNORECASE)
# The same where nothing else says when: "Updated: May 3 2026".
_CHANGED = re.compile(r"(?<!last\s)\bupdated?\b(?:\s+on)?\s*:?", re.IGNORECASE)
# A letter is of the day that it bears, and not of the day on which it was circulated.
_LETTER = re.compile(
    rf"\W*(?:Identical\s+)?(?:Letters?|Notes?\s+verbales?)\s+dated\s+(?:{DATE.pattern})", re.VERBOSE | re.IGNORECASE
)
# "of 3 May 2026", alone below an act's name: the day of the act, and not that of the journal that prints it.
_OF_ACT = re.compile(rf"\W*of\s+(?:{DATE.pattern})\W*", re.VERBOSE | re.IGNORECASE)
# Between the parts of a line above a text: "ROME | Coast Daily | 3 May 2026".
_PARTS = re.compile(r"\s*[|·•]\s*|\s+/\s+")
# "No: 12, 3 May 2026, Press Release Regarding": what a ministry numbers.
_NUMBERED = re.compile(rf"\W*(?:No|Nr|QA)\b[-.:\s]*\d+[\w/-]*\s*[,–-]\s*(?:{DATE.pattern})", re.VERBOSE | re.IGNORECASE)
# So many blocks below the text may bear its date; in characters, such a line is no longer.
BLOCKS_BELOW = 5
LONGEST_SIGNATURE = 60
_TODAY = re.compile(r"\b(?:[Tt]oday|[Oo]n\s+this\s+day),?\s+(?:on\s+)?(?=[A-Z\d])")
_AMERICAN = re.compile(
    r"\bWhite\s+House\b|\bU\.?S\.?\s+(?:Department|Embassy|Mission|Treasury)|\bDepartment\s+of\s+(?:State|the\s+Treasury|Commerce|Justice)\b"
    r"|\bWASHINGTON\b|\bWashington,\s+D\.?C",
    re.IGNORECASE,
)
# Above the text so many characters may tell whose habit a date in numbers follows.
LETTERHEAD = 1_500


@known
def _of_body() -> re.Pattern[str]:
    """ "Orchard Council resolution of 3 May 2026 on the rules", "Regulation (EU) 2026/9 of 3 May 2026": a heading."""
    acts, dates = one_of(word_class("act of a body")), one_of(word_class("dates an act"))
    return re.compile(
        rf"\W*(?:(?:[A-Z][\w’'-]*|\([A-Z]+\))\s+){{0,5}}?(?i:{acts})(?:\s+(?:\([A-Z]+\)|(?i:no)\.?|[\d/]+))*\s+(?i:{dates})\s+(?i:{DATE.pattern})(?=\s|$)",
        re.VERBOSE,
    )


@known
def _paper() -> re.Pattern[str]:
    """A paper that is of a day: "Communiqué of", "Statement on the port ("."""
    papers = one_of(word_class("issued document") | word_class("briefing") | word_class("paper of a day"))
    return re.compile(rf"\b(?:{papers})(?P<of>\s+of)?(?P<topic>[^\n]*?[,(\u2013\u2014-])?\s*$", re.IGNORECASE)


def _is_dated_heading(line: str) -> bool:
    """Whether a heading ends with its paper's day, or names it at once: "Communiqué of 3 May 2026 on the port"."""
    dated = DATE.search(line)
    paper = _paper().search(line[: dated.start()]) if dated is not None else None
    if dated is None or paper is None or _DAYS.search(line) is not None:
        return False
    last = not line[dated.end() :].strip(" ).")
    return (paper["of"] is not None and not paper["topic"]) or (last and paper["topic"] is not None)


@known
def _act() -> re.Pattern[str]:
    """ "DECISION No. 31 of 12 October 2026": the name of an act with its day."""
    small, dates = one_of(word_class("small word in the name of an act")), one_of(word_class("dates an act"))
    return re.compile(
        rf"\W*(?:(?:[A-Z][\w’'-]*|{small})\s+){{1,8}}?(?:No|NO|Nr|NR|N[º°])\b\.?\s*[\w/-]*\d[\w/-]*,?\s+(?i:{dates})\s+"
        rf"(?i:{DATE.pattern})\W*",
        re.VERBOSE,
    )


def date_of_issue(text: str, blocks: list[Block]) -> str | None:
    """The day on which a text was issued, YYYY-MM-DD, None where it does not say.

    A line above the text that is a date and little else counts before the title, and the title before "Today, …" in
    the first sentence. Dates in the prose, in copyright lines and of later changes do not count.

    Args:
        text: the whole text.
        blocks: its blocks.

    >>> from sanctext.layout.blocks import blocks
    >>> def issued(text):
    ...     return date_of_issue(text, blocks(text))
    >>> issued("Joint Statement\\n\\nMedia Note\\nRome\\n3 May 2024\\n\\nWe met in Paris.")
    '2024-05-03'
    >>> issued("In 2020 we met on 3 May 2019.") is None
    True
    """
    month_first = _AMERICAN.search(text[:LETTERHEAD]) is not None
    titles = [text[block.start : block.end] for block in blocks if block.kind == "title"]
    above = list(_lines_above(text, blocks))
    act = next((line for line in above if _OF_ACT.fullmatch(line) or _act().fullmatch(line)), None)
    found = (
        _opening(text, blocks, _LETTER)
        or act
        or next(filter(_is_date_line, above), None)
        or _opening(text, blocks, _NUMBERED)
    )
    if found is not None:
        return find_date(found, month_first=month_first)
    for title in titles:
        date = find_date(title, month_first=month_first)
        # A meeting's days are no day of issue.
        if date is not None and _DAYS.search(title) is None:
            return date
    begun = next(filter(None, (_RUN_IN.match(f"{line} ") for line in above)), None)
    if begun is not None and (date := find_date(begun.group(), month_first=month_first)):
        return date
    first = next((block for block in blocks if block.kind == "paragraph"), None)
    run_in = _RUN_IN.match(text, first.start, first.end) if first is not None else None
    if run_in is not None and (date := find_date(run_in.group(), month_first=month_first)):
        return date
    if first is not None:
        today = _TODAY.search(text, first.start, min(first.end, first.start + LONGEST_LINE))
        dated = DATE.match(text, today.end(), first.end) if today is not None else None
        if dated is not None:
            return find_date(dated.group(), month_first=month_first)
        held = _SESSION.search(text, first.start, min(first.end, first.start + 2 * LONGEST_LINE))
        dated = DATE.match(text, held.end(), first.end) if held is not None else None
        if dated is not None:
            return find_date(dated.group(), month_first=month_first)
    headed = next((line for line in above if _is_dated_heading(line)), None)
    if headed is not None:
        return find_date(headed, month_first=month_first)
    body = next(filter(None, map(_of_body().match, above)), None)
    if body is not None and (date := find_date(body.group(), month_first=month_first)):
        return date
    return _least(text, blocks, above, month_first=month_first)


def _opening(text: str, blocks: list[Block], form: re.Pattern[str]) -> str | None:
    """The words of a form that ends in a date, with which one of the first blocks begins."""
    found = (form.match(text, block.start, block.end) for block in blocks[:LINES_WITH_DATE])
    dated = next(filter(None, found), None)
    return dated.group() if dated is not None else None


def _least(text: str, blocks: list[Block], above: list[str], *, month_first: bool) -> str | None:
    """What is better than no date: when a text was last changed, the last day of a meeting, a date below the text."""
    below = [
        line.group().strip()
        for block in blocks[-BLOCKS_BELOW:]
        for line in _LINE.finditer(text, block.start, block.end)
        if len(line.group()) <= LONGEST_SIGNATURE or _DONE_AT.match(line.group()) is not None
    ]
    changed = [_CHANGED.sub(" ", line) for line in above if _CHANGED.search(line)]
    titles = (text[block.start : block.end] for block in blocks if block.kind == "title")
    named = {word for line in (*above, *titles) for word in _WORD.findall(line.lower())}
    ends = not word_class("paper at a meeting's end").isdisjoint(named)
    met = [_DAYS.sub("", line) for line in above if ends and _DAYS.search(line)]
    found = next((line for line in (*changed, *met, *reversed(below)) if _is_date_line(line)), None)
    return find_date(found, month_first=month_first) if found is not None else None


def _lines_above(text: str, blocks: list[Block]) -> Iterator[str]:
    """The short lines among the first ones, with the parts of those that have several."""
    number = 0
    for block in blocks:
        for line in _LINE.finditer(text, block.start, block.end):
            words = line.group().strip()
            number += 1
            if number > LINES_WITH_DATE:
                return
            if len(words) <= LONGEST_LINE:
                words = in_english(words)
                yield words
                parts = _PARTS.split(words)
                yield from parts if len(parts) > 1 else ()


def _is_date_line(line: str) -> bool:
    # "16 Ramadan 1447 H, corresponding to 5 March 2026": the day in the calendar that everybody reads.
    line = line.partition("corresponding to ")[2] or line
    dated = DATE.search(line)
    if dated is not None and _DONE_AT.fullmatch(line[: dated.start()]) is not None:
        # "Done at Oslo on 3 May 2026 in two copies", "(Adopted by the Council at its meeting held on 3 May 2026)".
        return True
    later = _LATER.search(line)
    if dated is not None and later is not None and later.start() >= dated.end():
        # "May 3, 2026 3:44 PM · Updated 2 hours ago".
        line = line[: later.start()]
        later = None
    if dated is None or later is not None or _DOCUMENT.search(line) or _DAYS.search(line):
        return False
    rest = DATE.sub(" ", line)
    words = [word.rstrip(".") for word in _WORD.findall(rest)]
    lower = [word for word in words if word[0].islower() and word.lower() not in word_class("beside a date")]
    opens = bool(words) and words[0].lower() in word_class("beside a date")
    ends_sentence = not opens and (re.search(r"[.!?;:]\s*$", line[dated.end() :]) is not None and len(words) > 2)
    return len(words) <= MOST_WORDS and not lower and not ends_sentence
