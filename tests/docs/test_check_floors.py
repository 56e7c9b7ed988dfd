"""`tools/check_floors.py` fails where a score has fallen, and where there is nothing to compare."""

from __future__ import annotations

import json
from pathlib import Path

import check_floors
import pytest

SCORES = {
    "signatories": {"f1": 0.9, "exact": 0.75},
    "demands cue": {"f1": 0.8},
    "offsets": {"good": 12, "of": 12},
    "documents": 4,
}


@pytest.mark.parametrize(
    ("floors", "code", "says"),
    [
        ({"signatories": 0.9, "signatories exact": 0.75, "offsets": 1.0}, 0, "all 3 floors held"),
        ({"demands cue": 0.81}, 1, "demands cue: 0.800, below its floor of 0.810"),
        ({"signatories exact": 0.8}, 1, "signatories exact: 0.750, below its floor of 0.800"),
        ({"weapon": 0.5}, 1, "weapon: not among the scores; the floor is 0.500"),
        ({}, 1, "all 0 floors held"),
        (None, 1, ""),
    ],
    ids=["held", "fallen", "share", "misspelt", "no floors", "no file"],
)
def test_floors(
    floors: dict[str, float] | None, code: int, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "scores.json").write_text(json.dumps(SCORES), encoding="utf-8")
    if floors is not None:
        (tmp_path / "floors.json").write_text(json.dumps(floors), encoding="utf-8")
    assert check_floors.main(str(tmp_path / "scores.json"), str(tmp_path / "floors.json")) == code
    assert capsys.readouterr().out.strip() == says


def test_no_mentions_hold_no_floor() -> None:
    scores = SCORES | {"offsets": {"good": 0, "of": 0}}
    (line,) = check_floors.shortfalls(scores, {"offsets": 1.0})
    assert line == "offsets: not among the scores; the floor is 1.000"
