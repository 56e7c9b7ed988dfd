"""The page of many documents in Chromium: searched, sorted, opened. Skipped where there is no Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import SHARED, SIZES, in_chromium, opened, serious_hindrances
from test_overview import FIRST, SECOND

import sanctext
from sanctext.recording.extras import completed
from sanctext.report.charts import able
from sanctext.report.overview_page import overview_page
from sanctext.source import Source

pytestmark = in_chromium
needs_charts = pytest.mark.skipif(not able(), reason="needs vl-convert-python, of the extra charts")
THIRD = "<script>document.title='taken'</script>\n\n10 May 2022\n\nIran must halt its tests.\n"


def write(folder: Path) -> Path:
    sources = [Source(name=f"{number}.txt", text=text) for number, text in enumerate((SECOND, FIRST, THIRD))]
    records = [completed(sanctext.parse(each), each, with_text=True, raw_offsets=False) for each in sources]
    path = folder / "page.html"
    path.write_text(overview_page(records), encoding="utf-8")
    return path


@pytest.fixture(params=SIZES, ids=str)
def page(browser, request, tmp_path: Path):  # type: ignore[no-untyped-def]
    yield from opened(browser, write(tmp_path), request.param, "light")


def dates(page) -> list[str]:  # type: ignore[no-untyped-def]
    return page.locator(".documents tbody td:first-child").all_text_contents()


def test_it_stands_in_the_window_and_is_not_taken(page) -> None:  # type: ignore[no-untyped-def]
    assert page.title() == "3 documents"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("", 3),
        ("cl", 1),
        ("Russia", 1),
        ("kp exports", 1),
        ("uclear", 0),
        ("2397 no", 1),
        ("joint STATEMENT", 2),
        ("2022", 1),
        ("nowhere", 0),
        ("programme respect", 1),
        ("recall", 1),
        ("we", 2),
        ("ecall", 0),
    ],
)
def test_search(page, words: str, left: int) -> None:  # type: ignore[no-untyped-def]
    page.locator("input[type=search]").fill(words)
    assert len(dates(page)) == left
    assert page.locator(".search output").inner_text() == f"{left} of 3 documents"


def test_what_was_found_in_a_text_is_shown_in_its_sentence(page) -> None:  # type: ignore[no-untyped-def]
    search = page.locator("input[type=search]")
    search.fill("Recall, KP")
    shown = page.locator(".documents .from")
    assert shown.locator("mark").all_text_contents() == ["recall"]
    assert "missiles. We recall resolutions 1718 (2006)" in shown.text_content()
    search.fill("S/RES/1718")
    assert page.locator(".documents .from").count() == 0
    search.fill("(.*")
    assert page.locator(".search output").inner_text() == "3 of 3 documents"
    search.fill("")
    assert page.locator(".documents .from").count() == 0


@pytest.mark.parametrize(
    ("name", "value", "left"), [("year", "2022", 1), ("signatory", "CL", 1), ("kind", "joint statement", 2)]
)
def test_narrowing(page, name: str, value: str, left: int) -> None:  # type: ignore[no-untyped-def]
    select = page.locator(f".search select[name={name}]")
    select.select_option(value)
    assert len(dates(page)) == left
    select.select_option("")
    assert len(dates(page)) == 3


def test_sorting_by_keyboard(page) -> None:  # type: ignore[no-untyped-def]
    heading = page.locator(".documents th", has_text="Date")
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    assert (dates(page), heading.get_attribute("aria-sort")) == (
        ["2022-05-10", "2023-03-04", "2024-06-09"],
        "ascending",
    )
    page.keyboard.press("Enter")
    assert (dates(page)[0], heading.get_attribute("aria-sort")) == ("2024-06-09", "descending")


def test_a_cell_opens_the_words_behind_it(page) -> None:  # type: ignore[no-untyped-def]
    page.locator("[data-of='CA · KP']").click()
    dialog = page.locator("dialog")
    assert dialog.locator("h2").inner_text() == "CA · KP"
    assert dialog.locator("mark").all_text_contents() == [
        "demand that the DPRK end its exports of ballistic missiles",
        "demand that the DPRK halt its ballistic missile programme",
    ]
    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert page.evaluate("document.activeElement.dataset.of") == "CA · KP"


@pytest.mark.parametrize(
    ("force", "cells", "said"),
    [
        ("1", {"CA · KP": "2", "CA · RU": "1", "CL · KP": "1"}, "9 of the 9 counted here"),
        ("4", {"CA · KP": "2", "CL · KP": "1"}, "6 of the 9 counted here"),
    ],
)
def test_weaker_demands_are_left_out_by_keyboard(page, force: str, cells: dict[str, str], said: str) -> None:  # type: ignore[no-untyped-def]
    select = page.locator(".strength select")
    select.focus()
    page.keyboard.press("End")
    page.keyboard.press("Home")
    for _ in range(int(force) - 1):
        page.keyboard.press("ArrowDown")
    assert select.input_value() == force
    matrix = page.locator(".matrix", has=select)
    shown = {each.get_attribute("data-of"): each.inner_text() for each in matrix.locator(".cell:visible").all()}
    assert cells.items() <= shown.items()
    assert matrix.locator("output").inner_text() == said
    assert ("RU" in matrix.locator("thead").inner_text()) == (force == "1")
    matrix.locator(".cell:visible").first.click()
    assert page.locator("dialog mark").count() == int(matrix.locator(".cell:visible").first.inner_text())


@needs_charts
@pytest.mark.parametrize("way", ["click", "Enter", "address"])
def test_a_bar_opens_what_it_counts(page, way: str) -> None:  # type: ignore[no-untyped-def]
    bar = page.locator(".chart a[aria-label='S/RES/1718 (2006), 2024: 1 document'], "
                       ".chart a[aria-label='S/RES/1718 (2006), 2024-06: 1 document']")  # fmt: skip
    if way == "click":
        bar.click()
    elif way == "Enter":
        bar.focus()
        page.keyboard.press("Enter")
    else:
        page.evaluate("place => { location.hash = place; }", bar.get_attribute("href"))
        page.locator("dialog").wait_for()
    assert page.locator("dialog h2").inner_text().startswith("S/RES/1718 (2006), 2024")
    assert page.locator("dialog mark").all_text_contents() == ["resolutions 1718 (2006)"]
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    if way != "address":
        assert page.evaluate("document.activeElement.tagName") == "a"


@needs_charts
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_are_drawn_in_the_colours_of_the_page(browser, tmp_path: Path, scheme: str) -> None:  # type: ignore[no-untyped-def]
    for page in opened(browser, write(tmp_path), SIZES[0], scheme):
        ink = page.evaluate("getComputedStyle(document.body).color")
        words = page.locator(".chart text")
        assert words.count() > 3
        assert set(words.evaluate_all("all => all.map(each => getComputedStyle(each).fill)")) == {ink}


@needs_charts
def test_a_page_that_is_opened_at_a_bar_shows_its_words(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path, page = write(tmp_path), browser.new_page()
    for place in ("#behind-0-0", "#behind-0-99", "#behind-99-0", "#chart-0"):
        page.goto("about:blank")
        page.goto(f"{path.as_uri()}{place}")
        assert page.locator("dialog").is_visible() == (place == "#behind-0-0")
    page.close()


def test_a_title_opens_all_words_of_its_document(page) -> None:  # type: ignore[no-untyped-def]
    page.locator(".title", has_text="Canada, Chile and Norway").click()
    assert "urge Russia to respect resolution 1718 (2006)" in page.locator("dialog mark").all_text_contents()
    page.locator("dialog .close").click()
    assert not page.locator("dialog").is_visible()


def test_many_are_shown_by_and_by(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    source = Source(name="1.txt", text=FIRST)
    record = sanctext.parse(source)
    records = [
        record.model_copy(update={"document": record.document.model_copy(update={"source": f"{number}.txt"})})
        for number in range(450)
    ]
    path = tmp_path / "page.html"
    path.write_text(overview_page(records), encoding="utf-8")
    for page in opened(browser, path, SIZES[1], "light"):
        for shown in (200, 400, 450):
            assert len(dates(page)) == shown
            if shown < 450:
                page.locator(".more").click()
        assert page.evaluate("document.activeElement === document.querySelectorAll('.title')[400]")
        page.locator("[data-of='CA · RU']").click()
        for shown in (200, 400, 450):
            assert page.locator("dialog li").count() == shown
            if shown < 450:
                page.locator("dialog .rest").click()
        assert not page.locator("dialog .rest").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_serious_hindrance(browser, tmp_path: Path, size: tuple[int, int], scheme: str) -> None:  # type: ignore[no-untyped-def]
    assert serious_hindrances(browser, write(tmp_path), size, scheme) == []
    assert serious_hindrances(browser, write(tmp_path), size, scheme, ".cell") == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder is not beside the project")
def test_real_documents_open(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    from sanctext.readers import read

    sources = [read(str(path)) for path in sorted(SHARED.glob("corpus/statements/*.md"))]
    path = tmp_path / "page.html"
    path.write_text(overview_page(sanctext.parse_many(sources)), encoding="utf-8")
    for page in opened(browser, path, SIZES[0], "dark"):
        assert page.title() == f"{len(sources)} documents"
        assert len(sources) > 300
        assert len(dates(page)) == 200
        page.locator(".cell").first.click()
        assert page.locator("dialog li").count() > 0
