"""`sanctext lookup`: what the knowledge base knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from sanctext.cli.exit_codes import FAILED
from sanctext.cli.form import Form, FormOption

if TYPE_CHECKING:
    from sanctext.knowledge import Entry


def lookup(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A state, organisation, group, weapon, kind of weapon or resolution, by any of its names or its code.",
        ),
    ],
    form: FormOption = Form.AUTO,
) -> None:
    """Show what sanctext knows under a name."""
    from sanctext import knowledge
    from sanctext.cli.streams import say, standard_output
    from sanctext.printable import printable

    output = standard_output()
    entries = knowledge.find(name)
    if entries or not form.is_table(output):
        (_draw if form.is_table(output) else _write_json)(entries, output)
    if not entries:
        say(f"{printable(name)}: not known; try another of its names")
        raise typer.Exit(FAILED)


def _write_json(entries: Sequence[Entry], output: TextIO) -> None:
    import json

    from sanctext.writers.emit import emit

    fields = [
        {"kind": entry.kind, "code": entry.code, "name": entry.name, "note": entry.note, "details": entry.details}
        for entry in entries
    ]
    emit(json.dumps(fields, ensure_ascii=False, indent=2) + "\n", output)


def _draw(entries: Sequence[Entry], output: TextIO) -> None:
    from rich import box
    from rich.console import Group
    from rich.panel import Panel
    from rich.table import Table

    from sanctext.writers.screen import cell, console, draw

    panels = []
    for entry in entries:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(overflow="fold")
        grid.add_column(overflow="fold")
        facts = {"kind": entry.kind, "code": entry.code, **entry.details, "note": entry.note}
        for key, value in facts.items():
            if value:
                grid.add_row(cell(key, "bold"), cell(value))
        panels.append(Panel(Group(cell(entry.name, "bold"), grid), box=box.ROUNDED))
    draw(Group(*panels), console(output))
