"""Puts what was measured into a page of the documentation."""

from __future__ import annotations

from pathlib import Path

END = "<!-- end -->"


def replace(page: Path, name: str, generated: str) -> None:
    """Put tables between a page's marks `<!-- measured:NAME -->` and `<!-- end -->`."""
    begin = f"<!-- measured:{name} -->"
    before, found, rest = page.read_text(encoding="utf-8").partition(begin)
    if not found:
        raise ValueError(f"{page}: has no mark {begin}")
    page.write_text(f"{before}{begin}\n{generated}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
