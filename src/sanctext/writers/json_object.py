"""One indented JSON object, for one record or one document's explanations."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from sanctext.writers.emit import emit

if TYPE_CHECKING:
    from pydantic import BaseModel


def write(record: BaseModel, stream: TextIO) -> None:
    """Write a record or another model as a JSON object over many lines, indented by two spaces.

    Raises:
        WriteError: the stream does not take it.
    """
    emit(record.model_dump_json(indent=2) + "\n", stream)
