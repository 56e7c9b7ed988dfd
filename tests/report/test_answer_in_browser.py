"""The page of an answer in Chromium: searched, and hindering nobody. Skipped where there is no Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import SIZES, in_chromium, opened, serious_hindrances

from sanctext.report.answer_page import answer_page

pytestmark = in_chromium
COLUMNS = ["issued", "title", "speakers", "action", "url", "document_id"]
ROWS = [
    ("2024-06-09", "On trawlers", ["NO", "CA"], "release the crew " * 20, "https://example.org/a", "1"),
    ("2023-03-04", "<b>On arms</b>", ["KP"], "end the transfers", "javascript:alert(1)", "2"),
]


def write(folder: Path) -> Path:
    path = folder / "page.html"
    path.write_text(answer_page(COLUMNS, ROWS, "Demands"), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("words", "shown"), [("", "2 of 2 rows"), ("no CREW", "1 of 2 rows"), ("nowhere", "0 of 2 rows")]
)
def test_search(browser, tmp_path: Path, words: str, shown: str) -> None:  # type: ignore[no-untyped-def]
    for page in opened(browser, write(tmp_path), SIZES[0], "light"):
        page.locator("input[type=search]").fill("x")
        page.locator("input[type=search]").fill(words)
        assert page.locator("output").inner_text() == shown
        assert page.locator("tbody tr:visible").count() == int(shown[0])


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_table_moves_within_the_window(browser, tmp_path: Path, size: tuple[int, int]) -> None:  # type: ignore[no-untyped-def]
    for page in opened(browser, write(tmp_path), size, "light"):
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.locator("tbody a").evaluate_all("all => all.map(each => each.href)") == ["https://example.org/a"]
        assert page.locator("tbody td").nth(5).inner_text() == "<b>On arms</b>"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_hinders_people_seriously(browser, tmp_path: Path, scheme: str) -> None:  # type: ignore[no-untyped-def]
    assert serious_hindrances(browser, write(tmp_path), SIZES[1], scheme) == []
