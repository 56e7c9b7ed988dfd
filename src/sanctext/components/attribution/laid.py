"""In whose mouth a sentence of an official text lays words: its tellings, put together once for all of its words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from sanctext.components.attribution.passage import QUOTED, Passage
from sanctext.components.attribution.tellings import Telling, tellings
from sanctext.knowledge.words import word_class

# What an unquoted telling lays in another's mouth begins so.
_LAID = re.compile(r"\s*(?:that\b|[“\":]|the\b|it\b)")
_WORD = re.compile(r"\w+")


class LaidWords:
    """The tellings of one sentence by what they lay in somebody's mouth.

    Args:
        passage: the document.
        start: where the sentence begins, in characters.
        end: where it ends.
    """

    def __init__(self, passage: Passage, start: int, end: int) -> None:
        told = [telling for telling in tellings(passage, start, end) if telling.subject is not None]
        source = next((telling.subject for telling in told if telling.according), None)
        self.source = source if source is not None and passage.heads(*source) else None
        self._text = passage.text
        says = word_class("say") | word_class("hold")
        self._said = sorted(
            (telling for telling in told if self._text[telling.verb : self._verb_end(telling)] in says),
            key=lambda telling: telling.verb,
        )
        self._closing = [
            telling
            for telling in self._said
            if passage.outside[max(0, telling.start - 2) : telling.start].rstrip().endswith((",", QUOTED))
        ]
        self._laying = [telling for telling in self._said if _LAID.match(self._text, self._verb_end(telling), end)]

    def around(self, place: int) -> tuple[int, int] | None:
        """Who says the quoted words at a place: whoever is told of behind them, else the last one before them."""
        after = bisect_right(self._closing, place, key=_verb)
        if after < len(self._closing):
            return self._closing[after].subject
        before = bisect_left(self._said, place, key=_verb)
        return self._said[before - 1].subject if before else None

    def before(self, place: int) -> tuple[int, int] | None:
        """Who has the unquoted words at a place laid in his mouth, by the last telling before them."""
        for index in range(bisect_left(self._laying, place, key=_verb) - 1, -1, -1):
            telling = self._laying[index]
            if _LAID.match(self._text, self._verb_end(telling), place):
                return telling.subject
        return None

    def _verb_end(self, telling: Telling) -> int:
        verb = _WORD.match(self._text, telling.verb)
        return verb.end() if verb is not None else telling.verb


def _verb(telling: Telling) -> int:
    return telling.verb
