"""What is done: verbs with measures, targets and countries; what is asked, denied or only described is none."""

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
        ("Norway has imposed a travel ban on four Peruvian officers.", "imposed", ["travel_ban"]),
        (
            "We are today introducing an asset freeze and a travel ban on Ada Lind.",
            "imposed",
            ["asset_freeze", "travel_ban"],
        ),
        ("Norway is sanctioning Costa Bank under the Ports Act.", "imposed", ["designation"]),
        ("Five traders were designated on Monday.", "imposed", ["designation"]),
        ("Costa Bank has been added to the sanctions list.", "imposed", ["designation"]),
        ("Norway added nine firms to its export control list.", "imposed", ["export_control"]),
        ("We have frozen the assets of Costa Bank.", "imposed", ["asset_freeze"]),
        ("Norway bans the export of sonar parts to Peru.", "imposed", ["export_control"]),
        ("Imports of Peruvian copper are prohibited from today.", "imposed", ["import_ban"]),
        ("Norway has suspended aid to Peru.", "imposed", ["aid_suspension"]),
        ("Norway closed its ports to Peruvian trawlers.", "imposed", ["transport_restriction"]),
        ("Norway expelled two Peruvian diplomats.", "imposed", ["diplomatic"]),
        ("The envoy was declared persona non grata.", "imposed", ["diplomatic"]),
        ("Norway revoked the visas of six judges.", "imposed", ["travel_ban"]),
        ("Norway barred twelve lawmakers from entering the country.", "imposed", ["travel_ban"]),
        ("Norway raised the tariff on Peruvian fish.", "imposed", ["trade_restriction"]),
        (
            "The Government decided at its meeting on Friday to freeze the assets of Costa Bank.",
            "imposed",
            ["asset_freeze"],
        ),
        ("We have extended the arms embargo on Peru until 31 May 2027.", "extended", ["arms_embargo"]),
        ("We will not lift the arms embargo on Peru.", "extended", ["arms_embargo"]),
        ("Norway lifted its sanctions on two Peruvian traders.", "eased", ["designation"]),
        ("Costa Bank was removed from the list.", "eased", ["designation"]),
        ("Norway will impose sanctions on Peru.", "planned", ["designation"]),
        ("Norway is prepared to ban the export of sonar parts to Peru.", "planned", ["export_control"]),
        ("Norway is considering restrictive measures against Costa Bank.", "planned", ["designation"]),
        ("The minister announced that Norway would expel two Peruvian diplomats.", "planned", ["diplomatic"]),
        ("Two banks are to be listed next week.", "planned", ["designation"]),
        ("We have made nine Peruvian firms subject to an asset freeze.", "imposed", ["asset_freeze"]),
        ("Costa Bank is no longer subject to an asset freeze.", "eased", ["asset_freeze"]),
        ("Costa Bank was placed under an investment ban.", "imposed", ["investment_ban"]),
        ("Norway aligns itself with the sanctions of the EU against Peru.", "imposed", ["designation"]),
        ("Norway has rolled over its sanctions against Peru.", "extended", ["designation"]),
        ("Norway has put in place an asset freeze against two Peruvian banks.", "imposed", ["asset_freeze"]),
        ("Norway called its ambassador in Lima home.", "imposed", ["diplomatic"]),
        ("The Andean Community has suspended Peru.", "imposed", ["diplomatic"]),
        ("Norway holds the treaty with Peru in abeyance.", "imposed", ["other"]),
        ("Norway has broken off all cooperation with Peru.", "imposed", ["other"]),
        ("Norway ordered two Peruvian diplomats to leave within two days.", "imposed", ["diplomatic"]),
        ("Norway has halted all trade with Peru.", "imposed", ["trade_restriction"]),
        ("Norway suspended visa services for Peruvian citizens.", "imposed", ["travel_ban"]),
        ("Norway agreed a second package of sanctions on Peru.", "imposed", ["designation"]),
        ("Norway banned Peruvian anchovies.", "imposed", ["import_ban"]),
        ("Norway froze $5 million belonging to Costa Bank.", "imposed", ["asset_freeze"]),
        ("Norway extended a waiver for two Peruvian banks.", "eased", ["other"]),
        ("Norway identified the ship Ada Star as blocked property.", "imposed", ["asset_freeze"]),
        ("Norway is preparing its own listings.", "planned", ["designation"]),
        ("Norway is going to ban imports of Peruvian copper.", "planned", ["import_ban"]),
        ("Norway stands ready to take further measures if Peru goes on.", "planned", ["other"]),
        ("The ban on Peruvian fish imports stays in force.", "extended", ["import_ban"]),
        ("Norwegian banks are prohibited from dealing with Costa Bank.", "imposed", ["financial_restriction"]),
        ("Norway banned its insurers from covering ships that carry Peruvian oil.", "imposed", ["services_ban"]),
        ("Norway barred Peruvian lorries from entering the country.", "imposed", ["transport_restriction"]),
        ("Norway answered by expelling two Peruvian diplomats.", "imposed", ["diplomatic"]),
        ("All of these designations were made under Executive Order 14014.", "imposed", ["designation"]),
        ("The order authorizes the imposition of sanctions on Peruvian officers.", "imposed", ["designation"]),
        ("The order widens the emergency by authorizing asset freezes on Peruvian banks.", "imposed", ["asset_freeze"]),
        ("The President authorized the Treasury to impose sanctions on Peruvian banks.", "planned", ["designation"]),
        ("The order expands Norway's authority to sanction Peruvian banks.", "planned", ["designation"]),
        ("The act strengthens sanctions authorities against Peruvian banks.", "planned", ["designation"]),
        ("We are following through by levying sanctions on two Peruvian banks.", "imposed", ["designation"]),
        ("Norway amended its ordinance, subjecting three banks to an asset freeze.", "imposed", ["asset_freeze"]),
        ("Our measures will deny Costa Bank access to the SWIFT system.", "planned", ["financial_restriction"]),
        ("Norway lowered the price cap on Peruvian crude oil.", "imposed", ["price_cap"]),
        ("Norway has declared Ada Lind inadmissible.", "imposed", ["travel_ban"]),
        ("Norway announced sanctions relief for Peru.", "eased", ["designation"]),
        ("Norway prohibits imports and exports of Peruvian flour.", "imposed", ["import_ban", "export_control"]),
        (
            "Norway imposed sanctions and export controls on two Peruvian firms.",
            "imposed",
            ["designation", "export_control"],
        ),
        ("Norway put a no-fly zone into effect over Peru.", "imposed", ["transport_restriction"]),
        (
            "Norway identified the ship Ada Star as property in which Costa Bank has a share.",
            "imposed",
            ["asset_freeze"],
        ),
        ("Norway has proscribed the Front of Ada Lind.", "imposed", ["designation"]),
        ("Norway suspended the licences of two Peruvian television channels.", "imposed", ["services_ban"]),
        ("Norway restricted trade in Peruvian timber.", "imposed", ["trade_restriction"]),
        (
            "Norway has decided to prolong for a further six months the asset freezes on Ada Lind.",
            "extended",
            ["asset_freeze"],
        ),
        ("It decides to renew the measures imposed by paragraph 9 of resolution 2127 (2013).", "extended", ["other"]),
        ("Norway will use its authorities to target those who finance the gangs in Peru.", "planned", ["designation"]),
        ("Norway will keep up pressure on Peru, and gave its envoy two days to leave.", "imposed", ["diplomatic"]),
        ("The new listings include two judges, Ada Lind and Tom Grey.", "imposed", ["designation"]),
        ("Norway is also re-designating Ada Lind under the Ports Act.", "imposed", ["designation"]),
        (
            "Costa Bank was added to the list of persons subject to a travel ban and an asset freeze.",
            "imposed",
            ["travel_ban", "asset_freeze"],
        ),
        ("The entries for two deceased persons have been deleted.", "eased", ["designation"]),
        (
            "Norway imposed an arms embargo, a ban on rocket trials and asset freezes on six Peruvian officers.",
            "imposed",
            ["arms_embargo", "other", "asset_freeze"],
        ),
        (
            "Norway extended the arms embargo on Peru and the asset freezes and travel bans on six officers.",
            "extended",
            ["arms_embargo", "asset_freeze", "travel_ban"],
        ),
        (
            "Norway imposed restrictions on the banking sector, on the trade in copper and on the supply of pearls.",
            "imposed",
            ["financial_restriction", "trade_restriction", "export_control"],
        ),
        ("The officer was hit with a travel ban and asset freeze.", "imposed", ["travel_ban", "asset_freeze"]),
        ("We prolong the restrictive measures in view of the situation in Peru.", "extended", ["other"]),
        ("We will continue to use our sanctions to stop the raids.", "planned", ["other"]),
        ("Norway responded with tariffs on Peruvian fish.", "imposed", ["trade_restriction"]),
        ("A decision has been taken to put on the stop-list a number of Peruvian judges.", "imposed", ["designation"]),
        ("Norway “stands ready” to list the harbour master of Lima.", "planned", ["designation"]),
        ("Norway has banned eleven Peruvian officers from its territory.", "imposed", ["travel_ban"]),
        ("Norway listed four Peruvian generals.", "imposed", ["designation"]),
    ],
)
def test_status_and_types(text: str, status: str, types: list[str]) -> None:
    (found,) = measures(text)
    assert (found.status, list(found.types)) == (status, types)
    assert (TITLE + text)[found.span.start : found.span.end] == found.span.text


