"""Counts over time as charts, whose bars lead to the words behind them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING

from sanctext.printable import printable
from sanctext.report.drawn import drawn

if TYPE_CHECKING:
    from markupsafe import Markup

    from sanctext.report.overview import Timeline, Words

# What draws is too large for the default installation.
PACKAGE, EXTRA = "vl_convert", "charts"
# The version of Vega-Lite that the specification is of; a newer package keeps it.
VEGA_LITE = "6.1"
# More is no longer read.
ROWS, PERIODS = 12, 30


@dataclass(frozen=True, slots=True)
class Mark:
    """A bar: what it says, and the words behind it."""

    says: str
    words: list[Words]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart.

    Attributes:
        title: what it counts.
        about: how to read it, and what is left out, in sentences.
        drawing: the element `svg`.
        marks: its bars; number M of chart N is the place "#behind-N-M".
    """

    title: str
    about: str
    drawing: Markup
    marks: list[Mark]


def able() -> bool:
    """Whether what draws is installed."""
    return find_spec(PACKAGE) is not None


def charts(timelines: Iterable[Timeline]) -> list[Chart]:
    """Draw timelines, those of which anything is in the years shown; none where what draws is not installed."""
    dated = [timeline for timeline in timelines if timeline.cells]
    if not dated or not able():
        return []
    # The same for all, so that one can be read below the other.
    shown = periods(month for timeline in dated for _, month in timeline.cells)
    drawable = [timeline for timeline in dated if max(month for _, month in timeline.cells) >= shown[0]]
    return [_chart(number, timeline, shown) for number, timeline in enumerate(drawable)]


def periods(months: Iterable[str]) -> list[str]:
    """All months from the first to the last or, where they are too many, all years; the last ones of too many years.

    >>> periods(["2023-11", "2024-02"])
    ['2023-11', '2023-12', '2024-01', '2024-02']
    >>> periods(["2006-10", "2009-06"])
    ['2006', '2007', '2008', '2009']
    """
    found = sorted(set(months))
    first, last = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (found[0], found[-1]))
    if last - first < PERIODS:
        return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1)]
    return [f"{year:04}" for year in range(first // 12, last // 12 + 1)][-PERIODS:]


def _chart(number: int, timeline: Timeline, shown: list[str]) -> Chart:
    length = len(shown[0])
    counted: dict[tuple[str, str], list[Words]] = defaultdict(list)
    for (row, month), words in timeline.cells.items():
        counted[row, month[:length]] += words
    earlier = sum(len(words) for (_, period), words in counted.items() if period < shown[0])
    counted = {place: words for place, words in counted.items() if place[1] >= shown[0]}
    totals: dict[str, int] = defaultdict(int)
    for (row, _), words in counted.items():
        totals[row] += len(words)
    rows = sorted(totals, key=lambda row: (-totals[row], row))
    places = [(row, period) for row in rows[:ROWS] for period in shown if (row, period) in counted]
    marks = [
        Mark(f"{row}, {period}: {_number(len(counted[row, period]), timeline.unit)}", counted[row, period])
        for row, period in places
    ]
    left_out = [
        f"{len(rows) - ROWS} rarer rows" if len(rows) > ROWS else "",
        f"{_number(earlier, timeline.summed)} before {shown[0]}" if earlier else "",
        f"{_number(timeline.undated, timeline.summed)} without a date" if timeline.undated else "",
    ]
    said = ", ".join(filter(None, left_out))
    about = f"{timeline.about} A column for each {'year' if length == 4 else 'month'}."
    bars: list[dict[str, str | int]] = [
        {"row": row, "period": period, "count": len(mark.words), "says": mark.says, "link": f"#behind-{number}-{at}"}
        for at, ((row, period), mark) in enumerate(zip(places, marks, strict=True))
    ]
    about += f" Left out: {said}." if said else ""
    return Chart(
        timeline.title, about, drawn(_svg(bars, rows[:ROWS], shown), f"chart-{number}", timeline.title, about), marks
    )


def _number(count: int, unit: str) -> str:
    return f"{count:,} {unit}{'s' if count != 1 else ''}"


def _svg(counts: list[dict[str, str | int]], rows: list[str], shown: list[str]) -> str:
    import vl_convert

    spec = json.loads(files("sanctext.report").joinpath("assets", "bars_by_period.vl.json").read_text("utf-8"))
    # What no XML can hold is written as an escape.
    spec["datasets"] = {
        "counts": [
            {name: printable(value) if isinstance(value, str) else value for name, value in each.items()}
            for each in counts
        ]
    }
    spec["facet"]["row"]["sort"] = [printable(row) for row in rows]
    spec["spec"]["encoding"]["x"]["scale"]["domain"] = shown
    svg: str = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE)
    return svg
