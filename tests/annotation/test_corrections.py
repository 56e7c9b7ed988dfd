"""What an annotator changes in a tool comes through to the annotation, and what was taken away is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from annotators import ANNOTATORS, Annotator
from cases import STATEMENT, canonical, gold_form, gold_in, statement

from sanctext.annotation import Tool
from sanctext.annotation.files import export, import_corrected

URGE = "urge Vanuatu to release\nthe crew of the 🚢 Mistral"
CALL = "call on Mali and Niger to end the blockade"
MUST = "must stay calm"
CONDEMN = "condemn the use of cruise missiles"


def corrected(folder: Path, tool: Tool, work: Callable[[Annotator], None]) -> tuple[dict[str, Any], list[str]]:
    """The annotation of the statement that somebody has worked on, and what the import said."""
    said: list[str] = []
    export([statement()], str(folder / "tasks"), tool)
    annotator = ANNOTATORS[tool](folder / "tasks")
    work(annotator)
    import_corrected(str(annotator.save()), str(folder / "gold"), said.append)
    (gold,) = gold_in(folder / "gold").values()
    return gold, said


def demand(gold: dict[str, Any], act: str) -> dict[str, Any]:
    (found,) = [each for each in gold["demands"] if each["act"] == act]
    return dict(found)


@pytest.mark.parametrize("tool", get_args(Tool))
def test_nothing_corrected(tmp_path: Path, tool: Tool) -> None:
    gold, said = corrected(tmp_path, tool, lambda _: None)
    assert (canonical(gold), said) == (gold_form(statement()), [])


def narrow(annotator: Annotator) -> None:
    annotator.move("Action", "end the blockade", "the blockade")
    annotator.move("Demand", CALL, "call on Mali and Niger to end")


def widen(annotator: Annotator) -> None:
    annotator.move("Weapon", "cruise missiles", "use of cruise missiles")


def withdraw(annotator: Annotator) -> None:
    annotator.delete("Signatory", "Peru")


def no_demand(annotator: Annotator) -> None:
    annotator.delete("Demand", MUST)


def another_addressee(annotator: Annotator) -> None:
    annotator.add("Addressee", "Chile")
    annotator.relate("addressee", CALL, ("Addressee", "Chile"))


def another_demand(annotator: Annotator) -> None:
    """Its act is that of its cue's words, its addressee that of its words; its speakers are the signatories."""
    annotator.add("Demand", "use of cruise missiles.\nResolution 1718")
    annotator.add("Cue", "must")
    annotator.add("Action", "use of cruise missiles")
    annotator.relate("action", "use of cruise missiles.\nResolution 1718", ("Action", "use of cruise missiles"))
    annotator.relate("cue", "use of cruise missiles.\nResolution 1718", ("Cue", "must"))
    annotator.relate("addressee", "use of cruise missiles.\nResolution 1718", ("Addressee", "Niger"))


def twice(annotator: Annotator) -> None:
    annotator.relate("action", CALL, ("Action", "end the blockade"))


def one_more_speaker(annotator: Annotator) -> None:
    annotator.add("Speaker", "Mali")
    annotator.relate("speaker", CALL, ("Speaker", "Mali"))


def speakers_one_by_one(annotator: Annotator) -> None:
    annotator.delete("Speaker", "We")
    for name in ("Peru", "Chile"):
        annotator.add("Speaker", name)
        annotator.relate("speaker", CALL, ("Speaker", name))


def another_code(annotator: Annotator) -> None:
    annotator.add("Signatory", "Security Council")
    annotator.say("Signatory", "Security Council", "code", "UNSC")


