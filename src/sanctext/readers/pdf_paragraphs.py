"""Joins the lines of a PDF to paragraphs and list items, and the words that lines break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median_low

from sanctext.readers.pdf_line import Line
from sanctext.readers.pdf_lines import Page

# In usual distances of lines: a wider one parts paragraphs.
WIDE = 1.35
# In sizes of letters: lines of one paragraph are no further apart; pages of few lines do not tell what is usual.
USUAL = 1.8
# Share of a column's width: a line that reaches no further was ended on purpose.
SHORT = 0.75
# Share of the size of letters by which those of one paragraph differ at most.
ALIKE = 0.15
# In sizes of letters: what begins so far to the right is set in.
INDENT = 0.8
_ITEM = re.compile(r"(?:[•▪◦‣·–-]|\(?[a-z0-9]{1,3}[.)])\s")
_BULLET = re.compile(r"[•▪◦‣·]\s+")
_ENDS = re.compile(r"[.!?:;][”’\"')\]]*$")
_NOTE = re.compile(r"\[?(\d{1,3})(?:\]\s*|[.)]?\s+)(?=\S)")
_GOES_ON = re.compile(r"(?:[;,]|[;,] (?:and|or))$")
# What PDFium and programs put where a word is broken at a line's end.
_BROKEN = re.compile(r"([^\W\d_]+)[\ufffe\u00ad\u0002\u2010]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_HYPHEN = re.compile(r"[^\W_]-$")
# A line that ends with one of these goes on.
_JOINTS = frozenset(
    {"a", "an", "and", "as", "at", "between", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)
# So many lines before and behind one tell how wide its column is.
NEIGHBOURS = 6
# In characters: as much of a line's end is looked at.
_END = 100
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


class _Paragraph:
    """A paragraph as its lines come; only the last of them is looked at, so that each costs the same.

    Args:
        first: its first line.
        text: what that line says in it.
        words: the words of the document.
    """

    def __init__(self, first: Line, text: str, words: _Words) -> None:
        self.first = first
        self.last = first
        self._parts = [text]
        self._words = words

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(self._parts)

    @property
    def is_unmarked_item(self) -> bool:
        """Whether it is an item that got its mark here, or one with a bullet."""
        return self._parts[0].startswith("- ")

    @property
    def ended(self) -> bool:
        """Whether a sentence ends where it ends."""
        return _ENDS.search(self._parts[-1][-_END:]) is not None

    def add(self, line: Line, text: str) -> None:
        """Go on with a line, and with the word that the line before broke."""
        before = self._parts[-1]
        tail = before[-_END:]
        broken = _BROKEN.search(tail)
        if broken is not None:
            after = _FIRST_WORD.match(text)
            rest = after.group() if after is not None else ""
            self._parts[-1] = before[: len(before) - len(tail) + broken.start()]
            text = self._words.across(broken[1], rest) + text[len(rest) :]
        elif not _HYPHEN.search(tail):
            # "Hwasong-" and "11", "Asia-" and "Pacific" are one word each; a dash stands apart.
            text = " " + text
        self._parts.append(text)
        self.last = line


def _joined(pages: list[list[Line]], words: _Words) -> Iterator[str]:
    usual = _usual_distance(pages)
    paragraph: _Paragraph | None = None
    previous: list[Line] = []
    for lines in filter(None, pages):
        for index, line in enumerate(lines):
            before = lines[index - 1] if index else None
            item = _ITEM.match(line.text) is not None
            unmarked = not item and before is not None and _is_unmarked_item(before, line, paragraph)
            if paragraph is not None:
                reach = _reach(lines, index - 1) if index else _reach(previous, len(previous) - 1)
                if not (item or unmarked or _begins(before, line, paragraph, reach, usual)):
                    paragraph.add(line, line.text)
                    continue
                yield paragraph.text
            paragraph = _Paragraph(line, ("- " if unmarked else "") + _BULLET.sub("- ", line.text), words)
        previous = lines
    if paragraph is not None:
        yield paragraph.text


def _notes(lines: list[Line], words: _Words) -> Iterator[str]:
    """Footnotes behind their numbers, in square brackets as the text refers to them."""
    note: _Paragraph | None = None
    number = 0
    for line in lines:
        found = _NOTE.match(line.text)
        if found is not None and (int(found[1]) == number + 1 or note is None):
            if note is not None:
                yield note.text
            number = int(found[1])
            note = _Paragraph(line, f"[{number}] {line.text[found.end() :]}", words)
        elif note is None:
            note = _Paragraph(line, line.text, words)
        else:
            note.add(line, line.text)
    if note is not None:
        yield note.text


def _reach(lines: list[Line], index: int) -> float:
    """The share of its column's width that a line takes, as the lines around it tell that width.

    The longest of them may be a heading over several columns.
    """
    line = lines[index]
    around = lines[max(0, index - NEIGHBOURS) : index + NEIGHBOURS + 1]
    rights = sorted((other.right for other in around if _level(other, line) and _alike(other, line)), reverse=True)
    right = rights[1] if len(rights) > 2 else rights[0]
    return (line.right - line.left) / (right - line.left) if right > line.left else 1.0


def _usual_distance(pages: list[list[Line]]) -> float:
    """The distance at which most lines follow each other, in sizes of their letters."""
    distances = [
        (before.bottom - line.bottom) / line.size
        for lines in pages
        for before, line in pairwise(lines)
        if before.bottom > line.bottom
    ]
    return min(median_low(distances), USUAL) if distances else 0.0


def _is_unmarked_item(before: Line, line: Line, paragraph: _Paragraph | None) -> bool:
    """An item whose bullet is drawn and no letter: set in below a line that leads to it, or below another item."""
    if before.text.endswith(":"):
        return line.left > before.left + INDENT * line.size and line.bottom < before.bottom
    marked = paragraph is not None and paragraph.is_unmarked_item
    return marked and _GOES_ON.search(before.text[-_END:]) is not None and _level(before, line)


def _level(before: Line, line: Line) -> bool:
    return abs(line.left - before.left) < INDENT * line.size


def _begins(before: Line | None, line: Line, paragraph: _Paragraph, reach: float, usual: float) -> bool:
    """True where a line begins a paragraph.

    Args:
        before: the line before on its page; None at the top.
        line: the line.
        paragraph: what it may go on with.
        reach: the share of its column's width that the paragraph's last line takes.
        usual: the usual distance of lines, in sizes of letters.
    """
    last, ended = paragraph.last, paragraph.ended
    if before is None or line.bottom > before.top:
        # A new page or column: a sentence goes on, before a capital letter where the line before was full.
        return ended or not (line.text[:1].islower() or (reach > SHORT and _alike(last, line)))
    if ended and (
        line.left < paragraph.first.left - INDENT * line.size / 2 or line.left > before.left + INDENT * line.size
    ):
        return True  # behind the last item; a first line that is set in
    if not _alike(before, line):
        return True
    if before.bottom - line.bottom > WIDE * usual * line.size:
        return True
    # A line that ends early, before what begins anew.
    return reach < SHORT and line.text[:1].isupper() and _level(before, line) and not _leads_on(before)


def _alike(before: Line, line: Line) -> bool:
    """Whether two lines have letters of one size."""
    return abs(line.size - before.size) <= ALIKE * before.size


def _leads_on(line: Line) -> bool:
    """Whether a line's last word or mark shows that the next line goes on."""
    words = line.text.split()
    return not words or words[-1].endswith((",", "-", "\x02", "\u2010", "\u00ad")) or words[-1].lower() in _JOINTS
