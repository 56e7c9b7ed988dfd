"""Answers "what is this name?" from every table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from sanctext.knowledge.actors import actor_names, members_on
from sanctext.knowledge.current import current, known
from sanctext.knowledge.resolutions import regimes_of, resolution
from sanctext.knowledge.rows import ArmedGroup, Body, Group, Instrument, Programme, State, WeaponCategory, WeaponRow
from sanctext.knowledge.tables import table
from sanctext.knowledge.weapons import plural, weapon_names

# "Executive Order (E.O.) 14024", "EO 14024".
_ORDER = re.compile(r"\b(?:executive\s+orders?\s*(?:\(e\.?\s?o\.?\))?|e\.?\s?o\.?)(?=\s*\d)")
# So many names are offered in place of one that nobody knows, and so alike they must be, from 0 to 1.
NEAREST, LIKENESS = 5, 0.75
_NUMBER = re.compile(r"(?:S/RES/|UNSCR\s*|resolution\s*)?(\d{1,4})(?:\s*\(\d{4}\))?", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """One row that a name leads to.

    Args:
        kind: "state", "group", "body", "armed group", "instrument", "programme", "resolution", "weapon" or "weapon
            category".
        code: its code, number or id.
        name: its usual name.
        note: the table's remark, "" where there is none.
        details: further columns with their names.
    """

    kind: str
    code: str
    name: str
    note: str = ""
    details: dict[str, str] = field(default_factory=dict)


def find(name: str) -> tuple[Entry, ...]:
    """Everything that goes by this name.

    >>> [(entry.kind, entry.code) for entry in find("KN-23")]
    [('weapon', 'hwasong-11a')]
    >>> [(entry.kind, entry.name) for entry in find("2231")]
    [('resolution', 'S/RES/2231 (2015)')]
    >>> [(entry.kind, entry.code) for entry in find("Executive Order 14024")]
    [('programme', 'US-RUSHAR')]
    >>> [find(name)[0].code for name in ("PRK", "missile.ballistic", "drones")]
    ['KP', 'missile.ballistic', 'uas']
    """
    found = (
        *(*_actors(name), *_weapons(name), *_categories(name)),
        *(*_instruments(name), *_programmes(name), *_resolutions(name)),
    )
    return tuple(
        replace(entry, details=entry.details | {"table": "own"}) if _is_own(entry) else entry for entry in found
    )


def near(name: str) -> tuple[str, ...]:
    """Names that are known and like this one: those that hold its words, then those that are spelt much like it.

    >>> near("Caledonia"), near("Kazakstan")
    (('New Caledonia',), ('Kazakhstan',))
    """
    wanted = name.casefold().split()
    states, groups, bodies = table(State), table(Group), table(Body)
    found = [*(row.name for row in states), *(row.name for row in groups), *(row.name for row in bodies)]
    found += [*(row.name for row in table(ArmedGroup)), *(row.name for row in table(WeaponRow))]
    names = {each.casefold(): each for each in found}
    holding = [each for folded, each in names.items() if wanted and set(wanted) <= set(folded.split())]
    alike = [names[folded] for folded in get_close_matches(name.casefold(), names, NEAREST, LIKENESS)]
    return tuple(dict.fromkeys((*holding, *alike)))[:NEAREST]


def _is_own(entry: Entry) -> bool:
    """Whether a user's tables add or change what this is about."""
    own = current().rows
    names = [name for name in own if name in _TABLES_OF[entry.kind]]
    return any(entry.code == str(row[0]) for name in names for row in own[name])


# The tables whose rows an entry of this kind is made of.
_TABLES_OF = {
    "state": ("states",),
    "group": ("groups", "group_members"),
    "body": ("bodies",),
    "armed group": ("armed_groups",),
    "instrument": ("instruments",),
    "programme": ("programmes",),
    "resolution": ("resolutions",),
    "weapon": ("weapons",),
    "weapon category": ("weapon_categories",),
}


def _actors(name: str) -> Iterator[Entry]:
    known = [found for found in actor_names().get(name) if found.code]
    ways = [
        (found.code, {"match": found.form} | ({"ambiguous": "counted only with context"} if found.weak else {}))
        for found in known
    ]
    code = _by_code().get(name.strip().upper())
    if code is not None and code not in {found.code for found in known}:
        ways.insert(0, (code, {"match": "code"}))
    for found, how in ways:
        yield _actor(found, how)


