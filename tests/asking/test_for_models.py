"""The tools for language models, called as functions: what they answer, and what they refuse with a reason."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

import sanctext
from sanctext.asking.for_models import Tools
from sanctext.asking.records_database import database_of
from sanctext.errors import ReadError
from sanctext.source import Source
from tables import table

TEXTS = {
    "a": "Joint Statement by Fiji and Peru\n\n3 May 2031\n\nWe urge Oman to halt its launches of the Hwasong-11A.",
    "b": "Joint Statement by Fiji and Chad\n\n4 June 2032\n\n"
    "We call on Oman to talk.\n\nWe recall resolution 1718 (2006).",
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("asked") / "records.jsonl"
    parsed = sanctext.parse_many([Source(text, name=name) for name, text in TEXTS.items()])
    path.write_text("".join(record.model_dump_json() + "\n" for record in parsed), encoding="utf-8")
    with database_of(str(path)) as opened:
        yield opened


def ask(database: sqlite3.Connection, **asked: Any) -> dict[str, Any]:
    return asyncio.run(Tools(database).ask_records(**asked))


@pytest.mark.parametrize(
    ("asked", "sources"),
    table(
        ({"about": "documents"}, ["a", "b"], "all"),
        ({"about": "documents", "signed_by": ["Fiji", "TD"]}, ["b"], "by name and by code"),
        ({"about": "documents", "cites": "1718"}, ["b"], "a resolution"),
        ({"about": "documents", "weapon": "KN-23"}, ["a"], "a weapon, by another of its names"),
        ({"about": "documents", "since": "2032", "until": "2032-06"}, ["b"], "a time"),
        ({"about": "demands", "to": "Oman"}, ["a", "b"], "to whom"),
        ({"about": "demands", "by": "Peru"}, ["a"], "by whom"),
        ({"about": "demands", "act": "call on"}, ["b"], "how"),
        ({"about": "demands", "force_at_least": 5}, [], "how hard"),
        ({"about": "demands", "words": "launches"}, ["a"], "in which words"),
        ({"about": "demands", "limit": 1}, ["a"], "no more than that"),
    ),
)
def test_rows(asked: dict[str, Any], sources: list[str], database: sqlite3.Connection) -> None:
    found = ask(database, **asked)
    assert [row["source"] for row in found["rows"]] == sources
    assert found["said"]


def test_rows_are_counted(database: sqlite3.Connection) -> None:
    found = ask(database, about="demands", group_by=["year"])
    assert found["rows"] == [{"year": "2031", "demands": 1}, {"year": "2032", "demands": 1}]


@pytest.mark.parametrize(
    ("asked", "message"),
    table(
        ({"about": "documents", "to": "Oman"}, "to: restricts demands, stances, measures, violations", "no addressee"),
        ({"about": "stances", "type": "travel_ban"}, "type: restricts measures, and not stances", "no type"),
        ({"about": "demands", "to": "Nowhereland"}, "Nowhereland: no actor is known by it", "an unknown name"),
        ({"about": "demands", "group_by": ["colour"]}, "group_by: demands can be counted by year", "no such count"),
        ({"about": "demands", "since": "last May"}, "last May: is no year, month or day", "no date"),
        ({"about": "documents", "cites": "1718; DROP TABLE documents"}, "no resolution is known by it", "no number"),
    ),
)
def test_what_cannot_be_asked_has_a_reason(asked: dict[str, Any], message: str, database: sqlite3.Connection) -> None:
    with pytest.raises(ReadError, match=message):
        ask(database, **asked)


def test_words_are_never_sql(database: sqlite3.Connection) -> None:
    assert ask(database, about="demands", words="'; DROP TABLE demands; --")["rows"] == []
    assert len(ask(database, about="demands")["rows"]) == 2
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        database.execute("DELETE FROM demands")


def test_a_text_and_a_name_need_no_records() -> None:
    tools = Tools(None)
    assert [tool.__name__ for tool in tools.all()] == ["parse_text", "lookup"]
    assert asyncio.run(tools.parse_text("We urge Oman to talk."))["demands"][0]["action"] == "talk"
    assert [entry["code"] for entry in asyncio.run(tools.lookup("KN-23"))["entries"]] == ["hwasong-11a"]
    assert asyncio.run(tools.lookup("nothing of the kind")) == {"entries": []}
