"""Compares records: two, or a series of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from sanctext.comparison.addressees import addressees_of, scope_of
from sanctext.comparison.assignment import best_pairs
from sanctext.comparison.differences import SCHEMA_VERSION, Comparison, Force, Series, model_of
from sanctext.comparison.similarity import THRESHOLD, Side, side_of, similarity
from sanctext.comparison.wording import marked_words, wording_of, words_of
from sanctext.items import DEMANDS, SIGNATORIES, STANCES, Kind, kinds
from sanctext.knowledge.actors import actor_of
from sanctext.layout.sentences import sentence_around
from sanctext.records import Actor, Demand, Stance, StatementRecord

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
    changes: dict[str, Any] = {kind.field: _changes(kind, before, after) for kind in kinds()}
    return model_of(kinds())(
        schema_version=SCHEMA_VERSION,
        before=before.document,
        after=after.document,
        threshold=THRESHOLD,
        **changes,
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


def _changes(kind: Kind, before: StatementRecord, after: StatementRecord) -> dict[str, Any]:
    """The fields of a kind's model of changes."""
    if kind in {DEMANDS, STANCES}:
        return _matched(kind, before, after)
    if kind is SIGNATORIES:
        joined, left, stayed = _by_key(_signing(before, after), _signing(after, before), lambda actor: actor.code)
        return {"joined": joined, "left": left, "stayed": stayed}
    added, dropped, kept = _by_key(getattr(before, kind.field), getattr(after, kind.field), kind.key)
    return {"added": added, "dropped": dropped, "kept": kept}


def _by_key(
    before: Sequence[Item], after: Sequence[Item], key: Callable[[Item], Hashable]
) -> tuple[list[Item], list[Item], list[Item]]:
    """What is added, dropped and kept."""
    old, new = {key(item) for item in before}, {key(item) for item in after}
    added = [item for item in after if key(item) not in old]
    dropped = [item for item in before if key(item) not in new]
    return added, dropped, [item for item in after if key(item) in old]


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


def _matched(kind: Kind, before: StatementRecord, after: StatementRecord) -> dict[str, Any]:
    """What both say, one to one where it is alike enough."""
    old, new = getattr(before, kind.field), getattr(after, kind.field)
    quoted_old, quoted_new = [_quoted(kind, before, each) for each in old], [_quoted(kind, after, each) for each in new]
    found = _aligned(
        [side_of(each, before.document.issued) for each in old], [side_of(each, after.document.issued) for each in new]
    )
    paired_old, paired_new = {i for i, _, _ in found}, {j for _, j, _ in found}
    return {
        "pairs": [
            {"before": quoted_old[i], "after": quoted_new[j], "similarity": value}
            | _differences(old[i], new[j], after.document.issued)
            for i, j, value in found
        ],
        "added": [each for j, each in enumerate(quoted_new) if j not in paired_new],
        "dropped": [each for i, each in enumerate(quoted_old) if i not in paired_old],
    }


def _quoted(kind: Kind, record: StatementRecord, item: Demand | Stance) -> dict[str, Any]:
    span = item.span
    sentence = None if record.text is None else sentence_around(record.text, span.start, span.end)
    return {kind.one: item, "sentence": sentence}


def _differences(old: Demand | Stance, new: Demand | Stance, date: str | None) -> dict[str, Any]:
    """How the two of a pair differ; groups have the members that they have on the date of the later."""
    words = words_of(old), words_of(new)
    said: dict[str, Any] = {"wording": wording_of(*words), "words": marked_words(*words)}
    if isinstance(old, Demand) and isinstance(new, Demand):
        scope = scope_of(addressees_of(old.addressees, date), addressees_of(new.addressees, date))
        return said | {"force": _force(old.force, new.force), "scope": scope}
    return said | {"act": "kept" if old.act == new.act else "changed"}


def _force(before: int, after: int) -> Force:
    if before == after:
        return "kept"
    return "hardened" if after > before else "softened"
