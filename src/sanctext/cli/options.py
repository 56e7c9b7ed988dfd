"""The arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from sanctext.readers.reading import Format
from sanctext.writers.output_formats import FORMATS, FormatName

STANDARD_OUTPUT = "-"

FormatOption = Annotated[
    FormatName | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"One of {', '.join(FORMATS)}; by default the output's extension decides.",
        show_default=False,
    ),
]
AppendOption = Annotated[
    bool,
    typer.Option(
        "--append", help="Add to an older output: its other documents stay, those with the same text are replaced."
    ),
]


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
SureOption = Annotated[
    float | None,
    typer.Option(
        "--min-confidence",
        min=0,
        max=1,
        metavar="NUMBER",
        help="Leave out signatories, demands, stances and measures of which sanctext is less sure; for example 0.8.",
    ),
]
DoubtfulOption = Annotated[
    bool, typer.Option("--with-doubtful", help="List on standard error what --min-confidence leaves out.")
]
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
JobsOption = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, metavar="N", help="Documents parsed at once; by default one per core."),
]
ErrorsOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write failures to FILE, one JSON object per line: path, class, message."),
]
TimeoutOption = Annotated[
    float | None, typer.Option(min=0.001, metavar="SECONDS", help="Give up on a document after this many seconds.")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Report failures only.")]
