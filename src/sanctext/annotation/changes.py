"""What an annotator has changed: the corrected task beside what was exported."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sanctext.annotation.from_record import digest
from sanctext.annotation.gold_form import Note
from sanctext.annotation.task import Exported, Region, Task
from sanctext.errors import ReadError
from sanctext.printable import printable

# How many of the spans that are gone a message names.
NAMED = 3


def checked(task: Task, note: Note) -> Task:
    """The task, where its text is that of the export; a wording that is older than its words is left out.

    Args:
        task: a corrected task.
        note: told which exported spans are gone, and which wordings are left out.

    Raises:
        ReadError: the text has changed.
    """
    if task.origin is None:
        return task
    if digest(task.text) != task.origin.sha256:
        raise ReadError(
            f"{task.place}: its text is not the one that was exported from {printable(task.origin.source)}; "
            "put the exported text back, or export and correct anew"
        )
    gone = _gone(task, task.origin.regions)
    regions = tuple(_fresh(region, gone, task, note) for region in task.regions)
    if gone:
        shown = [task.shown(Region("", each.label, each.start, each.end)) for each in gone]
        more = f" and {len(gone) - NAMED} more" if len(gone) > NAMED else ""
        note(
            f"{task.place}: {len(gone)} of {len(task.origin.regions)} spans that were exported are gone or moved: "
            f"{printable(', '.join(shown[:NAMED]))}{more}"
        )
    return replace(task, regions=regions)


def _gone(task: Task, exported: Iterable[Exported]) -> list[Exported]:
    """The exported spans that no region of the task has."""
    left = Counter((region.label, region.start, region.end) for region in task.regions)
    gone = []
    for each in exported:
        place = (each.label, each.start, each.end)
        if left[place]:
            left[place] -= 1
        else:
            gone.append(each)
    return gone


def _fresh(region: Region, gone: Iterable[Exported], task: Task, note: Note) -> Region:
    """The region, without a wording that was said of other words."""
    wording = region.values.get("wording")
    older = (each for each in gone if each.label == region.label and each.values.get("wording") == wording)
    if not wording or not any(_overlap(region, each) for each in older):
        return region
    note(
        f"{task.place}: {printable(task.shown(region))} was moved; its wording {wording[0]!r} is left out, "
        "and its own words are taken"
    )
    return replace(region, values={name: value for name, value in region.values.items() if name != "wording"})


def _overlap(region: Region, other: Exported) -> int:
    return max(0, min(region.end, other.end) - max(region.start, other.start))


def with_values(regions: Iterable[Region], exported: Iterable[Exported]) -> tuple[Region, ...]:
    """Regions of a tool that keeps no values, with those that they were exported with.

    A region has the values of the exported one with the same label and place; one that was moved, those of the one
    that is gone and shares most characters with it.

    >>> old = Exported(label="Signatory", start=0, end=3, values={"code": ("KP",)})
    >>> [dict(region.values) for region in with_values([Region("1", "Signatory", 0, 8)], [old])]
    [{'code': ('KP',)}]
    """
    kept: dict[tuple[str, int, int], list[Exported]] = defaultdict(list)
    for each in exported:
        kept[each.label, each.start, each.end].append(each)
    found: list[Region] = []
    moved: list[int] = []
    for region in regions:
        same = kept[region.label, region.start, region.end]
        if not same:
            moved.append(len(found))
        found.append(replace(region, values=same.pop(0).values if same else {}))
    left = [each for several in kept.values() for each in several]
    for place in moved:
        region = found[place]
        near = [each for each in left if each.label == region.label and _overlap(region, each)]
        if near:
            best = max(near, key=lambda each: _overlap(region, each))
            left.remove(best)
            found[place] = replace(region, values=best.values)
    return tuple(found)
