"""Finds quotations inside a block."""

from __future__ import annotations

import re

# What is said in single marks: from a capital to a stop within the marks, or, of four words and more, to one behind
# them. An apostrophe stands behind a letter; what is quoted within double marks keeps its own.
_SAID = re.compile(
    r"[“\"](?:[^“”\"\n]|\n(?!\s*\n)){0,2000}[”\"]"
    r"|(?<![^\s(\[—–])[‘'](?=[“A-ZÀ-Þ])(?P<said>(?:[^‘'“”\"\n]|\n(?!\s*\n)|(?<=\w)'(?=\w|\s+[a-z])){1,1500}?)"
    r"(?:(?<=[.,!?…])[’']|(?<=\w)[’'](?=[,.;:!?)]))(?!\w)"
)
_MARK = re.compile(r"[“”„«»]|\"")
_OPENING = frozenset("“„«")


# In words: fewer in single marks, without a stop within, are a name.
FEWEST_SAID = 4


def with_double_marks(text: str) -> str:
    """The text with double marks around what is said in single ones, of the same length.

    >>> with_double_marks("‘We urge calm,’ she said. The workers’ union backs ‘Calm Seas’.")
    '“We urge calm,” she said. The workers’ union backs ‘Calm Seas’.'
    """
    return _SAID.sub(_doubled, text) if "‘" in text or "'" in text else text


def _doubled(found: re.Match[str]) -> str:
    said = found["said"]
    if said is None or (said[-1].isalnum() and len(said.split()) < FEWEST_SAID):
        return found.group()
    return f"“{said}”"


def quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Quotations in `text[start:end]`, marks included; one left open runs to the block's end.

    Straight marks open and close in turn; a closing mark may be of the other sort than the opening one.

    >>> text = 'He said “we must act" and "go".'
    >>> [text[a:b] for a, b in quotations(text, 0, len(text))]
    ['“we must act"', '"go"']
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        if opened is None:
            if mark in _OPENING or mark == '"':
                opened = match.start()
        elif mark not in _OPENING:
            found.append((opened, match.end()))
            opened = None
    if opened is not None:
        found.append((opened, end))
    return found
