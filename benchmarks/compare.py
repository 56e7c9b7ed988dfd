"""How fast sanctext is, beside others, on a folder of texts.

    python benchmarks/compare.py FOLDER [--rounds 3] [--share 4] [--write docs/performance.md]

Every system runs in a process of its own, one after the other, in as many rounds as asked; the figure is the median.
Words are counted once, by sanctext's own count, and are the same for all. Nothing is fetched; a system that is not
installed is left out, and said to be.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from page import replace
from systems import SYSTEMS

HERE = Path(__file__).parent
WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
# Every so manieth text is read before the clock runs: what is made when it is first needed is made then.
FIRST = 50
# Characters of the documents of one length together, at least.
LEAST = 1_000_000
LENGTHS = (("1 KB", 1_000), ("5 KB", 5_000), ("50 KB", 50_000), ("500 KB", 500_000), ("5 MB", 5_000_000))


def main() -> int:
    """Measure and print; or, as a child process, measure one system."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--share", type=int, default=4, help="every so manieth text is read")
    parser.add_argument("--write", type=Path, help="a page whose generated part is replaced")
    parser.add_argument("--system", help=argparse.SUPPRESS)
    parser.add_argument("--length", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.system:
        read = texts(arguments.folder, arguments.share, arguments.length)
        print(json.dumps(measure(arguments.system, read, texts(arguments.folder, FIRST, None))))
        return 0
    page = "\n\n".join(tables(arguments.folder, arguments.rounds, arguments.share))
    print(page)
    if arguments.write:
        replace(arguments.write, "compare", page)
    return 0


def texts(folder: Path, share: int, length: int | None) -> list[str]:
    """The texts to read: files of a folder, or texts of one length that they are cut into."""
    found = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())[::share] if path.is_file()]
    if length is None:
        return found
    whole = "\n\n".join(found)
    number = max(1, LEAST // length)
    whole *= length * number // len(whole) + 1
    return [whole[start : start + length] for start in range(0, length * number, length)]


def measure(system: str, read: list[str], first: list[str]) -> dict[str, float]:
    """Words a second, after loading and the first texts; and the process's peak memory in MB."""
    reader = SYSTEMS[system]()
    reader(first)
    begun = time.perf_counter()
    reader(read)
    seconds = time.perf_counter() - begun
    words = sum(len(WORD.findall(text)) for text in read)
    return {"rate": words / seconds, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def child(folder: Path, system: str, share: int, length: int | None = None) -> dict[str, Any] | None:
    """What a process of its own measures; None where the system is not installed."""
    more = ["--length", str(length)] if length else []
    command = [sys.executable, __file__, str(folder), "--system", system, "--share", str(share), *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE)
    if "ModuleNotFoundError" in done.stderr:
        return None
    if done.returncode:
        raise RuntimeError(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def tables(folder: Path, rounds: int, share: int) -> Iterator[str]:
    """The tables, in Markdown."""
    folder = folder.resolve()
    measured: dict[str, list[dict[str, Any]]] = {system: [] for system in SYSTEMS}
    missing = set()
    for _ in range(rounds):
        for system in SYSTEMS:
            found = child(folder, system, share) if system not in missing else None
            if found is None:
                missing.add(system)
            else:
                measured[system].append(found)
    rows = ["| System | Words a second | sanctext is … times as fast | Peak memory, MB |", "| --- | --- | --- | --- |"]
    own = statistics.median(run["rate"] for run in measured["sanctext"])
    for system, runs in measured.items():
        if not runs:
            rows.append(f"| {system} | not installed | | |")
            continue
        rate, memory = (statistics.median(run[key] for run in runs) for key in ("rate", "memory"))
        rows.append(f"| {system} | {rate:,.0f} | {own / rate:.1f} | {memory:.0f} |")
    yield "\n".join(rows)
    yield "\n".join(lengths_table(folder))


def lengths_table(folder: Path) -> Iterator[str]:
    """Documents of each length, a million characters of them or one document."""
    yield "| Length of a document | Words a second | Peak memory, MB |"
    yield "| --- | --- | --- |"
    for name, length in LENGTHS:
        found = child(folder, "sanctext", 1, length)
        if found is not None:
            yield f"| {name} | {found['rate']:,.0f} | {found['memory']:.0f} |"


if __name__ == "__main__":
    raise SystemExit(main())
