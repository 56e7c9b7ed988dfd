"""Chromium for tests: pages are opened without a network, and looked at for what they say, ask for and hinder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[3] / "shared"
SIZES = ((360, 740), (1600, 1000))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
in_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium, for example Debian's package chromium")


def opened(browser: Any, path: Path, size: tuple[int, int], scheme: str) -> Iterator[Any]:
    """Give a page that is open; when the test is over, nothing has been said on its console or asked of anyone."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, offline=True, reduced_motion="reduce"
    )
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    yield page
    assert said == []
    assert asked == [path.as_uri()]
    context.close()


def serious_hindrances(
    browser: Any, path: Path, size: tuple[int, int], scheme: str, click: str | None = None
) -> list[Any]:
    """What axe-core finds to hinder people seriously, after a click; the page's policy is lifted to let it in."""
    from axe_playwright_python.sync_playwright import Axe

    path.write_text(path.read_text("utf-8").replace("http-equiv", "data-policy"), encoding="utf-8")
    found: list[Any] = []
    for page in opened(browser, path, size, scheme):
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        if click is not None:
            page.locator(click).first.click()
        violations = Axe().run(page).response["violations"]
        serious = [each for each in violations if each["impact"] in {"serious", "critical"}]
        found += [(each["id"], [node["html"][:80] for node in each["nodes"]][:3]) for each in serious]
    return found
