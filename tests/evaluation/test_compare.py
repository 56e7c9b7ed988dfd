"""What the comparison of a record with an annotation counts, and what it says of each difference."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import sanctext
from sanctext.errors import ReadError
from sanctext.evaluation.comparison import compare
from sanctext.evaluation.figures import Figures
from sanctext.evaluation.gold import annotated
from sanctext.evaluation.report import as_data

TEXT = "Joint Statement by Chile and Peru\n\nWe urge Vanuatu to release the crew. We condemn the use of drones.\n"
RIGHT: dict[str, Any] = {
    "doc": "a",
    "signatories": [{"code": "CL", "as_written": "Chile"}, {"code": "PE", "as_written": "Peru"}],
    "resolutions": [],
    "weapons": [{"as_written": "drones", "kind": "category"}],
    "demands": [
        {
            "act": "urge",
            "quote": "urge Vanuatu to release the crew",
            "speaker": "signatories",
            "addressee": ["VU"],
            "action": "release the crew",
            "strength": "direct",
        }
    ],
    "stances": [{"act": "condemn", "quote": "We condemn the use of drones"}],
}


def figures(folder: Path, **changes: object) -> Figures:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.gold.json").write_text(json.dumps(RIGHT | changes), encoding="utf-8")
    (text,) = annotated(folder)
    found = Figures()
    compare(text, sanctext.parse(text.text), found)
    return found


def test_nothing_differs(tmp_path: Path) -> None:
    found = figures(tmp_path)
    assert found.errors == []
    assert {question: tally.f1 for question, tally in found.tallies.items()} == dict.fromkeys(found.tallies, 1.0)
    assert (found.exact, found.documents) == (1, 1)
    assert found.good_offsets == found.offsets > 0
    assert all(fired == right for fired, right in found.rules.values())


DIFFERENCES = [
    ({"signatories": [{"code": "CL", "as_written": "Chile"}]}, "signatories", (1, 1, 0)),
    ({"resolutions": [{"number": 1718, "quote": "1718"}]}, "resolutions", (0, 0, 1)),
    ({"weapons": []}, "weapons relaxed", (0, 1, 0)),
    ({"demands": []}, "demands cue", (0, 1, 0)),
    ({"demands": [RIGHT["demands"][0] | {"action": "pay a fine"}]}, "demands action", (0, 1, 1)),
    ({"demands": [RIGHT["demands"][0] | {"addressee": ["FJ"]}]}, "demands frame", (0, 1, 1)),
    ({"demands": [RIGHT["demands"][0] | {"speaker": "FJ"}]}, "demands speaker", (0, 1, 1)),
]


@pytest.mark.parametrize(("changes", "question", "counts"), DIFFERENCES, ids=[row[1] for row in DIFFERENCES])
def test_a_difference_is_counted_and_said(
    changes: dict[str, object], question: str, counts: tuple[int, int, int], tmp_path: Path
) -> None:
    found = figures(tmp_path, **changes)
    tally = found.tallies[question]
    assert (tally.tp, tally.fp, tally.fn) == counts
    assert found.errors != []


SECOND = (
    "Joint Statement by Chile and Peru\n\n4 March 2026\n\nWe condemn the raid on Fiji. Today we imposed an asset "
    "freeze on Adra Shipping under Resolution 1718. Russia has violated the UN Charter. If the talks fail, we urge "
    "Mali to close the port by 30 June.\n"
)
RIGHT_SECOND: dict[str, Any] = {
    "kind": "joint_statement",
    "issued": "2026-03-04",
    "signatories": RIGHT["signatories"],
    "resolutions": [{"number": 1718}],
    "demands": [
        {
            "act": "urge",
            "quote": "urge Mali to close the port by 30 June",
            "addressee": ["ML"],
            "action": "close the port by 30 June",
            "condition": "If the talks fail",
            "deadline": "by 30 June",
        }
    ],
    "stances": [{"act": "condemn", "quote": "condemn the raid on Fiji", "object": "the raid on Fiji"}],
    "measures": [
        {
            "status": "imposed",
            "types": ["asset_freeze"],
            "imposers": ["signatories"],
            "countries": [],
            "targets": [{"name": "Adra Shipping", "kind": "organisation"}],
            "basis": ["Resolution 1718"],
            "cue": "imposed",
            "quote": "imposed an asset freeze on Adra Shipping under Resolution 1718",
        }
    ],
    "violations": [{"accused": ["RU"], "norms": ["the UN Charter"], "quote": "Russia has violated the UN Charter"}],
}


def figures_of_second(folder: Path, **changes: object) -> Figures:
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    (folder / "b.gold.json").write_text(json.dumps(RIGHT_SECOND | changes), encoding="utf-8")
    (text,) = annotated(folder)
    found = Figures()
    compare(text, sanctext.parse(text.text), found)
    return found


def test_nothing_differs_in_what_is_done(tmp_path: Path) -> None:
    found = figures_of_second(tmp_path)
    assert found.errors == []
    asked = {question for question, tally in found.tallies.items() if tally.tp}
    assert asked == {question for question in found.tallies if not question.startswith("weapons")}


def of_measure(**changes: object) -> dict[str, object]:
    return {"measures": [RIGHT_SECOND["measures"][0] | changes]}


DIFFERENCES_OF_SECOND: list[tuple[dict[str, object], str, tuple[int, int, int]]] = [
    ({"kind": "notice"}, "kind", (0, 1, 1)),
    ({"issued": None}, "issued", (0, 1, 1)),
    ({"stances": []}, "stances", (0, 1, 0)),
    ({"stances": [RIGHT_SECOND["stances"][0] | {"object": "a coup"}]}, "stances object", (0, 1, 1)),
    ({"stances": [RIGHT_SECOND["stances"][0] | {"speaker": "FJ"}]}, "stances speaker", (0, 1, 1)),
    ({"measures": []}, "measures found", (0, 1, 0)),
    (of_measure(status="planned"), "measures status", (0, 1, 1)),
    (of_measure(types=["asset_freeze", "travel_ban"]), "measures types", (0, 1, 1)),
    (of_measure(imposers=["FJ"]), "measures imposers", (0, 1, 1)),
    (of_measure(countries=["RU"]), "measures countries", (0, 1, 1)),
    (of_measure(countries=["RU"]), "measures whole", (0, 1, 1)),
    (of_measure(targets=[]), "targets", (0, 1, 0)),
    (of_measure(basis=["an order"]), "bases", (0, 1, 1)),
    ({"violations": []}, "violations found", (0, 1, 0)),
    ({"violations": [RIGHT_SECOND["violations"][0] | {"accused": []}]}, "violations accused", (0, 1, 1)),
    ({"violations": [RIGHT_SECOND["violations"][0] | {"norms": ["airspace"]}]}, "violations norms", (0, 1, 1)),
    ({"demands": [RIGHT_SECOND["demands"][0] | {"condition": None}]}, "conditions", (0, 1, 0)),
    ({"demands": [RIGHT_SECOND["demands"][0] | {"deadline": "within a year"}]}, "deadlines", (0, 1, 1)),
]


@pytest.mark.parametrize(
    ("changes", "question", "counts"), DIFFERENCES_OF_SECOND, ids=[row[1] for row in DIFFERENCES_OF_SECOND]
)
def test_a_difference_in_what_is_done_is_counted_and_said(
    changes: dict[str, object], question: str, counts: tuple[int, int, int], tmp_path: Path
) -> None:
    found = figures_of_second(tmp_path, **changes)
    tally = found.tallies[question]
    assert (tally.tp, tally.fp, tally.fn) == counts
    assert found.errors != []


def test_what_is_not_annotated_is_not_compared(tmp_path: Path) -> None:
    found = figures(tmp_path)
    assert {found.tallies[name].fp for name in ("kind", "issued", "measures found", "violations found")} == {0}


def test_a_soft_demand_counts_neither_for_nor_against(tmp_path: Path) -> None:
    found = figures(tmp_path, demands=[RIGHT["demands"][0] | {"strength": "soft"}])
    assert (found.tallies["demands cue"].tp, found.tallies["demands cue"].fp) == (0, 0)
    assert found.tallies["demands all"].tp == 1


def test_plain_data_of_no_document() -> None:
    assert as_data(Figures())["offsets"] == {"good": 0, "of": 0}


FAULTS = [
    ("no annotation", {}, "put NAME.txt and NAME.gold.json into it"),
    ("no text", {"a.gold.json": "{}"}, "its annotation a.gold.json needs it"),
    ("another form", {"a.txt": "", "a.gold.json": '{"signatories": 3}'}, "not an annotation: signatories"),
    ("not JSON", {"a.txt": "", "a.gold.json": "{"}, "not an annotation: the file"),
]


@pytest.mark.parametrize(("files", "message"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_faults_are_named(files: dict[str, str], message: str, tmp_path: Path) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match=message):
        list(annotated(tmp_path))
