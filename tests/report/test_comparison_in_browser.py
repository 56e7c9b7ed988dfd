"""The page of a comparison in Chromium. Skipped where there is no Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import SHARED, SIZES, in_chromium, opened, serious_hindrances
from test_comparison_page import JUNE, MARCH, page
from test_document_page import record_of

pytestmark = in_chromium
HOSTILE = (
    "<script>document.title = 'taken'</script><img src='http://127.0.0.1:9/x' onerror=\"document.title = 'taken'\">"
)


def write(folder: Path) -> Path:
    path = folder / "page.html"
    hostile = record_of(MARCH.replace("both sides", HOSTILE), title=HOSTILE)
    path.write_text(page(record_of(MARCH), record_of(JUNE), hostile), encoding="utf-8")
    return path


@pytest.fixture(params=SIZES, ids=str)
def shown(browser, request, tmp_path: Path):  # type: ignore[no-untyped-def]
    yield from opened(browser, write(tmp_path), request.param, "light")


def test_it_stands_in_the_window_and_is_not_taken(shown) -> None:  # type: ignore[no-untyped-def]
    assert shown.title().startswith("What has changed: ")
    assert shown.locator("img").count() == 0
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_both_sides_stand_beside_each_other_where_there_is_room(shown) -> None:  # type: ignore[no-untyped-def]
    before, after = (each.bounding_box() for each in shown.locator(".sides").first.locator(".side").all())
    wide = shown.viewport_size["width"] > 1000
    assert (before["y"] == after["y"], before["x"] == after["x"]) == (wide, not wide)


def test_marks_do_not_rely_on_colour(shown) -> None:  # type: ignore[no-untyped-def]
    for mark, line in (("ins", "underline"), ("del", "line-through")):
        found = shown.locator(f".wording {mark}").first
        assert found.evaluate("node => getComputedStyle(node).textDecorationLine") == line
    assert shown.locator(".item .sign").first.inner_text() == "±"


def test_states_are_chosen_by_keyboard(shown) -> None:  # type: ignore[no-untyped-def]
    count = shown.locator(".item").count()
    kept = shown.locator(".item.kept").count()
    assert kept > 0
    shown.locator("input[value=kept]").focus()
    shown.keyboard.press("Space")
    assert shown.locator(".item:visible").count() == count - kept
    assert shown.locator("output").inner_text() == f"{count - kept} of {count} demands and stances"


def test_the_first_stop_leads_to_the_changes(shown) -> None:  # type: ignore[no-untyped-def]
    shown.keyboard.press("Tab")
    shown.keyboard.press("Enter")
    assert shown.evaluate("document.activeElement.id") == "changes"


def test_on_paper_there_are_no_controls(shown) -> None:  # type: ignore[no-untyped-def]
    shown.emulate_media(media="print")
    assert not shown.locator(".filters").is_visible()
    assert shown.locator(".item").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_serious_hindrance(browser, tmp_path: Path, size: tuple[int, int], scheme: str) -> None:  # type: ignore[no-untyped-def]
    assert serious_hindrances(browser, write(tmp_path), size, scheme) == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder is not beside the project")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_real_statements_open(browser, tmp_path: Path, scheme: str) -> None:  # type: ignore[no-untyped-def]
    from sanctext.readers import read

    records = [record_of(read(str(next(SHARED.glob(f"gold/dev/{each}_*.txt")))).text) for each in ("031", "033")]
    path = tmp_path / "page.html"
    path.write_text(page(*records), encoding="utf-8")
    for shown in opened(browser, path, SIZES[0], scheme):
        assert shown.locator(".item").count() > 10
        assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")
