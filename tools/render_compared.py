"""Write what `sanctext compare` says of statements of the shared folder into docs/compared.md.

    python tools/render_compared.py

Each output stands between the lines <!-- compared:NAME --> and <!-- end -->. Of what was only added or only dropped the
first few are shown, and it is said how many are left out.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from repository import ROOT

from sanctext.comparison import Comparison, Series, compare_series
from sanctext.stored.statements import record_at
from sanctext.writers import compared

PAGE = ROOT / "docs/compared.md"
FOLDER = ROOT.parent / "shared/gold/dev"
SERIES = {
    "quad": ("031", "033"),
    "g7": ("027", "025"),
    "trilateral": ("007", "009", "011"),
}
WIDTH = 100
# How many of the demands and of the stances that have no partner are shown, on each side.
DEMANDS, STANCES = 6, 2

_PART = re.compile(r"(?P<open><!-- compared:(?P<name>[\w-]+) -->\n).*?(?P<close><!-- end -->)", re.DOTALL)


def rendered(folder: Path = FOLDER) -> str:
    """The page with what the statements of a folder give now.

    Raises:
        KeyError: the page names a series that is none of `SERIES`.
    """
    return _PART.sub(
        lambda part: f"{part['open']}{output(folder, SERIES[part['name']])}\n{part['close']}",
        PAGE.read_text(encoding="utf-8"),
    )


def output(folder: Path, numbers: tuple[str, ...]) -> str:
    """The command and what it prints, abridged, as a block of a page."""
    paths = [next(folder.glob(f"{number}_*.txt")) for number in numbers]
    records = [record_at(str(path)) for path in paths]
    named = [
        record.model_copy(update={"document": record.document.model_copy(update={"source": path.name})})
        for record, path in zip(records, paths, strict=True)
    ]
    blocks = [_block(each) for each in compare_series(named).comparisons]
    option = "--series " if len(numbers) > 2 else ""
    command = f"$ sanctext compare {option}{' '.join(path.name for path in paths)}"
    return "```console\n" + command + "\n" + "\n\n".join(blocks) + "\n```"


def _block(found: Comparison) -> str:
    shown, left_out = abridged(found)
    drawn = io.StringIO()
    compared.write(Series(schema_version=found.schema_version, comparisons=(shown,)), drawn, WIDTH)
    lines = [line.rstrip() for line in drawn.getvalue().splitlines()]
    return "\n".join([*lines, *([f"[left out here: {left_out}]"] if left_out else [])])


def abridged(found: Comparison) -> tuple[Comparison, str]:
    """A comparison without most of what has no partner, and what was left out, in words."""
    demands, stances = found.demands, found.stances
    left_out = [
        (len(demands.added) - DEMANDS, "demands added"),
        (len(demands.dropped) - DEMANDS, "demands dropped"),
        (len(stances.added) - STANCES, "stances added"),
        (len(stances.dropped) - STANCES, "stances dropped"),
    ]
    shown = found.model_copy(
        update={
            "demands": demands.model_copy(
                update={"added": demands.added[:DEMANDS], "dropped": demands.dropped[:DEMANDS]}
            ),
            "stances": stances.model_copy(
                update={"added": stances.added[:STANCES], "dropped": stances.dropped[:STANCES]}
            ),
        }
    )
    return shown, ", ".join(f"{what}: {count}" for count, what in left_out if count > 0)


def main() -> int:
    """Write the page, where the shared folder is there."""
    if not FOLDER.is_dir():
        print(f"{FOLDER}: not there; the page is left as it is", file=sys.stderr)
        return 1
    PAGE.write_text(rendered(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
