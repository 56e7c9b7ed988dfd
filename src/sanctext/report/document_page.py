"""One document as a page: its text with the items marked, and the record beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sanctext.errors import WriteError
from sanctext.items import kinds
from sanctext.items.demands import FORCES
from sanctext.printable import printable
from sanctext.report.cards import Card, items_and_cards
from sanctext.report.filling import fill, web_address
from sanctext.report.in_short import in_short
from sanctext.report.marked_text import Segment, segments, unwrapped

if TYPE_CHECKING:
    from sanctext.records import StatementRecord

_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)


def document_page(record: StatementRecord) -> str:
    """Make the page of one document.

    Args:
        record: a record with its text.

    Returns:
        A whole HTML document.

    Raises:
        WriteError: the record has no text to show.
    """
    if record.text is None:
        raise WriteError(
            f"{printable(record.document.source)}: the record holds no text to show; make it with --with-text"
        )
    pairs = items_and_cards(record)
    found = [card for _, card in pairs]
    marked = marked_segments(record.text, found)
    matter = _leading(marked, front_matter(record.text))
    return fill(
        "document",
        document=record.document,
        link=web_address(record.document.url),
        short=in_short(record, pairs),
        cards=found,
        matter=marked[:matter],
        segments=marked[matter:],
        counts={kind.one: sum(card.kind == kind.one for card in found) for kind in kinds()},
        actors=sorted({actor for card in found for actor in card.actors}),
        addressees=sorted({addressee for card in found for addressee in card.addressees}),
        forces=list(enumerate(FORCES, 1)),
        diagnostics=record.diagnostics,
        # What marks an item's first word, since colour alone would not reach everybody.
        signs={kind.one: kind.sign for kind in kinds()},
        plurals={kind.one: kind.heading for kind in kinds()},
    )


def marked_segments(text: str, found: Sequence[Card]) -> list[tuple[Segment, str]]:
    """The segments of a text, each with the signs of the items that begin with it."""
    matter = front_matter(text)
    shown = text[:matter] + unwrapped(text[matter:])
    return [(segment, _signs(segment, found)) for segment in segments(shown, found, matter)]


def front_matter(text: str) -> int:
    """Where what a file says of itself, between lines of hyphens, ends; 0 where it says nothing.

    >>> front_matter("---\\ntitle: A\\n---\\nWe met."), front_matter("We met.")
    (17, 0)
    """
    found = _MATTER.match(text)
    return found.end() if found else 0


def _leading(marked: Sequence[tuple[Segment, str]], end: int) -> int:
    """How many segments stand before a place, at which one begins."""
    place = 0
    for number, (segment, _) in enumerate(marked):
        if place >= end:
            return number
        place += len(segment.text)
    return len(marked) if end else 0


def _signs(segment: Segment, found: Sequence[Card]) -> str:
    """The signs of the items that begin with a segment, with their number where they are several: "D×3W"."""
    signs = {kind.one: kind.sign for kind in kinds()}
    counts = Counter(signs[found[number].kind] for number in segment.begins)
    return "".join(sign if count == 1 else f"{sign}×{count}" for sign, count in counts.items())
