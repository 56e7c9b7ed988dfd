"""Offsets in UTF-16 code units, as JavaScript counts, beside Python's code points."""

from __future__ import annotations

from bisect import bisect_left

# The last character that is one code unit.
LAST_OF_ONE_UNIT = 0xFFFF


class CodeUnits:
    """Both countings of one text.

    >>> units = CodeUnits("a🚀b")
    >>> units.of_point(2), units.point_of(3), units.point_of(2), units.point_of(9)
    (3, 2, None, None)
    """

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.wide = [place for place, char in enumerate(text) if ord(char) > LAST_OF_ONE_UNIT]
        # Where the wide characters begin in code units: each before them has shifted them by one.
        self.wide_units = [place + shift for shift, place in enumerate(self.wide)]

    def of_point(self, point: int) -> int:
        """The offset in code units of an offset in code points."""
        return point + bisect_left(self.wide, point)

    def point_of(self, unit: int) -> int | None:
        """The offset in code points of one in code units; None inside a character, or outside of the text."""
        before = bisect_left(self.wide_units, unit)
        if before and self.wide_units[before - 1] == unit - 1:
            return None
        point = unit - before
        return point if 0 <= point <= self.length else None
