"""What has become of the items of two statements, for people: in a few words, the most telling first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sanctext.comparison.differences import DemandPair, Matched, Quoted, StancePair, Words
from sanctext.comparison.wording import words_of
from sanctext.items.kind import NOT_SAID, Kind
from sanctext.records import Actor, Demand, Model, Party, Stance

# What has become of an item, and the sign of it, since colour alone would not reach everybody.
SIGNS = {"changed": "±", "added": "+", "dropped": "−", "kept": "="}


@dataclass(frozen=True, slots=True)
class Change:
    """What has become of a demand or a stance.

    Attributes:
        state: one of `SIGNS`.
        said: how it has changed, in a few words each.
        about: the addressees of a demand, the act of a stance, as the earlier and as the later has it.
        moved: whether these are not the same.
        words: the action or the object, with the words that only one of both has.
        quotes: it and its sentence in the earlier statement and in the later; None where it is not there.
    """

    state: str
    said: tuple[str, ...]
    about: tuple[str, str]
    moved: bool
    words: tuple[Words, ...]
    quotes: tuple[Quoted | None, Quoted | None]


def changes_of(found: Matched) -> list[Change]:
    """First what changed, then what is new and what is gone, then what is the same.

    >>> import sanctext
    >>> from sanctext.comparison import compare
    >>> before, after = map(sanctext.parse, ("We urge Iran to talk.", "We demand that Iran and Iraq talk."))
    >>> [(change.state, change.said) for change in changes_of(compare(before, after).demands)]
    [('changed', ('hardened: urge (3) → demand (5)', 'addressee widened'))]
    """
    return sorted(_changes(found), key=lambda change: list(SIGNS).index(change.state))


def _changes(found: Matched) -> Iterator[Change]:
    for pair in found.pairs:
        said = tuple(_said(pair))
        moved = pair.scope != "kept" if isinstance(pair, DemandPair) else pair.act == "changed"
        about = _about(pair.before.item), _about(pair.after.item)
        yield Change("changed" if said else "kept", said, about, moved, pair.words, (pair.before, pair.after))
    for each in found.added:
        yield Change("added", (), (_about(each.item),) * 2, False, _alone(each), (None, each))
    for each in found.dropped:
        yield Change("dropped", (), (_about(each.item),) * 2, False, _alone(each), (each, None))


def _said(pair: DemandPair | StancePair) -> Iterator[str]:
    if isinstance(pair, StancePair):
        if pair.act == "changed":
            yield "act changed"
    else:
        old, new = pair.before.demand, pair.after.demand
        if pair.force != "kept":
            yield f"{pair.force}: {old.act} ({old.force}) → {new.act} ({new.force})"
        if pair.scope != "kept":
            yield f"addressee {pair.scope}"
    if pair.wording == "reworded":
        yield "reworded"


def _about(item: Demand | Stance) -> str:
    return named(item.addressees) if isinstance(item, Demand) else item.act


def _alone(quoted: Quoted) -> tuple[Words, ...]:
    return (Words(change="kept", text=" ".join(words_of(quoted.item).split())),)


def listed(kind: Kind, found: Model) -> Iterator[tuple[str, list[str]]]:
    """What has become of items that are the same or are not: what was added, dropped, kept, by their names.

    Args:
        kind: what they are.
        found: their changes: a field for each change.
    """
    for change in type(found).model_fields:
        if items := getattr(found, change):
            yield change, [_name(kind, item) for item in items]


def _name(kind: Kind, item: Any) -> str:
    return f"{item.name} ({item.code})" if isinstance(item, Actor) else (kind.listed or kind.says)(item)


def named(parties: Sequence[Party]) -> str:
    """The names of parties, and the words of those who have none.

    >>> named([])
    'not said'
    """
    return "; ".join(party.name or party.text for party in parties) or NOT_SAID
