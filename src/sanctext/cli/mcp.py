"""`sanctext mcp`: sanctext as a tool of language models, by the Model Context Protocol."""

from __future__ import annotations

from contextlib import ExitStack
from functools import wraps
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sanctext.cli.exit_codes import ENDING

if TYPE_CHECKING:
    import sqlite3

    from sanctext.asking.for_models import Tool


def mcp(
    records: Annotated[
        str | None,
        typer.Argument(metavar="RECORDS", help="Records (JSON Lines), or an SQLite database of them, to be asked."),
    ] = None,
) -> None:
    """Let a language model parse texts, look names up and ask records.

    A server of the Model Context Protocol on standard input and output, as assistants start one: the command is
    "sanctext", its arguments "mcp" and the path of RECORDS. Its tools (parse_text, lookup; ask_records where RECORDS is
    given) change nothing and ask nobody else. Needs sanctext[mcp].
    """
    from importlib.util import find_spec

    from sanctext.asking.records_database import database_of
    from sanctext.errors import SanctextError

    if find_spec("mcp") is None:
        raise SanctextError("needs the package mcp; install it with: pip install 'sanctext[mcp]'")
    with ExitStack() as stack:
        database = None if records is None else stack.enter_context(database_of(records))
        _end_at_once(stack)
        server(database).run("stdio")


def _end_at_once(stack: ExitStack) -> None:
    """Let signals end the process, though a thread of the library waits for a client that says nothing."""
    import os
    import signal

    def end(number: int, _frame: FrameType | None) -> None:
        stack.close()
        os._exit(128 + number)

    for name in ("SIGINT", *ENDING):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)


def server(database: sqlite3.Connection | None) -> Any:
    """The server, with the tools for a database of records; None for none."""
    from mcp.server.mcpserver import MCPServer
    from mcp_types import ToolAnnotations

    from sanctext._version import __version__
    from sanctext.asking.for_models import Tools

    made = MCPServer("sanctext", version=__version__, log_level="WARNING")
    unchanging = ToolAnnotations(read_only_hint=True, open_world_hint=False)
    for tool in Tools(database).all():
        made.add_tool(_telling(tool), annotations=unchanging)
    return made


def _telling(tool: Tool) -> Tool:
    """The tool, whose errors for people are told to the model as well."""
    from mcp.server.mcpserver.exceptions import ToolError

    from sanctext.errors import SanctextError

    @wraps(tool)
    async def telling(*arguments: Any, **named: Any) -> dict[str, Any]:
        try:
            return await tool(*arguments, **named)
        except SanctextError as error:
            raise ToolError(str(error)) from None

    return telling
