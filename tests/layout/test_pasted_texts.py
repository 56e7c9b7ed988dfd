"""Texts copied from web pages: junk above and below, headlines glued to the text, names torn by empty lines."""

# ruff: noqa: E501 - a text a row

from __future__ import annotations

import pytest

import sanctext
from tables import table


def read(text: str) -> tuple[str | None, set[str], list[str]]:
    record = sanctext.parse(text)
    return record.document.title, {found.actor.code for found in record.signatories}, [d.action for d in record.demands]


BODY = "We urge Mali to free the crew."


@pytest.mark.parametrize(
    ("text", "title", "issuers"),
    table(
        (
            f"This website uses cookies to improve your experience.\n\nStatement by Chile\n\n{BODY}",
            "Statement by Chile",
            "CL",
            "a cookie notice",
        ),
        (
            f"Dear all,\n\nplease publish this by noon. We need your comments.\n\nBest regards,\nAda Reed\n\nStatement by Chile\n\n{BODY}",
            "Statement by Chile",
            "CL",
            "a note that sends it on",
        ),
        (
            f"Hi Bela,\nwe need this today.\nThanks\nAda\n\nStatement by Chile\n\n{BODY}",
            "Statement by Chile",
            "CL",
            "a note in one block",
        ),
        (
            f"Home > News > Statements\n\nSkip to main content\n\nStatement by Chile\n\n{BODY}",
            "Statement by Chile",
            "CL",
            "navigation",
        ),
        (
            f"An official website of the United States government\n\nStatement by Chile\n\n{BODY}",
            "Statement by Chile",
            "CL",
            "a banner",
        ),
        (
            f"Press release\nSC/15991\n5 January 2025\n\nStatement by Chile\n\n{BODY}",
            "Statement by Chile",
            "CL",
            "a label with a symbol",
        ),
        (
            f"Statement by Chile\n\n{BODY}\n\nRelated content\n\nPeru asks Oman to pay\n\nChad urges Togo to act",
            "Statement by Chile",
            "CL",
            "links below",
        ),
        (
            f"Statement by Chile\n\n{BODY}\nPlease subscribe to our newsletter\nRelated content\nPeru asks Oman to pay\nChad urges Togo to act\nPrivacy policy",
            "Statement by Chile",
            "CL",
            "links below, on lines of one paragraph",
        ),
        (
            f"Statement by Chile\n\nShare this page\nPrint\n\n{BODY}\n\nAdvertisement · Scroll to continue",
            "Statement by Chile",
            "CL",
            "buttons below the title, a notice in the text",
        ),
        (
            f"Harbour Ministry\nHome > News\n\nWorld / Africa | Sport\n\nStatement by Chile\n\n{BODY}",
            "Statement by Chile",
            "CL",
            "a masthead above the page's entrance",
        ),
        (
            f"Joint Statement by Chile,\n\nPeru, and\n\nthe Republic of\n\nKorea\n\n{BODY}",
            None,
            "CL PE KR",
            "names torn by empty lines",
        ),
    ),
)
def test_what_is_around_a_text_is_none_of_it(text: str, title: str | None, issuers: str) -> None:
    found = read(text)
    assert title is None or found[0] == title
    assert found[1:] == (set(issuers.split()), ["free the crew"])


def test_a_headline_glued_to_its_text() -> None:
    text = (
        "Chile and Peru condemn raid in Mali\n"
        "The foreign ministers of Chile and Peru condemned the raid on Tuesday and urged Mali to free the crew, officials said."
    )
    title, _, actions = read(text)
    assert (title, actions) == ("Chile and Peru condemn raid in Mali", ["free the crew"])


def test_bulleted_addressees() -> None:
    text = "Statement by Chile\n\nWe call on:\n– Mali to free the crew;\n– all States to stop their sales; and\n– the parties to talk."
    demands = sanctext.parse(text).demands
    assert [(demand.act, demand.addressees[0].text, demand.action) for demand in demands] == [
        ("call on", "Mali", "free the crew"),
        ("call on", "all States", "stop their sales"),
        ("call on", "parties", "talk"),
    ]
