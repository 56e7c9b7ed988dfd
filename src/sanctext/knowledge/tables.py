"""Reads the tables that lie beside this file, and adds a user's rows. Each is read when it is first asked for."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, TypeVar, cast, get_type_hints

from sanctext.knowledge import rows
from sanctext.knowledge.current import current, known

Row = TypeVar("Row", bound=NamedTuple)

TABLES: dict[str, type[NamedTuple]] = {
    "acts": rows.Act,
    "word_classes": rows.WordClass,
    "action_verbs": rows.ActionVerb,
    "demanded_nouns": rows.DemandedNoun,
    "people": rows.Person,
    "states": rows.State,
    "groups": rows.Group,
    "group_members": rows.Membership,
    "officials": rows.Official,
    "leaders": rows.Leader,
    "armed_groups": rows.ArmedGroup,
    "bodies": rows.Body,
    "instruments": rows.Instrument,
    "hosts": rows.Host,
    "measure_frames": rows.MeasureFrame,
    "measure_nouns": rows.MeasureNoun,
    "programmes": rows.Programme,
    "resolutions": rows.ResolutionRow,
    "vetoes": rows.Veto,
    "regimes": rows.Regime,
    "weapons": rows.WeaponRow,
    "weapon_categories": rows.WeaponCategory,
    "weapon_contexts": rows.WeaponContext,
    "shared_heads": rows.SharedHead,
    "false_friends": rows.FalseFriend,
    "rules": rows.Rule,
    "confidence": rows.Weight,
}


# The columns that name a row, where they are not the first one alone.
KEYS: dict[str, tuple[str, ...]] = {
    "word_classes": ("name", "word"),
    "group_members": ("group", "alpha2", "joined"),
    "officials": ("office", "body", "holder"),
    "vetoes": ("date", "draft"),
    "measure_frames": ("verb", "object"),
    "confidence": ("kind", "feature"),
}


def key_of(name: str) -> tuple[str, ...]:
    """The columns by whose values a table knows its rows.

    >>> key_of("weapons"), key_of("word_classes")
    (('id',), ('name', 'word'))
    """
    return KEYS.get(name, TABLES[name]._fields[:1])


def items(cell: str) -> tuple[str, ...]:
    """Split a cell that holds a list."""
    return tuple(cell.split("|")) if cell else ()


READERS: dict[Any, Callable[[str], Any]] = {int: int, tuple[str, ...]: items}


def table(row: type[Row]) -> tuple[Row, ...]:
    """All rows of the table whose rows are `row`, as the knowledge at hand has them.

    >>> from sanctext.knowledge.rows import State
    >>> table(State)[0].alpha2
    'AD'
    """
    return cast(tuple[Row, ...], _at_hand(row))


@known
def _at_hand(row: type[NamedTuple]) -> tuple[NamedTuple, ...]:
    name = next(name for name, kind in TABLES.items() if kind is row)
    own = current().rows.get(name)
    if own is None:
        return packaged(name)
    key = key_of(name)
    rows = {key_in(found, key): found for found in packaged(name)}
    rows.update((key_in(found, key), found) for found in own)
    return tuple(rows.values())


def key_in(row: NamedTuple, key: tuple[str, ...]) -> tuple[Any, ...]:
    """A row's values in these columns."""
    return tuple(getattr(row, column) for column in key)


@cache
def packaged(name: str) -> tuple[NamedTuple, ...]:
    """The rows of one of the package's tables."""
    row = TABLES[name]
    readers = [(index, READERS[hint]) for index, hint in enumerate(get_type_hints(row).values()) if hint is not str]
    source = files(__package__) / "tables" / f"{name}.csv"
    lines = csv.reader(source.read_text(encoding="utf-8").splitlines())
    next(lines)
    return tuple(row._make(_with_values(line, readers)) for line in lines)


def _with_values(cells: list[Any], readers: list[tuple[int, Callable[[str], Any]]]) -> list[Any]:
    for index, read in readers:
        cells[index] = read(cells[index])
    return cells
