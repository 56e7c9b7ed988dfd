"""`sanctext explain`: why each item is in the record, and why other words are not."""

from __future__ import annotations

from typing import Annotated

import typer

from sanctext.cli.exit_codes import FAILED
from sanctext.cli.options import AsOption, Form, FormOption, IdFieldOption, TextFieldOption


def explain(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="A text, web page, PDF, Word file or e-mail; - is standard input.")
    ],
    near: Annotated[
        str | None,
        typer.Option(
            metavar="PHRASE",
            help="Explain only the sentences that hold these words: what was found in them, by which rule, and why "
            "other words found nothing.",
        ),
    ] = None,
    every: Annotated[
        bool,
        typer.Option(
            "--all", help="With --near, of a table: the rows of the tables, the ends of actions, each word by itself."
        ),
    ] = False,
    shape: FormOption = Form.AUTO,
    form: AsOption = None,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = "id",
) -> None:
    """Say why each item is found, and why others are not."""
    from sanctext.batch.isolated import explain_one
    from sanctext.cli.streams import say, standard_output
    from sanctext.printable import printable
    from sanctext.readers import Reading, read

    output = standard_output()
    explained = explain_one(read(source, Reading(form, text_field, id_field)), near)
    if shape.is_table(output):
        from sanctext.writers import explained as drawing

        drawing.write(explained, output, every=every)
    else:
        from sanctext.writers.emit import emit_model

        emit_model(explained, output)
    if near is not None and not explained.near:
        say(f"{printable(near)}: no sentence of the document holds these words")
        raise typer.Exit(FAILED)
