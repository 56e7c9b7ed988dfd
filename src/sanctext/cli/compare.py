"""`sanctext compare`: what has changed from one statement to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TextIO

import typer

from sanctext.cli.output import check_place, writing

if TYPE_CHECKING:
    from sanctext.comparison import Series


ComparisonForm = Literal["table", "json", "html"]
# The ending of an output that says its form.
_ENDINGS: dict[str, ComparisonForm] = {".html": "html", ".htm": "html", ".json": "json"}


def compare(
    statements: Annotated[
        list[str],
        typer.Argument(
            metavar="A B [C …]",
            help="Documents of any kind that parse reads, or files with one record each; - is standard input.",
        ),
    ],
    series: Annotated[
        bool, typer.Option("--series", help="Compare each with the next: any number of statements, the earliest first.")
    ] = False,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="FILE.html is a page to read, FILE.json JSON; - is standard output."
        ),
    ] = "-",
    form: Annotated[
        ComparisonForm | None,
        typer.Option("--format", help="Tables, JSON or a page. Without it --output says which, else tables."),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, help="Of tables: so many items each at most; what is left out is counted. Default: all."
        ),
    ] = None,
) -> None:
    """Show what has changed from one statement to the next.

    Who joined and left, which resolutions and weapons came and went, and which demand became which: hardened,
    softened, reworded, addressed to others, added or dropped.
    """
    from sanctext.cli.streams import say

    if len(statements) < 2:
        raise typer.BadParameter("needs two statements at least", param_hint="A B")
    if len(statements) > 2 and not series:
        raise typer.BadParameter("more than two; add --series to compare each with the next", param_hint="A B")
    if statements.count("-") > 1:
        raise typer.BadParameter("standard input can be only one of them", param_hint="A B")

    form = _form_of(output, form, limit)
    check_place(output)

    from sanctext.comparison import compare_series
    from sanctext.printable import printable
    from sanctext.stored.statements import record_at

    found = compare_series(map(record_at, statements))
    for each in found.comparisons:
        if each.before.issued and each.after.issued and each.before.issued > each.after.issued:
            say(f"{printable(each.before.source)}: issued after {printable(each.after.source)}; give the earlier first")
    with writing(output) as stream:
        _write(found, form, stream, series=series, limit=limit)


def _form_of(output: str, form: ComparisonForm | None, limit: int | None) -> ComparisonForm:
    """The form that is asked for, or that the output's name says."""
    from pathlib import Path

    form = form or ("table" if output == "-" else _ENDINGS.get(Path(output).suffix.lower()))
    if form is None:
        raise typer.BadParameter("must end in .html or .json, or add --format", param_hint="--output")
    if limit is not None and form != "table":
        raise typer.BadParameter("is for tables alone", param_hint="--limit")
    return form


def _write(found: Series, form: ComparisonForm, stream: TextIO, *, series: bool, limit: int | None) -> None:
    match form:
        case "json":
            from sanctext.writers.emit import emit_model

            emit_model(found if series else found.comparisons[0], stream)
        case "html":
            from sanctext.report.comparison_page import comparison_page
            from sanctext.writers.emit import emit

            emit(comparison_page(found), stream)
        case "table":
            from sanctext.writers import compared

            compared.write(found, stream, limit=limit)
