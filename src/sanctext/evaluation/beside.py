"""A record beside the annotation of its text, and the figures to which their differences are added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sanctext.evaluation.figures import Error, Figures, Verdict
from sanctext.evaluation.gold import Annotated, Gold
from sanctext.records import StatementRecord


@dataclass(frozen=True)
class Beside:
    """What every comparison needs.

    Args:
        annotated: the text with its annotation.
        record: what was read in it.
        figures: what is counted.
    """

    annotated: Annotated
    record: StatementRecord
    figures: Figures

    @property
    def gold(self) -> Gold:
        """What is right."""
        return self.annotated.gold

    @property
    def text(self) -> str:
        """The text that places point into."""
        return self.annotated.text

    @cached_property
    def issuers(self) -> set[str]:
        """The codes of those who sign, without letter case."""
        return {signatory.code.casefold() for signatory in self.gold.signatories}

    def differs(self, question: str, message: str) -> None:
        """Note a difference."""
        self.figures.errors.append(Error(self.annotated.path.stem, question, message))

    def judge(self, field: str, right: dict[int, tuple[bool, bool]]) -> None:
        """Note of items of a field, by their places, whether they are real and whether the whole is right."""
        document = self.annotated.path.stem
        self.figures.verdicts += [Verdict(document, field, place, *both) for place, both in sorted(right.items())]

    def count(self, question: str, *, right: int, found: int, wanted: int) -> None:
        """Count `right` of `found` items, where `wanted` were annotated."""
        self.figures.tallies[question].add(right=right, found=found, wanted=wanted)

    def sets(self, question: str, wanted: set[str], found: set[str]) -> None:
        """Count what two sets share, and note their differences."""
        self.count(question, right=len(wanted & found), found=len(found), wanted=len(wanted))
        if wanted != found:
            self.differs(question, f"missed {sorted(wanted - found)} false {sorted(found - wanted)}")

    def names(self, question: str, wanted: set[str], hit: set[str], found: set[str], true: set[str]) -> None:
        """Count names of which one may contain the other: `hit` of those wanted, `true` of those found."""
        tally = self.figures.tallies[question]
        tally.tp, tally.fn, tally.fp = tally.tp + len(hit), tally.fn + len(wanted - hit), tally.fp + len(found - true)
        if hit != wanted or true != found:
            self.differs(question, f"missed {sorted(wanted - hit)} false {sorted(found - true)}")

    def steps(self, field: str, reached: dict[str, int], *, found: int, wanted: int) -> None:
        """Count the questions of one kind of item: how many pairs reached each."""
        for step, right in reached.items():
            self.count(f"{field} {step}".strip(), right=right, found=found, wanted=wanted)

    def unpaired(
        self,
        question: str,
        pairs: Iterable[tuple[int, int]],
        wanted: Iterable[tuple[str, str]],
        found: Iterable[tuple[str, str, str | None]],
    ) -> None:
        """Note what is in no pair.

        Args:
            question: what it is a difference of.
            pairs: numbers of what is annotated and of what is found.
            wanted: of each that is annotated a tag and its words.
            found: of each that is found a tag, its words, and the rule that fired in vain, where that is counted.
        """
        hit, true = set[int](), set[int]()
        for i, j in pairs:
            hit.add(i)
            true.add(j)
        for i, (tag, words) in enumerate(wanted):
            if i not in hit:
                self.differs(question, f"missed: {tag} | {words!r}")
        for j, (tag, words, rule) in enumerate(found):
            if j not in true:
                self.differs(question, f"false: {tag} | {words!r}")
                if rule is not None:
                    self.figures.fired(rule, right=False)
