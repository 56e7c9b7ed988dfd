"""Test sentences that carry their expected result: `We met <actor code=KP>Pyongyang's</actor> envoy.`

`strip` takes the marks out and says where each stood, so that a case states its offsets by where its marks are.
A value with spaces stands in double quotes, a key alone is "yes", and marks may be nested.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"<(?P<end>/)?(?P<kind>[a-z]+)(?P<keys>(?:\s+[a-z]+(?:=(?:\"[^\"<>]*\"|[^\s\"<>]+))?)*)>")
_KEY = re.compile(r"(?P<key>[a-z]+)(?:=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>\S+)))?")


class Mark(NamedTuple):
    """A marked stretch of the text without its marks."""

    kind: str
    start: int
    end: int
    text: str
    keys: dict[str, str]


def strip(marked: str) -> tuple[str, list[Mark]]:
    """The text without marks, and the marks in the order in which they open.

    >>> strip("In <res n=1718 para=8>UNSCR 1718</res>.")
    ('In UNSCR 1718.', [Mark(kind='res', start=3, end=13, text='UNSCR 1718', keys={'n': '1718', 'para': '8'})])
    """
    text = ""
    taken = 0
    opened: list[tuple[int, str, dict[str, str]]] = []
    found: list[Mark] = []
    for match in _MARK.finditer(marked):
        text += marked[taken : match.start()]
        taken = match.end()
        if match["end"]:
            start, kind, keys = opened.pop()
            assert kind == match["kind"], f"</{match['kind']}> closes <{kind}> in {marked!r}"
            found.append(Mark(kind, start, len(text), text[start:], keys))
        else:
            values = {key["key"]: key["quoted"] or key["bare"] or "yes" for key in _KEY.finditer(match["keys"])}
            opened.append((len(text), match["kind"], values))
    assert not opened, f"<{opened[-1][1]}> is never closed in {marked!r}"
    return text + marked[taken:], sorted(found, key=lambda mark: (mark.start, -mark.end))
