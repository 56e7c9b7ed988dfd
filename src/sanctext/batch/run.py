"""A run: the outcomes of many documents, written in order, with a journal that it can be resumed from."""

from __future__ import annotations

import json
import select
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TextIO

from sanctext.batch.documents import Awaited, Failure, Outcome
from sanctext.batch.engine import Engine, outcomes
from sanctext.batch.journal import SUFFIX, Journal, Position, manifest_of
from sanctext.batch.run_lock import RunLock
from sanctext.errors import ReadError, ResumeError, WriteError
from sanctext.knowledge.current import current
from sanctext.printable import counted, printable
from sanctext.readers.contents import documents, holds_documents
from sanctext.readers.pipes import STANDARD_INPUT
from sanctext.readers.reading import Document, Packed
from sanctext.stored.record_files import are_records
from sanctext.writers.emit import emit
from sanctext.writers.output_file import SUFFIX as PARTIAL
from sanctext.writers.output_file import OutputFile, target_of

# Bytes that are read at once.
CHUNK = 1 << 20
# Called after each document with its outcome.
Watch = Callable[[Outcome], None]


class Plan(NamedTuple):
    """What is to be run and how.

    Args:
        paths: files, or the errors that say why a source has none; a file may hold several documents.
        engine: what parses them.
        fail_fast: whether the first failure ends the run.
        errors: file for a line of JSON about each failure; None for none.
        limit: how many documents are read; None for all.
    """

    paths: Sequence[str | ReadError]
    engine: Engine = Engine()
    fail_fast: bool = False
    errors: Path | None = None
    limit: int | None = None

    def expected(self) -> int | None:
        """How many documents there are; None where a file, or standard input, may hold any number of them."""
        return None if STANDARD_INPUT in self.paths else self.at_hand()

    def at_hand(self) -> int | None:
        """How many documents workers are asked for, standard input being one; None where a file may hold any number."""
        reading = self.engine.request.reading
        if any(isinstance(path, str) and holds_documents(path, reading) for path in self.paths):
            return None
        return len(self.paths)

    def options(self) -> dict[str, object]:
        """What may change what is written, apart from the documents."""
        request, own = self.engine.request, current().origin
        return {
            "timeout": self.engine.timeout,
            "with_text": request.with_text,
            "min_confidence": request.least,
            "reading": list(request.reading),
            "limit": self.limit,
            "fail_fast": self.fail_fast,
            "knowledge": None if own is None else own.digest,
        }


def no_records(path: str | ReadError) -> str | ReadError:
    """The path of a document; an error for a file of records, which would be read as a text."""
    if isinstance(path, str) and are_records(Path(path)):
        return ReadError(
            f"{printable(path)}: holds records, and no document; sanctext convert, ask and report read them", path
        )
    return path


class Remaining:
    """The documents of a plan that are not done, taken out of their files when they are asked for.

    Args:
        plan: what is to be run.
        done: how many are done.
    """

    def __init__(self, plan: Plan, done: int) -> None:
        self._found = islice(_documents(plan), done, plan.limit)
        self._given = done

    def __iter__(self) -> Iterator[Document | ReadError]:
        return self

    def __next__(self) -> Document | ReadError:
        found = next(self._found)
        self._given += 1
        return found

    def are_none(self, done: int | None = None) -> bool:
        """Whether none remains, once so many are done; may take one of them."""
        return done in (None, self._given) and next(self, None) is None


def _documents(plan: Plan) -> Iterator[Document | ReadError]:
    for path in plan.paths:
        if isinstance(path, ReadError):
            yield path
            continue
        found = documents(path, plan.engine.request.reading)
        yield from found if path != STANDARD_INPUT else _as_they_come(found)


def _as_they_come(found: Iterator[Document | ReadError]) -> Iterator[Document | ReadError]:
    """What stands in standard input; whether the next one is to be waited for is asked after each of them."""
    for document in found:
        if isinstance(document, Packed) and not _goes_on():
            yield Awaited(document.name, document.content, document.format)
        else:
            yield document


def _goes_on() -> bool:
    """Whether more of standard input, or its end, is there already; not known on every system."""
    try:
        return sys.stdin.seekable() or bool(select.select([sys.stdin], [], [], 0)[0])
    except (OSError, ValueError, AttributeError):
        return False


def to_stream(plan: Plan, stream: TextIO, watch: Watch) -> Position:
    """Write the records to a stream, such as standard output; such a run cannot be resumed.

    Raises:
        ModelError: there is no model to parse with.
        WriteError: the stream does not take the records.
    """
    with ExitStack() as stack:
        errors = stack.enter_context(errors_file(plan.errors, None)) if plan.errors is not None else None
        return _write(plan, Position(), Remaining(plan, 0), stream, errors, watch, lambda _: None)


