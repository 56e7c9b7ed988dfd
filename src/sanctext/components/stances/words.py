"""The words of a sentence, and what the rules ask of one."""

from __future__ import annotations

import re
from bisect import bisect_left

from sanctext.components.view import View
from sanctext.grammar.lexicon import agent_nouns
from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, word_class

_QUOTES = frozenset('“”"‘«»') | {"''", "``"}
# Forms of verbs, as `form_of` says them, and of what "will" says.
BASE = "base"
SINGULAR = "s"
PAST = "past"
ING = "ing"
PROMISE = "promise"
# "stresses", "watches": these endings take another syllable.
_HISSES = re.compile(r"(?:s|sh|ch|x)$")
_VOWELS = frozenset("aeiou")


class Words:
    """A sentence's words without white space; positions count in it.

    Args:
        view: the document.
        start: the sentence's first token.
        end: the token after its last.
    """

    def __init__(self, view: View, start: int, end: int) -> None:
        self.view = view
        tokens = [token for token in view.doc[start:end] if not token.is_space]
        self.text = [token.text for token in tokens]
        self.lower = [token.lower_ for token in tokens]
        self.starts = [token.idx for token in tokens]
        self.ends = [token.idx + len(token) for token in tokens]

    def __len__(self) -> int:
        return len(self.text)

    def at(self, place: int) -> int:
        """Position of the word that begins at a character, or of the first one behind it."""
        return bisect_left(self.starts, place)

    def word(self, position: int) -> str:
        """The word in small letters; nothing where there is none."""
        return self.lower[position] if 0 <= position < len(self.lower) else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` to `last` stand, in characters."""
        return self.starts[first], self.ends[last]

    def is_adverb(self, position: int) -> bool:
        """ "strongly", "also"; "Italy" and "ally" are none."""
        word = self.lower[position]
        if word in word_class("before stance") and word not in word_class("stance auxiliary"):
            return True
        small = self.text[position] == word or position == 0
        return small and word.endswith("ly") and word not in word_class("no adverb")

    def is_gerund(self, position: int) -> bool:
        """ "widening"; but "Beijing" is a name."""
        if not self.lower[position].endswith(ING):
            return False
        return not self.view.actors_between(self.starts[position], self.ends[position])

    def in_actor(self, position: int, *, adjectives: bool = True) -> bool:
        """Inside an actor's name; an adjective before a noun is no member of a list."""
        start = self.starts[position]
        named = self.view.actors_between(max(0, start - LONGEST_NAME), self.ends[position])
        return any(
            span.start_char <= start < span.end_char and (adjectives or span.id_ != "actors.demonym") for span in named
        )

    def is_quote(self, position: int) -> bool:
        """A quotation mark."""
        return self.text[position] in _QUOTES

    def first(self) -> int:
        """Position of the first word behind a list's mark: "(a)", "12.", "–"."""
        position = 0
        while position < len(self) and self._is_mark(position):
            position += 1
        return position

    def _is_mark(self, position: int) -> bool:
        word = self.text[position]
        if word.isdigit() and not word_class("state noun").isdisjoint(self.lower[position : position + NEAR_NUMBER]):
            # "8 coastal states".
            return False
        if not any(char.isalpha() for char in word):
            return True
        return len(word) <= LONGEST_MARK and word != "I" and self.word(position + 1) in {")", "."} and word.islower()


# In words: "8 coastal states".
NEAR_NUMBER = 4
# In characters: no name of an actor begins farther before its last word.
LONGEST_NAME = 60
# "iii)": in letters.
LONGEST_MARK = 3


def form_of(word: str) -> str:
    """Whether a verb's form is "base", "s", "past" or "ing".

    >>> [form_of(word) for word in ("condemn", "stresses", "stress", "took", "noting")]
    ['base', 's', 'base', 'past', 'ing']
    """
    if word in word_class("past form") or word.endswith("ed"):
        return "past"
    if word.endswith("ing"):
        return "ing"
    return "s" if word.endswith("s") and not word.endswith("ss") else "base"


@known
def inflected(name: str) -> frozenset[str]:
    """All forms of the verbs of a class.

    >>> {"voice", "voices", "voiced", "voicing", "conveyed", "stresses"} <= inflected("expressing")
    True
    """
    return frozenset(form for verb in word_class(name) for form in _forms(verb))


def _forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    plural = "es" if _HISSES.search(verb) else "s"
    return verb, f"{verb}{plural}", f"{verb}ed", f"{verb}ing"


@known
def nouns() -> frozenset[str]:
    """Nouns of stances."""
    return word_class("stance noun") | word_class("noun of stance")


@known
def adjectives() -> frozenset[str]:
    """Adjectives of stances."""
    return word_class("stance adjective") | word_class("adjective of stance")


@known
def telling() -> frozenset[str]:
    """Verbs of saying in every form in which a report has them."""
    return word_class("say") | word_class("tell")


@known
def speaking() -> frozenset[str]:
    """Nouns in small letters for those who take a stance, and for texts that do."""
    people = word_class("private") | word_class("civil noun") | word_class("civil body") | word_class("armed")
    states = word_class("stance subject") | word_class("state noun") | word_class("bloc")
    return frozenset(agent_nouns()) | frozenset(numbers()) | word_class("speaking") | people | states
