"""The lines of a PDF's pages, with their places: running heads and page numbers left out, footnotes apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from ctypes import c_double
from math import hypot
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from sanctext.errors import ReadError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

# Reports of panels have some hundred pages; more are no statement.
MOST_PAGES = 3000
MOST_LETTERS = 10_000_000
# Shares of a page's height at its top and bottom in which a header or a footer stands.
MARGIN = 0.1
# Shares of the usual size of letters: smaller ones are a footnote's, or a note's mark.
SMALL = 0.92
MARK = 0.8
# Share of a letter's size by which a note's mark is raised at least.
RAISED = 0.15
_MARK = re.compile(r"[\d*†‡]{1,3}|[a-z]")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_LINE_ENDS = frozenset("\r\n")
LAST_CODE = 0x10FFFF


class Line(NamedTuple):
    """A line on a page; places and the size of its letters in points, from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


class Page(NamedTuple):
    """A page's own lines in the order of its content, which is that of its columns, and its footnotes."""

    body: list[Line]
    notes: list[Line]


class _Letter(NamedTuple):
    """A letter, its place among those of the page, and its size and baseline in points."""

    text: str
    at: int
    size: float
    baseline: float


def pages_of(document: PdfDocument, shown: str) -> list[Page]:
    """The pages of a document without what runs along their margins.

    Args:
        document: the document.
        shown: its name for messages.

    Raises:
        ReadError: it has too many pages or letters.
    """
    if len(document) > MOST_PAGES:
        raise ReadError(f"{shown}: a PDF document of more than {MOST_PAGES} pages; split it into its documents")
    pages: list[tuple[list[Line], float]] = []
    letters = 0
    for page in document:
        words = page.get_textpage()
        letters += words.count_chars()
        if letters > MOST_LETTERS:
            raise ReadError(f"{shown}: a PDF document of more than {MOST_LETTERS:,} letters; split it")
        pages.append((list(_lines(words)), page.get_height()))
    running = _running(pages)
    kept = [[line for line in lines if not _is_running(line, height, running)] for lines, height in pages]
    sizes = [line.size for lines in kept for line in lines for _ in range(len(line.text))]
    usual = median_low(sizes) if sizes else 0.0
    return [_page(lines, usual) for lines in kept]


def _page(lines: list[Line], usual: float) -> Page:
    """Footnotes are the small lines below all others."""
    floor = min((line.bottom for line in lines if line.size >= SMALL * usual), default=0.0)
    notes = [line for line in lines if line.size < SMALL * usual and line.top <= floor]
    return Page([line for line in lines if line not in notes], notes)


def _lines(words: PdfTextPage) -> Iterator[Line]:
    """A page's lines as PDFium tells them apart: it knows where words end, and which hyphens end a line."""
    letters: list[_Letter] = []
    for letter in _letters(words):
        if letter.text not in _LINE_ENDS:
            letters.append(letter)
            continue
        yield from _line(letters, words)
        letters = []
    yield from _line(letters, words)


def _letters(words: PdfTextPage) -> Iterator[_Letter]:
    from pypdfium2 import raw

    matrix, across, baseline = raw.FS_MATRIX(), c_double(), c_double()
    for index in range(words.count_chars()):
        code = raw.FPDFText_GetUnicode(words.raw, index)
        raw.FPDFText_GetMatrix(words.raw, index, matrix)
        raw.FPDFText_GetCharOrigin(words.raw, index, across, baseline)
        size = raw.FPDFText_GetFontSize(words.raw, index) * hypot(matrix.c, matrix.d)
        yield _Letter(chr(code) if code <= LAST_CODE else "", index, size, baseline.value)


def _line(letters: list[_Letter], words: PdfTextPage) -> Iterator[Line]:
    """The line that some letters make; none where they are but spaces."""
    inked = [letter for letter in letters if letter.text.strip() and letter.size > 0]
    if inked:
        left, first_bottom, _, first_top = words.get_charbox(inked[0].at, loose=True)
        _, last_bottom, right, last_top = words.get_charbox(inked[-1].at, loose=True)
        size = median_low([letter.size for letter in inked])
        bottom, top = min(first_bottom, last_bottom), max(first_top, last_top)
        yield Line(_text(letters).strip(" "), left, bottom, right, top, size)


def _text(letters: list[_Letter]) -> str:
    """The letters' text; a note's mark, small and raised behind a word, stands in square brackets."""
    parts: list[str] = []
    index = 0
    while index < len(letters):
        end = index + 1
        if index and letters[index - 1].text.strip() and _is_raised(letters[index], letters[index - 1]):
            while end < len(letters) and _is_raised(letters[end], letters[index - 1]) and letters[end].text.strip():
                end += 1
            mark = "".join(letter.text for letter in letters[index:end])
            parts.append(f"[{mark}]" if _MARK.fullmatch(mark) else mark)
        else:
            parts.append(letters[index].text)
        index = end
    return "".join(parts)


def _is_raised(letter: _Letter, before: _Letter) -> bool:
    return 0 < letter.size < MARK * before.size and letter.baseline > before.baseline + RAISED * before.size


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
