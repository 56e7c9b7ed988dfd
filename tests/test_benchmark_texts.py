"""Whole pages whose first reading stands in docs/quality.md: their figures do not fall.

The scorers lie beside the repository; without them the tests are skipped.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import sanctext
from sanctext.source import Source

TEXTS = Path(__file__).parent.parent / "data" / "benchmark" / "texts"
GOLD = Path(__file__).parent.parent.parent / "shared" / "gold"
FLOORS: dict[str, dict[str, float]] = json.loads((TEXTS / "floors.json").read_text(encoding="utf-8"))
# A row of a scorer's table: a name, precision, recall and F1.
_ROW = re.compile(r"^(?P<name>\S.*?)\s+[\d.]+\s+[\d.]+\s+(?P<f1>[\d.]+)\s+\d+\s+\d+$", re.MULTILINE)


@pytest.fixture(scope="module", params=sorted(FLOORS))
def batch(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, float]]:
    folder = TEXTS / request.param
    paths = sorted(folder.glob("*.txt"))
    written = tmp_path_factory.mktemp("benchmark") / "records.jsonl"
    sources = (Source(path.read_text(encoding="utf-8"), path.name) for path in paths)
    written.write_text(
        "".join(record.model_dump_json() + "\n" for record in sanctext.parse_many(sources)), encoding="utf-8"
    )
    found: dict[str, float] = {}
    for scorer in ("score.py", "score2.py"):
        done = subprocess.run(
            [sys.executable, str(GOLD / scorer), str(folder), str(written)], capture_output=True, text=True, check=True
        )
        # The second scorer's figures of stances count.
        found |= {row["name"]: float(row["f1"]) for row in _ROW.finditer(done.stdout)}
    return request.param, found


@pytest.mark.skipif(not (GOLD / "score2.py").exists(), reason="no scorers beside the repository (../shared/gold)")
def test_no_figure_falls(batch: tuple[str, dict[str, float]]) -> None:
    name, figures = batch
    assert {question: figures[question] for question, floor in FLOORS[name].items() if figures[question] < floor} == {}
