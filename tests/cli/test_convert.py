"""`sanctext convert`, and `sanctext batch` with other formats."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from command_line import Run

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
ENDINGS = (".jsonl", ".json", ".csv", ".xlsx", ".parquet", ".sqlite", ".duckdb", ".ftm.json", ".spacy", ".jsonld")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The samples' records as JSON Lines."""
    path = tmp_path / "records.jsonl"
    lines = [json.loads(each.read_text("utf-8")) for each in sorted(SAMPLES.glob("*.record.json"))]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("We urge Mali to free the envoys.\n", encoding="utf-8")
    (folder / "b.txt").write_text("We urge Niger to free the envoys.\n", encoding="utf-8")
    return folder


def count(path: Path, name: str = "documents") -> int:
    with closing(sqlite3.connect(path)) as database:
        (number,) = database.execute(f"SELECT count(*) FROM {name}").fetchone()
    return int(number)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_ending_decides_and_format_overrides(run: Run, records: Path, tmp_path: Path) -> None:
    done = run("convert", records.name, "-o", "out.sqlite")
    documents = len(records.read_text("utf-8").splitlines())
    said = f"sanctext: {documents} documents written\n"
    assert (done.returncode, done.stdout, done.stderr.decode()) == (0, b"", said)
    assert count(tmp_path / "out.sqlite") == documents
    assert run("convert", records.name, "-o", "out.db", "--format", "sqlite").returncode == 0
    assert (tmp_path / "out.db").read_bytes() == (tmp_path / "out.sqlite").read_bytes()


