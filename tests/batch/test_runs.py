"""Runs of many documents: the same bytes however they were run, whatever happened on the way."""

from __future__ import annotations

import gc
import json
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sanctext.batch.documents import Outcome, Request
from sanctext.batch.engine import WAITING, Engine, outcomes
from sanctext.batch.garbage import BETWEEN_LOOKS
from sanctext.batch.journal import Journal, Position, manifest_of
from sanctext.batch.run import Plan, to_file
from sanctext.errors import ResumeError
from sanctext.readers import Reading
from tables import table

COMMAND = [sys.executable, "-m", "sanctext", "batch"]
# Fixed, so that a failure can be repeated; other numbers are as good.
SEED = 1718
posix = pytest.mark.skipif(os.name != "posix", reason="processes are killed by signals of POSIX")


def write_documents(folder: Path, number: int) -> list[str]:
    """Documents of different lengths; every seventh cannot be read."""
    folder.mkdir(exist_ok=True)
    for index in range(number):
        text = f"Joint Statement by Fiji and Peru\n\nWe urge Oman to halt launch {index}. " * (1 + index % 3)
        content = b"\x00\xff\x00 no text" if index % 7 == 3 else text.encode()
        (folder / f"{index:03}.txt").write_bytes(content)
    return sorted(str(path) for path in folder.iterdir())


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """A file of which bytes were lost, changed, added or repeated."""
    start = draw(st.integers(0, len(content)))
    end = draw(st.integers(start, len(content)))
    between = draw(st.sampled_from([b"", b"\n", b"[", b"0", b"-1", b"[1, 0, 0, 0]\n", b"{}", content[start:end] * 2]))
    return content[:start] + (between or draw(st.binary(max_size=6))) + content[end:]


def nothing(_: Outcome) -> None:
    return


def run(arguments: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *arguments], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, bytes]:
    """A folder of documents, with the records and the errors of a run that nothing disturbs."""
    folder = tmp_path_factory.mktemp("runs")
    write_documents(folder / "in", 60)
    done = run(["in", "-o", "whole.jsonl", "--errors", "whole.errors", "--jobs", "1"], folder)
    assert done.returncode == 1, done.stderr
    return folder, (folder / "whole.jsonl").read_bytes(), (folder / "whole.errors").read_bytes()


