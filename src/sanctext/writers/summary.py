"""One record on one screen: who signs, what is done, what is asked; of the rest how much there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from sanctext.items import DEMANDS, MEASURES, RESOLUTIONS, VIOLATIONS, WEAPONS, Kind, kinds
from sanctext.items.kind import codes_of
from sanctext.printable import counted
from sanctext.writers.screen import DIM, cell, console, draw, facts

if TYPE_CHECKING:
    from sanctext.records import StatementRecord

# The kinds whose items have a line each, in this order, and how many of each at most.
LISTED = (MEASURES, DEMANDS, VIOLATIONS)
MOST = 6
# What tells of everything.
ALL = "--all"


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
    draw(render(record), console(stream, width))


def render(record: StatementRecord) -> Group:
    """Arrange one record: the document, names on a line each, the first items of those that are listed, a last line."""
    document = record.document
    about = (document.kind.replace("_", " "), document.issued or "undated", f"{document.words} words", document.source)
    drawn: list[RenderableType] = [
        cell(document.title or "Untitled document", "bold"),
        cell(" · ".join(about), DIM),
        Text(),
        facts(_named(record)),
    ]
    issuers = {signatory.actor.code for signatory in record.signatories}
    for kind in LISTED:
        if items := getattr(record, kind.field):
            drawn += [Text(), *_listed(kind, items, issuers)]
    drawn += [Text(), *(cell(diagnostic.message, DIM) for diagnostic in record.diagnostics), _rest(record)]
    return Group(*drawn)


def _named(record: StatementRecord) -> Iterator[tuple[str, str | None]]:
    """Names in a line each: of none the signatories alone say so."""
    roles = {"aligned": " (aligned)"}
    signed = (f"{each.actor.name}{roles.get(each.role, '')}" for each in record.signatories)
    yield "Signatories", ", ".join(signed) or None
    others = {
        "Addressed": (actor.name for actor in record.targets),
        RESOLUTIONS.heading: (cited.symbol for cited in record.resolutions if cited.symbol),
        WEAPONS.heading: (weapon.name for weapon in record.weapons),
    }
    for heading, names in others.items():
        if said := ", ".join(dict.fromkeys(names)):
            yield heading, said


def _listed(kind: Kind, items: Sequence[object], issuers: set[str]) -> Iterator[RenderableType]:
    yield cell(f"{kind.heading} ({len(items)})", "bold")
    grid = Table.grid(padding=(0, 1))
    for item in items[:MOST]:
        grid.add_row("-", cell(_line(kind, item, issuers)))
    yield grid
    if len(items) > MOST:
        yield cell(f"and {len(items) - MOST} more", DIM)


def _line(kind: Kind, item: object, issuers: set[str]) -> str:
    """The line of an item; several who all sign are not named again."""
    said = kind.says(item)
    first = next(iter(kind.parties(item).values()), ())
    if len(issuers) > 1 and {party.code for party in first} == issuers:
        return f"signatories{said.removeprefix(codes_of(first))}"
    return said


def _rest(record: StatementRecord) -> Text:
    """How many items have no line."""
    shown = {*(kind.field for kind in LISTED), "signatories", RESOLUTIONS.field, WEAPONS.field}
    counts = [(kind.one, len(getattr(record, kind.field))) for kind in kinds() if kind.field not in shown]
    rest = ", ".join(counted(number, one) for one, number in counts if number)
    return cell(f"{f'Also {rest}. ' if rest else ''}All of it: {ALL}; as JSON: --format json.", DIM)
