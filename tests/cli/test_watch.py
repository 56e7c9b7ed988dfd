"""`sanctext watch` as a process: what ends it, and with which code."""

from __future__ import annotations

import json
import os
import re
import signal
from pathlib import Path

import pytest
from command_line import Run, started

from tables import table

posix = pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text("We urge Fiji to halt its launches.", encoding="utf-8")
    return folder


@posix
@pytest.mark.parametrize(
    ("number", "code"), table((signal.SIGINT, 130, "Ctrl-C"), (signal.SIGTERM, 143, "a service is stopped"))
)
def test_it_ends_without_a_traceback_and_goes_on_the_next_time(
    number: signal.Signals, code: int, tmp_path: Path, environment: dict[str, str], inbox: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        (inbox / name).write_text("We urge Fiji to halt its launches.", encoding="utf-8")
        process = started(["watch", "inbox", "-o", "r.jsonl", "--every", "0.1"], tmp_path, environment)
        assert process.stderr is not None
        assert process.stderr.readline() == b"sanctext: inbox: watched; Ctrl-C ends it\n"
        # Two things that are told, one after the other: what comes later comes after the record.
        (inbox / f"{name}.md").write_bytes(b"\x00")
        # A failure that was told, but not yet noted when the signal came, is told again.
        while f"{name}.md: binary".encode() not in process.stderr.readline():
            pass
        process.send_signal(number)
        out, err = process.communicate()
        assert (process.returncode, out) == (code, b"")
        assert re.fullmatch(rb"sanctext: 1 document parsed, [12] failures?\n", err)
    lines = (tmp_path / "r.jsonl").read_bytes().splitlines()
    assert [json.loads(line)["document"]["source"] for line in lines] == ["inbox/a.txt", "inbox/b.txt"]


@posix
def test_records_go_to_a_pipe_as_they_are_made(tmp_path: Path, environment: dict[str, str], inbox: Path) -> None:
    process = started(["watch", "inbox", "--every", "0.1", "--quiet"], tmp_path, environment)
    assert process.stdout is not None
    for name in ("a", "b"):
        (inbox / f"{name}.txt").write_text("We urge Fiji to halt its launches.", encoding="utf-8")
        assert json.loads(process.stdout.readline())["document"]["source"] == f"inbox/{name}.txt"
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate()
    assert (process.returncode, out, err) == (143, b"", b"")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    table(
        (["watch", "no/such"], 1, "no/such: cannot be watched", "no folder"),
        (["watch", "inbox", "-o", "r.sqlite"], 2, "the records are JSON Lines", "another format"),
        (["watch", "inbox", "-o", "no/r.jsonl"], 1, "its folder does not exist", "no place"),
        (["watch", "inbox", "--every", "0"], 2, "greater than or equal to 0.1", "it would never rest"),
    ),
)
@pytest.mark.usefixtures("inbox")
def test_what_cannot_be_watched(arguments: list[str], code: int, message: str, run: Run) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (code, b"")
    assert message in " ".join(done.stderr.decode().split())
