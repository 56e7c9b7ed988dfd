"""What can be read once only, as a shell's <(…), gives what the same bytes in a file give."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from command_line import COMMAND, Run, started

from sanctext.batch.run import Plan
from tables import table

bash = pytest.mark.skipif(shutil.which("bash") is None, reason="<(…) is bash's")
# Longer than what is looked at to know a format.
LONG = "Joint Statement by Fiji and Peru\n\nWe urge Oman to halt the launch. " + "The talks go on in Suva. " * 300


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Texts and their records, as the command line makes them."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "a.txt").write_text(LONG, encoding="utf-8")
    (folder / "b.txt").write_text("Joint Statement by Fiji and Peru\n\nWe urge Oman to talk.\n", encoding="utf-8")
    lines = "".join(json.dumps({"id": name, "text": f"We urge {name} to talk."}) + "\n" for name in ("Oman", "Fiji"))
    (folder / "texts.jsonl").write_text(lines, encoding="utf-8")
    for arguments in (
        ["batch", "a.txt", "b.txt", "-q", "-o", "records.jsonl", "--with-text"],
        ["parse", "b.txt", "-o", "one.json", "--with-text"],
    ):
        done = subprocess.run([*COMMAND, *arguments], cwd=folder, capture_output=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    return folder


@pytest.fixture
def made(made_once: Path, tmp_path: Path) -> Path:
    shutil.copytree(made_once, tmp_path, dirs_exist_ok=True)
    return tmp_path


def in_bash(line: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    command = " ".join(COMMAND)
    return subprocess.run(
        ["bash", "-c", line.replace("sanctext", command, 1)],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )


@bash
@pytest.mark.parametrize(
    ("line", "file"),
    table(
        ("sanctext ask {} --format json", "records.jsonl", "a question"),
        ("sanctext network {}", "records.jsonl", "a network"),
        ("sanctext convert {}", "records.jsonl", "a conversion"),
        ("sanctext compare {} b.txt --format json", "a.txt", "a text beside another"),
        ("sanctext compare {} b.txt --format json", "one.json", "a record beside a text"),
        ("sanctext report {}", "a.txt", "a page of a text"),
        ("sanctext report {}", "records.jsonl", "a page of records"),
        ("sanctext parse {} --format json", "a.txt", "a record"),
        ("sanctext batch {} -q", "texts.jsonl", "a run over lines"),
    ),
)
def test_a_pipe_gives_what_the_file_gives(line: str, file: str, made: Path, environment: dict[str, str]) -> None:
    given = in_bash(line.format(file), made, environment)
    piped = in_bash(line.format(f"<(cat {file})"), made, environment)
    assert given.returncode == piped.returncode == 0, piped.stderr
    assert given.stdout
    assert re.sub(r"/dev/fd/\d+", file, piped.stdout.decode()) == given.stdout.decode()


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("command", ["convert", "ask", "network", "report"])
def test_what_parse_writes_is_read(command: str, run: Run) -> None:
    done = run(command, "one.json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Oman" in done.stdout or b"b.txt" in done.stdout or command == "network"


def test_what_parse_writes_is_annotated_and_compared(run: Run, made: Path) -> None:
    assert run("annotate", "export", "one.json", "-o", "tasks", "--format", "doccano").returncode == 0
    assert run("compare", "one.json", "one.json", "--format", "json").returncode == 0
    # And several of them, one behind the other.
    (made / "two.json").write_bytes((made / "one.json").read_bytes() + run("parse", "a.txt").stdout)
    assert run("convert", "two.json").stdout.count(b"\n") == 2


@pytest.mark.usefixtures("made")
def test_records_are_no_documents(run: Run) -> None:
    done = run("batch", "one.json", "records.jsonl", "b.txt", "-q")
    assert done.returncode == 1
    assert done.stdout.count(b"\n") == 1
    for name in (b"one.json", b"records.jsonl"):
        assert b"sanctext: " + name + b": holds records, and no document; sanctext convert" in done.stderr


@pytest.mark.usefixtures("made")
def test_a_folder_says_what_is_left_aside(run: Run) -> None:
    done = run("batch", ".")
    assert done.returncode == 0
    assert (
        b"sanctext: 3 files of other kinds left out: texts.jsonl, records.jsonl, one.json; name a file to read it"
        in done.stderr
    )


def test_parse_does_not_write_over_its_source(run: Run, made: Path) -> None:
    done = run("parse", "b.txt", "-o", "b.txt")
    assert done.returncode == 1
    assert b"b.txt: is one of the documents to read; choose another file" in done.stderr
    assert (made / "b.txt").read_text(encoding="utf-8").startswith("Joint")


def test_a_page_is_no_document_of_itself(run: Run, made: Path) -> None:
    for path in made.iterdir():
        if path.suffix in (".json", ".jsonl", ".journal"):
            path.unlink()
    first = run("report", ".", "-o", "page.html")
    page = (made / "page.html").read_bytes()
    second = run("report", ".", "-o", "page.html")
    assert (first.returncode, second.returncode) == (0, 0)
    assert (made / "page.html").read_bytes() == page
    assert b"page.html: is the page that is written, and is left out" in second.stderr


@pytest.mark.skipif(os.name == "nt", reason="processes as POSIX has them")
@pytest.mark.parametrize(
    ("arguments", "first"),
    table(
        ([], [], "in the process itself"),
        (["--timeout", "600"], [], "in a worker, which takes many at once elsewhere"),
        (["--jobs", "2"], [], "with workers asked for"),
        (["b.txt"], ["b.txt"], "behind a file"),
    ),
)
def test_each_record_comes_when_its_line_does(
    arguments: list[str], first: list[str], made: Path, environment: dict[str, str]
) -> None:
    process = started(["batch", *arguments, "-", "--quiet"], made, environment)
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    seen = []
    for name in ("a", "b", "c"):
        # Nobody writes the next line before this one's record has been read.
        process.stdin.write(json.dumps({"id": name, "text": "We urge Oman to talk."}).encode() + b"\n")
        process.stdin.flush()
        while not seen or seen[-1] != f"-#{name}":
            seen.append(json.loads(process.stdout.readline())["document"]["source"])
    process.stdin.write(b'{"id": "d"}\n')
    process.stdin.flush()
    assert b"-#d: no field 'text'" in process.stderr.readline()
    out, err = process.communicate()
    assert (process.returncode, out, err, seen) == (1, b"", b"", [*first, "-#a", "-#b", "-#c"])


def test_nobody_says_how_many_lines_will_come(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("We urge calm.", encoding="utf-8")
    known = Plan([str(tmp_path / "a.txt")])
    assert (known.expected(), known._replace(paths=[*known.paths, "-"]).expected()) == (1, None)
