"""Draws how often items are right by how sure sanctext is of them, beside the line on which both are the same."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# In pixels: a panel's side, and the room around it.
SIDE, ROOM = 190, 46
# Points stand for steps of so much; steps with fewer items are noise.
STEP, FEWEST = 0.05, 8
# Both axes begin here: less sure items are rare.
LEAST = 0.5


class Panel(NamedTuple):
    """A kind of item: its heading, and for each item how likely it was said to be right, and whether it is."""

    heading: str
    found: Sequence[float]
    right: Sequence[bool]


def drawing(panels: Sequence[Panel]) -> str:
    """An SVG with a panel for each kind.

    >>> drawing([Panel("Demands", [0.9] * 8, [True] * 8)]).count("<circle")
    1
    """
    width, height = len(panels) * (SIDE + ROOM) + ROOM, SIDE + 2 * ROOM
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        'font-size="11" role="img" aria-label="Share of right items by confidence">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for number, panel in enumerate(panels):
        parts += _panel(panel, ROOM + number * (SIDE + ROOM))
    return "\n".join([*parts, "</svg>\n"])


def _panel(panel: Panel, left: int) -> Iterator[str]:
    bottom = ROOM + SIDE

    def at(value: float) -> float:
        return round(SIDE * (value - LEAST) / (1 - LEAST), 1)

    yield f'<text x="{left}" y="{ROOM - 14}" font-weight="bold">{panel.heading} ({len(panel.found)})</text>'
    yield f'<rect x="{left}" y="{ROOM}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#8a8f98"/>'
    yield f'<line x1="{left}" y1="{bottom}" x2="{left + SIDE}" y2="{ROOM}" stroke="#8a8f98" stroke-dasharray="4 3"/>'
    for tenth in range(round(LEAST * 10), 11):
        place = at(tenth / 10)
        yield f'<text x="{left + place}" y="{bottom + 15}" text-anchor="middle">{tenth / 10:.1f}</text>'
        yield f'<text x="{left - 5}" y="{bottom - place + 4}" text-anchor="end">{tenth / 10:.1f}</text>'
    yield f'<text x="{left + SIDE / 2}" y="{bottom + 32}" text-anchor="middle">confidence</text>'
    for sure, share, count in points(panel):
        if share >= LEAST:
            yield (
                f'<circle cx="{left + at(sure)}" cy="{bottom - at(share)}" r="{round(2 + math.sqrt(count) / 3, 1)}" '
                'fill="#1a5fb4" fill-opacity="0.75"/>'
            )


def points(panel: Panel) -> list[tuple[float, float, int]]:
    """For each step: the mean confidence, the share of right items, and how many there are.

    >>> points(Panel("Demands", [0.91, 0.93] * 5, [True] * 9 + [False]))
    [(0.92, 0.9, 10)]
    """
    steps: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for one, right in zip(panel.found, panel.right, strict=True):
        steps[int(one / STEP)].append((one, right))
    return [
        (
            round(sum(one for one, _ in step) / len(step), 3),
            round(sum(right for _, right in step) / len(step), 3),
            len(step),
        )
        for _, step in sorted(steps.items())
        if len(step) >= FEWEST and sum(one for one, _ in step) / len(step) >= LEAST
    ]