@pytest.mark.parametrize(
    "text",
    [
        "We urge Peru to impose sanctions on Costa Bank.",
        "Peru must ban the export of sonar parts.",
        "Norway could impose sanctions on Peru.",
        "Norway has not imposed sanctions on Peru.",
        "The sanctioned bank closed its doors.",
        "The sanctions imposed on Peru in 2014 have worked.",
        "The bank designated Ada Lind as coordinator of its office.",
        "The museum announced a new ban on dogs.",
        "Will Norway impose sanctions on Peru?",
        "We condemn the sanctions of Peru.",
        "Paragraph 5 of resolution 2397 (2017) limits the export of fuel to Peru.",
        "The cook lifted the lid.",
        "Norway said that this aid is being put to very good use in Peru.",
        "Our sanctions on Peru are without example.",
        "Norway and Chad announced a sanctions evasion initiative.",
        "Norway provides key services to the navy.",
        "Norway lifted the ban on dogs in its parks.",
        "Norwegian banks are generally prohibited from dealing with Costa Bank.",
        "Norway imposed a ban on the listed persons, which freezes any assets that they hold.".replace(
            "imposed", "has"
        ),
        "This call is over, and the embargo is lifted.",
        "Norway forced the firms to cut aid to the poor.",
        "The bank is subject to an audit.",
        "Norway launched a tender for new export terminals.",
        "We propose to Peru that Costa Bank, which is sound, be praised.",
        "The president designated Ada Lind, a former general, as chief minister of Peru.",
        "The burst pipe broke, cutting off the water supply to the village.",
        "Norway and Peru agree to the terms of the embargo.",
        "We will resume annual trade talks with Peru.",
        "We condemn the decision by a court in Lima to designate three unions.",
        "We regret today's decision of Peru to ban the flights of Chad.",
        "Once the minister designates officials of other governments, they may not enter Norway.",
        "A member asked whether Norway has imposed, or intends to impose, sanctions on settlers in Peru.",
        "Norway will vote in May on whether to keep the embargo.",
        "Any person in Norway is prohibited from dealing in the property of the listed persons.",
        "Restrictive measures are adopted at the level of the Union.",
        "The measures are targeted and temporary.",
        "We know the steps that we've taken.",
        "All dealings and transactions with persons that were blocked before are prohibited.",
        "Norwegian law forbids the import of such goods.",
    ],
)
def test_no_measure(text: str) -> None:
    assert measures(text) == []


