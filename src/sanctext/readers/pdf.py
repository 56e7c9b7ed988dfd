"""Reads a PDF: lines joined to paragraphs, headers, footers and page numbers left out; its title and its date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from sanctext.errors import ReadError
from sanctext.readers.extracted import Extracted, joined
from sanctext.readers.metadata import Metadata, day_of, title_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

# Shares of a page's height at its top and bottom in which a header or a footer stands.
MARGIN = 0.1
# In usual distances of lines: a wider one parts paragraphs.
WIDE = 1.35
# What PDFium puts where a word is broken at a line's end.
_BROKEN = ("\ufffe", "\u00ad", "\u0002")
_ITEM = re.compile(r"(?:[•▪◦‣·–-]|\(?[a-z0-9]{1,3}[.)])\s")
_BULLET = re.compile(r"[•▪◦‣·]\s+")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?:;][”’\"')\]]*$")
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


class Line(NamedTuple):
    """A line on a page; places in points from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Height in points."""
        return self.top - self.bottom


def read_pdf(content: bytes, shown: str) -> Extracted:
    """Read a PDF.

    Args:
        content: the file's bytes.
        shown: its name for messages.

    Raises:
        ReadError: it is damaged, needs a password, or holds no text.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(content)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError(f"{shown}: a PDF document that needs a password; save it without one") from None
        raise ReadError(f"{shown}: a PDF document that is damaged ({error}); get it anew") from None
    try:
        text = joined(_paragraphs(document))
        told = document.get_metadata_dict()
    except PdfiumError as error:
        raise ReadError(f"{shown}: a PDF document that is damaged ({error}); get it anew") from None
    finally:
        document.close()
    if not text.strip():
        raise ReadError(f"{shown}: a PDF document without text, perhaps a scan; recognise its text first (OCR)")
    made = _DATE.match(told.get("CreationDate", ""))
    issued = day_of("-".join(made.groups())) if made else None
    return Extracted(text, Metadata(title_of(told.get("Title")), issued))


def _paragraphs(document: PdfDocument) -> Iterator[str]:
    pages = [(list(_lines(page)), page.get_height()) for page in document]
    running, usual = _running(pages), _usual_distance(lines for lines, _ in pages)
    paragraph = ""
    for lines, height in pages:
        body = [line for line in lines if not _is_running(line, height, running)]
        for before, line in zip([None, *body], body, strict=False):
            if paragraph and _begins(before, line, paragraph, usual):
                yield paragraph
                paragraph = ""
            paragraph = _with_line(paragraph, _BULLET.sub("- ", line.text))
    yield paragraph


def _lines(page: PdfPage) -> Iterator[Line]:
    """The lines of a page in the order of its content, which is that of its columns."""
    words = page.get_textpage()
    found: Line | None = None
    for index in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(index)
        text = words.get_text_bounded(left, bottom, right, top).replace("\r", "").replace("\n", " ").strip(" ")
        part = Line(text, left, bottom, right, top)
        if found is not None and _same_line(found, part):
            space = " " if part.left - found.right > 0.1 * found.height and not found.text.endswith(" ") else ""
            found = Line(
                found.text + space + text,
                found.left,
                min(found.bottom, bottom),
                max(found.right, right),
                max(found.top, top),
            )
            continue
        if found is not None and found.text:
            yield found
        found = part
    if found is not None and found.text:
        yield found


def _same_line(line: Line, part: Line) -> bool:
    middle = (part.bottom + part.top) / 2
    return line.bottom < middle < line.top and part.left >= line.right - line.height


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


def _usual_distance(pages: Iterable[list[Line]]) -> float:
    """The distance in points at which most lines follow each other."""
    distances = [
        distance for lines in pages for before, line in pairwise(lines) if (distance := before.bottom - line.bottom) > 0
    ]
    return median_low(distances) if distances else 0.0


def _begins(before: Line | None, line: Line, paragraph: str, usual: float) -> bool:
    """True where a line begins a paragraph; the line before is None at the top of a page."""
    if _ITEM.match(line.text):
        return True
    if before is None or line.bottom > before.top:
        # A new page or column: a sentence goes on.
        return _ENDS.search(paragraph) is not None or not line.text[:1].islower()
    return before.bottom - line.bottom > WIDE * usual


def _with_line(paragraph: str, line: str) -> str:
    if paragraph.endswith(_BROKEN):
        return paragraph[:-1] + line
    return f"{paragraph} {line}" if paragraph else line
