"""What can be read once only: standard input, and pipes that a shell gives a name, as `<(…)` does."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from sanctext.errors import ReadError, WriteError
from sanctext.printable import printable

STANDARD_INPUT = "-"


def is_pipe(path: str) -> bool:
    """Whether a path is that of a pipe, or of a device that is read like one.

    >>> is_pipe("/no/such/file"), is_pipe("-")
    (False, False)
    """
    try:
        return Path(path).exists() and not Path(path).is_file() and not Path(path).is_dir()
    except (OSError, ValueError):
        return False


@contextmanager
def laid_down(path: str) -> Iterator[Path]:
    """The file of a path, which may be opened again and again; what comes from a pipe is copied to one first.

    Raises:
        ReadError: standard input is closed, or the pipe cannot be read.
        WriteError: there is no room for the copy.
    """
    if path != STANDARD_INPUT and not is_pipe(path):
        yield Path(path)
        return
    if path == STANDARD_INPUT and sys.stdin is None:
        raise ReadError("standard input: closed; pipe something into it or name a file")
    with for_the_while() as folder:
        copy = folder / "read.once"
        with _opened(path) as pipe:
            try:
                with copy.open("wb") as stream:
                    shutil.copyfileobj(pipe, stream)
            except OSError as error:
                raise _no_room(error) from None
        yield copy


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    if path == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    try:
        pipe = Path(path).open("rb")  # noqa: SIM115 - closed below
    except OSError as error:
        raise ReadError(f"{printable(path)}: cannot be read ({error.strerror}); check the path") from None
    with pipe:
        yield pipe


@contextmanager
def for_the_while() -> Iterator[Path]:
    """A folder that is gone afterwards.

    Raises:
        WriteError: there is no place for it.
    """
    try:
        folder = TemporaryDirectory(prefix="sanctext-")
    except OSError as error:
        raise _no_room(error) from None
    with folder as path:
        yield Path(path)


def _no_room(error: OSError) -> WriteError:
    return WriteError(
        f"the folder for temporary files cannot be written ({error.strerror}); make room, or name another in TMPDIR"
    )
