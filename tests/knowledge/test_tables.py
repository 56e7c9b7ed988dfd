"""The tables of facts: every row is of its type, and what one table names the others know."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from pydantic import TypeAdapter

from sanctext.knowledge import rows
from sanctext.knowledge.actors import actor_names, actor_of
from sanctext.knowledge.gazetteer import Gazetteer, pieces
from sanctext.knowledge.tables import TABLES
from sanctext.knowledge.tables import table as read
from sanctext.knowledge.weapons import weapon_names
from sanctext.records import MeasureType, Status
from tables import table

FOLDER = Path(str(files("sanctext.knowledge") / "tables"))
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_ISO = re.compile(r"[A-Z]{2}")


def lines_of(name: str) -> list[list[str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as source:
        return list(csv.reader(source))


def test_every_file_has_a_type_and_every_type_a_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.csv")} == set(TABLES)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_rows_are_of_their_type(name: str) -> None:
    kind = TABLES[name]
    header, *lines = lines_of(name)
    assert header == list(kind._fields)
    adapter = TypeAdapter(kind)
    lists = {field for field, hint in kind.__annotations__.items() if "tuple" in str(hint)}
    for number, line in enumerate(lines, 2):
        assert len(line) == len(header), f"{name}.csv line {number}: {len(line)} cells"
        cells = {
            field: cell.split("|") if cell else [] for field, cell in zip(header, line, strict=True) if field in lists
        }
        adapter.validate_python([cells.get(field, cell) for field, cell in zip(header, line, strict=True)])
    assert len(read(kind)) == len(lines)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_cells_are_clean(name: str) -> None:
    """No white space around a cell or an item, no empty item, no item twice."""
    unclean = []
    for row in read(TABLES[name]):
        for field, value in zip(row._fields, row, strict=True):
            items = value if isinstance(value, tuple) else (value,)
            if any(item != item.strip() for item in map(str, items)):
                unclean.append((row[0], field, "white space"))
            if isinstance(value, tuple) and ("" in value or len(set(value)) < len(value)):
                unclean.append((row[0], field, "an item is empty or there twice"))
    assert unclean == []


@pytest.mark.parametrize(
    ("kind", "key"),
    table(
        (rows.State, "alpha3", "states by three letters"),
        (rows.State, "name", "states by name"),
    ),
)
def test_other_names_are_unique(kind: type[NamedTuple], key: str) -> None:
    seen = Counter(getattr(row, key) for row in read(kind))
    assert [value for value, times in seen.items() if times > 1 or not value] == []


@pytest.mark.parametrize(
    ("found", "known"),
    table(
        (
            {row.group for row in read(rows.Membership)},
            {row.code for row in read(rows.Group)},
            "the groups of members",
        ),
        ({row.alpha2 for row in read(rows.Membership)}, {row.alpha2 for row in read(rows.State)}, "members"),
        (
            {row.body for row in read(rows.Official)},
            {row.code for kind in (rows.Group, rows.Body, rows.ArmedGroup) for row in read(kind)},
            "the bodies of officials",
        ),
        ({row.alpha2 for row in read(rows.Leader)}, {row.alpha2 for row in read(rows.State)}, "leaders’ states"),
        (
            {code for row in read(rows.ArmedGroup) for code in row.base.split("|") if code},
            {row.alpha2 for row in read(rows.State)},
            "where armed groups stand",
        ),
        (
            {row.category for row in read(rows.WeaponRow)},
            {row.code for row in read(rows.WeaponCategory)},
            "weapons’ categories",
        ),
        (
            {row.parent for row in read(rows.WeaponCategory) if row.parent},
            {row.code for row in read(rows.WeaponCategory)},
            "categories’ parents",
        ),
        (
            {code for row in read(rows.WeaponRow) for code in row.origin},
            {row.alpha2 for row in read(rows.State)},
            "weapons’ origins",
        ),
        (
            {row.id for row in read(rows.WeaponContext) if row.id},
            {row.code for row in read(rows.WeaponCategory)} | {row.id for row in read(rows.WeaponRow)},
            "weapons that need a context",
        ),
        (
            {code for row in read(rows.ResolutionRow) for code in row.regimes},
            {row.code for row in read(rows.Regime)},
            "resolutions’ regimes",
        ),
        (
            {code for row in read(rows.Regime) for code in row.alpha2},
            {row.alpha2 for row in read(rows.State)},
            "regimes’ states",
        ),
        (
            {int(row.established_by) for row in read(rows.Regime) if row.established_by},
            {row.number for row in read(rows.ResolutionRow)},
            "the resolutions that set up regimes",
        ),
        (
            {int(row.resolution) for row in read(rows.Body) if row.resolution},
            {row.number for row in read(rows.ResolutionRow)},
            "the resolutions that set up bodies",
        ),
        (
            {row.words for row in read(rows.MeasureClass)},
            {row.name for row in read(rows.WordClass)},
            "classes of words that tell a measure's type",
        ),
        (
            {code for row in read(rows.Veto) for code in row.vetoed_by},
            {"CN", "FR", "GB", "RU", "SU", "US"},
            "who can veto",
        ),
        (
            {frame for row in read(rows.Act) for frame in row.frames},
            {
                "infinitive",
                "clause",
                "noun",
                "modal",
                "against",
                "impersonal",
                "predicate",
                "need",
                "object",
                "about",
                "denounced as",
                "negated",
                "promise",
                "addressed noun",
            },
            "frames of acts",
        ),
    ),
)
def test_references(found: set[object], known: set[object]) -> None:
    assert found - known == set()


@pytest.mark.parametrize(
    ("found", "known"),
    table(
        ({row.un_status for row in read(rows.State)}, {"member", "observer", "none", "former"}, "status in the UN"),
        ({row.kind for row in read(rows.Group)}, {"organisation", "bloc", "ad hoc"}, "kinds of groups"),
        ({row.members_complete for row in read(rows.Group)}, {"yes", "no"}, "whether members are complete"),
        ({row.kind for row in read(rows.FalseFriend)}, {"state", "weapon", "act"}, "kinds of false friends"),
        ({row.counts for row in read(rows.WeaponCategory)}, {"yes", "no"}, "what counts as a weapon"),
        ({row.ambiguous for row in read(rows.WeaponRow)}, {"yes", "no"}, "ambiguous weapon names"),
        ({row.kind for row in read(rows.Act)}, {"demand", "stance"}, "kinds of acts"),
        (
            {row.type for kind in (rows.MeasureFrame, rows.MeasureNoun, rows.MeasureClass) for row in read(kind)},
            {*get_args(MeasureType), ""},
            "types of measures",
        ),
        (
            {row.status for row in read(rows.MeasureFrame)},
            {*get_args(Status), "granted", "ahead"},
            "what verbs do with measures",
        ),
        (
            {row.asked for row in read(rows.MeasureClass)},
            {"what it is on", "access to", "side by side", "kept shut", "deed"},
            "where words tell a measure's type",
        ),
        ({row.force for row in read(rows.Act)}, {1, 2, 3, 4, 5}, "forces"),
        ({row.only_verb for row in read(rows.ActionVerb)}, {"yes", "no"}, "verbs that are no nouns"),
        ({row.reading for row in read(rows.DemandedNoun)}, {"action", "thing"}, "readings of demanded nouns"),
        ({row.reading for row in read(rows.Person)}, {"organ", "agent", "patient", ""}, "readings of agents"),
    ),
)
def test_vocabulary(found: set[object], known: set[object]) -> None:
    """A column of few words has no others, so that no typing error is silently ignored."""
    assert found - known == set()


@pytest.mark.parametrize(
    ("kind", "fields"),
    table(
        (rows.ResolutionRow, ("date",), "resolutions"),
        (rows.Veto, ("date",), "vetoes"),
        (rows.Membership, ("joined", "left"), "memberships"),
        (rows.Official, ("start", "end"), "terms of office"),
        (rows.Group, ("founded", "ended"), "groups"),
        (rows.Instrument, ("date",), "instruments"),
        (rows.Regime, ("start", "end"), "regimes"),
    ),
)
def test_dates(kind: type[NamedTuple], fields: tuple[str, ...]) -> None:
    """Dates are YYYY[-MM[-DD]], and nothing ends before it begins."""
    wrong = []
    for row in read(kind):
        dates = [getattr(row, field) for field in fields]
        wrong += [(row[0], date) for date in dates if date and not _DATE.fullmatch(date)]
        if len(dates) == 2 and all(dates) and dates[1] < dates[0]:
            wrong.append((row[0], dates))
    assert wrong == []


def test_resolutions_are_numbered_through() -> None:
    numbers = [row.number for row in read(rows.ResolutionRow)]
    assert numbers == list(range(1, 2818))


def test_years_of_resolutions_do_not_fall() -> None:
    years = [row.year for row in read(rows.ResolutionRow)]
    assert years == sorted(years)
    assert [row.number for row in read(rows.ResolutionRow) if row.date and not row.date.startswith(str(row.year))] == []


def test_complete_groups_have_as_many_members_as_they_say() -> None:
    today = Counter(row.group for row in read(rows.Membership) if not row.left)
    wrong = [
        (group.code, group.current_members, today[group.code])
        for group in read(rows.Group)
        if group.members_complete == "yes" and not group.ended and group.current_members != today[group.code]
    ]
    assert wrong == []


def test_state_codes_are_iso() -> None:
    wrong = [row.alpha2 for row in read(rows.State) if not _ISO.fullmatch(row.alpha2) or len(row.alpha3) != 3]
    assert wrong == []


def test_ambiguous_names_are_names() -> None:
    """What is called ambiguous is one of the row's own names, else it is a typing error."""
    wrong = []
    for kind in (rows.State, rows.Group, rows.Body, rows.ArmedGroup, rows.Instrument, rows.WeaponRow):
        for row in read(kind):
            names = {item for value in row for item in (value if isinstance(value, tuple) else (value,))}
            own = Counter(item for value in row for item in (value if isinstance(value, tuple) else (value,)))
            wrong += [(row[0], name) for name in row.ambiguous_aliases if name not in names or own[name] < 2]
    assert wrong == []


