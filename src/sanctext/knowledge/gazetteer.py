"""Finds the names of a table in a text: one fold for all tables, longest name first.

A name and a text are both cut into pieces, runs of letters or of digits, and compared piece by piece without letter
case and accents. So `Hwasong-17`, `HWASONG17` and a name broken over a line are one form, and nothing but spaces,
a line break, a hyphen, an apostrophe, a full stop, a slash or a plus sign may stand between two pieces; a comma only
where the name has one ("Korea, North"). A bracket in the name must stand in the text. An apostrophe may be missing,
damaged or escaped ("Peoples", "People&#39;s"), and a word may be broken by a hyphen at a line's end.

    >>> names = Gazetteer([("Guinea", "GN"), ("Guinea-Bissau", "GW"), ("US", "US"), ("U.S.", "US")])
    >>> text = "Guinea, Guinea\\u2011Bissau and the U.S. told us."
    >>> [(text[start:end], payloads) for start, end, payloads in names.find(text)]
    [('Guinea', ['GN']), ('Guinea‑Bissau', ['GW']), ('U.S.', ['US'])]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any, Generic, TypeVar

Payload = TypeVar("Payload")

# Soft hyphens and other characters without a width may stand inside a word.
_UNSEEN = "\u00ad\u200b\ufeff"
# Accents that stand behind their letters as characters of their own.
_ACCENTS = "\u0300-\u036f"
# No letter is a raised digit, the mark of a note.
_LETTER = r"[^\W\d_\u00b2\u00b3\u00b9\u2070\u2074-\u2079]"
PIECE = re.compile(rf"{_LETTER}+(?:[{_ACCENTS}]{{1,4}}{_LETTER}*|[{_UNSEEN}]+{_LETTER}+)*|\d+")
_PIECE_OR_MARK = re.compile(rf"{PIECE.pattern}|[,(]")
_SEEN = str.maketrans("", "", _UNSEEN)
# What may stand between two pieces of one name; a full stop before white space only after a short word ("St. Lucia").
# A backslash is YAML's, before a no-break space or a line's end.
_SPACE = r"[ \t\u00a0\u202f\u2060]"
_APOSTROPHES = "'\u2018\u2019\u201b`\u00b4\u2032\uff07"
GAP = re.compile(
    rf"(?:{_SPACE}*[-\u2010-\u2015\u2212/+&{_APOSTROPHES}.(\u00ad]{_SPACE}*|{_SPACE}+)?(?:\n{_SPACE}*){{0,2}}"
)
# An apostrophe as an escape, as what a wrong encoding leaves of it, or as a letter.
_ESCAPED_APOSTROPHE = re.compile(
    r"&#0*39;|&#x0*27;|&(?:apos|rsquo|lsquo);|&#0*821[67];|&#x0*201[89];|\u00e2\u20ac[\u2122\u02dc]|\u00e2\u0080[\u0098\u0099]"
    # Two that count as letters.
    r"|[\u02bc\u02b9]",
    re.IGNORECASE,
)
_MAY_HOLD_ESCAPES = re.compile(r"[&\u00c2-\u00c5\u00e2\u02bc\u02b9]")
# "CÃ´te": a letter of two bytes, each of which was read as a character.
_WRONGLY_DECODED = re.compile(
    r"[\u00c2-\u00c5][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
# Behind a possessive's noun these stand for an apostrophe that was lost.
_LOST_APOSTROPHES = frozenset({"?", "\ufffd"})
_LINE_END_HYPHEN = re.compile(rf"[-\u2010\u00ad]{_SPACE}*\n{_SPACE}*")
_FULL_STOP_AND_SPACE = re.compile(r"\.\s")
_NAME_AHEAD = re.compile(r"\s+(?:[Tt]he\s+)?[A-Z]")
# In letters: a name in capitals with the mark of a note is so long at least.
SHORTEST_NOTED = 4
_LONGEST_INITIAL = 3
# In characters.
LONGEST_KEPT = 200_000
_END = ""
# Fills the place of an escape behind its apostrophe, so that offsets stay true.
_ESCAPE = "\ue000"


def fold(word: str) -> str:
    r"""Fold letter case and accents of one piece.

    >>> fold("Türkiye"), fold("CÔTE"), fold("Co\u0302te")
    ('turkiye', 'cote', 'cote')
    """
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.translate(_SEEN).casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def pieces(name: str) -> list[str]:
    """Cut a name into its folded pieces.

    >>> pieces("Hwasong-11Ga")
    ['hwasong', '11', 'ga']
    """
    return [fold(piece) for piece in _PIECE_OR_MARK.findall(name)]


def _same_case(form: str, found: str) -> bool:
    """Acronyms ("US", "LeT") must stand in their own case; a capital in the form wants a capital in the text."""
    if form != form[:1] + form[1:].lower():
        return found in (form, f"{form}s")
    return not form[0].isupper() or found[0].isupper()


class _Cut:
    """A text in its pieces."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = list(PIECE.finditer(text))
        self.words = [piece.group() for piece in self.pieces]
        # Where hyphens at line ends begin.
        self.breaks = frozenset(match.start() for match in _LINE_END_HYPHEN.finditer(text))
        self.halves = (
            {index for index, piece in enumerate(self.pieces) if piece.end() in self.breaks} if self.breaks else set()
        )

    def broken(self, index: int) -> str | None:
        """The word whose first half a piece is, where a hyphen at a line's end has broken it."""
        if index not in self.halves or index + 1 == len(self.pieces):
            return None
        half = self.pieces[index]
        rest = self.pieces[index + 1]
        alone = _LINE_END_HYPHEN.fullmatch(self.text, half.end(), rest.start()) is not None
        return half.group() + rest.group() if alone and rest.group()[0].islower() else None


