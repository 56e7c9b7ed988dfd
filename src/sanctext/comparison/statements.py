"""Compares records: two, or a series of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from sanctext.comparison.addressees import addressees_of, scope_of
from sanctext.comparison.assignment import best_pairs
from sanctext.comparison.differences import (
    SCHEMA_VERSION,
    Comparison,
    DemandChanges,
    DemandPair,
    Force,
    QuotedDemand,
    QuotedStance,
    ResolutionChanges,
    Series,
    SignatoryChanges,
    StanceChanges,
    StancePair,
    WeaponChanges,
)
from sanctext.comparison.quotation import sentence_of
from sanctext.comparison.similarity import THRESHOLD, Side, side_of_demand, side_of_stance, similarity
from sanctext.comparison.wording import marked_words, wording_of
from sanctext.knowledge.actors import actor_of
from sanctext.records import Actor, Demand, Resolution, Stance, StatementRecord

Item = TypeVar("Item")

# Of pairs that are equally alike, those that stand nearer to each other in the order of the texts.
_NEARER = 1e-6


def compare(before: StatementRecord, after: StatementRecord) -> Comparison:
    """Compare two statements; sentences are quoted of records that have their text.

    >>> import sanctext
    >>> change = compare(sanctext.parse("We urge Iran to halt its missile tests."),
    ...                  sanctext.parse("We demand that Iran halt its missile tests now."))
    >>> pair, = change.demands.pairs
    >>> pair.force, pair.wording, [run.text for run in pair.words if run.change == "added"]
    ('hardened', 'reworded', ['now'])
    """
    resolutions = _changes(before.resolutions, after.resolutions, _resolution_key)
    weapons = _changes(before.weapons, after.weapons, lambda weapon: weapon.id)
    return Comparison(
        schema_version=SCHEMA_VERSION,
        before=before.document,
        after=after.document,
        threshold=THRESHOLD,
        signatories=_signatories(before, after),
        resolutions=ResolutionChanges(added=resolutions[0], dropped=resolutions[1], kept=resolutions[2]),
        weapons=WeaponChanges(added=weapons[0], dropped=weapons[1], kept=weapons[2]),
        demands=_demands(before, after),
        stances=_stances(before, after),
    )


def compare_series(records: Iterable[StatementRecord]) -> Series:
    """Compare each statement with the next.

    >>> import sanctext
    >>> series = compare_series(map(sanctext.parse, ("We urge Mali to talk.", "We met.", "We urge Mali to talk.")))
    >>> [(len(each.demands.added), len(each.demands.dropped)) for each in series.comparisons]
    [(0, 1), (1, 0)]
    """
    compared = tuple(compare(before, after) for before, after in pairwise(records))
    return Series(schema_version=SCHEMA_VERSION, comparisons=compared)


def _changes(
    before: Sequence[Item], after: Sequence[Item], key: Callable[[Item], Hashable]
) -> tuple[tuple[Item, ...], tuple[Item, ...], tuple[Item, ...]]:
    """What is added, dropped and kept."""
    old, new = {key(item) for item in before}, {key(item) for item in after}
    added = tuple(item for item in after if key(item) not in old)
    dropped = tuple(item for item in before if key(item) not in new)
    return added, dropped, tuple(item for item in after if key(item) in old)


def _resolution_key(resolution: Resolution) -> Hashable:
    return resolution.symbol, resolution.number


def _signatories(before: StatementRecord, after: StatementRecord) -> SignatoryChanges:
    joined, left, stayed = _changes(_signing(before, after), _signing(after, before), lambda actor: actor.code)
    return SignatoryChanges(joined=joined, left=left, stayed=stayed)


def _signing(record: StatementRecord, other: StatementRecord) -> list[Actor]:
    """Those who sign, each once; a group as its members where the other names one of them and not the group."""
    codes = {signatory.actor.code for signatory in other.signatories}
    found: dict[str, Actor] = {}
    for signatory in record.signatories:
        actor = signatory.actor
        if actor.code in codes or not codes & set(signatory.members):
            found.setdefault(actor.code, actor)
            continue
        for code in signatory.members:
            name, kind = actor_of(code)
            found.setdefault(code, Actor(code=code, name=name, kind=kind))
    return list(found.values())


def _aligned(before: Sequence[Side], after: Sequence[Side]) -> list[tuple[int, int, float]]:
    """Which belong together, one to one, in the order of the later: places and similarities.

    What counts of a pair is how far it exceeds the threshold: two pairs that are hardly alike do not outweigh one that
    is much alike.
    """
    likeness = [[similarity(old, new) for new in after] for old in before]
    gains = [
        [_gain(value, i / len(before), j / len(after)) for j, value in enumerate(row)] for i, row in enumerate(likeness)
    ]
    found = [(i, j, round(likeness[i][j], 3)) for i, j in best_pairs(gains)]
    return sorted(found, key=lambda pair: pair[1])


def _gain(value: float, place: float, other: float) -> float:
    return value - THRESHOLD - _NEARER * abs(place - other)


def _demands(before: StatementRecord, after: StatementRecord) -> DemandChanges:
    old = [side_of_demand(demand, before.document.issued) for demand in before.demands]
    new = [side_of_demand(demand, after.document.issued) for demand in after.demands]
    found = _aligned(old, new)
    paired_old, paired_new = {i for i, _, _ in found}, {j for _, j, _ in found}
    pairs = tuple(
        _demand_pair(_quoted(before, before.demands[i]), _quoted(after, after.demands[j]), value, after)
        for i, j, value in found
    )
    return DemandChanges(
        pairs=pairs,
        added=tuple(_quoted(after, demand) for j, demand in enumerate(after.demands) if j not in paired_new),
        dropped=tuple(_quoted(before, demand) for i, demand in enumerate(before.demands) if i not in paired_old),
    )


def _quoted(record: StatementRecord, demand: Demand) -> QuotedDemand:
    return QuotedDemand(demand=demand, sentence=sentence_of(record, demand.span))


def _demand_pair(before: QuotedDemand, after: QuotedDemand, value: float, later: StatementRecord) -> DemandPair:
    old, new = before.demand, after.demand
    # The members of groups as they are later, so that a group that is addressed again is the same.
    date = later.document.issued
    return DemandPair(
        before=before,
        after=after,
        similarity=value,
        wording=wording_of(old.action, new.action),
        force=_force(old.force, new.force),
        scope=scope_of(addressees_of(old.addressees, date), addressees_of(new.addressees, date)),
        words=marked_words(old.action, new.action),
    )


def _force(before: int, after: int) -> Force:
    if before == after:
        return "kept"
    return "hardened" if after > before else "softened"


def _stances(before: StatementRecord, after: StatementRecord) -> StanceChanges:
    found = _aligned(
        [side_of_stance(each) for each in before.stances], [side_of_stance(each) for each in after.stances]
    )
    paired_old, paired_new = {i for i, _, _ in found}, {j for _, j, _ in found}
    return StanceChanges(
        pairs=tuple(
            _stance_pair(_quoted_stance(before, before.stances[i]), _quoted_stance(after, after.stances[j]), value)
            for i, j, value in found
        ),
        added=tuple(_quoted_stance(after, each) for j, each in enumerate(after.stances) if j not in paired_new),
        dropped=tuple(_quoted_stance(before, each) for i, each in enumerate(before.stances) if i not in paired_old),
    )


def _quoted_stance(record: StatementRecord, stance: Stance) -> QuotedStance:
    return QuotedStance(stance=stance, sentence=sentence_of(record, stance.span))


def _stance_pair(before: QuotedStance, after: QuotedStance, value: float) -> StancePair:
    old, new = before.stance, after.stance
    return StancePair(
        before=before,
        after=after,
        similarity=value,
        wording=wording_of(old.object, new.object),
        act="kept" if old.act == new.act else "changed",
        words=marked_words(old.object, new.object),
    )
