"""Measures by what they take away or keep shut, phrases inside a verb, who acts with whom, and whose a target is."""

from __future__ import annotations

import pytest

import sanctext
from sanctext.records import Measure

TITLE = "Statement by the Government of Norway\n\n"
# A measure that the text has told of.
BEFORE = "On Monday Norway imposed an arms embargo on Peru.\n\n"


def measures(text: str, before: str = "") -> list[Measure]:
    found = sanctext.parse(TITLE + before + text).measures
    return [one for one in found if one.cue.start >= len(TITLE + before)]


@pytest.mark.parametrize(
    ("text", "status", "types"),
    [
        # What somebody loses.
        ("Six brokers have had their assets frozen.", "imposed", ["asset_freeze"]),
        ("Two ministers had their visas revoked.", "imposed", ["travel_ban"]),
        ("Norway stripped Peru of its most favoured nation status.", "imposed", ["trade_restriction"]),
        ("Our banks are no longer permitted to accept deposits of Peruvians.", "imposed", ["financial_restriction"]),
        ("Norway cancelled the registration of nine tankers.", "imposed", ["transport_restriction"]),
        ("Norway tightened export licences for chips to Peru.", "imposed", ["export_control"]),
        ("Norway stopped the transit of flour to Peru.", "imposed", ["transport_restriction"]),
        ("Norway has suspended its defence consultations with Peru.", "imposed", ["diplomatic"]),
        ("Norway bars Peruvian fish", "imposed", ["import_ban"]),
        ("Norway calls envoy home from Peru", "imposed", ["diplomatic"]),
        ("Norway took measures against two Peruvian banks.", "imposed", ["designation"]),
        # What stays shut.
        ("Norway keeps its land border with Peru closed until May.", "extended", ["transport_restriction"]),
        ("Norway closed the port of Bergen to Peruvian trawlers.", "imposed", ["transport_restriction"]),
        # Phrases and verbs of going on inside a verb.
        ("Norway has for its part frozen the assets of Costa Bank.", "imposed", ["asset_freeze"]),
        ("Norway will keep adding names to the list until Peru withdraws.", "planned", ["designation"]),
        ("Norway would add nine ships to the port ban, diplomats said.", "planned", ["transport_restriction"]),
        ("The draft would ban the export of pumps to Peru.", "planned", ["export_control"]),
        ("Norway has prolonged until April 29, 2031 the travel ban on two officers.", "extended", ["travel_ban"]),
        # What a ban keeps out.
        ("Norway imposed a ban on fruit from Peru.", "imposed", ["import_ban"]),
        ("Norway imposed a ban on visitors from Peru.", "imposed", ["travel_ban"]),
        ("Norway is considering a ban on lorries registered in Peru.", "planned", ["transport_restriction"]),
        ("Norway has agreed to lower the cap on the price of Peruvian oil.", "imposed", ["price_cap"]),
        ("Norway banned nine tankers from Lima and Bissau.", "imposed", ["transport_restriction"]),
        ("Norway exempted fuel from the export ban on Peru.", "eased", ["export_control"]),
        # Offices among the targets.
        (
            "We are designating Heron Trading Co., its director, Ada Lind, and the 9th Militia.",
            "imposed",
            ["designation"],
        ),
        # Another clause behind the list.
        (
            "Costa Bank has been removed from the list and is no longer subject to an asset freeze.",
            "eased",
            ["designation"],
        ),
    ],
)
def test_status_and_types(text: str, status: str, types: list[str]) -> None:
    found = measures(text)
    assert (found[0].status, list(found[0].types)) == (status, types)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The embargo was introduced in May 2022.", "imposed"),
        ("That embargo was lifted in June.", "eased"),
        ("The embargo was extended through 2031.", "extended"),
        ("It will reinstate the embargo if the raids resume.", "planned"),
        ("Further listings are being prepared if Peru does not leave.", "planned"),
    ],
)
def test_told_of_before(text: str, status: str) -> None:
    assert [one.status for one in measures(text, BEFORE)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "The museum keeps its doors closed.",
        "The firm has its licence.",
        "Norway will take measures to ease the harm to the people of Peru.",
        "Norway decided not to adopt the ban of Chad on transit.",
        "Norway revoked the registration of a party.",
        "Norway designated Ada Lind its director of ports.",
        "We met nine officers who took part in the raid.",
        "A resolution of 2017, resolution 2371 (2017), prohibits exports of coal to Peru.",
        "Trawlers are permitted to export fish.",
    ],
)
def test_no_measure(text: str) -> None:
    assert measures(text) == []


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Norway listed two companies based in Lima.", ["PE"]),
        ("Norway listed two companies at a meeting in Lima.", []),
        ("Norway sanctioned nine firms that ship Peruvian oil to Chad.", ["PE"]),
        ("Norway sanctioned nine firms that harm Peruvian farmers.", []),
        ("Norway sanctioned four tankers sailing under the flag of Chad.", ["TD"]),
        ("Norway lifted most of the sanctions that Chad had imposed on Peru.", ["PE"]),
        ("Norway sanctioned nine firms that Peru controls.", ["PE"]),
        ("Norway has lowered the cap on the price of Peruvian oil to US$40 a barrel.", ["PE"]),
        ("Norway banned EU-listed ships from Lima.", []),
        ("Entry to Norway has been closed to nine members of the Peruvian Government.", ["PE"]),
    ],
)
def test_countries(text: str, countries: list[str]) -> None:
    assert [one.code for one in measures(text)[0].countries] == countries


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Norway is sanctioning Ada Lind, who leads the raids, in coordination with Chad.", ["TD"]),
        ("Norway is sanctioning a network that he has used to fund raids in cooperation with Chad.", []),
        ("Norway has sanctioned a broker who, in partnership with Chad, has used several firms.", []),
    ],
)
def test_who_acts_together(text: str, partners: list[str]) -> None:
    assert [one.code for one in measures(text)[0].together_with] == partners


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Norway banned imports of 570 groups of products from Peru.", {}),
        ("Norway listed two groups of hackers.", {"organisations": 2}),
    ],
)
def test_groups(text: str, counts: dict[str, int]) -> None:
    counted = measures(text)[0].counts.model_dump()
    assert {sort: number for sort, number in counted.items() if number is not None} == counts


def test_the_following_behind_a_colon() -> None:
    listed = "The following were designated under the Ports Regulations 2020:\n\n• Ada Lind\n• Delta Bullion FZE"
    (found,) = measures(listed)
    assert [target.name for target in found.targets] == ["Ada Lind", "Delta Bullion FZE"]


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("Norway has imposed sanctions on the following persons.", ["Ada Lind", "Tom Grey"]),
        ("Norway has imposed sanctions on two persons.", []),
    ],
)
def test_the_following_without_a_colon(lead: str, names: list[str]) -> None:
    (found,) = measures(f"{lead}\n\n• Ada Lind, a judge\n• Tom Grey\n\nOslo spoke.")
    assert [target.name for target in found.targets] == names


def test_what_an_authority_decides_as_follows() -> None:
    found = measures("The Government decides as follows:\n\na. to prolong the travel ban on two officers;\n")
    assert [(one.status, list(one.types)) for one in found] == [("extended", ["travel_ban"])]


def test_a_label_before_a_heading() -> None:
    record = sanctext.parse(
        "Peru – Adoption of sanctions against those responsible for fraud (8 Oct. 2026)\n\nLima met."
    )
    assert [list(found.types) for found in record.measures] == [["designation"]]
