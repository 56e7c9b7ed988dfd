"""Explanations for a terminal: each sentence with its parts marked, the rule, and the knowledge behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sanctext.items.kind import unsure
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
# What tells of everything near a phrase.
ALL = "--all"
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


def write(explained: Explanations, stream: TextIO, width: int | None = None, *, every: bool = True) -> None:
    """Draw the explanations of one document.

    Args:
        explained: the explanations.
        stream: where to write; colours are used where it is a terminal and NO_COLOR is not set.
        width: columns; None asks the terminal, or `COLUMNS`, else takes 80.
        every: whether what stands near a phrase is told with its rows of knowledge and each word by itself.

    Raises:
        WriteError: the stream does not take it.
        BrokenPipeError: whoever read the stream has gone.
    """
    draw(Group(*_drawing(explained, every=every)), console(stream, width))


def _drawing(explained: Explanations, *, every: bool) -> Iterator[RenderableType]:
    yield cell(explained.title or explained.source, "bold")
    few = bool(explained.near) and not every
    for item in () if few else explained.items:
        yield Text()
        yield from _item(item)
    for nearby in explained.near:
        yield Text()
        yield from _few(nearby, explained.items) if few else _nearby(nearby)
    if few:
        yield Text()
        yield cell(f"Rows of the tables, ends of actions, and each word by itself: {ALL}; as JSON: --format json.", DIM)
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


def _few(nearby: Nearby, items: Sequence[Explanation]) -> Iterator[RenderableType]:
    """What was found in a sentence, with its rule; then the words that found nothing, by their reasons."""
    start, end = nearby.sentence.start, nearby.sentence.end
    here = [item for item in items if any(part.start < end and start < part.end for part in item.parts)]
    yield Text.assemble(cell("near", "bold"), "  ", cell(nearby.sentence.text))
    if not here:
        yield _indented(cell("Nothing was found in this sentence.", "bold"))
    for (rule, says), alike in groupby(here, key=lambda item: (item.rule, item.says)):
        for item in alike:
            yield _indented(Text.assemble(cell(item.kind, "bold"), "  ", cell(item.item)))
            yield _indented(cell("; ".join(f"{part.role} “{part.text}”" for part in item.parts)), 4)
            doubts = [problem.replace("_", " ") for problem in item.problems]
            doubts += [f"sure {item.confidence:.2f} only" for _ in unsure(item)]
            yield from (_indented(cell(f"! {doubt}", "bold red"), 4) for doubt in doubts)
        yield _indented(Text.assemble("why  ", cell(f"{says} ({rule})", DIM)), 4)
    # Cues are told with their items.
    cues = [part for item in here for part in item.parts if part.role == "cue"]
    names = [each for each in nearby.triggers if each.found and not _overlaps(each, cues)]
    yield from _by_reason("also found", "bold green", names)
    yield from _by_reason("left out", "bold red", [each for each in nearby.triggers if not each.found])


def _overlaps(trigger: Trigger, parts: Iterable[Part]) -> bool:
    return any(part.start < trigger.end and trigger.start < part.end for part in parts)


def _by_reason(verdict: str, style: str, triggers: Iterable[Trigger]) -> Iterator[RenderableType]:
    """A line for each reason, with the words to which it applies."""
    reasons: dict[tuple[str, str], dict[str, None]] = {}
    for each in triggers:
        reasons.setdefault((each.by, each.says), {})[f"“{each.text}” ({each.might})"] = None
    for (by, says), words in reasons.items():
        told = Text.assemble(
            cell(verdict, style), "  ", cell(", ".join(words), "bold"), "  ", cell(f"{says} ({by})", DIM)
        )
        yield _indented(told)


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


def _indented(text: Text, columns: int = 2) -> Padding:
    return Padding(text, (0, 0, 0, columns))