@pytest.mark.parametrize(
    ("one", "other"),
    table(
        (rows.Group, rows.ArmedGroup, "groups and armed groups"),
        (rows.Group, rows.Body, "groups and bodies"),
        (rows.Group, rows.State, "groups and states"),
        (rows.ArmedGroup, rows.Body, "armed groups and bodies"),
        (rows.ArmedGroup, rows.State, "armed groups and states"),
        (rows.Body, rows.State, "bodies and states"),
    ),
)
def test_codes_of_two_tables_differ(one: type[NamedTuple], other: type[NamedTuple]) -> None:
    """An actor's code says who it is, without its table."""
    assert {row[0] for row in read(one)} & {row[0] for row in read(other)} == set()


def strong_collisions(gazetteer: Gazetteer, identity: str) -> dict[tuple[str, ...], set[str]]:
    """Folded forms that stand for two entries, both beyond doubt."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)

    def walk(node: dict, path: tuple[str, ...]) -> None:
        for piece, below in node.items():
            if piece:
                walk(below, (*path, piece))
                continue
            for _, payload in below:
                if getattr(payload, identity) and not payload.weak:
                    found[path].add(getattr(payload, identity))

    walk(gazetteer.tree(), ())
    return {form: codes for form, codes in found.items() if len(codes) > 1}


# Persons who led a state and then an organisation: the text's date tells.
TWO_OFFICES = {"Mark Rutte": {"NL", "NATO"}, "Donald Tusk": {"PL", "EU"}, "Kaja Kallas": {"EE", "EU"}}


def test_no_strong_name_of_two_actors() -> None:
    known = {tuple(pieces(name)): codes for name, codes in TWO_OFFICES.items()}
    found = strong_collisions(actor_names(), "code")
    assert {form: codes for form, codes in found.items() if known.get(form) != codes} == {}


# A substance may be a named agent and a word of its category's patterns; the named one comes first.
AGENTS = ("chemical", "biological", "incendiary")


def test_no_strong_name_of_two_weapons() -> None:
    found = strong_collisions(weapon_names(), "id")
    assert {form: ids for form, ids in found.items() if not any(name.startswith(AGENTS) for name in ids)} == {}


def test_every_name_has_letters_or_digits() -> None:
    assert "" not in {*actor_names().tree(), *weapon_names().tree()}
    assert Gazetteer([("—", "X")]).tree() == {}


def test_every_actor_has_a_name() -> None:
    codes = {row[0] for kind in (rows.State, rows.Group, rows.Body, rows.ArmedGroup) for row in read(kind)}
    assert all(actor_of(code)[0] for code in codes)
