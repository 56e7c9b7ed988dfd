"""`sanctext knowledge`, a user's own tables; and the option of other commands that says where they are."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from sanctext.cli.exit_codes import EPILOG

# The package's tables alone, whatever the user's usual folder holds.
PACKAGE = "-"

knowledge = typer.Typer(
    name="knowledge",
    help="Your own tables: names, groups, weapons, acts, words.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

KnowledgeOption = Annotated[
    str | None,
    typer.Option(
        "--knowledge",
        metavar="FOLDER",
        help="Your own tables (see sanctext knowledge); - uses none. By default sanctext/knowledge in your "
        "configuration folder, where it is there.",
        show_default=False,
    ),
]


def with_knowledge(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the option `--knowledge`, which holds for all that it does."""

    @wraps(command)
    def run(*, knowledge: str | None = None, **options: Any) -> None:
        _settle(knowledge)
        command(**options)

    option = inspect.Parameter("knowledge", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=KnowledgeOption)
    signature = inspect.signature(command, eval_str=True)
    run.__signature__ = signature.replace(  # type: ignore[attr-defined]
        parameters=[*signature.parameters.values(), option]
    )
    run.__annotations__ = {name: parameter.annotation for name, parameter in run.__signature__.parameters.items()}  # type: ignore[attr-defined]
    return run


def _settle(folder: str | None) -> None:
    from sanctext.knowledge.current import PACKAGED, settle

    chosen = usual_folder() if folder is None else None if folder == PACKAGE else Path(folder)
    if chosen is None:
        settle(PACKAGED)
    else:
        from sanctext.knowledge.own import own_knowledge

        settle(own_knowledge(chosen))


def usual_folder() -> Path | None:
    """The folder of tables that a user need not name; None where it is not there."""
    configuration = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    folder = Path(configuration).expanduser() / "sanctext" / "knowledge"
    return folder if folder.is_dir() else None


@knowledge.command("new", epilog=EPILOG)
def new(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Where the tables go: a new folder, or an empty one.")
    ],
) -> None:
    """Make a folder of tables to fill.

    Each table says what its columns hold and has an example. What you do not fill changes nothing.
    """
    from sanctext.cli.streams import say
    from sanctext.knowledge.template import write_templates

    say(f"{write_templates(folder)} tables to fill are in {folder}; sanctext knowledge check {folder} checks them")


@knowledge.command("check", epilog=EPILOG)
def check(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of your tables.")],
) -> None:
    """Check your tables, and say what they add and change.

    The first mistake is told with its file and line.
    """
    from sanctext.cli.streams import standard_output
    from sanctext.knowledge.own import own_knowledge
    from sanctext.knowledge.tables import key_in, key_of, packaged
    from sanctext.writers.emit import emit

    own = own_knowledge(folder)
    for name, rows in sorted(own.rows.items()):
        if rows:
            there = {key_in(row, key_of(name)) for row in packaged(name)}
            changed = sum(key_in(row, key_of(name)) in there for row in rows)
            emit(f"{name}.csv: {len(rows) - changed} new, {changed} changed\n", standard_output())
    if own.origin is not None:
        emit(f"digest: {own.origin.digest}\n", standard_output())
