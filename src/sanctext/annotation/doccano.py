"""Tasks for Doccano: JSON Lines with entities and relations, and the labels of the project.

Doccano counts UTF-16 code units, and keeps no values of spans: they are carried in a field that Doccano keeps as the
example's metadata, and are joined again by label and place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sanctext.annotation.changes import with_values
from sanctext.annotation.folder import lines_of, write_text
from sanctext.annotation.json_parts import content_of, listed, mapping, origin_of, parsed, region_in, text_in
from sanctext.annotation.offsets import CodeUnits
from sanctext.annotation.task import PARTS, Region, Relation, Task, labels, values_of
from sanctext.errors import ReadError
from sanctext.printable import printable

TASKS = "tasks.jsonl"
SPAN_LABELS = "span_labels.json"
RELATION_LABELS = "relation_labels.json"
# A comment that says the main value of spans: "Ruritania = RU".
_SAID = re.compile(r"\s*(?P<words>.+?)\s*=\s*(?P<value>.+?)\s*", re.DOTALL)


def write(tasks: Iterable[Task], folder: Path) -> None:
    """Write the tasks and the labels of their project into a folder."""
    write_text(folder / TASKS, lines_of(json.dumps(_task(task)) for task in tasks))
    write_text(folder / SPAN_LABELS, _labels({label: each.colour for label, each in labels().items()}))
    write_text(folder / RELATION_LABELS, _labels({kind: labels()[label].colour for kind, label in PARTS.items()}))


def _labels(colours: Mapping[str, str]) -> str:
    labels = [{"text": text, "background_color": colour, "text_color": "#ffffff"} for text, colour in colours.items()]
    return json.dumps(labels, indent=1) + "\n"


def _task(task: Task) -> dict[str, Any]:
    units = CodeUnits(task.text)
    numbers = {region.id: number for number, region in enumerate(task.regions)}
    entities = [
        {
            "id": numbers[region.id],
            "start_offset": units.of_point(region.start),
            "end_offset": units.of_point(region.end),
            "label": region.label,
        }
        for region in task.regions
    ]
    relations = [
        {"from_id": numbers[head], "to_id": numbers[part], "type": kind} for kind, head, part in task.relations
    ]
    found: dict[str, Any] = {"text": task.text, "entities": entities, "relations": relations, "name": task.name}
    return found | ({"sanctext": task.origin.model_dump(mode="json")} if task.origin is not None else {})


def read(path: Path, note: Callable[[str], None]) -> Iterator[Task]:
    """Read tasks as Doccano exports them ("JSONL (Relation)").

    Args:
        path: the file.
        note: told what is left out.

    Raises:
        ReadError: the file is none, or a task has unknown labels or offsets outside of its text.
    """
    for number, line in enumerate(content_of(path).split("\n"), 1):
        if line.strip():
            place = f"{printable(str(path))}, line {number}"
            yield _read(mapping(parsed(line, place), place), number, place, note)


def _read(found: Mapping[str, Any], number: int, place: str, note: Callable[[str], None]) -> Task:
    name = str(found.get("name") or f"task-{found.get('id', number)}")
    place = f"{place} ({printable(name)})"
    if "entities" not in found:
        raise ReadError(f"{place}: has no entities; export the project as JSONL with relations")
    text = text_in(found, "text", place)
    origin = origin_of(found.get("sanctext"), place)
    units = CodeUnits(text)
    regions = []
    for each in listed(found, "entities", place):
        entity = mapping(each, place, "an entity")
        start, end = entity.get("start_offset"), entity.get("end_offset")
        regions.append(region_in(str(entity.get("id")), entity.get("label"), start, end, text, place, units))
    relations = tuple(
        Relation(str(each.get("type")), str(each.get("from_id")), str(each.get("to_id")))
        for each in (mapping(each, place, "a relation") for each in listed(found, "relations", place))
    )
    joined = with_values(regions, origin.regions if origin is not None else ())
    task = Task(name, text, joined, relations, origin, place)
    return _commented(task, list(_comments(found, place)), note)


def _comments(found: Mapping[str, Any], place: str) -> Iterator[str]:
    for each in listed(found, "Comments", place):
        said = each.get("comment") if isinstance(each, dict) else each
        if isinstance(said, str) and said.strip():
            yield said.strip()


def _commented(task: Task, comments: Iterable[str], note: Callable[[str], None]) -> Task:
    """The task with what comments say: a value of the spans with the words before "=", else a note of the document."""
    regions = list(task.regions)
    notes = []
    for comment in comments:
        said = _SAID.fullmatch(comment)
        if said is None:
            notes.append(comment)
            continue
        words = " ".join(said["words"].split())
        meant = [place for place, region in enumerate(regions) if _takes(region) and task.words(region) == words]
        for place in meant:
            region = regions[place]
            regions[place] = replace(region, values={**region.values, values_of(region.label).main: (said["value"],)})
        if not meant:
            notes.append(comment)
            note(f"{task.place}: the comment {printable(comment)!r} names no span's words, and is kept as a note")
    return replace(task, regions=tuple(regions), notes=tuple(notes))


def _takes(region: Region) -> bool:
    return bool(values_of(region.label).main)
