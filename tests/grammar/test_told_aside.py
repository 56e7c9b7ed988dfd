"""What is told, felt or asked for oneself is no demand: "insists that it was", "should have asked", "insisted on anonymity"."""

# ruff: noqa: E501 - a text a row

from __future__ import annotations

import pytest

import sanctext
from tables import table

REPORT = "SUR, May 4 (Coast Wire) - Oman spoke on Monday. "


@pytest.mark.parametrize(
    ("sentence", "wants"),
    table(
        ("Chad, which insists that it was invited, rejected the charge.", [], "what was so"),
        ("Oman insisted that the boats had left.", [], "what had been so"),
        ("Oman insists that its crews are safe.", [], "what is so"),
        ("Oman insists that Chad leave the port.", ["leave the port"], "a subjunctive"),
        ("Oman insists that Chad must leave the port.", ["leave the port"], "a modal"),
        ("Oman insists on the release of the crews.", ["release the crews"], "a noun"),
        ("An official, who insisted on anonymity, said the raid was over.", [], "for oneself"),
        ("Leaders should have asked for talks first.", [], "what was not done"),
        ("The envoy, who had been invited to take part, thanked Oman.", [], "an invitation told aside"),
        ("A tanker passed an Omani boat that had ordered it to stop.", [], "an order told aside"),
        ("It is regrettable that Chad should now close the port.", [], "a feeling"),
        ("It worries Norway that such engines should turn up in a bomb.", [], "a worry"),
        ("Oman said that Chad should close the port.", ["close the port"], "what should be done"),
        ("Oman said that the suppliers must be named.", ["name the suppliers"], "whom it asks to name"),
    ),
)
def test_told_aside(sentence: str, wants: list[str]) -> None:
    assert [demand.action for demand in sanctext.parse(REPORT + sentence).demands] == wants
