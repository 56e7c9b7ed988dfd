"""Whose voice it is in official texts: readouts, texts with which others align themselves, groups of issuers."""

from __future__ import annotations

import pytest

import sanctext
from tables import table

READOUT = (
    "Readout of President Lind's Meeting with Prime Minister Reyes of Peru\n\nOffice of the President of Norway\n\n"
)
ALIGNED = (
    "Declaration by the High Representative on behalf of the European Union\n\nThe Council adopted a decision.\n\n"
    "The candidate countries Albania and Montenegro align themselves with this decision.\n\n"
)
DELIVERED = (
    "Explanation of vote\non the resolution on Mali\n\ndelivered by Ambassador Ada Lind,\non "
    "behalf of the African members\n"
    "(Chad, Kenya and Gabon)\n\n3 May 2026\n\nI speak on behalf of the A3.\n\n"
)
MET = (
    "Ministry of Foreign Affairs of the Kingdom of Norway\nPress release\n\n3 May 2026\n\nForeign Minister Ada "
    "Lind meets "
    "Peruvian counterpart\n\nOn 3 May, the Minister of Foreign Affairs, Ada Lind, received today in Oslo the "
    "Minister of "
    "Foreign Affairs of Peru, Luis Reyes.\n\n"
)


def voices(text: str) -> list[str]:
    """The codes of the speakers of each stance, in text order."""
    return [" ".join(party.code or party.text for party in stance.speakers) for stance in sanctext.parse(text).stances]


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (READOUT + "The two leaders condemned the raid on Sur.", ["NO PE"], "the two leaders"),
        (READOUT + "They welcomed the truce in Sur.", ["NO PE"], "they"),
        (READOUT + "The President and the Prime Minister welcomed the truce.", ["NO PE"], "two offices"),
        (READOUT + "The President condemned the raid on Sur.", ["NO"], "the issuer's office"),
        (READOUT + "Prime Minister Reyes thanked the President for the boats.", ["PE"], "whoever was met, by name"),
        (READOUT + "Norway and Peru condemned the raid on Sur.", ["NO PE"], "both by their names"),
        (
            "Special Envoy Lind's Call with Peru's Envoy Reyes\n\nMinistry of Trade of Norway\n\n"
            "Special Envoy Lind condemned the raid on Sur.",
            ["NO"],
            "the officer whom the title names before with",
        ),
        (READOUT + "The Prime Minister welcomed the truce.", ["PE"], "the office of whoever was met"),
        (ALIGNED + "They will ensure that their policies conform to it.", ["AL ME"], "those who align themselves"),
        (
            ALIGNED + "The European Union takes note of this commitment and welcomes it.",
            ["EU", "EU"],
            "the issuer alone",
        ),
        (DELIVERED + "The A3 condemns the raid on Gao.", ["TD KE GA"], "a group on whose behalf it is delivered"),
        (
            "Statement by the Heads of Government of the Caribbean Community (CARICOM)\n\nThe Heads met today. "
            "The Community welcomes the truce in Haiti.",
            ["CARICOM"],
            "the last word of the issuer's name",
        ),
        (
            "Joint Statement by Chile, Peru and Norway\n\nChile, Peru and Norway met in Oslo "
            "and condemned the raid on Sur.",
            ["CL PE NO"],
            "a list as the subject of a later verb",
        ),
        (
            "Statement by the G7 Foreign Ministers\n\nWe, the G7 Foreign Ministers of Canada, France, Germany, Italy, "
            "Japan, the United Kingdom and the United States of America, and the High Representative of the European "
            "Union, condemn the raid on Sur.",
            ["CA FR DE IT JP GB US EU"],
            "we with a group and its members behind it",
        ),
        (
            MET + "Lind reaffirmed her support for the pact. Reyes thanked Norway for its boats.",
            ["NO", "PE"],
            "by name",
        ),
        (MET + "The two ministers condemned the raid on Sur.", ["NO PE"], "both who met"),
        (MET + "Norwegian officials condemned the raid on Sur.", ["NO"], "officials of one side"),
        (
            "Readout of the Call among Minister Ada Lind of Norway, Vice-Minister Ken Sato of Japan and Secretary "
            "Ana Reed of Chile\n\n1. Minister Lind held a call with Vice-Minister Ken Sato of Japan and Secretary "
            "Ana Reed of Chile.\n\n2. The three sides condemned the raid. Secretary Reed reaffirmed the pact. "
            "Vice-Minister Sato, for his part, welcomed the truce.",
            ["NO JP CL", "CL", "JP"],
            "each of three by his name",
        ),
        (
            "Telephone talk between Foreign Minister Lind and Foreign Minister Silva of Brazil\n\nMinistry of Foreign "
            "Affairs of Norway\n\nForeign Minister Lind held a talk with Foreign Minister Silva of Brazil. Minister "
            "Lind condemned the raid. Minister Silva, for her part, deplored the ban.",
            ["NO", "BR"],
            "between one without a state and one with",
        ),
        (
            "Joint Statement by Chile, Peru and Norway\n\nThe ministers met in Oslo to reaffirm the value of the pact.",
            ["CL PE NO"],
            "what they met to reaffirm",
        ),
    ),
)
def test_voices(text: str, wants: list[str]) -> None:
    assert voices(text) == wants


