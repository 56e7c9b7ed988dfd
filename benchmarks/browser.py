"""How long the page of many documents takes in a browser to open, to search and to open a cell.

    python benchmarks/browser.py FOLDER [--documents 2000 10000] [--write docs/performance.md]

The folder is read once; its records are repeated under other dates until there are as many as asked. Chromium is the
one that is installed, without a window. What is measured is the browser's own: its first paint, and the time from an
event to the frame after the page has answered it.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from page import replace
from playwright.sync_api import sync_playwright

from sanctext.pipeline import parse_many
from sanctext.readers import read
from sanctext.readers.discover import discover
from sanctext.records import StatementRecord
from sanctext.report.overview_page import overview_page

ROUNDS = 5
SEARCHED = ("k", "kp", "kp 2397", "biden", "")
# Calls back once the browser has drawn what an event changed.
AFTER_FRAME = "await new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
SEARCH = f"""async words => {{
    const field = document.querySelector('input[type=search]');
    const begun = performance.now();
    field.value = words;
    field.dispatchEvent(new Event('input', {{bubbles: true}}));
    {AFTER_FRAME};
    return performance.now() - begun;
}}"""
OPEN = f"""async () => {{
    const begun = performance.now();
    document.querySelector('.cell.shade-5').click();
    {AFTER_FRAME};
    const taken = performance.now() - begun;
    document.querySelector('dialog').close();
    return taken;
}}"""
PAINT = """new Promise(done => new PerformanceObserver(list => done(list.getEntries()[0].startTime))
    .observe({type: 'paint', buffered: true}))"""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, nargs="+", default=[2_000, 10_000])
    parser.add_argument("--write", type=Path, help="a page whose generated part is replaced")
    arguments = parser.parse_args()
    records = list(parse_many(read(path) for path in discover([str(arguments.folder)]) if isinstance(path, str)))
    page = "\n".join(table(records, arguments.documents))
    print(page)
    if arguments.write:
        replace(arguments.write, "browser", page)
    return 0


def table(records: list[StatementRecord], counts: list[int]) -> Iterator[str]:
    """A row for each number of documents: medians, and the slowest search."""
    yield "| Documents | Made in, s | Page, MB | First paint, s | Search, ms (slowest) | A cell opened, ms |"
    yield "| --- | --- | --- | --- | --- | --- |"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for count in counts:
            begun = time.perf_counter()
            made = overview_page(repeated(records, count))
            taken = time.perf_counter() - begun
            path = Path(folder) / "page.html"
            path.write_text(made, encoding="utf-8")
            paints, searches, openings = measured(browser, path)
            yield (
                f"| {count:,} | {taken:.1f} | {path.stat().st_size / 1e6:.1f} | {statistics.median(paints) / 1e3:.2f} "
                f"| {statistics.median(searches):.0f} ({max(searches):.0f}) | {statistics.median(openings):.0f} |"
            )


def repeated(records: list[StatementRecord], count: int) -> Iterator[StatementRecord]:
    """So many records, under other dates and sources."""
    for number, record in enumerate(islice(cycle(records), count)):
        issued = f"{2006 + number % 19}-{1 + number % 12:02}-{1 + number % 28:02}"
        document = record.document.model_copy(update={"source": f"{number}.txt", "issued": issued})
        yield record.model_copy(update={"document": document})


def measured(browser: Any, path: Path) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of first paints, of searches and of openings, in new windows."""
    paints: list[float] = []
    searches: list[float] = []
    openings: list[float] = []
    for _ in range(ROUNDS):
        page = browser.new_page(viewport={"width": 1600, "height": 1000})
        page.goto(path.as_uri())
        paints.append(page.evaluate(PAINT))
        searches += [page.evaluate(SEARCH, words) for words in SEARCHED]
        openings.append(page.evaluate(OPEN))
        page.close()
    return paints, searches, openings


if __name__ == "__main__":
    raise SystemExit(main())
