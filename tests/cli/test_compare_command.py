"""`sanctext compare`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from command_line import Run

from sanctext.comparison import Comparison, Series

TEXTS = Path(__file__).parents[2] / "data" / "comparison"


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    for name in ("strait_in_march.txt", "strait_in_june.txt"):
        shutil.copy(TEXTS / name, tmp_path / name)
    return "strait_in_march.txt", "strait_in_june.txt"


def test_tables_are_the_default_and_plain_in_a_pipe(run: Run, two: tuple[str, str]) -> None:
    done = run("compare", *two, env={"COLUMNS": "200"})
    assert (done.returncode, done.stderr) == (0, b"")
    drawn = done.stdout.decode()
    assert "\x1b" not in drawn
    words = " ".join(drawn.replace("│", " ").split())
    for expected in (
        "joined Japan",
        "left Portugal",
        "hardened: urge (3)",
        "{+whole+}",
        "addressee widened",
        "dropped",
    ):
        assert expected in words, expected


def test_records_and_texts_give_the_same_but_for_sentences(run: Run, two: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "march.json").write_bytes(run("parse", "--with-text", two[0]).stdout)
    assert run("batch", "--with-text", two[1], "-o", "june.jsonl").returncode == 0
    of_texts = run("compare", *two, "--format", "json")
    of_records = run("compare", "march.json", "june.jsonl", "--format", "json")
    assert of_texts.stdout == of_records.stdout
    found = Comparison.model_validate_json(of_texts.stdout)
    assert [pair.force for pair in found.demands.pairs] == ["kept", "hardened", "kept", "hardened"]
    (tmp_path / "bare.json").write_bytes(run("parse", two[0]).stdout)
    piped = run("compare", "bare.json", "-", "--format", "json", stdin=(tmp_path / two[1]).read_bytes())
    bare = Comparison.model_validate_json(piped.stdout)
    assert {pair.before.sentence for pair in bare.demands.pairs} == {None}
    assert None not in {pair.after.sentence for pair in bare.demands.pairs}


def test_a_limit_shows_the_most_telling_and_counts_the_others(run: Run, two: tuple[str, str]) -> None:
    drawn = run("compare", *two, "--limit", "3", env={"COLUMNS": "200"}).stdout.decode()
    tables = drawn.partition("\nDemands ")[2]
    assert "Left out by --limit: 2 changed, 1 dropped." in drawn
    assert "boarding" not in tables
    assert "return the ship to its owner" in tables
    drawn = run("compare", *two, "--limit", "1", env={"COLUMNS": "200"}).stdout.decode()
    assert "Left out by --limit: 2 stayed." in drawn
    assert "Left out by --limit" not in run("compare", *two).stdout.decode()


def test_a_series(run: Run, two: tuple[str, str]) -> None:
    done = run("compare", "--series", *two, two[0], "--format", "json")
    found = Series.model_validate_json(done.stdout)
    assert [each.after.source for each in found.comparisons] == [two[1], two[0]]
    assert done.stderr == b"sanctext: strait_in_june.txt: issued after strait_in_march.txt; give the earlier first\n"
    drawn = run("compare", "--series", *two, two[0]).stdout.decode()
    assert drawn.count("before  ") == 2


def test_a_page_and_json_by_the_ending(run: Run, two: tuple[str, str], tmp_path: Path) -> None:
    for options, output in (([], "page.html"), (["--series"], "page.HTM"), (["--format", "html"], "page")):
        done = run("compare", *options, *two, "-o", output)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        assert (tmp_path / output).read_bytes() == run("compare", *two, "--format", "html").stdout
    assert (tmp_path / "page").read_bytes().startswith(b"<!doctype html>")
    assert run("compare", *two, "-o", "found.json").returncode == 0
    assert (tmp_path / "found.json").read_bytes() == run("compare", *two, "--format", "json").stdout


def test_what_fails_leaves_an_older_page_alone(run: Run, two: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b"older")
    assert run("compare", two[0], "missing.txt", "-o", "page.html").returncode == 1
    assert (tmp_path / "page.html").read_bytes() == b"older"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a", "b", "-o", "page.pdf"], "must end in .html or .json, or add --format"),
        (["strait_in_march.txt"], "needs two statements"),
        (["a", "b", "c"], "add --series"),
        (["-", "-"], "only one of them"),
        (["a", "b", "--limit", "3", "--format", "json"], "is for tables alone"),
        (["a", "b", "--limit", "0"], "--limit"),
    ],
)
def test_wrong_use(run: Run, arguments: list[str], message: str) -> None:
    done = run("compare", *arguments)
    assert done.returncode == 2
    assert message in " ".join(done.stderr.decode().replace("│", " ").split())


def test_what_is_no_statement_is_told(run: Run, two: tuple[str, str], tmp_path: Path) -> None:
    assert run("batch", *two, "-o", "both.jsonl").returncode == 0
    done = run("compare", "both.jsonl", two[0])
    assert (done.returncode, done.stderr) == (
        1, b"sanctext: both.jsonl: holds several records; give a file with one\n",
    )  # fmt: skip
    record = json.loads(run("parse", two[0]).stdout)
    (tmp_path / "old.json").write_text(json.dumps(record | {"schema_version": "0.9"}), encoding="utf-8")
    done = run("compare", "old.json", two[0])
    assert done.returncode == 1
    assert done.stderr.startswith(b"sanctext: old.json: of schema version 0.9")
    done = run("compare", "missing.txt", two[0])
    assert done.returncode == 1
    assert b"missing.txt" in done.stderr
