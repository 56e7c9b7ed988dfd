"""A user's own tables on the command line: in every command that reads texts, and in each way to run many."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from command_line import Run

OWN = Path(__file__).parent.parent / "data" / "own"
TEXT = "Joint Statement by the Harbour Quartet\n\nWe beseech Iran to halt its Z-9 deliveries.\n"


@pytest.fixture
def text(tmp_path: Path) -> str:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    return "text.txt"


def acts(records: bytes) -> list[list[str]]:
    return [[demand["act"] for demand in json.loads(line)["demands"]] for line in records.splitlines()]


def test_parse_finds_what_the_tables_add(run: Run, text: str, tmp_path: Path) -> None:
    assert json.loads(run("parse", text).stdout)["demands"] == []
    record = json.loads(run("parse", text, "--knowledge", str(OWN)).stdout)
    assert [found["actor"]["code"] for found in record["signatories"]] == ["HARB"]
    assert [demand["act"] for demand in record["demands"]] == ["beseech"]
    # The usual folder is read unasked, unless "-" forbids it.
    shutil.copytree(OWN, tmp_path / "sanctext" / "knowledge")
    usual = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert json.loads(run("parse", text, env=usual).stdout) == record
    assert json.loads(run("parse", text, "--knowledge", "-", env=usual).stdout)["demands"] == []


def test_a_run_of_any_number_of_jobs_knows_them_and_resume_refuses_others(run: Run, text: str, tmp_path: Path) -> None:
    shutil.copytree(OWN, tmp_path / "own")
    (tmp_path / "other.txt").write_text(TEXT + "We beseech Peru to talk.\n", encoding="utf-8")
    options = ("--knowledge", "own", "--quiet")
    alone = run("batch", text, "other.txt", "--jobs", "1", *options)
    assert acts(alone.stdout) == [["beseech"], ["beseech", "beseech"]]
    assert run("batch", text, "other.txt", "--jobs", "2", *options, "-o", "out.jsonl").returncode == 0
    assert (tmp_path / "out.jsonl").read_bytes() == alone.stdout
    assert run("batch", text, "other.txt", "--jobs", "2", *options, "-o", "out.jsonl", "--resume").returncode == 0
    (tmp_path / "own" / "acts.csv").unlink()
    changed = run("batch", text, "other.txt", "--jobs", "2", *options, "-o", "out.jsonl", "--resume")
    assert changed.returncode == 1
    assert b"belongs to a different run (changed: knowledge)" in changed.stderr


def test_lookup_marks_what_is_own(run: Run) -> None:
    (entry,) = json.loads(run("lookup", "Z-9", "--knowledge", str(OWN)).stdout)
    assert (entry["code"], entry["details"]["table"]) == ("zarya-9", "own")


def test_tables_are_made_and_checked(run: Run, tmp_path: Path) -> None:
    made = run("knowledge", "new", "mine")
    assert (made.returncode, made.stdout) == (0, b"")
    assert b"sanctext knowledge check mine checks them" in made.stderr
    with (tmp_path / "mine" / "people.csv").open("a") as table:
        table.write("harbourmaster,agent,yes,\nreeve,agent,yes,\nparties,agent,,\n")
    checked = run("knowledge", "check", "mine")
    assert checked.stdout.startswith(b"people.csv: 2 new, 1 changed\ndigest: ")
    with (tmp_path / "mine" / "people.csv").open("a") as table:
        table.write("provost,body,,\n")
    bad = run("knowledge", "check", "mine")
    assert (bad.returncode, bad.stdout) == (1, b"")
    assert b"line 10: 'reading' is 'body', and must be one of 'agent', 'organ', 'patient'" in bad.stderr
