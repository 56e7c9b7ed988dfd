"""Every block of docs/cookbook.md prints what stands below it, on the samples of the repository."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from blocks import ROOT, Block, blocks_of, check, missing, run

PAGE = ROOT / "docs" / "cookbook.md"
BLOCKS = blocks_of(PAGE)


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
    check(block, folder)


def test_every_block_is_run() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert len(re.findall(r"^```\w", text, re.M)) == 2 * len(BLOCKS)
    assert {block.language for block in BLOCKS} == {"sh", "sql", "python"}
    assert any("jq" in block.code for block in BLOCKS)


def test_every_view_is_asked() -> None:
    from sanctext.tables.views import VIEWS

    assert all(any(view.name in block.code for block in BLOCKS) for view in VIEWS)