def _cut(text: str) -> _Cut:
    """A text in its pieces, which several tables look through one after the other; those of a long one are not kept."""
    return _kept(text) if len(text) <= LONGEST_KEPT else _Cut(_mended(text))


@lru_cache(maxsize=2)
def _kept(text: str) -> _Cut:
    return _Cut(_mended(text))


class Gazetteer(Generic[Payload]):
    """Names with what they stand for, found in running text.

    Args:
        names: pairs of a name as it is written and its payload. A name may have several payloads.
        plurals: find a name with a plural s as well ("Kinzhals").
        notes: find a name with the mark of a note behind it as well ("Albania2").
    """

    def __init__(self, names: Iterable[tuple[str, Payload]], *, plurals: bool = False, notes: bool = False) -> None:
        self._plurals = plurals
        self._notes = notes
        self._root: dict[str, dict[str, Any]] = {}
        # A text has the first pieces of few names: only those names are cut up.
        self._uncut: dict[str, list[tuple[str, Payload]]] = {}
        for name, payload in names:
            first = PIECE.search(name)
            if first is not None:
                self._uncut.setdefault(fold(first.group()), []).append((name, payload))
        self._firsts = frozenset(self._uncut)

    def tree(self) -> dict[str, dict[str, Any]]:
        """The names as a tree of their folded pieces; under "" are the names that end there."""
        for first in list(self._uncut):
            self._begin(first)
        return self._root

    def get(self, name: str) -> list[Payload]:
        """Payloads of exactly this name, whatever its letter case."""
        first, *others = pieces(name) or [""]
        node = self._begin(first)
        for piece in others:
            node = node.get(piece) if node is not None else None
        return [payload for _, payload in node.get(_END, [])] if node else []

    def _begin(self, first: str) -> dict[str, Any] | None:
        """The branch of the names that begin with this folded piece."""
        uncut = self._uncut.get(first)
        if uncut is None:
            return self._root.get(first)
        branch: dict[str, Any] = {}
        for name, payload in uncut:
            raw = tuple(_PIECE_OR_MARK.findall(name))
            node = branch
            for piece in raw[1:]:
                node = node.setdefault(fold(piece), {})
            known = node.setdefault(_END, [])
            if (raw, payload) not in known:
                known.append((raw, payload))
        # In this order, so that another thread finds the one or the other.
        self._root[first] = branch
        self._uncut.pop(first, None)
        return branch

    def find(self, text: str) -> list[tuple[int, int, list[Payload]]]:
        """Find the names in `text`; of overlapping ones the longest stays, of equally long ones the first.

        Returns:
            (start, end, payloads) in text order; offsets in code points.
        """
        found = list(self._candidates(text))
        found.sort(key=lambda match: (match[0] - match[1], match[0]))
        taken: list[tuple[int, int, list[Payload]]] = []
        occupied: set[int] = set()
        for match in found:
            span = range(match[0], match[1])
            if occupied.isdisjoint((span[0], span[-1])) and occupied.isdisjoint(span):
                occupied.update(span)
                taken.append(match)
        taken.sort(key=lambda match: match[0])
        return taken

    def _step(self, next_of: Callable[[str], dict[str, Any] | None], word: str) -> dict[str, Any] | None:
        key = word.lower() if word.isascii() else fold(word)
        found = next_of(key)
        if found is None and self._plurals and len(key) > 3 and key.endswith("s"):
            found = next_of(key[:-1])
        return found

    def _may_begin(self, word: str) -> bool:
        key = word.lower() if word.isascii() else fold(word)
        # Behind an s an apostrophe may be lost, or the name be a plural.
        return key in self._firsts or (key.endswith("s") and key[:-1] in self._firsts)

    def _may_follow(self, node: dict[str, Any], word: str) -> bool:
        """Whether a piece may go on from a node: of most names only the first piece stands in a text."""
        key = word.lower() if word.isascii() else fold(word)
        return key in node or (key.endswith("s") and key[:-1] in node) or "," in node or "(" in node

    def _candidates(self, text: str) -> Iterator[tuple[int, int, list[Payload]]]:
        cut = _cut(text)
        for index in self._places(cut):
            start = cut.pieces[index].start()
            if start and (cut.text[start - 1].isalnum() or cut.text[start - 1] == _ESCAPE):
                continue
            found = [
                longest
                for begun in self._beginnings(cut, index)
                if (longest := self._longest(cut, start, *begun)) is not None
            ]
            if found:
                yield max(found, key=lambda longest: longest[1])

    def _places(self, cut: _Cut) -> Iterator[int]:
        """The pieces at which a name may begin: it has no other pieces, or the next one may go on with it."""
        begin = {word for word in set(cut.words) if self._may_begin(word)}
        # A text has few pairs of words, and many of them often.
        goes_on: dict[tuple[str, str], bool] = {}
        for index, pair in enumerate(pairwise([*cut.words, ""])):
            if pair[0] in begin:
                known = goes_on.get(pair)
                if known is None:
                    known = goes_on[pair] = self._goes_on(*pair)
                if known or index + 1 in cut.halves or index in cut.halves:
                    yield index
            elif index in cut.halves:
                yield index

    def _goes_on(self, word: str, following: str) -> bool:
        node = self._step(self._begin, word)
        if node is None and word[-1] in {"s", "S"}:
            possessor = self._step(self._begin, word[:-1])
            node = possessor.get("s") if possessor is not None else None
        return node is not None and (_END in node or self._may_follow(node, following))

    def _longest(
        self, cut: _Cut, start: int, node: dict[str, Any], words: list[str], position: int
    ) -> tuple[int, int, list[Payload]] | None:
        """The longest name that begins at `start` with these words."""
        text = cut.text
        longest: tuple[int, int, list[Payload]] | None = None
        while True:
            end = cut.pieces[position].end()
            if _END in node and _ends_here(text, end, notes=self._notes):
                payloads = [payload for raw, payload in node[_END] if all(map(_same_case, raw, words))]
                if payloads and not ("," in words and _NAME_AHEAD.match(text, end)):
                    # In "Oman, Republic of Korea" the style belongs to the next name.
                    longest = (start, _with_last_mark(text, start, end), payloads)
            step = self._next(cut, position, node, words) if position + 1 < len(cut.pieces) else None
            if step is None:
                return longest
            node, position = step

    def _beginnings(self, cut: _Cut, index: int) -> Iterator[tuple[dict[str, Any], list[str], int]]:
        """The branches that a piece begins, each with the words so far and the index of the last piece."""
        word = cut.words[index]
        node = self._step(self._begin, word)
        if node is not None:
            yield node, [word.translate(_SEEN)], index
        elif word[-1] in {"s", "S"}:
            # "Peoples Republic".
            possessor = self._step(self._begin, word[:-1])
            if possessor is not None and "s" in possessor:
                yield possessor["s"], [word[:-1], word[-1]], index
        broken = cut.broken(index)
        node = self._step(self._begin, broken) if broken is not None else None
        if node is not None and broken is not None:
            yield node, [broken], index + 1

    def _next(
        self, cut: _Cut, position: int, node: dict[str, Any], words: list[str]
    ) -> tuple[dict[str, Any], int] | None:
        """The branch that goes on from a node with the next piece, and its index; `words` grows by what was read."""
        following, word = cut.pieces[position + 1], cut.words[position + 1]
        if not (self._may_follow(node, word) or position + 1 in cut.halves):
            return None
        gap = cut.text[cut.pieces[position].end() : following.start()].replace(_ESCAPE, "")
        mark = gap.strip()
        if mark in {",", "("} and mark in node:
            node = node[mark]
            words.append(mark)
        elif gap in _LOST_APOSTROPHES:
            if word.lower() != "s":
                return None
        elif gap and (
            GAP.fullmatch(gap) is None or (_FULL_STOP_AND_SPACE.match(gap) and len(words[-1]) > _LONGEST_INITIAL)
        ):
            return None
        found = self._step(node.get, word)
        if found is not None:
            words.append(word.translate(_SEEN))
            return found, position + 1
        possessor = node.get(fold(word)[:-1]) if word[-1:] in {"s", "S"} else None
        if possessor is not None and "s" in possessor:
            # "Peoples" for "People's".
            words += [word[:-1], word[-1]]
            return possessor["s"], position + 1
        broken = cut.broken(position + 1)
        found = self._step(node.get, broken) if broken is not None else None
        if found is None or broken is None:
            return None
        words.append(broken)
        return found, position + 2


