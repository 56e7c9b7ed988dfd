"""Who published a text issues it where the text names nobody; and what kind of document it is."""

from __future__ import annotations

import pytest

import sanctext
from sanctext.knowledge.publishers import publisher_code
from sanctext.source import Source


@pytest.mark.parametrize(
    ("publisher", "url", "code"),
    [
        ("Ministry of Foreign Affairs of Peru", None, "PE"),
        ("Office of the President of Ghana", None, "GH"),
        ("Council of the European Union", None, "EU"),
        ("The Lima Courier of Peru", None, None),
        ("Harbour Times", None, None),
        (None, "https://www.mofa.go.jp/press/1.html", "JP"),
        (None, "https://foreign.gov.example/a", None),
        (None, "https://ministry.gov.mt/news", "MT"),
        (None, "https://news.uk/a", None),
        ("Press office <press@fco.gov.uk>", None, "GB"),
        ("Harbour Times", "https://www.un.org/press", "UN"),
    ],
)
def test_whose_a_publisher_is(publisher: str | None, url: str | None, code: str | None) -> None:
    assert publisher_code(publisher, url) == code


RELEASE = "Support for Fishing Communities\n\nWe urge all parties to keep the harbours open."


def test_the_publisher_signs_where_the_text_names_nobody() -> None:
    front = "---\npublisher: Ministry of Foreign Affairs of Peru\n---\n"
    source = Source(front + RELEASE, body=len(front), publisher="Ministry of Foreign Affairs of Peru")
    record = sanctext.parse(source)
    (signatory,) = record.signatories
    (mention,) = signatory.mentions
    assert (signatory.actor.code, mention.rule) == ("PE", "signatories.publisher")
    assert (front + RELEASE)[mention.start : mention.end] == mention.text == "Ministry of Foreign Affairs of Peru"
    assert [speaker.code for demand in record.demands for speaker in demand.speakers] == ["PE"]


def test_a_publisher_that_stands_nowhere_in_the_text_has_an_empty_mention() -> None:
    record = sanctext.parse(Source(RELEASE, url="https://www.mofa.go.jp/a"))
    (mention,) = record.signatories[0].mentions
    assert (record.signatories[0].actor.code, mention.text, mention.start, mention.end) == ("JP", "", 0, 0)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("Statement by Chile and Peru\n\nWe urge calm.", {"CL", "PE"}, id="the text names its issuers"),
        pytest.param("Joint Declaration\n\nThe two sides met.", set(), id="several issue it, of whom one published it"),
    ],
)
def test_the_text_goes_before_its_publisher(text: str, codes: set[str]) -> None:
    record = sanctext.parse(Source(text, publisher="Ministry of Foreign Affairs of Oman"))
    assert {signatory.actor.code for signatory in record.signatories} == codes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Minister Lind’s Call with the Foreign Minister of Oman\n\nMinister Lind spoke with him today.", "readout"),
        ("Readout of the Talks in Muscat\n\nThe ministers met.", "readout"),
        ("Joint Statement on the Meeting with the Minister\n\nWe met.", "joint_statement"),
        ("Regular Press Conference of 3 May\n\nThe spokesperson took questions.", "transcript"),
        ("Talks in Muscat\n\nMS LIND: Good morning.\n\nQUESTION: When?\n\nMS LIND: Soon.", "transcript"),
        ("Main points\n\nENERGY: Oil is banned.\n\nTRADE: Steel too.\n\nSHIPS: Forty more.", "other"),
        ("Financial Sanctions Notice\n\nTwo entries were removed.", "notice"),
        ("Minister Lind’s Travel to Peru\n\nMinister Lind travels to Lima this week.", "other"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert sanctext.parse(text).document.kind == kind


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param(
            "Port Closures\n\nAda Lind, Department Spokesperson\n\nNorway today announced new rules. The ports close.",
            {"NO"},
            id="who announces at once under a byline",
        ),
        pytest.param(
            "Appeal on the Raids\n\nThe Governments of Chad, Mali, Niger and Togo:\n\nCondemn the raids.",
            {"TD", "ML", "NE", "TG"},
            id="a list whose acts follow in paragraphs",
        ),
        pytest.param(
            "CHAIR’S STATEMENT\n\nThe ASEAN Foreign Ministers’ Retreat reviewed the fighting in Mali.",
            {"ASEAN"},
            id="an organ in the first sentence",
        ),
        pytest.param(
            "MINISTRY OF TRADE OF PERU\nNotice\nLima, 3 May 2024\n1. Chile and Oman sell the parts.",
            {"PE"},
            id="the office above a notice",
        ),
        pytest.param(
            "Statement by Ambassador Reed of Chad, on behalf of the A3 Plus, namely Mali, Niger, Togo and my own "
            "country, Chad\n\nWe urge calm.",
            {"TD", "ML", "NE", "TG"},
            id="those who are named and not their group",
        ),
    ],
)
def test_issuers(text: str, codes: set[str]) -> None:
    assert {signatory.actor.code for signatory in sanctext.parse(text).signatories} == codes


@pytest.mark.parametrize(
    ("lead", "codes"),
    [
        ("“Stop the raids,” Chad’s foreign minister said in a statement.", {"TD"}),
        ("Chad’s Ministry of Trade closed the border. It is shut, the ministry said in a statement.", {"TD"}),
        ("“Stop the raids,” Chad director of Harbour Watch Ada Lind said in a statement.", set()),
        ("In a statement on Monday, Ada Lind said the three countries have broken their word.", set()),
    ],
)
def test_statements_in_reports(lead: str, codes: set[str]) -> None:
    text = f"Raids go on, say Mali, Niger and Togo\n\nNDJAMENA, May 3 (Sahel Wire) -- {lead} It rained on Monday."
    record = sanctext.parse(text)
    assert (record.document.kind, {signatory.actor.code for signatory in record.signatories}) == ("news_report", codes)
