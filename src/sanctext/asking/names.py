"""What people call actors, resolutions and weapons, as the records have it."""

from __future__ import annotations

from sanctext.errors import ReadError
from sanctext.knowledge import lookup
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.rows import WeaponCategory
from sanctext.knowledge.tables import table
from sanctext.printable import printable

_ACTORS = {"state", "group", "body", "armed group"}
_WEAPONS = {"weapon", "weapon category"}


def actor(name: str) -> str:
    """The code of an actor.

    Raises:
        ReadError: nobody, or more than one, goes by this name.

    >>> actor("kp"), actor("North Korea"), actor("G7")
    ('KP', 'KP', 'G7')
    """
    try:
        actor_of(name.strip().upper())
    except KeyError:
        return _only(name, {entry.code for entry in lookup.find(name) if entry.kind in _ACTORS}, "actor")
    return name.strip().upper()


def resolution_number(name: str) -> int:
    """The number of a resolution.

    >>> resolution_number("2231"), resolution_number("S/RES/1718 (2006)")
    (2231, 1718)
    """
    return int(_only(name, {entry.code for entry in lookup.find(name) if entry.kind == "resolution"}, "resolution"))


def weapons(name: str) -> tuple[str, ...]:
    """The id of a weapon, or the code of a category with those of all below it.

    >>> weapons("KN-23"), "missile.icbm" in weapons("ballistic missiles")
    (('hwasong-11a',), True)
    """
    entries = [entry for entry in lookup.find(name) if entry.kind in _WEAPONS]
    code = _only(name, {entry.code for entry in entries}, "weapon")
    rows = table(WeaponCategory)
    found = {code}
    while below := {row.code for row in rows if row.parent in found} - found:
        found |= below
    return tuple(sorted(found))


def _only(name: str, codes: set[str], what: str) -> str:
    if len(codes) == 1:
        return codes.pop()
    if codes:
        raise ReadError(f"{printable(name)}: may be {', '.join(sorted(codes))}; name one")
    alike = ", ".join(lookup.near(name))
    said = f"no {what} is known by it; {f'names like it: {alike}' if alike else 'see sanctext lookup'}"
    raise ReadError(f"{printable(name)}: {said}")
