"""Typing habits of real texts that must change nothing of what is read."""

from __future__ import annotations

import pytest

import sanctext
from expect import Want, differences
from tables import table
from texts import statement


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            'We urge Iran to “lift the siege" and to "free the crew”.',
            [Want("urge", "lift the siege", "IR"), Want("urge", "free the crew", "IR")],
            "straight and curly quotation marks mixed",
        ),
        (
            "We urge Iran to honour the Council`s decision.",
            [Want("urge", "honour the Council`s decision", "IR")],
            "a backtick for an apostrophe",
        ),
        (
            "We deplore its missile programs.Both sides must meet again.",
            [Want("must", "meet again", "both sides")],
            "no space after a full stop",
        ),
        (
            "1. We deplore the raid.\n\n2. We urge Mali to free the envoys.\n\n3. We thank Togo.",
            [Want("urge", "free the envoys", "ML")],
            "numbered paragraphs",
        ),
        (
            "• We deplore the raid.\n• We urge Mali to free the envoys.\n• We thank Togo.",
            [Want("urge", "free the envoys", "ML")],
            "bulleted paragraphs",
        ),
        (
            "We urge the Democratic\nPeople’s Republic of\nKorea to halt its launches.",
            [Want("urge", "halt its launches", "KP")],
            "hard line breaks inside a name",
        ),
        (
            "We urge Iran to end its non-\ncompliance with the accord.",
            [Want("urge", "end its non-compliance with the accord", "IR", alike=0.6)],
            "a hard line break after a hyphen",
        ),
        (
            "We\u00a0urge\u00a0Iran to\u00a0halt its launches.",
            [Want("urge", "halt its launches", "IR")],
            "no-break spaces",
        ),
        (
            "We urge Iran to halt its mis\u00adsile launches.",
            [Want("urge", "halt its mis\u00adsile launches", "IR", alike=0.5)],
            "a soft hyphen",
        ),
        (
            "We urge Iran to halt its launches\r\nand to free the crew.\r\n",
            [Want("urge", "halt its launches", "IR"), Want("urge", "free the crew", "IR")],
            "line ends of another system",
        ),
        (
            "We urge Iran[1] to halt its launches.[12] We thank Togo.",
            [Want("urge", "halt its launches", "IR")],
            "notes' marks behind a name and behind a full stop",
        ),
        (
            "We urge Iran* to halt its launches[*], and to free the crew[3].",
            [Want("urge", "halt its launches", "IR"), Want("urge", "free the crew", "IR")],
            "notes' marks of other kinds",
        ),
        (
            "We urge Bosnia[2] and\nHerzegovina to halt its launches.",
            [Want("urge", "halt its launches", "BA")],
            "a mark inside a name that a line breaks",
        ),
        (
            "We urge Mali to end its o\ufb00ensive.",
            [Want("urge", "end its o\ufb00ensive", "ML", alike=0.5)],
            "a ligature",
        ),
        (
            "We call on Mali to:\n\n1. free the envoys;\n\n2. halt its launches; and\n\n3. talk.\n",
            [
                Want("call on", "free the envoys", "ML"),
                Want("call on", "halt its launches", "ML"),
                Want("call on", "talk", "ML"),
            ],
            "numbers before what goes on with a sentence",
        ),
        (
            "## Iran\n\nWe urge Iran to halt its launches.",
            [Want("urge", "halt its launches", "IR")],
            "a heading marked by number signs",
        ),
    ),
)
def test_demand(text: str, wants: list[Want]) -> None:
    found = differences(wants, sanctext.parse(statement(text)))
    assert not found, "\n".join([text, *found])


@pytest.mark.parametrize(
    ("text", "numbers"),
    table(
        ("It breaks (UNSC)resolutions 1718 and 1874.", [1718, 1874], "no space after a bracket"),
        ("It breaks UNSCR\u00a01718.", [1718], "a no-break space"),
        ("It breaks resolutions 1718[3] and 1874 (2009)[*].", [1718, 1874], "notes' marks"),
        ("It breaks UN Security\nCouncil\nresolution 1718.", [1718], "line breaks inside the head"),
    ),
)
def test_resolution(text: str, numbers: list[int]) -> None:
    assert [cited.number for cited in sanctext.parse(text).resolutions] == numbers


@pytest.mark.parametrize(
    ("text", "codes"),
    table(
        (
            "JOINT STATEMENT BY CÔTE D'IVOIRE, TÜRKIYE AND GUINEA‑BISSAU ON PIRACY\n\nThe raids must end.\n",
            {"CI", "TR", "GW"},
            "capitals, a straight apostrophe, a no-break hyphen",
        ),
        (
            "Joint Statement by Trinidad and Tobago, Antigua and Barbuda, and Saint Kitts and Nevis\n\nThe "
            "raids must end.\n",
            {"TT", "AG", "KN"},
            "names with and in them",
        ),
        (
            "Joint Statement by São Tomé and Príncipe and Cabo Verde\n\nThe raids must end.\n",
            {"ST", "CV"},
            "accents",
        ),
        (
            "Joint Statement by Albania[2], Montenegro* and Norway[*]\n\nThe raids must end.\n",
            {"AL", "ME", "NO"},
            "notes' marks glued to names",
        ),
        (
            "Joint Statement by Mon\u00adtenegro, Saint\u00a0Kitts\nand Nevis and the Paci\ufb01c State of Fiji\n\n"
            "The raids must end.\n",
            {"ME", "KN", "FJ"},
            "a soft hyphen, a no-break space and a line break in names, a ligature beside one",
        ),
    ),
)
def test_names(text: str, codes: set[str]) -> None:
    assert {signatory.actor.code for signatory in sanctext.parse(text).signatories} == codes


def test_offsets_stay_true_where_a_mark_stands() -> None:
    text = "Joint Statement by Albania[2] and Norway\n\nWe urge Iran[1] to halt[3] its Shahed-136[4] launches.[5]\n"
    record = sanctext.parse(text)
    (demand,) = record.demands
    assert demand.action == "halt its Shahed-136 launches", "what is demanded is read without the marks"
    assert text[demand.object.start : demand.object.end] == demand.object.text == "halt[3] its Shahed-136[4] launches"
    assert [mention.text for weapon in record.weapons for mention in weapon.mentions] == ["Shahed-136"]
