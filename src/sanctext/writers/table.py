"""One record as tables, for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from sanctext.items import Kind, kinds
from sanctext.items.kind import NOT_SAID
from sanctext.writers.screen import DIM, cell, console, draw, facts, lines, ruled

if TYPE_CHECKING:
    from sanctext.records import Actor, Demand, Mention, Party, Resolution, StatementRecord

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
    sections = [_DRAWN.get(kind.field, _one_line)(record, kind, wide) for kind in kinds()] + [_diagnostics(record)]
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


def _signatories(record: StatementRecord, kind: Kind, _wide: bool) -> Section:
    rows = [
        [
            cell(_actor(signatory.actor)),
            cell(signatory.actor.kind.replace("_", " ")),
            cell(signatory.office),
            cell(signatory.role),
            cell(", ".join(signatory.members)),
        ]
        for signatory in record.signatories
    ]
    return Section(kind.heading, ["Actor", "Kind", "Office", "Role", "Members"], rows)


def _resolutions(record: StatementRecord, kind: Kind, _wide: bool) -> Section:
    rows = [
        [
            cell(resolution.symbol),
            cell(resolution.regime),
            cell(resolution.subject),
            cell(_cited(resolution)),
            lines(_remarks(resolution)),
        ]
        for resolution in record.resolutions
    ]
    return Section(kind.heading, ["Symbol", "Regime", "Subject", "Cited as", "Remarks"], rows)


def _weapons(record: StatementRecord, kind: Kind, _wide: bool) -> Section:
    rows = [
        [
            lines([cell(weapon.name), *([] if weapon.named else [cell("(generic)", DIM)])]),
            cell(weapon.category),
            cell(weapon.origin),
            cell(_words(weapon.mentions)),
        ]
        for weapon in record.weapons
    ]
    return Section(kind.heading, ["Name", "Category", "Origin", "Cited as"], rows)


def _demands(record: StatementRecord, kind: Kind, wide: bool) -> Section:
    rows = [
        [
            cell(_parties(demand.speakers)),
            lines(_act(demand)),
            cell(_parties(demand.addressees)),
            *_last_cells(demand.action, demand.attribution, demand.span.rule, wide),
        ]
        for demand in record.demands
    ]
    return Section(kind.heading, ["Speaker", "Act", "Addressee", *_last_headings("Action", wide)], rows)


def _stances(record: StatementRecord, kind: Kind, wide: bool) -> Section:
    rows = [
        [
            cell(_parties(stance.speakers)),
            cell(stance.act),
            *_last_cells(stance.object, stance.attribution, stance.span.rule, wide),
        ]
        for stance in record.stances
    ]
    return Section(kind.heading, ["Speaker", "Act", *_last_headings("Object", wide)], rows)


def _one_line(record: StatementRecord, kind: Kind, _wide: bool) -> Section:
    """Items for which there is no table of their own."""
    return Section(kind.heading, ["What"], [[cell(kind.says(item))] for item in getattr(record, kind.field)])


_DRAWN: dict[str, Callable[[StatementRecord, Kind, bool], Section]] = {
    "signatories": _signatories,
    "resolutions": _resolutions,
    "weapons": _weapons,
    "demands": _demands,
    "stances": _stances,
}


def _diagnostics(record: StatementRecord) -> Section:
    rows = [[cell(diagnostic.code), cell(diagnostic.message)] for diagnostic in record.diagnostics]
    return Section("Diagnostics", ["Code", "Message"], rows)


def _last_headings(words: str, wide: bool) -> list[str]:
    return [words, "Attribution", "Rule"] if wide else [words]


def _last_cells(words: str, attribution: str, rule: str, wide: bool) -> list[Text]:
    if wide:
        return [cell(words), cell(attribution), cell(rule, DIM)]
    return [lines([cell(words), cell(f"{attribution} · {rule}", DIM)])]


def _actor(actor: Actor) -> str:
    return f"{actor.name} ({actor.code})"


def _parties(parties: tuple[Party, ...]) -> str:
    if len(parties) > NAMES:
        return ", ".join(party.code or party.name or party.text for party in parties)
    return "; ".join(party.name or party.text for party in parties) or NOT_SAID


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
