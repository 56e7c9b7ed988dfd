"""Who speaks: members of a body that meets, persons below a part's heading, several who met, papers and their authors."""

# ruff: noqa: E501 - a text a row

from __future__ import annotations

import pytest

import sanctext
from tables import table
from who_speaks import speakers

DATELINE = "SUR, May 4 (Coast Wire) - "
CALL = (
    "Prime Minister's Office\n10 Downing Street\n\nPress release\nPM call with the President of Chile and the Prime Minister of Japan: 4 March 2025\n\n"
    "The Prime Minister spoke to the President of Chile, Luis Reyes, and the Prime Minister of Japan, Morita Aya, this morning.\n\n"
)


def issuers(text: str) -> str:
    return " ".join(sorted(str(found.actor.code) for found in sanctext.parse(text).signatories))


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            "Talks ended at a summit of the Economic Community of West African States.\n\nThe leaders urged Togo to wait.",
            ["ECOWAS"],
            "leaders of a summit",
        ),
        (
            "Mali may be put out of the Intergovernmental Authority on Development (Igad).\n\nAt a summit in Sur, the heads of state said the raids must end. They asked Chad to wait.",
            ["IGAD", "IGAD"],
            "a summit without its name, and they",
        ),
        ("At an ASEAN retreat, ministers called on Chad to free the crews.", ["ASEAN"], "ministers of a retreat"),
        (
            "The leaders of Chad and Fiji met after an ASEAN summit. The leaders of the dockers urged Oman to pay.",
            ["leaders of the dockers"],
            "leaders of somebody else",
        ),
        (
            "EU foreign ministers met in vain. “Chad must wait,” Polish minister Ada Lind said. The ministers called for a truce.",
            ["PL", "EU"],
            "ministers of a bloc, and again",
        ),
        (
            "The Philippines recalled its envoy. The coast guard accused China of a raid. Its spokesman urged Oman to wait.",
            ["PH", "PH"],
            "a coast guard is a state's",
        ),
        ("Dockers of Sur went on strike. The leaders demanded a talk.", ["leaders"], "leaders without a summit"),
        (
            "The European Parliament voted on Peru. Lawmakers urged the Commission to freeze the funds.",
            ["EU"],
            "lawmakers of a parliament",
        ),
        ("MEPs called on Chad to free the crews. The opposition urged Oman to wait.", ["EU", "opposition"], "MEPs"),
        ("Norway sold boats to Oman. Lawmakers urged the firm to stop.", ["Lawmakers"], "lawmakers of no parliament"),
        (
            "The Tidewater Court of Trade freed two ships. The judges found that the port was slow. They ordered Fiji to pay.",
            ["Tidewater Court of Trade"],
            "judges of a court, and they",
        ),
        (
            "UN experts blame the M23 for the raid. The rebels rejected the charge.",
            ["UN experts", "M23"],
            "the only armed group",
        ),
        (
            "West African bloc ECOWAS, which Mali left last year, urged Togo to wait. It asked Chad to pay.",
            ["ECOWAS", "ECOWAS"],
            "a bloc is no person",
        ),
        (
            "In a joint statement, the Alliance of Sahel States – Mali, Burkina Faso and Niger – said they reject the ban. The confederation urged Togo to wait.",
            ["ML BF NE", "ML BF NE"],
            "a group beside its members",
        ),
        ("The troika of Chile, Peru and Fiji welcomed the truce.", ["CL PE FJ"], "a troika"),
        ("China's Taiwan Affairs Office condemned the raid.", ["CN"], "whose office, and for whom"),
    ),
)
def test_bodies(body: str, wants: list[str]) -> None:
    assert speakers(DATELINE + body) == wants


