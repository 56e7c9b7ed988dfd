"""What confidence is learnt from, and the table that is learnt.

    python tools/confidence.py judge FOLDER...     add verdicts on annotated texts that nobody has read while mending
    python tools/confidence.py train [--check]     write the table of weights, and the figures into docs/quality.md

`data/judgements.jsonl` holds a line for each item that was judged: its set, the beginning of its document's id, its
field, where it begins, whether it is real and the whole of it right, and what told of it then: the features. No text of
others is in it. What was mended after it was read is never judged again: rules fitted to a text are right on it.

A logistic regression for each kind of item; what was seen in fewer than 6 items weighs nothing. How strongly weights
are held back is chosen among a few strengths by the likelihood of items of documents that were left out. Of a kind with
fewer than 30 wrong items nothing is learnt but the share of right ones.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from reliability import Panel, drawing
from repository import ROOT

import sanctext
from sanctext.confidence.features import TELLS, features_of
from sanctext.confidence.rating import ALWAYS, HUNDREDTHS
from sanctext.evaluation.comparison import compare
from sanctext.evaluation.figures import Figures
from sanctext.evaluation.gold import annotated
from sanctext.items import kinds

JUDGEMENTS = ROOT / "data" / "judgements.jsonl"
WEIGHTS = ROOT / "src" / "sanctext" / "knowledge" / "tables" / "confidence.csv"
QUALITY = ROOT / "docs" / "quality.md"
PICTURE = ROOT / "docs" / "images" / "reliability.svg"
BEGIN, END = "<!-- learnt:confidence -->", "<!-- end -->"
# A feature of fewer items says nothing.
FEWEST = 6
FOLDS = 10
STRENGTHS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
# With fewer wrong ones nothing is learnt but the share of right ones.
FEWEST_WRONG = 30
# The table of figures: items at and above these numbers.
LIMITS = (0.0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
# Steps of what is said, from 0 to 1.
STEPS = 20


class Judgement(NamedTuple):
    """An item that was judged."""

    set: str
    document: str
    field: str
    start: int
    real: bool
    whole: bool
    features: tuple[str, ...]


def main() -> int:
    """Do what is asked and give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("what", choices=["judge", "train"])
    parser.add_argument(
        "folders", nargs="*", type=Path, help="folders of texts with annotations; a set by its name each"
    )
    parser.add_argument("--check", action="store_true", help="change nothing; end with 1 where a file is stale")
    arguments = parser.parse_args()
    if arguments.what == "judge":
        for folder in arguments.folders:
            add(judged(folder))
        return 0
    table, figures, picture = learnt(read_judgements())
    before, _, rest = QUALITY.read_text("utf-8").partition(BEGIN)
    files = {WEIGHTS: table, PICTURE: picture, QUALITY: f"{before}{BEGIN}\n{figures}{END}{rest.partition(END)[2]}"}
    stale = [path for path, content in files.items() if not path.exists() or path.read_text("utf-8") != content]
    for path in stale:
        print(
            f"{path.relative_to(ROOT)}: {'stale; run: just confidence' if arguments.check else 'written'}",
            file=sys.stderr,
        )
        if not arguments.check:
            path.write_text(files[path], encoding="utf-8", newline="\n")
    return 1 if arguments.check and stale else 0


def judged(folder: Path) -> Iterator[Judgement]:
    """Verdicts on the items of a folder's texts."""
    for text in annotated(folder):
        record = sanctext.parse(text.source)
        figures = Figures()
        compare(text, record, figures)
        for verdict in figures.verdicts:
            item = getattr(record, verdict.field)[verdict.place]
            yield judgement(folder.name.rpartition("_")[2], record, verdict.field, item, verdict.real, verdict.whole)


def judgement(name: str, record: sanctext.StatementRecord, field: str, item: Any, real: bool, whole: bool) -> Judgement:
    """What is kept of a verdict."""
    kind = next(kind for kind in kinds() if kind.field == field)
    start = min(part.mention.start for part in kind.parts(item))
    return Judgement(name, record.document.id[:12], field, start, real, whole, features_of(field, item, record))


def add(new: Iterable[Judgement]) -> None:
    """Write judgements behind those that are there."""
    with JUDGEMENTS.open("a", encoding="utf-8") as lines:
        for each in new:
            lines.write(json.dumps(each._asdict(), ensure_ascii=False) + "\n")


def read_judgements() -> list[Judgement]:
    """All judgements."""
    held = (json.loads(line) for line in JUDGEMENTS.read_text("utf-8").splitlines())
    return [Judgement(**{**line, "features": tuple(line["features"])}) for line in held]


