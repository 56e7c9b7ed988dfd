"""Files that real programs made: one statement in every form, and files that cannot be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from items import items

import sanctext
from sanctext.batch.documents import Outcome
from sanctext.batch.engine import Engine
from sanctext.batch.run import Plan, to_file
from sanctext.errors import ReadError
from sanctext.readers import Reading, read
from sanctext.readers.contents import documents, read_one
from sanctext.readers.discover import discover
from sanctext.source import Source
from tables import table

DATA = Path(__file__).parents[1] / "data"
TITLE = "Joint Statement on the Transfer of Missiles to the Houthis"
FORMS = sorted(path.name for path in DATA.glob("statement*"))
BAD = sorted(path.name for path in (DATA / "bad").iterdir())


def sources(name: str) -> Iterator[Source]:
    for document in documents(str(DATA / name)):
        assert not isinstance(document, ReadError)
        yield read_one(document, Reading())


@pytest.mark.parametrize("name", FORMS)
def test_the_same_items(name: str) -> None:
    expected = sanctext.parse(read(str(DATA / "statement.md")))
    assert [demand.act for demand in expected.demands] == ["urge", "urge", "call on", *["demand"] * 3, "must"]
    for source in sources(name):
        record = sanctext.parse(source)
        assert items(record) == items(expected)
        assert record.document.title == TITLE
        for demand in record.demands:
            assert source.text[demand.span.start : demand.span.end] == demand.span.text


@pytest.mark.parametrize(
    ("name", "publisher", "url", "language", "issued"),
    table(
        ("statement.md", True, True, "en", "2024-05-31", "front matter"),
        ("statement.html", True, True, "en", "2024-05-31", "canonical link, meta tags and the language of the page"),
        ("statement.jsonl", True, True, "en", "2024-05-31", "fields"),
        ("statement.txt", False, False, None, None, "a text says nothing"),
        ("statement.pdf", False, False, None, None, "when a file was made is not when its text was issued"),
        ("statement.docx", False, False, "en-US", None, "a language, and no title"),
    ),
)
def test_what_the_file_says(name: str, publisher: bool, url: bool, language: str | None, issued: str | None) -> None:
    source = read(str(DATA / name))
    assert source.publisher == ("Ministry of Foreign Affairs" if publisher else None)
    assert source.url == ("https://ministry.example.org/news/2024/missiles" if url else None)
    assert (source.language, source.issued) == (language, issued)


NOTES = """\
Albania and Montenegro[1] condemn the launch of a Hwasong-18 missile. We urge North Korea to halt its launches.[2]

We call on all Member States to:

1. implement resolution 2397 in full;

2. report the goods that they seize; and

3. inspect suspicious vessels.

"""
AFTER_BODY = """\
[1] Montenegro joined after the text had been agreed.

[2] See also resolution 2371 (2017), which forbids such launches.
"""


@pytest.mark.parametrize("name", ["notes.docx", "notes-pandoc.docx", "notes.pdf"])
def test_footnotes_and_numbers(name: str) -> None:
    source = read(str(DATA / name))
    assert NOTES in source.text
    assert source.text.endswith(AFTER_BODY), "notes come after the body, so that no sentence is broken"
    record = sanctext.parse(source)
    assert [signatory.actor.code for signatory in record.signatories] == ["AL", "ME"]
    assert [cited.number for cited in record.resolutions] == [2397, 2371], "a note can be cited"
    assert [demand.action for demand in record.demands] == [
        "halt its launches",
        "implement resolution 2397 in full",
        "report the goods that they seize",
        "inspect suspicious vessels",
    ]


def test_rows_of_a_table() -> None:
    assert "\n| State | Ships seized |\n\n| Malta | 2 |\n" in read(str(DATA / "notes.docx")).text


@pytest.mark.parametrize("jobs", [1, 2])
def test_bad_files_are_told_one_by_one_and_the_rest_is_written(jobs: int, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in BAD:
        (folder / name).write_bytes((DATA / "bad" / name).read_bytes())
    (folder / "huge.html").write_bytes(b"<html><body>" + b"<p>We urge restraint.</p>" * (50 << 20 >> 5))
    (folder / "wrong.pdf").write_bytes((DATA / "statement.docx").read_bytes())
    (folder / "wrong.txt").write_bytes((DATA / "statement.pdf").read_bytes())
    seen: list[Outcome] = []
    plan = Plan(list(discover([str(folder)])), Engine(jobs=jobs), errors=tmp_path / "errors.jsonl")
    to_file(plan, str(tmp_path / "records.jsonl"), seen.append, resume=False)
    told = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_text(encoding="utf-8").splitlines()]
    parts = {"password.zip": "password.zip!secret.txt", "trap.zip": "trap.zip!trap.txt"}
    assert [line["path"] for line in told] == sorted(
        str(folder / parts.get(name, name)) for name in (*BAD, "huge.html")
    )
    assert {line["class"] for line in told} == {"ReadError"}
    assert all("because of an error in sanctext" not in line["message"] for line in told)
    written = [json.loads(line) for line in (tmp_path / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [record["document"]["source"] for record in written] == [
        str(folder / f"wrong.{end}") for end in ("pdf", "txt")
    ]
    assert {len(record["demands"]) for record in written} == {7}, "the content tells the format, not the name"
