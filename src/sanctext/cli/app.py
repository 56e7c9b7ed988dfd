"""The application `sanctext`: its commands and the options before them."""

from __future__ import annotations

from typing import Annotated

import typer

from sanctext._version import __version__
from sanctext.cli.annotate import annotate
from sanctext.cli.ask import ask
from sanctext.cli.batch import batch
from sanctext.cli.compare import compare
from sanctext.cli.convert import convert
from sanctext.cli.doctor import doctor
from sanctext.cli.evaluate import evaluate
from sanctext.cli.exit_codes import EPILOG, Commands
from sanctext.cli.explain import explain
from sanctext.cli.knowledge import knowledge, with_knowledge
from sanctext.cli.lookup import lookup
from sanctext.cli.mcp import mcp
from sanctext.cli.network import network
from sanctext.cli.parse import parse
from sanctext.cli.report import report
from sanctext.cli.schema import schema
from sanctext.cli.track import track
from sanctext.cli.watch import watch

app = typer.Typer(
    name="sanctext",
    cls=Commands,
    no_args_is_help=True,
    # Both would import rich for a help text and hide what a traceback says.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sanctext {__version__}")
        raise typer.Exit


@app.callback(epilog=EPILOG)
def sanctext(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Read diplomatic texts on sanctions into validated records: who signed, which resolutions, which weapons, who
    demands what of whom."""


# What neither reads texts nor looks names up.
WITHOUT_KNOWLEDGE = (schema, doctor)
COMMANDS = (
    parse, batch, watch, convert, report, compare, ask, track, network, explain, evaluate, schema, lookup,
    mcp, doctor,
)  # fmt: skip
for command in COMMANDS:
    app.command(epilog=EPILOG)(command if command in WITHOUT_KNOWLEDGE else with_knowledge(command))
app.add_typer(annotate, epilog=EPILOG)
app.add_typer(knowledge, epilog=EPILOG)
