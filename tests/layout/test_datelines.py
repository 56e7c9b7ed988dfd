"""Datelines of agencies, in the forms of many."""

from __future__ import annotations

import pytest

from sanctext.layout.datelines import is_dateline, run_in_dateline
from tables import table


@pytest.mark.parametrize(
    "marked",
    table(
        ("MINSK, September 1. /TASS/. |Chad spoke.", "strokes"),
        ("Mumbai [India], July 29 (ANI): |Chad spoke.", "a country in brackets"),
        ("Mumbai (PTI) |Chad spoke.", "no dash"),
        ("Osaka, Jan. 5 (Jiji Press)--|Chad spoke.", "no space"),
        ("Quito (EFE).- |Chad spoke.", "a full stop and a hyphen"),
        ("OSAKA, May 3, Kyodo - |Chad spoke.", "an agency without brackets"),
        ("SHIRAZ, IRNA – |Chad spoke.", "neither day nor brackets"),
        ("ZURICH (Reuters) -|Chad spoke.", "a hyphen without a space behind it"),
        ("PORT SUDAN/N’DJAMENA, Oct 22 - |Chad spoke.", "two places"),
        ("ROME, Apr 23: |Chad spoke.", "a colon"),
        ("Lagos, 3 June 2025 (Coast Wire) — |Chad spoke.", "an agency that nobody knows"),
    ),
)
def test_dateline(marked: str) -> None:
    text = marked.replace("|", "")
    assert run_in_dateline(text, 0, len(text)) == marked.index("|")


@pytest.mark.parametrize(
    "text",
    [
        "Joint Statement (by Chad) - the text",
        "G7 (Group of Seven) - the members",
        "We, the Ministers - of Chad -",
        "Chad, Mali",
    ],
)
def test_no_dateline(text: str) -> None:
    assert run_in_dateline(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("Lagos, May 21, 2026 (CWA) -", True),
        ("OSLO, May 3 (Fjord Wire) —", True),
        ("Chad, Mali -", False),
        ("LAGOS —", False),
        ("Lagos", False),
    ],
)
def test_dateline_alone(line: str, alone: bool) -> None:
    assert is_dateline(line) == alone
