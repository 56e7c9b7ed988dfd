"""Classes of English words that the rules ask for."""

from __future__ import annotations

from functools import cache

from sanctext.knowledge.rows import WordClass
from sanctext.knowledge.tables import table


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of a class.

    Raises:
        KeyError: there is no class of this name.

    >>> "reiterate" in word_class("performative")
    True
    """
    return frozenset(_words(name))


def capitalised(name: str) -> str:
    """The words of a class as they begin a sentence, as the alternatives of a pattern.

    >>> "|Under|" in capitalised("adjunct opener")
    True
    """
    return "|".join(sorted(map(str.capitalize, word_class(name))))


@cache
def numbers() -> dict[str, int]:
    """The words that count two or more, with what they count.

    >>> numbers()["three"], numbers()["both"]
    (3, 2)
    """
    counted = {word: number for number, word in enumerate(_words("number"), start=2)}
    return counted | {"both": 2}


def _words(name: str) -> tuple[str, ...]:
    classes = {row.name: row.words for row in table(WordClass)}
    return classes[name]
