"""Who is addressed and what is demanded: the thing is no addressee, and neither a time nor an abbreviation ends it."""

from __future__ import annotations

import pytest

import sanctext
from tables import table
from texts import statement


def demands(body: str) -> list[tuple[str, str]]:
    """(action, addressees) of each demand of a statement that says `body`."""
    return [
        (demand.action, " ".join(party.code or party.text for party in demand.addressees))
        for demand in sanctext.parse(statement(body)).demands
    ]


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("We call on a revision of the rules to end the queue.", [], "the thing that is demanded"),
        ("We urge you in the strongest terms to pay Oman.", [("pay Oman", "you")], "an adverbial behind a pronoun"),
        (
            "We ask that rules to guide the work be written.",
            [("write rules to guide the work", "")],
            "an infinitive in a subject",
        ),
        ("You should ask Oman.", [("ask Oman", "You")], "the person spoken to"),
        ("We hope that that will end.", [("end that", "")], "a demonstrative"),
        (
            "We call for shareholders to vote in Lima.",
            [("vote in Lima", "shareholders")],
            "the subject of an infinitive",
        ),
        ("We need to be prepared for storms.", [("be prepared for storms", "CA CL NO")], "a state of one's own"),
        ("As we called for last year in Oslo, the port is open.", [], "a time is no action"),
        (
            "Oman must enforce Reed v. Quist in its ports.",
            [("enforce Reed v. Quist in its ports", "OM")],
            "an abbreviation",
        ),
        (
            "Oman must prevent, detect and punish theft.",
            [("prevent, detect and punish theft", "OM")],
            "verbs that share one object",
        ),
    ),
)
def test_addressees_and_actions(body: str, wants: list[tuple[str, str]]) -> None:
    assert demands(body) == wants


@pytest.mark.parametrize(
    "body",
    table(
        ("Oman must keep its piers as safe as they need to be.", "a measure"),
        ("Norway sells more cod, which should lower the price.", "a guess about what follows"),
        ("The new pier should help the fleet.", "a forecast of a thing's effect"),
    ),
)
def test_measures_and_forecasts(body: str) -> None:
    assert not [action for action, _ in demands(body) if action.startswith(("be", "lower", "help"))]
