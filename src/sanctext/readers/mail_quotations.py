"""Takes away what mail programs put before the lines of a message that is answered or forwarded."""

from __future__ import annotations

import re
from typing import Literal

_MARKS = re.compile(r"(?:>[ \t]?)+")
# "-----Original Message-----", "---------- Forwarded message ----------", "Begin forwarded message:".
_FORWARDED = re.compile(
    r"[\s>]*(?:-{2,}\s*(?:original|forwarded|weitergeleitete)\s+message.*|begin\s+forwarded\s+message:)\s*",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\*{0,2}(?:from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments)\s*:", re.IGNORECASE)

# So many fields below "From:" are those of a message that is forwarded without a line that says so.
FEWEST_FIELDS = 2
# What a line stands above or in: nothing of that kind, the fields of a forwarded message, or one of them.
_Above = Literal["nothing", "the fields", "a field"]


def unquoted(text: str) -> str:
    r"""The text of a message without the marks of quoted lines and the fields above what is forwarded.

    Where quoted lines begin or end, a paragraph does.

    >>> unquoted("Noted.\nThey wrote:\n> We urge\n> Iran\n>> to talk.\n")
    'Noted.\nThey wrote:\n\nWe urge\nIran\n\nto talk.\n'
    >>> unquoted("FYI\n\n-----Original Message-----\nFrom: A\nSubject: B\n\nWe urge calm.\n")
    'FYI\n\nWe urge calm.\n'
    """
    lines: list[str] = []
    depth = 0
    above: _Above = "nothing"
    split = [_parted(line) for line in text.split("\n")]
    for index, (marks, words) in enumerate(split):
        following = [words for _, words in split[index + 1 : index + 5]]
        before, above = above, _next(above, words, following)
        if above != "nothing" or (before != "nothing" and not words.strip()):
            continue
        if marks != depth and words.strip() and lines and lines[-1].strip():
            lines.append("")
        if words.strip():
            depth = marks
        lines.append(words)
    return "\n".join(lines)


def _parted(line: str) -> tuple[int, str]:
    """How many marks a line has, and its words."""
    found = _MARKS.match(line)
    return (found.group().count(">"), line[found.end() :]) if found is not None else (0, line)


def _next(above: _Above, words: str, following: list[str]) -> _Above:
    """Whether a line stands above a forwarded message, after the line before it."""
    is_field = _FIELD.match(words) is not None
    if _FORWARDED.fullmatch(words):
        return "the fields"
    if above == "the fields" and not words.strip():
        return above
    if above != "nothing" and (is_field or (above == "a field" and words[:1] in (" ", "\t") and words.strip())):
        return "a field"
    first = words.strip("* \t").lower().startswith("from:")
    if first and sum(_FIELD.match(line) is not None for line in following) >= FEWEST_FIELDS:
        return "a field"
    return "nothing"
