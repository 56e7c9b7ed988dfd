"""What has become of the items of two statements, for people: in a few words, the most telling first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sanctext.comparison.differences import Comparison, DemandPair, Matched, Quoted, StancePair, Words
from sanctext.comparison.wording import words_of
from sanctext.items import DEMANDS, MEASURES, SIGNATORIES, STANCES, VIOLATIONS, Kind, kinds
from sanctext.items.demands import to_do
from sanctext.items.kind import NOT_SAID, named
from sanctext.records import Actor, Demand, Model, Stance

# What has become of an item, and the sign of it, since colour alone would not reach everybody.
SIGNS = {"changed": "±", "added": "+", "dropped": "−", "kept": "="}
# What a summary leaves out.
_SAME = frozenset({"kept", "stayed"})
_FIRST = (SIGNATORIES, DEMANDS, MEASURES, VIOLATIONS)
# So many items of each change does a summary name, in so many words each.
FEW, SHORT = 2, 8


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


def told_kinds() -> tuple[Kind, ...]:
    """All kinds, in the order in which a reader asks what has become of them: what is thought comes last.

    >>> [kind.one for kind in told_kinds()][:3], told_kinds()[-1].one
    (['signatory', 'demand', 'measure'], 'stance')
    """
    return tuple(sorted(kinds(), key=lambda kind: (kind is STANCES, kind not in _FIRST)))


def in_short(comparison: Comparison) -> list[str]:
    """What has changed, in a line for each kind of item, with its most telling ones; what is the same is left out.

    >>> import sanctext
    >>> from sanctext.comparison import compare
    >>> before, after = map(sanctext.parse, ("We urge Iran to talk.", "We demand that Iran talk. We thank Oman."))
    >>> in_short(compare(before, after))
    ['Demands: 1 changed: Iran “talk” (hardened)', 'Stances: 1 added: thank “Oman”']
    """
    told = []
    for kind in told_kinds():
        found = getattr(comparison, kind.field)
        counted = _counted(found) if isinstance(found, Matched) else _listed(kind, found)
        said = "; ".join(f"{number} {change}: {_such_as(names)}" for change, number, names in counted)
        if said:
            told.append(f"{kind.heading}: {said}")
    return told or ["Nothing has changed."]


def _such_as(names: list[str]) -> str:
    """The first of some names, and how many more there are."""
    return ", ".join(names[:FEW]) + (f" and {len(names) - FEW} more" if len(names) > FEW else "")


def _counted(found: Matched) -> Iterator[tuple[str, int, list[str]]]:
    """What is gone and what is new tells more than what changed."""
    changes = sorted(changes_of(found), key=_weight, reverse=True)
    for state in ("dropped", "added", "changed"):
        if these := [change for change in changes if change.state == state]:
            yield state, len(these), [_in_words(change) for change in these]


def most_telling(changes: list[Change], limit: int | None) -> list[Change]:
    """So many changes at most, in their order: what is kept goes first, then mere words, then what has little force."""
    best = sorted(range(len(changes)), key=lambda number: _weight(changes[number]), reverse=True)[:limit]
    return [changes[number] for number in sorted(best)]


def _weight(change: Change) -> tuple[bool, bool, int, bool]:
    """Whether there is a change, and more than one of words; its force, which a stance has not; whether one has it."""
    item = next(quoted.item for quoted in reversed(change.quotes) if quoted is not None)
    force = item.force if isinstance(item, Demand) else 0
    return change.state not in _SAME, change.said != ("reworded",), force, None in change.quotes


def _in_words(change: Change) -> str:
    """Whom it addresses or what act it is, its first words, and how it has changed."""
    item = next(quoted.item for quoted in reversed(change.quotes) if quoted is not None)
    about = f"{change.about[-1]} " if change.about[-1] != NOT_SAID else ""
    ways = ", ".join(said.partition(":")[0] for said in change.said)
    words = to_do(item) if isinstance(item, Demand) else item.object
    return f"{about}“{_short(words)}”{f' ({ways})' if ways else ''}"


def _short(words: str, most: int = SHORT) -> str:
    each = words.split()
    return " ".join(each[:most]) + (" …" if len(each) > most else "")


def _listed(kind: Kind, found: Model) -> Iterator[tuple[str, int, list[str]]]:
    for change, names in listed(kind, found):
        if change not in _SAME:
            yield change, len(names), [_short(name, 2 * SHORT) for name in names]


def _name(kind: Kind, item: Any) -> str:
    return f"{item.name} ({item.code})" if isinstance(item, Actor) else (kind.listed or kind.says)(item)
