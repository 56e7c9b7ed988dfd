"""Whose statement a report is about, and who speaks in it, in the forms of many outlets."""

# ruff: noqa: E501 - a text a row

from __future__ import annotations

import pytest

import sanctext
from tables import table

DATELINE = "LIMA, March 3 (Coast Wire) - "


@pytest.mark.parametrize(
    ("body", "codes"),
    table(
        (
            "The foreign ministers of Chile, Fiji and Malta have sent a letter to the UN chief urging the Council to lift the ban.",
            "CL FJ MT",
            "who sends a letter",
        ),
        (
            "The leaders of the Quad countries -- Australia, India, Japan and the US -- have called on Mali to wait.\n\n“We urge Mali to wait,” they said in a joint statement.",
            "AU IN JP US",
            "members between dashes",
        ),
        (
            "Chile, Fiji and Malta, in a joint non-paper dated March 3, demand a ban on the trade.",
            "CL FJ MT",
            "a non-paper",
        ),
        (
            "Chile and Fiji praised the port in a joint press release on Monday and called on Mali to wait.",
            "CL FJ",
            "a press release of two",
        ),
        (
            "Chile, Fiji and Malta have just barred five traders. Their joint statement calls on Mali to wait.",
            "CL FJ MT",
            "their statement, of those who acted in the sentence before",
        ),
        (
            "Pacific Islands Forum ministers have urged Chile to wait, in a communique that names nobody.",
            "PIF",
            "a body in its communiqué",
        ),
        (
            "ECOWAS met on Friday. In the final communique, participants urged Mali to wait.",
            "ECOWAS",
            "participants in the paper of the body",
        ),
        (
            "The Fiji Ports Authority (FPA) said in a statement on Monday that it had struck nine ships from its list.",
            "FJ",
            "an authority’s own statement",
        ),
        (
            "The Fiji Traders Club said in a statement on Monday that nine ships had left.",
            "",
            "a private body’s statement is no state’s",
        ),
        (
            "Fiji considers the ban unfounded, the press service of the President reported.",
            "FJ",
            "what a press service reports",
        ),
        (
            "Fiji considers the ban unfounded, the harbour master reported.",
            "",
            "what somebody else reports is no statement",
        ),
        (
            "The U.N. Security Council voiced alarm on Friday.\n\n“The members called for calm,” the council said in a statement.",
            "UNSC",
            "a body’s own statement",
        ),
        (
            "The Economic Community of West African States met on Friday.\n\nIn a communique issued after the summit, the bloc demanded the release of the crew.",
            "ECOWAS",
            "the bloc’s communiqué",
        ),
        (
            "In a joint statement released by the Japanese Foreign Ministry from the Quad meeting, the ministers said: “We urge Mali to wait.”",
            "QUAD",
            "a publisher signs nothing",
        ),
        (
            "“We call on Mali to wait,” the Chilean foreign ministry said. The communiqué added that Togo must wait, too.",
            "CL",
            "one ministry’s communiqué",
        ),
        (
            "Nine members opposed the text, while Chad, Togo and Niger backed it. The vote was a joint statement of fear, an envoy said.",
            "",
            "voters",
        ),
        (
            "Peru froze the funds of four Chadian traders on Monday.\n\n“They looted the port,” the ministry said in a press release.",
            "PE",
            "the ministry of whoever acts where it was written",
        ),
        (
            "Peru expelled the Chadian envoy on Monday.\n\n“He must go,” a ministry official, Ada Lind, said in a statement.",
            "PE",
            "an official whose name stands between commas",
        ),
        (
            "Chad’s army took a town on Monday.\n\n“It fell,” the ministry said in a statement.",
            "",
            "a ministry of a state where it was not written",
        ),
    ),
)
def test_issuers(body: str, codes: str) -> None:
    assert {found.actor.code for found in sanctext.parse(DATELINE + body).signatories} == set(codes.split())


@pytest.mark.parametrize(
    ("body", "codes"),
    table(
        ("Chile, Fiji, and Malta also called on Mali to free the ship.", "CL FJ MT", "a comma before and"),
        (
            "The minister of Ghana said this war hurts all of Africa, calling for calm.",
            "GH",
            "a participle behind what was said",
        ),
        (
            "“We have written a letter asking Chad to wait,” Mali’s ambassador said.",
            "ML",
            "a participle inside a quotation",
        ),
        ("Despite Mali’s calls for an inquiry, both Chad and Togo voted no.", "ML", "a possessor behind an adjunct"),
        ("The five-point statement, drawn up by Malta, called on Mali to wait.", "MT", "a document’s authors"),
        (
            "The UN General Assembly is debating a draft resolution that calls on Mali to wait.",
            "UNGA",
            "an assembly’s draft",
        ),
        (
            "A Chilean Foreign Ministry spokesperson spoke on Friday.\n\nSpokesperson Yu Wei said the bans do harm. “Mali must lift the bans,” Wei said.",
            "CL",
            "short names",
        ),
        ("The U.N. and the International Red Cross have called for a truce.", "UN ICRC", "two bodies"),
        ("The Kenya UN envoy urged Mali to wait.", "KE", "an acronym before an office"),
        ("Chile’s minister has urged for a full inquiry.", "CL", "urge for"),
        (
            "The Security Council said it was alarmed while urging the president’s immediate release.",
            "UNSC",
            "while urging",
        ),
        ("The two backed Chile’s call on Monday for an inquiry.", "CL", "a day inside a call"),
        ("The embassy of Norway urged Mali to wait.", "NO", "an embassy"),
        ("The queen of Denmark urged Mali to wait.", "DK", "a queen"),
        ("A Peruvian admiral urged Mali to wait.", "PE", "an admiral"),
    ),
)
def test_speakers(body: str, codes: str) -> None:
    demands = sanctext.parse(DATELINE + body).demands
    assert demands
    assert {party.code for demand in demands for party in demand.speakers} == set(codes.split())
