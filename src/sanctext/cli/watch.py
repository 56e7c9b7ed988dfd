"""`sanctext watch`: the documents that come into a folder."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sanctext.cli.options import (
    STANDARD_OUTPUT,
    AsOption,
    ErrorsOption,
    IdFieldOption,
    JobsOption,
    QuietOption,
    RawOffsetsOption,
    TextFieldOption,
    TimeoutOption,
    WithTextOption,
)

if TYPE_CHECKING:
    from sanctext.batch.documents import Outcome
    from sanctext.batch.engine import Engine

# Seconds; a file must lie still for as long before it is read.
BETWEEN_LOOKS = 2.0


def watch(
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help="Where the documents come in; folders below it count.")
    ],
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="FILE", help="Where the records go (JSON Lines); - is standard output."),
    ] = STANDARD_OUTPUT,
    every: Annotated[
        float,
        typer.Option(min=0.1, metavar="SECONDS", help="Look so often; a file is read once two looks find it alike."),
    ] = BETWEEN_LOOKS,
    jobs: JobsOption = None,
    errors: ErrorsOption = None,
    timeout: TimeoutOption = None,
    read_as: AsOption = None,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = "id",
    with_text: WithTextOption = False,
    raw_offsets: RawOffsetsOption = False,
    quiet: QuietOption = False,
) -> None:
    """Parse the documents that come into a folder, as they come.

    Those that are there already come first. A record is added to FILE as soon as it is made; a document that fails
    gets a line on standard error, and the rest goes on. A file that is still being written is read once its size and
    time rest; one that changes later is read again. Ends at Ctrl-C or SIGTERM; started again, it goes on: FILE and
    FILE.watched say what is done.
    """
    from sanctext.batch.documents import Request
    from sanctext.batch.engine import Engine
    from sanctext.readers.reading import Reading

    _check_output(output)
    request = Request(Reading(read_as, text_field, id_field, raw_offsets), with_text)
    _follow(folder, output, errors, Engine("local", jobs, timeout, None, request), every, quiet=quiet)


def _check_output(output: str) -> None:
    from sanctext.writers.output_formats import format_of

    if output != STANDARD_OUTPUT and format_of(output) != "jsonl":
        raise typer.BadParameter(
            f"{output!r}: the records are JSON Lines; name a file .jsonl, and convert it", param_hint="--output"
        )


def _follow(folder: str, output: str, errors: Path | None, engine: Engine, every: float, *, quiet: bool) -> None:
    import time

    from sanctext.batch.folder_looks import look_at, looks
    from sanctext.batch.run import errors_file
    from sanctext.batch.watching import Done, Output, Sinks, follow
    from sanctext.cli.streams import say, standard_output
    from sanctext.printable import counted, printable

    # Before an output is made for a folder that is not there.
    look_at(folder)
    counts = {True: 0, False: 0}

    def heed(outcome: Outcome) -> None:
        counts[outcome.failure is None] += 1
        if outcome.failure is not None:
            say(outcome.failure.message)

    with ExitStack() as stack:
        file = None if output == STANDARD_OUTPUT else stack.enter_context(Output(output))
        told = stack.enter_context(errors_file(errors, _size(errors) if file else None)) if errors else None
        sinks = Sinks(standard_output() if file is None else file.stream, told, heed)
        own = [] if errors is None else [str(errors)]
        if not quiet:
            say(f"{printable(folder)}: watched; Ctrl-C ends it")
        try:
            follow(looks(folder, lambda: time.sleep(every), say, own), file or Done(), engine, sinks)
        finally:
            if not quiet:
                say(f"{counted(counts[True], 'document')} parsed, {counted(counts[False], 'failure')}")


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
