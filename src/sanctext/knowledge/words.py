"""Classes of English words that the rules ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sanctext.knowledge.current import known
from sanctext.knowledge.rows import WordClass
from sanctext.knowledge.tables import table


@known
def word_class(name: str) -> frozenset[str]:
    """The words of a class.

    Raises:
        KeyError: there is no class of this name.

    >>> "reiterate" in word_class("performative")
    True
    """
    return frozenset(_classes()[name])


def one_of(words: Iterable[str]) -> str:
    """The alternatives of a pattern, longer ones first; between two words may be any white space.

    >>> one_of(["call", "call on", "e.g"])
    'call\\\\s+on|call|e\\\\.g'
    """
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest)


def capitalised(name: str) -> str:
    """The words of a class as they begin a sentence, as the alternatives of a pattern.

    >>> "|Under|" in capitalised("adjunct opener")
    True
    """
    return one_of(map(str.capitalize, word_class(name)))


@known
def numbers() -> dict[str, int]:
    """The words that count two or more, with what they count.

    >>> numbers()["three"], numbers()["both"]
    (3, 2)
    """
    counted = {word: number for number, word in enumerate(_classes()["number"], start=2)}
    return counted | {"both": 2}


@known
def _classes() -> dict[str, tuple[str, ...]]:
    classes: dict[str, list[str]] = {}
    for row in table(WordClass):
        classes.setdefault(row.name, []).append(row.word)
    return {name: tuple(words) for name, words in classes.items()}
