"""Runs on a Ray cluster of two workers on this computer: the same bytes, whoever is killed on the way."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sanctext.batch.cluster import Parser, RayWorkers
from sanctext.batch.documents import Outcome
from sanctext.errors import EngineError

COMMAND = [sys.executable, "-m", "sanctext", "batch"]
SEED = 1874
DOCUMENTS = 40
linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="workers are found by /proc")


@pytest.fixture(scope="module")
def cluster() -> Any:
    """Ray; skipped where the extra is not installed."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    return pytest.importorskip("ray", reason="the extra sanctext[ray] is not installed")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, bytes]:
    """A folder of documents, with the records and the errors of a local run."""
    folder = tmp_path_factory.mktemp("cluster")
    (folder / "in").mkdir()
    for index in range(DOCUMENTS):
        text = "Joint Statement by Fiji and Peru\n\n" + f"We urge Oman to halt launch {index}. " * (200 + index)
        content = b"\x00\xff\x00 no text" if index % 9 == 4 else text.encode()
        (folder / "in" / f"{index:03}.txt").write_bytes(content)
    command = [*COMMAND, "in", "-o", "local.jsonl", "--errors", "local.errors", "--quiet"]
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return folder, (folder / "local.jsonl").read_bytes(), (folder / "local.errors").read_bytes()


def begin(folder: Path, name: str, *options: str) -> subprocess.Popen[bytes]:
    arguments = ["in", "-o", name, "--errors", f"{name}.errors", "--engine", "ray", "--jobs", "2", "--quiet", *options]
    return subprocess.Popen([*COMMAND, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def workers_of(process: subprocess.Popen[bytes]) -> Iterator[int]:
    """The actors among a process's descendants."""
    parents: dict[int, int] = {}
    actors = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state = (entry / "stat").read_text()
                title = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            parents[int(entry.name)] = int(state.rpartition(")")[2].split()[1])
            if title.startswith(b"ray::Parser"):
                actors.append(int(entry.name))
    for actor in actors:
        ancestor = actor
        while ancestor in parents and ancestor != process.pid:
            ancestor = parents[ancestor]
        if ancestor == process.pid:
            yield actor


def wait_for(path: Path, lines: int) -> None:
    """Wait until so many documents are done; a busy computer may need minutes to start Ray."""
    for _ in range(3000):
        if path.exists() and path.read_bytes().count(b"\n") > lines:
            return
        time.sleep(0.1)
    raise AssertionError(f"{path} did not grow to {lines} lines")


@linux
@pytest.mark.usefixtures("cluster")
class TestTheSameBytes:
    def test_when_a_worker_is_killed(self, undisturbed: tuple[Path, bytes, bytes]) -> None:
        folder, records, errors = undisturbed
        process = begin(folder, "worker.jsonl")
        wait_for(folder / "worker.jsonl.journal", 5)
        victims = sorted(workers_of(process))
        assert victims
        os.kill(random.Random(SEED).choice(victims), signal.SIGKILL)
        assert process.communicate()[0] == b"", "what Ray says of it is no data"
        assert process.returncode == 1, "some documents cannot be read"
        assert (folder / "worker.jsonl").read_bytes() == records
        assert (folder / "worker.jsonl.errors").read_bytes() == errors

    def test_when_the_run_is_killed_and_resumed(self, undisturbed: tuple[Path, bytes, bytes]) -> None:
        folder, records, errors = undisturbed
        process = begin(folder, "run.jsonl")
        wait_for(folder / "run.jsonl.journal", 12)
        process.kill()
        process.communicate()
        assert not (folder / "run.jsonl").exists()
        assert begin(folder, "run.jsonl", "--resume").wait() == 1
        assert (folder / "run.jsonl").read_bytes() == records
        assert (folder / "run.jsonl.errors").read_bytes() == errors

    def test_with_a_users_own_tables(self, undisturbed: tuple[Path, bytes, bytes]) -> None:
        folder, records, _ = undisturbed
        (folder / "own").mkdir()
        (folder / "own" / "acts.csv").write_text("act,force\nurge,5\n")
        assert begin(folder, "own.jsonl", "--knowledge", "own").wait() == 1
        found = (folder / "own.jsonl").read_bytes()
        assert found.count(b'"act":"urge","force":5') == records.count(b'"act":"urge","force":3') > 0
        assert found.count(b'"own_knowledge"') == found.count(b"\n")


class Deadly(Parser):
    """Stands for a parser that one document ends."""

    def outcome(self, path: str, timeout: float | None, with_text: bool = False) -> Outcome:
        if path.endswith("deadly.txt"):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().outcome(path, timeout, with_text)


class DeadlyWorkers(RayWorkers):
    parser = Deadly


class TestWorkers:
    def test_a_document_that_kills_its_worker(self, cluster: Any, undisturbed: tuple[Path, bytes, bytes]) -> None:
        folder, records, _ = undisturbed
        cluster.cloudpickle.register_pickle_by_value(sys.modules[__name__])
        workers = DeadlyWorkers(2, None, None)
        try:
            paths = [str(folder / "in" / "000.txt"), "deadly.txt", str(folder / "in" / "001.txt")]
            for path in paths:
                workers.add(path)
            found = [workers.next() for _ in paths]
        finally:
            workers.stop()
        assert [outcome.path for outcome in found] == paths
        assert [outcome.failure and outcome.failure.kind for outcome in found] == [None, "WorkerDied", None]
        assert json.loads(found[0].line or "")["demands"] == json.loads(records.splitlines()[0])["demands"]

    @pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="POSIX timers end what takes too long")
    def test_a_document_that_takes_too_long(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sanctext.batch.cluster.outcome_of", lambda *_: time.sleep(30))
        outcome = Parser().outcome("slow.txt", 0.1)
        assert outcome.failure is not None
        assert (outcome.failure.kind, outcome.path) == ("Timeout", "slow.txt")

    def test_without_ray(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "ray", None)
        with pytest.raises(EngineError, match=re.escape("pip install 'sanctext[ray]'")):
            RayWorkers(2, None, None)

    @pytest.mark.usefixtures("cluster")
    def test_where_no_cluster_is(self) -> None:
        with pytest.raises(EngineError, match=r"no Ray cluster at 127\.0\.0\.1:1 "):
            RayWorkers(2, None, "127.0.0.1:1")


def test_batches_of_a_dataset(cluster: Any, undisturbed: tuple[Path, bytes, bytes]) -> None:
    import sanctext

    folder, records, errors = undisturbed
    # One core more than parsers: what reads the files needs it.
    cluster.init(num_cpus=3, include_dashboard=False, log_to_driver=False, logging_level="error")
    try:
        cluster.data.DataContext.get_current().enable_progress_bars = False
        files = cluster.data.read_binary_files(str(folder / "in"), include_paths=True)
        parsed = files.map_batches(sanctext.parse_batch, fn_kwargs={"text": "bytes"}, batch_size=8).take_all()
    finally:
        cluster.shutdown()
    done = {Path(row["path"]).name: json.loads(row["record"]) for row in parsed if row["record"] is not None}
    local = [json.loads(line) for line in records.splitlines()]
    assert len(done) == len(local)
    for record in local:
        assert done[Path(record["document"]["source"]).name]["demands"] == record["demands"]
    assert sum(row["failure"] is not None for row in parsed) == len(errors.splitlines())
