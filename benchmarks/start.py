"""How long `sanctext parse` takes on a short text, beside a script that only loads the model and runs it once.

    python benchmarks/start.py [FILE] [--pairs 15]

The two run by turns; the figure is the median of the pairs' ratios.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "data" / "samples" / "dprk_oil_transfers_nine.txt"
BARE = """
import sys, spacy
from sanctext.model import locate
nlp = spacy.load(locate(), exclude=["ner", "attribute_ruler", "lemmatizer", "senter"])
nlp(open(sys.argv[1], encoding="utf-8").read())
"""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path, nargs="?", default=SAMPLE)
    parser.add_argument("--pairs", type=int, default=15)
    arguments = parser.parse_args()
    bare = [sys.executable, "-c", BARE, str(arguments.file)]
    whole = [sys.executable, "-m", "sanctext", "parse", str(arguments.file)]
    seconds(bare), seconds(whole)
    pairs = [(seconds(bare), seconds(whole)) for _ in range(arguments.pairs)]
    print(f"bare load {statistics.median(one for one, _ in pairs):.2f} s, sanctext parse ", end="")
    print(f"{statistics.median(two for _, two in pairs):.2f} s, ratio {statistics.median(b / a for a, b in pairs):.2f}")
    return 0


def seconds(command: list[str]) -> float:
    """Seconds that a command takes."""
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    raise SystemExit(main())
