"""A record on one screen."""

from __future__ import annotations

import io

import pytest
from sample_record import full

import sanctext
from sanctext.records import StatementRecord
from sanctext.writers import summary
from tables import table

BOATS = "".join(f"We urge Mali to release the {colour} boat. " for colour in ("red", "blue", "green", "grey", "white"))
LONG = (
    f"Joint Statement by Chile and Peru\n\nLima, 4 March 2024\n\n{BOATS}We urge Mali to release the black boat. "
    "We urge Mali to release the pink boat.\n\n"
    "We condemn the raid. We condemn the siege. We urge Fiji not to close its ports.\n"
)


def drawn(record: StatementRecord, width: int = 100) -> list[str]:
    stream = io.StringIO()
    summary.write(record, stream, width)
    return [line.rstrip() for line in stream.getvalue().splitlines()]


@pytest.mark.parametrize(
    "line",
    table(
        ("Joint Statement by Chile and Peru", "the title"),
        ("joint statement · 2024-03-04 · 82 words · -", "what, when, how long, where from"),
        ("Signatories  Chile, Peru", "who signs"),
        ("Demands (8)", "how many there are"),
        ("- signatories → ML: urge – release the red boat", "an item, whose speakers are not named again"),
        ("and 2 more", "what has no line"),
        ("Also 2 stances. All of it: --all; as JSON: --format json.", "how much else there is"),
    ),
)
def test_lines(line: str) -> None:
    assert line in drawn(sanctext.parse(LONG))


def test_what_is_not_to_be_done_says_so_once() -> None:
    record = sanctext.parse("Statement by Chile\n\nWe urge Fiji not to close its ports.\n")
    assert "- CL → FJ: urge – not close its ports" in drawn(record)


def test_nothing_is_found() -> None:
    assert drawn(sanctext.parse("Nothing.\n")) == [
        "Untitled document",
        "other · undated · 1 words · -",
        "",
        "Signatories  –",
        "",
        "No issuer and no demand were found; this may be no statement and no report of one.",
        "All of it: --all; as JSON: --format json.",
    ]


@pytest.mark.parametrize("width", [20, 80, 200])
def test_every_line_fits(width: int) -> None:
    assert max(map(len, drawn(full(), width))) <= width
