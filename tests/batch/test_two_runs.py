"""One run at a time writes to an output, and workers end with whoever began them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sanctext.batch.documents import Outcome
from sanctext.batch.engine import Engine
from sanctext.batch.journal import SUFFIX
from sanctext.batch.run import Plan, to_file
from sanctext.batch.run_lock import RunLock
from sanctext.errors import OutputInUseError, WriteError

COMMAND = [sys.executable, "-m", "sanctext", "batch"]
posix = pytest.mark.skipif(os.name != "posix", reason="processes are ended by signals of POSIX")
linux = pytest.mark.skipif(sys.platform != "linux", reason="what runs is read in /proc")


def nothing(_: Outcome) -> None:
    return


def wait_until(condition: Callable[[], bool]) -> None:
    for _ in range(1200):
        if condition():
            return
        time.sleep(0.1)
    pytest.fail("it never came to this")


@pytest.mark.parametrize("resume", [False, True])
def test_the_second_refuses_and_changes_nothing(resume: bool, tmp_path: Path) -> None:
    output, document = str(tmp_path / "records.jsonl"), tmp_path / "a.txt"
    document.write_text("We urge calm.", encoding="utf-8")
    plan = Plan([str(document)], Engine())
    if resume:
        to_file(plan, output, nothing, resume=False)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with (
        RunLock(Path(output + SUFFIX), output),
        pytest.raises(OutputInUseError, match=r"records\.jsonl: another run is writing it; wait for its end"),
    ):
        to_file(plan, output, nothing, resume=resume)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    to_file(plan, output, nothing, resume=resume)
    assert Path(output).read_bytes().count(b"\n") == 1


def test_a_run_that_cannot_begin_leaves_no_journal(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl.partial").mkdir()
    with pytest.raises(WriteError, match=r"records\.jsonl: cannot be written"):
        to_file(Plan(["a.txt"], Engine()), str(tmp_path / "records.jsonl"), nothing, resume=False)
    assert [path.name for path in tmp_path.iterdir()] == ["records.jsonl.partial"]


def test_a_journal_that_cannot_be_written_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl.journal").mkdir()
    with pytest.raises(WriteError, match=r"records\.jsonl\.journal: cannot be written"):
        to_file(Plan(["a.txt"], Engine()), str(tmp_path / "records.jsonl"), nothing, resume=False)


def children_of(process: int) -> list[int]:
    """The processes that a process has begun, and those that they have."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            except OSError:
                continue
            if int(parent) == process and state != "Z":
                found += [int(folder.name), *children_of(int(folder.name))]
    return found


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@linux
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130), ("SIGKILL", -9)])
def test_no_worker_outlives_its_run(name: str, code: int, tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number:03}.txt").write_text("We urge Oman to halt the launch. " * 40, encoding="utf-8")
    partial = tmp_path / "records.jsonl.partial"
    process = subprocess.Popen(
        [*COMMAND, ".", "-", "-o", partial.stem, "--jobs", "2"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: [signal.signal(each, signal.SIG_DFL) for each in (signal.SIGINT, signal.SIGHUP)],
    )
    wait_until(lambda: partial.exists() and partial.stat().st_size > 0)
    workers = children_of(process.pid)
    assert workers
    process.send_signal(getattr(signal, name))
    _, told = process.communicate()
    assert process.returncode == code
    wait_until(lambda: not any(map(is_alive, workers)))
    if name != "SIGKILL":
        assert f"stopped early; what was written is in {partial.resolve()}; --resume goes on" in told.decode()
        assert b"Traceback" not in told
