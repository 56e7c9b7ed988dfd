"""A folder that documents come into: which files are read when, what is done, and what goes on the next time."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from sanctext.batch.documents import Outcome
from sanctext.batch.engine import Engine
from sanctext.batch.folder_looks import Look, State, look_at, looks, rested
from sanctext.batch.watching import Done, Output, Sinks, follow
from sanctext.errors import OutputInUseError, ReadError, SanctextError
from tables import table

A, B, C = State(1, 1), State(2, 1), State(2, 2)


@pytest.mark.parametrize(
    ("seen", "known", "found"),
    table(
        ([{"a": A}], {}, [[]], "one look does not tell whether it rests"),
        ([{"a": A}, {"a": A}], {}, [[], ["a"]], "it rests"),
        ([{"a": A}, {"a": B}, {"a": B}], {}, [[], [], ["a"]], "it grew"),
        ([{"a": B}, {"a": C}, {"a": C}], {}, [[], [], ["a"]], "it was changed, and is as large as before"),
        ([{"a": A}, {}, {"a": A}, {"a": A}], {}, [[], [], [], ["a"]], "it was away for a while"),
        ([{"a": A}, {"a": A}], {"a": A}, [[], []], "it is done"),
        ([{"a": B}, {"a": B}], {"a": A}, [[], ["a"]], "it has changed since it was done"),
        ([{"a": A, "b": A}, {"a": A, "b": B}], {}, [[], ["a"]], "one of two rests"),
    ),
)
def test_what_has_come_to_rest(seen: list[Look], known: Look, found: list[list[str]]) -> None:
    assert [list(look) for look in rested(seen, known)] == found


@pytest.mark.parametrize(
    ("name", "is_found"),
    table(
        ("a.txt", True, "a text"),
        ("below/b.html", True, "in a folder below"),
        ("c.zip", True, "an archive"),
        (".d.txt", False, "hidden, as many programs name what they still write"),
        ("e.txt.part", False, "another ending"),
        ("f.jsonl", False, "may be the records themselves"),
        ("failures.txt", False, "what the program writes itself"),
    ),
)
def test_which_files_are_documents(name: str, is_found: bool, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"We urge calm.")
    found, errors = look_at(str(tmp_path), [str(tmp_path / "failures.txt")])
    assert (list(found), errors) == ([str(path)] * is_found, [])
    assert not is_found or found[str(path)].size == 13


@pytest.mark.parametrize(
    ("folder", "reason"),
    table(("no/such", "No such file or directory", "not there"), ("a.txt", "Not a directory", "a file")),
)
def test_what_is_no_folder(folder: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("We urge calm.", encoding="utf-8")
    with pytest.raises(ReadError, match=f"cannot be watched \\({reason}\\); name a folder"):
        look_at(str(tmp_path / folder))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_that_may_not_be_read_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o000)
    told: list[str] = []
    seen = looks(str(tmp_path), lambda: None, told.append)
    assert [next(seen), next(seen)] == [{}, {}]
    assert len(told) == 1
    assert "closed: the folder cannot be read" in told[0]


def test_between_two_looks_it_waits(tmp_path: Path) -> None:
    pauses: list[int] = []

    def pause() -> None:
        pauses.append(1)
        (tmp_path / "came.txt").write_text("We urge calm.", encoding="utf-8")

    seen = looks(str(tmp_path), pause, lambda _: None)
    assert (list(next(seen)), pauses) == ([], [])
    assert (list(next(seen)), pauses) == ([str(tmp_path / "came.txt")], [1])


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for name, content in files.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


def watched(folder: Path, done: Done, records: io.TextIOBase | None = None) -> tuple[list[str], list[str]]:
    """The documents that were parsed until the folder rested, and the messages of those that failed."""
    parsed: list[str] = []
    failed: list[str] = []

    def watch(outcome: Outcome) -> None:
        if outcome.failure is None:
            parsed.append(Path(outcome.path).name)
        else:
            failed.append(Path(outcome.failure.path).name)

    stream = done.stream if isinstance(done, Output) else records or io.StringIO()
    follow(twice(folder), done, Engine(), Sinks(stream, None, watch))  # type: ignore[arg-type]
    return parsed, failed


def twice(folder: Path) -> Iterator[Look]:
    for _ in range(2):
        yield look_at(str(folder))[0]


def sources(output: Path) -> list[str]:
    return [Path(json.loads(line)["document"]["source"]).name for line in output.read_bytes().splitlines()]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    write(folder, {"a.txt": "We urge Fiji to halt its launches.", "b.txt": b"\x00 no text"})
    return folder


def test_a_record_a_line_and_a_failure_leaves_the_rest(inbox: Path) -> None:
    write(inbox, {"c.txt": "We urge Peru to halt its launches."})
    records = io.StringIO()
    assert watched(inbox, Done(), records) == (["a.txt", "c.txt"], ["b.txt"])
    assert [json.loads(line)["demands"][0]["act"] for line in records.getvalue().splitlines()] == ["urge", "urge"]


def test_an_archive_gives_its_members(inbox: Path) -> None:
    with zipfile.ZipFile(inbox / "more.zip", "w") as archive:
        archive.writestr("x.txt", "We urge calm.")
        archive.writestr("y.txt", "We urge haste.")
    assert watched(inbox, Done()) == (["a.txt", "more.zip!x.txt", "more.zip!y.txt"], ["b.txt"])


def test_a_file_of_records_is_no_document(inbox: Path, tmp_path: Path) -> None:
    with Output(str(tmp_path / "r.jsonl")) as output:
        watched(inbox, output)
    write(inbox, {"c.txt": (tmp_path / "r.jsonl").read_bytes()})
    assert watched(inbox, Done()) == (["a.txt"], ["b.txt", "c.txt"])


# What lies there the second time, done to the output and the memory in between, and what is parsed and fails then.
AGAIN = table(
    ({}, None, [], [], "nothing came"),
    ({"c.txt": "We urge Peru to halt."}, None, ["c.txt"], [], "one came"),
    ({"a.txt": "We urge Peru to halt."}, None, ["a.txt"], [], "one was changed"),
    ({"b.txt": "We urge Peru to halt."}, None, ["b.txt"], [], "one that failed was mended"),
    ({}, "no memory", [], ["b.txt"], "the output of batch: the records tell what is done"),
    ({}, "no output", ["a.txt"], ["b.txt"], "the records are gone, so that nothing is done"),
    ({}, "half a record", [], [], "ended by force while a record was written, and another one's is there"),
    ({}, "no line end", [], [], "a whole record, without its line's end"),
    ({}, "half a memory", [], ["b.txt"], "ended by force while the memory was written"),
)


@pytest.mark.parametrize(("files", "damage", "parsed", "failed"), AGAIN)
def test_started_again_it_goes_on(
    files: dict[str, str], damage: str | None, parsed: list[str], failed: list[str], inbox: Path, tmp_path: Path
) -> None:
    path, memory = tmp_path / "r.jsonl", tmp_path / "r.jsonl.watched"
    with Output(str(path)) as output:
        assert watched(inbox, output) == (["a.txt"], ["b.txt"])
    match damage:
        case "no memory":
            memory.unlink()
        case "no output":
            path.unlink()
        case "half a record":
            path.write_bytes(path.read_bytes() + b'{"schema_version":"2.0","docu')
        case "no line end":
            path.write_bytes(path.read_bytes().rstrip(b"\n"))
        case "half a memory":
            memory.write_bytes(memory.read_bytes()[:-5])
    write(inbox, files)
    with Output(str(path)) as output:
        assert watched(inbox, output) == (parsed, failed)
    assert sources(path) == (["a.txt"] if damage != "no output" else []) + parsed
    with Output(str(path)) as output:
        assert watched(inbox, output) == ([], []), "the third time nothing is left to do"


def test_an_archive_that_was_half_done_is_gone_on_with(inbox: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    with zipfile.ZipFile(inbox / "more.zip", "w") as archive:
        for name in "xyz":
            archive.writestr(f"{name}.txt", f"We urge calm in {name}.")
    with Output(str(path)) as output:
        watched(inbox, output)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:2]))
    (tmp_path / "r.jsonl.watched").unlink()
    with Output(str(path)) as output:
        assert watched(inbox, output)[0] == ["more.zip!y.txt", "more.zip!z.txt"]


@pytest.mark.parametrize(
    ("content", "message"),
    table(
        (b"my notes\n", "r.jsonl, line 1: not a record", "lines of something else"),
        (b"my notes", "r.jsonl, line 1: not a record", "without a line's end, which would be cut off half a record"),
        (b'{"mine": 1}\n', "r.jsonl, line 1: not a record", "JSON of something else"),
    ),
)
def test_what_holds_no_records_is_left_as_it_is(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_bytes(content)
    with pytest.raises(SanctextError, match=message):
        Output(str(path))
    assert path.read_bytes() == content
    assert os.listdir(tmp_path) == ["r.jsonl"]  # noqa: PTH208 - the names alone


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such device")
def test_a_device_cannot_be_gone_on_with() -> None:
    with pytest.raises(SanctextError, match="no file that can be gone on with"):
        Output(os.devnull)


def test_one_program_at_a_time_writes_an_output(tmp_path: Path) -> None:
    path = str(tmp_path / "r.jsonl")
    with Output(path), pytest.raises(OutputInUseError, match="another run is writing it"):
        Output(path)
