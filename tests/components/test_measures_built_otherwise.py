"""Measures in other constructions: insertions, participles, permissions, deeds through others, denials of access."""

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
        # Words between commas or brackets.
        (
            "The suspension of flights to Chad, introduced by Order 5, is hereby extended to 28 February 2031.",
            "extended",
            ["transport_restriction"],
        ),
        ("The price cap on Peruvian oil, set at $44 in May, stays where it is.", "extended", ["price_cap"]),
        (
            "The travel restrictions on Peruvian officers, first adopted in 2029, shall remain in force.",
            "extended",
            ["travel_ban"],
        ),
        ("Norway will, if the raids go on, freeze Peruvian assets.", "planned", ["asset_freeze"]),
        ("The Council on Friday extended for a further year the arms embargo on Chad.", "extended", ["arms_embargo"]),
        # What was done before and holds.
        ("Development aid to Chad continues to be frozen.", "extended", ["aid_suspension"]),
        ("Budget support for Peru stays frozen.", "extended", ["aid_suspension"]),
        ("The asset freeze on Costa Bank is still in place.", "extended", ["asset_freeze"]),
        ("The sanctions on Chad came back into force at midnight.", "imposed", ["designation"]),
        ("The Office will keep adding Peruvian firms to its list.", "planned", ["designation"]),
        # What may come.
        ("Further sanctions on Peru could follow.", "planned", ["designation"]),
        ("A visa ban on Peruvian judges is under consideration.", "planned", ["travel_ban"]),
        ("Norway may lower its cap on Peruvian crude.", "planned", ["price_cap"]),
        ("Norway remains open to lifting the sanctions on Peru.", "planned", ["designation"]),
        ("Norway reserves the right to terminate the agreement on fisheries with Peru.", "planned", ["other"]),
        (
            "Norway is reviewing an additional ban on port entry by Peruvian ships.",
            "planned",
            ["transport_restriction"],
        ),
        ("Norway is weighing whether to ban imports of Peruvian fish.", "planned", ["import_ban"]),
        # What is left as it was, and what nobody plans.
        ("The embargo on arms to Chad was left unchanged.", "extended", ["arms_embargo"]),
        ("Norway left the embargo on Chad unchanged.", "extended", ["trade_restriction"]),
        ("Norway keeps three Peruvian generals on its sanctions list.", "extended", ["designation"]),
        ("Norway has no plans to lift the sanctions on Peru.", "extended", ["designation"]),
        # Leave that is given.
        ("The Ministry gave two Peruvian oil companies permission to resume operations.", "eased", ["other"]),
        ("An authorisation has been granted to the firm Lima Mining.", "eased", ["other"]),
        ("A licence issued by Norway allows Lima Mining to sell Peruvian oil.", "eased", ["other"]),
        # Through others.
        ("The Bank has directed that any funds of the two listed firms be frozen.", "imposed", ["asset_freeze"]),
        (
            "The President has ordered that Peruvian ships be barred from our ports.",
            "imposed",
            ["transport_restriction"],
        ),
        ("I have asked my officials to suspend technical cooperation with Peru.", "imposed", ["aid_suspension"]),
        ("The Government decided to extend the list of firms sanctioned over Peru.", "imposed", ["designation"]),
        # Access, and what nobody may do any more.
        ("Access to our ports is denied to nine Peruvian vessels.", "imposed", ["transport_restriction"]),
        ("Our nationals can no longer provide classification services to Peru.", "imposed", ["services_ban"]),
        (
            "Effective 1 May 2031, Peruvian tankers are not allowed to conduct transfers at sea.",
            "imposed",
            ["transport_restriction"],
        ),
        ("Peruvian banks no longer have access to our payment system.", "imposed", ["financial_restriction"]),
        ("Peruvian media may no longer broadcast here.", "imposed", ["services_ban"]),
    ],
)
def test_measure(text: str, status: str, types: list[str]) -> None:
    (found,) = measures(text)
    assert (found.status, list(found.types)) == (status, types)


@pytest.mark.parametrize(
    "text",
    [
        "The union included Peru on a list of press predators.",
        "The club put the Peruvian player on its transfer list.",
        "The office added Peru to its list of safe countries.",
        "Norway had pushed for the services ban on Peru.",
        "Norwegian police deny supplying arms to Chad.",
        "Peru said it would answer unless the sanctions were dropped.",
        "The exemption that allowed Peruvian hauliers to buy oil is old.",
        "Peru's sanctioned officials met.",
        "Norway left a note on the table for Peru.",
        "Norway has no intention to impose sanctions on Peru.",
    ],
)
def test_no_measure(text: str) -> None:
    assert [one for one in measures(text) if one.status != "planned"] == []


@pytest.mark.parametrize(
    ("text", "imposers"),
    [
        ("The President of Chile has ordered that Peruvian ships be barred from Chilean ports.", ["CL"]),
        ("Chile agreed on sanctions on Peru that will bar its ships from Chilean ports.", ["CL"]),
        ("A licence issued by Chile allows Lima Mining to sell Peruvian oil.", ["CL"]),
    ],
)
def test_imposer(text: str, imposers: list[str]) -> None:
    assert [party.code for party in measures(text)[-1].imposers] == imposers


def test_rules_in_a_heading() -> None:
    (found,) = measures("Stricter rules for services to Peruvian tankers\n\nThe ministers met today.")
    assert list(found.types) == ["services_ban"]


@pytest.mark.parametrize(
    ("title", "count"),
    [("Chile targets Peruvian arms brokers", 1), ("Chile hits Peru's bankers", 1), ("Chile hits Peruvian ports", 0)],
)
def test_headline_of_whom_it_strikes(title: str, count: int) -> None:
    found = measures("The ministry said so on Monday.", f"{title}\n\n")
    assert len(found) == count
