"""The process's streams: UTF-8 on every platform, data apart from messages."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from sanctext.errors import WriteError
from sanctext.printable import printable


def speak_utf8() -> None:
    """Let standard output and standard error write UTF-8 with "\\n", whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def standard_output() -> TextIO:
    """Give the stream for data.

    Raises:
        WriteError: the process was started without one.
    """
    if sys.stdout is None:
        raise WriteError("standard output is closed; redirect it to a file or a pipe")
    return sys.stdout


def say(message: str) -> None:
    """Write one message to standard error, as a line of its own."""
    if sys.stderr is not None:
        print(f"sanctext: {printable(message)}", file=sys.stderr, flush=True)


def flush() -> None:
    """Write out what standard output still holds, while an error can still be told.

    Raises:
        WriteError: it cannot be written.
        BrokenPipeError: whoever read it has gone.
    """
    from sanctext.writers.emit import emit

    if sys.stdout is not None:
        emit("", sys.stdout)


def silence() -> None:
    """Send what the streams still hold nowhere, so that the end of the process raises nothing."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
