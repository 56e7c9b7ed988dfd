"""Answers "what is this name?" from every table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sanctext.knowledge.actors import actor_names, members_on
from sanctext.knowledge.resolutions import regimes_of, resolution
from sanctext.knowledge.rows import ArmedGroup, Body, Group, Instrument, State, WeaponRow
from sanctext.knowledge.tables import table
from sanctext.knowledge.weapons import weapon_names

_NUMBER = re.compile(r"(?:S/RES/|UNSCR\s*|resolution\s*)?(\d{1,4})(?:\s*\(\d{4}\))?", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """One row that a name leads to.

    Args:
        kind: "state", "group", "body", "armed group", "instrument", "resolution" or "weapon".
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
    """
    return (*_actors(name), *_weapons(name), *_instruments(name), *_resolutions(name))


def _actors(name: str) -> Iterator[Entry]:
    states = {row.alpha2: row for row in table(State)}
    groups = {row.code: row for row in table(Group)}
    bodies = {row.code: row for row in table(Body)}
    armed = {row.code: row for row in table(ArmedGroup)}
    for found in actor_names().get(name):
        if not found.code:
            continue
        how = {"stands for it as": found.form} | ({"needs": "context"} if found.weak else {})
        if found.code in states:
            state = states[found.code]
            yield Entry(
                "state",
                state.alpha2,
                state.name,
                "",
                how
                | {"official name": state.official_name, "capital": state.capital, "United Nations": state.un_status},
            )
        elif found.code in groups:
            group = groups[found.code]
            yield Entry(
                "group",
                group.code,
                group.name,
                group.note,
                how | {"members": " ".join(members_on(group.code, None)), "since": group.founded},
            )
        elif found.code in armed:
            row = armed[found.code]
            yield Entry("armed group", row.code, row.name, row.note, how | {"kind": row.kind, "base": row.base})
        else:
            body = bodies[found.code]
            yield Entry(
                "body",
                body.code,
                body.name,
                body.note,
                how | {"kind": body.kind, "resolution": body.resolution, "active": body.active},
            )


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


def _instruments(name: str) -> Iterator[Entry]:
    wanted = name.strip().casefold().removeprefix("the ")
    for row in table(Instrument):
        if wanted in {known.casefold().removeprefix("the ") for known in (row.name, *row.aliases)}:
            yield Entry("instrument", row.code, row.name, row.note, {"kind": row.kind, "date": row.date})


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
