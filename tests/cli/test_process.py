"""The command line as others meet it: a process with pipes, signals, a locale and a terminal."""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import COMMAND, Run, started

from imports import imported

posix = pytest.mark.skipif(os.name == "nt", reason="descriptors and signals as POSIX has them")
FULL = Path("/dev/full")
COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?3[0-7](?:;[0-9;]*)?m")


def one_line(stderr: bytes) -> str:
    text = stderr.decode("utf-8")
    assert text.startswith("sanctext: "), text
    assert len(text.splitlines()) == 1, text
    return text


@pytest.mark.parametrize("command", [[], ["parse"], ["batch"], ["watch"], ["convert"]], ids=" ".join)
def test_help_imports_nothing_heavy(command: list[str]) -> None:
    program = "from sanctext.__main__ import main; main()"
    heavy = {"spacy", "rich", "numpy", "pyarrow", "duckdb", "xlsxwriter", "sqlite3"}
    if not command:
        heavy.add("pydantic")
    assert not imported(program, heavy, *command, "--help")


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (["--version"], 0, "fine"),
        (["parse", "missing.txt"], 1, "no such file"),
        (["lookup", "no such name at all"], 1, "a name that is not known"),
        (["--no-such-option"], 2, "an unknown option"),
        (["no-such-command"], 2, "an unknown command"),
        ([], 2, "no command"),
    ],
)
def test_exit_codes(run: Run, arguments: list[str], code: int, reason: str) -> None:
    done = run(*arguments)
    assert done.returncode == code, reason
    assert b"Traceback" not in done.stderr
    if code == 1:
        one_line(done.stderr)


@posix
def test_a_document_whose_name_and_locale_are_not_unicode(run: Run, tmp_path: Path) -> None:
    # The worst case of both: an ASCII locale, a Latin-1 file name, a Windows-1252 text.
    name = b"d\xe9claration.txt"
    try:
        (tmp_path / os.fsdecode(name)).write_bytes(
            "---\ntitle: Déclaration – “Novara”\n---\nWe urge calm.\n".encode("cp1252")
        )
    except OSError:
        pytest.skip("this file system only takes Unicode names")
    done = run("parse", name, "--format", "json", env={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (0, b"")
    record = json.loads(done.stdout.decode("utf-8"))
    assert record["document"]["source"] == "d\\udce9claration.txt"
    assert record["document"]["title"] == "Déclaration – “Novara”"
    assert {"encoding_guessed", "name_escaped"} <= {diagnostic["code"] for diagnostic in record["diagnostics"]}
    assert "Déclaration – “Novara”".encode() in done.stdout
    assert b"\r" not in done.stdout


@posix
def test_a_message_about_a_name_that_is_not_unicode(run: Run) -> None:
    assert "d\\udce9claration.txt: no such file" in one_line(run("parse", b"d\xe9claration.txt").stderr)


def test_standard_input_and_a_file_to_a_pipe(run: Run, document: Path) -> None:
    done = run("batch", document.name, "-", stdin="Türkiye urges calm.".encode())
    assert done.returncode == 0
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["document"]["source"] for record in records] == [document.name, "-"]
    assert re.fullmatch(rb"sanctext: 2 documents parsed, 0 failures, \d+\.\d seconds\n", done.stderr)


@posix
@pytest.mark.parametrize(
    ("arguments", "reason"),
    [(["schema"], "a text larger than a buffer"), (["batch", "appeal.txt"], "records"), (["doctor"], "a short text")],
)
@pytest.mark.usefixtures("document")
def test_a_reader_that_has_gone_ends_it_quietly(run: Run, arguments: list[str], reason: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run(*arguments, stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b""), reason


@posix
@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["ask", "--help"], ["schema"], ["batch", "appeal.txt"], ["batch", "appeal.txt", "-o", str(FULL)]],
)
@pytest.mark.usefixtures("document")
def test_a_full_disk_is_one_line(run: Run, arguments: list[str]) -> None:
    with FULL.open("wb") as full:
        done = run(*arguments, stdout=full)
    assert done.returncode == 1
    assert "the output cannot be written (No space left on device)" in one_line(done.stderr)


@posix
@pytest.mark.parametrize(
    ("descriptor", "arguments", "message"),
    [
        (0, ["parse", "-"], "standard input: closed; pipe a document into it or name a file"),
        (1, ["schema"], "standard output is closed; redirect it to a file or a pipe"),
    ],
)
def test_a_closed_stream_is_one_line(run: Run, descriptor: int, arguments: list[str], message: str) -> None:
    done = run(*arguments, stdin=None, preexec_fn=lambda: os.close(descriptor))
    assert done.returncode == 1
    assert message in one_line(done.stderr)


