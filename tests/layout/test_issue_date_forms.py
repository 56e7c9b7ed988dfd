"""The day of issue, in every form in which a heading or a last line says it."""

from __future__ import annotations

import pytest

import sanctext

TOP = "Ministry of Foreign Affairs of Kenya\n\n"
BODY = "Iran must release the crew. We thank Oman. The ship was seized on 1 April 2026."


@pytest.mark.parametrize(
    "heading",
    [
        "Statement of 3 May 2026 on the seizure of a ship",
        "Statement on the seizure of a ship (3 May 2026)",
        "Statement on the seizure of a ship, 3 May 2026",
        "Statement on the seizure of a ship – 3 May 2026",
        "Communiqué of 3 May 2026",
        "Press briefing of 3 May 2026",
        "Statement on a ship\n\nSunday, 16 Dhu al-Qadah 1447 H, corresponding to 3 May 2026",
        "Resolution on a ship\n\n(Adopted by the Assembly at its regular meeting held on May 3, 2026)",
        "Statement on the seizure of a ship\n\nNairobi, this 3rd day of May 2026",
        "Statement on the seizure of a ship\n\nPress release No. 45, 3 May 2026",
    ],
)
def test_above(heading: str) -> None:
    assert sanctext.parse(f"{TOP}{heading}\n\n{BODY}").document.issued == "2026-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Signed at Nairobi on this 3rd day of May, 2026.",
        "Nairobi\n3 May 2026",
        "Done at Nairobi on 3 May 2026 in two copies in the English language.",
    ],
)
def test_below(line: str) -> None:
    assert sanctext.parse(f"{TOP}Statement on a ship\n\n{BODY}\n\n{line}").document.issued == "2026-05-03"


@pytest.mark.parametrize(
    "heading", ["Statement on the attack of 3 May 2026 on a ship", "Statement on the talks of 1-3 May 2026 in Oslo"]
)
def test_what_it_speaks_of(heading: str) -> None:
    assert sanctext.parse(f"{TOP}{heading}\n\n{BODY}").document.issued is None
