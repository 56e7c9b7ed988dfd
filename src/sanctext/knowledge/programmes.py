"""Sanctions programmes: against which states they are directed."""

from __future__ import annotations

from sanctext.knowledge.current import known
from sanctext.knowledge.rows import Programme
from sanctext.knowledge.tables import table

# The code of a state; those of regions ("UA-CRI") and armed groups are longer.
_STATE = 2


@known
def _states_by_key() -> dict[str, tuple[str, ...]]:
    return {row.key: tuple(code for code in row.targets if len(code) == _STATE) for row in table(Programme)}


def states_at(key: str) -> tuple[str, ...]:
    """The states that a programme is directed at, ISO alpha-2; none for one that is about deeds, or is not known.

    >>> states_at("US-RUSHAR"), states_at("US-GLOMAG"), states_at("X")
    (('RU',), (), ())
    """
    return _states_by_key().get(key, ())