def wait_until(condition: Callable[[], bool]) -> None:
    for _ in range(600):
        if condition():
            return
        time.sleep(0.1)
    pytest.fail("it never came to this")


@posix
def test_an_interruption_ends_it_without_a_traceback(tmp_path: Path, environment: dict[str, str]) -> None:
    process = started(["batch", "missing.txt", "-"], tmp_path, environment)
    assert process.stdin is not None
    assert process.stderr is not None
    # After this line it waits for standard input.
    assert process.stderr.readline() == b"sanctext: missing.txt: no such file; check the path\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out, err) == (130, b"", b"")


@posix
def test_an_interruption_says_where_the_records_are(tmp_path: Path, environment: dict[str, str]) -> None:
    for number in range(200):
        (tmp_path / f"{number:03}.txt").write_text(f"We urge calm in town {number}.", encoding="utf-8")
    partial = tmp_path / "records.jsonl.partial"
    process = started(["batch", "*.txt", "-", "-o", "records.jsonl", "--quiet"], tmp_path, environment)
    wait_until(lambda: partial.exists() and partial.stat().st_size > 0)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130
    assert f"stopped early; what was written is in {partial.resolve()}" in one_line(err)
    assert json.loads(partial.read_bytes().splitlines()[0])["document"]["source"] == "000.txt"
    assert not (tmp_path / "records.jsonl").exists()


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everything")
def test_an_output_that_may_not_be_written_is_one_line(run: Run, document: Path) -> None:
    target = document.with_name("records.jsonl")
    target.write_text("old\n", encoding="utf-8")
    target.chmod(0o444)
    done = run("batch", document.name, "-o", target.name)
    assert done.returncode == 1
    assert "records.jsonl: cannot be written (Permission denied)" in one_line(done.stderr)


def on_a_terminal(
    arguments: list[str], folder: Path, environment: dict[str, str], *, stream: str = "stdout"
) -> tuple[bytes, bytes]:
    """What a command writes to a terminal of 80 columns, and what it writes to its other stream."""
    import pty

    leader, follower = pty.openpty()
    other = folder / "other-stream"
    with other.open("wb") as file:
        process = subprocess.Popen(
            [*COMMAND, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=follower if stream == "stdout" else file,
            stderr=follower if stream == "stderr" else file,
            cwd=folder,
            env=environment | {"TERM": "xterm-256color", "COLUMNS": "80"},
        )
    os.close(follower)
    shown = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError as error:  # how Linux says that the other end is closed
            if error.errno != errno.EIO:
                raise
            break
        if not part:
            break
        shown += part
    os.close(leader)
    process.wait()
    return shown, other.read_bytes()


@posix
def test_a_terminal_gets_a_table(tmp_path: Path, environment: dict[str, str]) -> None:
    shown, messages = on_a_terminal(["lookup", "2231"], tmp_path, environment)
    assert "╭".encode() in shown
    assert "S/RES/2231" in shown.decode("utf-8")
    assert b"{" not in shown
    assert messages == b""


@posix
def test_a_terminal_gets_json_where_it_is_asked_for(tmp_path: Path, environment: dict[str, str]) -> None:
    shown, _ = on_a_terminal(["lookup", "2231", "--format", "json"], tmp_path, environment)
    assert json.loads(shown)[0]["code"] == "2231"
    assert b"\x1b" not in shown


@posix
def test_no_color_is_honoured(tmp_path: Path, environment: dict[str, str], document: Path) -> None:
    document.write_text("We recall Security Council resolution 1718 (2011).", encoding="utf-8")
    shown, _ = on_a_terminal(["parse", document.name], tmp_path, environment | {"NO_COLOR": "1"})
    assert b"S/RES/1718" in shown
    assert not COLOUR.search(shown)


@posix
def test_progress_leaves_the_data_alone(tmp_path: Path, environment: dict[str, str], document: Path) -> None:
    arguments = ["batch", "missing.txt", document.name]
    shown, data = on_a_terminal(arguments, tmp_path, environment, stream="stderr")
    assert b"2 of 2 documents" in shown, "a bar that counts failures too"
    assert b"sanctext: missing.txt: no such file; check the path" in shown
    assert b"sanctext: 1 document parsed, 1 failure" in shown
    assert json.loads(data)["document"]["source"] == document.name
