"""Performatives: which words trigger which act."""

from __future__ import annotations

from sanctext.knowledge.current import known
from sanctext.knowledge.rows import Act
from sanctext.knowledge.tables import table

# Frames of stances that are read by their words alone, and lay no words in anybody's mouth.
_TELLS_NOTHING = frozenset({"about", "negated", "promise"})
# Frames of verbs.
_VERBAL = frozenset({"object", "about", "infinitive", "clause"})


def tells(act: Act) -> bool:
    """Whether a form of an act may tell what somebody says: "denied that", but not "congratulated"."""
    return _TELLS_NOTHING.isdisjoint(act.frames)


@known
def verbal_forms() -> frozenset[str]:
    """Forms of acts that are verbs with an object, a clause or an infinitive.

    >>> {"condemns", "urged", "saluted"} <= verbal_forms(), "must" in verbal_forms()
    (True, False)
    """
    return frozenset(form for act in table(Act) if not _VERBAL.isdisjoint(act.frames) for form in act.forms)


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
    forces = _forces()
    return forces[act] if act in forces else min(5, force_without_renewal(act) + 1)


@known
def force_without_renewal(act: str) -> int:
    """Force of an act that is said again as that of the act itself.

    >>> force_without_renewal("reiterate call"), force_without_renewal("demand")
    (3, 5)
    """
    forces = _forces()
    return forces.get(act) or forces.get(act.rpartition(" ")[2]) or forces["call on"]


def _forces() -> dict[str, int]:
    return {row.act: row.force for row in table(Act) if row.kind == "demand"}
