"""What is written as tables is what the libraries of each format read back."""

from __future__ import annotations

import csv
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from read_back import TABULAR, difference, expected
from sample_record import empty, full

import sanctext
from made_records import HOSTILE, several
from sanctext.errors import WriteError
from sanctext.records import StatementRecord
from sanctext.stored.conversion import convert
from sanctext.stored.record_files import RecordsFile
from sanctext.tables.definition import tables
from sanctext.tables.views import VIEWS
from sanctext.writers.workbook import LONGEST_CELL

LayDown = Callable[[Iterable[StatementRecord]], RecordsFile]
SAME = [form for form in TABULAR if form != "xlsx"]
HASHES = ("1" * 64, "2" * 64, "3" * 64)


def quiet(said: str) -> None:
    raise AssertionError(said)


def libreoffice(path: Path, ending: str) -> Path:
    """What LibreOffice makes of a file; nothing is there where it does not open it."""
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    # Fields with commas and quotation marks, in UTF-8: what LibreOffice writes by itself depends on the system.
    target = "csv:Text - txt - csv (StarCalc):44,34,76,1" if ending == "csv" else ending
    command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=False, timeout=120, capture_output=True)
    return path.with_suffix(f".{ending}")


def output_of(form: str, folder: Path) -> Path:
    return folder / f"out.{form.partition('-')[0]}"


def named(record: StatementRecord, name: str, title: str | None = None) -> StatementRecord:
    """The record as that of another document."""
    update = {"id": name} if title is None else {"id": name, "title": title}
    return record.model_copy(update={"document": record.document.model_copy(update=update)})


@pytest.mark.parametrize("form", SAME)
def test_samples_come_back(form: str, samples: list[StatementRecord], recorded: LayDown, tmp_path: Path) -> None:
    path = output_of(form, tmp_path)
    assert convert(recorded(samples), str(path), form, quiet) == len(samples)
    assert difference(path, form, samples) is None


@pytest.mark.parametrize("form", SAME)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(made=several)
def test_any_record_comes_back(form: str, made: list[StatementRecord]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        records = folder / "records.jsonl"
        records.write_text("".join(each.model_dump_json() + "\n" for each in made), encoding="utf-8", newline="\n")
        path = output_of(form, folder)
        convert(RecordsFile(records), str(path), form, quiet)
        assert difference(path, form, made) is None


@pytest.mark.parametrize("form", SAME)
@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:12]))
def test_a_hostile_title_comes_back(form: str, words: str, recorded: LayDown, tmp_path: Path) -> None:
    made = [named(full(), HASHES[0], words)]
    path = output_of(form, tmp_path)
    convert(recorded(made), str(path), form, quiet)
    assert difference(path, form, made) is None


class TestCsv:
    def test_no_cell_is_a_formula(self, recorded: LayDown, tmp_path: Path) -> None:
        made = [named(full(), f"{number:064x}", words) for number, words in enumerate(HOSTILE)]
        convert(recorded(made), str(tmp_path / "out.csv"), "csv", quiet)
        csv.field_size_limit(2**31 - 1)
        for path in (tmp_path / "out.csv").iterdir():
            with path.open(encoding="utf-8", newline="") as stream:
                cells = [cell for row in csv.reader(stream) for cell in row]
            assert not [cell for cell in cells if cell[:1] in set("=+-@\t\r\n＝＋－＠")], path.name

    @pytest.mark.parametrize(("form", "begin"), [("csv", b"document_id,"), ("csv-bom", b"\xef\xbb\xbfdocument_id,")])
    def test_the_mark_for_excel(self, form: str, begin: bytes, recorded: LayDown, tmp_path: Path) -> None:
        convert(recorded([full()]), str(tmp_path / "out.csv"), form, quiet)
        assert sorted(path.stem for path in (tmp_path / "out.csv").iterdir()) == sorted(each.name for each in tables())
        for path in (tmp_path / "out.csv").iterdir():
            assert path.read_bytes().startswith(begin)

    def test_pandas_reads_it(self, samples: list[StatementRecord], recorded: LayDown, tmp_path: Path) -> None:
        pandas = pytest.importorskip("pandas")
        convert(recorded(samples), str(tmp_path / "out.csv"), "csv", quiet)
        for table in tables():
            frame = pandas.read_csv(tmp_path / "out.csv" / f"{table.name}.csv")
            assert len(frame) == len(expected(samples)[table.name])


