"""Who demands and of whom, in the forms in which unseen texts went wrong, each with a near form beside it."""

# ruff: noqa: E501 - a text a row

from __future__ import annotations

import pytest

import sanctext
from tables import table
from who_speaks import addressees, speakers

DATELINE = "OSLO, Oct. 7 (Coast Wire) - "
NORWAY = "Statement by Norway\n\n"


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("Both Oman and the Chadian army must leave Gao.", ["OM TD"], "both before two subjects"),
        ("We call on both the RSF and the Sudanese Armed Forces to wait.", ["RSF SAF"], "both behind a cue"),
        ("Both sides and the envoys must talk.", ["Both sides and the envoys"], "both of a noun"),
        ("We urge the regime in Harare to pay.", ["ZW"], "a regime in its capital"),
        (
            "Oman and Chad met. We urge the authorities in both countries to open the road.",
            ["OM TD"],
            "authorities in both countries",
        ),
        ("Both parties must wait. We ask them to leave Gao.", ["Both parties", "Both parties"], "them, behind words"),
        (
            "Both parties must wait. Chad and Oman met, and we ask them to leave.",
            ["Both parties", "TD OM"],
            "them, behind names",
        ),
        (
            "Oman must wait. We urge neighbouring ports to wait. The military authorities are reminded that they must leave.",
            ["OM", "neighbouring ports", "OM"],
            "they, of whom the sentence itself names",
        ),
        ("We ask about the boats to be sold. We ask Oman to wait.", ["OM"], "what is asked about"),
    ),
)
def test_addressees(body: str, wants: list[str]) -> None:
    assert addressees(NORWAY + body) == wants


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            "Trade Minister Ada Lind banned rice. She also stopped the boats.\n\n“We call on Oman to wait,” the minister said.",
            ["NO"],
            "a pronoun with an adverb names nobody",
        ),
        (
            "Eva Quist, who teaches at Lund, puts it sharply. “It is late,” she says. She urges Oman to wait.",
            ["Eva Quist"],
            "where somebody teaches",
        ),
        ("Jan Reed, 67, of Clee View, Sur, denied the charge.", ["Jan Reed"], "where somebody lives"),
        ("Ada Quist, a lawyer with Open Ledger, urged Oman to wait.", ["Open Ledger"], "for whom a lawyer speaks"),
        (
            "Ludlow’s deputy, Felicity Holm, urged Oman to wait.",
            ["Felicity Holm"],
            "the name behind whose deputy it is",
        ),
        ("Qatar’s chief mediator, Salim Reed, urged Oman to wait.", ["QA"], "a state's mediator"),
        ("The mediators met. Envoys of Qatar urged the mediators to wait.", ["QA"], "mediators of nobody"),
        (
            "The Alexander Society deplored the ban. The Chancellor of Justice urged the Government to wait.",
            ["Alexander Society", "NO"],
            "a chancellor is a state's",
        ),
        (
            "The Alexander Society deplored the ban. Its director urged Oman to wait.",
            ["Alexander Society", "Alexander Society"],
            "a director is whoever's",
        ),
        (
            "The Supreme Court confirmed the ban, it said. Chad was asked in May to set a deadline.",
            [""],
            "asked by nobody who is named",
        ),
        (
            "France, Germany and Peru condemned the raids in Chad. The three countries urged Chad to wait.",
            ["FR DE PE", "FR DE PE"],
            "as many as told something together, whoever else is named behind them",
        ),
        (
            "Oman revoked the visa of Peru’s envoy after he met the opposition. It accused Lima of lies.",
            ["OM"],
            "it: the state that acts, and not the envoy whom it acts against",
        ),
        (
            "The ECOWAS commission called on Chad to wait. Leaders of the bloc asked Togo to mediate. “Chad must talk,” "
            "said the commission’s president, Ada Lind.",
            ["ECOWAS", "ECOWAS", "ECOWAS"],
            "officers of the bloc, and of its commission",
        ),
        (
            "Norway protested against the water cannon. Omani vessels had fired at its boats. “Oman must leave the "
            "shoal,” Foreign Minister Ada Lind said.",
            ["NO", "NO"],
            "a minister at home, behind whose vessels fired",
        ),
        (
            "The African Union suspended Chad. The junta rejected the ban. The continental body called on Togo to close "
            "its border.",
            ["TD", "AFRICANUNION"],
            "a junta of whoever is spoken of, and a body that is no junta",
        ),
        (
            "Oman, which mediates, urged Chad to wait. The Gulf state also called on Togo to talk.",
            ["OM", "OM"],
            "the Gulf state",
        ),
        (
            "The Harbour Trust disagreed with the ban and asked for talks: “Oman must stay out.”",
            ["Harbour Trust", "Harbour Trust"],
            "a label with its predicate",
        ),
    ),
)
def test_speakers_in_reports(body: str, wants: list[str]) -> None:
    assert speakers(f"{DATELINE}Norway kept its border closed on Monday.\n\n{body}") == wants


