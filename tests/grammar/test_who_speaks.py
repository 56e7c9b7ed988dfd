"""For whom a speaker speaks: a state only where he holds an office of it; labels of collections; names in summaries."""

from __future__ import annotations

import pytest

import sanctext
from tables import table
from texts import report, statement


def speakers(text: str) -> list[str]:
    """Codes or name of each demand's speakers, in text order."""
    return [
        " ".join(party.code or party.name or party.text for party in demand.speakers)
        for demand in sanctext.parse(text).demands
    ]


def summary(body: str) -> str:
    """A summary of a meeting's proceedings that says `body`."""
    return f"Harbour Summit: Summary of Proceedings\n\nThe Summit met in Oslo on Monday.\n\n{body}\n"


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        ("The Nurses Association of Kenya urged Oman to pay.", ["Nurses Association of Kenya"], "an association"),
        ("Kenyan farmers urged Oman to pay.", ["Kenyan farmers"], "people of a state"),
        ("A senator from Kenya called on Oman to pay.", ["senator"], "a member of a parliament"),
        (
            "Iranian government critics called on Oman to wait.",
            ["Iranian government critics"],
            "critics of a government",
        ),
        ("The Ghana-based group urged Oman to pay.", ["Ghana-based group"], "a group with its seat in a state"),
        (
            "Fairness for All Norwegians urged Oman to pay.",
            ["Fairness for All Norwegians"],
            "a name that ends in a state's",
        ),
        ("Ama Owusu, former president of Ghana, urged Oman to pay.", ["Ama Owusu"], "an office held once"),
        ("Ama Owusu, Harbour Trust, Ghana, urged Oman to pay.", ["Ama Owusu, Harbour Trust"], "a seat behind a body"),
        (
            "Sweden paid. Ada Lind, director of the Harbour Trust, urged Oman to pay.",
            ["Harbour Trust"],
            "a body's own office",
        ),
        ("The president of Ghana, Ama Owusu, urged Oman to pay.", ["GH"], "an office of the state"),
        ("President of Ghana Ama Owusu urged Oman to pay.", ["GH"], "a name behind the state's"),
        ("Ama Owusu, Foreign Minister, Ghana, urged Oman to pay.", ["GH"], "a state behind an office alone"),
        ("Ghana’s foreign ministry urged Oman to pay.", ["GH"], "a ministry"),
        ("Leaders of Finland, Sweden and Norway urged Oman to pay.", ["FI SE NO"], "leaders of listed states"),
        ("The Finnish and Swedish foreign ministers urged Oman to pay.", ["FI SE"], "ministers of listed states"),
        ("United Nations Secretary-General Ada Quist urged Oman to pay.", ["UN"], "an organisation's office"),
        ("That text, adopted in May by the Security Council, calls on Oman to pay.", ["UNSC"], "a text of a body"),
        ("A motion approved by the Security Council urges Oman to pay.", ["UNSC"], "a text of a body, passive"),
        ("A letter published by Norway demanded that Oman pay.", ["NO"], "a text of a state, without a comma"),
        ("“No,” Ama Owusu wrote on X. Ghana’s delegation urged Oman to pay.", ["GH"], "behind the end of a sentence"),
    ),
)
def test_offices(text: str, wants: list[str]) -> None:
    assert speakers(report(text)) == wants


COLLECTION = """Reactions to the Harbour Plan

Here is what they are saying in Oslo and Lima:

**Ada Quist, President, Dock Workers:** “The plan is sound. Oman must pay.

“We urge Qatar to follow.” [Statement, 1/2/24]

**Swedish Foreign Minister Eva Lind: “**We call on Oman to pay.” [Post, 1/2/24]

**Harbour Trust:** The plan is late. We urge Oman to hurry.

**Kofi Boateng, Sailors’ Aid, Ghana:** “Oman should wait.” [Post, 1/2/24]

**Lima Chamber:** “It is time for Oman to act.”
"""


def test_labels_of_a_collection() -> None:
    assert speakers(COLLECTION) == [
        "Ada Quist, President, Dock Workers",
        "Ada Quist, President, Dock Workers",
        "SE",
        "Harbour Trust",
        "Kofi Boateng, Sailors’ Aid, Ghana",
        "Lima Chamber",
    ]


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "**Tide Board Director-General Dr. Ada Quist** noted the work in Peru. She called on Oman to pay.",
            ["Tide Board Director-General Dr. Ada Quist"],
            "an office of a body without a code",
        ),
        (
            "**Ghana’s President Ama Owusu** spoke of the risks. She shared the African Union’s work in hosting a hub, "
            "then called on Oman to pay.",
            ["GH"],
            "a verb that goes on with the pronoun before another actor",
        ),
        (
            "**Canada’s Prime Minister Lee Moss** opened. **Seth Quist, head of the Lung Trust,** outlined the work in "
            "Ghana. He urged Oman to pay.",
            ["Lung Trust"],
            "the person with whose name the sentence before opens",
        ),
        (
            "Ann Reed outlined Kenya’s plan. She called on Oman to pay.",
            ["Ann Reed"],
            "and not the actor named behind him",
        ),
    ),
)
def test_summaries(text: str, wants: list[str]) -> None:
    assert speakers(summary(text)) == wants


