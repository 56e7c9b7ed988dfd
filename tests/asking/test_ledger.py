"""Demands and stances that are followed over an archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.cli.app import app
from sanctext.source import Source
from tables import table

STATEMENT = "Joint Statement by Chile and Peru\n\nLima, 4 March {year}\n\n{said}\n"
SAID = {
    2021: "We urge Mali to free the crew of the tanker. We urge Mali to reopen the border. We condemn Mali's siege.",
    2022: "We demand that Mali free the crew of the tanker. We urge Niger to reopen the border.",
    2023: "We demand that Mali free the crew of the tanker. We urge Mali to hold elections. We condemn Mali's siege.",
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
        (3, "gone", ["ML"], "free the crew of the tanker"),
        (2, "repeated", ["ML"], "hold its elections now"),
        (1, "gone", ["ML"], "reopen the border"),
        (1, "new", ["NE"], "reopen the border"),
        (1, "new", ["ML"], "not hold elections"),
    ]


def test_a_line_says_when_and_how_hard(records: Path) -> None:
    row = followed(records, "--demands-to", "ML")[0]
    assert (row["first"], row["last"]) == ("2021-03-04", "2023-03-04")
    assert row["acts"] == ["urge (3)", "demand (5)", "demand (5)"]
    assert row["statements_since"] == 1, "one statement on Mali came after it, and did not say it again"
    assert row["sources"] == ["2021.txt", "2022.txt", "2023.txt"]


def test_nothing_is_gone_at_the_end_of_the_time_that_is_asked_for(records: Path) -> None:
    row = followed(records, "--demands-to", "ML", "--until", "2023")[0]
    assert (row["trend"], row["statements_since"]) == ("hardened", 0)


def test_stances_are_followed(records: Path) -> None:
    (row,) = followed(records, "--stances", "condemn")
    assert (row["times"], row["trend"], row["acts"], row["words"]) == (
        *(2, "repeated"),
        ["condemn", "condemn"],
        "Mali's siege",
    )


ONE, TWO = "Joint Statement by Chile and Peru", "Joint Statement by Kenya and Ghana"


@pytest.mark.parametrize(
    ("before", "after", "trend"),
    table(
        ((ONE, "We urge Mali to free the crew."), (ONE, "We demand that Mali free the crew."), "hardened", "a demand"),
        ((ONE, "We demand that Mali free the crew."), (ONE, "We urge Mali to free the crew."), "softened", "milder"),
        ((ONE, "We call on Mali to free the crew."), (ONE, "We reiterate our call on Mali to free the crew."),
         "repeated", "a call that is renewed is no harder"),
        ((ONE, "We urge Mali to free the crew."), (ONE, "We urge Mali to free the crew if the talks resume."),
         "conditioned", "on a condition"),
        ((ONE, "We urge Mali to free the crew."), (ONE, "We urge Mali to hold elections."), "gone", "the same issuers"),
        ((ONE, "We urge Mali to free the crew."), (ONE, "We urge Niger to hold elections."), "new", "on others"),
        ((ONE, "We urge Mali to free the crew."), (TWO, "We urge Mali to hold elections."), "new", "of others"),
        ((ONE, "We urge Mali to free the crew."), (TWO, "We demand that Mali free the crew."), "new", "others say it"),
        ((ONE, "We urge Mali to free the crew of the blue tanker."),
         (ONE, "We urge Mali to feed the crew of the tanker."),
         "reworded", "something like it"),
    ),
)  # fmt: skip
def test_trends(before: tuple[str, str], after: tuple[str, str], trend: str, tmp_path: Path) -> None:
    rows = followed(said_in(tmp_path, before, after), "--about", "demands")
    assert rows[0]["trend"] == trend


@pytest.mark.parametrize(
    ("before", "after", "again"),
    table(
        ("Mali to withdraw its troops and artillery from the entire territory of Niger",
         "Mali to immediately and fully withdraw its forces from the entire recognized territory of Niger", True,
         "more and other words"),
        ("Mali to act now", "Mali to act", False, "words that say nothing"),
        ("Mali to exercise restraint", "Mali to exercise the greatest restraint", True, "to somebody"),
        ("both sides to exercise restraint", "both sides to exercise restraint", False, "of which conflict?"),
        ("Mali to cease its war on Niger", "Mali not to lose its war on Niger", False, "the contrary"),
        ("Mali to let the inspectors work", "Mali to pay the inspectors", False, "another verb"),
    ),
)  # fmt: skip
def test_what_is_said_again(before: str, after: str, again: bool, tmp_path: Path) -> None:
    rows = followed(said_in(tmp_path, (ONE, f"We urge {before}."), (ONE, f"We urge {after}.")), "--about", "demands")
    assert (len(rows) == 1) is again


def test_of_one_day_there_is_one_in_a_line(tmp_path: Path) -> None:
    same = (ONE, "We urge Mali to free the crew. We urge Mali to free all of the crew and the pilot.")
    rows = followed(said_in(tmp_path, same, (ONE, "We urge Mali to free the crew.")), "--about", "demands")
    assert all(len(set(row["dates"])) == row["times"] for row in rows)  # type: ignore[call-overload]


def test_members_speak_as_their_group(tmp_path: Path) -> None:
    by_members = "Joint Statement by Belgium, the Netherlands and Luxembourg"
    said = "We urge Mali to free the crew."
    path = said_in(tmp_path, ("Benelux Statement\n\nThe Benelux urges Mali to free the crew.", ""), (by_members, said))
    rows = followed(path, "--demands-by", "Benelux")
    assert [(row["times"], row["trend"], row["speakers"]) for row in rows] == [(2, "repeated", ["BENELUX"])]


def said_in(folder: Path, *statements: tuple[str, str]) -> Path:
    texts = [f"{title}\n\nLima, 4 March {2021 + n}\n\n{said}\n" for n, (title, said) in enumerate(statements)]
    path = folder / "records.jsonl"
    found = sanctext.parse_many([Source(text, f"{n}.txt") for n, text in enumerate(texts)])
    path.write_text("".join(record.model_dump_json() + "\n" for record in found), encoding="utf-8")
    return path


def test_only_demands_and_stances_are_followed(records: Path) -> None:
    result = CliRunner().invoke(app, ["ask", str(records), "--about", "measures", "--ledger"], env={"COLUMNS": "200"})
    assert (result.exit_code, "restricts demands, stances" in result.stderr) == (2, True)
