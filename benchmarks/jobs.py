"""How much faster two jobs are than one, on a folder of texts.

    python benchmarks/jobs.py FOLDER [--rounds 3] [--write docs/performance.md]

Whole runs of the command, start included, in as many rounds as asked, one after the other; the figure is the median.
Best in an environment without the peers of compare.py: spaCy loads whatever extends it with every pipeline, which is a
second more at the start.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from page import replace

# Of the folder: a run of some minutes, in which the start of the workers weighs little.
COPIES = 4


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", type=Path, help="a page whose generated part is replaced")
    arguments = parser.parse_args()
    page = "\n".join(jobs_table(arguments.folder.resolve(), arguments.rounds))
    print(page)
    if arguments.write:
        replace(arguments.write, "jobs", page)
    return 0


def jobs_table(folder: Path, rounds: int) -> Iterator[str]:
    """Whole runs of the command over the folder, and over an archive of its copies, by the number of jobs."""
    yield from jobs_rows(folder, rounds, "the folder")
    with tempfile.TemporaryDirectory() as place:
        for path in sorted(folder.iterdir()):
            for copy in range(COPIES if path.is_file() else 0):
                shutil.copy(path, Path(place) / f"{copy} {path.name}")
        yield ""
        yield from jobs_rows(Path(place), rounds, f"{COPIES} copies of it")


def jobs_rows(folder: Path, rounds: int, what: str) -> Iterator[str]:
    """Runs over a folder, start included."""
    yield f"| Run | Seconds for {what} | Times as fast as one job |"
    yield "| --- | --- | --- |"
    runs: dict[str, list[str]] = {"one job": ["-j", "1"], "two jobs": ["-j", "2"]}
    if find_spec("ray") is not None:
        runs["two jobs on Ray, its start included"] = ["-j", "2", "--engine", "ray"]
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    with tempfile.TemporaryDirectory() as place:
        for _ in range(rounds):
            for name, options in runs.items():
                output = str(Path(place) / "records.jsonl")
                command = [sys.executable, "-m", "sanctext", "batch", str(folder), "-q", "-o", output, *options]
                begun = time.perf_counter()
                subprocess.run(command, check=True)
                seconds[name].append(time.perf_counter() - begun)
    one = statistics.median(seconds["one job"])
    for name, found in seconds.items():
        yield f"| {name} | {statistics.median(found):.1f} | {one / statistics.median(found):.2f} |"


if __name__ == "__main__":
    raise SystemExit(main())
