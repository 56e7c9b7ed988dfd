"""Whose text it is and who speaks, by letterheads, organs and offices without a state's name."""

# ruff: noqa: E501 - a text a row

from __future__ import annotations

import pytest

import sanctext
from tables import table
from who_speaks import addressees, speakers

DATELINE = "SUR, May 4 (Coast Wire) - "


def issuers(text: str) -> str:
    return " ".join(sorted(str(found.actor.code) for found in sanctext.parse(text).signatories))


@pytest.mark.parametrize(
    ("text", "codes"),
    table(
        (
            "REPÚBLICA DE CHILE\nMinisterio de Relaciones Exteriores\n\nNine names added\n\nThe Republic of Chile has added nine names to its list.",
            "CL",
            "a ministry in the language of its state",
        ),
        (
            "News Release\nMinistry of Trade\n\nMeasures on the Raids\n\nThe Government of Peru, after talks with Chile and the other Andean states, has decided to introduce the following measures.\n\n1. Payments\nPayments to 9 firms of the Republic of Mali will be made subject to permission.",
            "PE",
            "a government that acts behind an insertion, and a state whose firms are struck",
        ),
        (
            "AFRICAN UNION\n\nPEACE AND SECURITY COUNCIL\n\nCOMMUNIQUÉ\n\nThe Council,\n\n1. Condemns the raid in Chad;\n\n2. Encourages Chad, Mali and the United Nations to harmonize their plans; and\n\n3. Decides to remain seized of the matter.",
            "AFRICANUNION",
            "the last but one paragraph is no signature",
        ),
        (
            "MINISTÉRIO DAS RELAÇÕES EXTERIORES\nNota nº 12\n\nThe news from Ghana was received with regret.\n\nThe raid was wrong. It was long feared. Nobody was told. There was no need. Brazil urges Ghana to talk.",
            "BR",
            "a ministry without its state, which acts below",
        ),
        (
            "AUTORIDAD PORTUARIA DE PANAMÁ\n\nNOTICE 4/2027\n\nThe Authority urges owners to report.",
            "PA",
            "an authority",
        ),
        ("Bundesrepublik Deutschland\nAuswärtiges Amt\n\nThe raid is condemned.", "DE", "a state's own name"),
        (
            "MARITIME FIJI\nCircular 21/2027\n\nTo: Owners\n\nWe urge insurers to leave the ships.",
            "FJ",
            "what an office numbers",
        ),
        (
            "Department Press Briefing\nAda Lind, Spokesperson\nLima\n\nMS LIND: Good day. We condemn the raid.\n\nQUESTION: On Chad?\n\nMS LIND: No.\n\nQUESTION: On Fiji?\n\nMS LIND: No.",
            "PE",
            "a briefing in one's own capital",
        ),
        (
            "Harbour Coalition – joint statement on the pearl trade\n\n1. Chad, Mali and Peru have completed the review.\n\n2. We urge Oman to wait.\n\nFor the Coalition:\nEmbassy of Mali in Sur",
            "ML PE TD",
            "a list that opens a joint text, above one who signs for all",
        ),
        (
            "UNITED NATIONS\nPress Release\nSC/99\n\nSECURITY COUNCIL PRESS STATEMENT ON CHAD\n\nThe members of the Security Council condemned the raid.",
            "UNSC",
            "an organ below its organisation's name",
        ),
        (
            "DEPARTMENT OF FOREIGN AFFAIRS\nREPUBLIC OF FIJI\n\nReadout of the Call between Secretary Ada Lind and Omani Foreign Minister Ali Reed\n\nThe Secretary spoke with the Foreign Minister of Oman on Monday.",
            "FJ",
            "a readout below a letterhead",
        ),
    ),
)
def test_issuers(text: str, codes: str) -> None:
    assert issuers(text) == codes


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            'Norway froze nine accounts, the ministry said. "Mali must wait. Our government urges Chad to pay," Norwegian ministry spokesperson Ada Lind said.',
            ["NO", "NO"],
            "our government",
        ),
        (
            "Peru banned six ships. “We urge Chile to wait,” said Ada Lind of the Harbour Traders Association.",
            ["Harbour Traders Association"],
            "a person of a body",
        ),
        (
            "Peru banned six ships. “We urge Chile to wait,” said Ada Lind of Sur.",
            ["Ada Lind"],
            "a person of a town",
        ),
        (
            "Leaders widened their measures against the military rulers in Niamey.\n\nThe junta's spokesman, Captain Luis Mendo, urged Chad to wait.",
            ["NE"],
            "the junta's spokesman",
        ),
        (
            "The foreign ministry in Seoul listed five firms. Tokyo froze their accounts.\n\n“We urge the North to come back,” the ministry said.",
            ["KR"],
            "the ministry that was named last",
        ),
        (
            "In Quito, the secretary-general of the Southern Ports Forum, Gonzalo Iba, called for talks.",
            ["secretary-general of the Southern Ports Forum"],
            "an officer of a body, wherever he sits",
        ),
        (
            "Chad, Mali and Peru, in a joint letter dated March 3, demand a ban on the trade.",
            ["TD ML PE"],
            "a paper between subject and verb",
        ),
        (
            "Chad, whose crews number 3,000, opposes the ban.",
            ["TD"],
            "a clause between subject and verb",
        ),
        (
            "Chad and Mali praised Peru in a joint release issued in Gao on Monday and called on Oman to wait.",
            ["TD ML", "TD ML"],
            "a release issued in a town",
        ),
        (
            "Palestinian Vice President Hussein al-Sheik appealed to Oman to wait.",
            ["PS"],
            "a name with an article",
        ),
        (
            "Tokyo is waiting, a harbour official said. TRADEX Europe asked for talks.",
            ["TRADEX Europe"],
            "an acronym is nobody who was described before",
        ),
        (
            "Oman's neighbours were informed. Washington has pressed them for months, and Commerce Secretary Ada Strom urged Chad to wait.",
            ["US"],
            "an office behind the clause of its state",
        ),
        (
            "Omani ports were shut. The head of the traders' association asked for talks.",
            ["head of the traders' association"],
            "an officer of a civil body",
        ),
        ("Fiji's NTA insisted on talks.", ["NTA"], "a body's acronym behind its state"),
        ("Chad denied any link. Its embassy in Lima urged Mali to wait.", ["TD", "TD"], "its embassy, wherever it is"),
        ("The Union of Sur Pilots urged Chad to wait.", ["Union of Sur Pilots"], "a union that is no bloc"),
        (
            "The final text, released after two days of talks at Palau's and Fiji's hotels, was long. Norway's text, read in Chad, urged Mali to wait.",
            ["NO"],
            "a participle between subject and verb",
        ),
        (
            "A Chadian official said the port was shut. Ada Lind urged Mali to wait.",
            ["Ada Lind"],
            "whoever is not named is nobody who is named next",
        ),
        (
            "Norway will keep the bans. The harbour panel met. Trade Minister Ada Lind urged Mali to wait.",
            ["NO"],
            "a minister of the state that is named first",
        ),
    ),
)
def test_speakers_in_reports(body: str, wants: list[str]) -> None:
    assert speakers(DATELINE + body) == wants


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            'Joint Statement by Chile and Peru\n\nWe urge Mali to talk.\n\nMali\'s foreign minister denied the raid. "We reject these accusations," he told reporters.',
            ["CL PE", "ML", "ML"],
            "he, whose state opens the sentence before, is none of several issuers",
        ),
        (
            "Statement by Fiji\n\nWe stand with the women of Sudan who call for a seat at the table.",
            ["FJ", "women of Sudan"],
            "the women of a state",
        ),
        (
            "Sveriges Riksbank\nPRESS RELEASE\n\nThe Riksbank ends its loans. The Bank urges firms to report.",
            ["SE"],
            "the last part of a bank's name",
        ),
        (
            "Government of Fiji\nMinistry of Trade\n\nFiji condemns the raid. The National Executive reiterates its support for Chad.",
            ["FJ", "FJ"],
            "the executive",
        ),
        (
            "Ministry of Trade of Fiji\n\nTranscript of the Weekly Media Briefing\n\nShri Dev Kalsi, Official Spokesperson: Friends, the envoys must leave Fiji.\n\nAnin, Coast Times: Sir, Oman denies any role.\n\nOfficial Spokesperson: We reject it.\n\nMat, Post: On tariffs?\n\nOfficial Spokesperson: No.",
            ["FJ", "OM", "FJ"],
            "the spokesperson of a briefing, and whoever he is asked about",
        ),
    ),
)
def test_speakers_in_statements(text: str, wants: list[str]) -> None:
    assert speakers(text) == wants


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "Communiqué of the African Union\n\nThe Council urges the transitional authorities to wait. It urges the Malagasy authorities to pay.",
            ["transitional authorities", "MG"],
            "authorities by their own name, to whom a bloc speaks",
        ),
        (DATELINE + "“We have asked Oman time and again to wait,” the Chadian envoy said.", ["OM"], "time and again"),
        (
            "European Parliament\n\nResolution on the port\n\nThe European Parliament,\n\n1. Condemns the raid; asks the Commission to extend the ban.",
            ["Commission"],
            "another organ of the union that speaks",
        ),
    ),
)
def test_addressees(text: str, wants: list[str]) -> None:
    assert addressees(text) == wants