CORRECTIONS: list[tuple[Callable[[Annotator], None], Callable[[dict[str, Any]], object], object]] = [
    (narrow, lambda gold: demand(gold, "call on")["action"], "the blockade"),
    (narrow, lambda gold: demand(gold, "call on")["quote"], "call on Mali and Niger to end"),
    (narrow, lambda gold: demand(gold, "call on")["addressee"], ["ML", "NE"]),
    (widen, lambda gold: [each["as_written"] for each in gold["weapons"]], ["Mistral", "use of cruise missiles"]),
    (widen, lambda gold: gold["weapons"][1]["name"], "cruise missile"),
    (withdraw, lambda gold: [each["code"] for each in gold["signatories"]], ["CL"]),
    # Who "the signatories" are follows them; where no words name the speakers, too.
    (withdraw, lambda gold: {each["speaker"] for each in gold["demands"]}, {"signatories"}),
    (no_demand, lambda gold: [each["act"] for each in gold["demands"]], ["urge", "call on"]),
    (another_addressee, lambda gold: demand(gold, "call on")["addressee"], ["CL", "ML", "NE"]),
    (another_addressee, lambda gold: demand(gold, "urge")["addressee"], ["VU"]),
    (twice, lambda gold: demand(gold, "call on")["action"], "end the blockade"),
    (one_more_speaker, lambda gold: demand(gold, "call on")["speaker"], "CL,ML,PE"),
    (speakers_one_by_one, lambda gold: demand(gold, "call on")["speaker"], "signatories"),
    (
        another_demand,
        lambda gold: [each for each in gold["demands"] if each["action"] == "use of cruise missiles"],
        [
            {
                "speaker": "signatories",
                "act": "must",
                "addressee": ["NE"],
                "action": "use of cruise missiles",
                "quote": "use of cruise missiles.\nResolution 1718",
                "start": STATEMENT.index("use of cruise"),
                "reported": False,
                "strength": "direct",
                "force": 5,
                "attribution": "own",
                "negated": False,
            }
        ],
    ),
    (
        another_code,
        lambda gold: gold["signatories"][2:],
        [{"code": "UNSC", "as_written": "Security Council"}],
    ),
]


@pytest.mark.parametrize("tool", get_args(Tool))
@pytest.mark.parametrize(("work", "part", "expected"), CORRECTIONS)
def test_a_correction(
    tmp_path: Path,
    tool: Tool,
    work: Callable[[Annotator], None],
    part: Callable[[dict[str, Any]], object],
    expected: object,
) -> None:
    gold, _ = corrected(tmp_path, tool, work)
    assert part(gold) == expected


@pytest.mark.parametrize("tool", get_args(Tool))
def test_what_was_not_touched_stays(tmp_path: Path, tool: Tool) -> None:
    gold, _ = corrected(tmp_path, tool, widen)
    before = gold_form(statement())
    after = canonical(gold)
    assert {name for name in before if before[name] != after[name]} == {"weapons"}


@pytest.mark.parametrize("tool", get_args(Tool))
def test_what_is_gone_is_told(tmp_path: Path, tool: Tool) -> None:
    _, said = corrected(tmp_path, tool, no_demand)
    (gone,) = [each for each in said if "are gone or moved" in each]
    assert "1 of 21 spans that were exported" in gone
    assert "Demand 'must stay calm' at 238" in gone
    left = sorted(each.rpartition(": ")[2] for each in said if each != gone)
    assert left == [
        "Action 'stay calm' at 243 belongs to no demand and is left out",
        "Addressee 'Fiji' at 233 belongs to no demand and is left out",
        "Cue 'must' at 238 belongs to no demand and is left out",
    ]


@pytest.mark.parametrize("tool", ["label-studio", "brat"])
def test_values_that_are_said(tmp_path: Path, tool: Tool) -> None:
    def work(annotator: Annotator) -> None:
        annotator.say("Signatory", "Peru", "role", "aligned")
        annotator.say("Weapon", "Mistral", "kind", "category")
        annotator.say("Action", "end the blockade", "wording", "lift the blockade")
        annotator.say("Demand", MUST, "strength", "soft")

    gold, said = corrected(tmp_path, tool, work)
    assert gold["signatories"][1] == {"code": "PE", "as_written": "Peru", "role": "aligned"}
    assert gold["weapons"][0]["kind"] == "category"
    assert demand(gold, "call on")["action"] == "lift the blockade"
    assert (demand(gold, "must")["strength"], demand(gold, "must")["force"]) == ("soft", 5)
    assert said == []


def test_comments_of_doccano_that_say_nothing_of_a_span_are_kept(tmp_path: Path) -> None:
    def work(annotator: Annotator) -> None:
        annotator.say("Signatory", "Bolivia", "code", "BO")
        annotator.say("Weapon", "Mistral", "name", "Mistral class")

    gold, said = corrected(tmp_path, "doccano", work)
    assert gold["notes"] == "Bolivia = BO"
    assert gold["weapons"][0]["name"] == "Mistral class"
    assert [each.partition(": ")[2] for each in said] == [
        "the comment 'Bolivia = BO' names no span's words, and is kept as a note"
    ]


