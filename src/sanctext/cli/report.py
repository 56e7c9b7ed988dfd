"""`sanctext report`: a document as a page to read."""

from __future__ import annotations

from typing import Annotated

import typer

from sanctext.cli.reading import AsOption, IdFieldOption, TextFieldOption


def report(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="A text, web page, PDF, Word file or e-mail; - is standard input.")
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="PAGE", help="Where the page goes; - is standard output.")
    ] = "-",
    form: AsOption = None,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = "id",
) -> None:
    """Show one document as a page: the text with what was found in it marked, and the record beside it.

    The page is one HTML file that opens in any browser and asks for nothing from anywhere.
    """
    from sanctext.cli.streams import standard_output
    from sanctext.fault_isolation import parse_one
    from sanctext.on_request import completed
    from sanctext.readers import Reading, read
    from sanctext.report.page import page
    from sanctext.writers.emit import emit
    from sanctext.writers.replacement import replacing

    document = read(source, Reading(form, text_field, id_field))
    made = page(completed(parse_one(document), document, with_text=True, raw_offsets=False))
    if output == "-":
        emit(made, standard_output())
        return
    with replacing(output) as partial:
        partial.write_text(made, encoding="utf-8", newline="")
