"""Tells that an office's own release speaks, though it tells of its minister or department as a report would."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from sanctext.components.annotations import BLOCKS
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

OFFICE_ACTS = re.compile(
    r"(?:Today,?\s+)?(?:the\s+)?(?:[\w.’']+\s+){0,3}?(?:Department|Ministry|Office|Treasury)\b[^.]{0,160}?\b(?:today|is|are|announce[sd]?)\b",
    re.IGNORECASE,
)
# "Foreign Secretary Ada Lind announces curbs", with no state before the office.
OFFICE_HEADLINE = re.compile(
    r"\W*(?:The\s+)?(?:Foreign\s+(?:Secretary|Minister|Office)|Prime\s+Minister|Minister(?:\s+of\s+[A-Z]\w+(?:\s+(?:and\s+)?[A-Z]\w+)*)?|Government|Federal\s+\w+|"
    r"Ministry(?:\s+of\s+[A-Z]\w+(?:\s+(?:and\s+)?[A-Z]\w+)*)?|Treasury|Home\s+Secretary|Chancellor)\b[^.]{0,80}?"
    r"\b(?:announce|impose|sanction|condemn|welcome|extend|adopt|expand|introduce|ban|list|freeze)(?:s|es)?\b"
)


# "Foreign Secretary Ada Lind has today announced curbs", with which a ministry's release begins.
OFFICE_ANNOUNCES = re.compile(
    r"(?:Today,?\s+)?(?:The\s+)?(?:UK\s+)?(?:Foreign\s+(?:Secretary|Minister)|Prime\s+Minister|Home\s+Secretary"
    r"|Minister\s+for\s+[A-Z][\w ]+)[^.;:]{0,60}?\stoday\s+[a-z]+ed\b"
)


@known
def _announcer() -> re.Pattern[str]:
    """ "Chile is banning nine ships, Foreign Minister Ada Lind announced": who tells of it, at a sentence's end."""
    holders, tells = one_of(word_class("who meets")), one_of(word_class("tells as its own"))
    small = one_of(word_class("small word in the name of an act"))
    return re.compile(
        rf",\s+(?:[A-Z][\w’'-]*\s+){{0,6}}?(?i:{holders})(?:\s+(?:{small})(?:\s+(?:[A-Z][\w’'-]*|{small})){{1,8}}?)?\s+"
        rf"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){{0,3}})\s+(?:has\s+)?(?:{tells})\b"
    )


def is_announcers(doc: Doc) -> bool:
    """Whether the first paragraph is told by an official whose name stands alone above it: his office's release."""
    blocks = [block for block in doc.spans[BLOCKS] if block.label_ != "furniture"]
    first = next((block for block in blocks if block.label_ == "paragraph"), None)
    told = _announcer().search(first.text) if first is not None else None
    if first is None or told is None:
        return False
    lines = [line for block in blocks if block.start < first.start for line in block.text.split("\n")]
    alone = re.compile(rf"(?:[A-Z]\w*\.?\s+){{0,4}}{re.escape(told['name'])}(?:,.*)?")
    return any(alone.fullmatch(line.strip(" *_#")) for line in lines)
