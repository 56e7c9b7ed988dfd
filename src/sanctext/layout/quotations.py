"""Finds quotations inside a block."""

from __future__ import annotations

import re

_MARK = re.compile(r"[“”„«»]|\"")
_OPENING = frozenset("“„«")


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
