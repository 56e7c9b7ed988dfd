"""Comparisons for a terminal: what changed, what was added, what was dropped, what was kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from sanctext.comparison.changes import demand_changes, named, stance_changes
from sanctext.writers.cell import cell
from sanctext.writers.column_widths import share
from sanctext.writers.console import console, draw

if TYPE_CHECKING:
    from sanctext.comparison.differences import Comparison, QuotedDemand, Series, Words
    from sanctext.records import Actor, Document

DIM = "dim"
STYLES = {"added": "bold green", "joined": "bold green", "dropped": "bold red", "left": "bold red", "kept": DIM}
CHANGED = "bold yellow"
# Around words that only the earlier, or only the later has, so that colour is not the only sign.
MARKS = {"removed": ("[-", "-]", "red"), "added": ("{+", "+}", "green"), "kept": ("", "", "")}
Row = Sequence[Text]


def write(series: Series, stream: TextIO, width: int | None = None) -> None:
    """Draw comparisons one after another.

    Args:
        series: the comparisons.
        stream: where to write; colours are used where it is a terminal and NO_COLOR is not set.
        width: columns; None asks the terminal, or `COLUMNS`, else takes 80.

    Raises:
        WriteError: the stream does not take it.
        BrokenPipeError: whoever read the stream has gone.
    """
    screen = console(stream, width)
    draw(Group(*_drawings(series, screen.width)), screen)


def _drawings(series: Series, width: int) -> Iterator[RenderableType]:
    for number, comparison in enumerate(series.comparisons):
        if number:
            yield Text()
        yield from _drawing(comparison, width)


def _drawing(comparison: Comparison, width: int) -> Iterator[RenderableType]:
    yield Text.assemble("before  ", _document(comparison.before))
    yield Text.assemble("after   ", _document(comparison.after))
    tables = {
        "Signatories": (("Change", "Who"), list(_signatories(comparison))),
        "Resolutions": (("Change", "Which"), list(_resolutions(comparison))),
        "Weapons": (("Change", "Which"), list(_weapons(comparison))),
        "Demands": (("Change", "Addressee", "Action"), list(_demands(comparison))),
        "Stances": (("Change", "Act", "Object"), list(_stances(comparison))),
    }
    for title, (headings, rows) in tables.items():
        if rows:
            yield _table(title, headings, rows, width)
    empty = [title.lower() for title, (_, rows) in tables.items() if not rows]
    if empty:
        yield cell(f"None in either: {', '.join(empty)}.", DIM)


def _document(document: Document) -> Text:
    facts = ", ".join(fact for fact in (document.issued, document.source) if fact)
    return Text.assemble(cell(document.title or "Untitled document", "bold"), f"  {cell(facts).plain}")


def _table(title: str, headings: Sequence[str], rows: Sequence[Row], width: int) -> Table:
    table = Table(title=Text(title, style="bold"), title_justify="left", box=box.ROUNDED, show_lines=True)
    columns = zip(headings, *([text.plain for text in row] for row in rows), strict=True)
    borders = 3 * len(headings) + 1
    for heading, columns_wide in zip(headings, share(list(columns), max(width - borders, len(headings))), strict=True):
        table.add_column(Text(heading, overflow="fold"), width=columns_wide, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _signatories(comparison: Comparison) -> Iterator[Row]:
    changes = comparison.signatories
    for change, actors in (("joined", changes.joined), ("left", changes.left), ("stayed", changes.stayed)):
        if actors:
            yield _change(change), cell("; ".join(map(_actor, actors)))


def _resolutions(comparison: Comparison) -> Iterator[Row]:
    changes = comparison.resolutions
    for change, found in (("added", changes.added), ("dropped", changes.dropped), ("kept", changes.kept)):
        if found:
            yield _change(change), cell("; ".join(each.symbol or "some without a number" for each in found))


def _weapons(comparison: Comparison) -> Iterator[Row]:
    changes = comparison.weapons
    for change, found in (("added", changes.added), ("dropped", changes.dropped), ("kept", changes.kept)):
        if found:
            yield _change(change), cell("; ".join(each.name for each in found))


def _demands(comparison: Comparison) -> Iterator[Row]:
    """First what changed, then what is new and what is gone, then what is the same."""
    changes = comparison.demands
    drawn = [(demand_changes(pair), pair) for pair in changes.pairs]
    for said, pair in drawn:
        if said:
            old, new = pair.before.demand, pair.after.demand
            yield (
                _lines(cell(each, CHANGED) for each in said),
                _from_to(named(old.addressees), named(new.addressees)),
                _lines([_marked(pair.words), *_sentences(pair.before.sentence, pair.after.sentence)]),
            )
    for change, found in (("added", changes.added), ("dropped", changes.dropped)):
        yield from (_demand(change, each) for each in found)
    yield from (_demand("kept", pair.after) for said, pair in drawn if not said)


def _demand(change: str, quoted: QuotedDemand) -> Row:
    demand = quoted.demand
    sentence = quoted.sentence if change != "kept" else None
    return (
        _lines([_change(change), cell(f"{demand.act} ({demand.force})", DIM)]),
        cell(named(demand.addressees)),
        _lines([cell(demand.action), *_sentences(sentence)]),
    )


def _stances(comparison: Comparison) -> Iterator[Row]:
    changes = comparison.stances
    drawn = [(stance_changes(pair), pair) for pair in changes.pairs]
    for said, pair in drawn:
        if said:
            act = _from_to(pair.before.stance.act, pair.after.stance.act)
            yield _lines(cell(each, CHANGED) for each in said), act, _marked(pair.words)
    for change, found in (("added", changes.added), ("dropped", changes.dropped)):
        yield from ((_change(change), cell(each.stance.act), cell(each.stance.object)) for each in found)
    for said, pair in drawn:
        if not said:
            yield _change("kept"), cell(pair.after.stance.act), cell(pair.after.stance.object)


def _change(change: str) -> Text:
    return cell(change, STYLES.get(change, ""))


def _from_to(before: str, after: str) -> Text:
    return cell(after) if before == after else cell(f"{before} → {after}")


def _marked(words: tuple[Words, ...]) -> Text:
    runs = []
    for run in words:
        opening, closing, style = MARKS[run.change]
        runs.append(Text.assemble(opening, cell(run.text), closing, style=style))
    return Text(" ", overflow="fold").join(runs)


def _sentences(*sentences: str | None) -> Iterator[Text]:
    """The sentences, each once."""
    for sentence in dict.fromkeys(sentences):
        if sentence is not None:
            yield cell(f"“{sentence}”", DIM)


def _lines(cells: Iterable[Text]) -> Text:
    return Text("\n", overflow="fold").join(cells)


def _actor(actor: Actor) -> str:
    return f"{actor.name} ({actor.code})"
