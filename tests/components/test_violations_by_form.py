"""Violations in many forms, one thing varied at a time: who is accused, how it is said, and what is none."""

from __future__ import annotations

import pytest

import sanctext
from sanctext.records import Violation
from tables import table
from texts import statement


def found(text: str) -> list[Violation]:
    return list(sanctext.parse(text).violations)


def accused(violation: Violation) -> list[str]:
    return [party.code or party.text for party in violation.accused]


@pytest.mark.parametrize(
    ("who", "expected"),
    table(
        ("Oman, Chad and Peru", ["OM", "TD", "PE"], "three states"),
        ("Oman, Chad, Peru and Mali", ["OM", "TD", "PE", "ML"], "four states"),
        ("Oman, Chad’s closest friend,", ["OM"], "an insertion is no list"),
        ("Yemen’s Houthis", ["HOUTHI"], "a group behind its state"),
        ("The Oman-backed Houthis", ["HOUTHI"], "a group behind its backer"),
        ("Oman-backed militias", ["Oman-backed militias"], "a backer is not who acts"),
        ("The Oman-led coalition", ["The Oman-led coalition"], "nor is a leader"),
        ("The government in Lima", ["PE"], "a government by its seat"),
        ("The authorities in Chad", ["TD"], "authorities by their state"),
        ("The troops in Chad", ["The troops"], "troops somewhere are nobody's"),
        ("US jets", ["US"], "US is no us"),
        ("Lind Freight Ltd’s crews", ["Lind Freight Ltd"], "a company's crews"),
        ("The company Lind Freight", ["Lind Freight"], "a company by its name"),
        ("An Omani bank", ["An Omani bank"], "a bank without a name"),
        ("Three European countries", ["Three European countries"], "countries that are counted"),
        ("Today Lind Freight Ltd", ["Lind Freight Ltd"], "a day before a name"),
        ("In 2030 Oman", ["OM"], "a year before a name"),
        ("For years Oman", ["OM"], "a time before a name"),
        ("It was Oman that", ["OM"], "brought to the front"),
        ("Chad closed its port after Oman", ["OM"], "behind another clause"),
        ("Chad said nine Omani jets", ["OM"], "a number behind said"),
        ("Chad sanctioned Lind Freight Ltd, which", ["Lind Freight Ltd"], "whom somebody punished"),
    ),
)
def test_subject(who: str, expected: list[str]) -> None:
    (violation,) = found(statement(f"{who} violated the truce."))
    assert accused(violation) == expected


@pytest.mark.parametrize(
    ("deed", "expected"),
    table(
        ("The raid by Lind Freight Ltd", ["Lind Freight Ltd"], "by a company"),
        ("Lind Freight Ltd’s raid", ["Lind Freight Ltd"], "a company's"),
        ("The raid on ships by Yemen’s Houthis", ["HOUTHI"], "by a group of a state"),
        ("Oman’s and Chad’s joint raids", ["OM", "TD"], "of both"),
        ("Oman’s raid on a camp run by Chad", ["OM"], "whose it is, and not what is beside it"),
        ("The measures of Oman", ["OM"], "measures of a state"),
        ("The blockade of Oman", [], "a blockade of its victim"),
        ("The shelling of Oman", [], "a shelling of its victim"),
        ("Sunday’s raid", [], "a raid of a day"),
        ("US strikes on Oman", ["US"], "US is no us"),
        ("Oman must stop these raids, which", [], "raids that are to end"),
        ("Chad must free the crew, whose arrest", [], "whose arrest is another's deed"),
        ("We call on Chad to free Ada Lind, whose arrest", ["TD"], "whoever is to free her"),
    ),
)
def test_deed(deed: str, expected: list[str]) -> None:
    (violation,) = found(statement(f"{deed} did in fact violate the truce."))
    assert accused(violation) == expected
    assert violation.act is not None


