"""Whether a run ends with the same bytes whoever is killed on the way.

    python benchmarks/kills.py FOLDER [--moments 20] [--seed 1718] [--write docs/performance.md]

Runs of `sanctext batch` over a part of a folder. In each, a process is killed at a random moment: the run itself, which
is then resumed until it ends; a worker of it; a worker of a run on Ray. Records and errors must be those of a run that
nothing disturbs. Processes are found where Linux lists them.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from page import replace

# Every so manieth file of the folder is in the runs; one more cannot be read.
SHARE = 6
BATCH = [sys.executable, "-m", "sanctext", "batch", "in", "-q", "-j", "2"]


def main() -> int:
    """Run, kill, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--moments", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1718)
    parser.add_argument("--write", type=Path, help="a page whose generated part is replaced")
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    rows = ["| Killed | Random moments | Ended with the same bytes |", "| --- | --- | --- |"]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "in").mkdir()
        for path in sorted(arguments.folder.iterdir())[::SHARE]:
            shutil.copy(path, folder / "in")
        (folder / "in" / "unreadable.txt").write_bytes(b"\x00\xff")
        whole = run(folder, "whole", [])
        for name, options, victim in victims():
            same = 0
            for moment in range(arguments.moments):
                until = chance.random() * whole[1]
                same += run(folder, f"killed{moment}", options, victim, until, chance)[0] == whole[0]
                print(f"{name}: {same} of {moment + 1}", file=sys.stderr)
            rows.append(f"| {name} | {arguments.moments} | {same} |")
    print("\n".join(rows))
    if arguments.write:
        replace(arguments.write, "kills", "\n".join(rows))
    return 0


Victim = Callable[[int], list[int]]


def victims() -> Iterator[tuple[str, list[str], Victim]]:
    """Who is killed: a name for people, the run's options, and the processes of a run among which one is chosen."""
    yield "the run", [], lambda pid: [pid]
    yield "a worker", [], lambda pid: list(descendants(pid, b"multiprocessing.spawn"))
    if find_spec("ray") is not None:
        yield "a worker on Ray", ["--engine", "ray"], lambda pid: list(descendants(pid, b"ray::Parser"))


def run(
    folder: Path,
    name: str,
    options: list[str],
    victim: Victim | None = None,
    until: float = 0.0,
    chance: random.Random | None = None,
) -> tuple[tuple[bytes, bytes], float]:
    """One run to its end, with one process killed after so many seconds of work.

    Returns:
        The records and the errors, and the seconds from the first record to the end.
    """
    output = folder / f"{name}.jsonl"
    for path in folder.glob(f"{name}.*"):
        path.unlink()
    command = [*BATCH, *options, "-o", output.name, "--errors", f"{name}.errors"]
    process = subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)
    begun = wait_for_work(process, Path(f"{output}.journal"))
    if victim is not None and chance is not None:
        time.sleep(until)
        for pid in chance.sample(found := victim(process.pid), min(1, len(found))) if process.poll() is None else ():
            os.kill(pid, signal.SIGKILL)
    process.wait()
    seconds = time.perf_counter() - begun
    while not output.exists():
        resume = ["--resume"] if Path(f"{output}.journal").exists() else []
        subprocess.run([*command, *resume], cwd=folder, stderr=subprocess.DEVNULL, check=False)
    return (output.read_bytes(), (folder / f"{name}.errors").read_bytes()), seconds


def wait_for_work(process: subprocess.Popen[bytes], journal: Path) -> float:
    """Wait until a first document is done."""
    while process.poll() is None and not (journal.exists() and journal.read_bytes().count(b"\n") > 1):
        time.sleep(0.02)
    return time.perf_counter()


def descendants(pid: int, title: bytes) -> Iterator[int]:
    """The processes that a process or its children began and whose command line has these words."""
    try:
        children = [
            int(child)
            for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
        for child in children:
            if title in Path(f"/proc/{child}/cmdline").read_bytes():
                yield child
            yield from descendants(child, title)
    except OSError:  # it has ended
        return


if __name__ == "__main__":
    raise SystemExit(main())
