"""Cuts a block into sentences."""

from __future__ import annotations

import re

# Words before a full stop that does not end a sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st no nos art para paras vol fig gen lt col maj capt sgt adm sen rep gov pres amb hon rev "
    "messrs mt vs cf al inc ltd co corp dept univ approx est jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue wed thu fri sat sun e.g i.e res h.res s.res".split()
)
# After an acronym with full stops ("the U.S."), a sentence begins only with one of these.
_OPENERS = frozenset(
    "the we they it he she this these those that in on at our their its a an both for as if when while since after "
    "before however but and there all no today members president".split()
)
_STOP = re.compile(r"[.!?…]+[”\"’')\]]*(?=\s|$)|(?<=[a-z)\]])\.(?=[A-Z][a-z]*\b)|[.!?][”\"]+(?=\S)")
_WORD_BEFORE = re.compile(r"[\w.’'-]+$")
_WORD_AFTER = re.compile(r"[\s“\"‘'(\[*]*([\w’']+)")
_ACRONYM = re.compile(r"(?:[A-Z]\.)+[A-Z]?$|[A-Z]$")
_WEB = re.compile(r"\b(?:com|org|net|gov|int|eu|www)\b|//")


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Sentences of `text[start:end]` as offsets into `text`, without the white space between them.

    >>> text = "The U.S. and Japan met.Both agree. No. 5 stays."
    >>> [text[a:b] for a, b in sentences(text, 0, len(text))]
    ['The U.S. and Japan met.', 'Both agree.', 'No. 5 stays.']
    """
    found: list[tuple[int, int]] = []
    begin = start
    for match in _STOP.finditer(text, start, end):
        if match.start() < begin or not _ends(text, begin, match, end):
            continue
        found.append((begin, match.end()))
        begin = match.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        found.append((begin, end))
    return found


def _ends(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    before = _WORD_BEFORE.search(text, max(begin, stop.start() - 40), stop.start())
    after = _WORD_AFTER.match(text, stop.end(), end)
    if after is None:
        return True
    following = after[1]
    glued = stop.end() < end and not text[stop.end()].isspace()
    word = before.group() if before else ""
    if glued and (_WEB.search(word) or _WEB.search(following)):
        return False
    mark = stop.group()
    if not mark.startswith("."):
        return following[0].isupper() or following[0].isdigit()
    if mark == ".":
        if word.lower().rstrip(".") in _ABBREVIATIONS:
            return False
        if _ACRONYM.search(word):
            initial = len(word) == 1
            return not initial and following.lower() in _OPENERS and following[0].isupper()
    return not following[0].islower()
