"""Every block of docs/ask.md prints what stands below it, on the samples of the repository."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from blocks import ROOT, blocks_of, check

PAGE = ROOT / "docs" / "ask.md"
BLOCKS = blocks_of(PAGE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples."""
    made = tmp_path_factory.mktemp("ask")
    shutil.copytree(ROOT / "data" / "samples", made / "data" / "samples")
    return made


def test_the_blocks_print_what_stands_below_them(folder: Path) -> None:
    """In their order: the first makes the files that the others ask."""
    for block in BLOCKS:
        check(block, folder)


def test_every_block_is_run() -> None:
    assert len(re.findall(r"^```\w", PAGE.read_text(encoding="utf-8"), re.M)) == 2 * len(BLOCKS)


def test_every_question_is_asked() -> None:
    options = {"--who-signs", "--demands-to", "--cites", "--with", "--weapon", "--not-in-force", "--of"}
    assert options <= set(re.findall(r"--[a-z-]+", " ".join(block.code for block in BLOCKS)))
