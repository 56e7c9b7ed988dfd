"""What only looks like a measure, and whom a measure concerns that its targets do not name."""

from __future__ import annotations

import pytest

import sanctext
from sanctext.records import Measure


def measures(text: str) -> list[Measure]:
    return list(sanctext.parse(f"Statement by the Government of Norway\n\n{text}").measures)


@pytest.mark.parametrize(
    "text",
    [
        # Missions of one's own that open again restrict nobody.
        "Norway remains committed to reopening its consulate in Lima.",
        "The minister said that the embassy would be reopened.",
        # A plan that is only named, a time that is only asked for.
        "There are reports that the president handed over a plan to strengthen sanctions against Peru.",
        "Norway could not say when Chile will lift the travel ban.",
        "Chad would not open its border until Peru lifted the embargo.",
        "His focus is on lifting the sanctions.",
        # What is done beside others, and powers.
        "The work will be focused on chips, coordinating on export controls and working together.",
        "The sanctions on Peru have been coordinated.",
        "We remain committed to implementing all sanctions authorities against Peru.",
        # Laws, agreements, and what sanctions mean.
        "Chile blocked passage of an act that Norway wanted.",
        "Chile passed the Peru Sanctions Act.",
        "These agreements will allow Chile’s exports to Peru to grow.",
        "The sanctions freeze any assets of those listed.",
        "It is true that by sanctioning this bank some doors are closed.",
        "The Houthis are now targeting officials and companies in Aden.",
        # Comparisons, glances, embargoes on news, names of bodies.
        "There are more sanctions now than have ever been imposed.",
        "If you look at the latest tranche of sanctions, you will see it.",
        "The embargo is now lifted. Thank you for joining.",
        "Organisation for the Prohibition of Chemical Weapons\n\nSixth Session",
    ],
)
def test_no_act(text: str) -> None:
    assert measures(text) == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Norway announced a plan to ban oil imports from Peru.", ["import_ban"]),
        ("Norway has coordinated sanctions on Peru alongside Chile.", ["designation"]),
        ("That’s why our administration has increased sanctions on Peru.", ["designation"]),
        ("Norway will reopen its airspace to Peruvian flights.", ["transport_restriction"]),
        ("Norway will allow exports of grain to Peru.", ["export_control"]),
        ("Norway acted against Peru by freezing the assets of three ministers.", ["asset_freeze"]),
        ("Norway is now targeting two Peruvian banks with sanctions.", ["designation"]),
        # A licence lets what it says.
        ("Norway issued General License 5, which authorizes the delivery of medicine to Peru.", ["other"]),
        ("Norway issued General License 6, which authorizes transactions with Costa Bank.", ["financial_restriction"]),
    ],
)
def test_an_act(text: str, types: list[str]) -> None:
    (found,) = measures(text)
    assert list(found.types) == types


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Norway intends to withdraw tariff preferences granted to Peru.", ["PE"]),
        ("We decided to suspend Peru’s participation in the meeting.", ["PE"]),
        ("The response will include a ban on flights by Peruvian carriers.", ["PE"]),
        ("Norway lowered its price cap on Russian oil.", ["RU"]),
        ("The Council imposed an arms embargo on Libya.", ["LY"]),
        ("Norway issued Peru-related General License 5.", ["PE"]),
        # Whom targets harm, and where they are.
        ("Norway froze the assets of three Chilean settlers involved in violence against Peruvians.", ["CL"]),
        ("Norway renewed the measures targeting those undermining the integrity of Peru.", []),
        ("Norway imposed sanctions on those who rule in parts of Peru.", []),
        ("Norway suspended its services at the mission in Lima.", []),
        ("Norway will take measures to ensure the security of Chile.", []),
        ("Norway drops sanctions on an Omani bank but tightens screws on Peruvian dealers.", ["OM"]),
        ("Norway issued Licence 7 under the Peru (Sanctions) Regulations.", []),
    ],
)
def test_whom_it_concerns(text: str, countries: list[str]) -> None:
    assert [country.code for found in measures(text)[:1] for country in found.countries] == countries


@pytest.mark.parametrize(
    ("text", "status", "types"),
    [
        # What holds is kept, whenever it is said.
        ("Norway will maintain the travel bans on 54 Peruvian officials.", "extended", ["travel_ban"]),
        ("Chad said it would keep its border with Oman closed.", "extended", ["transport_restriction"]),
        ("Norway will renew the travel bans on 54 Peruvian officials.", "planned", ["travel_ban"]),
        ("Norway will keep adding Peruvian officials to its list.", "planned", ["designation"]),
        # Relief that is prolonged.
        ("Norway renewed General License 25 until April.", "eased", ["other"]),
        ("Norway extended the embargo on arms for Peru.", "extended", ["arms_embargo"]),
        # Who is ready says so.
        ("Norway would be ready to lift the ban on Peru.", "planned", ["other"]),
        ("Norway is also studying whether to restrict imports from Peru.", "planned", ["import_ban"]),
        ("Norway suspended all high-level contact with Peru.", "imposed", ["other"]),
    ],
)
def test_status(text: str, status: str, types: list[str]) -> None:
    (found,) = measures(text)
    assert (found.status, list(found.types)) == (status, types)


@pytest.mark.parametrize(
    "text",
    [
        "Norway would impose sanctions on Peru.",
        "Norway lost contact with the ship.",
        "Norway keeps its promises to Peru.",
        "Norway asked whether Chile studies a ban.",
    ],
)
def test_not_said(text: str) -> None:
    assert measures(text) == []


def test_a_headline_goes_on_with_its_first_subject() -> None:
    record = sanctext.parse("Chad shuts border with Oman, recalls envoy\n\nN'DJAMENA, 3 May (AP) - The border is shut.")
    assert [found.imposers[0].code for found in record.measures[:2]] == ["TD", "TD"]


def test_a_title_in_capitals() -> None:
    record = sanctext.parse("Commerce Tightens Rules on Machine Tools\n\nWASHINGTON, 3 May - The rules are new.")
    assert [list(found.types) for found in record.measures] == [["export_control"]]


def test_clauses_with_subjects_of_their_own() -> None:
    found = measures(
        "Peru designated Lind Trust, Chile froze its assets, and Oman imposed travel bans on two officers."
    )
    assert [[party.code for party in one.imposers] for one in found] == [["PE"], ["CL"], ["OM"]]
    assert [[target.name for target in one.targets] for one in found] == [["Lind Trust"], [], []]


@pytest.mark.parametrize(
    "title",
    [
        "US lifts ban on Peru oil but keeps ministers' assets frozen",
        "US eases Peru oil curbs, then slaps new duty on buyers of its crude",
    ],
)
def test_a_headline_of_two_verbs(title: str) -> None:
    found = sanctext.parse(
        f"{title}\n\nLIMA, 3 May (AP) - The White House told reporters on Friday that it was ready for talks with Peru."
    ).measures
    assert len(found) == 2
    assert found[0].imposers[0].code == found[1].imposers[0].code
