"""One record as tables, for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from sanctext.items import DEMANDS, RESOLUTIONS, SIGNATORIES, STANCES, WEAPONS, Kind, kinds
from sanctext.items.kind import named
from sanctext.writers.screen import DIM, cell, console, draw, facts, lines, ruled

if TYPE_CHECKING:
    from sanctext.records import Actor, Demand, Mention, Party, Resolution, Signatory, Stance, StatementRecord, Weapon

# From this width on attribution and rule have columns of their own; below, they stand under what was found.
WIDE = 100
# More names than this in one cell are given by their codes.
NAMES = 3
MARK = "bold red"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the record: its headings, and a row of cells for each item."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Text]]


def write(record: StatementRecord, stream: TextIO, width: int | None = None) -> None:
    """Draw one record.

    Args:
        record: the record.
        stream: where to write; colours are used where it is a terminal and NO_COLOR is not set.
        width: columns; None asks the terminal, or `COLUMNS`, else takes 80.

    Raises:
        WriteError: the stream does not take it.
        BrokenPipeError: whoever read the stream has gone.
    """
    screen = console(stream, width)
    draw(render(record, screen.width), screen)


def render(record: StatementRecord, width: int) -> Group:
    """Arrange one record for a width: a header, a table for each part that is not empty, a line on those that are.

    Nothing is cut off: long texts wrap, words that are longer than their column are folded. What colour says, a
    word says too.
    """
    wide = width >= WIDE
    sections = [_items(record, kind, wide) for kind in kinds()] + [_diagnostics(record)]
    drawn: list[RenderableType] = [_header(record)]
    drawn += [ruled(section.title, section.headings, section.rows, width) for section in sections if section.rows]
    # That nothing is amiss needs no word.
    empty = [section.title.lower() for section in sections[:-1] if not section.rows]
    if empty:
        drawn.append(cell(f"None found: {', '.join(empty)}.", DIM))
    return Group(*drawn)


def _header(record: StatementRecord) -> Panel:
    document = record.document
    said = [
        ("kind", document.kind.replace("_", " ")),
        ("issued", document.issued),
        ("source", document.source),
        ("language", document.language),
        ("length", f"{document.words} words, {document.characters} characters"),
        ("targets", "; ".join(map(_actor, record.targets)) or None),
    ]
    return Panel(Group(cell(document.title or "Untitled document", "bold"), facts(said)), box=box.ROUNDED)


def _signatory(signatory: Signatory, _wide: bool) -> list[Text]:
    actor = signatory.actor
    said = (_actor(actor), actor.kind.replace("_", " "), signatory.office, signatory.role, ", ".join(signatory.members))
    return [cell(each) for each in said]


def _resolution(cited: Resolution, _wide: bool) -> list[Text]:
    said = (cited.symbol, cited.regime, cited.subject, _cited(cited))
    return [*(cell(each) for each in said), lines(_remarks(cited))]


def _weapon(weapon: Weapon, _wide: bool) -> list[Text]:
    name = lines([cell(weapon.name), *([] if weapon.named else [cell("(generic)", DIM)])])
    return [name, *(cell(each) for each in (weapon.category, weapon.origin, _words(weapon.mentions)))]


def _demand(demand: Demand, wide: bool) -> list[Text]:
    said = [cell(_parties(demand.speakers)), lines(_act(demand)), cell(_parties(demand.addressees))]
    hangs = [("condition", demand.condition), ("deadline", demand.deadline)]
    more = [f"{name}: {mention.text}" for name, mention in hangs if mention is not None]
    return said + _last_cells(demand.action, demand, wide, more)


def _stance(stance: Stance, wide: bool) -> list[Text]:
    return [cell(_parties(stance.speakers)), cell(stance.act), *_last_cells(stance.object, stance, wide)]


class _Drawn(NamedTuple):
    """How a kind of item is drawn: its headings, and the cells of an item, on a wide screen or a narrow one."""

    headings: tuple[str, ...]
    cells: Callable[[Any, bool], list[Text]]


_DRAWN = {
    SIGNATORIES: _Drawn(("Actor", "Kind", "Office", "Role", "Members"), _signatory),
    RESOLUTIONS: _Drawn(("Symbol", "Regime", "Subject", "Cited as", "Remarks"), _resolution),
    WEAPONS: _Drawn(("Name", "Category", "Origin", "Cited as"), _weapon),
    DEMANDS: _Drawn(("Speaker", "Act", "Addressee", "Action"), _demand),
    STANCES: _Drawn(("Speaker", "Act", "Object"), _stance),
}


def _in_full(kind: Kind, item: Any) -> Iterator[Text]:
    """An item in one line, its words, and what else is known of it, with the rule that found it."""
    said = kind.says(item)
    yield cell(said)
    span: Mention | None = getattr(item, "span", None)
    if span is not None:
        yield cell(f"“{' '.join(span.text.split())}”")
    known = [f"{name.lower()}: {value}" for name, value in kind.facts(item) if value and value not in said]
    yield cell(" · ".join([*known, *([span.rule] if span is not None else [])]), DIM)


def _items(record: StatementRecord, kind: Kind, wide: bool) -> Section:
    """The items of a kind; each in one line where there is no table of their own."""
    drawn = _DRAWN.get(kind) or _Drawn(("What",), lambda item, _: [lines(_in_full(kind, item))])
    apart = ("Attribution", "Rule") if wide and kind in {DEMANDS, STANCES} else ()
    rows = [drawn.cells(item, wide) for item in getattr(record, kind.field)]
    return Section(kind.heading, (*drawn.headings, *apart), rows)


def _diagnostics(record: StatementRecord) -> Section:
    rows = [[cell(diagnostic.code), cell(diagnostic.message)] for diagnostic in record.diagnostics]
    return Section("Diagnostics", ["Code", "Message"], rows)


def _last_cells(words: str, item: Demand | Stance, wide: bool, more: Sequence[str] = ()) -> list[Text]:
    attribution, rule = item.attribution, item.span.rule
    said = [cell(words), *(cell(each, DIM) for each in more)]
    if wide:
        return [lines(said), cell(attribution), cell(rule, DIM)]
    return [lines([*said, cell(f"{attribution} · {rule}", DIM)])]


def _actor(actor: Actor) -> str:
    return f"{actor.name} ({actor.code})"


def _parties(parties: tuple[Party, ...]) -> str:
    if len(parties) > NAMES:
        return ", ".join(party.code or party.name or party.text for party in parties)
    return named(parties)


def _act(demand: Demand) -> Iterator[Text]:
    yield cell(demand.act)
    yield cell(f"force {demand.force}", DIM)
    if demand.negated:
        yield cell("NEGATED", MARK)


def _cited(resolution: Resolution) -> str:
    words = _words(resolution.mentions) or "–"
    return f"{words}; paragraphs {', '.join(resolution.paragraphs)}" if resolution.paragraphs else words


def _remarks(resolution: Resolution) -> Iterator[Text]:
    for problem in resolution.problems:
        yield cell(f"! {problem.replace('_', ' ')}", MARK)
    if resolution.body_only:
        yield cell("only in a body's name")
    if resolution.implied:
        yield cell("implied by a range")


def _words(mentions: tuple[Mention, ...]) -> str | None:
    """The words of the mentions, each wording once, with its count where it recurs."""
    counts: dict[str, int] = {}
    for mention in mentions:
        words = " ".join(mention.text.split())
        counts[words] = counts.get(words, 0) + 1
    return "; ".join(words if count == 1 else f"{words} ×{count}" for words, count in counts.items()) or None
