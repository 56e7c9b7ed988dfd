"""Reads the tables that lie beside this file, and adds a user's rows. Each is read when it is first asked for."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast, get_type_hints

from sanctext.errors import KnowledgeError
from sanctext.knowledge import rows
from sanctext.knowledge.current import current, known

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

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
    "measure_classes": rows.MeasureClass,
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
    "measure_classes": ("asked", "words"),
    "confidence": ("kind", "feature"),
}

# Tables in which rows of one key differ in other columns: an act has one row for each of its grammars.
REPEATED: dict[str, tuple[str, ...]] = {
    "acts": ("kind", "forms", "particles"),
    "measure_frames": ("status", "type"),
}
# Columns that a row must fill beside those of its key.
NEEDED: dict[str, tuple[str, ...]] = {
    "acts": ("kind", "force", "forms", "frames"),
    "demanded_nouns": ("reading",),
    "confidence": ("weight",),
    "people": ("reading",),
    "states": ("name", "un_status"),
    "groups": ("name", "kind"),
    "hosts": ("actor",),
    "leaders": ("alpha2",),
    "armed_groups": ("name",),
    "bodies": ("name",),
    "instruments": ("name", "kind"),
    "measure_frames": ("status",),
    "measure_nouns": ("type",),
    "measure_classes": ("type",),
    "programmes": ("title",),
    "resolutions": ("year", "date"),
    "vetoes": ("date", "outcome"),
    "regimes": ("name",),
    "rules": ("says",),
    "weapons": ("name", "category"),
    "weapon_categories": ("name", "patterns"),
    "shared_heads": ("heads", "category"),
    "false_friends": ("kind",),
}
# But in the package's tables these may be empty: what is not known there, or is asked for by a rule alone.
MAY_BE_EMPTY: dict[str, frozenset[str]] = {
    "group_members": frozenset({"joined"}),
    "people": frozenset({"reading"}),
    "resolutions": frozenset({"date"}),
    "vetoes": frozenset({"draft"}),
    "weapon_categories": frozenset({"patterns"}),
    "weapon_contexts": frozenset({"id"}),
}


def key_of(name: str) -> tuple[str, ...]:
    """The columns by whose values a table knows its rows.

    >>> key_of("weapons"), key_of("word_classes")
    (('id',), ('name', 'word'))
    """
    return KEYS.get(name, TABLES[name]._fields[:1])


def told_apart_by(name: str) -> tuple[str, ...]:
    """The columns that no two rows of a table have alike.

    >>> told_apart_by("people"), told_apart_by("acts")
    (('noun',), ('act', 'kind', 'forms', 'particles'))
    """
    return (*key_of(name), *REPEATED.get(name, ()))


def filled_in(name: str) -> tuple[str, ...]:
    """The columns that every row of one of the package's tables fills.

    >>> filled_in("people"), filled_in("measure_nouns")
    (('noun',), ('noun', 'type'))
    """
    needed = (*key_of(name), *NEEDED.get(name, ()))
    return tuple(column for column in needed if column not in MAY_BE_EMPTY.get(name, ()))


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
    given: dict[tuple[Any, ...], list[NamedTuple]] = {}
    for found in own:
        given.setdefault(key_in(found, key), []).append(found)
    rows: list[NamedTuple] = []
    for found in packaged(name):
        # A user's row changes the first of the rows with its key; what else goes by this key stays.
        rows += given.pop(key_in(found, key), [found])
    return (*rows, *(found for changed in given.values() for found in changed))


def key_in(row: NamedTuple, key: tuple[str, ...]) -> tuple[Any, ...]:
    """A row's values in these columns."""
    return tuple(getattr(row, column) for column in key)


@cache
def packaged(name: str) -> tuple[NamedTuple, ...]:
    """The rows of one of the package's tables."""
    return rows_in(name, files(__package__) / "tables" / f"{name}.csv")


def rows_in(name: str, source: Traversable) -> tuple[NamedTuple, ...]:
    """The rows of a table of the package.

    Args:
        name: the table's name.
        source: its file.

    Raises:
        KnowledgeError: a row is none of this table, or stands there twice; it names the file, the line and what to do.
    """
    row = TABLES[name]
    readers = [(index, READERS[hint]) for index, hint in enumerate(get_type_hints(row).values()) if hint is not str]
    content = source.read_bytes()
    found: tuple[NamedTuple, ...] = ()
    try:
        lines = csv.reader(content.decode("utf-8").splitlines())
        header = tuple(next(lines))
        found = tuple(row._make(_with_values(line, readers)) for line in lines)
        sound = header == row._fields and _is_sound(name, found)
    except (IndexError, StopIteration, TypeError, ValueError):
        sound = False
    if not sound:
        # Looked for only where something is wrong: a start shall cost nothing.
        from sanctext.knowledge.mistakes import mistakes

        for mistake in mistakes(name, str(source), content):
            raise KnowledgeError(mistake)
    return found


def _is_sound(name: str, found: tuple[NamedTuple, ...]) -> bool:
    """Whether no row stands there twice, and each fills what it must."""
    fields = TABLES[name]._fields
    alike = itemgetter(*map(fields.index, told_apart_by(name)))
    return len(set(map(alike, found))) == len(found) and not any(
        cell in ("", ()) for column in filled_in(name) for cell in map(itemgetter(fields.index(column)), found)
    )


def _with_values(cells: list[Any], readers: list[tuple[int, Callable[[str], Any]]]) -> list[Any]:
    for index, read in readers:
        cells[index] = read(cells[index])
    return cells
