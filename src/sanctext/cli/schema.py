"""`sanctext schema`: the contract, as JSON Schema or as tables."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TextIO

import typer

from sanctext.cli.options import Form, FormOption


class Contract(StrEnum):
    """Whose JSON Schema is shown."""

    RECORD = "record"
    COMPARE = "compare"


def schema(
    of: Annotated[
        Contract, typer.Argument(help="Of the records, or of what compare writes as JSON.", show_default=True)
    ] = Contract.RECORD,
    tables: Annotated[
        bool, typer.Option("--tables", help="Show what the tables hold that records are written as.")
    ] = False,
    form: FormOption = Form.AUTO,
) -> None:
    """Show the JSON Schema of records or comparisons, or the tables.

    The schema is that of pydantic's mode "serialization": every field is there in every record. It is always JSON.
    """
    from sanctext.cli.streams import standard_output
    from sanctext.writers.emit import emit_data

    if tables and of is not Contract.RECORD:
        raise typer.BadParameter("only records are written as tables", param_hint="--tables")
    output = standard_output()
    if tables and form.is_table(output):
        _draw(output)
        return
    if form is Form.TABLE and not tables:
        raise typer.BadParameter("the JSON Schema is no table; add --tables for the tables", param_hint="--format")
    emit_data(_tables() if tables else _json_schema(of), output)


def _json_schema(of: Contract) -> dict[str, object]:
    described: dict[str, object] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    if of is Contract.COMPARE:
        from sanctext.comparison.differences import json_schema

        return described | json_schema()
    from sanctext.records import StatementRecord

    return described | StatementRecord.model_json_schema(mode="serialization")


def _tables() -> dict[str, object]:
    from sanctext.tables.description import as_data

    return as_data()


def _draw(output: TextIO) -> None:
    from rich import box
    from rich.console import Group
    from rich.table import Table

    from sanctext.tables.definition import tables
    from sanctext.tables.views import VIEWS
    from sanctext.writers.screen import cell, console, draw

    drawn: list[Table] = []
    for table in tables():
        grid = Table(title=cell(table.name, "bold"), caption=cell(table.says), box=box.ROUNDED, title_justify="left")
        grid.caption_justify = "left"
        for heading in ("column", "type", "meaning"):
            grid.add_column(heading, overflow="fold")
        for column in table.columns:
            key = " · key" if column.name in table.key else ""
            grid.add_row(
                cell(column.name),
                cell(f"{column.type}{' or empty' if column.nullable else ''}{key}"),
                cell(column.says),
            )
        drawn.append(grid)
    views = Table(title=cell("views", "bold"), box=box.ROUNDED, title_justify="left")
    for heading in ("view", "a row"):
        views.add_column(heading, overflow="fold")
    for view in VIEWS:
        views.add_row(cell(view.name), cell(view.says))
    draw(Group(*drawn, views), console(output))
