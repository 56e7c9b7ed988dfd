"""Whether time and memory grow with the number of documents.

    python benchmarks/growth.py FOLDER [--documents 100000] [--jobs 2] [--write docs/performance.md]

Short documents are put together from the texts of a folder, each with words of its own that no other one has, and run
through `sanctext batch`. When 1,000, 10,000 and 100,000 of them are done, the table gets a row: time for each document
since the row before, and the peak memory of the run's processes, as Linux tells it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from page import replace

MARKS = (1_000, 10_000, 100_000)
# In characters, about: that of a short statement.
LENGTH = 2_000
# Documents in one folder.
FOLDER = 1_000
# Seconds between two looks at how far the run is.
LOOK = 0.1


class Row(NamedTuple):
    """What was seen when so many documents were done; seconds since the start, peak memory in MB."""

    documents: int
    seconds: float
    parent: float
    worker: float


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=MARKS[-1] + FOLDER)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--write", type=Path, help="a page whose generated part is replaced")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        write_documents(arguments.folder, Path(place) / "in", arguments.documents)
        rows = list(run(Path(place), arguments.jobs))
    table = "\n".join(lines(rows))
    print(table)
    if arguments.write:
        replace(arguments.write, "growth", table)
    return 0


def write_documents(folder: Path, place: Path, number: int) -> None:
    """Write so many documents: consecutive paragraphs of the texts, with a heading and words of their own."""
    found = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.is_file()]
    paragraphs = [part for text in found for part in text.split("\n\n") if part.strip() and len(part) < LENGTH]
    at = 0
    for index in range(number):
        parts = [f"Statement {index} on the visit of Ms. Quor{index:x}ani to Vel{index * 7:x}burg"]
        while sum(map(len, parts)) < LENGTH:
            parts.append(paragraphs[at % len(paragraphs)])
            at += 1
        into = place / f"{index // FOLDER:04}"
        into.mkdir(parents=True, exist_ok=True)
        (into / f"{index % FOLDER:03}.txt").write_text("\n\n".join(parts), encoding="utf-8")


def run(place: Path, jobs: int) -> Iterator[Row]:
    """Run the documents, and look at the processes at each mark."""
    output = place / "records.jsonl"
    command = [sys.executable, "-m", "sanctext", "batch", str(place / "in"), "-q", "-j", str(jobs), "-o", str(output)]
    begun = time.perf_counter()
    process = subprocess.Popen(command)
    journal, done, position = Path(f"{output}.journal"), 0, 0
    marks = list(MARKS)
    while process.poll() is None:
        time.sleep(LOOK)
        if not journal.exists():
            continue
        with journal.open("rb") as stream:
            stream.seek(position)
            news = stream.read()
        position += len(news)
        done += news.count(b"\n")
        # The journal's first line is the run's manifest.
        if marks and done - 1 >= marks[0]:
            marks.pop(0)
            peaks = sorted((peak(worker) for worker in children(process.pid)), reverse=True)
            yield Row(done - 1, time.perf_counter() - begun, peak(process.pid), peaks[0] if peaks else 0)


def children(pid: int) -> Iterator[int]:
    """The processes that a process began, without the one that tracks their shared resources."""
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            if b"resource_tracker" not in Path(f"/proc/{child}/cmdline").read_bytes():
                yield int(child)


def peak(pid: int) -> float:
    """A process's peak memory in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def lines(rows: list[Row]) -> Iterator[str]:
    """The table, in Markdown."""
    yield "| Documents done | Milliseconds for each since the row before | Parent's peak, MB | A worker's peak, MB |"
    yield "| --- | --- | --- | --- |"
    before = Row(0, 0.0, 0.0, 0.0)
    for row in rows:
        each = 1000 * (row.seconds - before.seconds) / (row.documents - before.documents)
        yield f"| {row.documents:,} | {each:.2f} | {row.parent:.0f} | {row.worker:.0f} |"
        before = row


if __name__ == "__main__":
    raise SystemExit(main())