@pytest.mark.parametrize(
    ("body", "expected"),
    table(
        ("Peru imposed an asset freeze on Lind Ltd under the Oman regulations for", ["Lind Ltd"], "no law's state"),
        ("Peru has imposed sanctions on Lind Freight Ltd for", ["Lind Freight Ltd"], "whom sanctions hit"),
        ("Sanctions were imposed on Lind Freight Ltd for", ["Lind Freight Ltd"], "in the passive"),
        ("Peru froze the assets of Costa Bank for", ["Costa Bank"], "whose assets"),
        ("Peru listed Costa Bank for", ["Costa Bank"], "whom somebody lists"),
        ("Costa Bank was fined two million dollars for", ["Costa Bank"], "whom a passive punishes"),
        ("Costa Bank was sanctioned by Peru for", ["Costa Bank"], "and not its agent"),
        ("Lind Freight Ltd, a firm in Oman, was listed for", ["Lind Freight Ltd"], "an apposition"),
        ("The United States is sanctioning Lind Freight Ltd for", ["Lind Freight Ltd"], "in progress"),
        ("Peru added Oman to the list, accusing Chad of", ["TD"], "whom it accuses"),
    ),
)
def test_punished(body: str, expected: list[str]) -> None:
    (violation,) = found(statement(f"{body} breaching resolution 2231."))
    assert accused(violation) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    table(
        ("Oman’s failure to honour its commitments under the JCPOA is grave.", ["OM"], "a failure"),
        ("We deplore the failure of Oman to abide by the truce.", ["OM"], "a failure of somebody"),
        ("Oman’s raid on a Chadian town and failure to abide by the truce are grave.", ["OM"], "a second noun"),
        ("Oman does not respect the truce.", ["OM"], "does not respect"),
        ("Oman has not only violated the truce but burnt the camp.", ["OM"], "not only"),
        ("Oman has chosen to violate the truce.", ["OM"], "has chosen to"),
        ("Peru accused Oman of being in breach of the truce.", ["OM"], "being in breach"),
        ("The council found Oman in breach of the truce.", ["OM"], "found in breach"),
        ("The council declared Oman to be in breach of the truce.", ["OM"], "declared to be in breach"),
        ("Oman was found to be in breach of the truce.", ["OM"], "the passive of it"),
        ("Peru suspended the licence of Lind Freight Ltd for breach of the price cap.", ["Lind Freight Ltd"], "for it"),
        ("Oman violated the Blue Line.", ["OM"], "a line"),
    ),
)
def test_said_otherwise(body: str, expected: list[str]) -> None:
    (violation,) = found(statement(body))
    assert accused(violation) == expected


def test_date_of_a_norm() -> None:
    (violation,) = found(statement("Oman has violated the truce of 9 May."))
    assert [norm.text for norm in violation.norms] == ["the truce of 9 May"]
    (violation,) = found(statement("Oman violated the truce on 9 May."))
    assert [norm.text for norm in violation.norms] == ["the truce"]


@pytest.mark.parametrize(
    "body",
    table(
        ("There is no evidence that Oman violated the truce.", "no evidence"),
        ("The claim that Oman violated the truce is false.", "a false claim"),
        ("Allegations that Oman breached the embargo are entirely baseless.", "baseless allegations"),
        ("Oman’s drills in no way violate the truce.", "in no way"),
        ("Nothing in the pact violates the UN Charter.", "nothing"),
        ("It was not Oman that violated the truce.", "not Oman"),
        ("Justice for violations of the truce in Oman is needed.", "a place"),
        ("Two men are on trial in Oman for violating the embargo.", "a place of a trial"),
        ("Ships can be seized for violations of the embargo.", "a rule"),
        ("Those on the list were sanctioned for violating the embargo.", "nobody in particular"),
        ("The raid runs counter to the truce.", "another word"),
        ("The firm was sued for breach of contract.", "no norm"),
        ("A breach in the dam flooded the camp.", "a hole"),
        ("It is not clear whether Oman has violated the truce.", "not known"),
        ("We warn Oman against violating the truce.", "a warning"),
    ),
)
def test_no_violation(body: str) -> None:
    assert not found(statement(body))
