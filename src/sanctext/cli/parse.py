"""`sanctext parse`: one document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from sanctext.cli.doubtful import Doubtful
from sanctext.cli.options import (
    STANDARD_OUTPUT,
    AsOption,
    DoubtfulOption,
    Form,
    FormOption,
    IdFieldOption,
    RawOffsetsOption,
    SureOption,
    TextFieldOption,
    WithTextOption,
)
from sanctext.cli.output import check_place, refuse_sources, writing

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
    every: Annotated[
        bool, typer.Option("--all", help="Of a table: every item, with its rule, in place of the first ones.")
    ] = False,
    form: AsOption = None,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = "id",
    with_text: WithTextOption = False,
    least: SureOption = None,
    doubtful: DoubtfulOption = False,
    raw_offsets: RawOffsetsOption = False,
) -> None:
    """Read one document and show its record."""
    from sanctext.batch.isolated import parse_one
    from sanctext.confidence.sifting import sifted
    from sanctext.readers import Reading, read
    from sanctext.recording.extras import completed

    if target != STANDARD_OUTPUT:
        refuse_sources(target, [source])
    check_place(target)
    document = read(source, Reading(form, text_field, id_field, raw_offsets))
    sure = sifted(parse_one(document), least)
    record = completed(sure.record, document, with_text=with_text, raw_offsets=raw_offsets)
    with writing(target) as stream:
        _write(record, shape, stream, every=every)
    left = Doubtful(told=doubtful)
    left.add(source, sure.doubtful)
    left.say()


def _write(record: StatementRecord, shape: Form, stream: TextIO, *, every: bool) -> None:
    if shape.is_table(stream):
        from sanctext.writers import summary, table

        (table.write if every else summary.write)(record, stream)
    else:
        from sanctext.writers.emit import emit_model

        emit_model(record, stream)
