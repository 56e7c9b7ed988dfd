"""Where the words of a text stand in the file that it was read from.

Places are offsets in code points of the decoded file: without its byte order mark, with its line ends, and, for a web
page, with its tags. A place that is not certain is None.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from html import unescape
from typing import Protocol

from sanctext.readers.extracted import FOR_THE_EYE
from sanctext.readers.short_page import INLINE

# What a reader puts before blocks, between cells and around notes' marks; left out on both sides of a comparison.
_MARKS = frozenset("#-|[]")
# Elements whose content is not shown, and what ends them.
_UNSEEN = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("title", "script", "style", "template", "textarea")
}
_TAG = re.compile(r"</?([A-Za-z][^\s/>]*)")
# What ends a tag, or begins a value in which ">" does not.
_IN_TAG = re.compile(r">|=\s*[\"']")
_CHARACTER = re.compile(r"&(?:#[xX]?)?\w+;?|.", re.DOTALL)
# Lines around one that stands in the page several times, among which those are looked for that stand in it once.
NEIGHBOURS = 4


class Alignment(Protocol):
    """Knows where the words of a text stand in its source."""

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where `text[start:end]` stands in the source; None where that is not certain."""


class TextAlignment:
    r"""Of a plain text, in which line ends became one character.

    Args:
        raw: the decoded file.

    >>> TextAlignment("We urge\r\nrestraint.").place(8, 18)
    (9, 19)
    """

    def __init__(self, raw: str) -> None:
        # The k-th pair stands k characters further back in the text.
        pairs = (found.start() for found in re.finditer("\r\n", raw))
        self._pairs = [place - before for before, place in enumerate(pairs)]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where `text[start:end]` stands in the file."""
        return start + bisect_left(self._pairs, start), end + bisect_left(self._pairs, end)


class PageAlignment:
    """Of a web page's main text: a line is found by its letters, where they stand in the page once.

    Args:
        raw: the decoded page.
        text: the text taken from it.

    >>> page = "<p>We urge <b>C&ocirc;te</b> d&#8217;Ivoire.</p>"
    >>> start, end = PageAlignment(page, "We urge Côte d’Ivoire.\\n").place(8, 21)
    >>> page[start:end]
    'C&ocirc;te</b> d&#8217;Ivoire'
    """

    def __init__(self, raw: str, text: str) -> None:
        self._raw = raw
        self._text = text
        # A cell of a table is a line of its own.
        self._starts = [0, *(found.end() for found in re.finditer(r"[\n|]", text))]
        self._found: dict[int, int | None] = {}

    @cached_property
    def _page(self) -> _Letters:
        return _Letters.of_page(self._raw)

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where `text[start:end]` stands in the page; what lies there reads as these words do."""
        first, last = self._letter(start), self._letter(end - 1)
        if start >= end or first is None or last is None or first > last:
            return None
        begin, finish = self._page.starts[first], self._page.ends[last]
        return (begin, finish) if seen(self._raw[begin:finish]) == " ".join(self._text[start:end].split()) else None

    def _letter(self, place: int) -> int | None:
        """Which of the page's letters a character of the text is."""
        if not 0 <= place < len(self._text) or not _letters_of(self._text[place]):
            return None
        line = bisect_right(self._starts, place) - 1
        found = self._line(line)
        return None if found is None else found + len(_letters_of(self._text[self._starts[line] : place]))

    def _line(self, line: int) -> int | None:
        """Which of the page's letters a line begins with."""
        if line not in self._found:
            once = self._once(line, 0, len(self._page.text))
            self._found[line] = self._between(line) if once is None else once
        return self._found[line]

    def _between(self, line: int) -> int | None:
        """The same for a line that stands in the page several times: between its neighbours it does so once."""
        before = self._neighbour(range(line - 1, max(-1, line - 1 - NEIGHBOURS), -1))
        after = self._neighbour(range(line + 1, min(len(self._starts), line + 1 + NEIGHBOURS)))
        if before is None or after is None or before[1] > after[0]:
            return None
        return self._once(line, before[1], after[0])

    def _neighbour(self, lines: range) -> tuple[int, int] | None:
        for line in lines:
            found = self._once(line, 0, len(self._page.text))
            if found is not None:
                return found, found + len(self._letters(line))
        return None

    def _once(self, line: int, start: int, end: int) -> int | None:
        letters = self._letters(line)
        found = self._page.text.find(letters, start, end) if letters else -1
        if found < 0 or self._page.text.find(letters, found + 1, end) >= 0:
            return None
        # Part of a longer word is not the line.
        return None if self._page.glued(found) or self._page.glued(found + len(letters)) else found

    def _letters(self, line: int) -> str:
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        return _letters_of(self._text[self._starts[line] : end])


