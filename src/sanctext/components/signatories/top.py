"""The top of a statement: its lines and first sentences, what its title calls it, and where it turns to its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Span

from sanctext.components.signatories.listings import WORD, WORDS_BEFORE_SUBJECT
from sanctext.components.view import View

# Words after which a title names its subject and no longer its issuers.
TOPIC = re.compile(
    r"\b(?:on(?!\s+behalf)|regarding|concerning|about|announcing|endorsing|condemning|following(?!\s+(?:the\s+)?(?:[\w-]+\s+)?meeting)|after|in\s+(?:support|response|view|honou?r|connection|relation|regard|light)|"
    r"targeting|against|to\s+(?:mark|the)|marking|ahead\s+of|amid|welcoming|honou?ring|(?:meeting|meets|met|call|speaks|spoke|speaking|lunch|dinner|conversation|visit|engagement)\s+with|at(?!\s+(?:large|the\s+(?:conclusion|close|end)\s+of))|for(?!\s+(?:foreign|the\s+governments)))\b",
    re.IGNORECASE,
)
# What a title calls its document.
DOCUMENT_WORD = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|readout|comment(?:ary|s)?|remarks|(?:press|media|news)\s+release|announcement|message|vision|appeal|"
    r"explanations?\s+of\s+vote|intervention|address(?=\s+by)|right\s+of\s+reply)\b",
    re.IGNORECASE,
)
# A text of several speaks of them so.
SEVERAL = re.compile(
    r"\b(?:[Bb]oth|[Oo]ur\s+(?:two|three|four|several)|[Tt]he\s+two)\s+(?:nations|countries|governments|sides)\b|\b[Oo]ur\s+countries\b"
)
# Blocks that hold the text itself.
CONTENT = frozenset({"paragraph", "line", "item"})
# How many sentences from the top may name the issuers.
SENTENCES_FROM_TOP = 4
# A title that is the text's first words: it ends with a stop, or somebody begins to speak in it.
_SPOKEN = re.compile(r"[.:]\Z|[.!]\s+(?:I|We)\s")
_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^|\n]+")
_NO_SUBJECT = re.compile(
    r"\b(?:in response|against|to|between|with support|attended|presence of|present were|participat\w+|hosted by|"
    r"chair\w* (?:by|of)|chairmanship of|"
    r"Ltd|Inc|Corp|LLC|PLC|plc|GmbH|Company|Bank|invitation of|thank\w*|welcom\w+|visit\w*)\b"
)
# A list behind these is where something is, or who did it.
_PLACE_BEFORE = re.compile(r"\b(?:in|from|across|near|at|on|into|inside|outside|over|by|located)\s+(?:the\s+)?$")
# What leads to a sentence's subject: "At the invitation of Oman, ", "After their talks, ".
_LED = re.compile(
    r"(?:At|In|On|After|Following|During|Upon|Before|Under|Gathered|Gathering|Meeting|Convened|Having|Recalling|With|As|Today|Yesterday)\b[^.;:\n]{0,160}?,\s+"
)


def lines_above(view: View) -> Iterator[tuple[int, int]]:
    """Where each line above the text begins and ends, in characters."""
    for block in takewhile(is_above, view.blocks):
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


def sentences_from_top(view: View) -> list[Span]:
    """The first sentences of the text itself, and of a title that is a sentence."""
    found: list[Span] = []
    for block in view.blocks:
        if block.label_ in CONTENT or (block.label_ == "title" and _SPOKEN.search(block.text.rstrip())):
            found += view.sentences(block)
        if len(found) >= SENTENCES_FROM_TOP:
            break
    return found[:SENTENCES_FROM_TOP]


def subject_starts(text: str, start: int, end: int) -> list[int]:
    """Where a sentence's subject may begin: with the sentence, or behind what leads to it.

    >>> text = "At the invitation of Oman, Chad and Peru met."
    >>> [text[place:] for place in subject_starts(text, 0, len(text))]
    ['At the invitation of Oman, Chad and Peru met.', 'Chad and Peru met.']
    """
    led = _LED.match(text, start, end)
    return [start] if led is None else [start, led.end()]


def torn_end(view: View, sentence: Span) -> int:
    """Where a sentence ends that an empty line tears apart: "on behalf of the United / Arab Emirates and Fiji."."""
    block = view.block_at(sentence.start_char)
    if (
        block is None
        or block.label_ in {"line", "dateline"}
        or sentence.end_char < block.end_char
        or not block.text[-1:].isalnum()
    ):
        return sentence.end_char
    following = view.block_at(view.text.find("\n\n", block.end_char) + 2)
    if following is None or following.label_ != "paragraph" or following.start_char <= block.start_char:
        return sentence.end_char
    return view.sentences(following)[0].end_char


def is_above(block: Span) -> bool:
    """Whether a block stands above the text itself."""
    return block.label_ in {"title", "line", "dateline"}


def may_precede_subject(lead: str) -> bool:
    """Whether what follows these words of a sentence may be its subject.

    >>> may_precede_subject("Gathered in Rome, the Governments of "), may_precede_subject("In response to ")
    (True, False)
    """
    return (
        len(WORD.findall(lead)) <= WORDS_BEFORE_SUBJECT
        and not _NO_SUBJECT.search(lead)
        and not _PLACE_BEFORE.search(lead)
        and "(" not in lead
    )
