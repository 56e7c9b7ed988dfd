"""A kind of item that only this test knows is found in every output, by its registration alone."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import cast, get_args

import pytest
from spacy.lang.en import English

import sanctext
from sanctext import items
from sanctext.annotation import Tool
from sanctext.annotation.files import export, import_corrected
from sanctext.asking.columns import answer_about
from sanctext.asking.network import network
from sanctext.asking.question import Question
from sanctext.asking.records_database import database_of
from sanctext.asking.running import answer
from sanctext.comparison import compare_series
from sanctext.components.splitting import Splitter
from sanctext.items.kind import Kind, List, Part
from sanctext.recording.extras import completed
from sanctext.records import Mention, Model, Party, StatementRecord
from sanctext.report.cards import cards
from sanctext.report.comparison_page import comparison_page
from sanctext.report.document_page import document_page
from sanctext.report.overview import overview
from sanctext.source import Source
from sanctext.stored.conversion import convert
from sanctext.tables.definition import tables
from sanctext.tables.description import as_data
from sanctext.tables.rows import rows_of
from sanctext.writers import compared, docbin, follow_the_money, table, web_annotation

TEXT = "Kenya salutes the crew of the Lark.\n"


class Salute(Model):
    """Somebody is saluted."""

    manner: str
    loud: bool
    guns: int | None
    speakers: tuple[Party, ...]
    flags: tuple[str, ...]
    span: Mention


class Saluting(StatementRecord):
    """A record with salutes."""

    salutes: tuple[Salute, ...]


SALUTES = Kind(
    field="salutes",
    one="salute",
    model=Salute,
    heading="Salutes",
    sign="Z",
    colour="#000000",
    row="A salute.",
    says=lambda salute: f"{salute.speakers[0].code}: salutes {salute.manner}",
    tag=lambda salute: str(salute.manner),
    parts=lambda salute: [Part("span", salute.span)],
    facts=lambda salute: [("Manner", salute.manner)],
    described=True,
    columns={"manner": "how"},
    lists={"speakers": List("Who salutes."), "flags": List("A flag that is hoisted.", "flag", "its name")},
    key=lambda salute: (salute.speakers[0].code, salute.manner),
    indexes=("manner",),
    asked=("manner", "words"),
)


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch) -> StatementRecord:
    monkeypatch.setattr(items, "_KINDS", [*items.kinds(), SALUTES])
    plain = completed(sanctext.parse(TEXT), Source(TEXT, name="a.txt"), with_text=True, raw_offsets=False)
    kenya = Party(code="KE", name="Kenya", kind="state", text="Kenya")
    span = Mention(start=6, end=34, text=TEXT[6:34], rule="salutes.test")
    salute = Salute(manner="warmly", loud=True, guns=None, speakers=(kenya,), flags=("blue",), span=span)
    return Saluting(**dict(plain), salutes=(salute,))


def test_it_has_tables(record: StatementRecord) -> None:
    document, rows = record.document.id, rows_of(record)
    assert rows["salutes"] == [(document, 1, "warmly", True, None, TEXT[6:34], "salutes.test")]
    assert rows["salute_speakers"] == [(document, 1, 1, "KE", "Kenya", "state", "Kenya")]
    assert rows["salute_flags"] == [(document, 1, 1, "blue")]
    assert rows["mentions"][-1][2:4] == ("salute", "span")
    columns = next(row for row in tables() if row.name == "mentions").columns
    assert "salute_no" in {column.name for column in columns}
    described = cast(list[dict[str, object]], as_data()["tables"])
    assert (
        next(each["description"] for each in described if each["name"] == "salute_flags") == "A flag that is hoisted."
    )


def test_it_is_converted_and_asked_for(record: StatementRecord, tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    convert([record], str(path), "sqlite", lambda _: None)
    with database_of(str(path)) as database:
        columns = list(answer_about("salutes").columns)
        (row,) = answer(database, Question("salutes", by="KE"))
        indexes = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    found = dict(zip(columns, row, strict=True))
    assert (found["speakers"], found["manner"], found["start"], found["sentence"]) == (
        ["KE"],
        "warmly",
        6,
        TEXT.strip(),
    )
    assert {"salutes_manner", "salute_speakers_code"} <= indexes


def test_it_is_shown(record: StatementRecord) -> None:
    (card,) = (card for card in cards(record) if card.kind == "salute")
    assert (card.title, card.actors) == ("KE: salutes warmly", ("KE",))
    assert card.facts == (("Manner", "warmly"), ("Speaker", "Kenya (KE)"))
    assert "Salutes (1)" in document_page(record)
    (matrix,) = (each for each in overview([record]).matrices if each.title == "Salutes by speaker")
    assert list(matrix.cells) == [("KE", "warmly")]
    drawn = io.StringIO()
    table.write(record, drawn)
    assert "KE: salutes warmly" in drawn.getvalue()


def test_it_is_in_formats_of_others(record: StatementRecord) -> None:
    doc = docbin.doc_of(record, English(create_tokenizer=Splitter))
    assert [(span.text, span.label_) for span in doc.spans["sanctext.salutes"]] == [(TEXT[6:34], "warmly")]
    page = json.loads("".join(web_annotation.pieces([record])))
    assert [body["value"] for body in page["items"][-1]["body"]] == ["salute", "warmly", "KE: salutes warmly"]
    assert any('"sanctext-actor-ke"' in line for line in follow_the_money.pieces([record]))


def test_it_is_compared(record: StatementRecord) -> None:
    plain = Saluting(**{**dict(record), "salutes": ()})
    series = compare_series([plain, record, record])
    written = [each["salutes"] for each in json.loads(series.model_dump_json())["comparisons"]]
    assert [[len(each[change]) for change in ("added", "dropped", "kept")] for each in written] == [
        [1, 0, 0],
        [0, 0, 1],
    ]
    assert written[0]["added"][0]["manner"] == "warmly"
    drawn = io.StringIO()
    compared.write(series, drawn)
    assert "KE: salutes warmly" in drawn.getvalue()
    assert "<h3>Salutes</h3>" in comparison_page(series)


@pytest.mark.parametrize("tool", get_args(Tool))
def test_it_is_corrected_in_annotation_tools(record: StatementRecord, tool: Tool, tmp_path: Path) -> None:
    export([record], str(tmp_path / "tasks"), tool)
    import_corrected(str(tmp_path / "tasks"), str(tmp_path / "gold"), lambda _: None)
    (path,) = (tmp_path / "gold").glob("*.gold.json")
    gold = json.loads(path.read_text(encoding="utf-8"))
    assert gold["salutes"] == [{"tag": "warmly", "quote": TEXT[6:34], "start": 6}]


def test_it_has_a_network(record: StatementRecord, tmp_path: Path) -> None:
    convert([record], str(tmp_path / "records.sqlite"), "sqlite", lambda _: None)
    with database_of(str(tmp_path / "records.sqlite")) as database:
        graph = network(database, "salutes")
    assert list(graph.edges(data="weight")) == [("KE", "warmly", 1)]
