"""Corrections that come back as records."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from annotators import ANNOTATORS, Annotator
from cases import STATEMENT, statement
from hypothesis import given, settings
from repository import texts
from statements import made
from typer.testing import CliRunner

import sanctext
from sanctext.annotation import Tool
from sanctext.annotation.files import corrected_records, export
from sanctext.annotation.from_record import task_of
from sanctext.annotation.gold_form import gold_of
from sanctext.annotation.to_record import corrected_record
from sanctext.cli.app import app
from sanctext.items import mentions
from sanctext.records import StatementRecord
from sanctext.source import Source

MUST = "must stay calm"
URGE = "urge Vanuatu to release\nthe crew of the 🚢 Mistral"


def corrected(folder: Path, tool: Tool, work: Callable[[Annotator], None]) -> StatementRecord:
    export([statement()], str(folder / "tasks"), tool)
    annotator = ANNOTATORS[tool](folder / "tasks")
    work(annotator)
    (record,) = corrected_records(str(annotator.save()), [statement()], lambda _: None, only_annotated=False)
    return record


@pytest.mark.parametrize("tool", get_args(Tool))
def test_nothing_corrected(tmp_path: Path, tool: Tool) -> None:
    assert corrected(tmp_path, tool, lambda _: None) == statement()


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_samples_that_nobody_corrected_stay_as_they_are(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    record = sanctext.parse(Source(text, path.name))
    assert corrected_record(gold_of(task_of(record, text, "a"), lambda _: None), record, text) == record


@pytest.mark.parametrize("tool", get_args(Tool))
def test_a_demand_is_taken_away(tmp_path: Path, tool: Tool) -> None:
    record = corrected(tmp_path, tool, lambda annotator: annotator.delete("Demand", MUST))
    assert MUST not in {demand.span.text for demand in record.demands}
    before = [demand for demand in statement().demands if demand.span.text != MUST]
    assert list(record.demands) == before


@pytest.mark.parametrize("tool", get_args(Tool))
def test_a_signatory_is_taken_away(tmp_path: Path, tool: Tool) -> None:
    record = corrected(tmp_path, tool, lambda annotator: annotator.delete("Signatory", "Peru"))
    assert [signatory.actor.code for signatory in record.signatories] == ["CL"]


@pytest.mark.parametrize("tool", ["label-studio", "brat"])
def test_values_are_corrected(tmp_path: Path, tool: Tool) -> None:
    def work(annotator: Annotator) -> None:
        annotator.say("Demand", URGE, "act", "demand")
        annotator.say("Demand", URGE, "force", "5")

    record = corrected(tmp_path, tool, work)
    (demand,) = [each for each in record.demands if each.span.rule == "corrected"]
    assert (demand.act, demand.force, demand.span.text) == ("demand", 5, URGE)
    assert [party.code for party in demand.addressees] == ["VU"]
    assert [party.code for party in demand.speakers] == ["CL", "PE"]
    others = [each for each in statement().demands if each.span.text != URGE]
    assert [each for each in record.demands if each.span.rule != "corrected"] == others


@settings(max_examples=60, deadline=None)
@given(made)
def test_every_place_holds_the_words_that_it_says(record: StatementRecord) -> None:
    text = record.text or ""
    gold = gold_of(task_of(record, text, "a"), lambda _: None)
    made_again = corrected_record(gold, record, text)
    assert all(text[span.start : span.end] == span.text for span in mentions(made_again))


def test_the_command_writes_records(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    other = sanctext.parse(Source("We urge Fiji to talk.", "other.txt")).model_copy(
        update={"text": "We urge Fiji to talk."}
    )
    path.write_text("".join(each.model_dump_json() + "\n" for each in (statement(), other)), encoding="utf-8")
    export([statement()], str(tmp_path / "tasks"), "brat")
    annotator = ANNOTATORS["brat"](tmp_path / "tasks")
    annotator.delete("Demand", MUST)
    saved = str(annotator.save())

    def written(*options: str) -> list[str]:
        output = tmp_path / "corrected.jsonl"
        arguments = ["annotate", "import", saved, "--records", str(path), "-o", str(output), *options]
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 0, result.stderr
        lines = output.read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["document"]["source"] for line in lines]

    assert written() == ["statements/crew.txt", "other.txt"]
    assert written("--only-annotated") == ["statements/crew.txt"]


def test_a_task_of_another_file_of_records_is_told(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(sanctext.parse("We urge Fiji to talk.").model_dump_json() + "\n", encoding="utf-8")
    export([statement(STATEMENT)], str(tmp_path / "tasks"), "brat")
    arguments = [
        "annotate",
        "import",
        str(tmp_path / "tasks"),
        "--records",
        str(path),
        "-o",
        str(tmp_path / "new.jsonl"),
    ]
    result = CliRunner().invoke(app, arguments)
    assert (result.exit_code, "give the records that were exported" in result.stderr) == (1, True)
    assert not (tmp_path / "new.jsonl").exists()


def test_only_annotated_needs_records(tmp_path: Path) -> None:
    arguments = ["annotate", "import", "tasks", "--only-annotated", "-o", str(tmp_path / "gold")]
    assert CliRunner().invoke(app, arguments).exit_code == 2
