"""The form that all annotation tools share: a text, regions with values, and relations between regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from sanctext import items

# A value has one text or several; of choices always one.
Values = Mapping[str, tuple[str, ...]]

# In place of speakers: the issuers of the statement, whoever they are; or nobody at all.
SIGNATORIES = "signatories"
NOBODY = "nobody"


@dataclass(frozen=True)
class Label:
    """What a region may be.

    Args:
        colour: its colour in the tools.
        main: the value that says most, which a bare note stands for; "" where it has no values.
        texts: its further values that are free text.
        choices: its values that are one of a few words.
    """

    colour: str
    main: str = ""
    texts: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all values, the main one first."""
        return (*((self.main,) if self.main else ()), *self.texts, *self.choices)


LABELS = {
    "Signatory": Label(items.SIGNATORIES.colour, "code", (), {"role": ("issuer", "aligned")}),
    "Resolution": Label(
        items.RESOLUTIONS.colour,
        "number",
        ("year", "paragraphs", "problems"),
        {"cited": ("itself", "committee", "range", "unnumbered", "draft")},
    ),
    "Weapon": Label(items.WEAPONS.colour, "name", (), {"kind": ("named", "category")}),
    "Demand": Label(
        items.DEMANDS.colour,
        "act",
        ("speakers", "addressees"),
        {
            "strength": ("direct", "soft"),
            "force": ("1", "2", "3", "4", "5"),
            "attribution": ("own", "quoted", "reported"),
            "negated": ("yes", "no"),
        },
    ),
    "Cue": Label("#ff7f0e"),
    "Action": Label("#2ca02c", "wording"),
    "Speaker": Label("#17becf", "who"),
    "Addressee": Label("#e377c2", "who"),
    "Stance": Label(items.STANCES.colour, "act"),
}
# What a demand consists of: the relation's name, and the label of the region that it leads to.
PARTS = {"cue": "Cue", "action": "Action", "speaker": "Speaker", "addressee": "Addressee"}
# Labels of what has no place in the text.
TARGET = "Target"


@dataclass(frozen=True)
class Region:
    """A labelled stretch of the text.

    Args:
        id: its name within the task.
        label: one of `LABELS`.
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
    """What is said without a place in the text: a signatory, a resolution or a target, by its values."""

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
