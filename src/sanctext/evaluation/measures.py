"""Counts what is right, missing and too much, question by question."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from sanctext.evaluation.gold import Annotated, GoldDemand, GoldStance
from sanctext.evaluation.likeness import ENOUGH, is_soft, likeness, plain, same_act, same_addressees
from sanctext.items import mentions
from sanctext.records import Demand, Party, StatementRecord

QUESTIONS = (
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
)

GoldItem = TypeVar("GoldItem")
Item = TypeVar("Item")


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
    """

    tallies: dict[str, Tally] = field(default_factory=lambda: {question: Tally() for question in QUESTIONS})
    documents: int = 0
    exact: int = 0
    good_offsets: int = 0
    offsets: int = 0
    rules: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    errors: list[Error] = field(default_factory=list)


def compare(annotated: Annotated, record: StatementRecord, figures: Figures) -> None:
    """Add one document's comparison to the figures."""
    figures.documents += 1
    _Comparison(annotated, record, figures).run()


class _Comparison:
    def __init__(self, annotated: Annotated, record: StatementRecord, figures: Figures) -> None:
        self.text, self.gold, self.record, self.figures = annotated.text, annotated.gold, record, figures
        self.name = annotated.path.stem
        self.issuers = {signatory.code.casefold() for signatory in self.gold.signatories}

    def run(self) -> None:
        self._offsets()
        self._signatories()
        self._resolutions()
        self._weapons()
        self._demands()
        self._stances()

    def _error(self, question: str, message: str) -> None:
        self.figures.errors.append(Error(self.name, question, message))

    def _fired(self, rule: str, *, right: bool) -> None:
        self.figures.rules[rule][0] += 1
        self.figures.rules[rule][1] += right

    def _offsets(self) -> None:
        spans = list(mentions(self.record))
        self.figures.offsets += len(spans)
        for span in spans:
            good = self.text[span.start : span.end] == span.text
            self.figures.good_offsets += good
            if not good:
                self._error("offsets", f"{span.start}:{span.end} is not {span.text!r}")

    def _set(self, question: str, wanted: set[str], found: set[str]) -> None:
        self.figures.tallies[question].add(right=len(wanted & found), found=len(found), wanted=len(wanted))
        if wanted != found:
            self._error(question, f"missed {sorted(wanted - found)} false {sorted(found - wanted)}")

    def _signatories(self) -> None:
        found = {signatory.actor.code.casefold() for signatory in self.record.signatories}
        self.figures.exact += found == self.issuers
        self._set("signatories", self.issuers, found)
        for signatory in self.record.signatories:
            for rule in {mention.rule for mention in signatory.mentions}:
                self._fired(rule, right=signatory.actor.code.casefold() in self.issuers)

    def _resolutions(self) -> None:
        wanted = {str(resolution.number) for resolution in self.gold.resolutions}
        cited = [
            resolution
            for resolution in self.record.resolutions
            if resolution.number and not resolution.body_only and not resolution.implied
        ]
        self._set("resolutions", wanted, {str(resolution.number) for resolution in cited})
        for resolution in cited:
            for rule in {mention.rule for mention in resolution.mentions}:
                self._fired(rule, right=str(resolution.number) in wanted)

    def _weapons(self) -> None:
        tallies = self.figures.tallies
        wanted = {plain(weapon.as_written) for weapon in self.gold.weapons}
        mentions = [(weapon.named, mention) for weapon in self.record.weapons for mention in weapon.mentions]
        found = {plain(mention.text) for _, mention in mentions}
        tallies["weapons strict"].add(right=len(wanted & found), found=len(found), wanted=len(wanted))
        hit = {name for name in wanted if _contained(name, found)}
        true = {name for name in found if _contained(name, wanted)}
        relaxed = tallies["weapons relaxed"]
        relaxed.tp, relaxed.fn = relaxed.tp + len(hit), relaxed.fn + len(wanted - hit)
        relaxed.fp += len(found - true)
        if hit != wanted or true != found:
            self._error("weapons", f"missed {sorted(wanted - hit)} false {sorted(found - true)}")
        named = {plain(weapon.as_written) for weapon in self.gold.weapons if weapon.kind == "named"}
        named_found = {plain(mention.text) for is_named, mention in mentions if is_named}
        got = {name for name in named if _contained(name, named_found)}
        tally = tallies["weapons named"]
        tally.tp, tally.fn = tally.tp + len(got), tally.fn + len(named - got)
        tally.fp += sum(not _contained(name, named) for name in named_found)
        for _, mention in mentions:
            self._fired(mention.rule, right=plain(mention.text) in true)

    def _demands(self) -> None:
        wanted, found = self.gold.demands, self.record.demands
        places = [_place(self.text, demand) for demand in wanted]
        soft = {index for index, demand in enumerate(wanted) if demand.strength == "soft"}

        def fits(i: int, j: int) -> float:
            span = found[j].span
            if not same_act(wanted[i].act, found[j].act) or not _overlap(places[i], (span.start, span.end)):
                return 0.0
            return 0.01 + likeness(wanted[i].action, found[j].action)

        pairs = _align(len(wanted), len(found), fits)
        paired = {j for _, j in pairs}
        optional = sum(i in soft for i, _ in pairs) + sum(
            is_soft(demand.act) for j, demand in enumerate(found) if j not in paired
        )
        right = dict.fromkeys(("cue", "action", "frame", "speaker"), 0)
        every = 0
        for i, j in pairs:
            steps = self._steps(wanted[i], found[j])
            every += steps >= 2
            if i in soft:
                continue
            for step, reached in zip(right, range(1, 5), strict=True):
                right[step] += steps >= reached
            self._fired(found[j].span.rule, right=steps >= 2)
        for step, hits in right.items():
            tally = self.figures.tallies[f"demands {step}"]
            tally.add(right=hits, found=len(found) - optional, wanted=len(wanted) - len(soft))
        self.figures.tallies["demands all"].add(right=every, found=len(found), wanted=len(wanted))
        self._unpaired(wanted, found, {i for i, _ in pairs} | soft, paired)

    def _steps(self, wanted: GoldDemand, found: Demand) -> int:
        """How far a pair agrees: 1 cue, 2 action, 3 addressees, 4 speaker; what stops it is noted."""
        question = None if wanted.strength == "soft" else "demands"
        if likeness(wanted.action, found.action) < ENOUGH:
            self._note(question, f"action {wanted.action!r} got {found.action!r}")
            return 1
        want, have = set(map(plain, wanted.addressee)), set(map(_party, found.addressees))
        if want and not same_addressees(want, have):
            self._note(question, f"addressees of {wanted.action!r}: want {sorted(want)} got {sorted(have)}")
            return 2
        speakers, said = self._speakers(wanted), set(map(_party, found.speakers))
        if speakers != said:
            self._note(question, f"speakers of {wanted.action!r}: want {sorted(speakers)} got {sorted(said)}")
            return 3
        return 4

    def _speakers(self, wanted: GoldDemand) -> set[str]:
        if wanted.speaker == "signatories":
            return self.issuers
        names = wanted.speaker.split(",") if isinstance(wanted.speaker, str) else wanted.speaker
        return set(map(plain, names))

    def _note(self, question: str | None, message: str) -> None:
        if question is not None:
            self._error(question, message)

    def _unpaired(
        self, wanted: Sequence[GoldDemand], found: Sequence[Demand], excused: set[int], paired: set[int]
    ) -> None:
        for i, demand in enumerate(wanted):
            if i not in excused:
                self._error("demands", f"missed: {demand.act} | {demand.quote!r}")
        for j, other in enumerate(found):
            if j not in paired:
                self._error("demands", f"false: {other.act} | {other.span.text!r}")
                if not is_soft(other.act):
                    self._fired(other.span.rule, right=False)

    def _stances(self) -> None:
        wanted, found = self.gold.stances, self.record.stances
        places = [_place(self.text, stance) for stance in wanted]

        def fits(i: int, j: int) -> float:
            span = found[j].span
            return float(same_act(wanted[i].act, found[j].act) and _overlap(places[i], (span.start, span.end)))

        pairs = _align(len(wanted), len(found), fits)
        self.figures.tallies["stances"].add(right=len(pairs), found=len(found), wanted=len(wanted))


def _contained(name: str, others: Iterable[str]) -> bool:
    return any(name in other or other in name for other in others)


def _party(party: Party) -> str:
    return plain(party.code or party.name or party.text)


def _place(text: str, gold: GoldDemand | GoldStance) -> tuple[int, int] | None:
    """Where a quotation stands, white space folded: where the annotation says, else first; None where it does not."""
    pattern = re.compile(r"\s+".join(map(re.escape, gold.quote.split())))
    said = pattern.match(text, gold.start) if gold.start is not None and gold.start >= 0 else None
    match = said or pattern.search(text) or re.search(pattern.pattern, text, re.IGNORECASE)
    return match.span() if match else None


def _overlap(first: tuple[int, int] | None, second: tuple[int, int]) -> bool:
    return first is not None and first[0] < second[1] and second[0] < first[1]


def _align(wanted: int, found: int, fits: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """One-to-one pairs, the best first."""
    scored = [(fits(i, j), i, j) for i in range(wanted) for j in range(found)]
    used_wanted: set[int] = set()
    used_found: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(scored, reverse=True):
        if score > 0 and i not in used_wanted and j not in used_found:
            used_wanted.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs
