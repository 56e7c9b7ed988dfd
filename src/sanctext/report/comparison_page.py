"""Statements beside each other as a page: what was added, dropped, kept and changed, each with both sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sanctext.comparison.changes import demand_changes, named, stance_changes
from sanctext.items.demands import FORCES
from sanctext.report.filling import fill
from sanctext.report.links import web_address

if TYPE_CHECKING:
    from sanctext.comparison.differences import Comparison, QuotedDemand, QuotedStance, Series, Words
    from sanctext.records import Document, Mention

# What has become of an item, and the sign of it, since colour alone would not reach everybody.
SIGNS = {"changed": "±", "added": "+", "dropped": "−", "kept": "="}


@dataclass(frozen=True, slots=True)
class Quote:
    """One statement's side of an item.

    Attributes:
        facts: what is known of it, by name.
        before: the sentence up to the words; "" where the record came without its text.
        words: the words that are the item.
        after: the rest of the sentence.
        start: the place of the words in the text, in characters.
        end: the place after the last of them.
    """

    facts: tuple[tuple[str, str], ...]
    before: str
    words: str
    after: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """A demand or a stance, as one statement has it or both.

    Attributes:
        state: what has become of it, of `SIGNS`.
        changes: how it has changed, in a few words each.
        who: the addressees of a demand, the act of a stance.
        words: the action or the object, with the words that only one of both has.
        quotes: the earlier statement's side and the later's.
    """

    state: str
    changes: tuple[str, ...]
    who: str
    words: tuple[Words, ...]
    quotes: tuple[Quote | None, Quote | None]


def comparison_page(series: Series) -> str:
    """Make the page of a series of statements, each compared with the next.

    Returns:
        A whole HTML document.

    >>> import sanctext
    >>> from sanctext.comparison import compare_series
    >>> texts = ("We urge Iran to free the crew.", "We demand that Iran free the crew.")
    >>> page = comparison_page(compare_series(map(sanctext.parse, texts)))
    >>> "hardened: urge (3) → demand (5)" in page
    True
    """
    return fill("comparison", comparisons=[_shown(each) for each in series.comparisons], signs=SIGNS)


def _shown(comparison: Comparison) -> dict[str, Any]:
    demands, stances = sorted(_demands(comparison), key=_rank), sorted(_stances(comparison), key=_rank)
    return {
        "documents": [_document(comparison.before), _document(comparison.after)],
        "lists": list(_lists(comparison)),
        "items": [("Demands", demands, _counts(demands)), ("Stances", stances, _counts(stances))],
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "title": document.title or document.source,
        "issued": document.issued,
        "kind": document.kind.replace("_", " "),
        "publisher": document.publisher,
        "source": document.source,
        "url": document.url,
        "link": web_address(document.url),
    }


def _lists(comparison: Comparison) -> Iterator[tuple[str, list[tuple[str, str, list[str]]]]]:
    """What is signed, cited and named: what has become of it, its sign, and the names."""
    who, resolutions, weapons = comparison.signatories, comparison.resolutions, comparison.weapons
    for title, rows in (
        (
            "Signatories",
            [
                (change, sign, [f"{actor.name} ({actor.code})" for actor in actors])
                for change, sign, actors in (
                    ("joined", "+", who.joined),
                    ("left", "−", who.left),
                    ("stayed", "=", who.stayed),
                )
            ],
        ),
        (
            "Resolutions",
            [
                (
                    change,
                    SIGNS[change],
                    [each.symbol or "some without a number" for each in getattr(resolutions, change)],
                )
                for change in ("added", "dropped", "kept")
            ],
        ),
        (
            "Weapons",
            [
                (change, SIGNS[change], [each.name for each in found])
                for change, found in (("added", weapons.added), ("dropped", weapons.dropped), ("kept", weapons.kept))
            ],
        ),
    ):
        yield title, [each for each in rows if each[2]]


def _demands(comparison: Comparison) -> Iterator[Item]:
    changes = comparison.demands
    for pair in changes.pairs:
        said = demand_changes(pair)
        old, new = (named(side.demand.addressees) for side in (pair.before, pair.after))
        yield Item(
            "changed" if said else "kept",
            tuple(said),
            new if pair.scope == "kept" else f"{old} → {new}",
            pair.words,
            (_quoted_demand(pair.before), _quoted_demand(pair.after)),
        )
    for demand in changes.added:
        yield _alone("added", named(demand.demand.addressees), demand.demand.action, _quoted_demand(demand))
    for demand in changes.dropped:
        yield _alone("dropped", named(demand.demand.addressees), demand.demand.action, _quoted_demand(demand))


def _stances(comparison: Comparison) -> Iterator[Item]:
    changes = comparison.stances
    for pair in changes.pairs:
        said = stance_changes(pair)
        old, new = pair.before.stance.act, pair.after.stance.act
        yield Item(
            "changed" if said else "kept",
            tuple(said),
            new if old == new else f"{old} → {new}",
            pair.words,
            (_quoted_stance(pair.before), _quoted_stance(pair.after)),
        )
    for stance in changes.added:
        yield _alone("added", stance.stance.act, stance.stance.object, _quoted_stance(stance))
    for stance in changes.dropped:
        yield _alone("dropped", stance.stance.act, stance.stance.object, _quoted_stance(stance))


def _alone(state: str, who: str, words: str, quote: Quote) -> Item:
    from sanctext.comparison.differences import Words

    kept = (Words(change="kept", text=" ".join(words.split())),)
    return Item(state, (), who, kept, (None, quote) if state == "added" else (quote, None))


def _quoted_demand(quoted: QuotedDemand) -> Quote:
    demand = quoted.demand
    facts = [
        ("Speaker", named(demand.speakers)),
        ("Act", f"{demand.act}, force {demand.force} of 5 ({FORCES[demand.force - 1]})"),
        ("Addressee", named(demand.addressees)),
        ("Voice", None if demand.attribution == "own" else demand.attribution),
    ]
    return _quote(quoted.sentence, demand.span, facts)


def _quoted_stance(quoted: QuotedStance) -> Quote:
    stance = quoted.stance
    facts = [
        ("Speaker", named(stance.speakers)),
        ("Act", stance.act),
        ("Voice", None if stance.attribution == "own" else stance.attribution),
    ]
    return _quote(quoted.sentence, stance.span, facts)


def _quote(sentence: str | None, span: Mention, facts: Sequence[tuple[str, str | None]]) -> Quote:
    words = " ".join(span.text.split())
    before, found, after = (sentence or "").partition(words)
    # A span may go beyond its sentence's words where lines were joined; then it stands by itself.
    if not found:
        before = after = ""
    return Quote(tuple((name, value) for name, value in facts if value), before, words, after, span.start, span.end)


def _rank(item: Item) -> int:
    return list(SIGNS).index(item.state)


def _counts(items: Sequence[Item]) -> list[tuple[str, int]]:
    counted = Counter(item.state for item in items)
    return [(state, counted[state]) for state in SIGNS if counted[state]]
