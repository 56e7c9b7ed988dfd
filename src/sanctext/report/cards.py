"""What a page shows beside the text: a card for each item of the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sanctext.items import DEMANDS, MEASURES, SIGNATORIES, STANCES, VIOLATIONS, Found, Kind, Part, kinds, walk
from sanctext.items.kind import called, singular
from sanctext.knowledge.provenance import Row, rows_of, says

if TYPE_CHECKING:
    from sanctext.records import Mention, Party, StatementRecord

_FIRST = (SIGNATORIES, MEASURES, DEMANDS, VIOLATIONS)


@dataclass(frozen=True, slots=True)
class Place:
    """Words of the text that belong to an item, and what they are in it: "mention", "cue", "addressee" or "action"."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Card:
    """An item of the record, as people read it.

    Attributes:
        kind: what it is, "demand".
        title: the item in a few words.
        facts: what is known of it, by name.
        places: where it stands; the first of each mention is the whole of it.
        rules: the rules that found it, each with its line of prose.
        rows: the rows of knowledge behind it.
        problems: what a reader should doubt, in sentences.
        actors: who signs, speaks, or what makes a weapon; for filters.
        addressees: who is addressed; for filters.
        force: of a demand, 1 to 5; 0 for other items.
    """

    kind: str
    title: str
    facts: tuple[tuple[str, str], ...]
    places: tuple[Place, ...]
    rules: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    problems: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    force: int = field(default=0)


def cards(record: StatementRecord) -> list[Card]:
    """The cards of a record: who signs, what is done, asked and broken, what is cited and named, then stances.

    Those of a kind stand in the order of the text.

    >>> import sanctext
    >>> [card.title for card in cards(sanctext.parse("We urge the DPRK to halt its missile launches."))]
    ['We → KP: urge – halt its missile launches', 'missile (missile)']
    """
    return [card for _, card in items_and_cards(record)]


def items_and_cards(record: StatementRecord) -> list[tuple[Any, Card]]:
    """The cards of a record, each behind the item that it is of."""
    order = [kind.one for kind in (*_FIRST, *(kind for kind in kinds() if kind not in _FIRST and kind is not STANCES))]
    found = ((each.item, _card(each)) for each in walk(record))
    return sorted(found, key=lambda pair: (_rank(order, pair[1].kind), pair[1].places[0].start))


def _rank(order: Sequence[str], kind: str) -> int:
    return order.index(kind) if kind in order else len(order)


def _card(found: Found) -> Card:
    kind, item = found.kind, found.item
    # What is named any number of times stands in the order of the text.
    parts = sorted(found.parts, key=lambda part: part.mention.start) if not kind.spoken else found.parts
    said = {name: called(parties) for name, parties in found.parties.items()}
    named = ((singular(name).capitalize(), _names(parties)) for name, parties in found.parties.items())
    return Card(
        kind=kind.one,
        title=kind.says(item),
        facts=_facts(*kind.facts(item), *named),
        places=tuple(_place(kind, part) for part in parts),
        rules=_rules(found.whole),
        rows=tuple(rows_of(kind.knowledge(item))),
        problems=kind.doubts(item),
        actors=said.get("speakers", ()) or tuple(str(code) for sort, code in kind.knowledge(item) if sort == "actor"),
        addressees=said.get("addressees", ()),
        force=getattr(item, "force", 0),
    )


def _facts(*facts: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in facts if value)


def _place(kind: Kind, part: Part) -> Place:
    role = kind.roles.get(part.name, "mention" if part.name == "span" else part.name)
    return Place(part.mention.start, part.mention.end, role)


def _rules(mentions: Iterable[Mention]) -> tuple[tuple[str, str], ...]:
    return tuple((rule, says(rule)) for rule in dict.fromkeys(mention.rule for mention in mentions))


def _names(parties: Iterable[Party]) -> str:
    return ", ".join(dict.fromkeys(f"{party.name} ({party.code})" if party.code else party.text for party in parties))
