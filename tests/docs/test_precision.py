"""The judged sample: the page gives its figures, and every verdict of "wrong" has a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from precision import SAMPLES, Sample, draw, interval, judged, report

QUALITY = Path(__file__).parents[2] / "docs" / "quality.md"


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_the_page_gives_the_sample_s_figures(sample: Sample) -> None:
    page = QUALITY.read_text(encoding="utf-8")
    for row in report(sample).splitlines():
        assert row in page, f"docs/quality.md has other figures than {sample.path.name}"


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_every_item_is_judged_and_every_error_has_a_reason(sample: Sample) -> None:
    assert [line for line in judged(sample) if line["right"] is None] == []
    assert [line for line in judged(sample) if line["right"] is False and not line["why"]] == []


@pytest.mark.parametrize(("right", "of", "low", "high"), [(1, 2, 0.09, 0.91), (97, 100, 0.92, 0.99)])
def test_interval(right: int, of: int, low: float, high: float) -> None:
    found = interval([True] * right + [False] * (of - right))
    assert [round(bound, 2) for bound in found] == [low, high]


def test_a_corpus_without_texts_leaves_the_sample_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "notes.csv").touch()
    before = judged()
    with pytest.raises(SystemExit, match="holds no texts"):
        draw(tmp_path)
    with pytest.raises(SystemExit, match="holds no texts"):
        draw(tmp_path / "missing")
    assert judged() == before
