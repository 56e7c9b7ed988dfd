"""Measures by classes of verbs and of objects: what is stopped, taken away, let in again or no longer granted."""

from __future__ import annotations

import pytest

import sanctext
from sanctext.records import Measure

TITLE = "Statement by the Government of Norway\n\n"


def measures(text: str) -> list[Measure]:
    return [one for one in sanctext.parse(TITLE + text).measures if one.cue.start >= len(TITLE)]


@pytest.mark.parametrize(
    ("text", "status", "types"),
    [
        # What goes over the border is stopped, or goes on.
        ("Norway has interrupted the shipment of flour to Peru.", "imposed", ["export_control"]),
        ("Norway halted the passage of freight trains from Peru.", "imposed", ["transport_restriction"]),
        ("Norway shut off transfers to Peru.", "imposed", ["financial_restriction"]),
        ("Norway grounds all flights to Peru.", "imposed", ["transport_restriction"]),
        ("Norway has relaunched ferry services to Peru.", "eased", ["transport_restriction"]),
        ("Norway restored its technical assistance to Peru.", "eased", ["aid_suspension"]),
        # A right is taken away, or given back.
        ("Norway annulled the residence permits of two Peruvian envoys.", "imposed", ["travel_ban"]),
        ("Norway withdrew its flag from nine Peruvian tankers.", "imposed", ["transport_restriction"]),
        ("Norway has removed nine tankers from its shipping registry.", "imposed", ["transport_restriction"]),
        ("Norway has taken away the fishing rights of two Peruvian firms.", "imposed", ["other"]),
        ("Norway revoked the operating permit of the Peruvian airline Lima Air.", "imposed", ["transport_restriction"]),
        ("Norway reinstated the trade preferences of Peru.", "eased", ["trade_restriction"]),
        ("Two Peruvian firms lost access to all ports in Norway.", "imposed", ["transport_restriction"]),
        # What is not granted any more.
        ("Norway will not renew the visas of nine Peruvian officers.", "planned", ["travel_ban"]),
        ("Norway no longer issues visas to Peruvian officers.", "imposed", ["travel_ban"]),
        ("Norway refused to extend the overflight permits of Lima Air.", "imposed", ["transport_restriction"]),
        # What somebody is declared to be, and what he faces.
        ("Norway declared the Lima Front a terrorist organisation.", "imposed", ["designation"]),
        ("Two Peruvian officers face a travel ban and an asset freeze.", "imposed", ["travel_ban", "asset_freeze"]),
        # Nouns that are measures by what they are on.
        ("Norway kept its pause on aid to Peru.", "extended", ["aid_suspension"]),
        ("Norway extended for one year the freeze on transfers to Peru.", "extended", ["financial_restriction"]),
        # Words between an auxiliary and its participle, and before an object.
        ("Norway had in March prohibited exports of flour to Peru.", "imposed", ["export_control"]),
        ("Norway has this week frozen the assets of Costa Bank.", "imposed", ["asset_freeze"]),
        ("Norway has extended to December 31 its restrictions on trade with Peru.", "extended", ["trade_restriction"]),
        # What is thought of.
        ("Norway is considering lifting the travel ban on two Peruvian officers.", "planned", ["travel_ban"]),
        ("Norway did not rule out banning imports from Peru.", "planned", ["import_ban"]),
        ("A bill that would close our ports to Peruvian trawlers is before us.", "planned", ["transport_restriction"]),
        ("Norway would expel three Peruvian diplomats by Friday.", "planned", ["diplomatic"]),
        ("Norway threw out the Peruvian ambassador four months later.", "imposed", ["diplomatic"]),
        ("Norway has kicked out two Peruvian diplomats.", "imposed", ["diplomatic"]),
        ("Norway was ready to stop shipments of flour to Peru.", "planned", ["export_control"]),
        ("Transit of Peruvian lorries is forbidden until 14 August 2031.", "imposed", ["transport_restriction"]),
    ],
)
def test_status_and_types(text: str, status: str, types: list[str]) -> None:
    found = measures(text)
    assert [(one.status, list(one.types)) for one in found[:1]] == [(status, types)]


@pytest.mark.parametrize(
    "text",
    [
        "They curb insurance and rents.",
        "Norway renewed the visas of nine Peruvian officers.",
        "Norway issues visas to Peruvian officers.",
        "Norway asked for a pause of an hour.",
        "The team lost its seat in the second round.",
        "Norway declared the day a feast.",
        "Norway faces sanctions and a long winter.",
        "Norway ruled out banning imports from Peru.",
        "Norway would expel envoys if it were so.",
        "Norway waived a rule that allows Peru to import pumps.",
        "Norway removed nine tankers from the canal.",
    ],
)
def test_no_measure(text: str) -> None:
    assert measures(text) == []
