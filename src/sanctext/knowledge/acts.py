"""Performatives: which words trigger which act."""

from __future__ import annotations

from sanctext.knowledge.current import known
from sanctext.knowledge.rows import Act
from sanctext.knowledge.tables import table


@known
def acts_by_form() -> dict[str, tuple[Act, ...]]:
    """The acts that a lower-case word form may trigger, in the table's order.

    >>> [act.act for act in acts_by_form()["called"]]
    ['call on', 'call upon', 'call for']
    """
    found: dict[str, list[Act]] = {}
    for act in table(Act):
        for form in act.forms:
            found.setdefault(form, []).append(act)
    return {form: tuple(acts) for form, acts in found.items()}


@known
def force_of(act: str) -> int:
    """Force of an act from 1 (hope) to 5 (demand); a renewed call or demand has its own act's force and one more.

    >>> force_of("urge"), force_of("reiterate call")
    (3, 4)
    """
    forces = {row.act: row.force for row in table(Act) if row.kind == "demand"}
    if act in forces:
        return forces[act]
    base = act.rpartition(" ")[2]
    return min(5, forces.get(base, forces["call on"]) + 1)
