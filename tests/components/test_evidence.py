"""Fact sheets, transcripts and collections: what has no speaker, or only describes, is no demand there."""

from __future__ import annotations

import pytest

import sanctext
from tables import table

FILLER = (
    "The harbour of Bergen has two piers and a market, and its boats leave at dawn for the banks in the north. " * 2
)


def found(body: str, title: str = "FACT SHEET: Norway to Mend the Piers of Bergen") -> list[tuple[str, str]]:
    """Acts and speakers of a fact sheet that says `body`."""
    demands = sanctext.parse(f"{title}\n\n{FILLER}\n\n{body}\n").demands
    return [(demand.act, " ".join(party.code or party.text for party in demand.speakers)) for demand in demands]


@pytest.mark.parametrize(
    "body",
    table(
        ("The rule required masters to weigh the tuna.", "what a rule lays down"),
        ("Masters are required to weigh the tuna.", "what is laid down for everybody"),
        ("The office wrote a plan requiring masters to weigh the tuna.", "what a plan lays down"),
        ("The crews have been asked to wait for the tide.", "by whom they are asked is not said"),
        ("Skippers were urged to stay ashore.", "the same with another act"),
        ("For years the families were told to wait and asked to pay for the ice.", "the same in a story"),
        ("Boats use lanes which must be wide.", "what a relative clause says"),
        ("The fund helps owners who must pay for the ice.", "the same of persons"),
        ("We meet partners who agree that nets must be wide.", "what others hold"),
        ("Norway signed the act, which requires that nets must be wide.", "what a law requires"),
        ("The guide was a draft, suggesting that boats should wait.", "what a text suggests"),
        ("A new winch was badly needed.", "what was done already"),
        ("If you sell ice, you have to weigh it.", "anybody"),
        ("You must weigh the ice before you sell it.", "the same with must"),
        ("Please urge your crews to weigh the ice.", "what a reader is asked to do"),
        ("**Ports** – Encourage crews to weigh the ice.", "the line of a plan"),
        ("The rule requires masters to weigh the tuna.", "a rule"),
        ("Norway requires masters to weigh the tuna.", "what a government requires of those whom it governs"),
        ("The ministers met, and we urge them to pay.", "them, among many"),
        ("The council of Sur met. They must pay for the ice.", "they"),
        ("The fund was full. It should pay for the ice.", "it"),
        ("They heard the president’s call for wider nets.", "an office, and nobody who holds it"),
        ("It heard the envoys’ call for ice.", "envoys of nobody"),
        ("The Safe Nets Act asks masters to weigh the tuna.", "a law"),
        ("The Safe Nets Act (SNA) is new. The SNA will ask masters to weigh the tuna.", "a law's short name"),
        ("The Tuna Bill urges masters to wait.", "a bill"),
    ),
)
def test_left_out(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("between", "wants"),
    table(
        ("", 2, "items that follow each other"),
        ("The piers are old. " * 3, 2, "a few sentences in an item"),
        ("The piers of Bergen are old and need much care. " * 30, 1, "paragraphs in an item"),
    ),
)
def test_items_far_from_their_introduction(between: str, wants: int) -> None:
    assert len(found(f"Norway calls on Oman to:\n\n- Mend the piers. {between}\n\n- Sell the ice.")) == wants


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("Norway requires Oman to weigh the tuna.", [("require", "NO")], "a state requires it of another"),
        ("Nets must be wide.", [("must", "NO")], "the document's own voice"),
        ("We urge Oman to pay.", [("urge", "NO")], "we in it"),
        ("Oman must pay; it must do so soon.", [("must", "NO"), ("must", "NO")], "named in the sentence itself"),
        ("The Government calls on Oman to pay.", [("call on", "NO")], "an office without a name"),
        ("The Lind-Holm Administration calls on Oman to pay.", [("call on", "NO")], "the same with names"),
        (
            "Our harbours must be safe, and our harbours need to be made safer.",
            [("must", "NO"), ("need to", "NO")],
            "ours",
        ),
    ),
)
def test_kept(body: str, wants: list[tuple[str, str]]) -> None:
    assert found(body) == wants


@pytest.mark.parametrize(
    ("title", "opening", "wants"),
    table(
        ("FACT SHEET: Safer Piers", "Norway builds piers. ", [("must", "NO")], "whoever acts"),
        ("FACT SHEET: Safer Piers", "Today, Norway builds piers. ", [("must", "NO")], "the same behind a date"),
        (
            "FACT SHEET: Safer Piers",
            "Fiji left. Norway builds piers. Norway sells ice. ",
            [("must", "NO")],
            "whoever acts more often than others",
        ),
        ("FACT SHEET: Safer Piers", "Fiji left. Norway builds piers. ", [], "two alike"),
        (
            "FACT SHEET: Costs for Crews on Fiji",
            "Fiji fished. Fiji left. Norway sells ice. ",
            [("must", "NO")],
            "an object",
        ),
        ("FACT SHEET: Safer Piers", "Piers are built in Norway. ", [], "a place"),
        ("Notes on Safer Piers", "Norway builds piers. ", [], "no fact sheet"),
    ),
)
def test_whose_fact_sheet_it_is(title: str, opening: str, wants: list[tuple[str, str]]) -> None:
    text = f"{title}\n\n{opening}{FILLER}\n\nNets must be wide, as we said.\n"
    demands = sanctext.parse(text).demands
    assert [(demand.act, " ".join(party.code or "" for party in demand.speakers)) for demand in demands] == wants
