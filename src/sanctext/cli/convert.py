"""`sanctext convert`: records in another format."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sanctext.cli.options import STANDARD_OUTPUT, AppendOption, FormatOption, SureOption
from sanctext.cli.output import check_place, chosen_format, write_converted, writing


def convert(
    records: Annotated[
        str, typer.Argument(metavar="RECORDS", help="Records as parse and batch write them; - is standard input.")
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where they go; the extension selects the format; - is standard output.",
        ),
    ] = STANDARD_OUTPUT,
    form: FormatOption = None,
    append: AppendOption = False,
    least: SureOption = None,
    datasette: Annotated[
        Path | None,
        typer.Option(
            "--datasette-metadata",
            metavar="FILE",
            help="Of an SQLite database: write what Datasette shows of it to FILE, and let its words be searched.",
        ),
    ] = None,
) -> None:
    """Write records as tables, databases or annotations.

    The extension of FILE selects the format: .jsonl, .json, .csv and .parquet (folders), .xlsx, .sqlite, .duckdb,
    .ftm.json (FollowTheMoney), .spacy (DocBin), .jsonld (Web Annotation). FILE is replaced when all is written. A text
    that occurs twice is one document in tables. What the tables hold: sanctext schema --tables.
    """
    from sanctext.cli.streams import say, standard_output
    from sanctext.printable import counted, printable
    from sanctext.stored.conversion import to_stream
    from sanctext.stored.record_files import records_in
    from sanctext.stored.sure_records import SureRecords

    name = chosen_format(output, form)
    if append and output == STANDARD_OUTPUT:
        raise typer.BadParameter("needs a file to add to; name it with --output", param_hint="--append")
    if datasette is not None:
        if name != "sqlite":
            raise typer.BadParameter("is about an SQLite database", param_hint="--datasette-metadata")
        check_place(str(datasette))
    with records_in(records) as every:
        found = SureRecords(every.path, every.shown, least)
        if output == STANDARD_OUTPUT:
            to_stream(found, name, standard_output(), lambda said: say(f"{printable(records)}: {said}"))
            return
        count = write_converted(found, output, name, append=append)
    if datasette is not None:
        _describe(output, str(datasette))
    say(f"{counted(count, 'document')} written")


def _describe(database: str, target: str) -> None:
    """Write what Datasette is told of a database, and index the database's words."""
    from sanctext.writers.datasette import add_full_text, metadata
    from sanctext.writers.emit import emit_data

    path = Path(database)
    add_full_text(path)
    with writing(target) as stream:
        emit_data(metadata(path.stem), stream)
