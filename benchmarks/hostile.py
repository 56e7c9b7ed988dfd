"""Whether the time for a hostile text grows faster than the text.

    python benchmarks/hostile.py [--characters 40000] [--steps 3] [--random 20] [--write docs/performance.md]

Each text is one piece, repeated: one of those below, or a random one. Of the random ones the worst are shown. Each is
read at one length, at twice the length, and so on; a case's exponent is the slope of processor time over length on
logarithmic scales: 1 is linear, 2 quadratic. Short times fluctuate, and hold what is the same for each text.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from page import replace
from pieces import pieces

# What is written before, and the piece that is repeated.
CASES: dict[str, tuple[str, str]] = {
    "one word": ("", "a"),
    "one number": ("", "1"),
    "one Arabic word": ("", "ن"),
    "brackets that open": ("", "("),
    "brackets that close": ("", "]"),
    "links without an end": ("", "[x]("),
    "quotation marks that open": ("", "“"),
    "straight quotation marks": ("", '"'),
    "quotation marks in quotation marks": ("", "“We ‘urge "),
    "apostrophes": ("", "’s"),
    "full stops": ("", "."),
    "commas": ("", ","),
    "dashes": ("", "—"),
    "hyphens": ("", "-"),
    "spaces": ("x", " "),
    "line ends": ("x", "\n"),
    "right-to-left marks": ("", "a\u200f"),
    "soft hyphens": ("", "a\u00ad"),
    "NUL bytes": ("", "a\x00 "),
    "combining accents": ("a", "\u0301"),
    "abbreviations": ("", "U.S.-"),
    "initials": ("", "A. B. "),
    "web addresses": ("", "http://a.b/ "),
    "an endless address": ("http://", "a/"),
    "escapes": ("", "\\u0041"),
    "emphasis": ("", "**"),
    "headings": ("", "# We\n"),
    "headings without an end": ("", "#"),
    "quoted lines": ("", "> "),
    "table cells": ("", "| a "),
    "items": ("We call on Iran to:\n", "- stop;\n"),
    "numbered items": ("", "1. "),
    "lettered items": ("We urge Iran to: ", "(a) stop; "),
    "front matter": ("---\n", "title: x\n"),
    "a title without an end": ("---\ntitle: ", "a"),
    "states": ("Joint Statement by ", "Japan, France and Italy, and Peru and "),
    "states on lines": ("Joint Statement by\n", "Japan\n"),
    "capitalised words": ("", "Alpha Beta "),
    "offices of offices": ("Statement by ", "the President of the Republic of "),
    "resolutions": ("Resolutions ", "1718, 1874 (2009) and "),
    "resolutions with slashes": ("UNSCRs ", "1718/"),
    "paragraphs of paragraphs": ("resolution 2397, ", "paragraph 8 of "),
    "the word resolution": ("", "resolution "),
    "weapons": ("", "Hwasong-17 "),
    "bold type without an end": ("", "**TARGET FROM LIST. "),
    "lists under a decision": ("The Council decides to:\n\n", "(a) freeze the assets of X;\n\n"),
    "measures": ("", "Today we imposed sanctions on Iran. "),
    "violations": ("", "Iran violates the Charter. "),
    "shared heads": ("", "nuclear, chemical and biological "),
    "dates": ("", "31 May 2024 "),
    "months": ("", "May "),
    "demands": ("", "We urge Iran to stop. "),
    "one endless demand": ("We urge Iran to stop", " and to stop"),
    "one endless demand of many objects": ("We call for ", "an end to the raids, "),
    "cues": ("", "call on "),
    "negations": ("We do ", "not "),
    "nested demands": ("We urge Iran", " to urge Oman"),
    "pronouns": ("", "it said that they "),
    "speakers": ("", "“Stop,” he said. "),
    "speakers of speakers": ("", "she said that he said that "),
    "verbs joined": ("We ", "urge and "),
    "verbs of nobody": ("", " told"),
    "verbs in a list": ("The Security Council,\n", "; condemns by May reaffirming"),
    "quotation marks on lines": ("", ' "\n'),
    "empty items": ("We urge Iran to", "\n•"),
    "rules": ("", "***\n"),
    "organs of a report": ("CAIRO, 3 May — The minister said", " curtail that EU"),
    "condemnations": ("", "We condemn the attack by Iran on Iraq in 7.\n\n"),
    "capitals that demand": ("", " TOKYO demands spokesperson’s Jong"),
}
# Fixed, so that a figure can be had again; other numbers are as good.
SEED = 1718
# So many of the random pieces are shown.
WORST = 5


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--characters", type=int, default=40_000)
    parser.add_argument("--steps", type=int, default=3)
    parser.add_argument("--random", type=int, default=20, help="how many random pieces")
    parser.add_argument("--only", help="cases whose name has these words")
    parser.add_argument("--write", type=Path, help="a page whose generated part is replaced")
    arguments = parser.parse_args()
    lengths = [arguments.characters << step for step in range(arguments.steps)]
    rows = []
    for row in lines(lengths, arguments.only or "", arguments.random):
        print(row, flush=True)
        rows.append(row)
    if arguments.write:
        replace(arguments.write, "hostile", "\n".join(rows))
    return 0


class Measured(NamedTuple):
    """How long a piece's texts took."""

    name: str
    seconds: list[float]
    exponent: float
    # Characters a second in the longest text.
    speed: int

    def row(self) -> str:
        """A row of the table."""
        seconds = " | ".join(f"{taken:.2f}" for taken in self.seconds)
        return f"| {self.name} | {seconds} | {self.exponent:.2f} | {self.speed:,} |"


def lines(lengths: list[int], only: str, random: int) -> Iterator[str]:
    """The table, in Markdown."""
    import sanctext

    sanctext.parse("Joint Statement by Japan and France\n\nWe urge Iran to halt its missile tests. “Stop,” they said.")
    yield (
        "| Piece | "
        + " | ".join(f"{length:,} characters, s" for length in lengths)
        + " | Exponent | Characters a second |"
    )
    yield "| --- |" + " --- |" * (len(lengths) + 2)
    for name, (before, piece) in CASES.items():
        if only in name:
            yield measured(name, before, piece, lengths).row()
    if not only:
        found = [
            measured(f"random: `{shown(piece)}`", *text, lengths) for text in pieces(random, SEED) for piece in text[1:]
        ]
        for worst in sorted(found, key=lambda each: each.exponent, reverse=True)[:WORST]:
            yield worst.row()


def measured(name: str, before: str, piece: str, lengths: list[int]) -> Measured:
    """Read a piece's texts."""
    import sanctext

    seconds = []
    for length in lengths:
        text = (before + piece * (length // len(piece) + 1))[:length]
        begun = time.process_time()
        sanctext.parse(text)
        seconds.append(time.process_time() - begun)
    exponent = math.log(seconds[-1] / seconds[0], lengths[-1] / lengths[0])
    return Measured(name, seconds, exponent, round(lengths[-1] / seconds[-1]))


def shown(piece: str) -> str:
    """A piece as a cell of a table shows it."""
    return ascii(piece)[1:-1].replace("|", "/").replace("`", "'")


if __name__ == "__main__":
    raise SystemExit(main())
