"""Words that change the meaning: adverbs, insertions, hyphens, abbreviations, capitals, denials."""

from __future__ import annotations

import pytest

import sanctext
from tables import table


def demanded(body: str) -> list[tuple[str | None, str]]:
    """The first addressee's code and the action of each demand."""
    demands = sanctext.parse(f"Joint Statement by Chile and Malta\n\n{body}").demands
    return [(demand.addressees[0].code if demand.addressees else None, demand.action) for demand in demands]


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            "We urge Mali to immediately, completely and unconditionally withdraw its troops.",
            [("ML", "immediately, completely and unconditionally withdraw its troops")],
            "adverbs in a list",
        ),
        (
            "Mali must fully, verifiably and irreversibly dismantle its mines.",
            [("ML", "fully, verifiably and irreversibly dismantle its mines")],
            "adverbs behind a modal",
        ),
        (
            "Mali must, in line with resolution 2231 and, above all, with its pledges, stop its tests.",
            [("ML", "stop its tests")],
            "an insertion behind a modal",
        ),
        (
            "We urge, in the strongest possible terms, Mali to stop its tests.",
            [("ML", "stop its tests")],
            "an insertion behind a verb",
        ),
        (
            "For this reason we call on Mali and Chad to stop their tests.",
            [("ML", "stop their tests")],
            "an adjunct without a comma",
        ),
        ("In this context we urge Mali to wait.", [("ML", "wait")], "another adjunct without a comma"),
        (
            "We urge Mali to begin talks under the auspices of the Oslo and Lima processes and to bring its "
            "officers to "
            "court.",
            [
                ("ML", "begin talks under the auspices of the Oslo and Lima processes"),
                ("ML", "bring its officers to court"),
            ],
            "a plural noun behind two names",
        ),
        (
            "Both sides must let aid in through Gao and agree a truce before May.",
            [(None, "let aid in through Gao"), (None, "agree a truce before May")],
            "a second verb behind must",
        ),
        (
            "We call, once more and with one voice, on Mali to stop its tests.",
            [("ML", "stop its tests")],
            "an insertion before a preposition",
        ),
        (
            "We renew our call, voiced in Suva and since joined by the African Union, that Mali stop its tests.",
            [("ML", "stop its tests")],
            "a participle with a name, before a clause",
        ),
        (
            "We urge Mali to, without further delay, stop its tests.",
            [("ML", "stop its tests")],
            "an insertion behind to",
        ),
        (
            "We demand, as we did in May, that Mali stop its tests.",
            [("ML", "stop its tests")],
            "an insertion before that",
        ),
        (
            "We repeat our appeal, joining that of the mediators, that all parties lay down their arms.",
            [(None, "lay down their arms")],
            "an insertion behind a noun",
        ),
        ("We urge Mali to de-escalate.", [("ML", "de-escalate")], "a verb with a hyphen"),
        (
            "We call on Mali to re-open the port, de-mine the road and co-operate.",
            [("ML", "re-open the port"), ("ML", "de-mine the road"), ("ML", "co-operate")],
            "verbs with hyphens in a list",
        ),
        ("We spoke with the IAEA. Mali must stop its tests.", [("ML", "stop its tests")], "an acronym ends a sentence"),
        (
            "We spoke with the U.S. Mali must stop its tests.",
            [("ML", "stop its tests")],
            "an acronym with full stops ends a sentence",
        ),
        (
            "We urge Mali to comply with Art. 36 of the Charter and para. 5 of the pact.",
            [("ML", "comply with Art. 36 of the Charter and para. 5 of the pact")],
            "abbreviations",
        ),
        ("We urge H.E. the President of Mali to wait.", [("ML", "wait")], "a style"),
        (
            "WE URGE MALI TO STOP ITS TESTS AND CALL ON CHAD TO WAIT.",
            [("ML", "STOP ITS TESTS"), ("TD", "WAIT")],
            "capitals",
        ),
        (
            "Mali must neither sell arms nor buy them.",
            [("ML", "not sell arms"), ("ML", "not buy them")],
            "neither and nor",
        ),
        ("At no time must Mali sell arms.", [("ML", "not sell arms")], "a denial before the modal"),
        (
            "There must be no sale of arms, nor any purchase of them.",
            [(None, "no sale of arms"), (None, "no purchase of them")],
            "no and nor",
        ),
        (
            "Those who raided the camp must and will be brought to justice.",
            [(None, "bring those who raided the camp to justice")],
            "two modals",
        ),
        ("All property of the listed persons is frozen and must be reported to the office.", [], "what follows in law"),
        (
            "We stand with our partners in urging Mali to pull back, free the crew and open talks.",
            [("ML", "pull back"), ("ML", "free the crew"), ("ML", "open talks")],
            "verbs that are adjectives as well",
        ),
        ("We urge the parties that signed the pact to keep it.", [(None, "keep it")], "a restricting clause"),
        (
            "We call upon both sides to meet under the auspices of IGAD and the AU without delay.",
            [(None, "meet under the auspices of IGAD and the AU without delay")],
            "two names behind a preposition",
        ),
        ("The minister of Chad denied that Mali had asked Togo to wait.", [], "what is denied"),
        ("It is hard to imagine that Mali would ask Togo to wait.", [], "what is hard to believe"),
        ("Nobody believes that Mali will ask Togo to wait.", [], "what nobody believes"),
        ("We doubt that Mali will ask Togo to wait.", [], "what is doubted"),
        ("Mali would ask Togo to wait.", [], "what is only imagined"),
        ("Chad's ministry rejected reports that it had urged Togo to wait.", [], "reports that are rejected"),
        ("Chad dismissed as baseless claims that Mali demanded that Togo wait.", [], "claims that are dismissed"),
        ("“At no time did we ask Togo to wait,” Chad said.", [], "what was never done"),
        ("The bloc has yet to call for sanctions on Mali.", [], "what has not happened yet"),
        ("Mali’s support encourages Chad to threaten Togo.", [], "what a thing brings about"),
        ("It is plain to all who is urging restraint and who is arming the gangs.", [], "an indirect question"),
        (
            "The ministers made a fresh appeal to Mali to free the crew.",
            [("ML", "free the crew")],
            "a call that is made",
        ),
        (
            "We urge Mali not to fund the rebels, not to shelter them.",
            [("ML", "not fund the rebels"), ("ML", "not shelter them")],
            "two denials",
        ),
        (
            "We ask the members of ASEAN to recall their envoys.",
            [("ASEAN", "recall their envoys")],
            "the members of a group",
        ),
    ),
)
def test_demands(body: str, wants: list[tuple[str | None, str]]) -> None:
    assert demanded(body) == wants


def test_named_parties_are_named() -> None:
    text = (
        "Statement by Chile\n\nWe demand that the warring parties, namely the Houthis and Hamas, let the convoys pass."
    )
    (demand,) = sanctext.parse(text).demands
    assert [party.code or party.text for party in demand.addressees] == ["warring parties", "HOUTHI", "HAMAS"]


def test_a_restricting_clause_stays_with_whom_it_restricts() -> None:
    (demand,) = sanctext.parse("Statement by Chile\n\nWe urge the parties that signed the pact to keep it.").demands
    assert [party.text for party in demand.addressees] == ["parties that signed the pact"]
