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
    classes = {row.name: frozenset(row.words) for row in table(WordClass)}
    return classes[name]