@pytest.mark.parametrize("tool", get_args(Tool))
def test_a_wording_does_not_outlive_its_words(tmp_path: Path, tool: Tool) -> None:
    """ "An end to the raids" is the action "end the raids"; of other words it would be a mistake."""
    said: list[str] = []
    record = statement("Joint Statement by Chile and Peru\n\nWe demand an end to the raids on the port.\n")
    (before,) = gold_form(record)["demands"]
    assert before["action"] == "end the raids on the port"
    export([record], str(tmp_path / "tasks"), tool)
    annotator = ANNOTATORS[tool](tmp_path / "tasks")
    annotator.move("Action", "an end to the raids on the port", "an end to the raids")
    import_corrected(str(annotator.save()), str(tmp_path / "gold"), said.append)
    (after,) = gold_in(tmp_path / "gold").values()
    assert after["demands"] == [before | {"action": "an end to the raids"}]
    assert any("are gone or moved: Action 'an end to the raids on the port'" in each for each in said)
    assert any("was moved; its wording 'end the raids on the port' is left out" in each for each in said)


TOLD: list[tuple[Callable[[Annotator], None], str]] = [
    (lambda annotator: annotator.say("Signatory", "Peru", "code", "PX"), "the code 'PX' of Signatory 'Peru'"),
    (lambda annotator: annotator.say("Stance", CONDEMN, "act", "unsure"), "the act 'unsure' of Stance"),
    (lambda annotator: annotator.say("Demand", MUST, "act", "unsure"), "the act 'unsure' of Demand"),
    (lambda annotator: annotator.move("Action", "stay calm", "calm.\n"), "reaches out of its demand"),
    (lambda annotator: annotator.add("Speaker", "Chile"), "Speaker 'Chile' at 19 belongs to no demand and is left out"),
]


@pytest.mark.parametrize("tool", get_args(Tool))
@pytest.mark.parametrize(("work", "expected"), TOLD)
def test_what_may_be_a_mistake_is_told(
    tmp_path: Path, tool: Tool, work: Callable[[Annotator], None], expected: str
) -> None:
    _, said = corrected(tmp_path, tool, work)
    (told,) = [each for each in said if "are gone or moved" not in each]
    assert expected in told
    assert "crew" in told


def test_two_tasks_with_one_text_are_told(tmp_path: Path) -> None:
    said: list[str] = []
    export([statement(), statement()], str(tmp_path / "tasks"), "brat")
    assert import_corrected(str(tmp_path / "tasks"), str(tmp_path / "gold"), said.append) == 2
    assert [each.rpartition(": ")[2] for each in said] == ["has the same text as crew-2.txt; both are written"]


def test_a_remark_of_doccano_is_a_note_of_the_annotation(tmp_path: Path) -> None:
    export([statement()], str(tmp_path / "tasks"), "doccano")
    path = tmp_path / "tasks" / "tasks.jsonl"
    task = json.loads(path.read_text(encoding="utf-8"))
    remarks = [{"id": 1, "comment": comment} for comment in ("Is Fiji addressed?", " ", "I think so.")]
    path.write_text(json.dumps(task | {"Comments": remarks}) + "\n", encoding="utf-8")
    import_corrected(str(path), str(tmp_path / "gold"), lambda _: None)
    (gold,) = gold_in(tmp_path / "gold").values()
    assert gold["notes"] == "Is Fiji addressed?\nI think so."


def test_a_control_of_ones_own_in_label_studio_is_left_out_and_told(tmp_path: Path) -> None:
    export([statement()], str(tmp_path / "tasks"), "label-studio")
    path = tmp_path / "tasks" / "tasks.json"
    (task,) = json.loads(path.read_text(encoding="utf-8"))
    result = task["predictions"][0]["result"]
    own = {"id": "T1", "type": "textarea", "value": {"text": ["?"]}}
    result += [own | {"from_name": name} for name in ("mood", "weapon_name")]
    path.write_text(json.dumps([task]), encoding="utf-8")
    said: list[str] = []
    import_corrected(str(path), str(tmp_path / "gold"), said.append)
    assert [each.rpartition(": ")[2] for each in said[1:]] == [
        "mood of a Signatory is not in the configuration, and is left out",
        "weapon_name of a Signatory is not in the configuration, and is left out",
    ]
