"""Whatever happens to one document is its own failure: the run goes on, and the failure names it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sanctext
from sanctext.batch.documents import Outcome, outcomes_of
from sanctext.batch.engine import Engine
from sanctext.batch.run import Plan, to_file
from sanctext.records import StatementRecord
from tables import table


def nothing(_: Outcome) -> None:
    return


@pytest.mark.usefixtures("fragile_pipeline")
@pytest.mark.parametrize("broken", ["model_dump_json", "completed"])
def test_completing_and_writing_a_record_are_inside(
    broken: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def raises(*_: object, **__: object) -> None:
        raise ValueError("not to be written")

    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("We urge calm.", encoding="utf-8")
    if broken == "completed":
        monkeypatch.setattr("sanctext.recording.extras.completed", raises)
    else:
        monkeypatch.setattr(StatementRecord, broken, raises)
    outcomes = outcomes_of([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    assert [outcome.failure.kind for outcome in outcomes if outcome.failure] == ["ParseError"] * 2
    for outcome in outcomes:
        assert outcome.failure is not None
        assert outcome.failure.message.startswith(f"{outcome.path}: not parsed")
        assert "not to be written" in outcome.failure.message


def test_a_mail_in_a_charset_that_makes_half_a_character(tmp_path: Path) -> None:
    mail = (
        "From: a@example.org\nMessage-ID: <7@example.org>\nContent-Type: text/plain; charset={}\n\nWe urge calm {}.\n"
    )
    for name, half in (("utf-7", "+2AE-"), ("raw_unicode_escape", "\\ud801")):
        path = tmp_path / f"{name}.eml"
        path.write_text(mail.format(name, half), encoding="ascii")
        (outcome,) = outcomes_of([str(path)])
        assert (outcome.line or outcome.failure.message).encode()


@pytest.mark.parametrize("resume", [False, True])
def test_failures_whose_names_are_not_unicode_are_told(resume: bool, tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": "\\udbff", "body": "x"}\n{"id": "b", "text": "We urge calm."}\n', encoding="utf-8")
    plan = Plan([str(lines)], Engine(), errors=tmp_path / "errors")
    output = str(tmp_path / "records.jsonl")
    position, _ = to_file(plan, output, nothing, resume=False)
    if resume:
        position, _ = to_file(plan, output, nothing, resume=True)
    assert (position.documents, position.failures) == (2, 1)
    (told,) = (json.loads(line) for line in (tmp_path / "errors").read_bytes().splitlines())
    assert told["path"].endswith("lines.jsonl#\ufffd")
    assert position.errors == (tmp_path / "errors").stat().st_size


@pytest.mark.parametrize(
    ("cell", "failure"),
    table(
        (None, "x: no text but NoneType", "a missing cell"),
        (5, "x: no text but int", "a number"),
        (b"\x00\xff", "x: binary", "bytes that are no text"),
        ("We urge calm \ud83d.", None, "half a character"),
    ),
)
def test_a_cell_of_a_table_fails_alone(cell: object, failure: str | None) -> None:
    done = sanctext.parse_batch({"text": [cell, "We urge Fiji to talk."], "path": ["x", "y"]})
    assert json.loads(done["record"][1])["demands"]
    if failure is None:
        assert json.loads(done["record"][0])["document"]["source"] == "x"
    else:
        assert done["failure"][0].startswith(failure)


def test_a_text_with_half_a_character_gives_a_record_that_can_be_written() -> None:
    record = sanctext.parse("We urge Iran \ud83d to halt its tests.")
    assert json.loads(record.model_dump_json())["demands"][0]["action"] == "halt its tests"