class TestSqlite:
    @pytest.fixture
    def database(self, samples: list[StatementRecord], recorded: LayDown, tmp_path: Path) -> sqlite3.Connection:
        convert(recorded(samples), str(tmp_path / "out.sqlite"), "sqlite", quiet)
        return sqlite3.connect(tmp_path / "out.sqlite")

    def test_keys_hold(self, database: sqlite3.Connection) -> None:
        with closing(database):
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            for table in tables():
                keys = [row for row in database.execute(f"PRAGMA table_info({table.name})") if row[5]]
                assert tuple(row[1] for row in sorted(keys, key=lambda row: row[5])) == table.key
                referred = {row[2] for row in database.execute(f"PRAGMA foreign_key_list({table.name})")}
                assert referred == {other for _, other in table.references}

    def test_keys_are_enforced(self, database: sqlite3.Connection) -> None:
        with closing(database):
            database.execute("PRAGMA foreign_keys = ON")
            with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
                database.execute("INSERT INTO targets VALUES ('none', 1, 'KP', 'North Korea', 'state')")
            with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
                database.execute("INSERT INTO documents SELECT * FROM documents LIMIT 1")

    def test_what_columns_mean_stands_in_the_database(self, database: sqlite3.Connection) -> None:
        with closing(database):
            for table in tables():
                (statement,) = database.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table.name]).fetchone()
                assert table.says in statement
                assert all(column.says in statement for column in table.columns)


def test_views_say_the_same_in_both_databases(
    samples: list[StatementRecord], recorded: LayDown, tmp_path: Path
) -> None:
    duckdb = pytest.importorskip("duckdb")
    records = recorded(samples)
    convert(records, str(tmp_path / "out.sqlite"), "sqlite", quiet)
    convert(records, str(tmp_path / "out.duckdb"), "duckdb", quiet)
    with (
        closing(sqlite3.connect(tmp_path / "out.sqlite")) as one,
        closing(duckdb.connect(tmp_path / "out.duckdb")) as two,
    ):
        for view in VIEWS:
            rows = one.execute(f"SELECT * FROM {view.name}").fetchall()
            assert rows, f"{view.name}: the samples have none"
            as_texts = sorted(map(repr, rows))
            same = two.execute(f"SELECT * FROM {view.name}").fetchall()
            assert sorted(repr(tuple(map(_plain, row))) for row in same) == as_texts, view.name


def _plain(value: object) -> object:
    """A value of DuckDB as SQLite has it."""
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, int | str | None) else str(value)


class TestParquet:
    def test_pandas_and_duckdb_read_it(self, samples: list[StatementRecord], recorded: LayDown, tmp_path: Path) -> None:
        pandas, duckdb = pytest.importorskip("pandas"), pytest.importorskip("duckdb")
        convert(recorded(samples), str(tmp_path / "out.parquet"), "parquet", quiet)
        for table in tables():
            path = tmp_path / "out.parquet" / f"{table.name}.parquet"
            rows = expected(samples)[table.name]
            frame = pandas.read_parquet(path)
            assert list(frame.columns) == [column.name for column in table.columns]
            assert len(frame) == len(rows)
            assert sorted(duckdb.sql(f"SELECT document_id FROM '{path}'").fetchall()) == sorted(row[:1] for row in rows)

    def test_what_columns_mean_stands_in_the_schema(self, recorded: LayDown, tmp_path: Path) -> None:
        parquet = pytest.importorskip("pyarrow.parquet")
        convert(recorded([full()]), str(tmp_path / "out.parquet"), "parquet", quiet)
        for table in tables():
            schema = parquet.read_schema(tmp_path / "out.parquet" / f"{table.name}.parquet")
            assert schema.metadata[b"description"].decode() == table.says
            for column in table.columns:
                assert schema.field(column.name).metadata[b"description"].decode() == column.says