@pytest.mark.parametrize("command", [["convert", "records.jsonl"], ["batch", "texts"]])
@pytest.mark.usefixtures("records", "texts")
def test_an_unknown_ending_is_wrong_use_and_names_the_known_ones(run: Run, command: list[str], tmp_path: Path) -> None:
    before = names(tmp_path)
    done = run(*command, "--output", "out.docx")
    assert (done.returncode, done.stdout) == (2, b"")
    said = " ".join(done.stderr.decode().split())
    for ending in ENDINGS:
        assert ending in said
    assert names(tmp_path) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["convert", "records.jsonl", "--format", "xlsx"], "no text for standard output"),
        (["convert", "records.jsonl", "--append"], "needs a file to add to"),
        (["batch", "texts", "-o", "out.spacy"], "add --with-text"),
        (["batch", "texts", "--format", "json"], "sanctext convert - --format json"),
        (["convert", "records.jsonl", "--format", "yaml"], "yaml"),
        (["schema", "--format", "table"], "add --tables"),
    ],
)
@pytest.mark.usefixtures("records", "texts")
def test_wrong_use(run: Run, arguments: list[str], message: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert message in " ".join(done.stderr.decode().split())


def test_in_a_pipe(run: Run, records: Path) -> None:
    done = run("convert", "-", "--format", "json", stdin=records.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    assert [record["document"]["source"] for record in json.loads(done.stdout)] == [
        json.loads(line)["document"]["source"] for line in records.read_text("utf-8").splitlines()
    ]
    assert run("convert", records.name).stdout == run("convert", "-", stdin=records.read_bytes()).stdout


def test_a_file_that_is_not_there(run: Run) -> None:
    done = run("convert", "missing.jsonl", "-o", "out.sqlite")
    assert (done.returncode, done.stderr) == (
        1, b"sanctext: missing.jsonl: cannot be read (No such file or directory); check the path\n",
    )  # fmt: skip


def test_tables_of_the_schema(run: Run) -> None:
    found = json.loads(run("schema", "--tables").stdout)
    assert [table["name"] for table in found["tables"]][:2] == ["documents", "texts"]
    drawn = run("schema", "--tables", "--format", "table").stdout.decode()
    assert "demand_addressees" in drawn
    assert "co_signatories" in drawn


class TestBatch:
    def test_a_database_and_nothing_else_but_the_journal(self, run: Run, texts: Path, tmp_path: Path) -> None:
        done = run("batch", texts.name, "-o", "out.sqlite")
        assert done.returncode == 0, done.stderr
        assert names(tmp_path) == {"texts", "out.sqlite", "out.sqlite.run.jsonl.journal"}
        assert count(tmp_path / "out.sqlite") == 2

    def test_failures_leave_the_rest(self, run: Run, texts: Path, tmp_path: Path) -> None:
        done = run("batch", "missing.txt", texts.name, "-o", "out.csv")
        assert done.returncode == 1
        assert len((tmp_path / "out.csv" / "documents.csv").read_bytes().splitlines()) == 3

    def test_a_folder_with_a_slash_at_its_end(self, run: Run, texts: Path, tmp_path: Path) -> None:
        assert run("batch", texts.name, "-o", "out.csv/").returncode == 0
        assert names(tmp_path) == {"texts", "out.csv", "out.csv.run.jsonl.journal"}

    def test_no_record_leaves_the_older_output(self, run: Run, texts: Path, tmp_path: Path) -> None:
        assert run("batch", texts.name, "-o", "out.sqlite").returncode == 0
        (tmp_path / "out.sqlite.run.jsonl").write_text("of an earlier run\n", encoding="utf-8")
        done = run("batch", "missing.txt", "-o", "out.sqlite")
        assert done.returncode == 1
        assert b"out.sqlite: not written, since no document gave a record\n" in done.stderr
        assert count(tmp_path / "out.sqlite") == 2

    def test_append(self, run: Run, texts: Path, tmp_path: Path) -> None:
        for form in ("sqlite", "jsonl"):
            assert run("batch", "texts/a.txt", "-o", f"out.{form}", "--append").returncode == 0
            assert run("batch", texts.name, "-o", f"out.{form}", "--append").returncode == 0
        assert count(tmp_path / "out.sqlite") == count(tmp_path / "out.sqlite", "demands") == 2
        assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2
        done = run("batch", texts.name, "-o", "out.xlsx", "--append")
        assert done.returncode == 1
        assert done.stderr.startswith(b"sanctext: xlsx: cannot be added to, only written anew; --append works with ")

    def test_resume_goes_on_and_converts(self, run: Run, texts: Path, tmp_path: Path) -> None:
        """As after a kill between two documents, and as after one between the last record and the database."""
        assert run("batch", texts.name, "-o", "out.jsonl").returncode == 0
        assert run("batch", texts.name, "-o", "out.sqlite").returncode == 0
        whole = (tmp_path / "out.sqlite").read_bytes()
        journal = tmp_path / "out.sqlite.run.jsonl.journal"
        lines = journal.read_bytes().splitlines(keepends=True)
        records = (tmp_path / "out.jsonl").read_bytes().splitlines(keepends=True)

        (tmp_path / "out.sqlite").unlink()
        journal.write_bytes(b"".join(lines[:2]))
        (tmp_path / "out.sqlite.run.jsonl.partial").write_bytes(records[0])
        assert run("batch", texts.name, "-o", "out.sqlite", "--resume").returncode == 0
        assert (tmp_path / "out.sqlite").read_bytes() == whole

        (tmp_path / "out.sqlite").unlink()
        (tmp_path / "out.sqlite.run.jsonl").write_bytes(b"".join(records))
        assert run("batch", texts.name, "-o", "out.sqlite", "--resume").returncode == 0
        assert (tmp_path / "out.sqlite").read_bytes() == whole

        done = run("batch", texts.name, "-o", "out.sqlite", "--resume")
        assert done.returncode == 0
        assert b"out.sqlite: was complete already\n" in done.stderr

    def test_stopped_early_it_converts_nothing(self, run: Run, texts: Path, tmp_path: Path) -> None:
        done = run("batch", "texts/a.txt", "missing.txt", "texts/b.txt", "-o", "out.sqlite", "--fail-fast")
        assert done.returncode == 1
        assert texts.exists()
        assert not (tmp_path / "out.sqlite").exists()
        assert (tmp_path / "out.sqlite.run.jsonl.partial").exists()

    @pytest.mark.usefixtures("texts")
    def test_what_cannot_be_is_said_before_the_work(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "out.csv").write_text("mine\n", encoding="utf-8")
        before = names(tmp_path)
        done = run("batch", "texts", "-o", "out.csv")
        assert done.returncode == 1
        assert b"is a file, and would be replaced; choose another folder" in done.stderr
        assert names(tmp_path) == before

    def test_docbin_with_text(self, run: Run, texts: Path, tmp_path: Path) -> None:
        assert run("batch", texts.name, "-o", "out.spacy", "--with-text").returncode == 0
        assert (tmp_path / "out.spacy").stat().st_size
