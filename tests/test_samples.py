"""The annotated texts of this repository: the founding report and the samples."""

from __future__ import annotations

from pathlib import Path

import pytest

import sanctext
from sanctext.evaluation.comparison import compare
from sanctext.evaluation.figures import Figures
from sanctext.evaluation.gold import Annotated, annotated

ROOT = Path(__file__).parent.parent
TEXTS = [*annotated(ROOT / "seeds"), *annotated(ROOT / "data" / "samples")]
# Questions that a sample may answer only as the annotation does.
SURE = ["signatories", "resolutions", "weapons named"]
# The least of all demands together; two readers agree in about 0.95.
FLOORS = {"demands cue": 0.95, "demands action": 0.93, "demands frame": 0.90, "demands speaker": 0.88}


def test_the_texts_are_there() -> None:
    assert len(TEXTS) == 15


@pytest.fixture(scope="module")
def every() -> Figures:
    figures = Figures()
    for text, record in zip(TEXTS, sanctext.parse_many(text.text for text in TEXTS), strict=True):
        compare(text, record, figures)
    return figures


@pytest.mark.parametrize("sample", TEXTS, ids=[text.path.stem for text in TEXTS])
def test_each_sample(sample: Annotated) -> None:
    figures = Figures()
    compare(sample, sanctext.parse(sample.text), figures)
    assert [error for error in figures.errors if error.question in {*SURE, "offsets"}] == []


@pytest.mark.parametrize("question", FLOORS)
def test_demands(question: str, every: Figures) -> None:
    assert every.tallies[question].f1 >= FLOORS[question], [
        error for error in every.errors if error.question == "demands"
    ]
