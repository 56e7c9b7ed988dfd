"""Places in the text: stretches without the blanks and marks at their edges."""

from __future__ import annotations

import re

Place = tuple[int, int]

_PHRASE_END = re.compile(r"[,;:”\"]|\.(?=\s|\Z)|\n\s*\n")


def trimmed(text: str, place: Place) -> Place:
    """A stretch without blanks and marks at its edges.

    >>> trimmed("raid, the truce, ", (4, 17))
    (6, 15)
    """
    start, end = place
    while start < end and (text[start].isspace() or text[start] in ',;:“"('):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:("):
        end -= 1
    return start, end


def after(text: str, place: int) -> int:
    """The first character from `place` on that is no blank."""
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def last_before(text: str, place: int) -> int:
    """The last character in front of `place` that is no blank; 0 where there is none."""
    while place > 0 and text[place - 1].isspace():
        place -= 1
    return max(place - 1, 0)


def phrase_end(text: str, start: int, end: int) -> int:
    """Where a phrase ends: at its next mark or full stop, else at `end`."""
    stop = _PHRASE_END.search(text, start, end)
    return stop.start() if stop is not None else end
