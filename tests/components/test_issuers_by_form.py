"""Whose text it is, form by form: one text under every heading, opening and signature that official texts have."""

# ruff: noqa: E501 - a form a row

from __future__ import annotations

import pytest

import sanctext

BODY = "The seizure of a ship is a grave matter. Iran must pay. Oman has our thanks for its good offices."

OF_KENYA = [
    "Seizure of a ship: statement\n\nNairobi, 3 May 2026\n\n{}\n\nMinistry of Foreign Affairs\nNairobi",
    "Seizure of a ship\n\n{}\n\nMinistry of Foreign Affairs of the Republic of Kenya\nNairobi, 3 May 2026",
    "Seizure of a ship\n\n3 May 2026\n\nThe Ministry of Foreign Affairs of Kenya follows the matter with concern. {}",
    "Seizure of a ship\n\n3 May 2026\n\nThe Government of Kenya follows the matter with concern. {}",
    "Seizure of a ship\n\n3 May 2026\n\nKenya follows the matter with concern. {}",
    "Official Communiqué\n\nThe Republic of Kenya, through its Ministry of Foreign Affairs, follows the matter with concern. {}",
    "The State House\nRepublic of Kenya\n\nPress release\n\n{}",
    "Letter dated 3 May 2026 from the Chargé d'affaires a.i. of the Permanent Mission of Kenya to the United Nations addressed to the Secretary-General\n\n{}",
    "Address by the President of Kenya, Ada Lind, to the General Assembly\n\n3 May 2026\n\n{}",
    "Statement by the Ministry of Foreign Affairs and Diaspora Affairs of the Republic of Kenya\n\n3 May 2026\n\n{}",
    "Embassy of the Republic of Kenya\n\nNo. 12/2026\n\nThe Embassy of the Republic of Kenya presents its compliments to the Ministry of Foreign Affairs of Oman and has the honour to state the following. {}",
    "Office of the Spokesperson\nMinistry of Foreign Affairs\nRepublic of Kenya\n\n3 May 2026\n\n{}",
]
OF_THREE = [
    "Joint declaration\n\nKenya, Peru and Norway\n\n3 May 2026\n\n{}",
    "Joint statement on the seizure of a ship\n\nKenya\nPeru\nNorway\n\n3 May 2026\n\n{}",
    "Joint statement on the seizure of a ship (Kenya, Peru and Norway)\n\n3 May 2026\n\n{}",
    "Kenya, Peru and Norway: joint statement on the seizure of a ship\n\n3 May 2026\n\n{}",
    "Joint statement on the seizure of a ship\n\n3 May 2026\n\n{}\n\nParticipating States: Kenya, Peru and Norway.",
    "Joint statement on the seizure of a ship\n\n3 May 2026\n\n{}\n\nSigned by: Kenya, Peru and Norway",
    "Joint statement delivered by Kenya on behalf of Kenya, Peru and Norway\n\n3 May 2026\n\n{}",
]
OF_NOBODY = [
    "Travel of the Deputy Secretary\n\nOffice of the Spokesperson\n\nThe envoy will travel.\n\nIn Lima, the envoy will meet others. {}",
    "Seizure of a ship\n\n3 May 2026\n\n{}",
    "Joint statement on the seizure of a ship\n\n3 May 2026\n\n{}\n\nPresent: Kenya, Peru and Norway.",
    "Seizure of a ship\n\n3 May 2026\n\n{}\n\nTo the Ministry of Foreign Affairs\nRepublic of Kenya",
]


def issuers(form: str) -> str:
    return " ".join(sorted(str(found.actor.code) for found in sanctext.parse(form.format(BODY)).signatories))


@pytest.mark.parametrize("form", OF_KENYA)
def test_of_one_state(form: str) -> None:
    assert issuers(form) == "KE"


@pytest.mark.parametrize("form", OF_THREE)
def test_of_three_states(form: str) -> None:
    assert issuers(form) == "KE NO PE"


@pytest.mark.parametrize("form", OF_NOBODY)
def test_of_nobody_who_is_named(form: str) -> None:
    assert issuers(form) == ""


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Sur, 14 May 2026\n\nSTATEMENT ON THE RAIDS\n\nThe Foreign Ministers of three countries that help Oman – Chad, Fiji and Peru – conferred today.\n\nWe deplore the raids.",
            "FJ PE TD",
        ),
        (
            "COMMUNIQUÉ OF THE EXTRAORDINARY SUMMIT OF SADC\n\n1. Mozambique and Malawi were invited as affected countries.\n\n2. Summit condemned the raids.",
            "SADC",
        ),
        (
            "PRESIDENCY OF THE REPUBLIC\nPRESS NOTE\n\nBrasília, 24 March 2026\n\nThe President of the Republic received a call.",
            "BR",
        ),
        (
            "Comment of the Spokesperson of the Ministry of Foreign Affairs on the raid\n\nChișinău. The spokesperson makes the following clarifications: the raid was wrong.",
            "MD",
        ),
        (
            "Norway aligns itself with new listings\n\nMinistry of Foreign Affairs\n\nThe Government decided today to enter nine persons in its list.",
            "NO",
        ),
        (
            "New Zealand Gazette, No. 61 — 21 May 2026\n\nNotice is hereby given that the Governor-General has made the Regulations.",
            "NZ",
        ),
        (
            "PERMANENT MISSION OF THE REPUBLIC OF CHAD\nTO THE UNITED NATIONS\n\nExcellency,\n\nI draw your attention to the raid.\n\n(Signed) Ada Lind\nAmbassador\n\nHis Excellency Mr. Aki Sato\nPresident of the Security Council",
            "TD",
        ),
        (
            "Foreign Ministry Spokesperson's Regular Press Conference on May 15, 2026\n\nCoast Wire: What of the raid?\n\nSpokesperson: The two sides will talk. Chad always opposes raids.",
            "TD",
        ),
    ],
)
def test_by_what_stands_around(text: str, codes: str) -> None:
    assert " ".join(sorted(str(found.actor.code) for found in sanctext.parse(text).signatories)) == codes
