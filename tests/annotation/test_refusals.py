"""A task that cannot be taken is refused: with its file, the task, what is wrong and what to do; nothing is written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from annotators import ANNOTATORS, Annotator
from cases import STATEMENT, gold_in, statement

from sanctext.annotation import Tool
from sanctext.annotation.files import export, import_corrected
from sanctext.errors import ReadError, WriteError

CALL = "call on Mali and Niger to end the blockade"
Said = list[str]


def refused(path: Path, gold: Path) -> str:
    with pytest.raises(ReadError) as error:
        import_corrected(str(path), str(gold), lambda _: None)
    assert not gold.exists()
    message = str(error.value)
    assert message.isprintable()
    assert "; " in message, "it says what to do"
    return message


def no_action(annotator: Annotator) -> None:
    annotator.delete("Action", "end the blockade")


def two_actions(annotator: Annotator) -> None:
    annotator.relate("action", CALL, ("Action", "stay calm"))


def wrong_part(annotator: Annotator) -> None:
    annotator.relate("speaker", CALL, ("Action", "stay calm"))


def unknown_relation(annotator: Annotator) -> None:
    annotator.relate("because", CALL, ("Action", "stay calm"))


def unknown_label(annotator: Annotator) -> None:
    annotator.add("Vessel", "Mistral")


def nobody(annotator: Annotator) -> None:
    annotator.add("Signatory", "the crew")


def no_number(annotator: Annotator) -> None:
    annotator.add("Resolution", "Security Council")


def no_act(annotator: Annotator) -> None:
    annotator.add("Stance", "Joint Statement")


WORK: list[tuple[Callable[[Annotator], None], str]] = [
    (no_action, f"Demand '{CALL[:39]}…' at 94 has no action; draw a relation action from it to its Action"),
    (two_actions, f"Demand '{CALL[:39]}…' at 94 has several actions; mark a Demand for each"),
    (wrong_part, "to Action 'stay calm' at 243; draw it from a Demand to its Speaker"),
    (unknown_relation, "a relation 'because' is not known; use cue, action, speaker, addressee"),
    (unknown_label, "has the label 'Vessel'; use one of Signatory, Resolution, Weapon"),
    (nobody, "Signatory 'the crew' at 64 has no code, and no actor goes by its words; give its code"),
    (no_number, "Resolution 'Security Council' at 207 has no number; give its number"),
    (no_act, "Stance 'Joint Statement' at 0 has no act, and no known word for one; give its act"),
]


@pytest.mark.parametrize("tool", get_args(Tool))
@pytest.mark.parametrize(("work", "expected"), WORK)
def test_work_that_does_not_fit(tmp_path: Path, tool: Tool, work: Callable[[Annotator], None], expected: str) -> None:
    export([statement()], str(tmp_path / "tasks"), tool)
    annotator = ANNOTATORS[tool](tmp_path / "tasks")
    work(annotator)
    message = refused(annotator.save(), tmp_path / "gold")
    place = {"label-studio": "task 1 (crew): ", "doccano": "line 1 (crew): ", "brat": "crew.ann"}[tool]
    assert place in message
    assert expected in message


def task_with(**changes: object) -> Callable[[Any], Any]:
    """A change of the only task of Label Studio."""
    return lambda content: [content[0] | changes]


def text_changed(content: Any) -> Any:
    content[0]["data"]["text"] = content[0]["data"]["text"].replace("calm.", "calm!")
    return content


def words_changed(content: Any) -> Any:
    content[0]["predictions"][0]["result"][0]["value"]["text"] = "Chili"
    return content


def missing_span(content: Any) -> Any:
    content[0]["predictions"][0]["result"][-1]["to_id"] = "T99"
    return content


def outside(content: Any) -> Any:
    content[0]["predictions"][0]["result"][0]["value"]["end"] = 9999
    return content


def two_labels(content: Any) -> Any:
    content[0]["predictions"][0]["result"][0]["value"]["labels"] = ["Signatory", "Weapon"]
    return content


def two_roles(content: Any) -> Any:
    for each in content[0]["predictions"][0]["result"]:
        if each.get("from_name") == "signatory_code":
            each["value"]["text"] = ["PE"]
        if each.get("from_name") == "signatory_role":
            each["value"]["choices"] = ["aligned" if each["id"] == "T2" else "issuer"]
    return content


def altered(content: Any) -> Any:
    content[0]["data"]["sanctext"]["sha256"] = None
    return content


DONE: dict[str, Any] = {"id": 1, "result": []}
IN_LABEL_STUDIO: list[tuple[Callable[[Any], Any], str]] = [
    (text_changed, "its text is not the one that was exported from statements/crew.txt; put the exported text back"),
    (words_changed, "the span T1 says 'Chili', but the text has 'Chile' there; put the exported text back"),
    (missing_span, "there is no span T99; draw it again, or delete it"),
    (outside, "the span T1 (Signatory) from 19 to 9999 is not in the text; mark it anew"),
    (two_labels, "the span T1 has the labels ['Signatory', 'Weapon']; give it one"),
    (
        two_roles,
        "role is both issuer (Signatory 'Chile' at 19) and aligned (Signatory 'Peru' at 29); make them the same",
    ),
    (altered, "what sanctext exported has been altered (sha256: "),
    (task_with(annotations=[DONE, DONE]), "has 2 annotations; mark one as ground truth, and export anew"),
    (task_with(predictions=[]), "has no annotation, and 0 predictions; annotate it"),
    (task_with(predictions={}), "predictions is not a list; export the tasks anew"),
    (lambda content: [content[0]["data"]], "has no data; export the tasks as JSON, not as JSON_MIN"),
    (lambda _: [], "holds no task; nothing was written"),
]


@pytest.mark.parametrize(("change", "expected"), IN_LABEL_STUDIO)
def test_tasks_of_label_studio(tmp_path: Path, change: Callable[[Any], Any], expected: str) -> None:
    export([statement()], str(tmp_path / "tasks"), "label-studio")
    path = tmp_path / "tasks" / "tasks.json"
    path.write_text(json.dumps(change(json.loads(path.read_text(encoding="utf-8")))), encoding="utf-8")
    assert expected in refused(path, tmp_path / "gold")


IN_DOCCANO: list[tuple[Callable[[dict[str, Any]], object], str]] = [
    (lambda task: task | {"text": STATEMENT.replace("calm.", "calm!")}, "its text is not the one that was exported"),
    (
        lambda task: task | {"relations": [{"from_id": 0, "to_id": 99, "type": "cue"}]},
        "a relation cue from 0 to 99: there is no span 99; draw it again, or delete it",
    ),
    (
        lambda task: task | {"entities": [{"id": 0, "label": "Weapon", "start_offset": 35, "end_offset": 36}]},
        # Inside the rocket, which is two code units.
        "the span 0 (Weapon) from 35 to 36 is not in the text; mark it anew",
    ),
    (lambda task: {"text": task["text"], "label": []}, "has no entities; export the project as JSONL with relations"),
    (lambda _: {"entities": []}, "has no text; export the tasks with their data"),
    (lambda task: [task], "has no data"),
]


@pytest.mark.parametrize(("change", "expected"), IN_DOCCANO)
def test_tasks_of_doccano(tmp_path: Path, change: Callable[[dict[str, Any]], object], expected: str) -> None:
    export([statement()], str(tmp_path / "tasks"), "doccano")
    path = tmp_path / "tasks" / "tasks.jsonl"
    path.write_text(json.dumps(change(json.loads(path.read_text(encoding="utf-8")))) + "\n", encoding="utf-8")
    assert expected in refused(path, tmp_path / "gold")


def test_a_line_that_is_no_json(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    path.write_text('{"text": "We urge', encoding="utf-8")
    assert "all.jsonl, line 1: not JSON" in refused(path, tmp_path / "gold")


IN_BRAT: list[tuple[str, str]] = [
    ("T90\tWeapon 0 5\tStint", "T90 says 'Stint', but the text has 'Joint' there; put the exported text back"),
    ("T90\tWeapon 0 5;16 18\tJoint by", "T90 leaves out words between its parts; mark one stretch of words"),
    ("T90\tWeapon here\tJoint", "not a span of brat's; mend or delete the line"),
    ("A90\tkind T99 named", "there is no span T99; delete the line, or mark the span anew"),
    ("A90\tcolour T1 red", "a Signatory has no colour; delete the line"),
    ("A90\trole T1 friend", "Signatory 'Chile' at 19 has role 'friend'; use one of issuer, aligned"),
    ('#90\tAnnotatorNotes T1\t{"rank": "1"}', "a Signatory has no rank; use code, role"),
    ('#90\tAnnotatorNotes T1\t{"code"', "not JSON"),
    ("R90\tcue Arg1:T1 Arg2:T99\t", "there is no span T99; draw it again, or delete it"),
    ("E90\tDemand:T1", "'E90\\\\tDemand:T1' is not used here; use spans, relations, attributes"),
    ("*\tEquiv T1 T2", "is not used here; use spans, relations, attributes"),
]


@pytest.mark.parametrize(("line", "expected"), IN_BRAT)
def test_lines_of_brat(tmp_path: Path, line: str, expected: str) -> None:
    export([statement()], str(tmp_path / "tasks"), "brat")
    path = tmp_path / "tasks" / "crew.ann"
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    message = refused(tmp_path / "tasks", tmp_path / "gold")
    assert "crew.ann" in message
    assert expected in message


def test_a_text_of_brat_that_has_changed_or_is_missing(tmp_path: Path) -> None:
    export([statement()], str(tmp_path / "tasks"), "brat")
    text = tmp_path / "tasks" / "crew.txt"
    # No span holds the full stop, so that only the whole text tells.
    text.write_text(STATEMENT.replace("calm.", "calm!"), encoding="utf-8")
    assert "crew.ann: its text is not the one that was exported" in refused(tmp_path / "tasks", tmp_path / "gold")
    text.unlink()
    assert "crew.txt: no such file; its annotations crew.ann need it" in refused(tmp_path / "tasks", tmp_path / "gold")


def test_brat_without_what_was_exported_is_taken_and_told(tmp_path: Path) -> None:
    export([statement()], str(tmp_path / "tasks"), "brat")
    (tmp_path / "tasks" / "crew.sanctext.json").unlink()
    said: Said = []
    assert import_corrected(str(tmp_path / "tasks"), str(tmp_path / "gold"), said.append) == 1
    assert [each.rpartition(": ")[2] for each in said] == [
        "crew.sanctext.json is missing, so that targets are not known"
    ]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("notes.txt", "We urge", "neither JSON of Label Studio nor JSON Lines of Doccano"),
        ("empty", None, "holds no tasks; give a brat collection, or the file that the tool exported"),
        ("nowhere", "", "cannot be read"),
    ],
)
def test_what_holds_no_tasks(tmp_path: Path, name: str, content: str | None, expected: str) -> None:
    path = tmp_path / name
    if content is None:
        path.mkdir()
    elif content:
        path.write_text(content, encoding="utf-8")
    assert expected in refused(path, tmp_path / "gold")


@pytest.mark.parametrize("tool", get_args(Tool))
def test_nothing_that_is_there_is_replaced(tmp_path: Path, tool: Tool) -> None:
    """Corrections may be in it."""
    export([statement()], str(tmp_path / "tasks"), tool)
    before = {path: path.read_bytes() for path in (tmp_path / "tasks").iterdir()}
    with pytest.raises(WriteError, match="is not empty, and nothing in it is replaced; choose another folder"):
        export([statement()], str(tmp_path / "tasks"), tool)
    assert {path: path.read_bytes() for path in (tmp_path / "tasks").iterdir()} == before


@pytest.mark.parametrize("tool", get_args(Tool))
def test_a_record_of_another_text(tmp_path: Path, tool: Tool) -> None:
    record = statement().model_copy(update={"text": STATEMENT[1:]})
    with pytest.raises(ReadError, match="its text is not the one that its offsets point into; make the record anew"):
        export([record], str(tmp_path / "tasks"), tool)
    assert not (tmp_path / "tasks").exists()


def test_a_task_that_was_skipped_is_left_out_and_told(tmp_path: Path) -> None:
    export([statement(), statement("We urge Mali to talk.")], str(tmp_path / "tasks"), "label-studio")
    path = tmp_path / "tasks" / "tasks.json"
    first, second = json.loads(path.read_text(encoding="utf-8"))
    skipped = first | {"annotations": [DONE | {"was_cancelled": True}]}
    path.write_text(json.dumps([skipped, second]), encoding="utf-8")
    said: Said = []
    assert import_corrected(str(path), str(tmp_path / "gold"), said.append) == 1
    assert list(gold_in(tmp_path / "gold")) == ["crew-2"]
    assert [each.rpartition(": ")[2] for each in said] == [
        "its annotator has skipped it, and it is left out",
        "nobody has annotated it; its prediction is taken as it is",
    ]
