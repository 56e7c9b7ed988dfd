"""`sanctext report` as a process: which page it makes, of what, and what it says of what it could not read."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Run

from imports import imported

DOCUMENT, OVERVIEW = b'<article id="text"', b'<table class="documents">'


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("We urge Iran to return to talks.\n", encoding="utf-8")
    (folder / "b.html").write_text("<p>We urge both sides to halt the shelling of Novara.</p>\n", encoding="utf-8")
    return folder


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("sources", "page"),
    [
        (["texts/a.txt"], DOCUMENT),
        (["texts"], OVERVIEW),
        (["texts/a.txt", "texts/b.html"], OVERVIEW),
        (["texts/a.txt", "texts/a.txt"], DOCUMENT),
    ],
)
def test_one_document_or_many(sources: list[str], page: bytes, run: Run, tmp_path: Path) -> None:
    done = run("report", *sources, "-o", "page.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert page in (tmp_path / "page.html").read_bytes()
    assert run("report", *sources).stdout == (tmp_path / "page.html").read_bytes()


@pytest.mark.usefixtures("texts")
def test_records_give_the_page_of_their_texts(run: Run, tmp_path: Path) -> None:
    assert run("batch", "texts", "-o", "records.jsonl", "--with-text", "-q").returncode == 0
    assert run("report", "records.jsonl").stdout == run("report", "texts").stdout
    one = (tmp_path / "records.jsonl").read_bytes().splitlines()[0]
    (tmp_path / "one.jsonl").write_bytes(one)
    assert run("report", "one.jsonl").stdout == run("report", "texts/a.txt").stdout
    (tmp_path / "one.json").write_bytes(run("parse", "texts/a.txt", "--with-text").stdout)
    assert run("report", "one.json").stdout == run("report", "texts/a.txt").stdout


@pytest.mark.usefixtures("texts")
def test_one_record_without_its_text_cannot_be_shown(run: Run) -> None:
    assert run("batch", "texts/a.txt", "-o", "records.jsonl", "-q").returncode == 0
    done = run("report", "records.jsonl", "-o", "page.html")
    assert done.returncode == 1
    assert done.stderr == b"sanctext: texts/a.txt: the record holds no text to show; make it with --with-text\n"


@pytest.mark.usefixtures("texts")
def test_what_cannot_be_read_is_told_and_the_rest_shown(run: Run, tmp_path: Path) -> None:
    (tmp_path / "texts" / "c.pdf").write_bytes(b"%PDF-1.7 cut")
    done = run("report", "texts", "missing.txt", "-o", "page.html")
    assert done.returncode == 1
    said = done.stderr.decode().splitlines()
    assert [line.split(":")[1].strip() for line in said] == ["texts/c.pdf", "missing.txt"]
    assert b"<h1>2 documents</h1>" in (tmp_path / "page.html").read_bytes()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"schema_version":"0.9","document":{}}\n', b"line 1: not a record of schema version"),
        (b"", b"no document gave a record; nothing was written"),
    ],
    ids=["another version", "nothing"],
)
def test_what_is_no_record_leaves_an_older_page_alone(content: bytes, said: bytes, run: Run, tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_bytes(content)
    (tmp_path / "page.html").write_bytes(b"older")
    done = run("report", "records.jsonl", "-o", "page.html")
    assert (done.returncode, said in done.stderr) == (1, True)
    assert (tmp_path / "page.html").read_bytes() == b"older"


def test_parsing_imports_nothing_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("We urge Iran to return to talks.\n", encoding="utf-8")
    program = "from sanctext.__main__ import main; main()"
    assert not imported(program, {"sanctext.report", "networkx"}, "parse", "a.txt", cwd=tmp_path)
