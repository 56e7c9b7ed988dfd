"""The form of what a command shows: tables for people, JSON for programs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TextIO

import typer


class Form(StrEnum):
    """What `--format` takes."""

    AUTO = "auto"
    TABLE = "table"
    JSON = "json"

    def is_table(self, stream: TextIO) -> bool:
        """Say whether to draw a table on this stream: where asked for, or, for `auto`, on a terminal."""
        return stream.isatty() if self is Form.AUTO else self is Form.TABLE


FormOption = Annotated[
    Form,
    typer.Option("--format", help="A table, or JSON; auto: a table on a terminal, else JSON.", show_default=True),
]

WithTextOption = Annotated[
    bool, typer.Option("--with-text", help="Put the text as it was read into the record: the offsets point into it.")
]
