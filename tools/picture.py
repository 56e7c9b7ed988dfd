"""Take the picture of a page that README.md and docs/report.md show: python tools/picture.py (needs Chromium)."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from sanctext.pipeline import parse
from sanctext.readers import read
from sanctext.recording.extras import completed
from sanctext.report.document_page import document_page

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "data/samples/dprk_oil_transfers_nine.txt"
PICTURE = ROOT / "docs/images/report.png"
SIZE = {"width": 1200, "height": 760}


def main() -> None:
    """Open the sample's page, choose a demand as a reader would, and take the picture."""
    source = read(str(SAMPLE))
    page = document_page(completed(parse(source), source, with_text=True, raw_offsets=False))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "page.html"
        path.write_text(page, encoding="utf-8")
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        shown = browser.new_page(viewport=SIZE, reduced_motion="reduce")
        shown.goto(path.as_uri())
        shown.locator(".m.cue").first.click()
        shown.evaluate("scrollTo(0, 0)")
        PICTURE.parent.mkdir(exist_ok=True)
        shown.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
