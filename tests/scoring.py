"""Compares a record with a text's annotation: what is right, what is missing, what is too much.

The annotation of NAME.txt is NAME.gold.json beside it: signatories by code, resolutions by number, demands with act,
quotation, action and addressees. Soft demands ("should", "we hope") count neither for nor against.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from expect import likeness
from sanctext.records import Demand, StatementRecord

# Two readers agree on these less.
SOFT = {
    *("should", "ought to", "hope", "want", "expect", "encourage", "invite", "warn"),
    *("need to", "need for", "is needed", "it is time to", "it is critical"),
}
# Two acts are one verb in its nominal and its verbal frame.
_VERBS = {
    "call upon": "call",
    "call on": "call",
    "call for": "call",
    "appeal": "call",
    "has to": "must",
    "have to": "must",
    "need to": "must",
}
_AGAIN = re.compile(r"^(?:reiterate|renew|repeat|restate)s? ")
# An action is right from this share of common words on.
ENOUGH = 0.5


class Annotated(NamedTuple):
    """A text with its annotation."""

    name: str
    text: str
    gold: dict[str, Any]


def annotated(folder: Path) -> list[Annotated]:
    """All annotated texts of a folder, by name."""
    return [
        Annotated(
            path.name.removesuffix(".gold.json"),
            path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8"),
            json.loads(path.read_text(encoding="utf-8")),
        )
        for path in sorted(folder.glob("*.gold.json"))
    ]


@dataclass
class Figure:
    """Hits, misses and false alarms of one question."""

    hits: int = 0
    missed: int = 0
    false: int = 0

    @property
    def f1(self) -> float:
        every = 2 * self.hits + self.missed + self.false
        return 2 * self.hits / every if every else 1.0


def verb(act: str) -> str:
    """What an act is, whichever frame it stands in."""
    act = _AGAIN.sub("", act.lower())
    return _VERBS.get(act, act)


def place(text: str, quotation: str) -> range:
    """Where a quotation stands, white space folded."""
    found = re.search(r"\s+".join(map(re.escape, quotation.split())), text, re.IGNORECASE)
    return range(*found.span()) if found else range(0)


def is_soft(demand: Demand) -> bool:
    """Whether a demand counts neither for nor against."""
    return demand.act in SOFT


def count_demands(annotation: Annotated, record: StatementRecord, cue: Figure, action: Figure) -> None:
    """Add a text's demands to the two figures: the cue found at all, and its action in the right words."""
    golds = annotation.gold["demands"]
    places = [place(annotation.text, gold["quote"]) for gold in golds]
    pairs = sorted(
        (
            (-likeness(gold["action"], demand.action), i, j)
            for i, gold in enumerate(golds)
            for j, demand in enumerate(record.demands)
            if verb(gold["act"]) == verb(demand.act)
            and places[i].start < demand.span.end
            and demand.span.start < places[i].stop
        ),
    )
    partner: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in partner and j not in partner.values():
            partner[i] = j
    for i, gold in enumerate(golds):
        if gold.get("strength") == "soft":
            continue
        found = i in partner
        right = found and likeness(gold["action"], record.demands[partner[i]].action) >= ENOUGH
        for figure, good in ((cue, found), (action, right)):
            figure.hits += good
            figure.missed += not good
            figure.false += found and not good
    surplus = sum(not is_soft(d) for j, d in enumerate(record.demands) if j not in partner.values())
    cue.false += surplus
    action.false += surplus


def issuers(gold: dict[str, Any]) -> set[str]:
    return {signatory["code"] for signatory in gold["signatories"]}


def cited(record: StatementRecord) -> set[int]:
    """Numbers that a text cites, without bodies' names and the middle of ranges."""
    return {found.number for found in record.resolutions if found.number and not found.body_only and not found.implied}


def numbers(gold: dict[str, Any]) -> set[int]:
    return {resolution["number"] for resolution in gold["resolutions"]}


def total(texts: Iterable[Annotated], records: Iterable[StatementRecord]) -> tuple[Figure, Figure]:
    """The two figures of demands over several texts."""
    cue, action = Figure(), Figure()
    for annotation, record in zip(texts, records, strict=True):
        count_demands(annotation, record, cue, action)
    return cue, action