def to_file(
    plan: Plan,
    output: str,
    watch: Watch,
    *,
    resume: bool,
    resumed: Callable[[Position], None] = lambda _: None,
) -> tuple[Position, OutputFile | None]:
    """Write the records to a file, with a journal beside it.

    Args:
        plan: what is to be run.
        output: the file; the records are in FILE.partial until the run is complete.
        watch: called after each document.
        resume: go on with the run that the journal tells of.
        resumed: called with the position from which it goes on.

    Returns:
        The position at the end, and the file; None where the run had been complete before.

    Raises:
        ModelError: there is no model to parse with.
        ResumeError: the run that the journal tells of is another one; or it is this one, which was stopped, and is
            to be begun anew.
        WriteError: a file cannot be written.
    """
    target = target_of(output)
    path, partial = Path(output + SUFFIX), Path(output + PARTIAL)
    journal = Journal(path, manifest_of(plan.paths, plan.options()))
    with ExitStack() as stack:
        if resume and not path.exists():
            # It says that there is none.
            journal.resume()
        if not target.exists() or target.is_file():
            stack.enter_context(RunLock(path, output))
        stack.callback(journal.close)
        if not resume:
            _refuse_unfinished(partial, journal)
        position = journal.resume() if resume else Position()
        resumed(position)
        if resume and not partial.exists() and Remaining(plan, position.documents).are_none():
            return position, None
        if resume:
            _refuse_changed(partial, position.output, position.documents - position.failures)
            if plan.errors is not None and position.errors:
                _refuse_changed(plan.errors, position.errors, position.failures)
        file = stack.enter_context(OutputFile(output, position.output if resume else None))
        if not resume and not file.direct:
            journal.begin()
        errors = None
        if plan.errors is not None:
            errors = stack.enter_context(errors_file(plan.errors, position.errors if resume else None))
        file.incomplete = True
        try:
            remaining = Remaining(plan, position.documents)
            position = _write(plan, position, remaining, file.stream, errors, watch, journal.note)
        except WriteError:
            # What is half written would be no record.
            _cut(file, journal)
            raise
        file.incomplete = not remaining.are_none(position.documents)
    return position, file


def _refuse_unfinished(partial: Path, journal: Journal) -> None:
    """Refuse to begin the same run anew while what it has written lies there."""
    if not partial.exists() or not partial.stat().st_size:
        return
    done = journal.position()
    if done is not None:
        raise ResumeError(
            f"{printable(str(partial))}: holds {counted(done.documents, 'document')} of this run, which was stopped; "
            "--resume goes on with it; to start anew, remove that file"
        )


def _refuse_changed(path: Path, size: int, lines: int) -> None:
    """Refuse to go on with a file that is not what the journal tells of: so many bytes, which are so many lines."""
    found, last = 0, b"\n"
    with suppress(FileNotFoundError), path.open("rb") as stream:
        while size and (part := stream.read(min(size, CHUNK))):
            size -= len(part)
            found += part.count(b"\n")
            last = part[-1:]
    if size or found != lines or last != b"\n":
        raise ResumeError(f"{printable(str(path))}: is not what the journal tells of; run without --resume")


def _cut(file: OutputFile, journal: Journal) -> None:
    try:
        file.cut(journal.resume().output)
    except Exception:  # the disk is full: the resumed run cuts it
        return


def errors_file(path: Path, resume_at: int | None) -> TextIO:
    """Open the file of failures, to be gone on with after so many bytes.

    Raises:
        WriteError: it cannot be written.
    """
    try:
        stream = path.open("r+" if resume_at is not None and path.exists() else "w", encoding="utf-8", newline="\n")
        stream.seek(resume_at or 0)
        stream.truncate()
    except OSError as error:
        raise WriteError(
            f"{printable(str(path))}: cannot be written ({error.strerror}); choose another file for --errors"
        ) from None
    return stream


def _write(
    plan: Plan,
    position: Position,
    remaining: Remaining,
    stream: TextIO,
    errors: TextIO | None,
    watch: Watch,
    note: Callable[[Position], None],
) -> Position:
    expected = plan.at_hand()
    engine = plan.engine.for_documents(None if expected is None else expected - position.documents)
    for outcome in outcomes(remaining, engine):
        if outcome.line is not None:
            emit(outcome.line + "\n", stream)
            written, told = _size(outcome.line), 0
        else:
            written, told = 0, tell(outcome.failure, errors)
        position = Position(
            position.documents + 1,
            position.failures + (outcome.line is None),
            position.output + written,
            position.errors + told,
        )
        note(position)
        watch(outcome)
        if plan.fail_fast and outcome.line is None:
            break
    return position


def tell(failure: Failure | None, errors: TextIO | None) -> int:
    """Write a failure as a line of JSON, where there is one and somewhere to write it; say how many bytes it took."""
    if failure is None or errors is None:
        return 0
    told = json.dumps({"path": failure.path, "class": failure.kind, "message": failure.message}, ensure_ascii=False)
    # Of a name that is not Unicode: in JSON, a backslash escape stands for the same.
    line = told.encode("utf-8", "backslashreplace").decode()
    emit(line + "\n", errors)
    return _size(line)


def _size(line: str) -> int:
    return len(line.encode()) + 1