def _mended(text: str) -> str:
    """A text of the same length, with apostrophes and letters for what an escape or a wrong encoding made of them."""
    if _MAY_HOLD_ESCAPES.search(text) is None:
        return text
    text = _ESCAPED_APOSTROPHE.sub(lambda escaped: "'".ljust(len(escaped.group()), _ESCAPE), text)
    return _WRONGLY_DECODED.sub(_decoded, text)


def _decoded(damaged: re.Match[str]) -> str:
    """The letter that a wrong encoding has made two characters of, in as much room."""
    try:
        return damaged.group().encode("cp1252").decode("utf-8") + _UNSEEN[0]
    except UnicodeError:
        return damaged.group()


def _ends_here(text: str, end: int, *, notes: bool) -> bool:
    """True where no letter or digit is glued to the name; a plural s may be, and the mark of a note."""
    if end >= len(text) or not text[end].isalnum():
        return True
    # "Albania2", "MONTENEGRO1"; but "EU2" is no name with a note.
    long_word = text[end - 1].islower() or text[max(0, end - SHORTEST_NOTED) : end].isalpha()
    if notes and text[end].isdigit() and long_word and (end + 1 >= len(text) or not text[end + 1].isalnum()):
        return True
    return text[end] == "s" and (end + 1 >= len(text) or not text[end + 1].isalnum())


def _with_last_mark(text: str, start: int, end: int) -> int:
    """Take in the last full stop of an acronym, "U.S." and not "U.S", and a bracket that the name has opened."""
    following = text[end : end + 1]
    if following == "." and "." in text[start:end] and text[end - 2 : end - 1] == ".":
        return end + 1
    if following == ")" and text.count("(", start, end) > text.count(")", start, end):
        return end + 1
    return end
