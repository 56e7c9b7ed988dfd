"""Blocks of a page of the documentation, and what they print."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from snapshot import wanted_anew

ROOT = Path(__file__).parents[2]
PAIR = re.compile(r"^```(?P<language>sh|sql|python)\n(?P<code>.*?)^```\n\n```text\n(?P<prints>.*?)^```$", re.M | re.S)
# Programs that a shell's block may need, and that a computer may not have.
PROGRAMS = ("jq", "datasette")


class Block(NamedTuple):
    page: Path
    number: int
    language: str
    code: str
    prints: str

    def __repr__(self) -> str:
        return f"{self.number}-{self.language}"


def blocks_of(page: Path) -> list[Block]:
    """The blocks of a page, each with what stands below it."""
    return [
        Block(page, number, match["language"], match["code"], match["prints"])
        for number, match in enumerate(PAIR.finditer(page.read_text(encoding="utf-8")))
    ]


def found(program: str) -> str | None:
    """A program's path; what pip installed lies beside Python."""
    return shutil.which(program, path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")


def missing(block: Block) -> str | None:
    if block.language != "sh":
        return None
    if os.name == "nt":
        return "blocks of the shell are for a POSIX shell"
    words = block.code.split()
    return next((f"{name} is not installed" for name in PROGRAMS if name in words and not found(name)), None)


def run(block: Block, folder: Path) -> Iterator[str]:
    """What a block prints; of a query the rows, from both databases where both can be asked."""
    if block.language == "sql":
        with closing(sqlite3.connect(folder / "records.sqlite")) as database:
            yield lines(database.execute(block.code).fetchall())
        duckdb = pytest.importorskip("duckdb")
        # What is added to one database in the end is not in the other, and changes no number.
        with closing(duckdb.connect(str(folder / "records.duckdb"), read_only=True)) as database:
            yield lines(database.execute(block.code).fetchall())
        return
    command = ["sh", "-c", block.code] if block.language == "sh" else [sys.executable, "-c", block.code]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "LC_ALL": "C", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    yield "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def lines(rows: list[tuple[object, ...]]) -> str:
    return "".join(" | ".join("" if value is None else str(value) for value in row).rstrip() + "\n" for row in rows)


def check(block: Block, folder: Path) -> None:
    """Compare what a block prints with what stands below it."""
    if reason := missing(block):
        pytest.skip(reason)
    if block.language == "python":
        pytest.importorskip("pandas")
    for printed in run(block, folder):
        if wanted_anew():
            put(block, printed)
        else:
            assert printed == block.prints


def put(block: Block, printed: str) -> None:
    """Write what a block prints into the page."""
    text = block.page.read_text(encoding="utf-8")
    match = list(PAIR.finditer(text))[block.number]
    block.page.write_text(
        text[: match.start("prints")] + printed + text[match.end("prints") :], encoding="utf-8", newline="\n"
    )