class TestWorkbook:
    def write(self, records: RecordsFile, folder: Path) -> tuple[Path, list[str]]:
        notes: list[str] = []
        path = folder / "out.xlsx"
        convert(records, str(path), "xlsx", notes.append)
        return path, notes

    def test_samples_come_back(self, samples: list[StatementRecord], recorded: LayDown, tmp_path: Path) -> None:
        path, notes = self.write(recorded(samples), tmp_path)
        assert notes == []
        assert difference(path, "xlsx", samples) is None

    def test_headers_stay_filters_are_there_and_ids_lead_to_the_statement(
        self, recorded: LayDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        (tmp_path / "texts").mkdir()
        statement = tmp_path / "texts" / "of state #1.txt"
        statement.write_text("We urge calm.", encoding="utf-8")
        monkeypatch.chdir(tmp_path / "texts")
        here = named(full(), HASHES[0]).model_copy()
        sources = {HASHES[0]: statement.name, HASHES[1]: "https://example.invalid/a?b=c", HASHES[2]: "gone.txt"}
        made = [
            here.model_copy(update={"document": here.document.model_copy(update={"id": name, "source": source})})
            for name, source in sources.items()
        ]
        path, _ = self.write(recorded(made), tmp_path)
        workbook = openpyxl.load_workbook(path)
        flat = ["All demands", "All measures", "All stances", "All violations", "All signatories"]
        assert workbook.sheetnames == ["Contents", *flat, *(table.name for table in tables())]
        for sheet in workbook.worksheets[1:]:
            assert sheet.freeze_panes == "A2"
            assert sheet.auto_filter.ref.startswith("A1:")
            assert sheet.auto_filter.ref.endswith(str(sheet.max_row))
        links = [workbook["documents"].cell(row, 1).hyperlink for row in (2, 3, 4)]
        assert [link and link.target for link in links] == [
            r"texts\of%20state%20%231.txt",
            "https://example.invalid/a?b=c",
            None,
        ]
        assert workbook["demands"].cell(2, 1).hyperlink.target == r"texts\of%20state%20%231.txt"

    def test_the_first_sheets_are_read_as_they_are(self, recorded: LayDown, tmp_path: Path) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        text = (
            "Joint Statement by Canada and Norway\n\nOslo, 9 June 2024\n\nWe urge Mali and Niger to talk. Today we "
            "imposed asset freezes on Adra Shipping Ltd.\n"
        )
        record = sanctext.parse(text).model_copy(update={"text": text})
        path, _ = self.write(recorded([record]), tmp_path)
        found = {}
        workbook = openpyxl.load_workbook(path)
        for name in workbook.sheetnames[1:6]:
            head, *rows = workbook[name].iter_rows(values_only=True)
            found[name] = [dict(zip(head, row, strict=True)) for row in rows]
        (demand,), (measure,) = found["All demands"], found["All measures"]
        told = ("Issued", "Speakers", "Addressees", "Action", "Sentence")
        issuers = "Canada (CA), Norway (NO)"
        talk = (datetime(2024, 6, 9), issuers, "Mali (ML), Niger (NE)", "talk", "We urge Mali and Niger to talk.")
        assert tuple(demand[name] for name in told) == talk
        assert (measure["Imposers"], measure["Types"], measure["Targets"]) == (
            issuers,
            "asset_freeze",
            "Adra Shipping Ltd.",
        )
        assert [row["Code"] for row in found["All signatories"]] == ["CA", "NO"]
        assert workbook["All demands"]["G2"].alignment.wrap_text

    def test_the_contents_count_documents_and_rows(self, recorded: LayDown, tmp_path: Path) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        joint = "Joint Statement by Canada and Norway\n\nOslo, 9 June 2024\n\nWe urge Mali to talk.\n"
        path, _ = self.write(recorded([sanctext.parse(text) for text in (joint, "We urge calm.")]), tmp_path)
        sheet = openpyxl.load_workbook(path)["Contents"]
        rows = {row[0]: row[1:] for row in sheet.iter_rows(values_only=True)}
        assert rows["Documents"] == (2, "issued from 2024-06-09 to 2024-06-09")
        assert (rows["… joint_statement"][0], rows["… without a date"][0], rows["All demands"][0]) == (1, 1, 2)
        linked = next(cell for (cell, *_) in sheet.iter_rows() if cell.value == "All demands")
        assert linked.hyperlink.location == "'All demands'!A1"

    def test_hostile_texts_are_texts(self, recorded: LayDown, tmp_path: Path) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        made = [named(full(), f"{number:064x}", words) for number, words in enumerate(HOSTILE)]
        path, notes = self.write(recorded(made), tmp_path)
        sheet = openpyxl.load_workbook(path)["documents"]
        title = [column.name for column in tables()[0].columns].index("title") + 1
        assert sheet.max_row == len(HOSTILE) + 1
        for row, words in enumerate(HOSTILE, 2):
            cell = sheet.cell(row, title)
            assert cell.data_type != "f", ascii(words[:20])
            if len(words) > LONGEST_CELL // 2:
                assert str(cell.value).endswith("…")
                assert words.startswith(str(cell.value)[:-1])
                assert len(str(cell.value).encode("utf-16-le")) <= 2 * LONGEST_CELL
        assert notes == [
            "documents: 2 longer than a cell of Excel holds (32,767 characters), and cut; they end in '…'; another "
            "format has them whole"
        ]

    def test_too_many_rows_are_refused(
        self, recorded: LayDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sanctext.writers.workbook.MOST_ROWS", 10)
        with pytest.raises(
            WriteError, match=r"^signatory_members: more rows than a sheet of Excel holds \(10\); write .csv"
        ):
            self.write(recorded([named(full(), HASHES[0])]), tmp_path)
        assert [path.name for path in tmp_path.iterdir()] == ["laid-down.jsonl"], "nothing half is left"

    def test_links_end_at_the_limit_of_a_sheet(
        self, recorded: LayDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        monkeypatch.setattr("sanctext.writers.workbook.MOST_LINKS", 1)
        web = full().model_copy(
            update={"document": full().document.model_copy(update={"source": "https://example.invalid/"})}
        )
        path, _ = self.write(recorded([named(web, name) for name in HASHES]), tmp_path)
        sheet = openpyxl.load_workbook(path)["documents"]
        assert [bool(sheet.cell(row, 1).hyperlink) for row in (2, 3, 4)] == [True, False, False]
        assert [sheet.cell(row, 1).value for row in (2, 3, 4)] == list(HASHES)

    def test_the_same_records_give_the_same_bytes(self, recorded: LayDown, tmp_path: Path) -> None:
        first = self.write(recorded([full()]), tmp_path)[0].read_bytes()
        assert self.write(recorded([full()]), tmp_path)[0].read_bytes() == first

    @pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
    def test_libreoffice_opens_it(self, samples: list[StatementRecord], recorded: LayDown, tmp_path: Path) -> None:
        path, _ = self.write(recorded(samples), tmp_path)
        (tmp_path / "plain.csv").write_text("a,b\n1,2\n", encoding="utf-8")
        if not libreoffice(tmp_path / "plain.csv", "ods").exists():
            pytest.skip("LibreOffice is installed without Calc")
        text = libreoffice(path, "csv").read_text(encoding="utf-8")
        assert text.replace('"', "").startswith("document_id,schema_version,source,")
        assert all(record.document.id in text for record in samples)


class TestAppend:
    @pytest.mark.parametrize("form", SAME)
    def test_documents_are_added_and_replaced(self, form: str, recorded: LayDown, tmp_path: Path) -> None:
        first, second, third = (named(full(), name) for name in HASHES)
        path = output_of(form, tmp_path)
        convert(recorded([first, second]), str(path), form, quiet)
        changed = named(empty(), HASHES[1], "another title")
        assert convert(recorded([changed, third]), str(path), form, quiet, append=True) == 2
        assert difference(path, form, [first, changed, third]) is None

    @pytest.mark.parametrize("form", SAME)
    def test_nothing_to_add_to(self, form: str, recorded: LayDown, tmp_path: Path) -> None:
        path = output_of(form, tmp_path)
        convert(recorded([full()]), str(path), form, quiet, append=True)
        assert difference(path, form, [full()]) is None

    @pytest.mark.parametrize("form", ["sqlite", "duckdb"])
    def test_what_else_a_database_holds_stays(self, form: str, recorded: LayDown, tmp_path: Path) -> None:
        path = output_of(form, tmp_path)
        convert(recorded([full()]), str(path), form, quiet)
        connect = pytest.importorskip("duckdb").connect if form == "duckdb" else sqlite3.connect
        with closing(connect(str(path))) as database:
            database.execute("CREATE TABLE notes (words TEXT)")
            database.execute("INSERT INTO notes VALUES ('read')")
            database.commit()
        convert(recorded([named(full(), HASHES[1])]), str(path), form, quiet, append=True)
        with closing(connect(str(path))) as database:
            assert database.execute("SELECT words FROM notes").fetchall() == [("read",)]
            assert database.execute("SELECT count(*) FROM documents").fetchall() == [(2,)]

    @pytest.mark.parametrize("form", SAME)
    def test_another_table_of_that_name_is_refused_and_stays(
        self, form: str, recorded: LayDown, tmp_path: Path
    ) -> None:
        path = output_of(form, tmp_path)
        convert(recorded([full()]), str(path), form, quiet)
        spoil(path, form)
        before = read_bytes(path)
        with pytest.raises(WriteError, match=r"write it anew|cannot be written"):
            convert(recorded([full()]), str(path), form, quiet, append=True)
        assert read_bytes(path) == before
        assert not [each for each in tmp_path.iterdir() if "partial" in each.name]


def spoil(path: Path, form: str) -> None:
    """Put something else in the output's place."""
    if form in ("csv", "csv-bom"):
        (path / "demands.csv").write_text("document_id,demand\n", encoding="utf-8")
    elif form == "parquet":
        shutil.copy(path / "targets.parquet", path / "demands.parquet")
    else:
        path.write_bytes(b"This is no database, but long enough to be taken for one by its size alone. " * 100)


def read_bytes(path: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in (path.iterdir() if path.is_dir() else [path])}
