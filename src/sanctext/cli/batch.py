"""`sanctext batch`: many documents."""

from __future__ import annotations

import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sanctext.batch import EngineName
from sanctext.cli.doubtful import Doubtful
from sanctext.cli.exit_codes import FAILED
from sanctext.cli.options import (
    STANDARD_OUTPUT,
    AppendOption,
    AsOption,
    DoubtfulOption,
    ErrorsOption,
    FormatOption,
    IdFieldOption,
    JobsOption,
    QuietOption,
    RawOffsetsOption,
    SureOption,
    TextFieldOption,
    TimeoutOption,
    WithTextOption,
)
from sanctext.cli.output import chosen_format, refuse_sources, write_converted
from sanctext.cli.streams import say, standard_output
from sanctext.errors import OutputInUseError, ResumeError, WriteError
from sanctext.printable import counted, printable
from sanctext.writers.output_file import SUFFIX as PARTIAL
from sanctext.writers.output_formats import FORMATS, FormatName

if TYPE_CHECKING:
    from sanctext.batch.documents import Outcome
    from sanctext.batch.journal import Position
    from sanctext.batch.run import Plan
    from sanctext.cli.progress import Progress

# The records of a run whose output has another format, until it is written.
RUN = ".run.jsonl"


SourcesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Files, folders (the documents in them and below), patterns; - is standard input. "
        "Archives (.zip, .gz) and JSON Lines hold many documents.",
    ),
]
OutputOption = Annotated[
    str, typer.Option("--output", "-o", metavar="FILE", help="Where the records go; - is standard output.")
]
ResumeOption = Annotated[
    bool, typer.Option("--resume", help="Resume an interrupted run; fail if inputs or options differ.")
]
EngineOption = Annotated[
    EngineName, typer.Option(help="Where they are parsed: on this computer, or on a Ray cluster (sanctext[ray]).")
]
AddressOption = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="The Ray cluster's address; without it, one begins on this computer."),
]


def batch(
    sources: SourcesArgument,
    output: OutputOption = STANDARD_OUTPUT,
    form: FormatOption = None,
    append: AppendOption = False,
    jobs: JobsOption = None,
    resume: ResumeOption = False,
    errors: ErrorsOption = None,
    timeout: TimeoutOption = None,
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help="Stop at the first failure.")] = False,
    engine: EngineOption = "local",
    address: AddressOption = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="Read the first N documents only.")] = None,
    read_as: AsOption = None,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = "id",
    with_text: WithTextOption = False,
    least: SureOption = None,
    doubtful: DoubtfulOption = False,
    raw_offsets: RawOffsetsOption = False,
    quiet: QuietOption = False,
) -> None:
    """Read many documents into JSON Lines, tables or a database.

    The records stand in the order of the documents, however many are parsed at once. A document that fails gets a
    line on standard error, and the rest goes on. With --output, the records are in FILE.partial until all are
    written; then it takes the place of FILE. FILE.journal records progress: after an interruption, --resume
    goes on from there. Only one run at a time can write FILE.

    The extension of FILE selects the format, as in sanctext convert. In any but .jsonl, and with --append, the run
    writes its records to FILE.run.jsonl, which is converted at the end and then removed; so --resume works as well.
    """
    from sanctext.batch.documents import Request
    from sanctext.batch.engine import Engine
    from sanctext.batch.run import Plan, no_records
    from sanctext.cli.left_out import LeftOut
    from sanctext.readers.discover import discover
    from sanctext.readers.reading import Reading

    name = _checked(output, form, append=append, resume=resume, with_text=with_text)
    begun = time.monotonic()
    request = Request(Reading(read_as, text_field, id_field, raw_offsets), with_text, least)
    left_out = LeftOut(own={str(output), str(errors or "")})
    paths = list(map(no_records, islice(discover(sources, left_out.add), limit)))
    plan = Plan(paths, Engine(engine, jobs, timeout, address, request), fail_fast, errors, limit)
    if left_out.sentence and not quiet:
        say(left_out.sentence)
    left = Doubtful(told=doubtful)
    position = _written(plan, output, name, left, append=append, resume=resume, quiet=quiet)
    records, seconds = position.documents - position.failures, time.monotonic() - begun
    if not quiet:
        say(f"{counted(records, 'document')} parsed, {counted(position.failures, 'failure')}, {seconds:.1f} seconds")
    left.say()
    if position.failures:
        raise typer.Exit(FAILED)


