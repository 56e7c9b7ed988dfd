"""The text of a document cut into segments, each with the items that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sanctext.report.cards import Card


# In characters: where lines are broken to a width, all but the last of a paragraph are about so long.
WRAPPED = range(45, 130)
# What begins a line of its own: a list's mark or number, a heading, a quotation, a row of a table.
_OWN_LINE = re.compile(r"\s*(?:[-*•·–—▪◦●>#|]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)")


def unwrapped(text: str) -> str:
    r"""A text whose paragraphs are not broken to a width, of the same length: a blank stands for the break.

    >>> unwrapped("We, the foreign ministers of the states that sign,\nurge calm.\n- One\n- Two")
    'We, the foreign ministers of the states that sign, urge calm.\n- One\n- Two'
    """
    lines = text.splitlines(keepends=True)
    for number, (line, after) in enumerate(pairwise(lines)):
        if len(line) in WRAPPED and after.strip() and _OWN_LINE.match(after) is None and line.endswith("\n"):
            lines[number] = f"{line[:-1]} "
    return "".join(lines)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that belong to the same items.

    Attributes:
        text: the words.
        items: the numbers of the cards, the one with the fewest words first.
        begins: those of them that begin here.
        styles: the kinds of the items and the roles of the words in them; "twice" where two demands overlap.
    """

    text: str
    items: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    styles: tuple[str, ...] = ()


def segments(text: str, cards: Sequence[Card], border: int = 0) -> Iterator[Segment]:
    """Cut a text wherever an item begins or ends, and at a border. Joined, the segments are the text.

    Args:
        text: the text that the offsets of the cards point into.
        cards: the items.
        border: a further place at which it is cut.
    """
    places = sorted(
        ((place, number) for number, card in enumerate(cards) for place in card.places),
        key=lambda found: found[0].start,
    )
    borders = sorted({0, border, len(text)} | {end for place, _ in places for end in (place.start, place.end)})
    open_places: list[tuple[int, int, int, str]] = []
    following = 0
    for start, end in pairwise(borders):
        open_places = [place for place in open_places if place[1] > start]
        while following < len(places) and places[following][0].start == start:
            place, number = places[following]
            if place.end > start:
                open_places.append((place.start, place.end, number, place.role))
            following += 1
        yield _segment(text[start:end], start, open_places, cards)


def _segment(words: str, start: int, places: Sequence[tuple[int, int, int, str]], cards: Sequence[Card]) -> Segment:
    widths: dict[int, int] = {}
    begun: dict[int, int] = {}
    for first, last, number, _ in places:
        widths[number] = max(widths.get(number, 0), last - first)
        begun[number] = min(begun.get(number, first), first)
    items = sorted(widths, key=lambda number: (widths[number], number))
    styles = dict.fromkeys(cards[number].kind for number in items)
    styles |= dict.fromkeys(role for *_, role in places if role in {"cue", "addressee"})
    if sum(cards[number].kind == "demand" for number in items) > 1:
        styles["twice"] = None
    return Segment(words, tuple(items), tuple(number for number in items if begun[number] == start), tuple(styles))
