"""Tasks for Label Studio: its JSON with predictions, and the labeling configuration.

Label Studio counts code points in a <Text>. Values of a region are results with the region's id, one for each of the
configuration's controls.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from sanctext._version import __version__
from sanctext.annotation.folder import write_text
from sanctext.annotation.json_parts import listed, mapping, origin_of, region_in, text_in, whole
from sanctext.annotation.offsets import CodeUnits
from sanctext.annotation.task import PARTS, Region, Relation, Task, labels, values_of
from sanctext.errors import ReadError
from sanctext.printable import printable

TASKS = "tasks.json"
CONFIGURATION = "labeling_config.xml"
_TEXT = "text"
_LABELS = "label"
_KIND_OF = {label: kind for kind, label in PARTS.items()}


def controls() -> dict[str, tuple[str, str]]:
    """By the name of a control: the label whose regions have it, and the value that it holds."""
    return {f"{label.lower()}_{name}": (label, name) for label, each in labels().items() for name in each.values.names}


def write(tasks: Iterable[Task], folder: Path) -> None:
    """Write the tasks and the configuration of their project into a folder."""
    write_text(folder / TASKS, json.dumps([_task(task) for task in tasks], indent=1) + "\n")
    write_text(folder / CONFIGURATION, configuration())


def configuration() -> str:
    """The labeling configuration: labels, relations, and for each label the values that its regions have."""
    lines = ["<View>", f'  <Labels name="{_LABELS}" toName="{_TEXT}">']
    lines += [f'    <Label value="{label}" background="{each.colour}"/>' for label, each in labels().items()]
    lines += ["  </Labels>", "  <Relations>"]
    lines += [f'    <Relation value="{kind}"/>' for kind in PARTS]
    lines += ["  </Relations>", f'  <Text name="{_TEXT}" value="$text"/>']
    for label, each in labels().items():
        for name in each.values.names:
            lines += _control(label, name, each.values.choices.get(name))
    return "\n".join([*lines, "</View>", ""])


def _control(label: str, name: str, choices: tuple[str, ...] | None) -> Iterator[str]:
    shown = quoteattr(f"{label}: {name}")
    common = f'name="{label.lower()}_{name}" toName="{_TEXT}" perRegion="true"'
    yield f'  <View visibleWhen="region-selected" whenTagName="{_LABELS}" whenLabelValue="{label}">'
    yield f'    <Header value={shown} size="6"/>'
    if choices is None:
        yield f'    <TextArea {common} editable="true" rows="1"/>'
    else:
        yield f'    <Choices {common} choice="single" showInline="true">'
        yield from (f'      <Choice value="{choice}"/>' for choice in choices)
        yield "    </Choices>"
    yield "  </View>"


def _task(task: Task) -> dict[str, Any]:
    data: dict[str, Any] = {"text": task.text, "name": task.name}
    if task.origin is not None:
        data["sanctext"] = task.origin.model_dump(mode="json")
    result = [part for region in task.regions for part in _results(task, region)]
    for kind, head, part in task.relations:
        result.append({"type": "relation", "from_id": head, "to_id": part, "direction": "right", "labels": [kind]})
    return {"data": data, "predictions": [{"model_version": f"sanctext {__version__}", "result": result}]}


def _results(task: Task, region: Region) -> Iterator[dict[str, Any]]:
    place = {"start": region.start, "end": region.end}
    words = {"text": task.text[region.start : region.end]}
    common = {"id": region.id, "to_name": _TEXT}
    yield common | {"from_name": _LABELS, "type": "labels", "value": place | words | {"labels": [region.label]}}
    for name, value in region.values.items():
        chosen = name in values_of(region.label).choices
        said = words | {"choices": list(value)} if chosen else {"text": list(value)}
        control = {"from_name": f"{region.label.lower()}_{name}", "type": "choices" if chosen else "textarea"}
        yield common | control | {"value": place | said}


def read(path: Path, note: Callable[[str], None]) -> Iterator[Task]:
    """Read tasks as Label Studio exports them ("JSON").

    Args:
        path: the file.
        note: told what is taken or left out.

    Raises:
        ReadError: the file is none, or a task does not fit the configuration.
    """
    content = whole(path)
    if not isinstance(content, list):
        raise ReadError(f"{printable(str(path))}: not a list of tasks; export them from Label Studio as JSON")
    for number, found in enumerate(content, 1):
        place = f"{printable(str(path))}, task {number}"
        task = mapping(found, place)
        if "data" not in task:
            raise ReadError(f"{place}: has no data; export the tasks as JSON, not as JSON_MIN")
        data = mapping(task["data"], place, "data")
        name = str(data.get("name") or f"task-{task.get('id', number)}")
        reading = _Reading(task, data, name, f"{place} ({printable(name)})", note)
        if reading.skipped():
            note(f"{reading.place}: its annotator has skipped it, and it is left out")
        else:
            yield reading.task()


class _Reading:
    def __init__(
        self, found: Mapping[str, Any], data: Mapping[str, Any], name: str, place: str, note: Callable[[str], None]
    ) -> None:
        self.found, self.name, self.place, self.note = found, name, place, note
        self.text = text_in(data, "text", place)
        self.origin = origin_of(data.get("sanctext"), place)

    def task(self) -> Task:
        results = [mapping(each, self.place, "result") for each in listed(self._answer(), "result", self.place)]
        regions = self._regions(results)
        relations = tuple(self._relation(each, regions) for each in results if each.get("type") == "relation")
        return Task(self.name, self.text, tuple(regions.values()), relations, self.origin, self.place)

    def skipped(self) -> bool:
        """Whether there are annotations, and all were given up."""
        every = self._annotations()
        return bool(every) and all(each.get("was_cancelled") for each in every)

    def _annotations(self) -> list[Mapping[str, Any]]:
        return [mapping(each, self.place, "annotations") for each in listed(self.found, "annotations", self.place)]

    def _answer(self) -> Mapping[str, Any]:
        """The annotation that counts: the only one, or the ground truth; else the prediction."""
        done = [each for each in self._annotations() if not each.get("was_cancelled")]
        truth = [each for each in done if each.get("ground_truth")]
        if len(truth or done) > 1:
            raise ReadError(f"{self.place}: has {len(done)} annotations; mark one as ground truth, and export anew")
        if done:
            return (truth or done)[0]
        guesses = listed(self.found, "predictions", self.place)
        if len(guesses) != 1:
            raise ReadError(
                f"{self.place}: has no annotation, and {len(guesses)} predictions; annotate it, or leave it out"
            )
        self.note(f"{self.place}: nobody has annotated it; its prediction is taken as it is")
        return mapping(guesses[0], self.place, "predictions")

    def _regions(self, results: list[Mapping[str, Any]]) -> dict[str, Region]:
        labelled = [each for each in results if each.get("type") == "labels"]
        units = CodeUnits(self.text) if self._counts_code_units(labelled) else None
        regions: dict[str, Region] = {}
        for each in labelled:
            value = mapping(each.get("value"), self.place, "value")
            labels = value.get("labels")
            if not isinstance(labels, list) or len(labels) != 1:
                raise ReadError(f"{self.place}: the span {each.get('id')} has the labels {labels}; give it one")
            region = region_in(
                str(each.get("id")), labels[0], value.get("start"), value.get("end"), self.text, self.place,
                units,
            )  # fmt: skip
            words = value.get("text")
            if isinstance(words, str) and _plain(words) != _plain(self.text[region.start : region.end]):
                raise ReadError(
                    f"{self.place}: the span {region.id} says {printable(words)!r}, but the text has "
                    f"{self.text[region.start : region.end]!r} there; put the exported text back, or mark the span anew"
                )
            regions[region.id] = region
        for each in results:
            if str(each.get("type")) not in {"labels", "relation"}:
                self._value(each, regions)
        return regions

    def _counts_code_units(self, labelled: list[Mapping[str, Any]]) -> bool:
        """Whether the spans' words stand where they say only in code units, as older versions count."""
        units = CodeUnits(self.text)
        if not units.wide:
            return False
        in_points = in_units = 0
        for each in labelled:
            value = mapping(each.get("value"), self.place, "value")
            start, end, words = value.get("start"), value.get("end"), value.get("text")
            if isinstance(start, int) and isinstance(end, int) and isinstance(words, str):
                in_points += _plain(self.text[start:end]) == _plain(words)
                first, last = units.point_of(start), units.point_of(end)
                in_units += first is not None and last is not None and _plain(self.text[first:last]) == _plain(words)
        return in_units > in_points

    def _value(self, result: Mapping[str, Any], regions: dict[str, Region]) -> None:
        control = str(result.get("from_name"))
        region = regions.get(str(result.get("id")))
        label, name = controls().get(control, ("", ""))
        if region is None or region.label != label:
            whose = f"the span {result.get('id')}" if region is None else f"a {region.label}"
            self.note(f"{self.place}: {printable(control)} of {whose} is not in the configuration, and is left out")
            return
        value = mapping(result.get("value"), self.place, "value")
        said = value.get("choices" if name in values_of(label).choices else "text")
        every = said if isinstance(said, list) else [said]
        texts = tuple(str(each).strip() for each in every if each is not None and str(each).strip())
        regions[region.id] = Region(
            region.id, region.label, region.start, region.end, {**region.values, name: texts}
        )  # fmt: skip

    def _relation(self, result: Mapping[str, Any], regions: Mapping[str, Region]) -> Relation:
        head, part = str(result.get("from_id")), str(result.get("to_id"))
        backwards = result.get("direction") == "left" or (
            result.get("direction") == "bi" and part in regions and regions[part].label == "Demand"
        )
        if backwards:
            head, part = part, head
        labels = result.get("labels")
        if isinstance(labels, list) and len(labels) == 1:
            return Relation(str(labels[0]), head, part)
        if labels or part not in regions or regions[part].label not in _KIND_OF:
            raise ReadError(f"{self.place}: the relation from {head} to {part} has the labels {labels}; give it one")
        return Relation(_KIND_OF[regions[part].label], head, part)


def _plain(words: str) -> str:
    """Words without white space, which the tool folds, and may write as an escape."""
    return "".join(words.replace("\\n", " ").split())
