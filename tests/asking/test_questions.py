"""Questions to records, from options to answers."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.asking import names
from sanctext.asking.columns import DOCUMENTS, MENTIONS, SIGNATORIES, answer_about
from sanctext.cli.app import app
from sanctext.errors import ReadError
from sanctext.source import Source
from tables import table

TEXTS = {
    "a.txt": """Joint Statement by Canada, Chile and Norway on Arms Transfers

Oslo, 4 March 2023

We demand that the DPRK halt its ballistic missile programme. We urge Russia to respect resolution 1718 (2006).
""",
    "b.txt": """Joint Statement by Canada and Norway on the Launch of a Hwasong-18

Oslo, 9 June 2024

We urge the DPRK to return to talks. Resolution 1737 (2006) taught us patience. We call on all States to be watchful.
""",
    "c.txt": """Statement by Norway on Trawlers

Oslo, 10 June 2024

Norway condemns the seizure of the ship. Norway calls on Iran to release the crew.

Today Norway imposed asset freezes on two Iranian officials. Iran has violated resolution 2231 (2015).
""",
    "d.txt": "We hope for calm, and urge both sides to talk.\n",
}


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("records") / "records.jsonl"
    found = sanctext.parse_many([Source(name=name, text=text) for name, text in TEXTS.items()])
    path.write_text("".join(record.model_dump_json() + "\n" for record in found), encoding="utf-8")
    result = CliRunner().invoke(app, ["convert", str(path), "-o", str(path.with_suffix(".sqlite"))])
    assert result.exit_code == 0
    return path


def asked(records: Path, *options: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(app, ["ask", str(records), *options, "--format", "json"])
    assert result.exit_code == 0
    assert re.fullmatch(r"(?:sanctext: 1 undated document left out, since a date is asked for\n)?", result.stderr)
    return json.loads(result.stdout)  # type: ignore[no-any-return]


@pytest.mark.parametrize("suffix", [".jsonl", ".sqlite"])
@pytest.mark.parametrize(
    ("options", "column", "values"),
    table(
        ("--who-signs", "code", ["NO", "CA", "CL"], "the most frequent first"),
        ("--who-signs", "documents", [3, 2, 1], "how often"),
        ("--who-signs --since 2024", "documents", [2, 1], "filtered"),
        ("", "source", ["a.txt", "b.txt", "c.txt", "d.txt"], "all documents, the undated last"),
        ("--with CA", "source", ["a.txt", "b.txt"], "signed by one"),
        ("--with no,chile", "source", ["a.txt"], "signed by both, one by its name"),
        ("--cites 1718", "source", ["a.txt"], "a resolution"),
        ("--weapon hwasong-18", "source", ["b.txt"], "a weapon"),
        ("--weapon missile.ballistic", "source", ["a.txt", "b.txt"], "a category, and what is below it"),
        ("--not-in-force", "source", ["b.txt"], "a resolution whose measures had ended"),
        ("--cites 1718 --with CA --since 2024", "source", [], "nothing left"),
        ("--since 2024-06-10", "source", ["c.txt"], "a day"),
        ("--until 2024-06", "source", ["a.txt", "b.txt", "c.txt"], "a month to its end, without the undated"),
        ("--until 2023", "source", ["a.txt"], "a year to its end"),
        ("--demands-to KP", "action", ["halt its ballistic missile programme", "return to talks"], "addressee"),
        ("--demands-to KP", "speakers", [["CA", "CL", "NO"], ["CA", "NO"]], "speakers in their order"),
        ("--demands-by Norway --since 2024-06-10", "action", ["release the crew"], "speaker by name"),
        ("--demands-by NO --demands-to IR", "addressees", [["IR"]], "both"),
        ("--demands-to KP --group-by year", "demands", [1, 1], "by year"),
        (
            "--demands-by NO --group-by addressee",
            "addressee",
            ["KP", "IR", "RU", "all UN Member States"],
            "by addressee",
        ),
        ("--stances condemn", "object", ["the seizure of the ship"], "stances by act"),
        ("--stances all", "speakers", [["NO"]], "all of them"),
        ("--stances-by NO --until 2023", "act", [], "of an actor, before a date"),
        ("--stances-by NO --group-by act", "stances", [1], "counted"),
        ("--measures-by NO", "status", ["imposed"], "who imposes"),
        ("--measures-against Iran", "imposers", [["NO"]], "whose people are concerned"),
        ("--measures-against IR --group-by imposer", "imposer", ["NO"], "measures by imposer"),
        ("--violations-of IR", "accused", [["IR"]], "who is said to break it"),
        ("--violations-of RU", "accused", [], "nobody says so"),
        ("--violations-of 2231", "accused", [["IR"]], "who is said to break a resolution"),
        ("--violations-of resolutions", "norms", [["resolution 2231 (2015)"]], "any resolution"),
        ("--violations-of 1718", "accused", [], "another resolution"),
        ("--about measures", "types", [["asset_freeze"]], "every row of a kind"),
        ("--type asset-freeze --status imposed", "countries", [["IR"]], "a type says what is asked"),
        ("--type travel_ban", "status", [], "no such measure"),
        ("--basis 'Special Measures'", "status", [], "no such law"),
        ("--status imposed,planned", "status", ["imposed"], "one of two"),
        ("--stances condemn,welcome", "act", ["condemn"], "one of two acts"),
        ("--title Trawlers", "source", ["c.txt"], "a title alone"),
        ("--title Russia", "source", [], "and no text"),
        ("--about demands --text 'North Korea'", "source", ["a.txt", "b.txt"], "a state by all its names"),
        ("--with NORDIC", "source", [], "not all members"),
        ("--exactly NO,CA", "source", ["b.txt"], "these and nobody else"),
        ("--sort -issued --with NO", "source", ["c.txt", "b.txt", "a.txt"], "from the last on"),
        ("--about demands --sort -force --limit 2", "force", [5, 3], "the hardest"),
        ("--group-by pair", "pair", ["CA + NO", "CA + CL", "CL + NO"], "who signs with whom"),
        ("--group-by pair", "documents", [2, 1, 1], "and how often"),
        ("--measures-by NO --together-with NO", "persons", [2], "acting together, and how many are concerned"),
        ("--together-with NO,CA", "status", [], "not all of them"),
        ("--force-at-least 5", "act", ["demand"], "by force"),
        ("--about demands --act urge --since 2024", "action", ["return to talks"], "by act"),
        ("--about demands --text NUCLEAR", "act", [], "words that are not there"),
        ("--about demands --text 'Release THE  crew'", "addressees", [["IR"]], "words in any case and with any blanks"),
        ("--naming DPRK", "source", ["a.txt", "b.txt"], "whom it speaks to"),
        ("--naming NORDIC --since 2024", "source", ["b.txt", "c.txt"], "a member of a group"),
        ("--text 'trawlers|LAUNCH of'", "source", ["b.txt", "c.txt"], "one of two"),
        ("--text trawlers", "source", ["c.txt"], "words of a title"),
        ("--about stances --attribution quoted", "act", [], "a voice"),
        ("--kind joint_statement", "source", ["a.txt", "b.txt"], "a kind of document"),
        ("--problem unknown_number", "source", [], "nothing wrong of this kind"),
        ("--problem not_in_force,year_mismatch", "source", ["b.txt"], "one of several"),
        ("--limit 2", "source", ["a.txt", "b.txt"], "the first ones"),
        ("--demands-to KP --group-by half-year", "half-year", ["2023-H1", "2024-H1"], "by half-year"),
        ("--about demands --group-by week --since 2024", "week", ["2024-06-03", "2024-06-10"], "a week by its Monday"),
        ("--about measures --group-by type,country", "persons", [2], "by two, and added up"),
        ("--group-by signatory", "documents", [3, 2, 1], "documents by signatory"),
        ("--group-by year", "year", ["2023", "2024", "undated"], "documents by year"),
    ),
)
def test_answers(options: str, column: str, values: list[object], suffix: str, records: Path) -> None:
    rows = asked(records.with_suffix(suffix), *shlex.split(options))
    assert [row[column] for row in rows] == values


def test_a_demand_has_its_place(records: Path) -> None:
    (row,) = asked(records, "--demands-to", "IR")
    assert TEXTS["c.txt"][row["start"] : row["end"]] == row["words"] == "calls on Iran to release the crew"  # type: ignore[misc]
    assert row["sentence"] is None


@pytest.fixture(scope="module")
def with_texts(records: Path) -> Path:
    path = records.parent / "with_texts.jsonl"
    found = [
        sanctext.parse(Source(name=name, text=text)).model_copy(update={"text": text}) for name, text in TEXTS.items()
    ]
    path.write_text("".join(record.model_dump_json() + "\n" for record in found), encoding="utf-8")
    assert CliRunner().invoke(app, ["convert", str(path), "-o", str(path.with_suffix(".sqlite"))]).exit_code == 0
    return path


@pytest.mark.parametrize("suffix", [".jsonl", ".sqlite"])
@pytest.mark.parametrize(
    ("options", "expected"),
    table(
        ("--demands-to IR",
         [("c.txt", "calls on Iran to release the crew", "Norway calls on Iran to release the crew.")],
         "a demand"),
        ("--cites 1718",
         [("a.txt", "resolution 1718 (2006)", "We urge Russia to respect resolution 1718 (2006).")], "a resolution"),
        ("--weapon hwasong-18",
         [("b.txt", "Hwasong-18", "Joint Statement by Canada and Norway on the Launch of a Hwasong-18")],
         "a weapon, where it stands first"),
        ("--weapon missile.ballistic",
         [("a.txt", "ballistic missile", "We demand that the DPRK halt its ballistic missile programme."),
          ("b.txt", "Hwasong-18", "Joint Statement by Canada and Norway on the Launch of a Hwasong-18")],
         "a category"),
        ("--weapon missile.ballistic --cites 1718",
         [("a.txt", "ballistic missile", "We demand that the DPRK halt its ballistic missile programme."),
          ("a.txt", "resolution 1718 (2006)", "We urge Russia to respect resolution 1718 (2006).")],
         "both, of documents that have both"),
        ("--cites 1737 --weapon hwasong-18 --since 2025", [], "nothing left"),
    ),
)  # fmt: skip
def test_rows_hold_words_place_and_sentence(
    options: str, expected: list[tuple[str, str, str]], suffix: str, with_texts: Path
) -> None:
    rows = asked(with_texts.with_suffix(suffix), *options.split())
    assert [(row["source"], row["words"], row["sentence"]) for row in rows] == expected
    for row in rows:
        assert TEXTS[str(row["source"])][row["start"] : row["end"]] == row["words"]  # type: ignore[misc]


def test_a_mention_says_what_it_mentions(records: Path) -> None:
    assert [row["item"] for row in asked(records, "--cites", "1718", "--weapon", "missile.ballistic")] == [
        "ballistic missile",
        "S/RES/1718 (2006)",
    ]
    assert asked(records, "--cites", "1718", "--group-by", "year") == [{"year": "2023", "documents": 1}]


@pytest.mark.parametrize(
    ("options", "code", "said"),
    table(
        (
            "--who-signs --demands-to KP",
            2,
            "is another question than --demands-to; ask one",
            "two questions",
        ),
        (
            "--group-by force",
            2,
            "documents can be counted by year, half-year, month,",
            "no count of documents",
        ),
        ("--who-signs --group-by year", 2, "signatories are counted already", "counted already"),
        ("--since 2023-13", 2, "'2023-13' is no year, month or day", "no month"),
        ("--since 2023-02-30", 2, "'2023-02-30' is no year, month or day", "no such day"),
        ("--since 2024 --until 2023-12", 2, "2023-12 is before 2024: no date is between them", "the wrong way round"),
        ("--type bans", 2, "'bans' is none of asset_freeze", "no type"),
        ("--act urge", 2, "restricts demands, stances; say which with --about", "rows without acts"),
        ("--about demands --measures-by NO", 2, "is another question than --measures-by; ask one", "two kinds"),
        ("--missing-from G7 --group-by month", 2, "does not count the rows of --missing-from", "rows made already"),
        ("--about demands --group-by imposer", 2, "demands can be counted by", "no such group"),
        ("--format xlsx", 2, "name a file", "a workbook on standard output"),
        ("-o answer.odt", 2, "has none of the endings .xlsx", "an unknown ending"),
        ("--stances foo", 2, "'foo' is none of condemn, ", "no act of a stance"),
        ("--about demands --act scold", 2, "'scold' is none of urge, ", "no act of a demand"),
        ("--demands-to Kazakstan", 1, "names like it: Kazakhstan", "a name that is nearly one"),
        ("--sort colour", 1, "colour: no column; there are issued, ", "no column"),
        ("--since yesterday", 2, "'yesterday' is no year, month or day", "no date"),
    ),
)
def test_wrong_use(options: str, code: int, said: str, records: Path) -> None:
    result = CliRunner().invoke(app, ["ask", str(records), *options.split()], env={"COLUMNS": "200"})
    assert (result.exit_code, said in result.stderr) == (code, True), result.stderr


@pytest.mark.parametrize("name", ["Atlantis", "", "Congo", "2231"])
def test_a_name_that_is_not_one_actor_is_told(name: str) -> None:
    with pytest.raises(ReadError, match=r"no actor is known by it|may be"):
        names.actor(name)


@pytest.mark.parametrize("content", [b"no record\n", b"SQLite format 3\0 cut", b'{"schema_version":"0.1"}\n'])
def test_what_holds_no_records_is_told_in_a_line(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "records").write_bytes(content)
    result = CliRunner().invoke(app, ["ask", str(tmp_path / "records")])
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
    assert result.stderr.startswith(f"sanctext: {tmp_path / 'records'}")


@pytest.mark.parametrize("made", ["empty file", "blank lines", "standard input", "database"])
def test_no_records_are_told(made: str, tmp_path: Path, records: Path) -> None:
    path = str(tmp_path / "records")
    if made == "database":
        import shutil
        import sqlite3

        shutil.copy(records.with_suffix(".sqlite"), path)
        with sqlite3.connect(path) as database:
            database.execute("DELETE FROM documents")
    elif made == "standard input":
        path = "-"
    else:
        Path(path).write_bytes(b"" if made == "empty file" else b"\n\n")
    result = CliRunner().invoke(app, ["ask", path], input=b"")
    said = f"sanctext: no records in {path}: make them with sanctext batch\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


def test_another_database_is_told(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "other.sqlite") as database:
        database.execute("CREATE TABLE documents (title)")
    result = CliRunner().invoke(app, ["ask", str(tmp_path / "other.sqlite")])
    assert "has no table documents as this version writes it" in result.stderr


def as_cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(value) if isinstance(value, list) else "" if value is None else str(value)


def test_csv_and_table(records: Path) -> None:
    rows = asked(records, "--demands-to", "KP")
    result = CliRunner().invoke(app, ["ask", str(records), "--demands-to", "KP", "--format", "csv"])
    assert list(csv.DictReader(io.StringIO(result.stdout))) == [
        {name: as_cell(value) for name, value in row.items()} for row in rows
    ]
    drawn = (
        CliRunner()
        .invoke(app, ["ask", str(records), "--demands-to", "KP", "--format", "table"], env={"COLUMNS": "140"})
        .stdout
    )
    assert "return to talks" in drawn
    assert "document_id" not in drawn


def test_lines_and_tabs(records: Path) -> None:
    rows = asked(records, "--demands-to", "KP")
    lines = CliRunner().invoke(app, ["ask", str(records), "--demands-to", "KP", "--format", "jsonl"]).stdout
    assert [json.loads(line) for line in lines.splitlines()] == rows
    tabs = CliRunner().invoke(app, ["ask", str(records), "--demands-to", "KP", "--format", "tsv"]).stdout
    assert [row["speakers"] for row in csv.DictReader(io.StringIO(tabs), delimiter="\t")] == ["CA, CL, NO", "CA, NO"]


def test_a_table_in_markdown_has_no_marks_of_its_own(records: Path) -> None:
    options = ["--about", "signatories", "--format", "md"]
    head, rule, first, *_ = CliRunner().invoke(app, ["ask", str(records), *options]).stdout.splitlines()
    assert (head, rule) == ("| code | name | documents | first | last |", "| --- | --- | --- | --- | --- |")
    assert first == "| NO | Norway | 3 | 2023-03-04 | 2024-06-10 |"
    titles = CliRunner().invoke(app, ["ask", str(records), "--kind", "joint_statement", "--format", "md"]).stdout
    assert "joint\\_statement" in titles


@pytest.mark.parametrize("ending", ["json", "jsonl", "csv", "tsv", "md", "html", "xlsx"])
def test_an_answer_goes_to_a_file(ending: str, records: Path, tmp_path: Path) -> None:
    path = tmp_path / f"answer.{ending}"
    result = CliRunner().invoke(app, ["ask", str(records), "--demands-to", "KP", "-o", str(path)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "sanctext: 2 rows of 2 documents\n"
    if ending != "xlsx":
        assert "return to talks" in path.read_text(encoding="utf-8")


def test_a_workbook_reads_as_a_sheet(with_texts: Path, tmp_path: Path) -> None:
    import openpyxl

    path = tmp_path / "demands.xlsx"
    assert CliRunner().invoke(app, ["ask", str(with_texts), "--demands-to", "KP", "-o", str(path)]).exit_code == 0
    sheet = openpyxl.load_workbook(path)["demands"]
    head, first, second = sheet.iter_rows(values_only=True)
    assert head[:6] == ("Issued", "Title", "Speakers", "Addressees", "Force", "Act")
    row = dict(zip(head, first, strict=True))
    assert (row["Issued"], row["Force"], row["Negated"]) == (datetime(2023, 3, 4), 5, "no")
    assert row["Speakers"] == "Canada (CA), Chile (CL), Norway (NO)"
    assert row["Sentence"] == "We demand that the DPRK halt its ballistic missile programme."
    assert dict(zip(head, second, strict=True))["Action"] == "return to talks"
    assert sheet["B2"].alignment.wrap_text
    assert sheet.freeze_panes == "A2"


def test_the_same_answer_is_the_same_workbook(records: Path, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        CliRunner().invoke(app, ["ask", str(records), "-o", str(tmp_path / name)])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_page_holds_no_mark_of_a_document(records: Path, tmp_path: Path) -> None:
    found = json.loads(records.read_text(encoding="utf-8").splitlines()[0])
    found["document"] |= {"title": "<script>alert(1)</script>", "url": "javascript:alert(1)"}
    changed, page = tmp_path / "changed.jsonl", tmp_path / "page.html"
    changed.write_text(json.dumps(found) + "\n", encoding="utf-8")
    assert CliRunner().invoke(app, ["ask", str(changed), "-o", str(page)]).exit_code == 0
    written = page.read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)" in written
    assert "javascript:" not in written


@pytest.mark.parametrize("about", [DOCUMENTS, SIGNATORIES, MENTIONS, "demands", "stances", "measures", "violations"])
def test_what_is_shown_exists(about: str) -> None:
    assert set(answer_about(about).shown) <= answer_about(about).columns.keys()


@pytest.mark.parametrize(
    ("options", "undated"),
    table(
        ("--since 2023", True, "a date is asked for"),
        ("--until 2023 --group-by year", True, "and rows are counted"),
        ("--since 2023 --with NO", False, "the undated document does not count anyway"),
        ("--demands-by NO --since 2023", False, "nor does it among demands"),
        ("", False, "no date is asked for"),
    ),
)
def test_undated_documents_are_counted(options: str, undated: bool, records: Path) -> None:
    result = CliRunner().invoke(app, ["ask", str(records), *options.split()])
    assert ("1 undated document left out" in result.stderr) is undated


@pytest.mark.parametrize("asked_for", ["ballistic missile", "missile.ballistic", "ICBMs", "hwasong-18"])
def test_a_weapon_by_whatever_lookup_knows(asked_for: str, records: Path) -> None:
    assert "b.txt" in [row["source"] for row in asked(records, "--weapon", asked_for)]
