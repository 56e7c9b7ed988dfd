"""What the tools read and write: offsets in their units, their own forms, and readers that others have published."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from cases import STATEMENT, gold_form, gold_in, statement

from sanctext.annotation import label_studio
from sanctext.annotation.files import export, import_corrected
from sanctext.annotation.task import PARTS, labels

# Words, and their offsets in code points, in UTF-16 code units and in bytes: all three differ.
PLACES = [
    ("Weapon", "Mistral", 82, 84, 88),
    ("Weapon", "cruise missiles", 160, 162, 166),
    ("Demand", "must stay calm", 238, 240, 244),
]


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    for tool in ("label-studio", "doccano", "brat"):
        export([statement()], str(tmp_path / tool), tool)  # type: ignore[arg-type]
    return tmp_path


def content(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("label", "words", "points", "units", "octets"), PLACES)
def test_offsets(exported: Path, label: str, words: str, points: int, units: int, octets: int) -> None:
    before = STATEMENT[:points]
    assert (STATEMENT.index(words), len(before.encode("utf-16-le")) // 2, len(before.encode())) == (
        points,
        units,
        octets,
    )
    (task,) = content(exported / "label-studio" / "tasks.json")
    value = {"start": points, "end": points + len(words), "text": words, "labels": [label]}
    assert value in [each.get("value") for each in task["predictions"][0]["result"]]
    entities = content(exported / "doccano" / "tasks.jsonl")["entities"]
    assert {"start_offset": units, "end_offset": units + len(words), "label": label} in [
        {name: each[name] for name in ("start_offset", "end_offset", "label")} for each in entities
    ]
    lines = (exported / "brat" / "crew.ann").read_text(encoding="utf-8").splitlines()
    assert f"{label} {points} {points + len(words)}\t{words}" in [line.partition("\t")[2] for line in lines]


def test_a_span_over_a_lines_end_is_one_line_of_brat_with_two_parts(exported: Path) -> None:
    lines = (exported / "brat" / "crew.ann").read_text(encoding="utf-8").splitlines()
    start, end = STATEMENT.index("urge"), STATEMENT.index(" Mistral") + len(" Mistral")
    newline = STATEMENT.index("\n", start)
    place = f"Demand {start} {newline};{newline + 1} {end}"
    assert f"{place}\turge Vanuatu to release the crew of the 🚢 Mistral" in [line.partition("\t")[2] for line in lines]
    assert (exported / "brat" / "crew.txt").read_bytes() == STATEMENT.encode()


def test_a_part_of_several_demands_is_marked_once(tmp_path: Path) -> None:
    export([statement("We urge Mali to free the envoys and to end the siege.")], str(tmp_path / "tasks"), "brat")
    lines = (tmp_path / "tasks" / "crew.ann").read_text(encoding="utf-8").splitlines()
    labels = [line.split()[1] for line in lines if line.startswith("T")]
    assert {label: labels.count(label) for label in ("Demand", "Action", "Cue", "Speaker", "Addressee")} == {
        "Demand": 2, "Action": 2, "Cue": 1, "Speaker": 1, "Addressee": 1,
    }  # fmt: skip


def test_label_studio_that_counts_code_units_is_understood(exported: Path, tmp_path: Path) -> None:
    """As older versions do; each span says its words, so that there is no doubt."""
    path = exported / "label-studio" / "tasks.json"
    (task,) = content(path)
    for each in task["predictions"][0]["result"]:
        for end in {"start", "end"} & each.get("value", {}).keys():
            each["value"][end] = len(STATEMENT[: each["value"][end]].encode("utf-16-le")) // 2
    path.write_text(json.dumps([task]), encoding="utf-8")
    import_corrected(str(path), str(tmp_path / "gold"), lambda _: None)
    (gold,) = gold_in(tmp_path / "gold").values()
    assert {each["quote"] for each in gold["demands"]} == {each["quote"] for each in gold_form(statement())["demands"]}


def test_relations_of_label_studio_without_a_label_or_drawn_backwards(exported: Path, tmp_path: Path) -> None:
    """Which part it is, the part's own label says."""
    path = exported / "label-studio" / "tasks.json"
    (task,) = content(path)
    for number, each in enumerate(task["predictions"][0]["result"]):
        if each["type"] == "relation" and number % 2:
            each |= {"from_id": each["to_id"], "to_id": each["from_id"], "direction": "left", "labels": []}
        elif each["type"] == "relation":
            del each["labels"]
    path.write_text(json.dumps([task]), encoding="utf-8")
    import_corrected(str(path), str(tmp_path / "gold"), lambda _: None)
    (gold,) = gold_in(tmp_path / "gold").values()
    assert gold["demands"] == sorted(gold_form(statement())["demands"], key=lambda demand: demand["start"])


def test_the_configuration_of_label_studio_has_every_label_relation_and_value() -> None:
    tree = ET.fromstring(label_studio.configuration())
    assert {each.get("value") for each in tree.iter("Label")} == set(labels())
    assert {each.get("value") for each in tree.iter("Relation")} == set(PARTS)
    controls = {each.get("name"): each for tag in ("TextArea", "Choices") for each in tree.iter(tag)}
    assert controls.keys() == label_studio.controls().keys()
    for name, (label, value) in label_studio.controls().items():
        choices = tuple(each.get("value") for each in controls[name].iter("Choice"))
        assert choices == labels()[label].values.choices.get(value, ())
    assert all(each.get("perRegion") == "true" for each in controls.values())


def test_the_labels_of_doccano_are_those_of_its_tasks(exported: Path) -> None:
    folder = exported / "doccano"
    task = content(folder / "tasks.jsonl")
    assert {each["label"] for each in task["entities"]} <= {
        each["text"] for each in content(folder / "span_labels.json")
    }
    assert {each["type"] for each in task["relations"]} <= {
        each["text"] for each in content(folder / "relation_labels.json")
    }


def test_label_studios_own_check_finds_nothing(exported: Path) -> None:
    interface = pytest.importorskip(
        "label_studio_sdk.label_interface", reason="label-studio-sdk is not installed; pip install '.[label-studio]'"
    ).LabelInterface(label_studio.configuration())
    interface.validate()
    (task,) = content(exported / "label-studio" / "tasks.json")
    (prediction,) = task["predictions"]
    assert interface.validate_prediction(prediction, return_errors=True) == []
    prediction["result"][0]["value"]["labels"] = ["Vessel"]
    assert interface.validate_prediction(prediction, return_errors=True) != [], "the check sees what is wrong"


def test_eds_nlp_reads_the_collection_of_brat(exported: Path) -> None:
    standoff = pytest.importorskip("edsnlp.data.standoff", reason="EDS-NLP is not installed; pip install '.[bench]'")
    paths = [exported / "brat" / name for name in ("crew.txt", "crew.ann")]
    read = standoff.parse_standoff_file(str(paths[0]), [str(paths[1])])
    assert read["text"] == STATEMENT
    found = {
        (each["label"], STATEMENT[part["begin"] : part["end"]])
        for each in read["entities"]
        for part in each["fragments"]
    }
    assert {("Signatory", "Chile"), ("Weapon", "Mistral"), ("Action", "stay calm")} <= found
    assert ("Demand", "urge Vanuatu to release\nthe crew of the 🚢 Mistral") in found
    assert {each["relation_label"] for each in read["relations"]} == set(PARTS)
    (chile,) = [each for each in read["entities"] if each["text"] == "Chile"]
    assert (chile["attributes"], [each["value"] for each in chile["notes"]]) == ({"role": "issuer"}, ["CL"])
