"""Compare scores with the floors below which they must not fall.

    python tools/check_floors.py SCORES.json FLOORS.json

SCORES is what `score.py --json` prints. FLOORS maps names of scores to the least F1; "signatories exact" and "offsets"
are shares.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any


def score(scores: Mapping[str, Any], name: str) -> float:
    """The figure that a floor is about.

    Raises:
        KeyError: there is no such figure.

    >>> score({"signatories": {"f1": 0.9, "exact": 0.8}, "offsets": {"good": 3, "of": 4}}, "signatories exact")
    0.8
    """
    if name == "signatories exact":
        return float(scores["signatories"]["exact"])
    if name == "offsets":
        return float(scores["offsets"]["good"] / scores["offsets"]["of"])
    return float(scores[name]["f1"])


def shortfalls(scores: Mapping[str, Any], floors: Mapping[str, float]) -> Iterator[str]:
    """One line for each floor that is not held."""
    for name, floor in floors.items():
        try:
            reached = score(scores, name)
        except (KeyError, ZeroDivisionError):
            yield f"{name}: not among the scores; the floor is {floor:.3f}"
            continue
        if reached < floor:
            yield f"{name}: {reached:.3f}, below its floor of {floor:.3f}"


def main(scores: str, floors: str) -> int:
    """Print the shortfalls; 1 where there are any, or no floors."""
    if not Path(floors).is_file():
        print(f"{floors}: not there; without floors the scores say nothing", file=sys.stderr)
        return 1
    least = json.loads(Path(floors).read_text(encoding="utf-8"))
    found = list(shortfalls(json.loads(Path(scores).read_text(encoding="utf-8")), least))
    print("\n".join(found) or f"all {len(least)} floors held")
    return 1 if found or not least else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