class _Letters:
    """The letters that a page shows, and where each stands in it."""

    def __init__(self, text: str, starts: list[int], ends: list[int]) -> None:
        self.text = text
        self.starts = starts
        self.ends = ends

    def glued(self, place: int) -> bool:
        """Whether a place lies inside a word."""
        if not 0 < place < len(self.text):
            return False
        around = self.text[place - 1 : place + 1]
        return around.isalnum() and self.ends[place - 1] == self.starts[place]

    @classmethod
    def of_page(cls, raw: str) -> _Letters:
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for shown, start, end in _shown(raw):
            for letter in _letters_of(shown):
                parts.append(letter)
                starts.append(start)
                ends.append(end)
        return cls("".join(parts), starts, ends)


def _shown(raw: str) -> Iterator[tuple[str, int, int]]:
    """The characters that a page or a part of it shows, each with its place; elements that part words give a space.

    Where markup does not end, nothing more is shown. The time grows with the page, whatever is in it.
    """
    place = 0
    while place < len(raw):
        begin = raw.find("<", place)
        yield from _characters(raw, place, begin if begin >= 0 else len(raw))
        if begin < 0:
            return
        tag = _TAG.match(raw, begin)
        if tag is not None:
            end = _end_of_tag(raw, tag.end())
            name = tag[1].lower()
            if name not in INLINE:
                yield " ", begin, begin
            if name in _UNSEEN and not tag.group().startswith("</"):
                closing = _UNSEEN[name].search(raw, end)
                end = closing.start() if closing is not None else len(raw)
        elif raw.startswith("<!--", begin):
            end = _behind(raw, "-->", begin + 4)
        elif raw.startswith(("<!", "<?", "</"), begin):
            end = _behind(raw, ">", begin + 2)
        else:
            yield "<", begin, begin + 1
            end = begin + 1
        place = end


def _characters(raw: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for found in _CHARACTER.finditer(raw, start, end):
        yield unescape(found.group()) if len(found.group()) > 1 else found.group(), found.start(), found.end()


def _end_of_tag(raw: str, place: int) -> int:
    while (found := _IN_TAG.search(raw, place)) is not None:
        if found.group() == ">":
            return found.end()
        place = _behind(raw, found.group()[-1], found.end())
    return len(raw)


def _behind(raw: str, mark: str, place: int) -> int:
    found = raw.find(mark, place)
    return found + len(mark) if found >= 0 else len(raw)


def seen(raw: str) -> str:
    """What a part of a page shows, on one line.

    >>> seen("C&ocirc;te</b> d&#8217;Ivoire<br>and <!-- not --> Mali")
    'Côte d’Ivoire and Mali'
    """
    shown = "".join(characters for characters, _, _ in _shown(raw))
    return " ".join(shown.translate(FOR_THE_EYE).split())


def _letters_of(text: str) -> str:
    """What is compared: no white space, and no signs that a reader adds or leaves out."""
    return "".join(char for char in text.translate(FOR_THE_EYE) if not char.isspace() and char not in _MARKS)
