"""How the tests start the command line."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

COMMAND = [sys.executable, "-m", "sanctext"]

Run = Callable[..., subprocess.CompletedProcess[bytes]]


def heed_interruptions() -> None:
    """Undo what a shell does to processes that it starts in the background: they ignore the signal."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def started(arguments: list[str], folder: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """A process that goes on."""
    return subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment,
        preexec_fn=heed_interruptions,
    )
