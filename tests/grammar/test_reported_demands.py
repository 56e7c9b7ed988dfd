"""Demands in news reports: whose they are, quoted or reported, also those of the accused side."""

from __future__ import annotations

import pytest

import sanctext
from expect import Want, differences, noun
from tables import table
from texts import report, statement


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "Japan and Australia called on Pyongyang on Monday to “dismantle its launch pads and let inspectors in”.",
            [
                Want("call on", "dismantle its launch pads", "KP", by="JP AU", voice="reported"),
                Want("call on", "let inspectors in", "KP", by="JP AU", voice="reported"),
            ],
            "the infinitive stands in quotation marks",
        ),
        (
            "Finland’s foreign minister said that Moscow “must return the ship’s crew”.",
            [Want("must", "return the ship’s crew", "RU", by="FI")],
            "the modal stands in quotation marks",
        ),
        (
            "“Tehran must open the site at Turquzabad,” the German envoy told reporters.",
            [Want("must", "open the site at Turquzabad", "IR", by="DE", voice="quoted")],
            "the speaker comes after the quotation",
        ),
        (
            "Poland’s foreign minister met reporters in Warsaw. “We urge Minsk to stop the crossings,” he said.",
            [Want("urge", "stop the crossings", "BY", by="PL", voice="quoted")],
            "he, named in the sentence before",
        ),
        (
            "Seoul urged Beijing to send the refugees south.",
            [Want("urge", "send the refugees south", "CN", by="KR", voice="reported")],
            "capitals stand for states on both sides",
        ),
        (
            "The Kremlin demanded that Warsaw hand over the pilot.",
            [Want("demand", "hand over the pilot", "PL", by="RU", voice="reported")],
            "the accused side demands",
        ),
        (
            "Kim Jong Un ordered the army to build more launchers.",
            [Want("order", "build more launchers", None, by="KP", voice="reported")],
            "a ruler orders his own side",
        ),
        (
            "North Korea denied the charge and demanded that Tokyo apologise.",
            [Want("demand", "apologise", "JP", by="KP", voice="reported")],
            "a denial and a demand with one subject",
        ),
        (
            "Chad’s call for the airstrip to be bombed alarmed its neighbours.",
            [noun("call for", "bomb the airstrip", by="TD", voice="reported")],
            "a nominal call as the subject",
        ),
        (
            "The sinking drew fresh U.S. calls for a ban on such convoys.",
            [noun("call for", "ban on such convoys", by="US", voice="reported")],
            "fresh U.S. calls for",
        ),
        (
            "Moldova rejected the offer. It urged Russia to pull its soldiers out of Transnistria.",
            [Want("urge", "pull its soldiers out of Transnistria", "RU", by="MD", voice="reported")],
            "it, the subject of the sentence before",
        ),
        (
            "Sudan, according to its envoy, must be allowed to inspect the airstrip. Chad should ground the "
            "flights, he "
            "said.",
            [
                Want("must", "allow Sudan to inspect the airstrip", None, alike=0.6),
                Want("should", "ground the flights", "TD", by="SD", voice="reported"),
            ],
            "he said closes the sentence",
        ),
        (
            "Türkiye appealed to both sides to spare the grain silos.",
            [Want("appeal", "spare the grain silos", "both sides", by="TR", voice="reported")],
            "appeal to X to V",
        ),
        (
            "Brazil invited both presidents to Manaus and insisted that Guyana stay calm.",
            [Want("insist", "stay calm", "GY", by="BR", voice="reported")],
            "invite to a place is no demand; insist that is",
        ),
        (
            "Iraq asked Türkiye to vacate the camp, and Ankara told it to secure its own border.",
            [Want("ask", "vacate the camp", "TR", by="IQ", voice="reported")],
            "tell is not in the table",
        ),
        (
            "The envoys of Kenya and Ghana called the raid a crime and called for sanctions.",
            [noun("call for", "sanctions", by="KE GH", voice="reported")],
            "called X a crime is none, called for is one",
        ),
        (
            "Kenya’s envoy said that Juba had to reopen the airfield.",
            [Want("have to", "reopen the airfield", "SS", by="KE", voice="reported")],
            "had to in reported speech",
        ),
        (
            "The time for talk was over, Norway’s minister said, and Juba had to act.",
            [Want("have to", "act", "SS", by="NO", voice="reported")],
            "had to beside a comment",
        ),
        (
            "Ghana’s president told reporters that both armies had to leave the park.",
            [Want("have to", "leave the park", "both armies", by="GH", voice="reported")],
            "had to, told to an audience",
        ),
        (
            "The crew of the Chilean trawler had to abandon ship in the storm.",
            [],
            "had to in a story demands nothing",
        ),
        (
            "Beijing announced a new tariff. “We urge Canada to drop the case,” foreign ministry "
            "spokesperson Lin Hua said.",
            [Want("urge", "drop the case", "CA", by="CN", voice="quoted")],
            "an office without its state is that of the last speaker",
        ),
        (
            "In Ankara, the foreign ministry said Athens should withdraw the notice.",
            [Want("should", "withdraw the notice", "GR", by="TR", voice="reported")],
            "a capital at the beginning seats the office",
        ),
        (
            "Peru’s ambassador, Ana Quispe, spoke first. “Chile must end the patrols,” Quispe said.",
            [Want("must", "end the patrols", "CL", by="PE", voice="quoted")],
            "a person who was introduced with a state",
        ),
        (
            "The draft text was submitted by Japan and Ecuador. It calls on Eritrea to free the pilots.",
            [Want("call on", "free the pilots", "ER", by="JP EC", voice="reported")],
            "a draft speaks for those who submitted it",
        ),
        (
            "Sudan urged Chad to close the strip, release the crew, and agree to a joint patrol.",
            [
                Want("urge", "close the strip", "TD", by="SD"),
                Want("urge", "release the crew", "TD", by="SD"),
                Want("urge", "agree to a joint patrol", "TD", by="SD"),
            ],
            "a base verb after a past call is demanded, and is no act of the speaker",
        ),
    ),
)
def test_report(text: str, wants: list[Want]) -> None:
    found = differences(wants, sanctext.parse(report(text)))
    assert not found, "\n".join([text, *found])


