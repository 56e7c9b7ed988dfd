"""Weapons: named systems by every spelling, and generic categories by their phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanctext.knowledge.current import current, known
from sanctext.knowledge.gazetteer import Gazetteer
from sanctext.knowledge.rows import Body, FalseFriend, Group, Instrument, WeaponCategory, WeaponContext, WeaponRow
from sanctext.knowledge.tables import table


class WeaponName(NamedTuple):
    """One name of a weapon.

    Args:
        id: the weapon's or the category's id; "" for a phrase that is no weapon and hides what stands inside it.
        name: its usual name.
        named: false for a generic category.
        category: code of its category.
        origin: ISO alpha-2 codes joined by "|", "" where not established.
        weak: true for a name that is also an ordinary word, a surname or a brand.
    """

    id: str
    name: str
    named: bool
    category: str
    origin: str
    weak: bool


# Agents and explosives are written without a capital: "sarin", "novichok".
SUBSTANCES = ("chemical", "biological", "radiological", "explosive", "incendiary")

HIDDEN = WeaponName("", "", False, "", "", False)


def plural(pattern: str) -> str:
    """The plural of a category's phrase.

    >>> plural("weapon of mass destruction"), plural("battery")
    ('weapons of mass destruction', 'batteries')
    """
    head, _, tail = pattern.partition(" of ")
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        many = head[:-1] + "ies"
    elif head.endswith(("s", "x", "ch", "sh")):
        many = head + "es"
    else:
        many = head + "s"
    return f"{many} of {tail}" if tail else many


def _names() -> Iterator[tuple[str, WeaponName]]:
    no_weapons = {category.code for category in table(WeaponCategory) if category.counts == "no"}
    for row in table(WeaponRow):
        for name in (row.name, *row.aliases):
            weak = name in row.ambiguous_aliases or (row.ambiguous == "yes" and name == row.name)
            found = WeaponName(row.id, row.name, True, row.category, "|".join(row.origin), weak)
            found = HIDDEN if row.category in no_weapons else found
            yield name.partition(" (")[0], found
            if row.category.startswith(SUBSTANCES):
                yield name[:1].lower() + name[1:], found
    for category in table(WeaponCategory):
        for patterns, weak in ((category.patterns, False), (category.ambiguous_patterns, True)):
            found = WeaponName(category.code, category.name, False, category.code, "", weak)
            for pattern in patterns:
                yield pattern, found if category.counts == "yes" else HIDDEN
                yield plural(pattern), found if category.counts == "yes" else HIDDEN
    for instrument in table(Instrument):
        for name in (instrument.name, *instrument.aliases):
            yield name, HIDDEN
    for name in [*(group.name for group in table(Group)), *(body.name for body in table(Body))]:
        yield name, HIDDEN
    for friend in table(FalseFriend):
        if friend.kind == "weapon":
            yield friend.phrase, HIDDEN


@known
def weapon_names() -> Gazetteer[WeaponName]:
    """The gazetteer of all weapons.

    >>> [found.id for found in weapon_names().get("HWASONG 17")]
    ['hwasong-17']
    """
    means = current().means
    return Gazetteer(((name, weapon) for name, weapon in _names() if means("weapons", name, weapon.id)), plurals=True)


@known
def _by_id() -> dict[str, WeaponName]:
    return {found.id: found for _, found in _names() if found.id}


def weapon_of(code: str) -> WeaponName:
    """The weapon or category with this id.

    Raises:
        KeyError: none has it.

    >>> weapon_of("shahed-136").origin
    'IR'
    """
    return _by_id()[code]


@known
def contexts() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """For each id ("" for all named systems) the lower-case words before and after that decide for the weapon."""
    return {
        row.id: (frozenset(map(str.lower, row.before)), frozenset(map(str.lower, row.after)))
        for row in table(WeaponContext)
    }
