"""In whose mouth a sentence of an official text lays words: its speech clauses, put together once for all its words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from sanctext.components.voices.speech_clauses import SpeechClause, speech_clauses
from sanctext.components.voices.view import QUOTED, SpeechView
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# "said on Friday", "told the press".
_BEHIND = re.compile(r"(?:\s[^,;:\x00]{1,60})?[.\s]*")
_WORD = re.compile(r"\w+")


@known
def _laid() -> re.Pattern[str]:
    """What an unquoted speech clause lays in another's mouth begins so."""
    adjuncts = one_of(word_class("behind attribution"))
    return re.compile(rf"\s*(?:that\b|[“\":]|the\b|it\b|[A-Z]|(?:{adjuncts})\s[^,;:]{{1,80}}?\sthat\b)")


class LaidWords:
    """The speech clauses of one sentence by what they lay in somebody's mouth."""

    def __init__(self, view: SpeechView, start: int, end: int) -> None:
        told = [clause for clause in speech_clauses(view, start, end) if clause.subject is not None]
        source = next((clause.subject for clause in told if clause.according), None)
        self.source = source if source is not None and view.heads(*source) else None
        self._text = view.text
        says = word_class("say") | word_class("hold")
        self._said = sorted(
            (clause for clause in told if self._text[clause.verb : self._verb_end(clause)] in says),
            key=lambda clause: clause.verb,
        )
        self._closing = [
            clause
            for clause in self._said
            if view.outside[max(0, clause.start - 2) : clause.start].rstrip().endswith((",", QUOTED))
        ]
        self._laying = [
            clause
            for clause in self._said
            if clause.start < clause.verb and _laid().match(self._text, self._verb_end(clause), end)
        ]
        # "Oman must pay, Chad's envoy said": behind all that the sentence says.
        self._told = [
            clause
            for clause in self._closing
            if "," in self._text[clause.start - 2 : clause.start] and self._ends(clause, end)
        ]

    def around(self, place: int) -> tuple[int, int] | None:
        """Who says the quoted words at a place: whoever is told of behind them, else the last one before them."""
        after = bisect_right(self._closing, place, key=_verb)
        if after < len(self._closing):
            return self._closing[after].subject
        before = bisect_left(self._said, place, key=_verb)
        return self._said[before - 1].subject if before else None

    def before(self, place: int) -> tuple[int, int] | None:
        """Who has the unquoted words at a place laid in his mouth, by the last speech clause before them."""
        for index in range(bisect_left(self._laying, place, key=_verb) - 1, -1, -1):
            clause = self._laying[index]
            if _laid().match(self._text, self._verb_end(clause), place):
                return clause.subject
        behind = bisect_right(self._told, place, key=_verb)
        return self._told[behind].subject if behind < len(self._told) else None

    def _ends(self, clause: SpeechClause, end: int) -> bool:
        """Whether nothing but when and to whom stands behind a speech clause."""
        return _BEHIND.fullmatch(self._text, clause.end, end) is not None

    def _verb_end(self, clause: SpeechClause) -> int:
        verb = _WORD.match(self._text, clause.verb)
        return verb.end() if verb is not None else clause.verb


def _verb(clause: SpeechClause) -> int:
    return clause.verb
