"""The page in Chromium: what a reader clicks, types and sees. Skipped where there is no Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import SHARED, SIZES, in_chromium, opened, serious_hindrances

import sanctext
from sanctext.recording.extras import completed
from sanctext.report.document_page import document_page as made
from sanctext.report.marked_text import unwrapped
from sanctext.source import Source

pytestmark = in_chromium

TEXT = """Joint Statement of Japan and Norway on Transfers of Arms

We, the Governments of Japan and Norway, condemn the launch of the Hwasong-11 on 3 May 2025. We demand that the DPRK
halt its ballistic missile programme, and urge all States to implement resolution 1718 (2007). We call on Russia to end
its imports of ballistic missiles.

<script>document.title = 'taken'</script><img src="http://127.0.0.1:9/x" onerror="document.title = 'taken'">
"""


@pytest.fixture(params=SIZES, ids=str)
def page(browser, request, tmp_path: Path):  # type: ignore[no-untyped-def]
    """The page of `TEXT`, opened without a network; at the end nothing was said or asked for."""
    yield from opened(browser, write(TEXT, tmp_path), request.param, "light")


def write(text: str, folder: Path) -> Path:
    source = Source(name="statement.txt", text=text)
    record = completed(sanctext.parse(source), source, with_text=True, raw_offsets=False)
    path = folder / "page.html"
    path.write_text(made(record), encoding="utf-8")
    return path


def card(page, words: str):  # type: ignore[no-untyped-def]
    return page.locator(".card", has_text=words).first


def test_the_document_cannot_act(page) -> None:  # type: ignore[no-untyped-def]
    assert page.title() == "Joint Statement of Japan and Norway on Transfers of Arms"
    assert page.locator("img").count() == 0
    assert page.locator("#text").evaluate("node => node.textContent") == unwrapped(TEXT)


def test_nothing_is_wider_than_the_window(page) -> None:  # type: ignore[no-untyped-def]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_card_finds_its_words(page) -> None:  # type: ignore[no-untyped-def]
    found = card(page, "halt its ballistic missile programme")
    found.locator(".find").click()
    chosen = page.locator(".m.chosen")
    assert "".join(chosen.all_text_contents()) == "demand that the DPRK halt its ballistic missile programme"
    assert chosen.first.evaluate("node => node === document.activeElement")
    box, height = chosen.first.bounding_box(), page.viewport_size["height"]
    assert 0 <= box["y"] < height


def test_words_find_their_card_and_the_next_one(page) -> None:  # type: ignore[no-untyped-def]
    words = page.locator(".m.demand.weapon", has_text="ballistic missile").first
    words.click()
    assert page.locator(".card.chosen").get_attribute("data-kind") == "weapon"
    assert page.locator(".card.chosen details").get_attribute("open") is not None
    words.click()
    assert page.locator(".card.chosen").get_attribute("data-kind") == "demand"


def test_the_way_by_keyboard(page) -> None:  # type: ignore[no-untyped-def]
    page.locator(".m.resolution").first.focus()
    page.keyboard.press("Enter")
    chosen = page.locator(".card.chosen")
    assert "Check: Cites “resolution 1718 (2007)”" in chosen.inner_text()
    assert chosen.locator(".find").evaluate("node => node === document.activeElement")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "resolution 1718 (2007)"
    page.keyboard.press("Escape")
    assert page.locator(".chosen").count() == 0


def test_the_first_stop_leads_to_the_record(page) -> None:  # type: ignore[no-untyped-def]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "record"


def test_places_of_one_item_are_visited_in_turn(page) -> None:  # type: ignore[no-untyped-def]
    found = page.locator(".card.weapon", has=page.locator(".next")).first
    found.locator(".next").click()
    assert page.locator(".m.chosen").count() >= 2
    assert found.locator(".next").evaluate("node => node === document.activeElement")


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("addressee", "KP", {"demand"}),
        ("actor", "NO", {"signatory", "demand", "stance"}),
        ("force", "5", {"demand"}),
    ],
)
def test_filters(page, name: str, value: str, left: set[str]) -> None:  # type: ignore[no-untyped-def]
    page.locator(f"select[name={name}]").select_option(value)
    shown = page.locator(".card:visible")
    assert {each.get_attribute("data-kind") for each in shown.all()} == left
    assert page.locator("output").inner_text().startswith(f"{shown.count()} of ")
    assert page.locator(".m.resolution:not(.demand)").count() == page.locator(".m.off.resolution:not(.demand)").count()


def test_kinds_are_chosen(page) -> None:  # type: ignore[no-untyped-def]
    page.locator("input[value=demand]").uncheck()
    assert page.locator(".card.demand:visible").count() == 0
    assert page.locator(".m.cue:not(.off)").count() == 0
    assert page.locator(".m.weapon:not(.off)").count() > 0


def test_a_citation_is_copied(page) -> None:  # type: ignore[no-untyped-def]
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    card(page, "end its imports").locator(".copy").click()
    page.locator("text=Copied").wait_for()
    said = page.evaluate("navigator.clipboard.readText()")
    assert said.startswith(
        "“call on Russia to end its imports of ballistic missiles” (Joint Statement of Japan and Norway"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_serious_hindrance(browser, tmp_path: Path, size: tuple[int, int], scheme: str) -> None:  # type: ignore[no-untyped-def]
    assert serious_hindrances(browser, write(TEXT, tmp_path), size, scheme) == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder is not beside the project")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("pattern", ["gold/dev/025*.txt", "seeds/*"])
def test_real_documents_open(browser, pattern: str, size: tuple[int, int], scheme: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    from sanctext.readers import read

    source = read(str(next(path for path in sorted(SHARED.glob(pattern)) if path.is_file())))
    for page in opened(browser, write(source.text, tmp_path), size, scheme):
        assert page.locator(".card").count() > 3
        page.locator(".find").last.click()
        assert page.locator(".m.chosen").count() > 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_line_in_short_leads_to_its_card_even_if_it_was_filtered_out(page) -> None:  # type: ignore[no-untyped-def]
    page.locator('input[value="demand"]').uncheck()
    page.locator(".short a", has_text="halt its ballistic missile programme").click()
    chosen = page.locator(".card.chosen")
    assert "halt its ballistic missile programme" in chosen.text_content()
    assert chosen.evaluate(
        "node => { const at = node.getBoundingClientRect(); return at.top < innerHeight && at.bottom > 0; }"
    )
