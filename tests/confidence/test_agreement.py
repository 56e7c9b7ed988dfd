"""How far two readers agree on what is right, as docs/quality.md says it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"


def verdicts(name: str) -> dict[tuple[str, str, int], tuple[bool, bool]]:
    held = map(json.loads, (DATA / name).read_text("utf-8").splitlines())
    return {(one["document"], one["field"], one["start"]): (one["real"], one["whole"]) for one in held}


@pytest.mark.parametrize(
    ("field", "real", "whole"),
    [
        ("", 0.95, 0.83),
        ("demands", 0.95, 0.85),
        ("measures", 0.91, 0.68),
        ("stances", 0.96, 0.91),
        ("signatories", 1.0, 1.0),
    ],
)
def test_two_readers(field: str, real: float, whole: float) -> None:
    first, second = verdicts("judgements.jsonl"), verdicts("judged_twice.jsonl")
    both = [(first[key], verdict) for key, verdict in second.items() if field in ("", key[1])]
    agreed = [sum(one[part] == other[part] for one, other in both) / len(both) for part in (0, 1)]
    assert agreed == [pytest.approx(real, abs=0.006), pytest.approx(whole, abs=0.006)]
