"""Statements beside each other as a page: what was added, dropped, kept and changed, each with both sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sanctext.comparison.changes import SIGNS, Change, changes_of, in_short, listed, told_kinds
from sanctext.comparison.differences import Comparison, Matched, Quoted, Series
from sanctext.items.demands import FORCES
from sanctext.items.kind import named
from sanctext.records import Demand, Document
from sanctext.report.filling import fill, web_address

_SIGNS = SIGNS | {"joined": "+", "left": "−", "stayed": "="}


@dataclass(frozen=True, slots=True)
class Quote:
    """One statement's side of an item.

    Attributes:
        facts: what is known of it, by name.
        before: the sentence up to the words; "" where the record came without its text.
        words: the words that are the item.
        after: the rest of the sentence.
        start: the place of the words in the text, in characters.
        end: the place after the last of them.
    """

    facts: tuple[tuple[str, str], ...]
    before: str
    words: str
    after: str
    start: int
    end: int


def comparison_page(series: Series) -> str:
    """Make the page of a series of statements, each compared with the next.

    Returns:
        A whole HTML document.

    >>> import sanctext
    >>> from sanctext.comparison import compare_series
    >>> texts = ("We urge Iran to free the crew.", "We demand that Iran free the crew.")
    >>> page = comparison_page(compare_series(map(sanctext.parse, texts)))
    >>> "hardened: urge (3) → demand (5)" in page
    True
    """
    return fill("comparison", comparisons=[_shown(each) for each in series.comparisons], signs=SIGNS)


def _shown(comparison: Comparison) -> dict[str, Any]:
    found = [(kind, getattr(comparison, kind.field)) for kind in told_kinds()]
    return {
        "short": in_short(comparison),
        "documents": [_document(comparison.before), _document(comparison.after)],
        "lists": [
            (kind.heading, [(change, _SIGNS[change], names) for change, names in listed(kind, changes)])
            for kind, changes in found
            if not isinstance(changes, Matched)
        ],
        "items": [
            (kind.heading, *_matched(changes_of(changes))) for kind, changes in found if isinstance(changes, Matched)
        ],
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "title": document.title or document.source,
        "issued": document.issued,
        "kind": document.kind.replace("_", " "),
        "publisher": document.publisher,
        "source": document.source,
        "url": document.url,
        "link": web_address(document.url),
    }


def _matched(changes: Sequence[Change]) -> tuple[list[dict[str, Any]], list[tuple[str, int]]]:
    """The items as the page has them, and how many have become what."""
    items = [
        {
            "state": change.state,
            "changes": change.said,
            "who": " → ".join(change.about) if change.moved else change.about[1],
            "words": change.words,
            "quotes": [None if quoted is None else _quote(quoted) for quoted in change.quotes],
        }
        for change in changes
    ]
    counted = Counter(change.state for change in changes)
    return items, [(state, counted[state]) for state in SIGNS if counted[state]]


def _quote(quoted: Quoted) -> Quote:
    item = quoted.item
    force = f", force {item.force} of 5 ({FORCES[item.force - 1]})" if isinstance(item, Demand) else ""
    facts = [
        ("Speaker", named(item.speakers)),
        ("Act", item.act + force),
        ("Addressee", named(item.addressees) if isinstance(item, Demand) else None),
        ("Voice", None if item.attribution == "own" else item.attribution),
    ]
    words = " ".join(item.span.text.split())
    before, found, after = (quoted.sentence or "").partition(words)
    # A span may go beyond its sentence's words where lines were joined; then it stands by itself.
    if not found:
        before = after = ""
    said = tuple((name, value) for name, value in facts if value)
    return Quote(said, before, words, after, item.span.start, item.span.end)