def learnt(judgements: list[Judgement]) -> tuple[str, str, str]:
    """The table of weights, the figures in Markdown, and their picture."""
    weights = io.StringIO()
    writer = csv.writer(weights, lineterminator="\n")
    writer.writerow(("kind", "feature", "weight"))
    figures = ["![How often items are right, by their confidence](images/reliability.svg)", ""]
    panels: list[Panel] = []
    for field in TELLS:
        of_kind = [each for each in judgements if each.field == field]
        model = Model(of_kind)
        writer.writerows((field, feature, weight) for feature, weight in model.weights())
        figures += shown(field, of_kind, model)
        if model.strength:
            panels.append(Panel(field.capitalize(), model.held_out(), [each.real for each in of_kind]))
    return weights.getvalue(), "\n".join(figures) + "\n", drawing(panels)


class Model:
    """A logistic regression over the features of one kind of item."""

    def __init__(self, judgements: list[Judgement]) -> None:
        import numpy as np

        counts = Counter(feature for each in judgements for feature in each.features)
        self.names = sorted(name for name, count in counts.items() if FEWEST <= count < len(judgements))
        column = {name: place for place, name in enumerate(self.names)}
        self.values = np.zeros((len(judgements), len(self.names)))
        for row, each in enumerate(judgements):
            for name in each.features:
                if name in column:
                    self.values[row, column[name]] = 1
        self.right = np.array([each.real for each in judgements])
        # Documents are dealt to the folds by their digests, so that a document's items are left out together.
        documents = sorted({each.document for each in judgements})
        fold = {document: place % FOLDS for place, document in enumerate(documents)}
        self.folds = np.array([fold[each.document] for each in judgements])
        few = len(judgements) - sum(self.right) < FEWEST_WRONG
        self.strength = 0.0 if few else min(STRENGTHS, key=lambda strength: self._loss(self._left_out(strength)))

    def _fitted(self, strength: float, rows: Any) -> Any:
        import numpy as np
        from sklearn.linear_model import LogisticRegression

        values = self.values if strength else np.zeros_like(self.values)
        model = LogisticRegression(
            C=strength or 1.0, solver="liblinear", intercept_scaling=10, max_iter=1000, random_state=0
        )
        return model.fit(values[rows], self.right[rows])

    def _left_out(self, strength: float) -> Any:
        """How likely each item is right by what was learnt from the documents of other folds."""
        import numpy as np

        found = np.zeros(len(self.right))
        for fold in range(FOLDS):
            out = self.folds == fold
            if out.any():
                found[out] = self._fitted(strength, ~out).predict_proba(self.values[out])[:, 1]
        return found

    def _loss(self, found: Any) -> float:
        from sklearn.metrics import log_loss

        return float(log_loss(self.right, found))

    def held_out(self) -> list[float]:
        """The same, at the strength that was chosen, in two digits."""
        return [round(float(one), 2) for one in self._left_out(self.strength)]

    def weights(self) -> Iterator[tuple[str, int]]:
        """What each feature weighs, in hundredths of the logarithm of the odds."""
        model = self._fitted(self.strength, slice(None))
        yield ALWAYS, round(float(model.intercept_[0]) * HUNDREDTHS)
        for name, weight in zip(self.names, model.coef_[0], strict=True):
            if hundredths := round(float(weight) * HUNDREDTHS):
                yield name, hundredths


def shown(field: str, judgements: list[Judgement], model: Model) -> Iterator[str]:
    """The figures of one kind."""
    from sklearn.metrics import roc_auc_score

    found = model.held_out()
    real = [each.real for each in judgements]
    documents = len({each.document for each in judgements})
    yield f"### {field.capitalize()}"
    yield ""
    ranks = (
        f"area under the curve {roc_auc_score(real, found):.2f}"
        if model.strength
        else "too few are wrong to tell them apart"
    )
    yield f"{len(real)} items of {documents} documents: expected calibration error"
    yield f"{calibration_error(real, found):.3f}, {ranks}."
    yield ""
    yield "| confidence | items | right | right in every part | of the right ones kept |"
    yield "| --- | --- | --- | --- | --- |"
    for limit in LIMITS:
        kept = [each for each, one in zip(judgements, found, strict=True) if one >= limit]
        if kept:
            right, whole = sum(each.real for each in kept), sum(each.whole for each in kept)
            shares = (right / len(kept), whole / len(kept), right / sum(real))
            yield f"| {limit:.2f} or more | {len(kept)} | {' | '.join(f'{share:.2f}' for share in shares)} |"
    yield ""


def calibration_error(right: list[bool], found: list[float]) -> float:
    """How far, on average, the share of right items is from what is said of them, in steps of what is said.

    >>> calibration_error([True, False] * 10, [0.5] * 20)
    0.0
    """
    steps: dict[int, list[float]] = {}
    for true, one in zip(right, found, strict=True):
        steps.setdefault(int(one * STEPS), []).append(one - true)
    return sum(abs(sum(off)) for off in steps.values()) / len(right)


if __name__ == "__main__":
    sys.exit(main())
