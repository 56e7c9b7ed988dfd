"""Explanations on a screen: every part of every kind of item is drawn, and how sure the item is."""

from __future__ import annotations

import io
import re

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


def near(body: str, phrase: str) -> str:
    stream = io.StringIO()
    text = f"Statement by Chile\n\n{body}\n"
    explained.write(sanctext.explain(text, near=phrase), stream, width=400, every=False)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("body", "phrase", "order"),
    table(
        (
            "We urge Mali to free the envoys and to open its ports.",
            "envoys",
            ["near", "demand", "demand", "why", "also found"],
            "one rule of two items is told once",
        ),
        ("We do not call on Oman to pay.", "Oman", ["near", "Nothing", "also found", "left out"], "nothing is found"),
        (
            "The demand for oil fell, the request was long, and the call was short.",
            "oil",
            ["near", "Nothing", "left out", "left out"],
            "two reasons for three words",
        ),
        (
            "We condemn the raid, and we do not call on Oman to pay.",
            "raid",
            ["near", "stance", "why", "also found", "left out"],
            "what was found, then what was not",
        ),
    ),
)
def test_near_a_phrase_what_was_found_stands_first(body: str, phrase: str, order: list[str]) -> None:
    drawn = near(body, phrase)
    assert re.findall(r"^ *(near|demand|stance|Nothing|why|also found|left out)\b", drawn, re.MULTILINE) == order
    assert ".csv" not in drawn


def test_words_with_one_reason_share_its_line() -> None:
    drawn = near("The demand for oil fell, and the call was long. We met.", "oil")
    (line,) = [line for line in drawn.splitlines() if "left out" in line]
    assert "“demand” (demand), “call” (" in line
    assert line.rstrip().endswith("(refused.no_form)")


def test_what_is_doubtful_near_a_phrase_is_told() -> None:
    assert "! year mismatch" in near("We recall resolution 1718 (2007).", "recall")
