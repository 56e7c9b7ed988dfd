"""How long the usual questions take on many records.

    python benchmarks/questions.py [--records 100000] [--write docs/performance.md]

The records of the samples are repeated, each time with another id, path and date. Each question is a process of its
own, as people ask it, from its start to its last line, to the database that `sanctext convert` has made.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from itertools import cycle, islice
from pathlib import Path

from page import replace

ROOT = Path(__file__).parents[1]
YEARS = range(2006, 2026)
QUESTIONS = (
    "ask --who-signs",
    "ask --demands-to KP",
    "ask --demands-to KP --group-by year",
    "ask --demands-by US --group-by addressee",
    "ask --cites 2231",
    "ask --with JP,KR",
    "ask --weapon hwasong-18",
    "ask --weapon missile.ballistic --since 2023",
    "ask --not-in-force --since 2023",
    "network --of co-signing",
    "network --of demands",
)


def write_records(path: Path, count: int) -> None:
    """The samples' records again and again, no two the same."""
    samples = [json.loads(each.read_text("utf-8")) for each in sorted(ROOT.glob("data/samples/*.record.json"))]
    with path.open("w", encoding="utf-8") as lines:
        for number, record in enumerate(islice(cycle(samples), count)):
            day = f"{YEARS[number % len(YEARS)]}-{number % 12 + 1:02}-{number % 28 + 1:02}"
            name = {"id": sha256(str(number).encode()).hexdigest(), "source": f"texts/{number:06}.txt", "issued": day}
            changed = record | {"document": record["document"] | name}
            lines.write(json.dumps(changed, ensure_ascii=False, separators=(",", ":")) + "\n")


def seconds(folder: Path, *arguments: str) -> tuple[float, int]:
    """How long a command takes, and how many lines it prints."""
    begin = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "sanctext", *arguments], cwd=folder, capture_output=True, check=True)
    return time.perf_counter() - begin, done.stdout.count(b"\n")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--write", type=Path, help="a page whose generated part is replaced")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_records(folder / "records.jsonl", arguments.records)
        made, _ = seconds(folder, "convert", "records.jsonl", "-o", "records.sqlite")
        sizes = [round((folder / f"records.{ending}").stat().st_size / 1e6) for ending in ("jsonl", "sqlite")]
        lines = [
            f"{arguments.records:,} records: {sizes[0]:,} MB of JSON Lines; {sizes[1]:,} MB as a database, which "
            f"`sanctext convert` made in {made:.0f} s. A file of JSON Lines is made into one for each question.",
            "",
            "| Question | Rows | Seconds |",
            "| --- | --- | --- |",
        ]
        for question in QUESTIONS:
            command, *options = question.split()
            form = ["--format", "csv"] if command == "ask" else []
            taken, printed = seconds(folder, command, "records.sqlite", *options, *form)
            lines.append(f"| `{question}` | {f'{printed - 1:,}' if form else '–'} | {taken:.1f} |")
            print(lines[-1], flush=True)
    generated = "\n".join(lines)
    print(generated)
    if arguments.write:
        replace(arguments.write, "questions", generated)
    return 0


if __name__ == "__main__":
    sys.exit(main())
