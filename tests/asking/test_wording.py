"""Words that are asked for in other wordings, and cells that are read as they are."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.cli.app import app
from sanctext.source import Source
from tables import table


def asked(records: Path, *options: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(app, ["ask", str(records), *options])
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)  # type: ignore[no-any-return]


BASES = (
    "Executive Order 14024",
    "E.O. 14024",
    "Section 1(a)(i) of Executive Order (E.O.) 14024",
    "Executive\nOrder 14024",
    "E.O. 13818",
)


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bases") / "records.jsonl"
    said = "Today the United States imposed asset freezes on Acme Bank pursuant to"
    head = "Press Statement\n\nOttawa, 4 March 2024"
    found = sanctext.parse_many([Source(f"{head}\n\n{said} {basis}.\n", f"{n}.txt") for n, basis in enumerate(BASES)])
    path.write_text("".join(record.model_dump_json() + "\n" for record in found), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("law", "count"),
    table(
        ("Executive Order 14024", 4, "in full"),
        ("e.o. 14024", 4, "short"),
        ("EO  14024", 4, "without stops"),
        ("14024", 4, "its number"),
        ("1402", 0, "not a part of it"),
        ("us-rushar", 4, "a programme"),
        ("Sec. 1(a)(i)", 1, "a section"),
    ),
)
def test_a_law_by_any_of_its_wordings(law: str, count: int, bases: Path) -> None:
    assert len(asked(bases, "--basis", law)) == count


def test_no_line_ends_in_cells_and_groups(bases: Path) -> None:
    rows = asked(bases, "--about", "measures", "--group-by", "basis")
    assert rows[0] == {"basis": "Executive Order 14024", "measures": 2} | {
        name: rows[0][name] for name in ("persons", "organisations", "vessels", "aircraft")
    }
    assert not any("\n" in str(cell) for row in asked(bases, "--about", "measures") for cell in row.values())


def test_a_headline_is_quoted_without_what_stands_around_it(tmp_path: Path) -> None:
    text = '---\ntitle: "Canada Imposes Travel Bans on Two Iranian Officials"\ndate: 2024-03-04\n---\n\nOttawa\n'
    path = tmp_path / "records.jsonl"
    record = sanctext.parse(Source(text, "a.md")).model_copy(update={"text": text})
    path.write_text(record.model_dump_json() + "\n", encoding="utf-8")
    assert [row["sentence"] for row in asked(path, "--about", "measures")] == [
        "Canada Imposes Travel Bans on Two Iranian Officials"
    ]


def test_what_is_read_widely_is_told(bases: Path, tmp_path: Path) -> None:
    options = ["--about", "demands", "--text", "Burma", "-o", str(tmp_path / "a.csv")]
    said = CliRunner().invoke(app, ["ask", str(bases), *options]).stderr
    assert "Burma is found by all names of the state: Myanmar" in said


def test_no_answer_is_a_formula(bases: Path, tmp_path: Path) -> None:
    found = [json.loads(line) for line in bases.read_text(encoding="utf-8").splitlines()]
    found[0]["document"]["title"] = "=1+1"
    changed = tmp_path / "changed.jsonl"
    changed.write_text(json.dumps(found[0]) + "\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["ask", str(changed), "--format", "csv"])
    assert next(csv.DictReader(io.StringIO(result.stdout)))["title"] == "'=1+1"


@pytest.mark.parametrize("form", ["table", "json"])
def test_an_answer_moves_no_cursor(form: str, bases: Path, tmp_path: Path) -> None:
    found = json.loads(bases.read_text(encoding="utf-8").splitlines()[0])
    found["document"]["title"] = "a\x1b[2J\u009b\u202eb"
    changed = tmp_path / "changed.jsonl"
    changed.write_text(json.dumps(found) + "\n", encoding="utf-8")
    shown = CliRunner().invoke(app, ["ask", str(changed), "--format", form]).stdout
    assert all(char.isprintable() or char == "\n" for char in shown)
    if form == "json":
        assert json.loads(shown)[0]["title"] == found["document"]["title"]
