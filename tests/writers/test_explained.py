"""Explanations on a screen: every part of every kind of item is drawn, and how sure the item is."""

from __future__ import annotations

import io

import pytest

import sanctext
from sanctext.writers import explained
from tables import table


@pytest.mark.parametrize(
    ("body", "parts"),
    table(
        ("Peru violated resolution 2231 (2015) by shipping drones.", ["cue", "norm"], "a violation"),
        ("If Peru yields, we will lift the ban on its ships.", ["condition", "cue"], "a condition"),
        ("We are freezing the assets of Costa Bank under the Ports Act.", ["cue", "target", "basis"], "a measure"),
        ("We urge Mali to free the envoys.", ["cue", "addressee", "action"], "a demand"),
    ),
)
def test_every_part_is_drawn(body: str, parts: list[str]) -> None:
    stream = io.StringIO()
    explained.write(sanctext.explain(f"Statement by Chile\n\n{body}\n"), stream, width=200)
    drawn = stream.getvalue()
    assert [part for part in parts if f"‹{part}›" not in drawn] == []
    assert "sure  0." in drawn
