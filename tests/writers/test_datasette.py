"""What Datasette is told of a database: every page and every ready question answers, in Datasette itself."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from sanctext.cli.app import app
from sanctext.records import StatementRecord
from sanctext.stored.record_files import RecordsFile
from sanctext.tables.definition import tables
from sanctext.tables.views import VIEWS
from sanctext.writers.datasette import QUESTIONS, metadata, searched
from tables import table

LayDown = Callable[[Iterable[StatementRecord]], RecordsFile]
Get = Callable[[str], Any]


def converted(records: RecordsFile, folder: Path, *more: str) -> Path:
    """A database of some records, made by the command."""
    path = folder / "site.sqlite"
    done = CliRunner().invoke(app, ["convert", str(records.path), "-o", str(path), *more])
    assert done.exit_code == 0, done.stderr
    return path


@pytest.fixture
def database(samples: list[StatementRecord], recorded: LayDown, tmp_path: Path) -> Path:
    return converted(recorded(samples), tmp_path, "--datasette-metadata", str(tmp_path / "m.json"))


@pytest.fixture
def get(database: Path) -> Get:
    """Ask Datasette for a page of the database, which is there and not an error."""
    application = pytest.importorskip("datasette.app")

    def get(address: str) -> Any:
        told = json.loads((database.parent / "m.json").read_text("utf-8"))
        page = application.Datasette(files=[str(database)], metadata=told)
        answer = asyncio.run(page.client.get(address))
        assert answer.status_code == 200, answer.text[:300]
        return answer.json() if ".json" in address else answer.text

    return get


@pytest.mark.parametrize(
    ("address", "holds"),
    table(
        ("/", "Records of diplomatic texts", "the site"),
        ("/site", "Which resolutions are cited together", "the ready questions"),
        ("/site/documents", "date of issue; empty where the text does not say", "what a column means"),
        ("/site/demands", "facet-results", "facets, and each document's title in place of its number"),
        ("/site/demands", 'name="_search"', "words can be searched"),
        ("/site/demands_by_party", "A demand with one of its speakers", "what a row of a view is"),
        ("/site/demands_by_year", 'name="code"', "a field to fill in"),
    ),
)
def test_pages(address: str, holds: str, get: Get) -> None:
    assert holds in get(address)


def test_every_table_and_view_has_its_page(get: Get) -> None:
    for each in (*tables(), *VIEWS):
        assert each.says[:20] in get(f"/site/{each.name}"), each.name


@pytest.mark.parametrize(
    ("address", "rows"),
    table(
        ("who_signs_together", None, "all pairs"),
        ("who_signs_together?code=XX", [], "an actor that signs with nobody"),
        ("demands_by_year", None, "all years"),
        ("cited_together", None, "all resolutions"),
        ("cited_together?number=171", [], "no part of another number"),
        ("no_longer_in_force", None, "all that are cited"),
    ),
)
def test_ready_questions_answer(address: str, rows: list[object] | None, get: Get) -> None:
    name, _, said = address.partition("?")
    found = get(f"/site/{name}.json?_shape=array&{said}")
    assert found == rows if rows is not None else found


def test_what_is_filled_in_restricts(get: Get) -> None:
    some = get("/site/demands_by_year.json?_shape=array&code=KP")
    every = get("/site/demands_by_year.json?_shape=array")
    assert {row["code"] for row in some} == {"KP"}
    assert [row for row in every if row["code"] == "KP"] == some
    assert len(every) > len(some)


def test_every_ready_question_is_tried() -> None:
    assert {question.name for question in QUESTIONS} == {
        "who_signs_together", "demands_by_year", "cited_together", "no_longer_in_force",
    }  # fmt: skip


def test_words_are_searched(get: Get) -> None:
    for each in tables():
        if searched(each):
            assert get(f"/site/{each.name}.json?_shape=array&_search=zzzz&_nofacet=1") == []
    found = get("/site/texts.json?_shape=array&_search=missile")
    assert found
    assert all("missile" in row["text"].lower() for row in found)


def count(database: Path, word: str) -> int:
    with closing(sqlite3.connect(database)) as opened:
        (number,) = opened.execute("SELECT count(*) FROM texts_fts WHERE texts_fts MATCH ?", [word]).fetchone()
    return int(number)


def test_what_is_added_is_searched_as_well(database: Path, samples: list[StatementRecord], recorded: LayDown) -> None:
    first = samples[0]
    document = first.document.model_copy(update={"id": "0" * 64})
    added = first.model_copy(update={"document": document, "text": "A quokka."})
    assert count(database, "quokka") == 0
    converted(recorded([added]), database.parent, "--append")
    assert (count(database, "quokka"), count(database, "missile") > 0) == (1, True)
    converted(recorded([added.model_copy(update={"text": "A numbat."})]), database.parent, "--append")
    assert (count(database, "quokka"), count(database, "numbat")) == (0, 1)


def test_without_it_nothing_is_indexed(samples: list[StatementRecord], recorded: LayDown, tmp_path: Path) -> None:
    path = converted(recorded(samples[:1]), tmp_path)
    with closing(sqlite3.connect(path)) as opened:
        assert not opened.execute("SELECT name FROM sqlite_master WHERE name LIKE '%fts%'").fetchall()


def test_facets_are_columns_and_everything_has_words() -> None:
    told = metadata("site")["databases"]["site"]["tables"]
    assert set(told) == {each.name for each in (*tables(), *VIEWS)}
    for each in tables():
        assert set(told[each.name]["facets"]) <= set(each.names)
        assert list(told[each.name]["columns"]) == each.names


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    table(
        (["-o", "r.xlsx"], 2, "is about an SQLite database", "another format"),
        ([], 2, "is about an SQLite database", "standard output"),
        (["-o", "r.sqlite"], 1, "its folder does not exist", "no place for it; nothing is written"),
    ),
)
def test_wrong_use(
    arguments: list[str], code: int, message: str, samples: list[StatementRecord], recorded: LayDown,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    records = recorded(samples[:1])
    done = CliRunner().invoke(app, ["convert", str(records.path), *arguments, "--datasette-metadata", "no/m.json"])
    assert (done.exit_code, message in " ".join(done.stderr.split())) == (code, True)
    assert [path.name for path in tmp_path.iterdir()] == [records.path.name]