@pytest.mark.parametrize(
    ("body", "codes"),
    table(
        (
            "Chad, Mali and Niger shut their airspace on Monday. Reading a communiqué from the three governments, Colonel Ada Lind said the step was final.",
            "ML NE TD",
            "a communiqué from three",
        ),
        (
            "Chad, Mali and Niger announced parallel bans on Monday. In a joint appeal, nine unions called on Oman to wait.",
            "",
            "whoever acts in parallel",
        ),
        ("Chad froze nine accounts, the ministry added in a separate notice. Oman protested.", "", "a separate notice"),
        (
            "The U.N. Security Council on Friday renewed its ban on arms for Chad.\n\nResolution 2817, drafted by Britain, was adopted with 13 votes. It demands that Mali wait.",
            "UNSC",
            "a resolution that was adopted",
        ),
    ),
)
def test_issuers_in_reports(body: str, codes: str) -> None:
    assert issuers(DATELINE + body) == codes


@pytest.mark.parametrize(
    ("text", "kind"),
    table(
        (
            "Official website of the Government of Fiji\nHon Ada Lind\n\nNew ban\n\nFiji is banning nine ships, Foreign Minister Ada Lind has announced.\n\n“Oman must wait for the talks,” Ms Lind says.",
            "national_statement",
            "a publisher that acts at the top",
        ),
        (
            "Fiji acts on ships\n\nHon Ada Lind\nForeign Affairs\n\n3 May 2027\n\nFiji is banning nine ships, Foreign Minister Ada Lind announced today.\n\n“We urge owners to check their papers,” Ms Lind says.",
            "national_statement",
            "a minister's release, with his name above it",
        ),
        (
            "Fiji acts on ships\n\nBy Bela Stone\n\nFiji is banning nine ships, Foreign Minister Ada Lind announced today.\n\n“They must go,” she said.\n\nOman said it was sorry.",
            "news_report",
            "a report of the same",
        ),
        (
            "Council of the EU\nStatements and remarks\n12/27\n\nChad: Declaration by the High Representative on the raid\n\nThe European Union condemns the raid.",
            "declaration",
            "a section of a site above the title",
        ),
        (
            "Treasury of Fiji\nOffice of Sanctions\n\nFiji has frozen the assets of Coast Bank. It has added nine ships to its list. Our guidance follows.",
            "notice",
            "an office that says “our”",
        ),
        (
            "Port vote\nLive from Sur, 29 January 2027\n\n12:05 The assembly has begun.\n\n12:20 The Omani envoy says the ban is wrong.\n\n12:34 The Chadian envoy tells us it is right.\n\n13:10 All have left.",
            "news_report",
            "a live page",
        ),
    ),
)
def test_kinds(text: str, kind: str) -> None:
    assert sanctext.parse(text).document.kind == kind


