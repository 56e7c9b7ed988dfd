"""The browser that the tests of pages share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import CHROMIUM


# While it is open, the driver's event loop is the thread's: no other test could call `asyncio.run`.
@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        # Its own sandbox is not to be had by the superuser; the page is the tests' own.
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()