LONG = "until the fishing season has ended in the northern waters and all crews of the trawlers are home again"


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            f"Talks on trawlers, live\n\nA ship was seen on Monday. The crew was asleep.\n\n16:30 – Norwegian minister weighs in\nAda Lind urged Chad to wait {LONG}. “Oman must pay,” she told reporters.",
            ["NO", "NO"],
            "the heading says whose minister",
        ),
        (
            f"Talks on trawlers, live\n\nA ship was seen on Monday. The crew was asleep.\n\n16:30 – Fishermen weigh in\nAda Lind urged Chad to wait {LONG}.",
            ["Ada Lind"],
            "a heading without an office",
        ),
        (
            f"World in brief\n\nA ship was seen on Monday. The crew was asleep.\n\nSERBIA\nTalks go on\nPresident Ada Lind urged Chad to wait {LONG}.",
            ["RS"],
            "a part below a state's name",
        ),
        (
            DATELINE
            + "Oman shut its port.\n\nFisheries minister Ada Lind signed the order. “We call on Fiji to wait,” Ms Lind said.",
            ["OM"],
            "a ministry of any field",
        ),
        (
            DATELINE
            + "Chad and Fiji met. “We expect the Georgian authorities to free the crew,” US Ambassador-designate Ada Lind told a Senate panel.",
            ["US"],
            "somebody who is to take an office",
        ),
        (
            DATELINE
            + "Oman must return the boats, the Chadian leader told officials in Sur, according to agency Tele.",
            ["TD"],
            "whoever tells officials, and who reports it",
        ),
        (
            DATELINE + "The EU froze the funds of a trader. His lawyer called for a refund.",
            ["His lawyer"],
            "a trader's lawyer",
        ),
        (
            DATELINE + "In Lima the EU listed a broker. “Others should do the same,” a Commission spokeswoman said.",
            ["EU"],
            "a Commission spokeswoman",
        ),
        (DATELINE + "A motion by three port parties asks Chad to pay.", ["three port parties"], "who put a motion"),
        (
            DATELINE + "The non-binding text, drafted by Chad and Fiji, calls on Peru to wait.",
            ["TD FJ"],
            "authors of a text",
        ),
        (
            DATELINE + "A draft communiqué seen by the Coast Wire encourages Peru to wait.",
            ["draft communiqué"],
            "who has only read it",
        ),
        (
            DATELINE
            + "A ship was seen on Monday. The mediators wrote to all.\n\n“Chile and Peru regret the raid. We call for a truce in Sur.”",
            ["CL PE", "CL PE"],
            "those with whom a quotation begins",
        ),
    ),
)
def test_persons_and_papers(text: str, wants: list[str]) -> None:
    assert speakers(text) == wants


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (CALL + "All three called on Oman to wait.", ["GB CL JP"], "all three"),
        (CALL + "They shared the view that Oman should wait.", ["GB CL JP"], "a view that they share"),
        (CALL + "The Prime Minister urged Oman to wait.", ["GB"], "the issuer alone"),
        (
            "DEPARTMENT OF FOREIGN AFFAIRS\nREPUBLIC OF THE PHILIPPINES\n\nReadout of the Call between Secretary Ada Lind and Chilean Foreign Minister Luis Reyes\n\n"
            "Secretary of Foreign Affairs Ada Lind spoke with the Foreign Minister of Chile, Luis Reyes. The Secretary urged Oman to wait. The Foreign Minister asked Chad to pay.",
            ["PH", "CL"],
            "whose office stands on which side",
        ),
        (
            f"Harbour Council of Fiji\n\nCommuniqué of the Gulf Cooperation Council\n\nThe Gulf Cooperation Council met in Sur.\n\nYemen\nThe Council denounced the raid {LONG}. It demanded a truce.",
            ["GCC", "GCC"],
            "a state's name above a part",
        ),
        (
            "Statement by Fiji\n\nFiji met its partners.\n\nFirst, Fiji urges Oman to wait.",
            ["FJ"],
            "a number before a subject",
        ),
    ),
)
def test_several_who_met(text: str, wants: list[str]) -> None:
    assert speakers(text) == wants


