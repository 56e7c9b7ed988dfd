"""Measures that are the subject, come into force, stay, or end; licences, registers, schedules and lists of names."""

from __future__ import annotations

import pytest

import sanctext
from sanctext.records import Measure

TITLE = "Statement by the Government of Norway\n\n"


def measures(text: str, title: str = TITLE) -> list[Measure]:
    return list(sanctext.parse(title + text).measures)


@pytest.mark.parametrize(
    ("text", "status", "types"),
    [
        # From when it holds.
        ("The travel ban on Peruvian officers takes effect on 1 August.", "imposed", ["travel_ban"]),
        ("The price cap on Peruvian oil entered into force on Monday.", "imposed", ["price_cap"]),
        ("The tariffs on Peruvian fish will come into effect in May.", "planned", ["trade_restriction"]),
        ("The visa restrictions on Peruvian envoys apply from tomorrow.", "imposed", ["travel_ban"]),
        ("The ban on services for Peruvian oil will apply to ships that carry it.", "planned", ["services_ban"]),
        # That it goes on, or ends.
        ("Passenger traffic to Peru remains suspended until further notice.", "extended", ["transport_restriction"]),
        ("Our airspace will remain closed to Peruvian carriers.", "extended", ["transport_restriction"]),
        ("The border with Peru stays shut to lorries.", "extended", ["transport_restriction"]),
        ("The sanctions on Peru will remain in place until 31 May.", "extended", ["designation"]),
        ("Decides that the arms embargo shall no longer apply to Peru.", "eased", ["arms_embargo"]),
        ("The asset freeze ceases to apply to Costa Bank.", "eased", ["asset_freeze"]),
        ("Three Peruvian ships come off the list.", "eased", ["designation"]),
        # Whom it strikes is the subject.
        ("Costa Bank is now subject to an asset freeze.", "imposed", ["asset_freeze"]),
        ("Peruvian copper will be subject to a tariff of 20 percent.", "planned", ["trade_restriction"]),
        ("Nine Peruvian firms are now subject to a travel ban.", "imposed", ["travel_ban"]),
        # What all states are bound to stop.
        ("Decides that all Member States shall prevent the sale to Peru of engines.", "imposed", ["export_control"]),
        (
            "Decides that States shall prevent the direct or indirect supply of arms to Peru.",
            "imposed",
            ["arms_embargo"],
        ),
        ("Decides that all States shall prohibit the import of coal from Peru.", "imposed", ["import_ban"]),
        # Licences, registers, schedules.
        ("Norway withdrew the operating licence of Lima Sky.", "imposed", ["other"]),
        ("Norway stripped Lima Mining of its licence.", "imposed", ["other"]),
        ("Norway has extended General License 12 until 31 May.", "eased", ["other"]),
        ("Norway de-registers 19 Peruvian ships.", "imposed", ["transport_restriction"]),
        ("Norway has deflagged two tankers.", "imposed", ["transport_restriction"]),
        ("Item 12 of Part 2 of the schedule is repealed.", "eased", ["designation"]),
        ("The amendments add four individuals.", "imposed", ["designation"]),
        ("The amendments also remove one entity.", "eased", ["designation"]),
        ("Norway struck four Peruvian tankers off its register.", "imposed", ["transport_restriction"]),
        ("Two ships were struck off the register of Norway.", "imposed", ["transport_restriction"]),
        ("The vessel is prohibited from entering Norwegian waters.", "imposed", ["transport_restriction"]),
        ("Norway has banned fish from Peru.", "imposed", ["import_ban"]),
        ("Passenger traffic with Peru stays banned.", "extended", ["transport_restriction"]),
        # What may be done on a condition.
        ("Norway may ease the arms embargo if Peru holds elections.", "planned", ["arms_embargo"]),
        ("The sanctions on Peru could be lifted once it withdraws.", "planned", ["designation"]),
        ("The import ban on Peruvian fish might be widened unless the raids end.", "planned", ["import_ban"]),
        # Powers that are used, measures that are backed or looked at again.
        ("Norway has used its sanctions powers against two firms.", "imposed", ["designation"]),
        ("Norway is prepared to support further measures against Peru.", "planned", ["designation"]),
        ("Norway is ready to reconsider the sanctions on Peru.", "planned", ["designation"]),
        ("Norway shuts out Peruvian trawlers.", "imposed", ["transport_restriction"]),
        ("Norway expelled Peru’s chargé d’affaires.", "imposed", ["diplomatic"]),
        ("Norway designated Judge Tom Grey and the prison director Ada Lind.", "imposed", ["designation"]),
        ("The designation of Ivo Brenner, who died in May, has been revoked.", "eased", ["designation"]),
        ("Norway has put bilateral support to Peru on hold.", "imposed", ["aid_suspension"]),
    ],
)
def test_status_and_types(text: str, status: str, types: list[str]) -> None:
    (found,) = measures(text)
    assert (found.status, list(found.types)) == (status, types)


