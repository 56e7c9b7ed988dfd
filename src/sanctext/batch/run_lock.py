"""One run at a time writes to an output: whoever comes second is told so."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from sanctext.errors import OutputInUseError, WriteError
from sanctext.printable import printable


class RunLock:
    """Holds a run's journal for one process, until it is left or the process ends, however it ends.

    Args:
        journal: the file; made where it is not there.
        output: what messages call the run's output.

    Raises:
        OutputInUseError: another process holds it.
        WriteError: it cannot be opened.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     journal = Path(folder, "o.jsonl.journal")
    ...     with RunLock(journal, "o.jsonl"):
    ...         try:
    ...             RunLock(journal, "o.jsonl")
    ...         except WriteError as error:
    ...             print(error)
    o.jsonl: another run is writing it; wait for its end, or choose another file
    """

    def __init__(self, journal: Path, output: str) -> None:
        self._journal = journal
        self._is_new = False
        try:
            self._is_new = not journal.exists()
            self._stream = journal.open("ab")
        except OSError as error:
            raise WriteError(
                f"{printable(str(journal))}: cannot be written ({error.strerror}); choose another file for the output"
            ) from None
        if not _hold(self._stream):
            self._stream.close()
            raise OutputInUseError(
                f"{printable(output)}: another run is writing it; wait for its end, or choose another file"
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stream.close()
        if self._is_new and self._journal.exists() and not self._journal.stat().st_size:
            # No run began.
            self._journal.unlink()


if sys.platform == "win32":
    import msvcrt

    # A byte behind every journal's end: what is locked there, others cannot read.
    FAR = 1 << 40

    def _hold(stream: IO[bytes]) -> bool:
        stream.seek(FAR)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _hold(stream: IO[bytes]) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # Some network file systems know no locks.
            return True
        return True
