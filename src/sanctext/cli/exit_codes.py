"""The exit codes, and what ends a command with which of them."""

from __future__ import annotations

import signal
from types import FrameType
from typing import Any

import typer
from typer.core import TyperGroup

from sanctext.cli.streams import flush, say, silence
from sanctext.errors import SanctextError

FAILED = 1
# 128 + the signal's number, as shells count a process that SIGPIPE ended.
BROKEN_PIPE = 141

EPILOG = """\b
Exit codes:
  0    all went well
  1    a document failed, a name is not known, doctor found a problem,
       or the output cannot be written; standard error says which
  2    wrong use, for example an unknown option
  129  ended because its terminal was closed (SIGHUP)
  130  interrupted (Ctrl-C)
  141  the reader of standard output has gone (for example | head -1)
  143  ended from outside (SIGTERM)
"""


class Commands(TyperGroup):
    """The group of all commands: turns what a command raises into one line on standard error and an exit code."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        # Typer puts commands that have commands of their own first; they come last.
        self.commands = dict(sorted(self.commands.items(), key=lambda item: isinstance(item[1], TyperGroup)))

    def invoke(self, ctx: Any) -> Any:
        """Run the command that the arguments name."""
        try:
            result = super().invoke(ctx)
            flush()
        except SanctextError as error:
            silence()
            say(str(error))
            raise typer.Exit(FAILED) from None
        except BrokenPipeError:
            silence()
            raise typer.Exit(BROKEN_PIPE) from None
        return result


# By which a process is asked to end; the second one comes where a terminal is closed.
ENDING = ("SIGTERM", "SIGHUP")


def heed_signals() -> None:
    """Let the ending signals raise `SystemExit` with 128 + their number, unless whoever started it ignores them."""
    for number in _known():
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _frame: FrameType | None) -> None:
    # A second one must not disturb the end.
    for other in _known():
        signal.signal(other, signal.SIG_IGN)
    raise SystemExit(128 + number)


def _known() -> list[signal.Signals]:
    return [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
