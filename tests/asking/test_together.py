"""Measures on the same day, and who is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.cli.app import app
from sanctext.source import Source
from tables import table

IMPOSED = "Statement by {who}\n\n{place}, {day} 2024\n\nToday {who} imposed {what}.\n"
FREEZES = "asset freezes on two Iranian officials"
MEASURES = {
    f"{name}.txt": IMPOSED.format(who=who, place=place, day=day, what=what)
    for name, who, place, day, what in (
        ("ca", "Canada", "Ottawa", "4 March", FREEZES),
        ("gb", "the United Kingdom", "London", "4 March", "travel bans on three Iranian officials"),
        ("au", "Australia", "Canberra", "6 March", "asset freezes on Iranian banks"),
        ("no", "Norway", "Oslo", "9 June", FREEZES),
        ("jp", "Japan", "Tokyo", "4 March", "asset freezes on two Malian officials"),
    )
}
JOINT = "Joint Statement by {who}\n\nOslo, {day}\n\nWe urge Mali to talk.\n"
DECLARED = (
    "Declaration by the High Representative on behalf of the European Union on {about}\n\nBrussels, {day} 2024\n\n"
    "The European Union urges {about} to talk.\n\n{who} align themselves with this declaration.\n"
)
SIGNED = {
    "a.txt": JOINT.format(who="Canada, Chile and Norway", day="4 March 2023"),
    "b.txt": JOINT.format(who="Canada, Chile and Norway", day="9 June 2023"),
    "c.txt": JOINT.format(who="Canada and Norway", day="9 June 2024"),
    "d.txt": DECLARED.format(about="Mali", day="4 July", who="The Candidate Countries Albania and Serbia"),
    "e.txt": DECLARED.format(
        about="Fiji",
        day="5 July",
        who="The Candidate Country Albania and Norway, member of the European Economic Area,",
    ),
}


def records_of(texts: dict[str, str], folder: Path) -> Path:
    path = folder / "records.jsonl"
    found = sanctext.parse_many([Source(name=name, text=text) for name, text in texts.items()])
    path.write_text("".join(record.model_dump_json() + "\n" for record in found), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def measures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return records_of(MEASURES, tmp_path_factory.mktemp("measures"))


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return records_of(SIGNED, tmp_path_factory.mktemp("signed"))


def asked(records: Path, options: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(app, ["ask", str(records), *options.split()])
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("options", "found"),
    table(
        ("", [("2024-03-04", "2024-03-04", "IR", ["CA", "GB"], ["CA", "GB"], 2)], "on the same day"),
        ("--days 2", [("2024-03-04", "2024-03-06", "IR", ["CA", "GB", "AU"], ["CA", "GB"], 3)], "some days later"),
        ("--imposers-at-least 3", [], "too few of them"),
        ("--days 2 --measures-by CA", [], "only measures of one"),
        ("--measures-against ML --imposers-at-least 1",
         [("2024-03-04", "2024-03-04", "ML", ["JP"], ["JP"], 1)], "one is enough"),
    ),
)  # fmt: skip
def test_bundles(options: str, found: list[tuple[object, ...]], measures: Path) -> None:
    rows = asked(measures, f"--bundles country {options}")
    assert [
        tuple(row[name] for name in ("from", "to", "shared", "imposers", "first", "measures")) for row in rows
    ] == found


ACTS = {
    "joint.txt": "Statement by Canada\n\nOttawa, 4 March 2024\n\nToday Canada imposed asset freezes on two Iranian "
    "officials, in coordination with Japan.\n",
    "past.txt": "Statement by Norway\n\nOslo, 4 March 2024\n\nNorway has already imposed asset freezes on two Iranian "
    "officials.\n",
    "planned.txt": "Statement by Chile\n\nLima, 4 March 2024\n\nChile will impose travel bans on two Iranian "
    "officials.\n",
    "bare.txt": "Statement by Peru\n\nLima, 4 March 2024\n\nToday Peru imposed asset freezes on two smugglers.\n",
    "group.txt": "G7 Statement\n\nBonn, 9 June 2024\n\nToday the G7 imposed asset freezes on two Malian officials.\n",
}


@pytest.mark.parametrize(
    ("options", "found", "said"),
    table(
        ("", [("IR", ["CA", "JP"], 2), ("ML", ["G7"], 7)], "1 measure without a country, 1 measure that a text looks "
         "back at, 1 measure not imposed", "who acts together; the members of a group that has no organs"),
        ("--imposers-at-least 3", [("ML", ["G7"], 7)], "left out", "governments are counted"),
        ("--status imposed,planned", [("IR", ["CA", "CL", "NO", "JP"], 4), ("ML", ["G7"], 7)], "without a country",
         "what is asked for"),
    ),
)  # fmt: skip
def test_who_counts_in_a_bundle(options: str, found: list[tuple[object, ...]], said: str, tmp_path: Path) -> None:
    path = records_of(ACTS, tmp_path)
    result = CliRunner().invoke(app, ["ask", str(path), "--bundles", "country", *options.split()])
    rows = json.loads(result.stdout)
    assert [(row["shared"], sorted(row["imposers"]), row["governments"]) for row in rows] == [
        (shared, sorted(imposers), governments) for shared, imposers, governments in found
    ]
    assert said in result.stderr


def test_a_bundle_has_the_words_of_its_measures(measures: Path) -> None:
    (bundle,) = asked(measures, "--bundles country --days 3")
    who = [words.partition(":")[0] for words in bundle["words"]]
    assert (who, bundle["measures"]) == (["CA", "GB", "AU"], 3)
    assert bundle["words"][1] == "GB: imposed travel bans on three Iranian officials"


def test_measures_without_a_country_are_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["ask", str(records_of(ACTS, tmp_path)), "--measures-against", "IR"])
    assert "1 measure without a country left out" in result.stderr


def test_a_measure_without_a_country_is_against_those_of_its_programme(tmp_path: Path) -> None:
    law = "Today the United States designated two shipping firms pursuant to Executive Order 14024."
    path = records_of({"law.txt": f"Statement by the United States\n\nWashington, 4 March 2024\n\n{law}\n"}, tmp_path)
    (row,) = asked(path, "--measures-against RU")
    assert (row["imposers"], row["countries"]) == (["US"], [])
    assert asked(path, "--measures-against IR") == []
    (bundle,) = asked(path, "--bundles country --imposers-at-least 1")
    assert bundle["shared"] == "RU"


def test_names_of_the_missing_fit_a_cell(signed: Path) -> None:
    (row, *_) = asked(signed, "--kind joint_statement --missing-from EU")
    assert str(row["missing_names"]).endswith("Denmark and 20 others")
    assert len(row["missing"]) == 27  # type: ignore[arg-type]


def test_a_bundle_leads_back_to_its_documents(measures: Path) -> None:
    (row,) = asked(measures, "--bundles country")
    assert row["sources"] == ["ca.txt", "gb.txt"]
    assert row["types"] == ["asset_freeze", "travel_ban"]


@pytest.mark.parametrize(
    ("options", "missing"),
    table(
        ("--missing-from CA,CL,NO", [[], [], ["CL"]], "named ones"),
        ("--missing-from Chile", [[], [], ["CL"]], "by name"),
        ("--missing-from usual", [[], [], ["CL"]], "those who mostly sign"),
        ("--missing-from usual --since 2024", [[]], "of the documents asked for"),
        ("--missing-from usual --usual-from 0.9", [[], [], []], "those who nearly always do"),
        ("--missing-from BENELUX --until 2023-03", [["BE", "LU", "NL"]], "the members of a group"),
    ),
)
def test_who_is_missing(options: str, missing: list[list[str]], signed: Path) -> None:
    assert [row["missing"] for row in asked(signed, f"--kind joint_statement {options}")] == missing


def test_who_is_usual_is_said(signed: Path, tmp_path: Path) -> None:
    options = ["--kind", "joint_statement", "--missing-from", "usual", "-o", str(tmp_path / "missing.csv")]
    result = CliRunner().invoke(app, ["ask", str(signed), *options])
    said = "usual are those who sign by name at least 50% of these: CA 3, NO 3, CL 2"
    assert result.stderr == f"sanctext: 3 documents; {said}\n"


@pytest.mark.parametrize(
    ("options", "rates"),
    table(
        ("", [("AL", 2, 2, 100), ("NO", 1, 2, 50), ("RS", 1, 2, 50)], "who ever aligns"),
        ("--missing-from RS,IS", [("IS", 0, 2, 0), ("RS", 1, 2, 50)], "who is expected to"),
        ("--text Fiji", [("AL", 1, 1, 100), ("NO", 1, 1, 100)], "with some of them"),
    ),
)
def test_alignment(options: str, rates: list[tuple[object, ...]], signed: Path) -> None:
    rows = asked(signed, f"--alignment-with EU --group-by half-year {options}")
    assert {row["period"] for row in rows} == {"2024-H2"}
    assert [tuple(row[name] for name in ("state", "aligned", "of", "percent")) for row in rows] == rates


def test_with_what_a_state_does_not_align(signed: Path) -> None:
    rows = {row["state"]: row["not_aligned_with"] for row in asked(signed, "--alignment-with EU")}
    assert rows["RS"] == ["Declaration by the High Representative on behalf of the European Union on Fiji"]
    assert rows["AL"] == []
