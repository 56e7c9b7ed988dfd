"""The command line as a process."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from command_line import COMMAND, Run

# What a developer may have set must not change what the tests see.
UNSET = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "SANCTEXT_MODEL", "PYTHONIOENCODING", "PYTHONUTF8")


@pytest.fixture
def environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    return kept | {"XDG_CONFIG_HOME": os.devnull}


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    """Run the command line as a process in an empty folder, until it ends."""

    def run(
        *arguments: str | bytes, stdin: bytes | None = b"", env: dict[str, str] | None = None, **options: object
    ) -> subprocess.CompletedProcess[bytes]:
        if "stdout" not in options:
            options["stdout"] = subprocess.PIPE
        return subprocess.run(  # type: ignore[call-overload, no-any-return]
            [*COMMAND, *arguments],
            input=stdin,
            stderr=subprocess.PIPE,
            env=environment | (env or {}),
            cwd=tmp_path,
            check=False,
            **options,
        )

    return run


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "appeal.txt"
    path.write_text("We urge both sides to halt the shelling of Novara.\n", encoding="utf-8")
    return path
