"""Whole pages whose first reading stands in docs/quality.md: their figures do not fall."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sanctext
from sanctext.evaluation.comparison import compare
from sanctext.evaluation.figures import Figures
from sanctext.evaluation.gold import annotated

TEXTS = Path(__file__).parent.parent / "data" / "benchmark" / "texts"
FLOORS: dict[str, dict[str, float]] = json.loads((TEXTS / "floors.json").read_text(encoding="utf-8"))


def test_every_batch_has_floors() -> None:
    assert {path.name for path in TEXTS.iterdir() if path.is_dir()} == FLOORS.keys()


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_figure_falls(name: str) -> None:
    texts, figures = list(annotated(TEXTS / name)), Figures()
    for text, record in zip(texts, sanctext.parse_many(text.source for text in texts), strict=True):
        compare(text, record, figures)
    found = {question: figures.tallies[question].f1 for question in FLOORS[name]}
    assert {question: found[question] for question, floor in FLOORS[name].items() if found[question] < floor} == {}
