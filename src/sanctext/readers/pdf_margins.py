"""What stands at the margins of a PDF's pages and is no text: running heads, page numbers, numbers of lines."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median_low

from sanctext.readers.pdf_line import Line
from sanctext.readers.running_heads import names_document

# Shares of a page's height at its top and bottom in which a header or a footer stands.
MARGIN = 0.1
# So many numbers at least are those of lines, and not of paragraphs or pages.
FEWEST_NUMBERED = 3
# Share of the usual distance of numbered lines by which one differs at most, and of the lines that must not.
EVEN = 0.2
MOSTLY = 0.8
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\d{1,4}")


def without_running_heads(pages: list[tuple[list[Line], float]]) -> list[list[Line]]:
    """The lines of pages without page numbers and what repeats in their margins.

    The first of the heads that repeat stays where it names the document, and nothing else on its page does.

    Args:
        pages: the lines of each page, and its height in points.
    """
    running = _running(pages)
    seen: set[str] = set()
    kept: list[list[Line]] = []
    for lines, height in pages:
        own = {line.text.casefold() for line in lines if not _in_margin(line, height)}
        kept.append([])
        for line in lines:
            if not _is_running(line, height, running) or (
                line.text not in seen and line.bottom > height / 2 and names_document(line.text, own)
            ):
                kept[-1].append(line)
            seen.add(line.text)
    return kept


def _running(pages: list[tuple[list[Line], float]]) -> frozenset[str]:
    """What stands in the margins of several pages, digits apart."""
    seen = Counter(
        text
        for lines, height in pages
        for text in {_DIGITS.sub("", line.text) for line in lines if _in_margin(line, height)}
    )
    return frozenset(text for text, count in seen.items() if count > 1)


def _in_margin(line: Line, height: float) -> bool:
    return line.bottom < MARGIN * height or line.top > (1 - MARGIN) * height


def _is_running(line: Line, height: float, running: frozenset[str]) -> bool:
    return _in_margin(line, height) and (
        _DIGITS.sub("", line.text) in running or _PAGE_NUMBER.fullmatch(line.text) is not None
    )


def without_line_numbers(rows: list[list[Line]]) -> list[list[Line]]:
    """The rows of a page without the numbers that count its lines, at the left margin or at the right one.

    >>> rows = [[Line(str(n), 20, 700 - 14 * n, 26, 0, 10), Line("We met.", 60, 0, 99, 0, 10)] for n in range(1, 4)]
    >>> [part.text for row in without_line_numbers(rows) for part in row]
    ['We met.', 'We met.', 'We met.']
    """
    text = [part for row in rows for part in row if not _NUMBER.fullmatch(part.text)]
    if not text:
        return rows
    left, right = median_low([part.left for part in text]), max(part.right for part in text)
    for place in (0, -1):
        ends = [row[place] for row in rows if _NUMBER.fullmatch(row[place].text)]
        numbers = [part for part in ends if part.right <= left or part.left >= right]
        if _count_lines(numbers):
            # Parts of a page may be equal, and are told apart by where they are.
            dropped = set(map(id, numbers))
            rows = [[part for part in row if id(part) not in dropped] for row in rows]
            rows = [row for row in rows if row]
    return rows


def _count_lines(numbers: list[Line]) -> bool:
    """Whether numbers grow down the page as its lines do, each or every fifth."""
    numbers = sorted(numbers, key=lambda part: -part.bottom)
    distances = [
        (before.bottom - part.bottom) / (int(part.text) - int(before.text))
        for before, part in pairwise(numbers)
        if int(part.text) > int(before.text)
    ]
    if len(numbers) < FEWEST_NUMBERED or len(distances) < MOSTLY * (len(numbers) - 1):
        return False
    usual = median_low(distances)
    return sum(abs(distance - usual) <= EVEN * usual for distance in distances) >= MOSTLY * len(distances)
