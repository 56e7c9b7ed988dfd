"""Positions taken without a demand: act, speakers and object, with the span by markup."""

from __future__ import annotations

import pytest

import sanctext
from markup import strip
from tables import table
from texts import SIGNERS, report, statement


@pytest.mark.parametrize(
    ("marked", "act"),
    table(
        ("We <stance>condemn the raid on Bunia</stance>.", "condemn", "condemn"),
        ("We <stance>deplore the deaths in Tawila</stance>.", "deplore", "deplore"),
        ("We <stance>welcome the truce in Sana’a</stance>.", "welcome", "welcome"),
        ("We <stance>reaffirm our support for the mission</stance>.", "support", "a reaffirmed noun"),
        ("We <stance>reject the sham ballot</stance>.", "reject", "reject"),
    ),
)
def test_own_stance(marked: str, act: str) -> None:
    text, (mark,) = strip(statement(marked))
    (stance,) = sanctext.parse(text).stances
    assert (stance.act, stance.attribution) == (act, "own")
    assert (stance.span.start, stance.span.end, stance.span.text) == (mark.start, mark.end, mark.text)
    assert {party.code for party in stance.speakers} == set(SIGNERS.split())


@pytest.mark.parametrize(
    ("text", "act", "speakers"),
    table(
        ("Moscow and Pyongyang deny the transfer of any shells.", "deny", {"RU", "KP"}, "a denial by two capitals"),
        ("Serbia condemned the raid on Bunia.", "condemn", {"RS"}, "a condemnation by a state"),
        ("Iran rejected the accusation.", "reject", {"IR"}, "a rejection"),
    ),
)
def test_reported_stance(text: str, act: str, speakers: set[str]) -> None:
    found = [
        (stance.act, stance.attribution, {party.code for party in stance.speakers})
        for stance in sanctext.parse(report(text)).stances
    ]
    assert found == [(act, "reported", speakers)]


def test_condemned_state_is_a_target() -> None:
    """Targets are those whom demands and condemnations address."""
    record = sanctext.parse(statement("We condemn Belarus’s raid on the camp. We urge Latvia to keep calm."))
    assert [actor.code for actor in record.targets] == ["BY", "LV"]


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            "We deplore the abuse of rights in the DPRK and commit to ending it.",
            [("deplore", "own", "the abuse of rights in the DPRK"), ("commit", "own", "ending it")],
            "a name inside the object commits to nothing",
        ),
        ("Russia is not committed to peace.", [], "what somebody is not committed to"),
        ("Mali does not welcome the vote.", [], "what somebody does not welcome"),
        ("Russia, whose allies in Iran condemn the strikes, is wrong.", [], "a clause inside another"),
        (
            "We welcome the work of Amb. Lind in the U.S. on this pact.",
            [("welcome", "own", "the work of Amb. Lind in the U.S. on this pact")],
            "abbreviations end no object",
        ),
        (
            "The Government of Mali welcomes the vote.",
            [("welcome", "reported", "the vote")],
            "an office’s state",
        ),
    ),
)
def test_who_takes_a_position(body: str, wants: list[tuple[str, str, str]]) -> None:
    found = sanctext.parse(statement(body)).stances
    assert [(stance.act, stance.attribution, stance.object) for stance in found] == wants