@pytest.mark.parametrize(
    ("title", "codes"),
    table(
        ("Declaration of the Council of Heads of State of the Shanghai Cooperation Organisation", "SCO", "its council"),
        (
            "FINAL COMMUNIQUÉ ADOPTED BY THE TWENTY-FOURTH SESSION OF THE COUNCIL OF FOREIGN MINISTERS OF THE "
            "ORGANISATION OF ISLAMIC COOPERATION",
            "OIC",
            "a number that begins like a group's name",
        ),
        (
            "COMMUNIQUÉ ISSUED AT THE CONCLUSION OF THE FIFTIETH REGULAR MEETING OF THE CONFERENCE OF HEADS OF "
            "GOVERNMENT OF THE CARIBBEAN COMMUNITY",
            "CARICOM",
            "whose meeting it concludes",
        ),
    ),
)
def test_organs_of_a_body_are_no_others(title: str, codes: str) -> None:
    record = sanctext.parse(f"{title}\n\n3 May 2027\n\nWe urge Mali to talk.\n")
    assert " ".join(signatory.actor.code for signatory in record.signatories) == codes


def test_whoever_chairs_a_body_does_not_issue_its_statement() -> None:
    text = "Chair's Statement\n\nManila, 30 May 2026\n\nAs Chair of ASEAN, the Philippines convened a meeting.\n\nIt urged Fiji to talk.\n"
    assert [signatory.actor.code for signatory in sanctext.parse(text).signatories] == ["ASEAN"]