@pytest.mark.parametrize(
    "text",
    [
        "The Ports Sanctions Regulations take effect on Monday.",
        "The peace agreement with Peru entered into force.",
        "The school remains closed to visitors.",
        "The port stayed shut after the storm.",
        "Norway could impose sanctions on Peru.",
        "The catch is subject to the embargo of before.",
        "Norway has used sanctions as a tool.",
        "We support sanctions against Peru.",
        "Norway is bound by resolution 2371, which bans exports of coal.",
        "The vaccine helps to prevent the sale of fakes in all states.",
    ],
)
def test_no_measure(text: str) -> None:
    assert measures(text) == []


def test_a_heading_of_programmes_has_several() -> None:
    heading = "Peru-related Designations; Counter Terrorism Designations; Issuance of Peru-related General License"
    found = measures("We met.", title=f"Recent Actions\n\n{heading}; Chad-related Designation Removal\n\n")
    assert [(one.status, list(one.types), [state.code for state in one.countries]) for one in found] == [
        ("imposed", ["designation"], ["PE"]),
        ("imposed", ["designation"], []),
        ("eased", ["other"], ["PE"]),
        ("eased", ["designation"], ["TD"]),
    ]


@pytest.mark.parametrize(
    ("entries", "targets"),
    [
        (
            "LIND, Ada Maria (a.k.a. ADA), Lima, Peru; DOB 14 Aug 1979 (individual) [PERU].\n\n"
            "AL-GREY, Tom, Oslo; DOB 1983 (individual) [PERU] (Linked To: LIND).",
            [("LIND, Ada Maria", "person"), ("AL-GREY, Tom", "person")],
        ),
        (
            "COSTA GUM COMPANY LIMITED, Port Lima, Peru; Registration Number 24417 [PERU].",
            [("COSTA GUM COMPANY LIMITED", "organisation")],
        ),
        ("AMBER GULL (LAGA) Crude Oil Tanker; IMO 9288110 [PERU].", [("AMBER GULL", "vessel")]),
    ],
)
def test_entries_of_a_list(entries: str, targets: list[tuple[str, str]]) -> None:
    (found,) = measures(f"The following have been added to the SDN List:\n\n{entries}\n\nWe met.")
    assert [(target.name, target.kind) for target in found.targets] == targets


def test_a_name_in_an_item_ends_before_what_is_said_of_it() -> None:
    (found,) = measures(
        "The following are now subject to an asset freeze:\n\n- Rojda ÇELEN (Group ID: 17)\n- Zoe Ltd (ZL)\n"
    )
    assert [target.name for target in found.targets] == ["Rojda ÇELEN", "Zoe Ltd (ZL)"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway has prohibited the import of Peruvian yarn. The ban was lifted in May.", "eased"),
        ("Norway has banned imports of yarn from Peru. The ban might be widened if Chad agrees.", "planned"),
        ("Norway has prohibited the import of Peruvian fish. The prohibition will be lifted.", "planned"),
    ],
)
def test_a_ban_that_was_told_of_before_is_of_its_type(text: str, status: str) -> None:
    _, found = measures(text)
    assert (found.status, list(found.types)) == (status, ["import_ban"])


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Norway has added nine ships to its list in its new package of sanctions against Peru.", ["PE"]),
        ("Norway will suspend Peru’s benefits under the trade agreement.", ["PE"]),
        ("Norway has revoked Peru’s most-favoured-nation status.", ["PE"]),
        ("Norway joins Chad’s sanctions.", []),
    ],
)
def test_countries(text: str, countries: list[str]) -> None:
    (found,) = measures(text)
    assert [country.code for country in found.countries] == countries
