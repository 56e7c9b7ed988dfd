"""Which states, bodies and groups are named: by their names, seats, rulers and people, with offsets by markup."""

from __future__ import annotations

import pytest

import sanctext
from markup import strip
from tables import table


def actors_in(text: str) -> list[tuple[int, int, str, str]]:
    doc = sanctext.load()(text)
    spans = doc.spans["sanctext.actors"]
    return [(span.start_char, span.end_char, span.text, span.kb_id_) for span in spans]


@pytest.mark.parametrize(
    "marked",
    table(
        ("<actor code=KP>Pyongyang</actor> said no.", "a capital stands for its state"),
        ("<actor code=RU>Moscow</actor> and <actor code=IR>Tehran</actor> said no.", "two capitals"),
        ("The <actor code=RU>Kremlin</actor> said no.", "a seat of power"),
        ("The <actor code=US>White House</actor> said no.", "a seat of power of two words"),
        ("<actor code=DE>German</actor> officers met <actor code=KR>South Korean</actor> ones.", "demonyms"),
        ("<actor code=TR>Türkiye</actor> and <actor code=TR>Turkey</actor> are one.", "old and new name"),
        ("<actor code=CI>Côte d’Ivoire</actor> is <actor code=CI>Ivory Coast</actor>.", "two languages"),
        ("<actor code=GW>Guinea-Bissau</actor> and <actor code=GN>Guinea</actor> met.", "a name inside a name"),
        ("<actor code=NE>Niger</actor> and <actor code=NG>Nigeria</actor> met.", "a name that begins another"),
        ("Talks in <actor code=SS>South Sudan</actor>, not in <actor code=SD>Sudan</actor>.", "both Sudans"),
        ("The <actor code=US>U.S.</actor> and the <actor code=GB>UK</actor> met.", "abbreviations"),
        ("The <actor code=EU>European Commission</actor> met.", "an institution of the EU"),
        ("<actor code=RSF>RSF</actor> met the <actor code=SAF>Sudanese Armed Forces</actor>.", "armed parties"),
        ("The <actor code=HOUTHI>Houthis</actor> met <actor code=HEZBOLLAH>Hizballah</actor>.", "armed groups"),
        ("Ships passed the Sea of Japan and the South China Sea.", "seas are no states"),
        ("The Minsk agreements and the Abraham Accords stand.", "agreements named after a place"),
        ("They told us of it, and it was us.", "us, the pronoun"),
        ("The polish on the china was thin.", "polish and china in small letters"),
        (
            "Ambassador Sung Kim is back. <actor code=KP>Kim Jong-un</actor> said no. Kim will go.",
            "a surname that somebody else bears first",
        ),
        (
            "<actor code=KP>Kim Jong-un</actor> said no to Sung <actor code=KP>Kim</actor>.",
            "a surname whose first bearer is the leader",
        ),
        ("A brazil nut, a turkey and a guinea pig.", "nuts and animals"),
    ),
)
def test_actors(marked: str) -> None:
    text, marks = strip(marked)
    assert actors_in(text) == [(mark.start, mark.end, mark.text, mark.keys["code"]) for mark in marks]


@pytest.mark.parametrize(
    ("text", "code"),
    table(
        (
            "The Council met. The Security Council adopted resolution 2231.",
            "UNSC",
            "the Council, named in full elsewhere",
        ),
        (
            "M23 took Goma. The March 23 Movement denied it.",
            "M23",
            "a name that is also a motorway, named in full elsewhere",
        ),
        (
            "Communiqué of the Ministerial Council of the GCC\n\nThe Council met. The Security Council adopted it.",
            "GCC",
            "the Council of whoever the title names",
        ),
    ),
)
def test_weak_name_counts_in_company(text: str, code: str) -> None:
    assert actors_in(text)[0][3] == code


def test_weak_name_alone_counts_not() -> None:
    """ "The Council" could be any council."""
    assert actors_in("The Council met on Monday.") == []
