"""Writes texts and JSON to a stream that may be full, closed or a pipe whose reader has gone."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from sanctext.errors import WriteError

if TYPE_CHECKING:
    from pydantic import BaseModel


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


def emit_model(found: BaseModel, stream: IO[str]) -> None:
    """Write a record or another model as a JSON object over many lines, indented by two spaces."""
    emit(found.model_dump_json(indent=2) + "\n", stream)


def emit_data(found: Any, stream: IO[str]) -> None:
    """Write plain data as JSON over many lines, indented by two spaces."""
    emit(json.dumps(found, ensure_ascii=False, indent=2) + "\n", stream)
