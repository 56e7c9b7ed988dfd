"""Where an action ends: before a threat, a reason, another act, a clause beside it; and lists of means."""

from __future__ import annotations

import pytest

import sanctext
from tables import table
from texts import statement


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("We urge Oman to stop the raids, or face severe costs.", ["stop the raids"], "a threat"),
        ("We call on Qatar to pay or face a fine.", ["pay"], "a threat without a comma"),
        ("We urge Fiji to leave or risk a ban.", ["leave"], "a risk"),
        (
            "We met, rejecting force, calling for a truce, supporting talks and thanking Oman.",
            ["a truce"],
            "another act in a list of gerunds",
        ),
        (
            "We agree that Oman must pay the crews and that ice can be sold.",
            ["pay the crews"],
            "a clause beside it",
        ),
        (
            "We hold that Fiji must mend the pier and that boats may wait.",
            ["mend the pier"],
            "a clause beside it with may",
        ),
        (
            "We call for a truce through the release of the crews, an end to the raids and talks.",
            ["a truce through the release of the crews, an end to the raids and talks"],
            "a list of means",
        ),
        (
            "We call for safety via the removal of mines, an end to the raids and talks.",
            ["safety via the removal of mines, an end to the raids and talks"],
            "the same with via",
        ),
        (
            "We urge Oman to mend the [old pier](https://pier.example/a) of Sur.",
            ["mend the old pier of Sur"],
            "an address behind linked words",
        ),
    ),
)
def test_actions(body: str, wants: list[str]) -> None:
    assert [demand.action for demand in sanctext.parse(statement(body)).demands] == wants


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("We urge the Ambassador of Oman, Ada Lind, to pay.", ["OM"], "the name of whoever holds the office"),
        ("We invite the President of Fiji, Ama Owusu, to join.", ["FJ"], "a president"),
        ("We ask the Minister of Qatar, Lena Holm, to wait.", ["QA"], "a minister"),
        ("We are [calling on](https://call.example/1) Oman to pay.", ["OM"], "an address before the addressee"),
    ),
)
def test_addressees(body: str, wants: list[str]) -> None:
    (demand,) = sanctext.parse(statement(body)).demands
    assert [party.code or party.text for party in demand.addressees] == wants
