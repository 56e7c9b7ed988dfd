"""What a comparison of records with annotations counts: by question what is right, missing and too much."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

QUESTIONS = (
    "kind",
    "issued",
    "signatories",
    "resolutions",
    "weapons strict",
    "weapons relaxed",
    "weapons named",
    "demands cue",
    "demands action",
    "demands frame",
    "demands speaker",
    "demands all",
    "stances",
    "stances object",
    "stances speaker",
    "measures found",
    "measures status",
    "measures types",
    "measures imposers",
    "measures countries",
    "measures whole",
    "targets",
    "bases",
    "violations found",
    "violations accused",
    "violations norms",
    "conditions",
    "deadlines",
)


@dataclass
class Tally:
    """True positives, false positives and false negatives of one question."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def add(self, *, right: int, found: int, wanted: int) -> None:
        """Count `right` of `found` items, where `wanted` were annotated."""
        self.tp += right
        self.fp += found - right
        self.fn += wanted - right

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def recall(self) -> float:
        """Share of what was annotated that was found; 1 where nothing was annotated."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        together = self.precision + self.recall
        return 2 * self.precision * self.recall / together if together else 0.0


class Error(NamedTuple):
    """One difference between a record and its annotation: the document, the question and what is wrong."""

    document: str
    question: str
    message: str


class Verdict(NamedTuple):
    """Whether an item of a record is right.

    Args:
        document: the document's name.
        field: the record's field.
        place: the item's place in it, from 0.
        real: whether it is there: a signatory's code; a demand's act and action; a stance's act and object; a measure
            and its status.
        whole: whether so is all that is asked of it: who speaks, who is addressed, types, countries.
    """

    document: str
    field: str
    place: int
    real: bool
    whole: bool


@dataclass
class Figures:
    """All figures of a set of documents.

    Args:
        tallies: by question, in the order of `QUESTIONS`.
        documents: how many documents were compared.
        exact: in how many the signatories are exactly right.
        good_offsets: how many spans hold the words that they say.
        offsets: how many spans there are.
        rules: for each rule how often it fired and how often it was right, optional demands left out.
        errors: every difference, in document order.
        verdicts: of every item that counts, whether it is right.
    """

    tallies: dict[str, Tally] = field(default_factory=lambda: {question: Tally() for question in QUESTIONS})
    documents: int = 0
    exact: int = 0
    good_offsets: int = 0
    offsets: int = 0
    rules: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    errors: list[Error] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)

    def fired(self, rule: str, *, right: bool) -> None:
        """Count that a rule fired."""
        self.rules[rule][0] += 1
        self.rules[rule][1] += right
