"""Which packages a program imports, seen from a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def imported(program: str, packages: set[str], *arguments: str, cwd: Path | None = None) -> set[str]:
    """Those of some packages that Python has imported when a program ends.

    A measurement of coverage would bring what it needs itself, sqlite3 for one, so that none is made here.
    """
    show = f"import atexit, sys\natexit.register(lambda: print('\\n' + ' '.join({packages!r} & set(sys.modules))))\n"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    command = [sys.executable, "-c", show + program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=cwd, env=environment)
    return set(done.stdout.splitlines()[-1].split())
