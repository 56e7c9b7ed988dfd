"""The record as tables: complete at every width, with no need of colour, harmless to the terminal."""

from __future__ import annotations

import io
import re

import pytest
from sample_record import empty, full

import sanctext
from sanctext.writers import table
from sanctext.writers.screen import cell

COLOUR = re.compile(r"\x1b\[(?:[0-9;]*;)?3[0-7](?:;[0-9;]*)?m")
# Everything that the sample record says, word by word.
WORDS = """
    Appeal of the Six on the Transfer of Arms joint statement 2024-03-04 appeals/six.md en 190 words, 1200 characters
    North Korea (KP)
    Australia (AU) state Minister of Foreign Affairs issuer European Union (EU) group High Representative aligned
    AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE
    S/RES/1718 (2006) DPRK Non-proliferation paragraphs 8, 11 ! year mismatch
    S/RES/9999 9999 Committee ×2 ! unknown number ! not in force only in a body's name implied by range
    Hwasong-11 missile.ballistic.srbm KP KN-23 artillery (generic) howitzers
    urge force 3 AU, CA, FR, JP, NZ, GB Korea; its partners own demands.infinitive
    halt every shipment of artillery and return without delay to the talks that were broken off
    call on force 4 NEGATED Japan supply fuel reported demands.nominal
    condemn the launches of last week quoted stances.verb
    encoding_guessed read as Windows-1252
"""


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"):
        monkeypatch.delenv(variable, raising=False)


def drawn(width: int | None, record: object = None) -> str:
    stream = io.StringIO()
    table.write(record or full(), stream, width)  # type: ignore[arg-type]
    return stream.getvalue()


@pytest.mark.parametrize("width", [80, 100, 120, 200])
def test_every_word_is_there_whole(width: int) -> None:
    text = drawn(width)
    found = set(text.replace("│", " ").split())
    assert [word for word in WORDS.split() if word not in found] == []
    assert "…" not in text


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
def test_every_line_fits(width: int) -> None:
    assert {len(line) for line in drawn(width).splitlines() if line[0] in "╭│├╰"} == {width}
    assert max(map(len, drawn(width).splitlines())) == width


def test_long_words_are_folded_not_cropped() -> None:
    address = "x" * 300
    text = drawn(80, empty(address))
    assert text.count("x") == 300 + "appeals/six.md".count("x")


def test_empty_parts_are_named_in_one_line() -> None:
    text = drawn(120, empty())
    assert "None found: signatories, resolutions, weapons, demands, stances, measures, violations" in text
    assert "Demands" not in text
    assert "Untitled document" in text


def test_the_width_of_the_terminal_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "97")
    assert max(map(len, drawn(None).splitlines())) == 97


@pytest.mark.parametrize(
    ("environment", "escapes", "colours", "reason"),
    [
        ({}, False, False, "no terminal: plain text"),
        ({"FORCE_COLOR": "1", "TERM": "xterm-256color"}, True, True, "colour where it is wanted"),
        ({"FORCE_COLOR": "1", "TERM": "xterm-256color", "NO_COLOR": "1"}, True, False, "NO_COLOR leaves bold and dim"),
    ],
)
def test_colour(
    environment: dict[str, str], escapes: bool, colours: bool, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    text = drawn(80)
    assert ("\x1b[" in text) == escapes, reason
    assert bool(COLOUR.search(text)) == colours, reason


@pytest.mark.parametrize(
    ("text", "shown", "reason"),
    [
        ("[bold red]all[/] States :smile:", "[bold red]all[/] States :smile:", "markup is text"),
        ("a\x1b[2Jb\x07", "a\\x1b[2Jb\\x07", "a terminal's commands are shown, not obeyed"),
        ("one\n\n  two\u00a0three\u2028four", "one two three four", "white space is one space"),
        ("COVID-\u206019 \u202ereversed", "COVID-19 reversed", "marks that only steer the layout are left out"),
        ("Côte d’Ivoire 北京", "Côte d’Ivoire 北京", "letters of all scripts stay"),
        ("", "–", "nothing is a dash"),
        (None, "–", "the same"),
    ],
)
def test_cells(text: str | None, shown: str, reason: str) -> None:
    assert cell(text).plain == shown, reason


def test_measures_and_demands_are_told_in_full() -> None:
    text = (
        "Statement by Chile\n\nSantiago, 4 March 2024\n\nToday Chile imposed travel bans on two Malian judges until "
        "1 May 2025. We urge Mali to free the crew by June.\n"
    )
    told = " ".join(drawn(200, sanctext.parse(text)).split())
    for said in (
        "“imposed travel bans on two Malian judges",
        "until: 2025-05-01",
        "measures.verb",
        "deadline: by June",
    ):
        assert said in told
    assert "2 persons" in told