JOINT = """Baltic states press Minsk over visas

VILNIUS, April 2 (Amber Wire) - Estonia, Latvia and Lithuania issued a joint statement on Tuesday on forged visas.

“We urge Belarus to close the workshops,” the three said. {}
"""


@pytest.mark.parametrize(
    ("text", "want"),
    table(
        (
            "The joint statement also called for an inquiry.",
            noun("call for", "inquiry", by="EE LV LT", voice="reported"),
            "the joint statement speaks for its issuers",
        ),
        (
            "The ministers demanded that Minsk free the printers.",
            Want("demand", "free the printers", "BY", by="EE LV LT", voice="reported"),
            "the ministers are its issuers",
        ),
        (
            "Minsk, for its part, urged Vilnius to reopen the border.",
            Want("urge", "reopen the border", "LT", by="BY", voice="reported"),
            "the target answers with a demand",
        ),
        (
            "A spokesman for the Polish government said Minsk should heed it.",
            Want("should", "heed it", "BY", by="PL", voice="reported"),
            "somebody else supports it",
        ),
    ),
)
def test_report_of_a_statement(text: str, want: Want) -> None:
    first = Want("urge", "close the workshops", "BY", by="EE LV LT", voice="quoted")
    found = differences([first, want], sanctext.parse(JOINT.format(text)))
    assert not found, "\n".join([text, *found])


@pytest.mark.parametrize(
    "speaker",
    ["Marta Lund of the Danish Refugee Council", "Ana Soto of the Chilean Red Cross", "the Norwegian Refugee Council"],
)
def test_a_civil_body_is_not_the_state(speaker: str) -> None:
    text = f"Iraqi officials kept silent. “Libya must open the port,” said {speaker}."
    (demand,) = sanctext.parse(report(text)).demands
    assert [party.code for party in demand.speakers] == [None]


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "We recall Security Council resolution 2736 of June, demanding an end to the siege of Fasher.",
            [noun("demand", "end the siege of Fasher", by="UNSC", voice="reported")],
            "a resolution that is recalled demands",
        ),
        (
            "We voted for General Assembly resolution 11 of March, demanding a halt to the raids on Sirte.",
            [noun("demand", "halt the raids on Sirte", by="UNGA", voice="reported")],
            "a resolution of the Assembly",
        ),
        (
            "We met under resolution 2231 today, urging Iran to open its plants.",
            [Want("urge", "open its plants", "IR", by="CA CL NO", voice="own")],
            "the speakers' own gerund",
        ),
    ),
)
def test_resolutions_in_statements(text: str, wants: list[Want]) -> None:
    found = differences(wants, sanctext.parse(statement(text)))
    assert not found, "\n".join([text, *found])


def test_a_recalled_document_is_the_speaker_by_its_name() -> None:
    record = sanctext.parse(statement("We recall the Lisbon Declaration that calls for calm in the ports of Fiji."))
    assert [(party.code, party.text) for party in record.demands[0].speakers] == [(None, "Lisbon Declaration")]