def _checked(output: str, asked: FormatName | None, *, append: bool, resume: bool, with_text: bool) -> FormatName:
    """The format, once it is known that the run can end in it."""
    from sanctext.stored.conversion import check

    name = chosen_format(output, asked)
    if output == STANDARD_OUTPUT:
        if resume or append:
            option = "--resume" if resume else "--append"
            raise WriteError(f"{option} needs a file to go on with; name it with --output")
        if name != "jsonl":
            raise typer.BadParameter(
                f"{name} needs a file, or: sanctext batch … | sanctext convert - --format {name}", param_hint="--output"
            )
        return name
    if FORMATS[name].needs_text and not with_text:
        raise typer.BadParameter(f"{name} needs the texts; add --with-text", param_hint="--format")
    if name != "jsonl" or append:
        check(output, name, append=append)
    return name


def _run_file(output: str) -> str:
    """Where the records of a run are until they are converted; a folder may be named with a slash at its end."""
    return f"{Path(output)}{RUN}"


def _written(
    plan: Plan, output: str, name: FormatName, left: Doubtful, *, append: bool, resume: bool, quiet: bool
) -> Position:
    """Write the records in their format, and show how far it is; say how far it came."""
    from sanctext.cli.progress import Progress, shown

    converted = name != "jsonl" or append
    beside = standard_output() if output == STANDARD_OUTPUT else None
    with shown(Progress(plan.expected()), beside=beside, quiet=quiet) as progress:
        path = _run_file(output) if converted else output
        position, complete = _run(plan, output, path, progress, left, resume=resume)
        if converted and complete:
            _convert(output, name, append=append)
    return position


def _convert(output: str, name: FormatName, *, append: bool) -> None:
    """Convert the records of a run that has ended, unless an earlier command did."""
    from sanctext.stored.record_files import RecordsFile

    written = Path(_run_file(output))
    if not written.exists():
        say(f"{printable(output)}: was complete already")
        return
    try:
        write_converted(RecordsFile(written), output, name, append=append)
    except BaseException:
        say(f"not converted; the records are in {printable(str(written.resolve()))}, which sanctext convert takes")
        raise
    written.unlink()


def _run(
    plan: Plan, output: str, path: str, progress: Progress, left: Doubtful, *, resume: bool
) -> tuple[Position, bool]:
    """Write the records to `path`; say how far it came, and whether all records are there."""
    from sanctext.batch.run import to_file, to_stream

    def watch(outcome: Outcome) -> None:
        progress.add(outcome.words, failed=outcome.failure is not None)
        if outcome.failure is not None:
            say(outcome.failure.message)
        left.add(outcome.path, outcome.doubtful)

    if output == STANDARD_OUTPUT:
        return to_stream(plan, standard_output(), watch), True
    refuse_sources(output, plan.paths)
    partial = Path(path + PARTIAL)
    try:
        position, file = to_file(
            plan, path, watch, resume=resume, resumed=lambda done: progress.go_on(done.documents, done.failures)
        )
    except (OutputInUseError, ResumeError):
        # What is there is another run's.
        raise
    except BaseException:
        if _is_begun(partial):
            _say_where(partial)
        raise
    if file is None:
        if path == output:
            say(f"{printable(output)}: was complete already")
    elif file.kept:
        _say_where(partial)
    elif position.documents == position.failures:
        say(f"{printable(output)}: not written, since no document gave a record")
        return position, False
    return position, file is None or not file.kept


def _is_begun(partial: Path) -> bool:
    try:
        return partial.stat().st_size > 0
    except OSError:
        return False


def _say_where(partial: Path) -> None:
    say(f"stopped early; what was written is in {printable(str(partial.resolve()))}; --resume goes on")
