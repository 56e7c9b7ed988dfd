"""Documents that come into a folder, parsed as they come: a record a line, and a memory of what is done."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import IO, NamedTuple, Self, TextIO

from sanctext.batch.documents import Outcome
from sanctext.batch.engine import Engine, outcomes
from sanctext.batch.folder_looks import Look, State, rested
from sanctext.batch.journal import SUFFIX as JOURNAL
from sanctext.batch.run import no_records, tell
from sanctext.batch.run_lock import RunLock
from sanctext.errors import ReadError, WriteError
from sanctext.printable import printable
from sanctext.readers.contents import documents
from sanctext.readers.reading import Document, Reading, name_of
from sanctext.stored.record_files import is_record, objects, record_from
from sanctext.writers.emit import emit
from sanctext.writers.output_file import target_of

# What of a folder is done, beside the output.
SUFFIX = ".watched"


class Sinks(NamedTuple):
    """Where a watch writes.

    Args:
        records: stream of the records, a line each.
        errors: stream of the failures, a line of JSON each; None for none.
        watch: called after each document with its outcome.
    """

    records: TextIO
    errors: TextIO | None
    watch: Callable[[Outcome], None]


class Done:
    """What is done: files, as they were when they were read, and documents whose records are in an older output.

    Attributes:
        files: the files.
        names: the documents, as records name their sources.
    """

    def __init__(self) -> None:
        self.files: dict[str, State] = {}
        self.names: frozenset[str] = frozenset()

    def has(self, path: str, document: Document | ReadError) -> bool:
        """Whether an older output has the record of a document; of a file that has changed, it is another one's."""
        return (
            path not in self.files
            and not isinstance(document, ReadError)
            and printable(name_of(document)) in self.names
        )

    def note(self, path: str, state: State) -> None:
        """Note that a file is done."""
        self.files[path] = state


class Output(Done):
    """A file of records that is added to, and the memory beside it, FILE.watched.

    One program at a time may write it, be it this one or a run of `batch`.

    Args:
        path: the file.

    Raises:
        OutputInUseError: another process writes it.
        ReadError: what is there holds no records.
        WriteError: it cannot be written.
    """

    def __init__(self, path: str) -> None:
        super().__init__()
        target = target_of(path)
        if target.exists() and not target.is_file():
            raise WriteError(f"{printable(path)}: is no file that can be gone on with; choose another one, or -")
        memory = target.with_name(target.name + SUFFIX)
        with ExitStack() as stack:
            stack.enter_context(RunLock(target.with_name(target.name + JOURNAL), path))
            try:
                self.names = _names_in(target, printable(path))
                self.files = _remembered(memory) if self.names else {}
                self.stream = stack.enter_context(target.open("a", encoding="utf-8", newline="\n"))
                # Where the records are gone, what was done is to be done again.
                mode = "a" if self.files else "w"
                self._is_first = True
                self._memory = stack.enter_context(memory.open(mode, encoding="utf-8", newline="\n"))
            except OSError as error:
                raise WriteError(f"{printable(path)}: cannot be written ({error.strerror}); choose another") from None
            self._leave = stack.pop_all()

    def note(self, path: str, state: State) -> None:
        """Note that a file is done, also for the next time."""
        super().note(path, state)
        # The line end before it parts it from half a line, as an end by force leaves it.
        emit("\n" * self._is_first + json.dumps([path, *state]) + "\n", self._memory)
        self._is_first = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._leave.close()


def _names_in(path: Path, shown: str) -> frozenset[str]:
    """The sources of the records in a file; half a record at its end, as an end by force leaves it, is cut off.

    Raises:
        ReadError: it holds something else.
    """
    if not path.exists():
        return frozenset()
    last = b"\n"
    whole = 0

    def lines(stream: IO[bytes]) -> Iterator[bytes]:
        nonlocal last, whole
        for line in stream:
            last = line
            if line.endswith(b"\n") or not line.startswith(b"{") or is_record(line):
                whole += len(line)
                yield line

    with path.open("r+b") as stream:
        found = objects(lines(stream))
        names = frozenset(record_from(each, f"{shown}, line {number}").document.source for number, each in found)
        stream.truncate(whole)
        if whole and not last.endswith(b"\n") and is_record(last):
            stream.seek(whole)
            stream.write(b"\n")
    return names


def _remembered(memory: Path) -> dict[str, State]:
    """The files that a memory tells of; a line that is damaged tells nothing."""
    found: dict[str, State] = {}
    with suppress(OSError):
        for line in memory.read_text(encoding="utf-8", errors="replace").splitlines():
            with suppress(ValueError, TypeError, RecursionError):
                path, size, changed = json.loads(line)
                found[str(path)] = State(int(size), int(changed))
    return found


def follow(seen: Iterable[Look], done: Done, engine: Engine, sinks: Sinks) -> None:
    """Parse what comes into a folder, and note what is done, until there are no more looks.

    Args:
        seen: the looks at the folder, one after the other.
        done: what is done already, and is from now on.
        engine: what parses the documents.
        sinks: where records and failures go.

    Raises:
        ModelError: there is no model to parse with.
        WriteError: a stream does not take what is written.
    """
    for look in rested(seen, done.files):
        for outcome in _outcomes(look, done, engine):
            if outcome.line is not None:
                emit(outcome.line + "\n", sinks.records)
            else:
                tell(outcome.failure, sinks.errors)
            sinks.watch(outcome)


def _outcomes(look: Look, done: Done, engine: Engine) -> Iterator[Outcome]:
    """The outcomes of some files; a file is noted as done when all of its documents are."""
    # The files of the documents that have no outcome yet, and those that were opened.
    waiting: deque[str] = deque()
    opened: deque[str] = deque()

    def asked() -> Iterator[Document | ReadError]:
        for path in look:
            opened.append(path)
            for document in _documents(path, done, engine.request.reading):
                waiting.append(path)
                yield document

    def note_up_to(path: str | None) -> None:
        while opened and opened[0] != path:
            first = opened.popleft()
            done.note(first, look[first])

    for outcome in chain(outcomes(asked(), engine.for_documents(len(look))), [None]):
        note_up_to(waiting.popleft() if outcome else None)
        if outcome:
            yield outcome


def _documents(path: str, done: Done, reading: Reading) -> Iterator[Document | ReadError]:
    """The documents of a file, without those whose records are there."""
    refused = no_records(path)
    found = documents(path, reading) if isinstance(refused, str) else iter([refused])
    return (document for document in found if not done.has(path, document))
