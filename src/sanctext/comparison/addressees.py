"""Who is addressed, as sets that can be wider, narrower or other than one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sanctext.comparison.differences import Scope
from sanctext.evaluation.likeness import ENOUGH, likeness, plain
from sanctext.knowledge.actors import members_on
from sanctext.knowledge.wordings import means_everyone
from sanctext.records import Party

# Who overlaps in part, who is not named, all states, and others: each says more firmly that a demand is another one.
OVERLAP, UNNAMED, EVERYONE, OTHER = 0.75, 0.75, 0.6, 0.4


class Addressees(NamedTuple):
    """Those that a demand addresses.

    Args:
        named: codes, groups of states as the codes of their members, and wordings where there is no code.
        everyone: true where all states are addressed.
    """

    named: frozenset[str]
    everyone: bool

    @property
    def nobody(self) -> bool:
        """True where the text does not say whom it addresses."""
        return not self.named and not self.everyone


def addressees_of(parties: Sequence[Party], date: str | None) -> Addressees:
    """Those that the parties are on a date.

    >>> baltic = [Party(code=None, name=None, kind=None, text="all UN Member States")]
    >>> addressees_of(baltic, None).everyone
    True
    """
    named: set[str] = set()
    everyone = False
    for party in parties:
        if party.code is None:
            everyone = everyone or means_everyone(plain(party.text))
            named |= set() if means_everyone(plain(party.text)) else {plain(party.text)}
        else:
            named |= set(members_on(party.code, date)) or {party.code}
    return Addressees(frozenset(named), everyone)


def scope_of(before: Addressees, after: Addressees) -> Scope:
    """How the later addressees stand to the earlier.

    >>> some, all_states = Addressees(frozenset({"KP"}), False), Addressees(frozenset(), True)
    >>> scope_of(some, all_states), scope_of(all_states, some), scope_of(some, Addressees(frozenset({"RU"}), False))
    ('widened', 'narrowed', 'changed')
    """
    if before == after:
        return "kept"
    if before.nobody or after.nobody:
        return "named" if before.nobody else "unnamed"
    if before.everyone != after.everyone:
        return "widened" if after.everyone else "narrowed"
    if before.named < after.named:
        return "widened"
    return "narrowed" if after.named < before.named else "changed"


def agreement(before: Addressees, after: Addressees) -> float:
    """How far two demands may be one, by whom they address; from 0 to 1.

    Wordings that share half of their words mean the same: all parties, all parties concerned.

    >>> agreement(Addressees(frozenset({"KP", "RU"}), False), Addressees(frozenset({"KP"}), False))
    0.875
    """
    if before == after:
        return 1.0
    if before.nobody or after.nobody:
        return UNNAMED
    if before.everyone or after.everyone:
        return EVERYONE
    common = before.named & after.named
    alike = sum(
        any(likeness(name, other) >= ENOUGH for other in after.named - common) for name in before.named - common
    )
    shared = len(common) + alike
    return OVERLAP + (1 - OVERLAP) * shared / (len(before.named | after.named) - alike) if shared else OTHER
