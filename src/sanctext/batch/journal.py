"""What a run has done so far, beside its output: so that it can be resumed after whatever ended it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, NamedTuple

from sanctext._version import __version__
from sanctext.errors import ReadError, ResumeError
from sanctext.printable import printable
from sanctext.records import SCHEMA_VERSION
from sanctext.writers.emit import emit

SUFFIX = ".journal"
# What a manifest says of the documents.
INPUTS = frozenset({"documents", "inputs"})


class Position(NamedTuple):
    """How far a run has come.

    Args:
        documents: how many of the inputs are done, with a record or without.
        failures: how many of them have none.
        output: bytes of the output that belong to them.
        errors: bytes of the errors file that belong to them.
    """

    documents: int = 0
    failures: int = 0
    output: int = 0
    errors: int = 0


class Journal:
    """A file of lines: first what the run is, then its position after each document.

    Args:
        path: where the journal lies.
        manifest: what the run is: a change of any of its values makes another run of it.
    """

    def __init__(self, path: Path, manifest: Mapping[str, object]) -> None:
        self.path = path
        self.manifest = dict(manifest)
        self._stream: IO[str] | None = None

    def begin(self) -> Position:
        """Begin a new run; an older journal is forgotten."""
        self._stream = self.path.open("w", encoding="utf-8", newline="\n")
        self._emit(json.dumps(self.manifest))
        return Position()

    def resume(self) -> Position:
        """Go on with the run that the journal tells of.

        Returns:
            The position after its last document; a half-written last line is left out.

        Raises:
            ResumeError: there is no journal, or it is of another run: other inputs, options or version.
        """
        position, size = self._told()
        with self.path.open("r+b") as stream:
            stream.truncate(size)
        self._stream = self.path.open("a", encoding="utf-8", newline="\n")
        return position

    def position(self) -> Position | None:
        """How far this run came before; None where the journal tells of no run, or of another one."""
        try:
            return self._told()[0]
        except ResumeError:
            return None

    def _told(self) -> tuple[Position, int]:
        """The position after the run's last document, and how many bytes of the journal tell it."""
        shown = printable(str(self.path))
        try:
            whole = self.path.read_bytes()
        except OSError as error:
            raise ResumeError(f"{shown}: no run to resume ({error.strerror}); run without --resume") from None
        lines = whole[: whole.rfind(b"\n") + 1].splitlines(keepends=True)
        try:
            told = dict(json.loads(lines[0]))
            position = _position(lines[-1]) if len(lines) > 1 else Position()
        except (ValueError, IndexError, TypeError, RecursionError):
            raise ResumeError(f"{shown}: cannot be read as a run's journal; run without --resume") from None
        changed = sorted(key for key in {*told, *self.manifest} if told.get(key) != self.manifest.get(key))
        if changed:
            more = "; new documents alone are added to its file by --append" if set(changed) <= INPUTS else ""
            raise ResumeError(
                f"{shown}: belongs to a different run (changed: {', '.join(changed)}); give the inputs and options of "
                f"that run, or start anew without --resume{more}"
            )
        return position, sum(map(len, lines))

    def note(self, position: Position) -> None:
        """Note that everything up to a position is written."""
        self._emit(json.dumps(position))

    def close(self) -> None:
        """Close the file; it stays, and tells that the run is complete or how far it came."""
        if self._stream is not None:
            self._stream.close()

    def _emit(self, line: str) -> None:
        if self._stream is not None:
            emit(line + "\n", self._stream)


def _position(line: bytes) -> Position:
    values = json.loads(line)
    if not all(type(value) is int and value >= 0 for value in values):
        raise ValueError(line)
    position = Position(*values)
    if position.failures > position.documents:
        raise ValueError(line)
    return position


def manifest_of(paths: Sequence[str | ReadError], options: Mapping[str, object]) -> dict[str, object]:
    """What a run is: version, schema, options, and its inputs by name, size and time of change.

    Args:
        paths: the documents.
        options: options that may change what is written.
    """
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path}\0{_state_of(path)}\n".encode("utf-8", "surrogatepass"))
    return {
        "version": __version__,
        "schema_version": SCHEMA_VERSION,
        "documents": len(paths),
        "inputs": digest.hexdigest(),
        **options,
    }


def _state_of(path: str | ReadError) -> str:
    if isinstance(path, ReadError):
        return ""
    try:
        state = Path(path).stat()
    except (OSError, ValueError):
        return "missing"
    return f"{state.st_size} {state.st_mtime_ns}"