@pytest.mark.parametrize(
    ("text", "imposers"),
    [
        ("We are imposing sanctions on Costa Bank.", ["NO"]),
        ("The Ministry has frozen the assets of Costa Bank.", ["NO"]),
        ("Chile has imposed sanctions on Costa Bank.", ["CL"]),
        ("Costa Bank was sanctioned by Chile.", ["CL"]),
        ("Costa Bank was sanctioned today.", ["NO"]),
        ("The sanctions that Chile placed on Costa Bank remain.", ["CL"]),
        ("If Peru clings to its course, Chile will take further countermeasures.", ["CL"]),
        ("The amendments add three individuals to the schedule.", ["NO"]),
        ("Norway takes over the EU's package, which contains a ban on imports of Peruvian gas.", ["NO"]),
        ("Norway acts with Chad and Chile, which are also freezing the assets of Costa Bank.", ["TD", "CL"]),
        ("Chad, which shares no border with Peru, has frozen the assets of Costa Bank.", ["TD"]),
        ("Today Chad and Chile impose sanctions on Costa Bank.", ["TD", "CL"]),
    ],
)
def test_imposers(text: str, imposers: list[str]) -> None:
    (found,) = measures(text)
    assert [party.code for party in found.imposers] == imposers


@pytest.mark.parametrize(
    ("text", "targets", "counts", "countries"),
    [
        pytest.param(
            "Norway is sanctioning two Peruvian banks, Lima Trust and Costa Bank.",
            [("Lima Trust", "organisation"), ("Costa Bank", "organisation")],
            {"organisations": 2},
            ["PE"],
            id="names of those who are described and counted",
        ),
        pytest.param(
            "We imposed travel bans on the commanders Ivo Reyes and Luis Paz of the navy of Peru.",
            [("Ivo Reyes", "person"), ("Luis Paz", "person")],
            {},
            ["PE"],
            id="persons behind a noun",
        ),
        pytest.param(
            "Norway designated five individuals and entities.",
            [],
            {"unspecified": 5},
            [],
            id="one number for several sorts",
        ),
        pytest.param(
            "Norway bans the export of sonar parts and diesel engines to Peru and Chile.",
            [("sonar parts", "goods"), ("diesel engines", "goods")],
            {},
            ["PE", "CL"],
            id="goods and where they go",
        ),
        pytest.param(
            "We have frozen the assets of those who run the camps.",
            [("those who run the camps", "class")],
            {},
            [],
            id="a relative clause describes",
        ),
        pytest.param(
            "The following firms have been removed from the list:\n\n• Lima Trust\n• Costa Freight Ltd",
            [("Lima Trust", "organisation"), ("Costa Freight Ltd", "organisation")],
            {},
            [],
            id="a list behind a colon",
        ),
    ],
)
def test_aims(text: str, targets: list[tuple[str, str]], counts: dict[str, int], countries: list[str]) -> None:
    (found,) = measures(text)
    assert [(target.name, target.kind) for target in found.targets] == targets
    assert {name: number for name, number in found.counts if number} == counts
    assert [party.code for party in found.countries] == countries


