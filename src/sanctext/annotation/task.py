"""The form that all annotation tools share: a text, regions with values, and relations between regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from sanctext import items

# A value has one text or several; of choices always one.
Values = Mapping[str, tuple[str, ...]]

# In place of speakers: the issuers of the statement, whoever they are; or nobody at all.
ISSUERS = "signatories"
NOBODY = "nobody"


class Label(NamedTuple):
    """What a region may be: its colour in the tools, and the values that it may have."""

    colour: str
    values: items.Correctable = items.Correctable()


_OF_DEMANDS = {
    "Cue": Label("#ff7f0e"),
    "Action": Label("#2ca02c", items.Correctable("wording")),
    "Speaker": Label("#17becf", items.Correctable("who")),
    "Addressee": Label("#e377c2", items.Correctable("who")),
}
# What a demand consists of: the relation's name, and the label of the region that it leads to.
PARTS = {"cue": "Cue", "action": "Action", "speaker": "Speaker", "addressee": "Addressee"}
# Labels of what has no place in the text.
DOCUMENT = "Document"
TARGET = "Target"


def label_of(kind: items.Kind) -> str:
    """What a region is called that is an item of a kind."""
    return kind.one.capitalize()


def labels() -> dict[str, Label]:
    """What regions may be, by their labels: the kinds of items, and the parts of demands.

    >>> list(labels())[:5]
    ['Signatory', 'Resolution', 'Weapon', 'Demand', 'Cue']
    """
    return _labels(items.kinds())


def values_of(label: str) -> items.Correctable:
    """The values that regions with a label may have."""
    return labels()[label].values


@cache
def _labels(every: tuple[items.Kind, ...]) -> dict[str, Label]:
    found: dict[str, Label] = {}
    for kind in every:
        found[label_of(kind)] = Label(kind.colour, kind.correctable)
        found |= _OF_DEMANDS if kind is items.DEMANDS else {}
    return found


@dataclass(frozen=True)
class Region:
    """A labelled stretch of the text.

    Args:
        id: its name within the task.
        label: one of `labels()`.
        start: where it begins, in code points.
        end: where it ends.
        values: what is said of it, by the names that its label knows.
    """

    id: str
    label: str
    start: int
    end: int
    values: Values = field(default_factory=dict)


class Relation(NamedTuple):
    """From a demand to one of its parts: the relation's name and the ids of both regions."""

    kind: str
    head: str
    part: str


class Kept(BaseModel):
    """Base of what a task carries along unseen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Item(Kept):
    """What is said without a place in the text: the document, a signatory, a resolution or a target, by its values."""

    label: str
    values: dict[str, tuple[str, ...]] = {}


class Exported(Item):
    """A region as it was exported."""

    start: int
    end: int


class Origin(Kept):
    """What a task was made of, so that the import sees what has changed.

    Args:
        source: where the document came from.
        sha256: of the text, hexadecimal.
        regions: all regions as exported, offsets in code points.
        aside: what has no place in the text.
    """

    source: str
    sha256: str
    regions: tuple[Exported, ...]
    aside: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Task:
    """One document as annotation tools see it.

    Args:
        name: what its files are called; no ending, no folder.
        text: the text that offsets point into.
        regions: its labelled stretches.
        relations: from demands to their parts.
        origin: what it was made of; None for a task that was not exported by sanctext.
        place: what messages call it.
        notes: what an annotator has said of the document as a whole.
    """

    name: str
    text: str
    regions: tuple[Region, ...]
    relations: tuple[Relation, ...]
    origin: Origin | None = None
    place: str = ""
    notes: tuple[str, ...] = ()

    def words(self, region: Region) -> str:
        """The words of a region, on one line."""
        return " ".join(self.text[region.start : region.end].split())

    def shown(self, region: Region) -> str:
        """A region for people: its label, words and place."""
        words = self.words(region)
        short = words if len(words) <= 40 else words[:39] + "…"
        return f"{region.label} {short!r} at {region.start}"
