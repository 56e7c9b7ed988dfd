"""From a file of records to another format: what is refused, what is left out, and what is left behind."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from weakref import WeakSet
from xml.etree import ElementTree

import pytest
from sample_record import empty, full

from sanctext.errors import ReadError, WriteError
from sanctext.records import SCHEMA_VERSION as VERSION
from sanctext.records import StatementRecord
from sanctext.stored.conversion import convert
from sanctext.stored.record_files import RecordsFile, record_from
from sanctext.writers.output_formats import FORMATS, FormatName
from sanctext.writers.replacement import replacing
from tables import table

LayDown = Callable[[Iterable[StatementRecord]], RecordsFile]
TEXTLESS = [name for name, form in FORMATS.items() if not form.needs_text]


def named(record: StatementRecord, number: int, source: str = "a.txt") -> StatementRecord:
    update = {"id": f"{number:064x}", "source": source}
    return record.model_copy(update={"document": record.document.model_copy(update=update)})


def ids(path: Path) -> list[int]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [int(json.loads(line)["document"]["id"], 16) for line in lines]


@pytest.mark.parametrize(
    ("change", "message"),
    table(
        (
            {"schema_version": "0.9"},
            f"line 2: of schema version 0.9, not {VERSION}; re-run sanctext batch",
            "another version",
        ),
        (
            {"surplus": 1},
            f"line 2: not a record of schema version {VERSION} (surplus: Extra",
            "an unknown field",
        ),
        (
            {"demands": None},
            f"line 2: not a record of schema version {VERSION} (demands: Input",
            "another type",
        ),
        ({"document": {"id": "7"}}, "line 2: not a record of schema version", "a part is missing"),
    ),
)
def test_a_line_that_is_no_record(change: dict[str, object], message: str, tmp_path: Path) -> None:
    good = full().model_dump(mode="json")
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps(good) + "\n" + json.dumps(good | change) + "\n", encoding="utf-8")
    for form in TEXTLESS:
        with pytest.raises(ReadError) as refused:
            convert(RecordsFile(path, "records.jsonl"), str(tmp_path / "out"), form, print)
        assert str(refused.value).startswith(f"records.jsonl, {message}"), form
        assert [each.name for each in tmp_path.iterdir()] == ["records.jsonl"], f"{form}: nothing half is left"


@pytest.mark.parametrize(
    ("update", "message"),
    [
        ({"id": "0"}, "line 1: the document's id is no sha256"),
        ({"issued": "May"}, "line 1: the document's date is none"),
    ],
)
def test_a_value_that_no_table_takes(update: dict[str, str], message: str, recorded: LayDown, tmp_path: Path) -> None:
    wrong = full().model_copy(update={"document": full().document.model_copy(update=update)})
    with pytest.raises(ReadError, match=message):
        convert(recorded([wrong]), str(tmp_path / "out.sqlite"), "sqlite", print)


def test_a_number_that_no_database_takes(recorded: LayDown, tmp_path: Path) -> None:
    wrong = full().model_copy(update={"document": full().document.model_copy(update={"words": 2**63})})
    with pytest.raises(ReadError, match=r"line 1: not a record of schema version .*document\.words"):
        convert(recorded([wrong]), str(tmp_path / "out.sqlite"), "sqlite", print)


def test_an_address_that_a_workbook_cannot_hold_is_no_link(recorded: LayDown, tmp_path: Path) -> None:
    wrong = full().model_copy(update={"document": full().document.model_copy(update={"url": "https://a.b/\x07"})})
    convert(recorded([wrong]), str(tmp_path / "out.xlsx"), "xlsx", print)
    with zipfile.ZipFile(tmp_path / "out.xlsx") as book:
        for name in book.namelist():
            ElementTree.fromstring(book.read(name))


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[", b"{}", b"\x00", b'{"a":' * 5000])
def test_what_is_no_json_lines(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes(content + b"\n")
    with pytest.raises(ReadError, match=r"records\.jsonl, line 1: not a record"):
        list(RecordsFile(path))


@pytest.mark.parametrize("form", TEXTLESS)
def test_no_record_at_all(form: FormatName, recorded: LayDown, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="holds no record; nothing was written"):
        convert(recorded([]), str(tmp_path / "out"), form, print)
    assert [path.name for path in tmp_path.iterdir()] == ["laid-down.jsonl"]


@pytest.mark.parametrize("form", TEXTLESS)
def test_records_are_let_go_as_they_are_written(
    form: FormatName, recorded: LayDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many there are, few are in memory."""
    alive: WeakSet[StatementRecord] = WeakSet()
    most = 0

    def watched(line: bytes, place: str) -> StatementRecord:
        nonlocal most
        record = record_from(line, place)
        alive.add(record)
        most = max(most, len(alive))
        return record

    monkeypatch.setattr("sanctext.stored.record_files.record_from", watched)
    convert(recorded(named(empty(), number) for number in range(200)), str(tmp_path / "out"), form, print)
    assert 1 <= most <= 5


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_text_twice(form: FormatName, recorded: LayDown, tmp_path: Path) -> None:
    """In tables it is one document; the second source is named on standard error."""
    notes: list[str] = []
    blank = empty().model_copy(update={"text": ""})
    made = [named(blank, 1), named(blank, 1, "copy.txt"), named(blank, 2)]
    count = convert(recorded(made), str(tmp_path / "out"), form, notes.append)
    if FORMATS[form].keyed:
        assert count == 2
        assert notes == ["copy.txt: has the same text as a document before it, and is left out"]
    else:
        assert (count, notes) == (3, [])


