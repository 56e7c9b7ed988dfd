"""The blocks marked `python` in README.md and docs/ do what they show; a page is one session from its top."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```python\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
# Its blocks go on from those of the shell: test_cookbook.py runs them all.
COOKBOOK = ROOT / "docs" / "cookbook.md"
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
    if page != COOKBOOK and BLOCK.search(page.read_text(encoding="utf-8"))
)


@pytest.mark.parametrize("page", PAGES)
def test_blocks_run(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / page).read_text(encoding="utf-8")
    session: dict[str, object] = {}
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start("code"))
        test = doctest.DocTestParser().get_doctest(block["code"], session, page, page, line)
        assert test.examples, f"{page}, line {line + 1}: a python block without >>> is not run"
        report: list[str] = []
        outcome = doctest.DocTestRunner().run(test, out=report.append, clear_globs=False)
        assert outcome.failed == 0, "".join(report)
        session = test.globs


def test_there_are_blocks() -> None:
    assert {"README.md", "docs/record.md", "docs/knowledge.md"} <= set(PAGES)
