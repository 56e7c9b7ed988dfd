"""What stands at the top of the page of one document: the few things that a reader asks first, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from sanctext.items import DEMANDS, MEASURES, SIGNATORIES, Kind
from sanctext.items.demands import to_do
from sanctext.items.kind import called, named, unsure
from sanctext.printable import counted

if TYPE_CHECKING:
    from sanctext.records import Demand, Measure, StatementRecord
    from sanctext.report.cards import Card

    # The number of a card, its item and the card.
    Numbered = tuple[int, Any, Card]

# So many lines has a topic at most, so many names a line, so many words what somebody is to do.
LINES, NAMES, WORDS = 3, 4, 24
# Who is meant by a demand that names nobody.
NOBODY = "nobody by name"


class Line(NamedTuple):
    """A line and the place that it leads to, an `id` of the page."""

    says: str
    place: str


class Topic(NamedTuple):
    """What lines are about."""

    name: str
    lines: tuple[Line, ...]


def in_short(record: StatementRecord, pairs: Sequence[tuple[Any, Card]]) -> list[Topic]:
    """Who issues the document, what it demands most strongly, what measures it tells of, and what is doubtful.

    Args:
        record: the record.
        pairs: its items and cards, in the order of the page.

    >>> import sanctext
    >>> from sanctext.report.cards import items_and_cards
    >>> record = sanctext.parse("Statement by Chile\\n\\nWe urge Mali to free the envoys.")
    >>> in_short(record, items_and_cards(record))[1]
    Topic(name='Demands (1)', lines=(Line(says='Mali: free the envoys (urge)', place='card-1'),))
    """
    numbered = [(number, item, card) for number, (item, card) in enumerate(pairs)]
    topics = [_issue(record, _of(SIGNATORIES, numbered))]
    if demands := _of(DEMANDS, numbered):
        issuers = {signatory.actor.code for signatory in record.signatories}
        topics.append(_topic(DEMANDS, demands, _strongest(demands, issuers)))
    if measures := _of(MEASURES, numbered):
        topics.append(_topic(MEASURES, measures, _by_type(measures)))
    if doubtful := (*_notes(record), *_doubts(numbered)):
        topics.append(Topic("To check", doubtful))
    return topics


def _of(kind: Kind, numbered: Iterable[Numbered]) -> list[Numbered]:
    return [each for each in numbered if each[2].kind == kind.one]


def _topic(kind: Kind, found: Sequence[Numbered], lines: Sequence[Line]) -> Topic:
    shown = f"{len(lines)} strongest of " if kind is DEMANDS and LINES == len(lines) < len(found) else ""
    return Topic(f"{kind.heading} ({shown}{len(found)})", tuple(lines))


def _issue(record: StatementRecord, signatories: Sequence[Numbered]) -> Topic:
    document = record.document
    issuers = [item.actor.name for _, item, _ in signatories if item.role == "issuer"]
    others = [item.actor.name for _, item, _ in signatories if item.role != "issuer"]
    aligned = f", with {_some(others)} aligned" if others else ""
    who = _some(issuers or ["nobody whom sanctext knows"])
    says = f"{who}{aligned}, {document.issued or 'undated'}, {document.kind.replace('_', ' ')}"
    return Topic("Issued by", (Line(says, f"card-{signatories[0][0]}" if signatories else "text"),))


def _strongest(demands: Iterable[Numbered], issuers: set[str]) -> list[Line]:
    """The demands with the greatest force; of equal ones those in the text's own voice, to somebody, and sure."""

    def rank(each: Numbered) -> tuple[int, bool, bool, bool, int]:
        number, demand, _ = each
        return -demand.force, demand.attribution != "own", not demand.addressees, bool(unsure(demand)), number

    told: dict[str, int] = {}
    for number, demand, _ in sorted(demands, key=rank):
        told.setdefault(_demand(demand, issuers), number)
    return [Line(says, f"card-{number}") for says, number in list(told.items())[:LINES]]


def _demand(demand: Demand, issuers: set[str]) -> str:
    whom = _some([party.name or party.text for party in demand.addressees] or [NOBODY])
    words = to_do(demand).split()
    more = " …" if len(words) > WORDS else ""
    # Whoever issues the text needs no mention at each of its demands.
    others = demand.speakers and not issuers.issuperset(called(demand.speakers))
    by = f", says {named(demand.speakers)}" if others and demand.attribution != "own" else ""
    return f"{whom}: {' '.join(words[:WORDS])}{more} ({demand.act}{by})"


def _by_type(measures: Iterable[Numbered]) -> list[Line]:
    """The sorts of measures with the most targets, each with whom it is against; how many sorts have no line."""
    sorts: dict[str, list[Numbered]] = {}
    for each in measures:
        sorts.setdefault(_sort(each[1]), []).append(each)
    most = sorted(sorts.items(), key=lambda sort: (-len(sort[1]), sort[1][0][0]))
    lines = [Line(f"{sort}{_against(found)}", f"card-{found[0][0]}") for sort, found in most[:LINES]]
    if rest := most[LINES:]:
        lines.append(Line(f"and {counted(len(rest), 'more sort')} of measures", f"card-{rest[0][1][0][0]}"))
    return lines


def _sort(measure: Measure) -> str:
    types = ", ".join(measure.types).replace("_", " ") or "measure"
    return f"{types} {'denied' if measure.negated else measure.status}"


def _against(found: Sequence[Numbered]) -> str:
    states = [party.name or party.text for _, measure, _ in found for party in measure.countries]
    targets = [target.name for _, measure, _ in found for target in measure.targets if target.name not in states]
    against = ", ".join(_some(names) for names in (states, targets) if names)
    return f": {against}" if against else ""


def _notes(record: StatementRecord) -> Iterator[Line]:
    if number := len(record.diagnostics):
        codes = ", ".join(dict.fromkeys(each.code.replace("_", " ") for each in record.diagnostics))
        yield Line(f"{counted(number, 'note')} on the whole reading: {codes}", "notes")


def _doubts(numbered: Iterable[Numbered]) -> Iterator[Line]:
    doubtful = [(number, card) for number, _, card in numbered if card.problems]
    for number, card in doubtful[:LINES]:
        yield Line(f"{card.kind} {card.title}: {'; '.join(card.problems)}", f"card-{number}")
    if rest := doubtful[LINES:]:
        yield Line(f"and {counted(len(rest), 'more item')} to check", f"card-{rest[0][0]}")


def _some(names: Iterable[str]) -> str:
    """The first of some names, each once, and how many more there are.

    >>> _some(["Mali", "Oman", "Mali"]), _some("ABCDEFG")
    ('Mali and Oman', 'A, B, C, D and 3 more')
    """
    each = list(dict.fromkeys(" ".join(name.split()) for name in names))
    if len(each) > NAMES + 1:
        return f"{', '.join(each[:NAMES])} and {len(each) - NAMES} more"
    return " and ".join(part for part in (", ".join(each[:-1]), each[-1]) if part)
