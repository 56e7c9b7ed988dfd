"""What a page shows beside the text: a card for each item of the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sanctext.knowledge.provenance import Row, row_of, says

if TYPE_CHECKING:
    from sanctext.records import Demand, Mention, Party, Resolution, Signatory, Stance, StatementRecord, Weapon

KINDS = ("signatory", "resolution", "weapon", "demand", "stance")
# A word for each `Demand.force`, the weakest first.
FORCES = ("hope", "request", "call", "renewed call or obligation", "demand")


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
        kind: one of `KINDS`.
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
    """The cards of a record, in the order of the text.

    >>> import sanctext
    >>> [card.title for card in cards(sanctext.parse("We urge the DPRK to halt its missile launches."))]
    ['We → KP: halt its missile launches', 'missile']
    """
    found = [
        *map(_of_signatory, record.signatories),
        *map(_of_resolution, record.resolutions),
        *map(_of_weapon, record.weapons),
        *map(_of_demand, record.demands),
        *map(_of_stance, record.stances),
    ]
    return sorted(found, key=lambda card: (card.places[0].start, KINDS.index(card.kind)))


def _of_signatory(signatory: Signatory) -> Card:
    return Card(
        kind="signatory",
        title=f"{signatory.actor.name} ({signatory.actor.code})",
        facts=_facts(
            ("Role", signatory.role), ("Signs as", signatory.office), ("Members", ", ".join(signatory.members))
        ),
        places=_mentioned(signatory.mentions),
        rules=_rules(signatory.mentions),
        rows=_rows([("actor", signatory.actor.code)]),
        actors=(signatory.actor.code,),
    )


def _of_resolution(resolution: Resolution) -> Card:
    code = ("resolution", resolution.number) if resolution.number is not None else ("draft", resolution.symbol or "")
    return Card(
        kind="resolution",
        title=resolution.symbol or "Resolutions without a number",
        facts=_facts(
            ("Subject", resolution.subject),
            ("Regime", resolution.regime),
            ("Paragraphs", ", ".join(resolution.paragraphs)),
            ("Cited", "only in a body's name" if resolution.body_only else None),
            ("Range", "lies inside a cited range" if resolution.implied else None),
        ),
        places=_mentioned(resolution.mentions),
        rules=_rules(resolution.mentions),
        rows=_rows([code]),
        problems=tuple(_doubt(resolution, problem) for problem in resolution.problems),
    )


def _doubt(resolution: Resolution, problem: str) -> str:
    words = resolution.mentions[0].text
    match problem:
        case "year_mismatch":
            return f"Cites “{words}”: the year differs; {resolution.number} was adopted in {resolution.year}."
        case "unknown_number":
            return f"Cites “{words}”: no resolution with this number is known."
        case "newer_than_table":
            return f"Cites “{words}”: newer than the resolutions that sanctext knows."
        case "not_in_force":
            return f"Cites “{words}”: no longer in force on the date of the document."
        case _:
            return f"Cites “{words}”: a draft that was vetoed, not a resolution."


def _of_weapon(weapon: Weapon) -> Card:
    return Card(
        kind="weapon",
        title=weapon.name,
        facts=_facts(
            ("Named system", "yes" if weapon.named else "no, a category"),
            ("Category", weapon.category),
            ("Origin", (weapon.origin or "").replace("|", ", ")),
        ),
        places=_mentioned(weapon.mentions),
        rules=_rules(weapon.mentions),
        rows=_rows([("weapon", weapon.id)]),
    )


def _of_demand(demand: Demand) -> Card:
    places = [_place(demand.span, "demand"), _place(demand.cue, "cue"), _place(demand.object, "action")]
    if demand.target is not None:
        places.append(_place(demand.target, "addressee"))
    return Card(
        kind="demand",
        title=f"{_parties(demand.speakers)} → {_parties(demand.addressees)}: {demand.action}",
        facts=_facts(
            ("Act", demand.act),
            ("Force", f"{demand.force} of 5, {FORCES[demand.force - 1]}"),
            ("Speaker", _names(demand.speakers)),
            ("Addressee", _names(demand.addressees)),
            ("Not to be done", "yes" if demand.negated else None),
            ("Voice", demand.attribution),
        ),
        places=tuple(places),
        rules=_rules([demand.span]),
        rows=_rows([("act", demand.act), *_codes([*demand.speakers, *demand.addressees])]),
        actors=_filters(demand.speakers),
        addressees=_filters(demand.addressees),
        force=demand.force,
    )


def _of_stance(stance: Stance) -> Card:
    return Card(
        kind="stance",
        title=f"{_parties(stance.speakers)}: {stance.act} – {stance.object}",
        facts=_facts(("Act", stance.act), ("Speaker", _names(stance.speakers)), ("Voice", stance.attribution)),
        places=(_place(stance.span, "mention"),),
        rules=_rules([stance.span]),
        rows=_rows([("act", stance.act), *_codes(stance.speakers)]),
        actors=_filters(stance.speakers),
    )


def _facts(*facts: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in facts if value)


def _place(mention: Mention, role: str) -> Place:
    return Place(mention.start, mention.end, role)


def _mentioned(mentions: Iterable[Mention]) -> tuple[Place, ...]:
    return tuple(_place(mention, "mention") for mention in sorted(mentions, key=lambda mention: mention.start))


def _rules(mentions: Iterable[Mention]) -> tuple[tuple[str, str], ...]:
    return tuple((rule, says(rule)) for rule in dict.fromkeys(mention.rule for mention in mentions))


def _rows(codes: Iterable[tuple[str, Any]]) -> tuple[Row, ...]:
    return tuple(row for row in (row_of(*code) for code in dict.fromkeys(codes)) if row is not None)


def _codes(parties: Iterable[Party]) -> Iterator[tuple[str, str]]:
    return (("actor", party.code) for party in parties if party.code)


def _parties(parties: Iterable[Party]) -> str:
    return ", ".join(dict.fromkeys(party.code or party.text for party in parties)) or "not said"


def _names(parties: Iterable[Party]) -> str:
    return ", ".join(dict.fromkeys(f"{party.name} ({party.code})" if party.code else party.text for party in parties))


def _filters(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.code or party.text for party in parties))
