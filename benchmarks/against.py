"""How fast the working tree is beside a commit: whole runs of both, taken in turns.

    python benchmarks/against.py COMMIT FOLDER [--rounds 3] [--write docs/performance.md]

Processor time of one job, user and system, start included, as the operating system counts it for the process. The order
within a round alternates, and before the first each reads one text, so that neither finds colder files. The same
environment runs both: the commit's package is laid out beside, and only the path differs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from page import replace

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("commit")
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", type=Path, help="a page whose generated part is replaced")
    arguments = parser.parse_args()
    page = "\n".join(table(arguments.commit, [folder.resolve() for folder in arguments.folder], arguments.rounds))
    print(page)
    if arguments.write:
        replace(arguments.write, "against", page)
    return 0


def table(commit: str, folders: list[Path], rounds: int) -> Iterator[str]:
    """A row a folder: the medians of both, and of the ratios of each round."""
    name = git("rev-parse", "--short", commit).decode().strip()
    yield f"| Texts | {name}, processor s | this tree, processor s | Times as fast, each round |"
    yield "| --- | --- | --- | --- |"
    with tempfile.TemporaryDirectory() as place:
        with tarfile.open(fileobj=BytesIO(git("archive", "--format=tar", commit, "src"))) as archive:
            archive.extractall(place, filter="data")
        sides = {"before": Path(place) / "src", "now": ROOT / "src"}
        first = next(path for path in sorted(folders[0].iterdir()) if path.suffix in {".txt", ".md"})
        for source in sides.values():
            run(source, first, Path(place) / "warm.jsonl")
        for folder in folders:
            spent: dict[str, list[float]] = {side: [] for side in sides}
            for number in range(rounds):
                order = list(sides) if number % 2 == 0 else list(reversed(sides))
                for side in order:
                    spent[side].append(run(sides[side], folder, Path(place) / f"{side}.jsonl"))
            ratios = [before / now for before, now in zip(spent["before"], spent["now"], strict=True)]
            before, now = (statistics.median(spent[side]) for side in ("before", "now"))
            yield (
                f"| {folder.name} | {before:.1f} | {now:.1f} | {statistics.median(ratios):.2f} "
                f"({', '.join(f'{ratio:.2f}' for ratio in ratios)}) |"
            )


def run(source: Path, folder: Path, output: Path) -> float:
    """Processor seconds of one run of the command by the package in `source`."""
    output.unlink(missing_ok=True)
    environment = os.environ | {"PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-m", "sanctext", "batch", str(folder), "-q", "-j", "1", "-o", str(output)]
    process = subprocess.Popen(command, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{source}: the run ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def git(*arguments: str) -> bytes:
    """What git prints."""
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True).stdout


if __name__ == "__main__":
    raise SystemExit(main())