@pytest.mark.parametrize(
    ("text", "kind"),
    table(
        (
            "Ministry of Foreign Affairs of Norway\n\nCurbs on Mali\n\n3 May 2026\n\nNorway "
            "today froze the assets of two "
            "firms in Mali. Norway condemns the raid on Gao.",
            "notice",
            "a release in which nobody speaks",
        ),
        (
            "Statement by Norway on Mali\n\n3 May 2026\n\nNorway today froze the assets of two firms in Mali.",
            "national_statement",
            "what is called a statement",
        ),
        (
            "Curbs on Mali\n\nAda Lind, Spokesperson of the Ministry of Foreign Affairs of "
            "Norway\n\n3 May 2026\n\nNorway "
            "today froze the assets of two firms in Mali.",
            "national_statement",
            "whoever makes it stands above it",
        ),
        (
            "SECURITY COUNCIL\nPRESS RELEASE\n\nSecurity Council 2713 Committee Adds One Entry "
            "to Its List\n\nThe Committee "
            "approved the addition of the entry below to its list.",
            "notice",
            "a line that says more than that it is a release",
        ),
        (MET + "They discussed the pact.", "readout", "a press release of a meeting"),
        (
            "Fijian Delegation Meeting with Tongan Elders\n\nMinistry of Trade of Fiji\n\nThe delegation was in Nuku.",
            "readout",
            "a meeting in the title",
        ),
        (
            "Resolution adopted by the General Assembly on 3 May 2026\n\nThe General Assembly,\n\nRecalling the "
            "Charter,\n\n1. Condemns the raid on Sur;\n\n2. Urges Oman to pay.",
            "resolution",
            "a body's name alone before its acts",
        ),
        (
            "Ministry of Trade of Fiji\n\nCurbs on Mali\n\n3 May 2026\n\nFiji today froze the assets of two firms "
            "in Mali. Annex I lists them. I regret the raid on Gao.",
            "national_statement",
            "whoever says I",
        ),
        (
            "Remarks at a Dinner\n\nOslo\n\nSECRETARY LIND: Good evening. We welcome the truce "
            "in Mali, and I thank all "
            "of you for coming here tonight.",
            "transcript",
            "a speaker in capitals",
        ),
        (
            "Coast News Agency\n\nLima shuts its port\n\nPeru shut its port on Monday, its "
            "minister said. He told reporters "
            "that Chile must pay.",
            "news_report",
            "a news agency's name is no office's",
        ),
    ),
)
def test_kinds(text: str, kind: str) -> None:
    assert sanctext.parse(text + "\n").document.kind == kind


@pytest.mark.parametrize(
    ("sentence", "code"),
    table(
        ("If the US cares for Mali, it should stop its tolls.", "US", "whose condition it is"),
        ("Unless Chad quits Gao, it must pay for the port of Togo.", "TD", "behind unless"),
    ),
)
def test_it_behind_a_condition(sentence: str, code: str) -> None:
    (demand,) = sanctext.parse(f"Statement by Norway\n\nThe talks failed. {sentence}").demands
    assert [party.code for party in demand.addressees] == [code]


CALLED = (
    "Telephone conversation between the Minister of Foreign Affairs and the Ministers of Foreign Affairs of Guyana "
    "and of Peru\n\nMinistry of Foreign Affairs of Norway\n\nThe Minister of Foreign Affairs spoke by telephone today, "
    "separately, with the Minister for Foreign Affairs of Guyana, Ann Reed, and with the Minister of Foreign Affairs "
    "of Peru, Luis Reyes.\n\n"
)


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (CALLED + "Both Ministers thanked Norway for its boats.", ["GY PE"], "both whom the issuer called"),
        (
            CALLED
            + "Minister Reyes denied that his crews had crossed the river. He reiterated that the river is Peru’s.",
            ["PE", "PE"],
            "he, behind somebody who was called",
        ),
        (
            ALIGNED + "The European Union deplores the raid on Sur. It condemns the blockade.",
            ["EU AL ME", "EU AL ME"],
            "what stands behind the alignment is theirs too",
        ),
    ),
)
def test_of_whom_it_is_told(text: str, wants: list[str]) -> None:
    assert voices(text) == wants


TURNS = (
    "Secretary Lind and Omani Foreign Minister Harun at a Joint Press Availability\n\nU.S. Department of State\n\n"
    "SECRETARY LIND: Good morning. We urge Chad to pay.\n\nFOREIGN MINISTER HARUN: Thank you. We call on Mali to "
    "wait.\n\n"
    "QUESTION: We want Peru to say why.\n\nSECRETARY LIND: We ask Fiji to talk.\n\nFOREIGN MINISTER HARUN: Thank you.\n"
)
BOLD_TURNS = (
    "Transcript of the Weekly Briefing\n\nMinistry of Foreign Affairs of Norway\n\n**Ada Lind, Spokesperson:** Good "
    "morning. We urge Chad to pay.\n\n**Jan Reed, Lima Post:** Mali must wait.\n\n**Ada Lind, Spokesperson:** We ask "
    "Fiji to talk.\n\n**Ida Holm, Sur Daily:** What of Peru?\n\n**Ada Lind, Spokesperson:** Thank you.\n"
)


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "Statement by Norway\n\nThe statement by the Omani envoy calling on us to reopen the port was wrong.",
            ["OM"],
            "whose statement it is",
        ),
        (TURNS, ["US", "OM", "US"], "a guest’s turn, and a question"),
        (BOLD_TURNS, ["NO", "Jan Reed, Lima Post", "NO"], "turns in bold type: a reporter’s are his own"),
    ),
)
def test_turns(text: str, wants: list[str]) -> None:
    found = sanctext.parse(text).demands
    assert [" ".join(party.code or party.text for party in demand.speakers) for demand in found] == wants
