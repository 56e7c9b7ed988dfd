"""A file that takes the place of an older one only when it is complete."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from sanctext.errors import WriteError
from sanctext.printable import printable

SUFFIX = ".partial"


def target_of(path: str, *, folder: bool = False) -> Path:
    """Where an output goes: a link stays a link, and what it points to is replaced.

    Args:
        path: the output as given.
        folder: whether a folder is to stand there, not a file.

    Raises:
        WriteError: nothing can be written there.
    """
    shown = printable(path) or "''"
    try:
        target = Path(path).resolve()
        if not path:  # which Path takes for the current folder
            raise ValueError
        if target.is_dir() and not folder:
            raise WriteError(f"{shown}: a folder; name a file for the output")
        if not target.parent.is_dir():
            raise WriteError(f"{shown}: its folder does not exist; make it first")
        if target.is_file():
            target.open("r+b").close()  # renaming would replace even a file that may not be written
    except OSError as error:
        raise _unwritable(path, error) from None
    except (ValueError, RuntimeError):  # a NUL in the path, a loop of links
        raise WriteError(f"{shown}: not a path; choose another file") from None
    return target


def _unwritable(path: str, error: OSError) -> WriteError:
    return WriteError(f"{printable(path)}: cannot be written ({error.strerror}); choose another file")


class OutputFile:
    """Writes text beside the target, and renames it to the target at the end.

    An error before the first character leaves nothing behind; a later one, or an interruption, leaves what was
    written in `partial`. In both cases an older target stays as it was. A target that is no regular file, such as
    a device or a named pipe, is written directly.

    Args:
        path: the target, UTF-8 with "\\n" at the line ends.
        resume_at: bytes of an earlier run's `partial` that stay and are gone on with; None begins anew.

    Raises:
        WriteError: the target cannot be written; it is raised before any work is done.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "records.jsonl")
    ...     with OutputFile(str(path)) as output:
    ...         count = output.stream.write("one record\\n")
    ...         early = path.exists()
    ...     path.read_text(encoding="utf-8"), early
    ('one record\\n', False)
    """

    def __init__(self, path: str, resume_at: int | None = None) -> None:
        target = target_of(path)
        try:
            self.direct = target.exists() and not target.is_file()
            self.target = target
            self.partial = target if self.direct else target.with_name(target.name + SUFFIX)
            if resume_at and not self.direct:
                self.stream: TextIO = self.partial.open("r+", encoding="utf-8", newline="\n")
                self.cut(resume_at)
            else:
                self.stream = self.partial.open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise _unwritable(path, error) from None
        self.kept = False
        # Set where the run ends early without an error: the target stays as it was.
        self.incomplete = False

    def cut(self, size: int) -> None:
        """Keep the first bytes of what was written, and go on after them."""
        self.stream.flush()
        self.stream.seek(size)
        self.stream.truncate()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self.stream.close()
            if self.direct:
                return
            if self.partial.stat().st_size == 0:
                self.partial.unlink()
            elif kind is None and not self.incomplete:
                if self.target.exists():
                    shutil.copymode(self.target, self.partial)
                self.partial.replace(self.target)
            else:
                self.kept = True
        except OSError as failure:
            if error is None:
                raise WriteError(
                    f"{printable(str(self.target))}: cannot be completed ({failure.strerror}); "
                    f"what was written is in {printable(self.partial.name)}"
                ) from None
