"""`sanctext report`: documents as a page to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sanctext.cli.exit_codes import FAILED
from sanctext.cli.options import AsOption, IdFieldOption, TextFieldOption
from sanctext.cli.output import are_one_file, check_place, writing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sanctext.readers import Reading
    from sanctext.records import StatementRecord


def report(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Texts, web pages, PDF, Word files, e-mails and folders of them, or records as parse and batch "
            "write them; - is standard input.",
        ),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="PAGE", help="Where the page goes; - is standard output.")
    ] = "-",
    form: AsOption = None,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = "id",
) -> None:
    """Show one document, or many, as a page to read.

    One with its text marked and the record beside it, many as tables that lead to the words. The page is one
    self-contained HTML file that opens in any browser. Many documents are read faster by batch (with
    --with-text, so that the page can quote them); give its records to report.
    """
    from itertools import chain, islice

    from sanctext.cli.streams import say
    from sanctext.errors import ReadError
    from sanctext.readers import Reading
    from sanctext.report.charts import EXTRA, able
    from sanctext.report.document_page import document_page
    from sanctext.report.overview_page import overview_page
    from sanctext.writers.emit import emit

    check_place(output)
    failures: list[str] = []
    records = _records(sources, output, Reading(form, text_field, id_field), failures)
    first = list(islice(records, 2))
    if not first:
        raise ReadError("no document gave a record; nothing was written")
    if len(first) > 1 and not able():
        say(f"the page has no charts, since vl-convert-python is missing; run: pip install 'sanctext[{EXTRA}]'")
    page = document_page(first[0]) if len(first) == 1 else overview_page(chain(first, records))
    with writing(output) as stream:
        emit(page, stream)
    if failures:
        raise typer.Exit(FAILED)


def _records(sources: list[str], output: str, reading: Reading, failures: list[str]) -> Iterator[StatementRecord]:
    """The records of all sources; a document that cannot be read is told, and noted among the failures."""
    from sanctext.cli.streams import say
    from sanctext.errors import ParseError, ReadError
    from sanctext.printable import printable
    from sanctext.readers.discover import discover
    from sanctext.stored.statements import records_at

    for path in discover(sources):
        if isinstance(path, str) and are_one_file(path, output):
            say(f"{printable(path)}: is the page that is written, and is left out")
            continue
        try:
            if isinstance(path, ReadError):
                raise path
            yield from records_at(path, reading)
        except (ReadError, ParseError) as error:
            failures.append(str(error))
            say(str(error))
