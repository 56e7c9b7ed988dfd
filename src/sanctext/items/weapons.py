"""Weapons that are named, as systems or by category, as a kind of item."""

from __future__ import annotations

from sanctext.items.kind import Correctable, Kind, mentions_of
from sanctext.records import Weapon

WEAPONS = Kind(
    field="weapons",
    one="weapon",
    model=Weapon,
    heading="Weapons",
    sign="W",
    colour="#8c564b",
    row="A named system or a generic category of weapons that a document names.",
    says=lambda weapon: f"{weapon.name} ({weapon.category})",
    tag=lambda weapon: str(weapon.id),
    parts=mentions_of,
    label=lambda weapon: "named" if weapon.named else "category",
    code=lambda weapon: str(weapon.id),
    known=lambda weapon: [("weapon", weapon.id)],
    facts=lambda weapon: [
        ("Named system", "yes" if weapon.named else "no, a category"),
        ("Category", weapon.category),
        ("Origin", (weapon.origin or "").replace("|", ", ")),
    ],
    listed=lambda weapon: str(weapon.name),
    key=lambda weapon: weapon.id,
    correctable=Correctable("name", choices={"kind": ("named", "category")}),
    values=lambda weapon: {"name": weapon.name, "kind": "named" if weapon.named else "category"},
    columns={
        "id": "the weapon's id in the knowledge base",
        "name": "its usual name",
        "named": "false for generic categories such as 'ballistic missiles'",
        "category": "code of the category, from the general to the special, with dots between",
        "origin": "ISO alpha-2 codes joined by '|'; empty where not established",
    },
    indexes=("weapon_id", "category"),
)