@pytest.mark.parametrize(
    "text",
    table(
        ("Most recently, Norway called on Oman to pay.", "an adverbial before the subject"),
        ("To advance this effort, Norway urged Oman to pay.", "a purpose before the subject"),
        ("Building on the plan, Norway called on Oman to pay.", "a gerund before the subject"),
    ),
)
def test_adverbials_before_the_speaker(text: str) -> None:
    assert speakers(summary(text)) == ["NO"]


ALONE = """Reactions to the Harbour Plan

**Ada Quist, President, Dock Workers**

“Oman must pay.” [Statement]

**Swedish Foreign Minister Eva Lind**

“We call on Oman to pay.” [Post]

**Harbour Trust**

“We urge Oman to hurry.”

**Lima Chamber**

“It is time for Oman to act.”
"""


def test_labels_on_a_line_of_their_own() -> None:
    assert speakers(ALONE) == ["Ada Quist, President, Dock Workers", "SE", "Harbour Trust", "Lima Chamber"]


@pytest.mark.parametrize(
    ("title", "wants"),
    table(
        ("FACT SHEET: Norway and Peru to Open a School", ["NO PE"], "those who announce something"),
        ("A Norway-Peru Agenda for Safer Ports", ["NO PE"], "those whose paper it is"),
        ("The Norwegian Roadmap for Safer Ports", ["NO"], "a demonym"),
        ("A Framework for the Norway-Peru Partnership", ["NO PE"], "a pair whose common paper it is"),
        ("FACT SHEET: Safer Ports in Norway", [""], "a place and no subject"),
        ("FACT SHEET: Norway Bars Imports of Peruvian Tuna", ["NO"], "what is announced is nobody who announces"),
    ),
)
def test_titles_of_documents_without_issuers(title: str, wants: list[str]) -> None:
    body = "Ships wait for weeks. We must build piers, and Oman must pay for them, as all of us have agreed."
    assert speakers(f"{title}\n\n{body}\n")[:1] == wants


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        ("[Most of the crews](https://poll.example/1) want Oman to pay.", ["Most of the crews"], "linked words"),
        ("[**In a speech**](https://tube.example/1), Norway urged Oman to pay.", ["NO"], "a linked adjunct"),
        ("Norway travelled the coast to urge Oman to pay.", ["NO"], "an infinitive of purpose has its verb's subject"),
        ("On May 17, 2021, Norway called on Oman to pay.", ["NO"], "a date before the subject"),
        ("Leaders noted the need for Oman to pay.", ["leaders"], "who recognizes a need"),
        ("Norway recognizes the need for Oman to pay.", ["NO"], "a state that does"),
        (
            "The Harbour Trust’s head Ada Quist pointed out that Oman must pay.",
            ["Ada Quist"],
            "a verb",
        ),
    ),
)
def test_needs_that_somebody_names(text: str, wants: list[str]) -> None:
    assert [name.lower() for name in speakers(summary(text))] == [name.lower() for name in wants]