@pytest.mark.parametrize(
    ("body", "codes"),
    table(
        (
            "The move came at a summit of the Economic Community of West African States. “Mali must wait,” Ada Lind told reporters, reading the final communiqué.",
            "ECOWAS",
            "whoever reads the communiqué",
        ),
        (
            "The Security Council on Friday extended the embargo on Mali. Acting in haste, the 15-member body adopted resolution 2846.",
            "UNSC",
            "the body that adopted it",
        ),
        (
            "In a joint statement read on state television in the late evening by the Malian army spokesman, Colonel Luis Mendo-Reyes, the Alliance of Sahel States – Mali, Burkina Faso and Niger – said they rejected it.",
            "BF ML NE",
            "a long adjunct, and a group beside its members",
        ),
    ),
)
def test_issuers_in_reports(body: str, codes: str) -> None:
    assert issuers(DATELINE + body) == codes


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "LONDON, May 4 (Coast Wire) - Britain met Oman on Monday.\n\nOman denied the charge, but MPs have urged the government to stop the raids. The foreign ministry warned Chad against waiting.",
            ["OM", "MPs", "OM"],
            "an office is no MPs'",
        ),
        (
            "BELGRADE, May 4 (Coast Wire) - MEPs called on Belgrade to free the crews. President Ada Lind dismissed the resolution.",
            ["EU", "RS"],
            "a president is no MEPs'",
        ),
        (
            "The Interview\n\nAda Lind spent six years on the ships. She lives in Sur.\n\nQ: What do you want?\n\nA: Eleven states write reports. I would urge those eleven to open their files.\n\nQ: And Oman?\n\nA: Oman has to decide. I deplore the delay.",
            ["Ada Lind", "Ada Lind", "Ada Lind"],
            "whoever answers",
        ),
        (
            "NEW DELHI, May 4 (Coast Wire) - Opposition leader Arun Bose denounced the raid.\n\nThe Trade Minister, Smt. Kavita Rao, hit back, asserting that the raids “have to stop”.",
            ["Arun Bose", "IN"],
            "with whom a sentence opens",
        ),
        (
            "VILNIUS, May 4 (Coast Wire) - Lithuania shut its border.\n\nWhat the government decided\n• The army is ordered to shoot down balloons.\n• Parliament is asked to raise the penalty.",
            ["LT", "LT"],
            "what a government has decided",
        ),
        (
            "VILNIUS, May 4 (Coast Wire) - Lithuania shut its border.\n\nWhat drivers say\n• Drivers are asked to wait.",
            [""],
            "a list of something else",
        ),
        (
            DATELINE + "Oman protested. Mali's junta struck back. It revoked a visa and accused Chad of lying.",
            ["ML"],
            "it, behind a subject without a state's name",
        ),
        (
            "(LEAD) Oman slams report\n\nMUSCAT, May 4 (Coast Wire) - Oman denounced a report.",
            ["OM", "OM"],
            "a headline's label",
        ),
        (
            "DEPARTMENT OF COMMERCE\nBureau of Industry and Security\nAdditions to the List\n\nSUMMARY: In this rule, the Bureau of Industry and Security (BIS) adds nine entities.\n\nBIS encourages exporters to screen addresses.",
            ["US"],
            "an acronym below its letterhead",
        ),
        (
            "Chairman's Statement of the ASEAN Summit\n\n1. We, the Leaders of ASEAN, met in Sur.\n\n2. Some Member States expressed the view that sales should be restricted by suppliers. Several countries called for a ban on arms sales.",
            ["Some Member States", "Several countries"],
            "not all of the issuers",
        ),
    ),
)
def test_who_else(text: str, wants: list[str]) -> None:
    assert speakers(text) == wants


@pytest.mark.parametrize(
    ("text", "codes"),
    table(
        (
            "KINGDOM OF THE NETHERLANDS\n\nStatement by H.E. Ambassador Ada Lind\n\nThe Netherlands aligns itself with the statement made by Cyprus on behalf of the European Union. Allow me to add the following.\n\nWe urge Oman to wait.",
            "NL",
            "whoever joins another's statement",
        ),
        (
            "Declaration by the High Representative on behalf of the European Union\n\nThe EU urges Oman to wait.\n\nNorway aligns itself with this declaration.",
            "EU NO",
            "whoever joins this one",
        ),
    ),
)
def test_alignment(text: str, codes: str) -> None:
    assert issuers(text) == codes
