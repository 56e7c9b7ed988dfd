"""Demands and stances that are followed over an archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.cli.app import app
from sanctext.source import Source

STATEMENT = "Joint Statement by Chile and Peru\n\nLima, 4 March {year}\n\n{said}\n"
SAID = {
    2021: "We urge Mali to free the crew of the tanker. We urge Mali to reopen the border. We condemn the siege.",
    2022: "We demand that Mali free the crew of the tanker. We urge Niger to reopen the border.",
    2023: "We demand that Mali free the crew of the tanker. We urge Mali to hold elections. We condemn the siege.",
    2024: "We urge Mali to hold its elections now. We call on Mali not to hold elections.",
}


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("records") / "records.jsonl"
    sources = [Source(STATEMENT.format(year=year, said=said), f"{year}.txt") for year, said in SAID.items()]
    path.write_text(
        "".join(record.model_dump_json() + "\n" for record in sanctext.parse_many(sources)), encoding="utf-8"
    )
    return path


def followed(records: Path, *options: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(app, ["ask", str(records), "--ledger", *options])
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)  # type: ignore[no-any-return]


def test_what_is_demanded_again_is_one_line(records: Path) -> None:
    rows = followed(records, "--demands-by", "CL")
    assert [(row["times"], row["trend"], row["addressees"], row["words"]) for row in rows] == [
        (3, "hardened", ["ML"], "free the crew of the tanker"),
        (2, "repeated", ["ML"], "hold its elections now"),
        (1, "once", ["ML"], "reopen the border"),
        (1, "once", ["NE"], "reopen the border"),
        (1, "once", ["ML"], "not hold elections"),
    ]


def test_a_line_says_when_and_how_hard(records: Path) -> None:
    row = followed(records, "--demands-to", "ML")[0]
    assert (row["first"], row["last"]) == ("2021-03-04", "2023-03-04")
    assert row["acts"] == ["urge (3)", "demand (5)", "demand (5)"]
    assert row["statements_since"] == 1, "one statement with demands came after it, and did not say it again"
    assert row["sources"] == ["2021.txt", "2022.txt", "2023.txt"]


def test_stances_are_followed(records: Path) -> None:
    (row,) = followed(records, "--stances", "condemn")
    assert (row["times"], row["trend"], row["acts"], row["words"]) == (
        2,
        "repeated",
        ["condemn", "condemn"],
        "the siege",
    )


def test_only_demands_and_stances_are_followed(records: Path) -> None:
    result = CliRunner().invoke(app, ["ask", str(records), "--about", "measures", "--ledger"], env={"COLUMNS": "200"})
    assert (result.exit_code, "restricts demands, stances" in result.stderr) == (2, True)
