"""`sanctext parse`: one document."""

from __future__ import annotations

from typing import Annotated

import typer

from sanctext.cli.form import Form, FormOption, WithTextOption
from sanctext.cli.reading import AsOption, IdFieldOption, RawOffsetsOption, TextFieldOption


def parse(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="A text, web page, PDF, Word file or e-mail; - is standard input.")
    ],
    shape: FormOption = Form.AUTO,
    form: AsOption = None,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = "id",
    with_text: WithTextOption = False,
    raw_offsets: RawOffsetsOption = False,
) -> None:
    """Read one document and show its record."""
    from sanctext.cli.streams import standard_output
    from sanctext.fault_isolation import parse_one
    from sanctext.on_request import completed
    from sanctext.readers import Reading, read

    output = standard_output()
    document = read(source, Reading(form, text_field, id_field, raw_offsets))
    record = completed(parse_one(document), document, with_text=with_text, raw_offsets=raw_offsets)
    if shape.is_table(output):
        from sanctext.writers import table

        table.write(record, output)
    else:
        from sanctext.writers import json_object

        json_object.write(record, output)
