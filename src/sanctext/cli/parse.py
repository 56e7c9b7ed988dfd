"""`sanctext parse`: one document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from sanctext.cli.form import Form, FormOption, WithTextOption
from sanctext.cli.output import STANDARD_OUTPUT, refuse_sources
from sanctext.cli.reading import AsOption, IdFieldOption, RawOffsetsOption, TextFieldOption

if TYPE_CHECKING:
    from sanctext.records import StatementRecord


def parse(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="A text, web page, PDF, Word file or e-mail; - is standard input.")
    ],
    target: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where the record goes; - is standard output.")
    ] = STANDARD_OUTPUT,
    shape: FormOption = Form.AUTO,
    form: AsOption = None,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = "id",
    with_text: WithTextOption = False,
    raw_offsets: RawOffsetsOption = False,
) -> None:
    """Read one document and show its record."""
    from sanctext.batch.isolated import parse_one
    from sanctext.cli.streams import standard_output
    from sanctext.readers import Reading, read
    from sanctext.recording.extras import completed
    from sanctext.writers.replacement import place_of, replacing

    if target != STANDARD_OUTPUT:
        refuse_sources(target, [source])
        place_of(target)
    document = read(source, Reading(form, text_field, id_field, raw_offsets))
    record = completed(parse_one(document), document, with_text=with_text, raw_offsets=raw_offsets)
    if target == STANDARD_OUTPUT:
        _write(record, shape, standard_output())
        return
    with replacing(target) as partial, partial.open("w", encoding="utf-8", newline="\n") as stream:
        _write(record, shape, stream)


def _write(record: StatementRecord, shape: Form, stream: TextIO) -> None:
    if shape.is_table(stream):
        from sanctext.writers import table

        table.write(record, stream)
    else:
        from sanctext.writers import json_object

        json_object.write(record, stream)