def test_a_quotation_that_goes_on_behind_its_speaker() -> None:
    text = "“The port is shut,” said Ada Quist of the Harbour Trust. “Ships wait. Crews go home. Oman must pay.”"
    assert speakers(report(text)) == ["Harbour Trust"]


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("We support the Northern Tuna Pledge and its call for fewer nets.", "Northern Tuna Pledge", "a pledge"),
        ("We endorse the Lima Declaration and its call for fewer nets.", "Lima Declaration", "a declaration"),
        ("We welcome the Oslo Roadmap and its call for fewer nets.", "Oslo Roadmap", "a roadmap"),
    ),
)
def test_documents_that_call(body: str, wants: str) -> None:
    (demand,) = sanctext.parse(statement(body)).demands
    assert [(party.code, party.text) for party in demand.speakers] == [(None, wants)]


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("We stand with the people of Oman and their demand for peace.", None, "others' demand beside our support"),
        ("We will support their demand for peace.", None, "others that were named before"),
        ("Our envoys hear them, and we respect their call for peace.", None, "the same with another verb"),
        ("The leaders renewed their call for peace.", "CA", "the issuers' own"),
    ),
)
def test_their_call(body: str, wants: str | None) -> None:
    (demand,) = sanctext.parse(statement(body)).demands
    assert [party.code for party in demand.speakers][:1] == [wants]


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("The UN Secretary-General was clear: “All crews must stop.”", ["UN"], "a colon behind what somebody is"),
        ("We applaud and echo Oman’s calls on Fiji to mend its piers.", ["OM"], "whose calls they are"),
        ("We heed Ghana’s calls on Fiji to wait.", ["GH"], "the same of another"),
        (
            "We thank all those who are already giving food to Ukraine and ask others to join.",
            ["CA", "CL", "NO"],
            "the speakers go on behind those whom they thank",
        ),
        ("Oman has been explicit: “We urge Fiji to wait.”", ["OM"], "the same of a state"),
        ("We were clear: “All crews must stop.”", ["CA", "CL", "NO"], "the issuers' own words"),
        (
            "President Ada Lind of Chile and President Ida Holm urged Oman to pay.",
            ["CA", "CL", "NO"],
            "two offices, of which one is known to be an issuer's",
        ),
        ("Chile and Norway urge Oman to pay.", ["CL", "NO"], "two of the issuers"),
        (
            "They affirm that the plans of Oman offer a way out, and call for calm.",
            ["CA", "CL", "NO"],
            "who goes on behind what he affirms",
        ),
    ),
)
def test_voices_in_a_statement(body: str, wants: list[str]) -> None:
    (demand,) = sanctext.parse(statement(body)).demands
    assert [party.code for party in demand.speakers] == wants


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "Kenya urged Oman to pay. **Ida Holm**, a diver, called talks vital. **Ada Lind**, a sailor, raised doubts "
            "about pay, noting that crews are poorer now; she urged Fiji to help.",
            ["KE", "Ada Lind"],
            "with whose name the sentence opens",
        ),
        (
            "Kenya urged Oman to pay. Ada Lind opened the day. She said that ports need more ice, and Fiji must help.",
            ["KE", "Ada Lind"],
            "what ports need, nobody tells",
        ),
        (
            "Kenya urged Oman to pay. And when a group of crews had stopped the talks, Ghana called for a truce.",
            ["KE", "GH"],
            "a clause before the speaker's own",
        ),
        (
            "Kenya urged Oman to pay. Participants spoke at length and called for rest. Ambassador Lind-Holm noted the "
            "worth of rest, and urged Fiji to wait.",
            ["KE", "Participants", "Ambassador Lind-Holm"],
            "a named official is not whoever spoke before",
        ),
        (
            "Kenya urged Oman to pay. Ida Holm, head of the Centre for Fair Law, called for rest. Jan Law spoke. In "
            "short, Law urged Fiji to wait.",
            ["KE", "Centre for Fair Law", "Jan Law"],
            "a word of an institute's name is nobody's name",
        ),
        (
            "Kenya urged Oman to pay. While the crews slept in the hold, Ghana urged Fiji to wait.",
            ["KE", "GH"],
            "the same with while",
        ),
        (
            "Chile’s President Ada Lind opened the day. These talks follow the G20 Global Harbour Summit in Lima. "
            "She urged Oman to pay.",
            ["CL"],
            "a summit is nobody",
        ),
    ),
)
def test_persons_in_a_summary(text: str, wants: list[str]) -> None:
    assert speakers(summary(text)) == wants


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "“President Biden spoke tonight. He urged Oman to pay,” said Ida Holm, a diver.",
            ["US"],
            "whom a quotation names before",
        ),
        ("“My son went home. He urged Oman to pay,” said Ida Holm, a diver.", ["He"], "nobody whom it names"),
        (
            "“President Biden spoke. The president called for an end to the raids in Oman,” said Ida Holm, a diver.",
            ["US"],
            "an office whose holder it names",
        ),
        (
            "“Ghana’s minister came. She called on Fiji to wait,” said Ida Holm.",
            ["GH"],
            "an official whom it names",
        ),
    ),
)
def test_pronouns_in_a_quotation(text: str, wants: list[str]) -> None:
    assert speakers(report(text)) == wants


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "Statement by President Lind of Norway\n\nRussia met Ukraine today. I urge the Senate to vote.",
            ["NO"],
            "a head of state's own parliament",
        ),
        (
            "Statement by President Lind of Norway\n\nRussia met Ukraine today. I urge the regime in Moscow to wait.",
            ["RU"],
            "another's regime",
        ),
        (
            "Statement by President Lind of Norway\n\nRussia met Ukraine today. I urge Parliament to vote.",
            ["Parliament"],
            "without an article it stays a word",
        ),
    ),
)
def test_parliaments(text: str, wants: list[str]) -> None:
    (demand,) = sanctext.parse(text).demands
    assert [party.code or party.text for party in demand.addressees] == wants


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("G20 leaders emphasized that Oman must pay.", ["G20"], "others hold it"),
        ("The leaders emphasized that Oman must pay.", ["CA", "CL", "NO"], "the issuers hold it"),
        ("Kenya recognized that Oman must pay.", ["KE"], "another state"),
    ),
)
def test_who_holds_that_something_must_be(body: str, wants: list[str]) -> None:
    (demand,) = sanctext.parse(statement(body)).demands
    assert [party.code for party in demand.speakers] == wants


@pytest.mark.parametrize(
    "office",
    [
        "admiral",
        "chair",
        "chairwoman",
        "colleague",
        "counterpart",
        "delegate",
        "embassy",
        "emir",
        "monarch",
        "pope",
        "prefect",
        "prince",
        "queen",
        "treasury",
    ],
)
def test_whoever_holds_an_office_speaks_as_the_minister_does(office: str) -> None:
    (demand,) = sanctext.parse(report(f"The {office} urged Oman to pay.")).demands
    assert [party.text for party in demand.speakers] == [f"The {office}"]
    (demand,) = sanctext.parse(report(f"Norway’s {office} urged Oman to pay.")).demands
    assert [party.code for party in demand.speakers] == ["NO"]
