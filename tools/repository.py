"""Where things lie in the repository, and how a generated file is written or checked."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def texts() -> list[Path]:
    """The texts that come with the repository, each of which has its record beside it."""
    return sorted([*ROOT.glob("data/samples/*.txt"), *ROOT.glob("seeds/*.txt")])


def relative(path: Path) -> str:
    """A path as it is written in records and messages: from the repository's root, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def stale(files: Mapping[Path, str]) -> list[Path]:
    """Those files whose content is not what it should be, or that are missing."""
    return [path for path, content in files.items() if not path.exists() or path.read_text("utf-8") != content]


def write_or_check(files: Mapping[Path, str], description: str) -> int:
    """Write the files that are stale, or with `--check` only name them.

    Args:
        files: the content that each file should have.
        description: the program's help text.

    Returns:
        The exit code: 1 where `--check` found stale files.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; name what is stale and end with 1")
    check = parser.parse_args().check
    found = stale(files)
    for path in found:
        if check:
            print(f"{relative(path)}: stale; run: just docs", file=sys.stderr)
        else:
            path.write_text(files[path], encoding="utf-8", newline="\n")
            print(f"{relative(path)}: written")
    return 1 if check and found else 0
