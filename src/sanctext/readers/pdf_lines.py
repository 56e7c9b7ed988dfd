"""The lines of a PDF's pages, with their places: what runs along the margins left out, footnotes apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import c_double
from math import hypot
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from sanctext.errors import ReadError
from sanctext.readers.metadata import whole
from sanctext.readers.pdf_columns import in_reading_order
from sanctext.readers.pdf_line import Line
from sanctext.readers.pdf_margins import without_line_numbers, without_running_heads

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

# Reports of panels have some hundred pages; more are no statement.
MOST_PAGES = 3000
MOST_LETTERS = 10_000_000
# Shares of the usual size of letters: smaller ones are a footnote's, or a note's mark.
SMALL = 0.92
MARK = 0.8
# Share of a letter's size by which a note's mark is raised at least.
RAISED = 0.15
# In sizes of letters: words that are further apart stand in columns, in cells or behind a number at the margin.
APART = 1.5
_MARK = re.compile(r"[\d*†‡]{1,3}|[a-z]")
_LINE_ENDS = frozenset("\r\n")
# PDFium's sign for a hyphen at a line's end; it gives no other end of that line.
_HYPHEN = "\x02"
LAST_CODE = 0x10FFFF


class Page(NamedTuple):
    """A page's own lines in the order in which they are read, and its footnotes."""

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
        rows = without_line_numbers(list(_rows(words)))
        pages.append((in_reading_order(rows), page.get_height()))
    kept = without_running_heads(pages)
    sizes = [line.size for lines in kept for line in lines for _ in range(len(line.text))]
    usual = median_low(sizes) if sizes else 0.0
    return [_page(lines, usual) for lines in kept]


def _page(lines: list[Line], usual: float) -> Page:
    """Footnotes are the small lines below all others."""
    floor = min((line.bottom for line in lines if line.size >= SMALL * usual), default=0.0)
    found = Page([], [])
    for line in lines:
        (found.notes if line.size < SMALL * usual and line.top <= floor else found.body).append(line)
    return found


def _rows(words: PdfTextPage) -> Iterator[list[Line]]:
    """A page's lines as PDFium tells them apart, each as its parts that stand apart: it knows where words end."""
    letters: list[_Letter] = []
    for letter in _letters(words):
        if letter.text not in _LINE_ENDS:
            letters.append(letter)
        if letter.text in _LINE_ENDS or letter.text == _HYPHEN:
            yield from _row(letters, words)
            letters = []
    yield from _row(letters, words)


def _letters(words: PdfTextPage) -> Iterator[_Letter]:
    from pypdfium2 import raw

    matrix, across, baseline = raw.FS_MATRIX(), c_double(), c_double()
    for index in range(words.count_chars()):
        code = raw.FPDFText_GetUnicode(words.raw, index)
        raw.FPDFText_GetMatrix(words.raw, index, matrix)
        raw.FPDFText_GetCharOrigin(words.raw, index, across, baseline)
        size = raw.FPDFText_GetFontSize(words.raw, index) * hypot(matrix.c, matrix.d)
        yield _Letter(chr(code) if code <= LAST_CODE else "", index, size, baseline.value)


def _row(letters: list[_Letter], words: PdfTextPage) -> Iterator[list[Line]]:
    """The parts of the line that some letters make; none where they are but spaces."""
    parts: list[list[_Letter]] = []
    right = 0.0
    for letter in letters:
        box = words.get_charbox(letter.at, loose=True) if letter.text.strip() and letter.size > 0 else None
        if not parts or (box is not None and parts[-1] and box[0] - right > APART * letter.size):
            parts.append([])
        parts[-1].append(letter)
        if box is not None:
            right = box[2]
    row = [line for part in parts for line in _line(part, words)]
    if row:
        yield row


def _line(letters: list[_Letter], words: PdfTextPage) -> Iterator[Line]:
    inked = [letter for letter in letters if letter.text.strip() and letter.size > 0]
    if inked:
        left, first_bottom, _, first_top = words.get_charbox(inked[0].at, loose=True)
        _, last_bottom, right, last_top = words.get_charbox(inked[-1].at, loose=True)
        size = median_low([letter.size for letter in inked])
        bottom, top = min(first_bottom, last_bottom), max(first_top, last_top)
        yield Line(whole(_text(letters)).strip(" "), left, bottom, right, top, size)


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
