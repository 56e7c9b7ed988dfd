"""What has changed within a pair, in a few words for people."""

from __future__ import annotations

from collections.abc import Sequence

from sanctext.comparison.differences import DemandPair, StancePair
from sanctext.items.kind import NOT_SAID
from sanctext.records import Party


def demand_changes(pair: DemandPair) -> list[str]:
    """The changes of a demand; none where it is kept.

    >>> import sanctext
    >>> from sanctext.comparison import compare
    >>> before, after = map(sanctext.parse, ("We urge Iran to talk.", "We demand that Iran and Iraq talk."))
    >>> demand_changes(compare(before, after).demands.pairs[0])
    ['hardened: urge (3) → demand (5)', 'addressee widened']
    """
    said: list[str] = []
    if pair.force != "kept":
        old, new = pair.before.demand, pair.after.demand
        said.append(f"{pair.force}: {old.act} ({old.force}) → {new.act} ({new.force})")
    if pair.scope != "kept":
        said.append(f"addressee {pair.scope}")
    return said + (["reworded"] if pair.wording == "reworded" else [])


def stance_changes(pair: StancePair) -> list[str]:
    """The changes of a stance; none where it is kept."""
    act = ["act changed"] if pair.act == "changed" else []
    return act + (["reworded"] if pair.wording == "reworded" else [])


def named(parties: Sequence[Party]) -> str:
    """The names of parties, and the words of those who have none.

    >>> named([])
    'not said'
    """
    return "; ".join(party.name or party.text for party in parties) or NOT_SAID