def test_json_lines_are_added_to_in_order(recorded: LayDown, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    convert(recorded([named(full(), 1), named(full(), 2), named(full(), 3)]), str(path), "jsonl", print)
    convert(recorded([named(empty(), 2), named(full(), 4)]), str(path), "jsonl", print, append=True)
    assert ids(path) == [1, 3, 2, 4]
    assert json.loads(path.read_text("utf-8").splitlines()[2])["demands"] == []


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if not form.appends])
def test_what_cannot_be_added_to(form: FormatName, recorded: LayDown, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=rf"^{form}: cannot be added to, only written anew; --append"):
        convert(recorded([full()]), str(tmp_path / "out"), form, print, append=True)


@pytest.mark.parametrize(("form", "companion"), [("sqlite", "-wal"), ("sqlite", "-journal"), ("duckdb", ".wal")])
def test_an_open_database_is_not_replaced(form: FormatName, companion: str, recorded: LayDown, tmp_path: Path) -> None:
    """What another program has not yet written into it would be written into the new one."""
    (tmp_path / f"out{companion}").touch()
    with pytest.raises(WriteError, match="is there, since another program has the database open"):
        convert(recorded([full()]), str(tmp_path / "out"), form, print)
    assert not (tmp_path / "out").exists()


class TestReplacing:
    @pytest.mark.parametrize("form", FORMATS)
    def test_after_an_error_the_older_output_stays(self, form: FormatName, recorded: LayDown, tmp_path: Path) -> None:
        made = named(empty(), 1).model_copy(update={"text": ""})
        output = tmp_path / "out"
        convert(recorded([made]), str(output), form, print)
        before = {path: path.read_bytes() for path in sorted(output.rglob("*")) or [output]}
        records = recorded([made])
        with records.path.open("a", encoding="utf-8") as stream:
            stream.write("no record\n")
        with pytest.raises(ReadError, match="line 2"):
            convert(records, str(output), form, print)
        assert {path: path.read_bytes() for path in sorted(output.rglob("*")) or [output]} == before
        assert sorted(path.name for path in tmp_path.iterdir()) == ["laid-down.jsonl", "out"]

    @pytest.mark.parametrize("form", ["csv", "parquet"])
    def test_a_folder_with_anything_else_is_refused(self, form: FormatName, recorded: LayDown, tmp_path: Path) -> None:
        output = tmp_path / "out"
        output.mkdir()
        (output / "thesis.doc").write_text("years of work", encoding="utf-8")
        with pytest.raises(WriteError, match=r"holds thesis\.doc, and would be replaced; choose another folder"):
            convert(recorded([full()]), str(output), form, print)
        assert (output / "thesis.doc").read_text(encoding="utf-8") == "years of work"

    @pytest.mark.parametrize(
        ("form", "message"),
        [("csv", "is a file, and would be replaced"), ("sqlite", "a folder; name a file for the output")],
    )
    def test_the_other_sort_is_refused(self, form: FormatName, message: str, recorded: LayDown, tmp_path: Path) -> None:
        output = tmp_path / "out"
        if form == "csv":
            output.write_text("mine", encoding="utf-8")
        else:
            output.mkdir()
        with pytest.raises(WriteError, match=message):
            convert(recorded([full()]), str(output), form, print)
        assert output.exists()

    def test_what_a_kill_left_is_mended(self, tmp_path: Path) -> None:
        """Between the two renames there is no folder; the next run puts the older one back before it begins."""
        target = tmp_path / "out.csv"
        older = tmp_path / "out.csv.before"
        older.mkdir()
        (older / "a.csv").write_text("old", encoding="utf-8")
        (tmp_path / "out.csv.partial").mkdir()
        with suppress(KeyboardInterrupt), replacing(str(target), ".csv") as partial:
            assert (target / "a.csv").read_text(encoding="utf-8") == "old"
            assert not partial.exists()
            raise KeyboardInterrupt
        assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]

    @pytest.mark.parametrize("form", FORMATS)
    def test_what_a_killed_conversion_left_is_in_nobody_s_way(
        self, form: FormatName, recorded: LayDown, tmp_path: Path
    ) -> None:
        blank = named(empty(), 1).model_copy(update={"text": ""})
        convert(recorded([blank]), str(tmp_path / "out"), form, print)
        wanted = sorted(path.name for path in tmp_path.rglob("*"))
        left = tmp_path / "out.partial"
        if FORMATS[form].target == "folder":
            left.mkdir()
            (left / f"mentions.{form.partition('-')[0]}").write_text("half a", encoding="utf-8")
        else:
            left.write_text("half a", encoding="utf-8")
            (tmp_path / "out.partial.wal").write_text("half a", encoding="utf-8")
        convert(recorded([blank]), str(tmp_path / "out"), form, print)
        (tmp_path / "out.partial.wal").unlink(missing_ok=True)
        assert sorted(path.name for path in tmp_path.rglob("*")) == wanted

    def test_no_room_is_one_line(self, tmp_path: Path) -> None:
        with (
            pytest.raises(WriteError, match=r"out\.sqlite: cannot be written \(No space left on device\); make room"),
            replacing(str(tmp_path / "out.sqlite")),
        ):
            raise OSError(28, "No space left on device")
