"""The marks of a Word document's list items, which it does not hold as words: "-", "1.", "(a)"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET = "-"
# Word has nine levels of lists.
LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_ONES = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def roman(number: int) -> str:
    """A number in small Roman numerals.

    >>> [roman(number) for number in (1, 4, 19, 2024)]
    ['i', 'iv', 'xix', 'mmxxiv']
    """
    found = ""
    for value, sign in (*_ROMAN, *_ROMAN_ONES):
        found += sign * (number // value)
        number %= value
    return found


def letters(number: int) -> str:
    """A number in letters as Word counts: a … z, aa, bb.

    >>> [letters(number) for number in (1, 26, 27, 28)]
    ['a', 'z', 'aa', 'bb']
    """
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
    "none": lambda _: "",
}


class _Level(NamedTuple):
    form: str
    pattern: str
    start: int


class Numbering:
    """Counts the items of a document's lists.

    Args:
        part: the root of its numbering part; None where it has none.
    """

    def __init__(self, part: _Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        if part is None:
            return
        for abstract in part.iter(f"{W}abstractNum"):
            levels = {_number(level.get(f"{W}ilvl")): _level(level) for level in abstract.iter(f"{W}lvl")}
            self._levels[abstract.get(f"{W}abstractNumId", "")] = levels
        for entry in part.iter(f"{W}num"):
            self._lists[entry.get(f"{W}numId", "")] = _value(entry.find(f"{W}abstractNumId"))

    def mark(self, properties: _Element) -> str | None:
        """The mark of the next item; None where the properties put a paragraph into no list.

        Args:
            properties: a paragraph's or a style's `w:numPr`.
        """
        known = self._lists.get(_value(properties.find(f"{W}numId")))
        depth = min(_number(_value(properties.find(f"{W}ilvl"))), LEVELS - 1)
        level = self._levels.get(known or "", {}).get(depth)
        if known is None or level is None:
            return None
        counts = self._counts.setdefault(known, [0] * LEVELS)
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        counts[depth + 1 :] = [0] * (LEVELS - depth - 1)
        if level.form == "bullet":
            return BULLET
        return _PLACE.sub(lambda found: self._shown(known, int(found[1]) - 1), level.pattern).strip()

    def _shown(self, known: str, depth: int) -> str:
        level = self._levels[known].get(depth)
        number = self._counts[known][depth] or (level.start if level else 1)
        return _FORMS.get(level.form if level else "", str)(number)


def _level(element: _Element) -> _Level:
    start = _value(element.find(f"{W}start"))
    return _Level(
        _value(element.find(f"{W}numFmt")) or "decimal",
        _value(element.find(f"{W}lvlText")),
        _number(start) if start else 1,
    )


def _value(element: _Element | None) -> str:
    return str(element.get(f"{W}val", "")) if element is not None else ""


def _number(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else 0
