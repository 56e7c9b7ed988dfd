"""Explanations for a terminal: each sentence with its parts marked, the rule, and the knowledge behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sanctext.writers.screen import DIM, cell, console, draw

if TYPE_CHECKING:
    from sanctext.recording.explanation import Explanation, Explanations, KnowledgeRow, Nearby, Part, Trigger
    from sanctext.records import Mention

STYLES = {
    "cue": "bold yellow",
    "addressee": "bold cyan",
    "action": "bold green",
    "object": "bold green",
    "mention": "bold magenta",
}
# What is a part of few kinds: a norm, a condition, a legal basis.
OTHER = "bold blue"
# Columns that say which row it is; the rest is in the JSON form.
TELLING = (
    "act",
    "force",
    "alpha2",
    "code",
    "number",
    "draft",
    "id",
    "name",
    "date",
    "topic",
    "status",
    "category",
    "note",
)


def write(explained: Explanations, stream: TextIO, width: int | None = None) -> None:
    """Draw the explanations of one document.

    Args:
        explained: the explanations.
        stream: where to write; colours are used where it is a terminal and NO_COLOR is not set.
        width: columns; None asks the terminal, or `COLUMNS`, else takes 80.

    Raises:
        WriteError: the stream does not take it.
        BrokenPipeError: whoever read the stream has gone.
    """
    draw(Group(*_drawing(explained)), console(stream, width))


def _drawing(explained: Explanations) -> Iterator[RenderableType]:
    yield cell(explained.title or explained.source, "bold")
    for item in explained.items:
        yield Text()
        yield from _item(item)
    for nearby in explained.near:
        yield Text()
        yield from _nearby(nearby)
    for diagnostic in explained.diagnostics:
        yield Text()
        yield Text.assemble(cell(diagnostic.code, "bold"), ": ", cell(diagnostic.message))


def _item(item: Explanation) -> Iterator[RenderableType]:
    yield Text.assemble(cell(item.kind, "bold"), "  ", cell(item.item))
    yield _indented(_marked(item.sentence, item.parts))
    yield _indented(Text.assemble("rule  ", cell(item.rule), "  ", cell(item.says, DIM)))
    if item.ended is not None:
        yield _indented(Text.assemble("ends  ", cell(item.ended), "  ", cell(item.ended_says, DIM)))
    for row in item.knowledge:
        yield _indented(Text.assemble("from  ", _row(row)))
    if item.confidence is not None:
        because = f"lowered by: {'; '.join(item.lowered_by)}" if item.lowered_by else ""
        yield _indented(Text.assemble("sure  ", f"{item.confidence:.2f}", "  ", cell(because, DIM)))
    for problem in item.problems:
        yield _indented(cell(f"! {problem.replace('_', ' ')}", "bold red"))


def _row(row: KnowledgeRow) -> Text:
    telling = [f"{name} {row.columns[name]}" for name in TELLING if row.columns.get(name)]
    return Text.assemble(cell(f"{row.table}.csv"), "  ", cell("; ".join(telling), DIM))


def _nearby(nearby: Nearby) -> Iterator[RenderableType]:
    yield Text.assemble(cell("near", "bold"), "  ", cell(nearby.sentence.text))
    if not nearby.triggers:
        yield _indented(cell("No word of this sentence is one that sanctext looks at.", DIM))
    for trigger in nearby.triggers:
        yield _indented(_trigger(trigger))


def _trigger(trigger: Trigger) -> Text:
    verdict = cell("found", "bold green") if trigger.found else cell("left out", "bold red")
    return Text.assemble(
        verdict,
        "  ",
        cell(trigger.text, "bold"),
        "  ",
        cell(trigger.might),
        "  ",
        cell(f"{trigger.by}: {trigger.says}", DIM),
    )


def _marked(sentence: Mention, parts: tuple[Part, ...]) -> Text:
    """The sentence; after each part its role, so that colour is not the only sign."""
    marked = Text()
    position = sentence.start
    for part in parts:
        if part.start < position:
            continue
        marked.append_text(_words(sentence, position, part.start))
        marked.append_text(Text.assemble(cell(part.text, STYLES.get(part.role, OTHER)), cell(f"‹{part.role}›", DIM)))
        position = part.end
    marked.append_text(_words(sentence, position, sentence.end))
    return marked


def _words(sentence: Mention, start: int, end: int) -> Text:
    words = sentence.text[start - sentence.start : end - sentence.start]
    space = words[:1].isspace(), words[-1:].isspace() and len(words) > 1
    return Text.assemble(" " * space[0], cell(words) if words.strip() else "", " " * space[1])


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 2))
