"""Finds the names of a table in a text: one fold for all tables, longest name first.

A name and a text are both cut into pieces, runs of letters or of digits, and compared piece by piece without letter
case and accents. So `Hwasong-17`, `HWASONG17` and a name broken over a line are one form, and nothing but spaces,
a line break, a hyphen, an apostrophe, a full stop, a slash or a plus sign may stand between two pieces.

    >>> names = Gazetteer([("Guinea", "GN"), ("Guinea-Bissau", "GW"), ("US", "US"), ("U.S.", "US")])
    >>> text = "Guinea, Guinea\\u2011Bissau and the U.S. told us."
    >>> [(text[start:end], payloads) for start, end, payloads in names.find(text)]
    [('Guinea', ['GN']), ('Guinea‑Bissau', ['GW']), ('U.S.', ['US'])]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

Payload = TypeVar("Payload")

# Soft hyphens and other characters without a width may stand inside a word.
_UNSEEN = "\u00ad\u200b\ufeff"
# An accent may stand behind its letter as a character of its own.
_ACCENTS = "[\u0300-\u036f]"
PIECE = re.compile(rf"[^\W\d_]+(?:(?:[{_UNSEEN}]+|{_ACCENTS}{{1,4}})[^\W\d_]+)*{_ACCENTS}{{0,4}}|\d+")
_SEEN = str.maketrans("", "", _UNSEEN)
# What may stand between two pieces of one name; a full stop before white space only after an initial ("St. Lucia").
# A backslash is YAML's, before a no-break space or a line's end.
_SPACE = r"[ \t\u00a0\u202f\u2060]"
GAP = re.compile(rf"(?:{_SPACE}*[-\u2010-\u2015\u2212/+&'\u2019\u2018`.(\u00ad]{_SPACE}*|{_SPACE}+)?\n?{_SPACE}*")
_FULL_STOP_AND_SPACE = re.compile(r"\.\s")
_LONGEST_INITIAL = 2
_END = ""


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
    return [fold(piece) for piece in PIECE.findall(name)]


def _same_case(form: str, found: str) -> bool:
    """Acronyms ("US", "LeT") must stand in their own case; a capital in the form wants a capital in the text."""
    if form != form[:1] + form[1:].lower():
        return found in (form, f"{form}s")
    return not form[0].isupper() or found[0].isupper()


class Gazetteer(Generic[Payload]):
    """Names with what they stand for, found in running text.

    Args:
        names: pairs of a name as it is written and its payload. A name may have several payloads.
        plurals: find a name with a plural s as well ("Kinzhals").
    """

    def __init__(self, names: Iterable[tuple[str, Payload]], *, plurals: bool = False) -> None:
        self._plurals = plurals
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
            raw = tuple(PIECE.findall(name))
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
        return key in self._firsts or (self._plurals and key.endswith("s") and key[:-1] in self._firsts)

    def _candidates(self, text: str) -> Iterator[tuple[int, int, list[Payload]]]:
        cut = list(PIECE.finditer(text))
        for index, match in enumerate(cut):
            word = match.group()
            if not self._may_begin(word):
                continue
            node = self._step(self._begin, word)
            if node is None:
                continue
            start = match.start()
            if start and text[start - 1].isalnum():
                continue
            longest: tuple[int, int, list[Payload]] | None = None
            words = [word.translate(_SEEN)]
            position = index
            while node is not None:
                end = cut[position].end()
                if _END in node and _ends_here(text, end):
                    payloads = [payload for raw, payload in node[_END] if all(map(_same_case, raw, words))]
                    if payloads:
                        longest = (start, _with_full_stop(text, start, end), payloads)
                position += 1
                if position == len(cut):
                    break
                following = cut[position]
                gap = text[end : following.start()]
                if gap and (
                    GAP.fullmatch(gap) is None
                    or (_FULL_STOP_AND_SPACE.match(gap) and len(words[-1]) > _LONGEST_INITIAL)
                ):
                    break
                words.append(following.group().translate(_SEEN))
                node = self._step(node.get, words[-1])
            if longest is not None:
                yield longest


def _ends_here(text: str, end: int) -> bool:
    """True where no letter or digit is glued to the name; a plural s may be."""
    if end >= len(text) or not text[end].isalnum():
        return True
    return text[end] == "s" and (end + 1 >= len(text) or not text[end + 1].isalnum())


def _with_full_stop(text: str, start: int, end: int) -> int:
    """Take in the last full stop of an acronym: "U.S." and not "U.S"."""
    if end < len(text) and text[end] == "." and "." in text[start:end] and text[end - 2 : end - 1] == ".":
        return end + 1
    return end
