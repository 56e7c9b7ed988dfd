"""Comparisons for a terminal: what changed, what was added, what was dropped, what was kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from rich.console import Group, RenderableType
from rich.text import Text

from sanctext.comparison.changes import Change, changes_of, in_short, listed, most_telling, told_kinds
from sanctext.comparison.differences import Comparison, Matched, Series, Words
from sanctext.items import DEMANDS, SIGNATORIES
from sanctext.records import Demand, Document
from sanctext.writers.screen import DIM, cell, console, draw, lines, ruled

STYLES = {"added": "bold green", "joined": "bold green", "dropped": "bold red", "left": "bold red", "kept": DIM}
CHANGED = "bold yellow"
# Around words that only the earlier, or only the later has, so that colour is not the only sign.
MARKS = {"removed": ("[-", "-]", "red"), "added": ("{+", "+}", "green"), "kept": ("", "", "")}
Row = Sequence[Text]


def write(series: Series, stream: TextIO, width: int | None = None, limit: int | None = None) -> None:
    """Draw comparisons one after another.

    Args:
        series: the comparisons.
        stream: where to write; colours are used where it is a terminal and NO_COLOR is not set.
        width: columns; None asks the terminal, or `COLUMNS`, else takes 80.
        limit: how many items each table shows at most; None shows all.

    Raises:
        WriteError: the stream does not take it.
        BrokenPipeError: whoever read the stream has gone.
    """
    screen = console(stream, width)
    draw(Group(*_drawings(series, screen.width, limit)), screen)


def _drawings(series: Series, width: int, limit: int | None) -> Iterator[RenderableType]:
    for number, comparison in enumerate(series.comparisons):
        if number:
            yield Text()
        yield from _drawing(comparison, width, limit)


def _drawing(comparison: Comparison, width: int, limit: int | None) -> Iterator[RenderableType]:
    yield Text.assemble("before  ", _document(comparison.before))
    yield Text.assemble("after   ", _document(comparison.after))
    yield Text("in short")
    yield from (Text.assemble("- ", cell(line, "bold")) for line in in_short(comparison))
    empty = []
    for kind in told_kinds():
        found = getattr(comparison, kind.field)
        if isinstance(found, Matched):
            changes = changes_of(found)
            shown = most_telling(changes, limit)
            rows = [_row(change) for change in shown]
            left_out = Counter(change.state for change in changes)
            left_out.subtract(change.state for change in shown)
            headings: Sequence[str] = (
                ("Change", "Addressee", "Action") if kind is DEMANDS else ("Change", "Act", "Object")
            )
        else:
            each = list(listed(kind, found))
            rows = [(_change(change), cell("; ".join(names[:limit]))) for change, names in each]
            left_out = Counter({change: len(names[:0] if limit is None else names[limit:]) for change, names in each})
            headings = ["Change", "Who" if kind is SIGNATORIES else "Which"]
        if rows:
            yield ruled(kind.heading, headings, rows, width)
        else:
            empty.append(kind.heading.lower())
        if more := ", ".join(f"{number} {change}" for change, number in left_out.items() if number):
            yield cell(f"Left out by --limit: {more}.", DIM)
    if empty:
        yield cell(f"None in either: {', '.join(empty)}.", DIM)


def _document(document: Document) -> Text:
    facts = ", ".join(fact for fact in (document.issued, document.source) if fact)
    return Text.assemble(cell(document.title or "Untitled document", "bold"), f"  {cell(facts).plain}")


def _row(change: Change) -> Row:
    """What has become of an item, its addressees or its act, and its words; of a demand its sentences too."""
    quotes = [quoted for quoted in change.quotes if quoted is not None]
    item = quotes[-1].item
    become = [cell(each, CHANGED) for each in change.said] or [_change(change.state)]
    words = [_marked(change.words)]
    if isinstance(item, Demand):
        if not change.said:
            become.append(cell(f"{item.act} ({item.force})", DIM))
        if change.state != "kept":
            # A sentence that both have stands once.
            words += [cell(f"“{each}”", DIM) for each in dict.fromkeys(quoted.sentence for quoted in quotes) if each]
    return lines(become), cell(" → ".join(dict.fromkeys(change.about))), lines(words)


def _change(change: str) -> Text:
    return cell(change, STYLES.get(change, ""))


def _marked(words: tuple[Words, ...]) -> Text:
    runs = []
    for run in words:
        opening, closing, style = MARKS[run.change]
        runs.append(Text.assemble(opening, cell(run.text), closing, style=style))
    return Text(" ", overflow="fold").join(runs)