@known
def _by_code() -> dict[str, str]:
    """The code of each actor by that code, and by a state's ISO alpha-3 code."""
    codes = {row.alpha3: row.alpha2 for row in table(State)} | {row.alpha2: row.alpha2 for row in table(State)}
    for rows in (table(Group), table(Body), table(ArmedGroup)):
        codes |= {row.code.upper(): row.code for row in rows}
    return codes


def _actor(code: str, how: dict[str, str]) -> Entry:
    states = {row.alpha2: row for row in table(State)}
    groups = {row.code: row for row in table(Group)}
    bodies = {row.code: row for row in table(Body)}
    armed = {row.code: row for row in table(ArmedGroup)}
    if code in states:
        state = states[code]
        details = {
            "alpha-3": state.alpha3,
            "official name": state.official_name,
            "capital": state.capital,
            "United Nations": state.un_status,
        }
        return Entry("state", state.alpha2, state.name, "", how | details)
    if code in groups:
        group = groups[code]
        members = " ".join(members_on(group.code, None))
        return Entry("group", group.code, group.name, group.note, how | {"members": members, "since": group.founded})
    if code in armed:
        row = armed[code]
        return Entry("armed group", row.code, row.name, row.note, how | {"kind": row.kind, "base": row.base})
    body = bodies[code]
    details = {"kind": body.kind, "resolution": body.resolution, "active": body.active}
    return Entry("body", body.code, body.name, body.note, how | details)


def _weapons(name: str) -> Iterator[Entry]:
    rows = {row.id: row for row in table(WeaponRow)}
    for found in weapon_names().get(name):
        if found.id in rows:
            row = rows[found.id]
            yield Entry(
                "weapon",
                row.id,
                row.name,
                row.note,
                {"category": row.category, "origin": " ".join(row.origin), "also": ", ".join(row.aliases)},
            )


def _categories(name: str) -> Iterator[Entry]:
    wanted = name.strip().casefold()
    rows = table(WeaponCategory)
    for row in rows:
        phrases = (row.name, *row.patterns, *row.ambiguous_patterns)
        if wanted == row.code or wanted in {form.casefold() for each in phrases for form in (each, plural(each))}:
            below = " ".join(other.code for other in rows if other.parent == row.code)
            counted = "" if row.counts == "yes" else "no weapon of a record"
            details = {"part of": row.parent, "divided into": below, "also": ", ".join(row.patterns), "counts": counted}
            yield Entry("weapon category", row.code, row.name, "", details)


def _instruments(name: str) -> Iterator[Entry]:
    wanted = name.strip().casefold().removeprefix("the ")
    for row in table(Instrument):
        if wanted in {known.casefold().removeprefix("the ") for known in (row.name, *row.aliases)}:
            yield Entry("instrument", row.code, row.name, row.note, {"kind": row.kind, "date": row.date})


def _programmes(name: str) -> Iterator[Entry]:
    """Sanctions programmes by their key, their title, or a law; a number alone is that of an executive order."""
    wanted = _law(name)
    for row in table(Programme):
        known = {row.key.casefold(), *map(_law, (row.title, *row.aliases))}
        if wanted in known or (wanted.isdecimal() and f"eo {wanted}" in known):
            details = {
                "imposer": row.imposer,
                "targets": " ".join(row.targets),
                "measures": ", ".join(row.measures),
                "also": ", ".join(row.aliases),
                "url": row.url,
            }
            yield Entry("programme", row.key, row.title, "", details)


def _law(name: str) -> str:
    return " ".join(_ORDER.sub("eo ", name.casefold()).split())


def _resolutions(name: str) -> Iterator[Entry]:
    match = _NUMBER.fullmatch(name.strip())
    row = resolution(int(match[1])) if match else None
    if row is not None:
        regimes = ", ".join(regime.name for regime in regimes_of(row))
        yield Entry(
            "resolution",
            str(row.number),
            f"S/RES/{row.number} ({row.year})",
            row.status,
            {"date": row.date, "vote": row.vote, "topic": row.topic, "regime": regimes, "subject": row.subject},
        )
