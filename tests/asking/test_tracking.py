"""A phrase in its forms, and followed over an archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.asking.phrases import ABSENT, finder
from sanctext.cli.app import app
from sanctext.errors import ReadError
from sanctext.source import Source
from tables import table


@pytest.mark.parametrize(
    ("phrase", "text", "form", "words"),
    table(
        ("arms embargo", "The Arms\nembargo on Libya stays.", "same", "Arms\nembargo on Libya", "over a line's end"),
        ("arms embargo", "An arms-embargo was eased.", "same", "arms-embargo", "with a hyphen"),
        ("arms embargo", "We lift the embargo.", "near", "embargo", "its head"),
        ("arms embargo", "The embargo on all arms is in force.", "near", "embargo on all arms", "in another order"),
        ("arms embargo", "The embassy sent arms.", "absent", None, "another word with the same beginning"),
        ("arms embargo", "Arms are sold.", "absent", None, "without its head"),
        ("ceasefire", "They have agreed on a cease-fire.", "near", "cease-fire", "a word in two"),
        ("denuclearization", "Denuclearisation comes first.", "same", "Denuclearisation", "with s for z"),
        (
            "verifiable dismantlement",
            "the verifiable dismantelment of it",
            "near",
            "verifiable dismantelment",
            "a slip",
        ),
        ("freedom of navigation", "Freedom for all.", "absent", None, "the head alone of a longer name"),
        ("freedom of navigation", "navigation freedoms", "near", "navigation freedoms", "turned round"),
        ("freedom of navigation", "freedom is far from what they think of navigation", "absent", None, "too far apart"),
        ("arms embargo", "See https://example.invalid/arms-embargo-2024 for it.", "absent", None, "an address"),
        ("press freedom", "We defend press-freedom.", "same", "press-freedom", "inside a compound"),
        (
            "complete denuclearization",
            "the complete denuclearization of the DPRK. Talks go on.",
            "same",
            "complete denuclearization of the DPRK",
            "with whose it is",
        ),
    ),
)
def test_forms(phrase: str, text: str, form: str, words: str | None) -> None:
    found = [(each.form, text[each.start : each.end]) for each in finder(phrase)(text)]
    assert found == ([] if form == ABSENT else [(form, words)])


def test_a_phrase_that_says_nothing_is_told() -> None:
    with pytest.raises(ReadError, match="no word that says something"):
        finder("of the")


STATEMENT = "Joint Statement by Chile and {who}\n\n4 March {year}\n\nWe seek {what}.\n"
TEXTS = {
    "a.txt": STATEMENT.format(who="Peru", year=2023, what="the complete denuclearization of North Korea"),
    "b.txt": STATEMENT.format(who="Peru", year=2024, what="the denuclearisation of the Peninsula"),
    "c.txt": STATEMENT.format(who="Kenya", year=2025, what="calm in North Korea"),
}


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    found = [sanctext.parse(Source(text, name)).model_copy(update={"text": text}) for name, text in TEXTS.items()]
    path.write_text("".join(record.model_dump_json() + "\n" for record in found), encoding="utf-8")
    return path


def tracked(records: Path, *options: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(app, ["track", "complete denuclearization", str(records), *options])
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)  # type: ignore[no-any-return]


def test_a_phrase_is_followed(records: Path) -> None:
    rows = tracked(records)
    assert [(row["source"], row["form"], row["words"]) for row in rows] == [
        ("a.txt", "same", "complete denuclearization of North Korea"),
        ("b.txt", "near", "denuclearisation of the Peninsula"),
        ("c.txt", "absent", None),
    ]
    for row in rows[:2]:
        text = TEXTS[str(row["source"])]
        assert text[row["start"] : row["end"]] == row["words"]  # type: ignore[misc]
    assert rows[0]["sentence"] == "We seek the complete denuclearization of North Korea."
    assert rows[2]["signatories"] == ["CL", "KE"]


@pytest.mark.parametrize(
    ("options", "sources"),
    [("--with PE", ["a.txt", "b.txt"]), ("--text north", ["a.txt", "c.txt"]), ("--since 2024", ["b.txt", "c.txt"])],
)
def test_documents_are_chosen(options: str, sources: list[str], records: Path) -> None:
    assert [row["source"] for row in tracked(records, *options.split())] == sources


def test_all_wordings_of_a_document_have_a_row(tmp_path: Path) -> None:
    text = STATEMENT.format(
        who="Peru", year=2024, what="an arms embargo on Libya, an embargo on arms, and the arms embargo on Libya now"
    )
    path = tmp_path / "records.jsonl"
    record = sanctext.parse(Source(text, "a.txt")).model_copy(update={"text": text})
    path.write_text(record.model_dump_json() + "\n", encoding="utf-8")
    rows = json.loads(CliRunner().invoke(app, ["track", "arms embargo", str(path)]).stdout)
    assert [(row["form"], row["words"], row["follows"], row["times"]) for row in rows] == [
        ("same", "arms embargo on Libya", "on Libya", 2),
        ("near", "embargo on arms", None, 1),
    ]


def test_forms_of_the_same_issuers(records: Path) -> None:
    (row,) = tracked(records, "--group-by", "issuers")
    assert (row["issuers"], row["documents"], row["same"], row["near"], row["absent"]) == (["CL", "PE"], 2, 1, 1, 0)
    assert row["forms"] == [
        "2023-03-04: complete denuclearization of North Korea",
        "2024-03-04: denuclearisation of the Peninsula",
    ]
    assert (row["changes"], row["latest"]) == (1, row["forms"])


def test_forms_are_counted(records: Path) -> None:
    assert tracked(records, "--group-by", "year") == [
        {"period": "2023", "same": 1, "near": 0, "absent": 0},
        {"period": "2024", "same": 0, "near": 1, "absent": 0},
        {"period": "2025", "same": 0, "near": 0, "absent": 1},
    ]


def test_people_are_told_of_first_and_last_use(records: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    said = CliRunner().invoke(app, ["track", "complete denuclearization", str(records), "-o", str(page)]).stderr
    assert said.startswith("sanctext: 1 same, 1 near, 1 absent; first 2023-03-04, last 2024-03-04; most often ")
    assert "denuclearisation of the Peninsula" in page.read_text(encoding="utf-8")


def test_records_without_texts_are_told(records: Path) -> None:
    lines = [json.loads(line) | {"text": None} for line in records.read_text(encoding="utf-8").splitlines()]
    records.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    result = CliRunner().invoke(app, ["track", "calm", str(records)])
    assert (result.exit_code, "make them with sanctext batch --with-text" in result.stderr) == (1, True)
