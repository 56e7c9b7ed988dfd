"""What the page of one document says first: from the record alone, each line with a place of the page."""

from __future__ import annotations

import re

import pytest

import sanctext
from sanctext.recording.extras import completed
from sanctext.records import StatementRecord
from sanctext.report.cards import items_and_cards
from sanctext.report.document_page import document_page
from sanctext.report.in_short import in_short
from sanctext.source import Source
from tables import table

HEAD = "Joint Statement by Chile and Peru on the Strait\n\nLima, 4 March 2031\n\n"


def read(text: str) -> StatementRecord:
    source = Source(name="s.txt", text=text)
    return completed(sanctext.parse(source), source, with_text=True, raw_offsets=False)


def short(text: str) -> dict[str, list[str]]:
    record = read(text)
    return {topic.name: [line.says for line in topic.lines] for topic in in_short(record, items_and_cards(record))}


@pytest.mark.parametrize(
    ("text", "name", "lines"),
    table(
        (f"{HEAD}We met.", "Issued by", ["Chile and Peru, 2031-03-04, joint statement"], "who, when, what"),
        ("We met.", "Issued by", ["nobody whom sanctext knows, undated, other"], "nobody"),
        (
            f"{HEAD}We hope that Oman will talk. We demand that Mali free the envoys. We urge Fiji to wait. "
            "We call on Togo to listen.",
            "Demands (3 strongest of 4)",
            ["Mali: free the envoys (demand)", "Fiji: wait (urge)", "Togo: listen (call on)"],
            "the strongest first",
        ),
        (
            f"{HEAD}Iran must never obtain such a weapon.",
            "Demands (1)",
            ["Iran: never obtain such a weapon (must)"],
            "never is no double no",
        ),
        (
            f"{HEAD}We urge Mali to talk. We urge Mali to talk.",
            "Demands (2)",
            ["Mali: talk (urge)"],
            "the same once",
        ),
        (
            f"{HEAD}We urge restraint. We urge Mali not to hold the envoys.",
            "Demands (2)",
            ["Mali: not hold the envoys (urge)", "nobody by name: exercise restraint (urge)"],
            "what is forbidden, and who is named first",
        ),
        (
            f"{HEAD}Togo demanded that Mali free the envoys.",
            "Demands (1)",
            ["Mali: free the envoys (demand, says Togo)"],
            "what somebody else asks",
        ),
        (
            f"{HEAD}We are freezing the assets of Costa Bank.",
            "Measures (1)",
            ["asset freeze imposed: Costa Bank"],
            "by type, against whom",
        ),
        (f"{HEAD}We met in Lima.", "Demands (0)", None, "nothing is demanded"),
        (f"{HEAD}We met in Lima.", "To check", None, "nothing is doubtful"),
        (
            "Statement by Chile\n\nWe urge Mali to talk.",
            "To check",
            ["1 note on the whole reading: date unknown"],
            "a note",
        ),
    ),
)
def test_what_is_said(text: str, name: str, lines: list[str] | None) -> None:
    assert short(text).get(name) == lines


def test_long_lists_are_cut_and_what_is_left_is_told() -> None:
    found = short(f"{HEAD}We urge {', '.join(['Mali', 'Oman', 'Fiji', 'Togo', 'Cuba'])} and Iraq to talk.")
    assert found["Demands (1)"] == ["Mali, Oman, Fiji, Togo and 2 more: talk (urge)"]
    found = short(HEAD + " ".join(f"We recall resolution {number} (1999)." for number in (1718, 1874, 2087, 2231)))
    assert (len(found["To check"]), found["To check"][-1]) == (4, "and 1 more item to check")


def test_each_line_leads_to_its_place() -> None:
    made = document_page(read("We urge Mali to talk. We recall resolution 1718 (2007)."))
    section = made.partition('<section class="short"')[2].partition("</section>")[0]
    places = re.findall(r'<a href="#([\w-]+)">', section)
    assert len(places) == section.count("<dd>") >= 4
    assert [place for place in places if f'id="{place}"' not in made] == []
    number = re.search(r'href="#(card-\d+)">Mali: talk', section)
    assert number is not None
    assert "talk</button></h2>" in made.partition(f'id="{number[1]}"')[2].partition("</li>")[0]


def test_headings_are_in_order() -> None:
    made = document_page(read("We urge Mali to talk."))
    assert re.findall(r"<(h\d)", made) == ["h1", "h2", *["h2"] * made.count('<li class="card')]
