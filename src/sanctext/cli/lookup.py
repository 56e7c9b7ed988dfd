"""`sanctext lookup`: what the knowledge base knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from sanctext.cli.exit_codes import FAILED
from sanctext.cli.options import Form, FormOption

if TYPE_CHECKING:
    from sanctext.knowledge import Entry


def lookup(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A state, organisation, group, weapon, resolution or sanctions programme, by any name or its code.",
        ),
    ],
    form: FormOption = Form.AUTO,
) -> None:
    """Show what sanctext knows under a name."""
    from sanctext import knowledge
    from sanctext.cli.streams import say, standard_output
    from sanctext.knowledge.lookup import near
    from sanctext.printable import printable

    output = standard_output()
    entries = knowledge.find(name)
    if entries or not form.is_table(output):
        (_draw if form.is_table(output) else _write_json)(entries, output)
    if not entries:
        alike = ", ".join(near(name))
        known = f"these are: {alike}" if alike else "try another of its names"
        say(f"{printable(name)}: not known; {known}")
        raise typer.Exit(FAILED)


def _write_json(entries: Sequence[Entry], output: TextIO) -> None:
    from sanctext.writers.emit import emit_data

    fields = [
        {"kind": entry.kind, "code": entry.code, "name": entry.name, "note": entry.note, "details": entry.details}
        for entry in entries
    ]
    emit_data(fields, output)


def _draw(entries: Sequence[Entry], output: TextIO) -> None:
    from rich import box
    from rich.console import Group
    from rich.panel import Panel

    from sanctext.writers.screen import cell, console, draw, facts

    panels = []
    for entry in entries:
        named = {"kind": entry.kind, "code": entry.code, **entry.details, "note": entry.note}
        grid = facts((key, value) for key, value in named.items() if value)
        panels.append(Panel(Group(cell(entry.name, "bold"), grid), box=box.ROUNDED))
    draw(Group(*panels), console(output))
