"""Where a command writes, and in which format: asked for, or told by the ending of the output's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from sanctext.cli.options import STANDARD_OUTPUT
from sanctext.cli.streams import say, standard_output
from sanctext.errors import ReadError, WriteError
from sanctext.printable import printable
from sanctext.writers.output_formats import FORMATS, FormatName, format_of

if TYPE_CHECKING:
    from sanctext.stored.record_files import RecordsFile


@contextmanager
def writing(output: str) -> Iterator[TextIO]:
    """The stream of an output: standard output, or a file that takes the target's place when all is written.

    Raises:
        WriteError: there is no standard output, or the target cannot be written.
    """
    if output == STANDARD_OUTPUT:
        yield standard_output()
    else:
        from sanctext.writers.replacement import replacing

        with replacing(output) as partial, partial.open("w", encoding="utf-8", newline="") as stream:
            yield stream


def check_place(output: str) -> None:
    """Refuse an output that cannot be written, before any work is done.

    Raises:
        WriteError: it cannot be written.
    """
    if output != STANDARD_OUTPUT:
        from sanctext.writers.replacement import place_of

        place_of(output)


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
