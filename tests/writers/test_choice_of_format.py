"""Which format an output has, what it needs, and that nothing of it is imported before it is used."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from imports import imported
from sanctext.errors import WriteError
from sanctext.writers.output_formats import FORMATS, FormatName, format_of, require
from tables import table

HEAVY = {"pyarrow", "duckdb", "xlsxwriter", "spacy", "pandas", "followthemoney", "sqlite3"}
# What a format may import of these.
OWN = {
    "xlsx": {"xlsxwriter"},
    "parquet": {"pyarrow"},
    "sqlite": {"sqlite3"},
    "duckdb": {"pyarrow", "duckdb"},
    "docbin": {"spacy"},
}


@pytest.mark.parametrize(
    ("path", "form"),
    table(
        ("records.jsonl", "jsonl", "the default"),
        ("a/b.c/records", "jsonl", "no ending"),
        ("/dev/null", "jsonl", "a device"),
        (".hidden", "jsonl", "a hidden file has no ending"),
        ("RECORDS.XLSX", "xlsx", "capital letters"),
        ("folder/records.csv/", "csv", "a folder as shells complete it"),
        ("c:\\data\\records.parquet", "parquet", "as Windows has it"),
        ("records.v1.sqlite", "sqlite", "two dots"),
        ("records.ftm.json", "ftm", "the longer of two endings"),
        ("records.json", "json", "the shorter of two endings"),
        ("records.txt", None, "unknown"),
        ("records.db", None, "of more than one program"),
        ("records.sqlite.bak", None, "an ending after a known one"),
    ),
)
def test_format_of_a_name(path: str, form: str | None) -> None:
    assert format_of(path) == form


def test_every_format_is_loaded_and_no_two_share_an_ending() -> None:
    endings = [each.ending for each in FORMATS.values() if each.ending]
    assert len(set(endings)) == len(endings)
    assert set(get_args(FormatName)) == FORMATS.keys()
    assert all(callable(each.load()) for each in FORMATS.values())


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ("parquet", "parquet: needs pyarrow; run: pip install 'sanctext[tables]'"),
        ("duckdb", "duckdb: needs duckdb and pyarrow; run: pip install 'sanctext[tables]'"),
    ],
)
def test_a_missing_package_is_named_with_the_command(
    form: FormatName, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sanctext.writers.output_formats.find_spec", lambda _: None)
    with pytest.raises(WriteError) as refused:
        require(form)
    assert str(refused.value) == message


@pytest.mark.parametrize("form", FORMATS)
def test_no_library_of_another_format_is_imported(form: FormatName, tmp_path: Path) -> None:
    text = Path(__file__).parents[2] / "data/samples/dprk_oil_transfers_nine.record.json"
    code = f"""
from pathlib import Path
from sanctext.stored.conversion import convert
from sanctext.stored.record_files import RecordsFile
from sanctext.records import StatementRecord
record = StatementRecord.model_validate_json(Path({str(text)!r}).read_text("utf-8"))
record = record.model_copy(update={{"text": Path({str(text).replace(".record.json", ".txt")!r}).read_text("utf-8")}})
Path("in.jsonl").write_text(record.model_dump_json() + "\\n", "utf-8")
convert(RecordsFile(Path("in.jsonl")), "out", {form!r}, print)
"""
    own = OWN.get(form, set())
    # What a library brings with it is its own affair: pyarrow pandas, spaCy whatever extends it.
    brought = {"pandas"} if "pyarrow" in own else set()
    if "spacy" in own:
        brought |= imported("import spacy; spacy.blank('en')", HEAVY)
    assert imported(code, HEAVY, cwd=tmp_path) - (brought - own) == own


def test_the_choice_of_a_format_imports_none(tmp_path: Path) -> None:
    code = "from sanctext.writers.output_formats import require\nfor n in ('sqlite', 'parquet', 'xlsx'): require(n)"
    assert imported(code, HEAVY, cwd=tmp_path) == set()
