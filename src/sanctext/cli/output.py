"""The format of an output: asked for, or told by the ending of its name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sanctext.errors import ReadError, WriteError
from sanctext.printable import printable
from sanctext.writers.formats import FORMATS, FormatName, format_of

if TYPE_CHECKING:
    from sanctext.stored.conversion import RecordsFile

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


def chosen_format(output: str, asked: FormatName | None) -> FormatName:
    """The format of an output.

    Raises:
        typer.BadParameter: the ending of its name is none that is known; the process ends with code 2.
    """
    found = asked or ("jsonl" if output == STANDARD_OUTPUT else format_of(output))
    if found is None:
        endings = ", ".join(each.ending for each in FORMATS.values() if each.ending)
        raise typer.BadParameter(
            f"{output!r} has none of the endings {endings}; or give --format", param_hint="--output"
        )
    if output == STANDARD_OUTPUT and FORMATS[found].target != "stream":
        raise typer.BadParameter(f"{found} is no text for standard output; name a file", param_hint="--output")
    return found


def write_converted(records: RecordsFile, output: str, name: FormatName, *, append: bool) -> int:
    """Convert records into a file or folder; what people should know goes to standard error.

    Returns:
        How many documents were written.
    """
    from sanctext.cli.streams import say
    from sanctext.stored.conversion import convert

    return convert(records, output, name, lambda said: say(f"{printable(output)}: {said}"), append=append)


def refuse_sources(output: str, paths: Sequence[str | ReadError]) -> None:
    """Refuse to write over what is to be read.

    Raises:
        WriteError: the output is one of the paths.
    """
    if any(isinstance(path, str) and are_one_file(path, output) for path in paths):
        raise WriteError(f"{printable(output)}: is one of the documents to read; choose another file")


def are_one_file(path: str, other: str) -> bool:
    """Whether two paths lead to the same file."""
    try:
        return Path(path).is_file() and Path(path).samefile(other)
    except (OSError, ValueError):  # one of them does not exist
        return False
