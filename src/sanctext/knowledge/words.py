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


def signs_of(words: Iterable[str]) -> tuple[str, ...]:
    """Of some phrases so few words that one of them stands wherever one of the phrases does: a check before a pattern.

    >>> signs_of(["violate", "violates", "fail to comply", "breach"])
    ('breach', 'comply', 'violate')
    """
    longest = {max(phrase.split(), key=len) for phrase in words}
    return tuple(sorted(word for word in longest if not any(other in word for other in longest - {word})))


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
