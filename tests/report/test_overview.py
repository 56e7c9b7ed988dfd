"""What many records say together, counted, and the page that shows it."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser

import pytest

import sanctext
from sanctext.recording.extras import completed
from sanctext.records import StatementRecord
from sanctext.report.overview import COLUMNS, ROWS, Matrix, Words, overview
from sanctext.report.overview_page import overview_page
from sanctext.source import Source
from tables import table

FIRST = """Joint Statement by Canada, Chile and Norway on Arms Transfers

Oslo, 4 March 2023

We demand that the DPRK halt its ballistic missile programme. We urge Russia to respect resolution 1718 (2006).
"""
SECOND = """Joint Statement by Canada and Norway on Arms Transfers

Oslo, 9 June 2024

We demand that the DPRK end its exports of ballistic missiles.

We recall resolutions 1718 (2006) and 2397 (2017).
"""


def record_of(text: str, name: str = "statement.txt") -> StatementRecord:
    source = Source(name=name, text=text)
    return completed(sanctext.parse(source), source, with_text=True, raw_offsets=False)


@pytest.fixture(scope="module")
def records() -> list[StatementRecord]:
    return [record_of(FIRST, "first.txt"), record_of(SECOND, "second.txt")]


def test_lines(records: list[StatementRecord]) -> None:
    lines = overview(records).lines
    assert [(line.issued, line.kind, line.signatories, line.resolutions, line.demands) for line in lines] == [
        ("2023-03-04", "joint statement", ("CA", "CL", "NO"), ("1718",), 2),
        ("2024-06-09", "joint statement", ("CA", "NO"), ("1718", "2397"), 1),
    ]


@pytest.mark.parametrize(
    ("title", "counts"),
    table(
        (
            "Who demands what of whom",
            {("CA", "KP"): 2, ("NO", "KP"): 2, ("CL", "KP"): 1, ("CA", "RU"): 1, ("NO", "RU"): 1, ("CL", "RU"): 1},
            "each speaker of a demand",
        ),
        ("Demands by act", {("KP", "5 demand"): 2, ("RU", "3 urge"): 1}, "once a demand"),
        (
            "Who signs with whom",
            {
                **dict.fromkeys([("CA", "NO"), ("NO", "CA")], 2),
                **dict.fromkeys([("CA", "CL"), ("CL", "CA"), ("CL", "NO"), ("NO", "CL")], 1),
            },
            "both ways, none with itself",
        ),
        (
            "Who signs when",
            {("CA", "2023"): 1, ("CL", "2023"): 1, ("NO", "2023"): 1, ("CA", "2024"): 1, ("NO", "2024"): 1},
            "by year",
        ),
        (
            "Resolutions over time",
            {("S/RES/1718 (2006)", "2023"): 1, ("S/RES/1718 (2006)", "2024"): 1, ("S/RES/2397 (2017)", "2024"): 1},
            "once a document",
        ),
    ),
)
def test_matrices(title: str, counts: dict[tuple[str, str], int], records: list[StatementRecord]) -> None:
    matrix = next(each for each in overview(records).matrices if each.title == title)
    assert {place: len(words) for place, words in matrix.cells.items()} == counts


def test_words_stand_in_their_sentence(records: list[StatementRecord]) -> None:
    cell = overview(records).matrices[0].cells["CA", "RU"]
    assert cell == [
        Words(
            0,
            "We demand that the DPRK halt its ballistic missile programme. We ",
            "urge Russia to respect resolution 1718 (2006)",
            ".",
            3,
        )
    ]


def test_without_the_text_the_words_stand_alone(records: list[StatementRecord]) -> None:
    bare = [record.model_copy(update={"text": None}) for record in records]
    cell = overview(bare).matrices[0].cells["CA", "RU"]
    assert [(words.before, words.words, words.after) for words in cell] == [
        ("", "urge Russia to respect resolution 1718 (2006)", "")
    ]


def test_one_name_in_two_spellings_is_one_row() -> None:
    found = overview([record_of("We call for restraint. All parties must talk, and all parties should listen.")])
    acts = next(matrix for matrix in found.matrices if matrix.title.startswith("Demands by act"))
    assert {row for row, _ in acts.cells} >= {"All parties"}
    assert "all parties" not in {row for row, _ in found.matrices[1].cells}


def test_the_largest_are_shown_and_the_others_counted() -> None:
    matrix = Matrix("t", "a", "c")
    for row in range(ROWS + 7):
        for column in range(COLUMNS + 3):
            matrix.cells[f"r{row:03}", f"c{column:03}"] = [Words(0, "", "w", "")] * (1 + (row == 20) + (column == 25))
    assert matrix.rows()[0] == "r020"
    assert matrix.columns()[0] == "c025"
    assert (len(matrix.rows()), len(matrix.columns()), matrix.hidden()) == (ROWS, COLUMNS, (7, 3))


def test_years_stay_in_their_order() -> None:
    matrix = Matrix("t", "a", "c", chronological=True)
    for year in (2003, 2001, 2002):
        matrix.cells["r", str(year)] = [Words(0, "", "w", "")] * (year - 2000)
    assert matrix.columns() == ["2001", "2002", "2003"]


@pytest.mark.parametrize(
    ("bare", "room", "texts", "said"),
    table(
        ((), 10**6, 2, "the words that are quoted, or the text.</span>", "all"),
        ((1,), 10**6, 1, "The texts of 1 of the 2 documents are searched", "one came without"),
        ((), len(FIRST), 1, "The texts of 1 of the 2 documents are searched", "one is too much"),
        ((0, 1), 10**6, 0, "Whole texts are not searched, since the records came without them.", "none has one"),
    ),
)
def test_whole_texts_are_there_to_be_searched_within_a_limit(
    bare: tuple[int, ...],
    room: int,
    texts: int,
    said: str,
    records: list[StatementRecord],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sanctext.report.overview.TEXTS", room)
    given = [each.model_copy(update={"text": None}) if at in bare else each for at, each in enumerate(records)]
    assert [bool(text) for text in overview(given).texts].count(True) == texts
    made = overview_page(given)
    assert said in made
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', made, re.DOTALL)
    assert json.loads(data)["texts"] == (overview(given).texts if texts else [])


class Tags(HTMLParser):
    """The tags of a page, without those of data."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag + "".join(sorted(name for name, _ in attrs)))


@pytest.mark.parametrize(
    "hostile",
    [
        "</script><script>document.title='taken'</script>",
        "<!--<script>",
        "'\"><img src=x onerror=document.title=1>",
        "]]>\u2028\u2029</title>",
        "__proto__",
    ],
)
def test_words_of_documents_stay_words(hostile: str, records: list[StatementRecord]) -> None:
    def page(name: str) -> str:
        speaker = records[0].demands[0].speakers[0].model_copy(update={"code": None, "text": name})
        demand = records[0].demands[0].model_copy(update={"speakers": (speaker,), "addressees": (speaker,)})
        document = records[0].document.model_copy(update={"title": name, "source": name, "kind": "other"})
        return overview_page([records[0].model_copy(update={"document": document, "demands": (demand,)}), records[1]])

    plain, made = page("XX"), page(hostile)
    # Rows and columns are sorted by their names.
    assert sorted(Tags(made).tags) == sorted(Tags(plain).tags)
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', made, re.DOTALL)
    assert json.loads(data)["lines"][0][0] == hostile
    assert "default-src 'none'; style-src 'sha256-" in unescape(made)


def test_no_record_at_all_is_a_page_too() -> None:
    assert "<h1>0 documents</h1>" in overview_page([])
