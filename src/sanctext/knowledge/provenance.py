"""What stands behind an item: the line of prose of its rule, and the row that its code or number names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from sanctext.knowledge.current import known
from sanctext.knowledge.rows import (
    Act,
    ArmedGroup,
    Body,
    Group,
    Instrument,
    ResolutionRow,
    Rule,
    State,
    Veto,
    WeaponCategory,
)
from sanctext.knowledge.rows import WeaponRow as Weapon
from sanctext.knowledge.tables import TABLES, table

# Each kind of code, with the tables that may hold it and the column that names it.
_KEYS: dict[str, tuple[tuple[type[NamedTuple], str], ...]] = {
    "actor": ((State, "alpha2"), (Group, "code"), (Body, "code"), (ArmedGroup, "code")),
    "resolution": ((ResolutionRow, "number"),),
    "draft": ((Veto, "draft"),),
    "weapon": ((Weapon, "id"), (WeaponCategory, "code")),
    "act": ((Act, "act"),),
    "instrument": ((Instrument, "code"),),
}


class Row(NamedTuple):
    """A row of a table: the table's name, and the row's columns that are not empty."""

    table: str
    columns: dict[str, Any]


@known
def _says() -> dict[str, str]:
    return {row.name: row.says for row in table(Rule)}


def says(rule: str) -> str:
    """What a rule, or a reason for leaving something out, says in prose; records of other versions may name others.

    >>> says("demands.modal"), says("demands.of_a_later_version")
    ('A modal of obligation: “X must V”.', 'A rule that this version of sanctext does not have.')
    """
    return _says().get(rule, "A rule that this version of sanctext does not have.")


def rows_of(codes: Iterable[tuple[str, str | int]]) -> Iterator[Row]:
    """The rows that codes name, each with its kind, where a table holds them."""
    return (row for row in (row_of(*code) for code in codes) if row is not None)


def row_of(kind: str, code: str | int) -> Row | None:
    """The first row that a code names, None where no table holds it.

    Args:
        kind: "actor", "resolution", "draft", "weapon" or "act".
        code: the actor's code, the resolution's number, the draft's symbol, the weapon's id, the act's name.

    >>> row = row_of("resolution", 1718)
    >>> row.table, row.columns["date"]
    ('resolutions', '2006-10-14')
    """
    for kind_of_row, column in _KEYS[kind]:
        for found in table(kind_of_row):
            if getattr(found, column) == code:
                name = next(name for name, known in TABLES.items() if known is kind_of_row)
                return Row(name, {field: value for field, value in found._asdict().items() if value not in ("", ())})
    return None