US = "Statement by the United States\n\nThe United States met its partners.\n\n"


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            "**Prime Minister Ada Solberg of Norway** outlined a plan. She called for a fund. She also urged Oman to pay.",
            ["NO", "NO"],
            "she, behind an office of another state",
        ),
        ("Secretary Lind spoke. She called for a fund.", ["US"], "she, behind an office of the issuer's"),
        (
            "The Human Rights Council met. This resolution urges States to wait. Resolution 2231 demands that Iran pay.",
            ["HRC", "UNSC"],
            "a council's resolution, and one with a number",
        ),
        (
            "We stand by the Cuban people and people around the world who demand their rights and who expect governments to listen to them.",
            ["US", "people"],
            "people are no state",
        ),
        ("We thank the Government of Oman, which urges all states to wait.", ["US", "OM"], "which of a government"),
        ("Together with our partners, the United States will continue to help Oman.", ["US"], "together with others"),
    ),
)
def test_speakers_in_statements(body: str, wants: list[str]) -> None:
    assert speakers(US + body) == wants


VISIT = (
    "Secretary Antony J. Blinken Opening Remarks at the Harbour Meeting\n\nAntony J. Blinken, Secretary of State\n\n"
)


@pytest.mark.parametrize(
    ("turns", "wants"),
    table(
        (
            "FOREIGN MINISTER DI MARE: Welcome. We urge Mali to wait.\n\nSECRETARY BLINKEN: We ask Chad to pay.",
            ["FOREIGN MINISTER DI MARE", "US"],
            "a visitor of whom the heading says nothing",
        ),
        (
            "AMBASSADOR HOLM: Good morning. We urge Mali to wait.\n\nSECRETARY BLINKEN: We ask Chad to pay.",
            ["US", "US"],
            "an ambassador may be the host's",
        ),
        (
            "MR ÇELİK: Good morning. We urge Mali to wait.\n\nSECRETARY BLINKEN: We welcome the pact.",
            ["US", "US"],
            "letters of another alphabet",
        ),
    ),
)
def test_turns_of_visitors(turns: str, wants: list[str]) -> None:
    assert speakers(VISIT + turns) == wants


def test_stances_of_a_collection() -> None:
    names = ["Ada Lind", "Jan Holm", "Eli Reed", "Ida Quist"]
    quoted = "\n\n".join(f"**{name}:** “We thank President Biden. Oman must pay.”" for name in names)
    text = f"What They Are Saying: The Harbour Pact\n\nToday, President Biden signed the pact.\n\n{quoted}\n"
    assert speakers(text) == [name for name in names for _ in ("thank", "must")]


@pytest.mark.parametrize(
    ("body", "codes"),
    table(
        (
            "Chad banned rice.\n\nOman’s farm ministry condemned the ban in a statement.",
            ["OM"],
            "in a statement, behind the verb",
        ),
        (
            "Chad banned rice.\n\nOman’s farm department said it was sad. A test is due, it said in a statement.",
            ["OM"],
            "it said",
        ),
        (
            "Chad banned rice.\n\nOman’s farm ministry condemned the ban in May. A statement is due.",
            [],
            "no statement of its own",
        ),
        (
            "The UN Security Council on Monday adopted a resolution that extends the ban on Chad.",
            ["UNSC"],
            "an adopted resolution",
        ),
        (
            "A resolution on Chad was adopted by the UN Security Council on Friday.",
            ["UNSC"],
            "one that is adopted by it",
        ),
        ("The UN Security Council had adopted a resolution in May that bans arms for Chad.", [], "one of long ago"),
        (
            "Chad banned rice.\n\n“Chad must wait,” EU trade policy chief Ada Lind told reporters.\n\nIn a statement the Chadian trade ministry denied the charge.",
            ["TD"],
            "an officer of a group is no group",
        ),
    ),
)
def test_issuers_in_reports(body: str, codes: list[str]) -> None:
    assert [signatory.actor.code for signatory in sanctext.parse(DATELINE + body).signatories] == codes