def test_details() -> None:
    text = (
        "In coordination with Chile, Norway is freezing the assets of Costa Bank under Executive Order 13382 for "
        "shipping sonar parts, with effect from 3 May 2026 and until 31 May 2027."
    )
    (found,) = measures(text)
    assert [party.code for party in found.together_with] == ["CL"]
    assert [(basis.text, basis.kind, basis.programmes) for basis in found.basis] == [
        ("Executive Order 13382", "executive_order", ("US-DOS-ISN", "US-NON-PROLIF"))
    ]
    assert found.reason is not None
    assert found.reason.text.startswith("for shipping sonar parts")
    assert (found.effective, found.until) == ("2026-05-03", "2027-05-31")


def test_a_ship_keeps_its_number() -> None:
    (found,) = measures("Norway has sanctioned the tanker Lark Star (IMO 9123456).")
    assert [(target.name, target.identifiers) for target in found.targets] == [("Lark Star", {"imo": "9123456"})]


@pytest.mark.parametrize(
    ("headline", "status", "types"),
    [
        ("Norway sanctions Peruvian gold traders", "imposed", ["designation"]),
        ("Norway to freeze assets of Peruvian traders", "planned", ["asset_freeze"]),
        ("New sanctions on Peru", "imposed", ["designation"]),
        ("Targeting Peru’s Gold Network", "imposed", ["designation"]),
        ("Norway, together with Chile, sanctions Peruvian traders", "imposed", ["designation"]),
        ("Norway follows Chile with sanctions on Peruvian traders", "imposed", ["designation"]),
        ("Norway targets gold smugglers with travel bans, asset freezes", "imposed", ["travel_ban", "asset_freeze"]),
        ("Norway to lift Peru sanctions, Lind says", "planned", ["other"]),
        ("Norway, Chile sanction Peruvian hackers", "imposed", ["designation"]),
        ("Ex-minister hit by Norwegian sanctions over gold", "imposed", ["designation"]),
        ("Norway hits back at Chile with export ban on fish", "imposed", ["export_control"]),
        ("Norway mulls ban on Peruvian gas; Chile to block it", "planned", ["import_ban"]),
    ],
)
def test_headlines(headline: str, status: str, types: list[str]) -> None:
    (found,) = measures("The Government met in Oslo.", title=f"{headline}\n\nMinistry of Trade of Norway\n\n")
    assert (found.status, list(found.types)) == (status, types)


