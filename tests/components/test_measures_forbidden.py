"""Measures told otherwise than by a verb that does them: what nobody may do, what needs leave, nouns of deeds."""

from __future__ import annotations

import pytest

import sanctext
from sanctext.records import Measure

TITLE = "Statement by the Government of Norway\n\n"
KNOWN = "Norway has designated three persons.\n\n"


def measures(text: str, title: str = TITLE) -> list[Measure]:
    return [one for one in sanctext.parse(title + text).measures if one.cue.start >= len(title)]


@pytest.mark.parametrize(
    ("text", "status", "types"),
    [
        # What nobody may do any more.
        (
            "Norwegian banks may no longer accept deposits from Peruvian nationals.",
            "imposed",
            ["financial_restriction"],
        ),
        ("From 1 May exporters may not sell drilling equipment to Peru.", "imposed", ["export_control"]),
        ("Insurers in our ports may not insure, finance or broker Peruvian tankers.", "imposed", ["services_ban"]),
        ("From 1 June no agent may form companies for nationals of Peru.", "imposed", ["services_ban"]),
        ("Peruvian carriers may land only at two airports.", "imposed", ["transport_restriction"]),
        ("Copper may not be imported from Peru.", "imposed", ["import_ban"]),
        ("As of 1 June, no Peruvian ship may enter our ports.", "imposed", ["transport_restriction"]),
        ("We will no longer supply gas to Peru.", "planned", ["export_control"]),
        ("From Friday it will be forbidden to sell fuel to Peruvian carriers.", "planned", ["export_control"]),
        ("Peruvian lorries are no longer allowed to cross the border.", "imposed", ["transport_restriction"]),
        ("Norway has forbidden its firms to insure Peruvian tankers.", "imposed", ["services_ban"]),
        ("No visas will be issued to nationals of Peru.", "planned", ["travel_ban"]),
        ("Peru will not be invited to ministerial meetings.", "planned", ["diplomatic"]),
        # What needs leave, and what is let go.
        ("Payments to Peruvian firms will require permission from 2 April.", "planned", ["financial_restriction"]),
        ("Norway has put deep-etch tools for Peru under licence.", "imposed", ["export_control"]),
        ("The freeze on the funds of Costa Bank is released.", "eased", ["asset_freeze"]),
        ("Norway is allowing a narrow exemption for payments to Peru.", "eased", ["other"]),
        ("Norway will tighten rules on exports to Peru.", "planned", ["export_control"]),
        # Deeds that a noun names.
        ("Norway announced the exclusion of Peru from its meetings.", "imposed", ["diplomatic"]),
        ("Norway confirmed the expulsion of two Peruvian diplomats.", "imposed", ["diplomatic"]),
        ("Norway ordered the freezing of the accounts of Ivo Reyes.", "imposed", ["asset_freeze"]),
        # How long it holds, and its end.
        ("Our ban on exports of gas masks to Peru ended on 1 July.", "eased", ["export_control"]),
        ("The border with Peru stays shut to lorries.", "extended", ["transport_restriction"]),
        ("Norway did not prolong the sanctions on Peru.", "eased", ["designation"]),
        # Objects behind whom it strikes, and behind long insertions.
        ("Norway also extended to Peru the export ban on lubricants.", "extended", ["export_control"]),
        (
            "Norway lifts, in view of the vote held in May, the travel ban on two Peruvian judges.",
            "eased",
            ["travel_ban"],
        ),
        ("Norway decided to keep the seat of Peru vacant.", "extended", ["diplomatic"]),
        ("Norway ordered the Peruvian consulate in Bergen to close.", "imposed", ["diplomatic"]),
        ("Norway reserves the right to withdraw concessions on Peruvian almonds.", "planned", ["trade_restriction"]),
        ("Norway has put on hold the training of Peruvian cadets.", "imposed", ["other"]),
        ("The maximum price for Peruvian oil is lowered to USD 41 a barrel.", "imposed", ["price_cap"]),
        ("Two Peruvian firms have lost their licences.", "imposed", ["other"]),
        ("Norway suspended the licences of two Peruvian firms.", "imposed", ["other"]),
        ("Norway has lifted a ban on Peruvian coal.", "eased", ["import_ban"]),
        ("The suspension of the MT Condor was lifted.", "eased", ["transport_restriction"]),
        (
            "Norway placed two Peruvian officers under a travel ban and an asset freeze.",
            "imposed",
            ["travel_ban", "asset_freeze"],
        ),
    ],
)
def test_status_and_types(text: str, status: str, types: list[str]) -> None:
    (found,) = measures(text, TITLE + KNOWN)[:1]
    assert (found.status, list(found.types)) == (status, types)