class TestTheSameBytes:
    def test_whatever_the_number_of_jobs(self, undisturbed: tuple[Path, bytes, bytes]) -> None:
        folder, records, errors = undisturbed
        run(["in", "-o", "two.jsonl", "--errors", "two.errors", "--jobs", "2"], folder)
        assert (folder / "two.jsonl").read_bytes() == records
        assert (folder / "two.errors").read_bytes() == errors

    def test_to_standard_output(self, undisturbed: tuple[Path, bytes, bytes]) -> None:
        folder, records, _ = undisturbed
        assert run(["in", "--quiet"], folder).stdout.encode() == records

    def test_the_first_documents_only(self, undisturbed: tuple[Path, bytes, bytes]) -> None:
        folder, records, _ = undisturbed
        done = run(["in", "--limit", "3", "--quiet"], folder)
        assert done.stdout.encode() == b"".join(records.splitlines(keepends=True)[:3])
        assert done.stderr == ""

    @posix
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_after_kills_at_random_moments(self, jobs: str, undisturbed: tuple[Path, bytes, bytes]) -> None:
        folder, records, errors = undisturbed
        chance = random.Random(SEED + int(jobs))
        name = f"killed{jobs}.jsonl"
        arguments = ["in", "-o", name, "--errors", f"{name}.errors", "--jobs", jobs]
        for attempt in range(6):
            resume = ["--resume"] if attempt and (folder / f"{name}.journal").exists() else []
            process = subprocess.Popen(
                [*COMMAND, *arguments, *resume], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            time.sleep(chance.uniform(0.3, 2.5))
            process.kill()
            process.wait()
            if (folder / name).exists():
                break
        done = run([*arguments, *(["--resume"] if (folder / f"{name}.journal").exists() else [])], folder)
        assert done.returncode == 1, done.stderr
        assert (folder / name).read_bytes() == records
        assert (folder / f"{name}.errors").read_bytes() == errors
        assert not (folder / f"{name}.partial").exists()

    def test_the_errors_file_names_path_class_and_message(self, undisturbed: tuple[Path, bytes, bytes]) -> None:
        _, _, errors = undisturbed
        told = [json.loads(line) for line in errors.splitlines()]
        assert [line["path"] for line in told] == [f"in/{index:03}.txt" for index in range(3, 60, 7)]
        assert {line["class"] for line in told} == {"ReadError"}
        assert all(line["message"].startswith(line["path"]) for line in told)


class TestDocumentsInsideFiles:
    def sources(self, folder: Path) -> list[str]:
        """Two texts, five lines and three members; a line and a member are bad."""
        lines = [json.dumps({"id": index, "text": f"We urge Oman to halt launch {index}."}) for index in range(5)]
        lines[2] = "{bad"
        (folder / "texts.jsonl").write_text("\n".join(lines), encoding="utf-8")
        with zipfile.ZipFile(folder / "texts.zip", "w") as archive:
            for name, words in (("a.txt", "We urge calm."), ("b.txt", ""), ("c.txt", "We urge Fiji to talk.")):
                archive.writestr(name, words)
        return [*write_documents(folder / "in", 2), str(folder / "texts.jsonl"), str(folder / "texts.zip")]

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_each_is_a_document_in_order(self, jobs: int, tmp_path: Path) -> None:
        paths = self.sources(tmp_path)
        seen: list[Outcome] = []
        plan = Plan(paths, Engine(jobs=jobs), errors=tmp_path / "errors")
        to_file(plan, str(tmp_path / "records.jsonl"), seen.append, resume=False)
        inside = [f"{paths[2]}{name}" for name in ("#0", "#1", ":3", "#3", "#4")]
        inside += [f"{paths[3]}!{name}.txt" for name in "abc"]
        assert [outcome.path for outcome in seen] == [*paths[:2], *inside]
        told = [json.loads(line)["path"] for line in (tmp_path / "errors").read_text(encoding="utf-8").splitlines()]
        assert told == [inside[2], inside[6]]

    @pytest.mark.usefixtures("fragile_pipeline")
    @pytest.mark.parametrize("done", range(11))
    def test_a_run_goes_on_inside_a_file(self, done: int, tmp_path: Path) -> None:
        plan = Plan(self.sources(tmp_path), errors=tmp_path / "errors")
        output = tmp_path / "records.jsonl"
        to_file(plan, str(output), nothing, resume=False)
        records, errors = output.read_bytes(), (tmp_path / "errors").read_bytes()
        journal = (tmp_path / "records.jsonl.journal").read_bytes().splitlines(keepends=True)
        (tmp_path / "records.jsonl.journal").write_bytes(b"".join(journal[: 1 + done]))
        output.replace(tmp_path / "records.jsonl.partial")
        position, _ = to_file(plan, str(output), nothing, resume=True)
        assert (position.documents, position.failures) == (10, 2)
        assert (output.read_bytes(), (tmp_path / "errors").read_bytes()) == (records, errors)
        assert to_file(plan, str(output), nothing, resume=True) == (position, None), "it is complete"

    @pytest.mark.usefixtures("fragile_pipeline")
    def test_the_first_documents_only(self, tmp_path: Path) -> None:
        paths = self.sources(tmp_path)
        position, file = to_file(Plan(paths[2:], limit=4), str(tmp_path / "records.jsonl"), nothing, resume=False)
        assert (position.documents, position.failures) == (4, 1)
        assert file is not None
        assert not file.kept

    @pytest.mark.usefixtures("fragile_pipeline")
    def test_another_way_of_reading_is_another_run(self, tmp_path: Path) -> None:
        paths = self.sources(tmp_path)
        output = str(tmp_path / "records.jsonl")
        to_file(Plan(paths), output, nothing, resume=False)
        other = Engine(request=Request(Reading(text_field="body")))
        with pytest.raises(ResumeError, match=r"\(changed: reading\)"):
            to_file(Plan(paths, other), output, nothing, resume=True)


class TestResume:
    def begun(self, folder: Path) -> list[str]:
        """A run of three documents that ended after the first one."""
        paths = write_documents(folder / "in", 3)
        output = str(folder / "records.jsonl")
        to_file(Plan(paths), output, nothing, resume=False)
        first = (folder / "records.jsonl").read_bytes().splitlines(keepends=True)[0]
        (folder / "records.jsonl").replace(folder / "records.jsonl.partial")
        journal = (folder / "records.jsonl.journal").read_bytes().splitlines(keepends=True)
        (folder / "records.jsonl.journal").write_bytes(b"".join(journal[:2]))
        (folder / "records.jsonl.partial").write_bytes(first + b'{"half a rec')
        return paths

    @pytest.mark.usefixtures("fragile_pipeline")
    def test_half_a_record_and_half_a_line_are_repaired(self, tmp_path: Path) -> None:
        paths = self.begun(tmp_path)
        with (tmp_path / "records.jsonl.journal").open("ab") as stream:
            stream.write(b"[2, 0, 9")
        seen: list[str] = []
        to_file(Plan(paths), str(tmp_path / "records.jsonl"), lambda outcome: seen.append(outcome.path), resume=True)
        assert seen == paths[1:]
        lines = (tmp_path / "records.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["document"]["source"] for line in lines] == paths

    @pytest.mark.usefixtures("fragile_pipeline")
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(data=st.data())
    def test_whatever_became_of_its_files(self, data: st.DataObject, tmp_path: Path) -> None:
        """A damaged journal or output is refused, or does not matter: the run ends with the same bytes."""
        paths = self.begun(tmp_path)
        output = tmp_path / "records.jsonl"
        victim = Path(f"{output}.{data.draw(st.sampled_from(['journal', 'partial']))}")
        victim.write_bytes(data.draw(damaged(victim.read_bytes())))
        whole = tmp_path / "whole.jsonl"
        to_file(Plan(paths), str(whole), nothing, resume=False)
        with suppress(ResumeError):
            to_file(Plan(paths), str(output), nothing, resume=True)
            # A change inside a record cannot be told from the record.
            assert output.read_bytes().count(b"\n") == whole.read_bytes().count(b"\n")
            assert victim.suffix == ".partial" or output.read_bytes() == whole.read_bytes()

    @pytest.mark.usefixtures("fragile_pipeline")
    @pytest.mark.parametrize(
        ("change", "named"),
        table(
            ("touch", "inputs", "a document was changed"),
            ("add", "documents, inputs", "a document was added"),
            ("option", "timeout", "another option"),
        ),
    )
    def test_another_run_is_refused(self, change: str, named: str, tmp_path: Path) -> None:
        paths = self.begun(tmp_path)
        plan = Plan(paths)
        if change == "touch":
            Path(paths[2]).write_text("other words", encoding="utf-8")
        elif change == "add":
            plan = Plan([*paths, paths[0]])
        else:
            plan = Plan(paths, Engine(timeout=9))
        with pytest.raises(ResumeError, match=rf"belongs to a different run \(changed: {named}\)"):
            to_file(plan, str(tmp_path / "records.jsonl"), nothing, resume=True)
        assert (tmp_path / "records.jsonl.partial").read_bytes().endswith(b"half a rec"), "nothing is touched"

    def test_without_a_run_it_says_so(self, tmp_path: Path) -> None:
        with pytest.raises(ResumeError, match="no run to resume"):
            to_file(Plan([]), str(tmp_path / "records.jsonl"), nothing, resume=True)

    @pytest.mark.usefixtures("fragile_pipeline")
    def test_a_complete_run_stays_as_it_is(self, tmp_path: Path) -> None:
        paths = write_documents(tmp_path / "in", 2)
        output = str(tmp_path / "records.jsonl")
        to_file(Plan(paths), output, nothing, resume=False)
        before = (tmp_path / "records.jsonl").stat()
        position, file = to_file(Plan(paths), output, nothing, resume=True)
        assert (position.documents, file) == (2, None)
        assert (tmp_path / "records.jsonl").stat() == before

    @pytest.mark.usefixtures("fragile_pipeline")
    def test_a_run_that_stops_at_a_failure_goes_on_after_it(self, tmp_path: Path) -> None:
        paths = write_documents(tmp_path / "in", 5)
        plan = Plan(paths, fail_fast=True)
        output = str(tmp_path / "records.jsonl")
        position, _ = to_file(plan, output, nothing, resume=False)
        assert (position.documents, position.failures) == (4, 1)
        assert not (tmp_path / "records.jsonl").exists()
        assert to_file(plan, output, nothing, resume=True)[0].documents == 5
        assert len((tmp_path / "records.jsonl").read_bytes().splitlines()) == 4


@posix
class TestWorkers:
    def test_a_document_that_kills_its_worker(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        paths = write_documents(tmp_path / "in", 12)
        monkeypatch.setattr("sanctext.batch.local.outcomes_of", killed_by_five)
        found = list(outcomes(paths, Engine(jobs=2)))
        assert [outcome.path for outcome in found] == paths
        dead = [outcome for outcome in found if outcome.failure and outcome.failure.kind == "WorkerDied"]
        assert [outcome.path for outcome in dead] == [paths[5]]

    def test_a_document_that_takes_too_long(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        paths = write_documents(tmp_path / "in", 4)
        monkeypatch.setattr("sanctext.batch.local.outcomes_of", asleep_on_one)
        found = list(outcomes(paths, Engine(timeout=3)))
        late = [outcome for outcome in found if outcome.failure and outcome.failure.kind == "Timeout"]
        assert [outcome.path for outcome in late] == [paths[1]]
        assert "not parsed within 3 seconds" in (late[0].failure.message if late[0].failure else "")

    def test_documents_are_taken_when_they_are_needed(self, tmp_path: Path) -> None:
        paths = write_documents(tmp_path / "in", 1)
        taken: list[int] = []

        def endless() -> object:
            while True:
                taken.append(1)
                yield paths[0]

        results = outcomes(endless(), Engine(jobs=2))  # type: ignore[arg-type]
        next(results)
        results.close()  # type: ignore[attr-defined]
        assert len(taken) <= 2 * WAITING

    def test_documents_that_are_parsed_together(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        paths = write_documents(tmp_path / "in", 12)
        (tmp_path / "in" / "001.txt").write_text("We urge Oman to talk. " * 5_000, encoding="utf-8")
        monkeypatch.setattr("sanctext.batch.local.outcomes_of", numbers_together)
        # A long document ends its group, so that no worker has much to do while the others have nothing.
        assert [outcome.words for outcome in outcomes(paths, Engine(jobs=2))] == [2] * 2 + [8] * 8 + [2] * 2

    def test_a_worker_looks_for_garbage_as_seldom_as_the_command(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        paths = write_documents(tmp_path / "in", 1)
        monkeypatch.setattr("sanctext.batch.local.outcomes_of", looks_for_garbage)
        assert [outcome.words for outcome in outcomes(paths, Engine(jobs=2))] == [BETWEEN_LOOKS]


def numbers_together(paths: Sequence[str], _: object) -> list[Outcome]:
    """Says of each document how many are parsed together."""
    return [Outcome(path, "{}", len(paths), None) for path in paths]


def looks_for_garbage(paths: Sequence[str], _: object) -> list[Outcome]:
    """Says how many new objects a worker waits for before it looks for garbage."""
    return [Outcome(path, "{}", gc.get_threshold()[0], None) for path in paths]


def killed_by_five(paths: Sequence[str], _: object) -> list[Outcome]:
    """Stands for a document that ends the process that reads it."""
    if any(path.endswith("005.txt") for path in paths):
        os.kill(os.getpid(), signal.SIGKILL)
    return [Outcome(path, "{}", 1, None) for path in paths]


def asleep_on_one(paths: Sequence[str], _: object) -> list[Outcome]:
    """Stands for a document that never ends."""
    if any(path.endswith("001.txt") for path in paths):
        time.sleep(60)
    return [Outcome(path, "{}", 1, None) for path in paths]


def test_the_journal_tells_a_run_by_its_inputs(tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text("one", encoding="utf-8")
    before = manifest_of([str(document)], {"limit": 1})
    journal = Journal(tmp_path / "j", before)
    journal.begin()
    journal.note(Position(1, 0, 10, 0))
    journal.close()
    assert Journal(tmp_path / "j", before).resume() == Position(1, 0, 10, 0)
    document.write_text("other", encoding="utf-8")
    with pytest.raises(ResumeError):
        Journal(tmp_path / "j", manifest_of([str(document)], {"limit": 1})).resume()