def test_a_headline_tells_of_two() -> None:
    both = measures(
        "The Government met in Oslo.", title="Norway bans Peruvian airlines, halts trade with Chad\n\nA\n\n"
    )
    assert [([*found.types], [country.code for country in found.countries]) for found in both] == [
        (["transport_restriction"], ["PE"]),
        (["trade_restriction"], ["TD"]),
    ]


def test_those_who_act_together_are_not_aimed_at() -> None:
    (found,) = measures("X", title="Norway, in coordination with Chile, sanctions Peruvian traders\n\nA\n\n")
    assert [party.code for party in found.together_with] == ["CL"]
    assert [country.code for country in found.countries] == ["PE"]


def test_what_was_told_before_is_meant() -> None:
    text = "Chile has banned the import of yarn from Peru. Chile is ready to lift the ban."
    assert [(found.status, list(found.types)) for found in measures(text)] == [
        ("imposed", ["import_ban"]),
        ("planned", ["import_ban"]),
    ]


@pytest.mark.parametrize(
    ("text", "countries", "names"),
    [
        ("Norway recalled its ambassador in Lima.", ["PE"], []),
        ("We prolong the restrictive measures in view of the situation in Peru.", ["PE"], []),
        ("Norway levies a surcharge of 2% on goods that come through Peru.", ["PE"], ["goods"]),
        ("Norway imposed sanctions under the Ports Act on nine Peruvian firms.", ["PE"], ["Peruvian firms"]),
        ("We added nine firms to the export control list from Peru and Chad.", ["PE", "TD"], []),
        ("Norway sanctioned Costa Bank as well as Lima Trust.", [], ["Costa Bank", "Lima Trust"]),
        ("Norway lists traders responsible for the war in Chad.", ["TD"], ["traders responsible for the war in Chad"]),
        ("Norway adopts the EU's sanctions.", [], []),
        ("We are sanctioning 30 people, including two ministers.", [], []),
        ("We closed our border with Peru indefinitely.", ["PE"], ["Peru"]),
        ("We are designating Ada Lind's husband Tom Grey.", [], ["Tom Grey"]),
        ("We are designating Ada Lind of Peru and Tom Grey of Chad.", ["PE", "TD"], ["Ada Lind", "Tom Grey"]),
        ("We are designating Attorney General of Peru Ada Lind.", ["PE"], ["Ada Lind"]),
        ("We designate one Peru-based entity, Costa Bank.", ["PE"], ["Costa Bank"]),
        ("We prohibit exports to Peru of sonar parts.", ["PE"], ["sonar parts"]),
        ("Norway restricts coal imports from Peru.", ["PE"], ["coal"]),
        ("We suspended the participation of Peru in all activities of the Union.", ["PE"], ["Peru"]),
        (
            "We will impose sanctions against all those who obstruct the vote.",
            [],
            ["those who obstruct the vote"],
        ),
        ("Norway imposed sanctions on a Peruvian company and an Omani bank.", ["PE", "OM"], None),
        ("Norway delisted a Peruvian-born banker.", [], ["Peruvian-born banker"]),
        ("Norway sanctioned state-controlled TV stations.", [], ["state-controlled TV stations"]),
        ("Norway sanctioned Assembly members from Peru.", ["PE"], ["Assembly members from Peru"]),
        ("We are designating Congressperson Ada España Lind.", [], ["Ada España Lind"]),
        (
            "We are designating the following members of Reyes's immediate family: his spouse, Ada Reyes Lind; "
            "his daughter, Eva Reyes; and his minor child.",
            [],
            ["members of Reyes's immediate family", "Ada Reyes Lind", "Eva Reyes", "minor child"],
        ),
        ("We sanctioned two firms based in Peru, Chad, and Oman.", ["PE", "TD", "OM"], ["firms based in Peru"]),
        ("We removed two firms, among them the Central Bank of Peru, from the list.", ["PE"], ["Central Bank of Peru"]),
        (
            "We restricted visas for Peruvian judges, and Chad, which is small, has protested.",
            ["PE"],
            ["Peruvian judges"],
        ),
        ("We will ban Peruvian carriers from our roads.", ["PE"], ["Peruvian carriers"]),
        ("The ban on Peruvian fish stays in place.", ["PE"], ["Peruvian fish"]),
        ("We are barring Ada Lind from our territory.", [], ["Ada Lind"]),
        (
            "The following have been added to the sanctions list: Ada Lind, Costa Bank and the tanker Ada Star.",
            [],
            ["Ada Lind", "Costa Bank", "Ada Star"],
        ),
        ("We added nine firms to the Entity List, four of which are located in Peru.", ["PE"], []),
        ("We add nine firms under the destinations of Peru and Chad to the Entity List.", ["PE", "TD"], []),
        ("We banned the export of valves to prevent Peru from making shells.", ["PE"], ["valves"]),
        ("We have lowered the price cap on Peruvian crude oil to $44 a barrel.", ["PE"], ["Peruvian crude oil"]),
        ("We imposed export restrictions on nearly 90 entities.", [], []),
        ("We designated Ada Lind, deputy head of the border guard.", [], ["Ada Lind"]),
        ("We sanctioned Ada Lind, her firm, Costa Freight, and other individuals.", [], ["Ada Lind", "Costa Freight"]),
        ("We imposed sanctions on the Costa Brigade or “Black Caps”.", [], ["Costa Brigade"]),
        ("We will hold Peru to account, including through further sanctions.", ["PE"], ["Peru"]),
        (
            "Part 1 of Schedule 1 is amended by adding the following: 31 Ada Lind (born on 3 May 1971) 32 Tom Grey.",
            [],
            ["Ada Lind", "Tom Grey"],
        ),
        ("We excluded five Peruvian banks from the SWIFT system.", ["PE"], ["Peruvian banks"]),
        ("We imposed export controls on 90 entities for backing the war of Peru.", [], []),
        ("We are sanctioning firms that carry shells to Peru.", [], ["firms that carry shells to Peru"]),
        ("We sanctioned agents who act on behalf of Peru.", ["PE"], ["agents"]),
        ("We imposed sanctions on four Peruvians and a trading firm.", ["PE"], ["trading firm"]),
        ("We imposed sanctions, under the Ports Act, on three Peruvian banks.", ["PE"], ["Peruvian banks"]),
        ("A ban on all trade with Peru will be maintained.", ["PE"], ["Peru"]),
        ("Peruvian banks will be excluded from SWIFT with effect from 1 December.", ["PE"], ["Peruvian banks"]),
        ("We have restricted the visas of European officials.", ["EU"], ["European officials"]),
        ("We suspended, with immediate effect, Peru from all organs of the Union.", ["PE"], ["Peru"]),
        ("We removed the name below from the ISIL and Al-Qaida Sanctions List.", [], []),
        ("We extended the embargo on Peru, adopting a plan for Chad.", ["PE"], ["Peru"]),
        ("We banned all Peruvian clubs from the games.", ["PE"], ["Peruvian clubs"]),
        ("Peru's assets will remain immobilised until it pays.", ["PE"], []),
        ("We imposed sanctions on those behind the raid.", [], ["those behind the raid"]),
        ("We imposed sanctions on nine legal entities, most of them Peruvian makers of drones.", ["PE"], []),
        ("We raised tariffs on Peruvian watches to 39%.", ["PE"], ["Peruvian watches"]),
        ("We unleashed a package of sanctions hitting Peru's fleet.", ["PE"], ["Peru's fleet"]),
        ("Banks in Oslo are prohibited from entering into transactions with Costa Bank.", [], ["Costa Bank"]),
        ("Today's listings target two firms, namely Costa Bank and Lind Freight.", [], ["Costa Bank", "Lind Freight"]),
        (
            "We sanctioned those responsible for the war in Chad.",
            ["TD"],
            ["those responsible for the war in Chad"],
        ),
    ],
)
def test_whom_it_strikes(text: str, countries: list[str], names: list[str] | None) -> None:
    (found,) = measures(text)
    assert [country.code for country in found.countries] == countries
    assert names is None or [target.name for target in found.targets] == names


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Norway sanctions a bank, expels a Peruvian envoy\n\nOSLO, 3 May (AP) - It rained.", [["NO"], ["NO"]]),
        (
            "Norway lifts tariffs on Chad\n\nOSLO, 3 May (AP) - Norway lifted tariffs on Chad. "
            "The government also expelled two Peruvian diplomats.",
            [["NO"], ["NO"], ["NO"]],
        ),
        (
            "EU adopts sanctions on Peru\n\nBRUSSELS, 3 May (AP) - The EU imposed sanctions on Peru after Chad left. "
            "The bloc also froze the assets of two banks.",
            [["EU"], ["EU"], ["EU"]],
        ),
    ],
)
def test_who_takes_them_in_a_report(text: str, codes: list[list[str]]) -> None:
    assert [[party.code for party in found.imposers] for found in measures(text, title="")] == codes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Government has decided to take the following measures:\n\n1. Freeze the assets of Costa Bank.\n\n"
            "2. Deny visas to its managers.\n",
            [["other"], ["asset_freeze"], ["travel_ban"]],
        ),
        (
            "The Government decides to:\n\n    a. lift the arms embargo on Peru;\n\n    b. suspend aid to Chad.\n",
            [["arms_embargo"], ["aid_suspension"]],
        ),
        ("**Ban on exports to Peru.** It takes effect today.\n", [["export_control"]]),
        (
            "- 8 new designations target traders in Peru\n- travel bans imposed on five envoys\n",
            [["designation"], ["travel_ban"]],
        ),
    ],
)
def test_lists_and_headings(text: str, found: list[list[str]]) -> None:
    assert [list(measure.types) for measure in measures(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "We decide to list three banks, to ban transactions with Costa Bank, and to prohibit exports to Peru.",
            [("imposed", ["designation"]), ("imposed", ["financial_restriction"]), ("imposed", ["export_control"])],
        ),
        (
            "We propose to freeze the assets of Ada Lind, and to suspend aid to Peru.",
            [("planned", ["asset_freeze"]), ("planned", ["aid_suspension"])],
        ),
        (
            "We acted by imposing visa bans on two judges, freezing the assets of Costa Bank, and opening talks.",
            [("imposed", ["travel_ban"]), ("imposed", ["asset_freeze"])],
        ),
        (
            "Norway recalled its ambassador and given the envoy of Peru two days to leave, it left.",
            [("imposed", ["diplomatic"]), ("imposed", ["diplomatic"])],
        ),
    ],
)
def test_what_is_coordinated(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert [(measure.status, list(measure.types)) for measure in measures(text)] == found


def test_a_condition_at_the_beginning_is_that_of_all() -> None:
    both = measures("Should the raids go on, we will bar Ada Lind from our territory and freeze her assets.")
    assert [measure.condition.text for measure in both if measure.condition] == ["Should the raids go on"] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Today we have designated:\n\nAda Lind, Tom Grey, and Ivo Brenner", ["Ada Lind", "Tom Grey", "Ivo Brenner"]),
        ("Today we have designated:\n\nIt is a sad day.", None),
        (
            "Schedule 1 is amended by adding the following in numerical order:\n\n201 Ada Lind\n\n202 Tom Grey",
            ["Ada Lind", "Tom Grey"],
        ),
        (
            "These include:\n\nDesignation of Ada Lind pursuant to the Ports Act. She was a judge.\n\nWe met.",
            ["Ada Lind"],
        ),
    ],
)
def test_names_below(text: str, names: list[str] | None) -> None:
    found = measures(text)
    assert [[target.name for target in measure.targets] for measure in found] == ([names] if names else [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The following individuals are listed: 1. Ada Lind, head of the Lugov prison; 2. Tom Grey, judge.",
            ["Ada Lind", "Tom Grey"],
        ),
        (
            "Norway listed the following persons:\n\n1. Ada Lind, head of the Lugov prison;\n2. Tom Grey, judge.",
            ["Ada Lind", "Tom Grey"],
        ),
        (
            "The following persons are listed: (a) Ms Ada Lind, a judge; and (b) Tom Grey (born 1970), her deputy.",
            ["Ada Lind", "Tom Grey"],
        ),
        (
            "The following persons have been added to the list: - Ada Lind, head of customs; - Tom Grey, judge.",
            ["Ada Lind", "Tom Grey"],
        ),
        (
            "Norway froze the assets of the following companies: 1. Lind Works, a carrier; 2. Grey Trading, its agent.",
            ["Lind Works", "Grey Trading"],
        ),
        # No measure, or no list of whom it strikes.
        ("The following persons are listed as speakers: 1. Ada Lind, editor; 2. Tom Grey, judge.", None),
        ("Norway listed the following persons as witnesses: 1. Ada Lind, editor; 2. Tom Grey, judge.", None),
        ("Norway closes its ports to Peru for two reasons: 1. Ada Lind is ill; 2. Tom Grey is away.", []),
    ],
)
def test_persons_behind_numbers_and_letters(text: str, names: list[str] | None) -> None:
    found = sanctext.parse("Statement by the Government of Norway\n\n" + text).measures
    assert [target.name for target in found[0].targets if target.kind != "state"] == names if found else names is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway froze the accounts of Costa Bank and Lima Trust last week.", ["Costa Bank", "Lima Trust"]),
        ("Norway sanctioned four Peruvian traders and their employer in Lugov, the Lind Works.", ["Lind Works"]),
        ("Norway banned imports of Peruvian plums last year.", ["Peruvian plums"]),
    ],
)
def test_what_is_no_part_of_a_target(text: str, names: list[str]) -> None:
    found = sanctext.parse("Statement by the Government of Norway\n\n" + text).measures
    assert [target.name for target in found[0].targets if "traders" not in target.name] == names