@pytest.mark.parametrize(
    ("text", "code"),
    table(
        (
            "PRESIDENT OF PERU\nOfficial website\n\nSanctions on thieves: the President signed new decrees\n\n2 February 2026\n\nPresident of Peru signed decrees on new packages of sanctions.",
            "PE",
            "a president's letterhead",
        ),
        (
            "THE FIJI GAZETTE\n\nPublished by Authority of the Republic of Fiji\n(Registered as a Newspaper)\n\nThe Cabinet Secretary orders every bank to wait.",
            "FJ",
            "by whose authority a gazette is published",
        ),
    ),
)
def test_issuers_by_letterheads(text: str, code: str) -> None:
    assert [signatory.actor.code for signatory in sanctext.parse(text).signatories] == [code]


@pytest.mark.parametrize(
    ("text", "kind"),
    table(
        (
            "Deputy Secretary Lind’s Visit to Oman\n\nOffice of the Spokesperson of Norway\n\nDeputy Secretary of State Ada Lind traveled to Oman for meetings with Foreign Minister Salim Reed. She raised the raid.",
            "readout",
            "travelled for meetings with",
        ),
        (
            "Secretary Lind at a Meet and Greet\n\nMinistry of Foreign Affairs of Norway\n\nMR TUTTLE: Good afternoon.\n\nSECRETARY LIND: Thank you.",
            "transcript",
            "a turn of Mr Tuttle",
        ),
        (
            "President of Peru Visits Fiji\n\nThe President of Peru met farmers in Suva. We welcome it.",
            "other",
            "a headline of a visit",
        ),
        (
            "Remarks by Minister Ada Lind of Fiji on arrival\n\nGood evening. We condemn the raids.\n\nQ. When will the ban "
            "come?\n\nIn June, I hope.\n\nQ. And Chad?\n\nIt has to decide.\n",
            "transcript",
            "questions without a colon",
        ),
        (
            "UK sanctions bankers of smugglers\n\nForeign Secretary Ada Lind has today announced curbs. The UK is "
            "sanctioning seven bankers.\n\nThe Foreign Secretary said:\n\n“We will follow the money wherever it goes.”\n",
            "national_statement",
            "a ministry's release below a headline",
        ),
        (
            "COUNCIL DECISION (CFSP) 2024/1234\nof 16 September 2024\n\nTHE COUNCIL OF THE EUROPEAN UNION,\nHaving regard "
            "to the Treaty,\nHAS ADOPTED THIS DECISION:\nArticle 1\nThe Annex is amended.\n",
            "notice",
            "an act of law by its number",
        ),
    ),
)
def test_kinds(text: str, kind: str) -> None:
    assert sanctext.parse(text).document.kind == kind


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "Republic of Ghana\nPorts Inspectorate (GPI)\n\nNotice 9/2026\n\nGPI condemns the raid.",
            ["GH"],
            "the acronym above the text",
        ),
        (
            "Republic of Ghana\nNational Ports Secretariat\n\nNotice 9/2026\n\nThe Secretariat calls on owners to report.",
            ["GH"],
            "the noun above the text",
        ),
        (
            "Ministry of Foreign Affairs of Ghana\n\nTalks\n\nBorder with Togo and trade\nMinister Mensah Ofori condemned the raid on the harbour of the north.",
            ["GH"],
            "below a heading",
        ),
        (
            DATELINE
            + "The Fiji Ports Authority (FPA) said on Monday that it had struck nine ships. The FPA’s director, Ben Cole, urged owners to report.",
            ["FJ"],
            "an officer of a body by its acronym",
        ),
        (
            DATELINE + "The Saeima’s defence committee urged Oman to wait.",
            ["LV"],
            "a parliament’s committee",
        ),
        (
            DATELINE + "The Fiji nurses’ committee urged Oman to wait.",
            ["Fiji nurses’ committee"],
            "a civil committee",
        ),
    ),
)
def test_organs_speak_for_their_states(text: str, wants: list[str]) -> None:
    assert speakers(text) == wants
