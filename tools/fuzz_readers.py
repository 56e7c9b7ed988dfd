"""Reads a great number of damaged files, and says of which kinds they were and what went wrong.

    python tools/fuzz_readers.py [--inputs 20000] [--seed 1] [--seconds 20] [--keep FOLDER] [--records 0]

Each input is a file of `tests/data` or one like it, damaged: bytes changed, chunks swapped, doubled, cut, mixed with
others. It must be read, or refused by an error of sanctext of one line; all that comes out must be writable as UTF-8;
and it must take no longer than so many seconds. With --records, every so manieth input is parsed to a record as well.
"""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import tempfile
import time
from collections import Counter
from itertools import islice
from pathlib import Path

from repository import ROOT

sys.path.insert(0, str(ROOT / "tests" / "readers"))

from mutations import cases
from test_damaged_files import check


class TooLong(BaseException):
    """An input takes longer than it may; no handler of errors takes it for one."""


def _ring(*_: object) -> None:
    raise TooLong


def main() -> int:
    """Run; the exit code is 1 where anything was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=20, help="longest time for one input")
    parser.add_argument("--keep", type=Path, help="a folder for the inputs that failed")
    parser.add_argument("--records", type=int, default=0, help="parse every so manieth input as well; 0 for none")
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGALRM, _ring)
    kinds: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    slowest = (0.0, 0)
    documents = 0
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, content) in enumerate(islice(cases(arguments.seed), arguments.inputs)):
            started = time.monotonic()
            signal.alarm(arguments.seconds)
            fault = ""
            try:
                documents += check(Path(folder, name), content)
                if arguments.records and number % arguments.records == 0:
                    _record(Path(folder, name))
            except TooLong:
                fault = "longer than it may take"
            except Exception as error:
                fault = f"{type(error).__name__}: {str(error)[:120]!r}"
            finally:
                signal.alarm(0)
            slowest = max(slowest, (time.monotonic() - started, number))
            kinds[Path(name).suffix or "none"] += 1
            if fault:
                faults[fault] += 1
                print(f"input {number} ({name}, {len(content)} bytes): {fault}", flush=True)
                if arguments.keep:
                    arguments.keep.mkdir(parents=True, exist_ok=True)
                    (arguments.keep / f"{number}-{name}").write_bytes(content)
    total = kinds.total()
    print(f"{total} inputs, {documents} documents, {faults.total()} faults, {time.monotonic() - begun:.0f} seconds")
    print(", ".join(f"{count} {kind}" for kind, count in kinds.most_common()))
    print(f"slowest: input {slowest[1]}, {slowest[0]:.1f} seconds")
    return 1 if faults else 0


def _record(path: Path) -> None:
    """Parse what a file holds; each line of a record, or of a failure, must be writable."""
    from sanctext.batch.documents import Request, outcomes_of
    from sanctext.errors import ReadError
    from sanctext.readers.contents import documents

    found = [document for document in islice(documents(str(path)), 20) if not isinstance(document, ReadError)]
    for outcome in outcomes_of(found, Request(with_text=True)):
        (outcome.line or "").encode("utf-8")
        if outcome.failure is not None:
            assert outcome.failure.kind == ReadError.__name__, outcome.failure.message


if __name__ == "__main__":
    raise SystemExit(main())