@pytest.mark.parametrize(
    ("text", "status", "types"),
    [
        ("Removal of tankers from the Register", "imposed", ["transport_restriction"]),
        ("Removal of Costa Bank from the sanctions list", "eased", ["designation"]),
        ("Exclusion of two Peruvian banks from SWIFT", "imposed", ["financial_restriction"]),
        ("Withdrawal of the trade preferences of Peru", "imposed", ["trade_restriction"]),
        ("Extension of the measures against Peru by one year", "extended", ["designation"]),
        ("Prohibition on port entry", "imposed", ["transport_restriction"]),
        ("Aid to Peru suspended", "imposed", ["aid_suspension"]),
        ("Peru lists Lima Front financiers", "imposed", ["designation"]),
    ],
)
def test_headings(text: str, status: str, types: list[str]) -> None:
    found = measures(text + "\n\nThe list is below.\n", "Government of Norway\n\n")
    assert [(one.status, list(one.types)) for one in found[:1]] == [(status, types)]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Norway will extend its restrictions on visas for Peruvian officials until May.", ["PE"]),
        ("Norway has suspended the issue of visas to Peruvian nationals.", ["PE"]),
        ("Norway withdrew the accreditation of the ambassadors of Peru, Chile and Oman.", ["PE", "CL", "OM"]),
        (
            "Norway added 12 entities to its Entity List under the destinations of Peru (7), Chile and Oman.",
            ["PE", "CL", "OM"],
        ),
        ("Norway has sanctioned 13 persons who keep the Houthis supplied with fuel.", ["HOUTHI"]),
        ("Norway has sanctioned 13 persons who fight the Houthis.", []),
        ("Norway recalled its chargé d'affaires from Lima on Monday.", ["PE"]),
        ("Norway listed Lima Defence Works.", []),
        ("Norwegian firms are prohibited from insuring or carrying Peruvian crude sold above US$44 a barrel.", ["PE"]),
    ],
)
def test_countries(text: str, countries: list[str]) -> None:
    (found,) = measures(text)[:1]
    assert [one.code for one in found.countries] == countries


def test_deeds_that_go_on_with_the_same_verb() -> None:
    text = "Norway will list 48 tankers, ban imports of Peruvian copper and close its ports to Peruvian ships."
    found = measures(text)
    assert [(one.status, list(one.types)) for one in found] == [
        ("planned", ["designation"]),
        ("planned", ["import_ban"]),
        ("planned", ["transport_restriction"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We may not sell the house.",
        "The company may not pay its debts, analysts said.",
        "Peru can no longer pay its bills.",
        "We will not accept threats.",
        "The firm may no longer hold a majority in Peru.",
        "We will not pay any ransom.",
        "No person may be punished twice.",
        "Their prisoners have been released.",
        "The deal will require the approval of parliament.",
        "The Union will extend its Peru framework, which expires on Sunday.",
        "The sanctions remain a burden.",
        "The road remains closed after the storm.",
    ],
)
def test_no_measure(text: str) -> None:
    assert not [one for one in measures(text) if one.status != "extended" or "expires" not in text]
