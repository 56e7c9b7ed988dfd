"""Cuts a block into sentences."""

from __future__ import annotations

import re

from sanctext.knowledge.words import word_class

_STOP = re.compile(
    r"[.!?…]+[”\"’')\]*†]*(?=\s|$)|…(?=[A-Z][a-z]+\s[A-Z]?[a-z])|(?<=[a-z)\]])\.(?=[A-Z][a-z]*\b)|[.!?][”\"]+(?=\S)"
    # A heading in bold type before the sentences that it stands over.
    r"|:\s?\*{2,3}(?=\s*[A-Z])"
)
_WORD_BEFORE = re.compile(r"[\w.’'-]+$")
_WORD_AFTER = re.compile(r"[\s“\"‘'(\[*]*([\w’']+)")
# "U.S", whose last full stop may end a sentence as well, ; "IAEA" ends one like any word.
_ACRONYM = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
_STYLES = frozenset({"H.E", "H.R.H", "H.M", "H.H"})
# A name with its verb: "… with the U.S. Chad must".
_SUBJECT_AHEAD = re.compile(
    r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)?\s+(?:must|should|shall|has|have|had|is|are|was|were|will|would|can|could|also|said|urges?|calls?|condemns?|welcomes?|remains?)\b"
)
_BLANK = re.compile(r"\n\s*\n")
_WEB = re.compile(r"\b(?:com|org|net|gov|int|eu|www)\b|//")


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Sentences of `text[start:end]` as offsets into `text`, without the white space between them.

    >>> text = "The U.S. and Japan met.Both agree. No. 5 stays."
    >>> [text[a:b] for a, b in sentences(text, 0, len(text))]
    ['The U.S. and Japan met.', 'Both agree.', 'No. 5 stays.']
    >>> len(sentences("Executive Order (E.O.) 12938 holds.", 0, 35))
    1
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


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence, or the sentences, of `text[start:end]`, on one line; none goes beyond its paragraph.

    >>> sentence_around("We met. Today we urge Mali to free the envoys. It rained.", 17, 45)
    'Today we urge Mali to free the envoys.'
    """
    begin = max((blank.end() for blank in _BLANK.finditer(text, 0, start)), default=0)
    blank = _BLANK.search(text, end)
    touched = [
        place
        for place in sentences(text, begin, blank.start() if blank else len(text))
        if place[0] < end and start < place[1]
    ] or [(start, end)]
    return " ".join(text[touched[0][0] : touched[-1][1]].split())


def _ends(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    if stop.group().startswith(":"):
        return True
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
    if before is not None and mark == ".)" and text[before.start() - 1 : before.start()] == "(":
        # "Executive Order (E.O.) 13846": an abbreviation for the words before, which go on.
        opens = following[0].isupper() and following.lower() in word_class("opener")
        return opens or not (_ACRONYM.fullmatch(word) or following[0].islower())
    if not mark.startswith("."):
        return following[0].isupper() or following[0].isdigit()
    if mark == ".":
        if word.lower().rstrip(".") in word_class("abbreviation"):
            return False
        if word in _STYLES:
            return False
        if len(word) == 1 and word.isupper():
            # "J. Reed", but "on X. The envoy".
            return following.lower() in word_class("opener") and following[0].isupper() and len(following) > 1
        if _ACRONYM.fullmatch(word.rpartition("-")[2]):
            lowered = following.lower()
            ahead = _SUBJECT_AHEAD.match(after.string, after.start(1), end)
            # "the U.S. Government can": one name.
            opens = lowered in word_class("opener") or (ahead and lowered not in word_class("behind an acronym"))
            return bool(opens) and following[0].isupper()
    return not following[0].islower()
