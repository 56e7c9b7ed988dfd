"""How the tests start the command line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

COMMAND = [sys.executable, "-m", "sanctext"]

Run = Callable[..., subprocess.CompletedProcess[bytes]]
