"""`sanctext compare`: what has changed from one statement to the next."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class ComparisonForm(StrEnum):
    """What `--format` takes."""

    TABLE = "table"
    JSON = "json"


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
    form: Annotated[
        ComparisonForm, typer.Option("--format", help="Tables for people, or JSON for programs.")
    ] = ComparisonForm.TABLE,
) -> None:
    """Show what has changed from one statement to the next.

    Who joined and left, which resolutions and weapons came and went, and which demand became which: hardened,
    softened, reworded, addressed to others, added or dropped.
    """
    from sanctext.cli.streams import say, standard_output

    if len(statements) < 2:
        raise typer.BadParameter("needs two statements at least", param_hint="A B")
    if len(statements) > 2 and not series:
        raise typer.BadParameter("more than two; add --series to compare each with the next", param_hint="A B")
    if statements.count("-") > 1:
        raise typer.BadParameter("standard input can be only one of them", param_hint="A B")

    from sanctext.comparison import compare_series
    from sanctext.printable import printable
    from sanctext.record_file import record_at

    output = standard_output()
    found = compare_series(map(record_at, statements))
    for each in found.comparisons:
        if each.before.issued and each.after.issued and each.before.issued > each.after.issued:
            say(f"{printable(each.before.source)}: issued after {printable(each.after.source)}; give the earlier first")
    if form is ComparisonForm.JSON:
        from sanctext.writers import json_object

        json_object.write(found if series else found.comparisons[0], output)
    else:
        from sanctext.writers import compared

        compared.write(found, output)
