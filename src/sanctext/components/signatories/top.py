"""The top of a statement: its lines and first sentences, what its title calls it, and where it turns to its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Span

from sanctext.components.page import Page
from sanctext.components.signatories.listings import WORD, WORDS_BEFORE_SUBJECT

# Words after which a title names its subject and no longer its issuers.
TOPIC = re.compile(
    r"\b(?:on(?!\s+behalf)|regarding|concerning|about|announcing|endorsing|condemning|following(?!\s+(?:the\s+)?(?:[\w-]+\s+)?meeting)|after|in\s+(?:support|response|view|honou?r)|"
    r"targeting|against|to\s+(?:mark|the)|marking|ahead\s+of|amid|welcoming|honou?ring|(?:meeting|meets|met|call|speaks|spoke|speaking|lunch|dinner|conversation|visit|engagement)\s+with|at(?!\s+large)|for(?!\s+(?:foreign|the\s+governments)))\b",
    re.IGNORECASE,
)
# What a title calls its document.
DOCUMENT_WORD = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|readout|commentary|remarks|release|announcement|message|vision)\b",
    re.IGNORECASE,
)
# Blocks that hold the text itself.
CONTENT = frozenset({"paragraph", "line", "item"})
# How many sentences from the top may name the issuers.
SENTENCES_FROM_TOP = 4
_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^|\n]+")
_NO_SUBJECT = re.compile(r"\b(?:in response|against|to|between|with support)\b")


def lines_above(page: Page) -> Iterator[tuple[int, int]]:
    """Where each line above the text begins and ends, in characters."""
    for block in takewhile(is_above, page.blocks):
        yield from lines_of(block)


def cells_of(block: Span) -> list[tuple[int, int]]:
    """The places of the cells of a block that is a row of a table, empty ones left out; none for any other block."""
    if not block.text.startswith("|"):
        return []
    return [
        (block.start_char + cell.start(), block.start_char + cell.end())
        for cell in _CELL.finditer(block.text)
        if cell.group().strip()
    ]


def lines_of(block: Span) -> Iterator[tuple[int, int]]:
    """Where each line of a block begins and ends, in characters."""
    for line in _LINE.finditer(block.text):
        yield block.start_char + line.start(), block.start_char + line.end()


def sentences_from_top(page: Page) -> list[Span]:
    """The first sentences of the text itself."""
    found: list[Span] = []
    for block in page.blocks:
        if block.label_ in CONTENT:
            found += page.sentences(block)
        if len(found) >= SENTENCES_FROM_TOP:
            break
    return found[:SENTENCES_FROM_TOP]


def is_above(block: Span) -> bool:
    """Whether a block stands above the text itself."""
    return block.label_ in {"title", "line", "dateline"}


def may_precede_subject(lead: str) -> bool:
    """Whether what follows these words of a sentence may be its subject.

    >>> may_precede_subject("Gathered in Rome, the Governments of "), may_precede_subject("In response to ")
    (True, False)
    """
    return len(WORD.findall(lead)) <= WORDS_BEFORE_SUBJECT and not _NO_SUBJECT.search(lead) and "(" not in lead
