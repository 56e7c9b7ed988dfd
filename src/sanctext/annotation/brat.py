"""Tasks for brat: a text with its standoff annotations, and the configuration of the collection.

Offsets count code points. An annotation is one line, so that a span which runs over a line's end has several parts.
Choices are attributes; the main value is a note, and where there are more values, the note is a JSON object of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from sanctext.annotation.folder import lines_of, write_text
from sanctext.annotation.json_parts import content_of, origin_of, parsed, region_in, whole
from sanctext.annotation.task import PARTS, Region, Relation, Task, Values, labels, values_of
from sanctext.errors import ReadError, WriteError
from sanctext.printable import printable

CONFIGURATION = "annotation.conf"
ORIGIN = ".sanctext.json"
# Whatever some program takes for a line's end, and the tab, which separates fields.
_BREAK = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SPAN = re.compile(r"(?P<id>T\w+)\t(?P<label>\S+) (?P<places>\d+ \d+(?:;\d+ \d+)*)\t(?P<words>.*)")
_RELATION = re.compile(r"R\w+\t(?P<kind>\S+) Arg1:(?P<head>\S+) Arg2:(?P<part>\S+)\s*")
_ATTRIBUTE = re.compile(r"[AM]\w+\t(?P<name>\S+) (?P<id>\S+)(?: (?P<value>\S+))?\s*")
_NOTE = re.compile(r"#\w+\t\S+ (?P<id>\S+)\t(?P<note>.*)")


def write(tasks: Iterable[Task], folder: Path) -> None:
    """Write a collection: of each task the text, its annotations and what it was made of; and the configuration.

    Raises:
        WriteError: a span has nothing that brat can mark.
    """
    write_text(folder / CONFIGURATION, configuration())
    for task in tasks:
        write_text(folder / f"{task.name}.txt", task.text)
        write_text(folder / f"{task.name}.ann", lines_of(_lines(task)))
        if task.origin is not None:
            write_text(folder / f"{task.name}{ORIGIN}", task.origin.model_dump_json(indent=1) + "\n")


def configuration() -> str:
    """The types of spans, relations and attributes; spans may overlap in every way."""
    lines = ["[entities]", *labels(), "", "[relations]"]
    lines += [f"{kind}\tArg1:Demand, Arg2:{label}" for kind, label in PARTS.items()]
    lines += ["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", "", "[events]", "", "[attributes]"]
    for label, each in labels().items():
        lines += [f"{name}\tArg:{label}, Value:{'|'.join(choices)}" for name, choices in each.values.choices.items()]
    return lines_of(lines)


def _lines(task: Task) -> Iterator[str]:
    attributes = notes = 0
    for region in task.regions:
        places = _parts(task, region)
        shown = ";".join(f"{start} {end}" for start, end in places)
        yield f"{region.id}\t{region.label} {shown}\t{' '.join(task.text[start:end] for start, end in places)}"
        choices = values_of(region.label).choices
        for name in (each for each in choices if each in region.values):
            attributes += 1
            yield f"A{attributes}\t{name} {region.id} {region.values[name][0]}"
        further = {name: value for name, value in region.values.items() if name not in choices}
        if further:
            notes += 1
            yield f"#{notes}\tAnnotatorNotes {region.id}\t{_note(region.label, further)}"
    for number, (kind, head, part) in enumerate(task.relations, 1):
        yield f"R{number}\t{kind} Arg1:{head} Arg2:{part}\t"


def _parts(task: Task, region: Region) -> list[tuple[int, int]]:
    """The parts of a region on their lines."""
    parts, start = [], region.start
    for found in _BREAK.finditer(task.text, region.start, region.end):
        parts.append((start, found.start()))
        start = found.end()
    parts = [(first, last) for first, last in [*parts, (start, region.end)] if first < last]
    if not parts:
        raise WriteError(f"{task.place}: {task.shown(region)} is nothing but a line's end, which brat cannot mark")
    return parts


def _note(label: str, values: Values) -> str:
    """The values as a note: the main one alone as it is, else a JSON object."""
    main = values.get(values_of(label).main, ())
    if len(values) == 1 and len(main) == 1 and main[0].isprintable() and main[0] == main[0].strip():
        (only,) = main
        if only and not only.startswith("{"):
            return only
    return json.dumps({name: value[0] if len(value) == 1 else list(value) for name, value in values.items()})


def read(folder: Path, note: Callable[[str], None]) -> Iterator[Task]:
    """Read a collection.

    Args:
        folder: where NAME.ann stands beside NAME.txt.
        note: told what is left out.

    Raises:
        ReadError: a text is missing or has changed, or a line is not of the form or the configuration.
    """
    for path in sorted(folder.glob("*.ann")):
        text = path.with_suffix(".txt")
        if not text.exists():
            raise ReadError(f"{printable(str(text))}: no such file; its annotations {path.name} need it")
        beside = path.with_name(path.stem + ORIGIN)
        origin = origin_of(whole(beside), printable(str(beside))) if beside.exists() else None
        if origin is None:
            note(f"{printable(str(path))}: {printable(beside.name)} is missing, so that targets are not known")
        task = Task(path.stem, content_of(text), (), (), origin, printable(str(path)))
        yield _Reading(task, note).task(content_of(path))


class _Reading:
    def __init__(self, bare: Task, note: Callable[[str], None]) -> None:
        self.bare, self.note = bare, note
        self.regions: dict[str, Region] = {}
        self.relations: list[Relation] = []

    def task(self, content: str) -> Task:
        rest = []
        for number, line in enumerate(content.split("\n"), 1):
            place = f"{self.bare.place}, line {number}"
            if line.startswith("T"):
                self._span(line.rstrip("\r"), place)
            elif line.strip():
                rest.append((line.rstrip("\r"), place))
        # brat writes what is added last, whichever it is about.
        for line, place in rest:
            self._other(line, place)
        return replace(self.bare, regions=tuple(self.regions.values()), relations=tuple(self.relations))

    def _span(self, line: str, place: str) -> None:
        found = _SPAN.fullmatch(line)
        if found is None:
            raise ReadError(f"{place}: not a span of brat's; mend or delete the line")
        text = self.bare.text
        parts = sorted(tuple(map(int, part.split())) for part in found["places"].split(";"))
        region = region_in(found["id"], found["label"], parts[0][0], parts[-1][1], text, place, None)
        words = " ".join(text[start:end] for start, end in parts)
        # brat keeps what follows the words, and takes no notice of it.
        if found["words"] != words and not found["words"].startswith((f"{words} ", f"{words}\t")):
            raise ReadError(
                f"{place}: {found['id']} says {printable(found['words'])!r}, but the text has {printable(words)!r} "
                "there; put the exported text back, or mark the span anew"
            )
        for (_, before), (after, _) in pairwise(parts):
            if text[before:after].strip():
                raise ReadError(f"{place}: {found['id']} leaves out words between its parts; mark one stretch of words")
        self.regions[region.id] = region

    def _other(self, line: str, place: str) -> None:
        if found := _RELATION.fullmatch(line):
            self.relations.append(Relation(found["kind"], found["head"], found["part"]))
        elif found := _ATTRIBUTE.fullmatch(line):
            region = self._region(found["id"], place)
            if found["name"] not in values_of(region.label).choices:
                raise ReadError(f"{place}: a {region.label} has no {printable(found['name'])}; delete the line")
            self._say(region, {found["name"]: (found["value"] or "",)})
        elif found := _NOTE.fullmatch(line):
            region = self._region(found["id"], place)
            self._say(region, self._noted(region, found["note"], place))
        elif line.startswith("#") or line.startswith("N"):
            self.note(f"{place}: {printable(line)!r} is left out")
        else:
            raise ReadError(
                f"{place}: {printable(line)!r} is not used here; use spans, relations, attributes and notes"
            )

    def _region(self, name: str, place: str) -> Region:
        if name not in self.regions:
            raise ReadError(f"{place}: there is no span {printable(name)}; delete the line, or mark the span anew")
        return self.regions[name]

    def _say(self, region: Region, values: Values) -> None:
        self.regions[region.id] = replace(region, values={**region.values, **values})

    def _noted(self, region: Region, note: str, place: str) -> Values:
        label = values_of(region.label)
        if not note.lstrip().startswith("{"):
            if label.main:
                return {label.main: (note.strip(),)}
            self.note(f"{place}: a {region.label} has no values; its note {printable(note)!r} is left out")
            return {}
        found: dict[str, tuple[str, ...]] = {}
        said = {name: value for name, value in parsed(note, place).items() if value is not None}
        for name, value in said.items():
            if name not in label.names:
                raise ReadError(f"{place}: a {region.label} has no {printable(name)}; use {', '.join(label.names)}")
            found[name] = tuple(map(str, value)) if isinstance(value, list) else (str(value),)
        return found
