"""The arguments and options that say what is read, and how."""

from __future__ import annotations

from typing import Annotated

import typer

from sanctext.readers.reading import Format

RecordsArgument = Annotated[
    str,
    typer.Argument(metavar="RECORDS", help="Records (JSON Lines), or an SQLite database of them; - is standard input."),
]
AsOption = Annotated[
    Format | None,
    typer.Option("--as", help="Input type, if it cannot be detected; for example of an HTML fragment."),
]
TextFieldOption = Annotated[
    str, typer.Option("--text-field", metavar="NAME", help="JSON Lines: the field that holds the text.")
]
IdFieldOption = Annotated[
    str, typer.Option("--id-field", metavar="NAME", help="JSON Lines: the field that identifies the document.")
]
RawOffsetsOption = Annotated[
    bool,
    typer.Option(
        "--raw-offsets", help="Say also where each span stands in the source file; for web pages and plain text."
    ),
]
