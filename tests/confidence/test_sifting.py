"""What is not sure enough is left out, and told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.cli.app import app
from sanctext.confidence.sifting import sifted
from tables import table

SAID = "We urge Mali to free the crew. Sources say that there must be an end to it."
TEXT = f"Statement by Chile\n\n4 March 2026\n\n{SAID}\n"


@pytest.mark.parametrize(
    ("least", "acts", "left"),
    table(
        (None, ["urge", "must"], 0, "everything"),
        (0.0, ["urge", "must"], 0, "everything has so much"),
        (0.9, ["urge"], 1, "what is said by nobody that is known"),
        (1.0, [], 3, "nothing is so sure"),
    ),
)
def test_sifted(least: float | None, acts: list[str], left: int) -> None:
    found = sifted(sanctext.parse(TEXT), least)
    assert [demand.act for demand in found.record.demands] == acts
    assert len(found.doubtful) == left


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", ["parse a.txt", "batch a.txt -q"])
@pytest.mark.parametrize(
    ("options", "acts", "said"),
    table(
        ("", ["urge", "must"], "", "no limit"),
        (
            "--min-confidence 0.9",
            ["urge"],
            "1 item is not sure enough and left out; --with-doubtful lists them",
            "told",
        ),
        ("--min-confidence 0.9 --with-doubtful", ["urge"], "a.txt: left out: demand 0.", "listed"),
    ),
)
def test_commands(command: str, options: str, acts: list[str], said: str) -> None:
    done = CliRunner().invoke(app, [*command.split(), *options.split()])
    assert [demand["act"] for demand in json.loads(done.stdout)["demands"]] == acts
    assert said in done.stderr


def test_convert(folder: Path) -> None:
    (folder / "r.jsonl").write_text(sanctext.parse(TEXT).model_dump_json() + "\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["convert", "r.jsonl", "--format", "jsonl", "--min-confidence", "0.9"])
    assert [demand["act"] for demand in json.loads(done.stdout)["demands"]] == ["urge"]


@pytest.mark.usefixtures("folder")
def test_another_limit_is_another_run() -> None:
    run = CliRunner()
    assert run.invoke(app, ["batch", "a.txt", "-q", "-o", "r.jsonl"]).exit_code == 0
    again = run.invoke(app, ["batch", "a.txt", "-o", "r.jsonl", "--resume", "--min-confidence", "0.9"])
    assert "belongs to a different run (changed: min_confidence)" in again.stderr
