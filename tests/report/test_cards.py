"""What the cards of a page say, and how the text is cut into segments."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sanctext
from sanctext.report.cards import Card, Place, cards
from sanctext.report.marked_text import segments
from tables import table


def card(kind: str, *places: tuple[int, int, str]) -> Card:
    return Card(kind, "", (), tuple(Place(*place) for place in places), (), ())


@pytest.mark.parametrize(
    ("places", "expected"),
    table(
        ([], [("abcdef", "", "", "")], "nothing found"),
        ([("weapon", (0, 6, "mention"))], [("abcdef", "0", "0", "weapon")], "the whole text"),
        (
            [("weapon", (1, 3, "mention"), (4, 5, "mention"))],
            [
                ("a", "", "", ""),
                ("bc", "0", "0", "weapon"),
                ("d", "", "", ""),
                ("e", "0", "0", "weapon"),
                ("f", "", "", ""),
            ],
            "two mentions of one item",
        ),
        (
            [("demand", (0, 6, "demand"), (0, 2, "cue")), ("weapon", (4, 6, "mention"))],
            [("ab", "0", "0", "demand cue"), ("cd", "0", "", "demand"), ("ef", "1 0", "1", "weapon demand")],
            "the shorter item first, the cue by its role",
        ),
        (
            [("demand", (0, 4, "demand")), ("demand", (0, 6, "demand"))],
            [("abcd", "0 1", "0 1", "demand twice"), ("ef", "1", "", "demand")],
            "two demands with one cue",
        ),
        ([("weapon", (3, 3, "mention"))], [("abc", "", "", ""), ("def", "", "", "")], "an empty place marks nothing"),
    ),
)
def test_segments(places: list[tuple[object, ...]], expected: list[tuple[str, ...]]) -> None:
    found = [card(kind, *each) for kind, *each in places]  # type: ignore[arg-type]
    assert [
        (each.text, *(" ".join(map(str, part)) for part in (each.items, each.begins, each.styles)))
        for each in segments("abcdef", found)
    ] == expected


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), min_size=1, max_size=3), max_size=6
    )
)
def test_segments_hold_the_text_and_each_place(placed: list[list[list[int]]]) -> None:
    text = "".join(map(chr, range(65, 95)))
    found = [card("stance", *((start, end, "mention") for start, end in places)) for places in placed]
    cut = list(segments(text, found))
    assert "".join(each.text for each in cut) == text
    for number, places in enumerate(placed):
        inside = {at for start, end in places for at in range(start, end)}
        marked = "".join(each.text for each in cut if number in each.items)
        assert marked == "".join(text[at] for at in sorted(inside))


@pytest.mark.parametrize(
    ("sentence", "problem"),
    table(
        (
            "We recall resolution 1718 (2007) on the DPRK.",
            "Cites “resolution 1718 (2007)”: the year differs; 1718 was adopted in 2006.",
            "another year",
        ),
        (
            "We recall Security Council resolution 9718 (2031).",
            "Cites “Security Council resolution 9718 (2031)”: newer than the resolutions that sanctext knows.",
            "no such number",
        ),
    ),
)
def test_a_doubt_is_a_sentence(sentence: str, problem: str) -> None:
    assert [found.problems for found in cards(sanctext.parse(sentence)) if found.kind == "resolution"] == [(problem,)]


def test_a_card_says_why() -> None:
    demand = next(
        found for found in cards(sanctext.parse("Japan urges Iran to return to talks.")) if found.kind == "demand"
    )
    assert demand.title == "JP → IR: urge – return to talks"
    assert ("Addressee", "Iran (IR)") in demand.facts
    assert demand.rules[0][0].startswith("demands.")
    assert {row.table for row in demand.rows} == {"acts", "states"}
    assert (demand.actors, demand.addressees, demand.force) == (("JP",), ("IR",), 3)
