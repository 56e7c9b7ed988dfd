"""What ends a command from outside ends it as Ctrl-C does: workers are stopped, and what was written is told."""

from __future__ import annotations

import signal
from types import FrameType

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
