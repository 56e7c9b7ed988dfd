"""Joins the lines of a PDF to paragraphs and list items, and the words that lines break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median_low

from sanctext.readers.pdf_lines import Line, Page

# In usual distances of lines: a wider one parts paragraphs.
WIDE = 1.35
# Share of the size of letters by which those of one paragraph differ at most.
ALIKE = 0.15
# In sizes of letters: what begins so far to the right is set in.
INDENT = 0.8
_ITEM = re.compile(r"(?:[•▪◦‣·–-]|\(?[a-z0-9]{1,3}[.)])\s")
_BULLET = re.compile(r"[•▪◦‣·]\s+")
_ENDS = re.compile(r"[.!?:;][”’\"')\]]*$")
_NOTE = re.compile(r"\[?(\d{1,3})(?:\]\s*|[.)]?\s+)(?=\S)")
_LEADS = re.compile(r":$")
_GOES_ON = re.compile(r"(?:[;,]|[;,] (?:and|or))$")
# What PDFium and programs put where a word is broken at a line's end.
_BROKEN = re.compile(r"([^\W\d_]+)[\ufffe\u00ad\u0002\u2010]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_HYPHEN = re.compile(r"[^\W_]-$")
# Before these a hyphen is the word's own.
_PREFIXES = frozenset(
    {"anti", "counter", "cross", "dual", "ex", "high", "inter", "long", "low", "medium", "mid", "multi", "non", "post"}
    | {"pre", "quasi", "self", "semi", "short", "so", "sub", "third", "well"}
)


def paragraphs(pages: list[Page]) -> Iterator[str]:
    """Paragraphs and items of the body in their order, then those of the footnotes."""
    words = _Words(line.text for page in pages for line in (*page.body, *page.notes))
    yield from _joined([page.body for page in pages], words)
    yield from _notes([line for page in pages for line in page.notes], words)


class _Words:
    """The words of a document, which tell whether a hyphen at a line's end is a word's own.

    Args:
        texts: the document's lines.
    """

    def __init__(self, texts: Iterator[str]) -> None:
        self._known = {word.lower() for text in texts for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)}

    def across(self, before: str, after: str) -> str:
        """A word of which the line before holds the beginning and the line after the rest."""
        whole, compound = (before + after).lower(), f"{before}-{after}".lower()
        own = compound in self._known or before.lower() in _PREFIXES or after[:1].isupper()
        return f"{before}-{after}" if own and whole not in self._known else before + after


def _joined(pages: list[list[Line]], words: _Words) -> Iterator[str]:
    usual = _usual_distance(pages)
    paragraph, first = "", None
    for lines in pages:
        for before, line in zip([None, *lines], lines, strict=False):
            item = _ITEM.match(line.text) is not None
            unmarked = not item and before is not None and _is_unmarked_item(before, line, paragraph)
            if first is not None and (item or unmarked or _begins(before, line, first, paragraph, usual)):
                yield paragraph
                paragraph, first = "", None
            if first is None:
                paragraph, first = ("- " if unmarked else "") + _BULLET.sub("- ", line.text), line
            else:
                paragraph = _with_line(paragraph, line.text, words)
    if paragraph:
        yield paragraph


def _notes(lines: list[Line], words: _Words) -> Iterator[str]:
    """Footnotes behind their numbers, in square brackets as the text refers to them."""
    note, number = "", 0
    for line in lines:
        found = _NOTE.match(line.text)
        if found is not None and (int(found[1]) == number + 1 or not note):
            if note:
                yield note
            number = int(found[1])
            note = f"[{number}] {line.text[found.end() :]}"
        else:
            note = _with_line(note, line.text, words) if note else line.text
    if note:
        yield note


def _usual_distance(pages: list[list[Line]]) -> float:
    """The distance at which most lines follow each other, in sizes of their letters."""
    distances = [
        (before.bottom - line.bottom) / line.size
        for lines in pages
        for before, line in pairwise(lines)
        if before.bottom > line.bottom
    ]
    return median_low(distances) if distances else 0.0


def _is_unmarked_item(before: Line, line: Line, paragraph: str) -> bool:
    """An item whose bullet is drawn and no letter: set in below a line that leads to it, or below another item."""
    if _LEADS.search(before.text):
        return line.left > before.left + INDENT * line.size and line.bottom < before.bottom
    return paragraph.startswith("- ") and _GOES_ON.search(before.text) is not None and _level(before, line)


def _level(before: Line, line: Line) -> bool:
    return abs(line.left - before.left) < INDENT * line.size


def _begins(before: Line | None, line: Line, first: Line, paragraph: str, usual: float) -> bool:
    """True where a line begins a paragraph; the line before is None at the top of a page."""
    ended = _ENDS.search(paragraph) is not None
    if before is None or line.bottom > before.top:
        # A new page or column: a sentence goes on.
        return ended or not line.text[:1].islower()
    if ended and (line.left < first.left - INDENT * line.size / 2 or line.left > before.left + INDENT * line.size):
        return True  # behind the last item; a first line that is set in
    if abs(line.size - before.size) > ALIKE * before.size:
        return True
    return before.bottom - line.bottom > WIDE * usual * line.size


def _with_line(paragraph: str, line: str, words: _Words) -> str:
    broken = _BROKEN.search(paragraph)
    if broken is not None:
        after = _FIRST_WORD.match(line)
        rest = after.group() if after is not None else ""
        return paragraph[: broken.start()] + words.across(broken[1], rest) + line[len(rest) :]
    # "Hwasong-" and "11", "Asia-" and "Pacific" are one word each; a dash stands apart.
    return paragraph + ("" if _HYPHEN.search(paragraph) else " ") + line