def test_items_of_a_list_are_measures_of_their_own_words() -> None:
    text = "The Council decides to:\n\n(a) freeze the assets of Costa Bank;\n\n(b) suspend aid to Peru;\n"
    found = measures(text)
    assert [measure.span.text for measure in found] == [
        "decides to:\n\n(a) freeze the assets of Costa Bank",
        "suspend aid to Peru",
    ]
    assert [measure.cue.text for measure in found][1] == "suspend aid"


def test_the_time_of_a_condition_is_no_deadline() -> None:
    (found,) = measures("Norway will expel two Peruvian diplomats unless Peru apologises within two weeks.")
    assert found.condition is not None
    assert found.condition.text == "unless Peru apologises within two weeks"
    assert found.deadline is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway sanctioned Lark Military Prison.", "organisation"),
        ("Norway sanctioned the Revolutionary Armed Forces.", "organisation"),
        ("Norway sanctioned Lark Stream 2.", "organisation"),
        ("Norway sanctioned Reyes. The former President Ivo Reyes denied it.", "person"),
    ],
)
def test_what_a_name_is(text: str, kind: str) -> None:
    (found,) = measures(text)
    assert [target.kind for target in found.targets] == [kind]


def test_a_listing_goes_on_with_numbers() -> None:
    found = measures("In May the EU listed four persons and two entities, and in July it added five firms.")
    assert [dict(one.counts)["organisations"] for one in found] == [2, 5]


def test_a_source_takes_no_measure() -> None:
    report = (
        "EU weighs sanctions on Peru\n\nBRUSSELS, 3 May (AP) - The EU froze its aid to Peru. "
        "A listing of nine persons is being prepared, two diplomats from Chad said."
    )
    assert [party.code for party in measures(report, title="")[-1].imposers] == ["EU"]
