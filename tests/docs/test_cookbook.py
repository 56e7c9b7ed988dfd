"""Every block of docs/cookbook.md prints what stands below it, on the samples of the repository."""

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

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "cookbook.md"
PAIR = re.compile(r"^```(?P<language>sh|sql|python)\n(?P<code>.*?)^```\n\n```text\n(?P<prints>.*?)^```$", re.M | re.S)
# Set to 1 to write what the blocks print into the page: UPDATE_SNAPSHOTS=1 pytest tests/docs/test_cookbook.py
UPDATE = "UPDATE_SNAPSHOTS"
# Programs that a shell's block may need, and that a computer may not have.
PROGRAMS = ("jq", "datasette")


class Block(NamedTuple):
    number: int
    language: str
    code: str
    prints: str

    def __repr__(self) -> str:
        return f"{self.number}-{self.language}"


BLOCKS = [
    Block(number, match["language"], match["code"], match["prints"])
    for number, match in enumerate(PAIR.finditer(PAGE.read_text(encoding="utf-8")))
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


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the first block has run."""
    made = tmp_path_factory.mktemp("cookbook")
    shutil.copytree(ROOT / "data" / "samples", made / "data" / "samples")
    first = BLOCKS[0]
    if reason := missing(first):
        pytest.skip(reason)
    for package in ("duckdb", "pyarrow"):
        pytest.importorskip(package)
    assert list(run(first, made)) == [first.prints]
    return made


@pytest.mark.parametrize("block", BLOCKS[1:], ids=repr)
def test_a_block_prints_what_stands_below_it(block: Block, folder: Path) -> None:
    if reason := missing(block):
        pytest.skip(reason)
    if block.language == "python":
        pytest.importorskip("pandas")
    for printed in run(block, folder):
        if os.environ.get(UPDATE):
            put(block, printed)
        else:
            assert printed == block.prints


def put(block: Block, printed: str) -> None:
    """Write what a block prints into the page."""
    text = PAGE.read_text(encoding="utf-8")
    match = list(PAIR.finditer(text))[block.number]
    PAGE.write_text(
        text[: match.start("prints")] + printed + text[match.end("prints") :], encoding="utf-8", newline="\n"
    )


def test_every_block_is_run() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert len(re.findall(r"^```\w", text, re.M)) == 2 * len(BLOCKS)
    assert {block.language for block in BLOCKS} == {"sh", "sql", "python"}
    assert any("jq" in block.code for block in BLOCKS)


def test_every_view_is_asked() -> None:
    from sanctext.tables.views import VIEWS

    assert all(any(view.name in block.code for block in BLOCKS) for view in VIEWS)
