"""Writes to a stream that may be full, closed or a pipe whose reader has gone."""

from __future__ import annotations

from typing import IO

from sanctext.errors import WriteError


def emit(text: str, stream: IO[str]) -> None:
    """Write a text and flush it, so that a reader sees it at once.

    Raises:
        WriteError: the stream does not take it, for example on a full disk.
        BrokenPipeError: whoever read the stream has gone; no fault of the output.
    """
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise WriteError(
            f"the output cannot be written ({error.strerror}); make room or write somewhere else"
        ) from None
