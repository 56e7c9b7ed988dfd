"""The judged sample: the page gives its figures, and every verdict of "wrong" has a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from precision import draw, interval, judged, report

QUALITY = Path(__file__).parents[2] / "docs" / "quality.md"


def test_the_page_gives_the_sample_s_figures() -> None:
    page = QUALITY.read_text(encoding="utf-8")
    for row in report().splitlines():
        assert row in page, "docs/quality.md has other figures than tests/judged.jsonl"


def test_every_item_is_judged_and_every_error_has_a_reason() -> None:
    assert [line for line in judged() if line["right"] is None] == []
    assert [line for line in judged() if line["right"] is False and not line["why"]] == []


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
