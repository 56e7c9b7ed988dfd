"""What a reader of a file format gives: a text put together from blocks, and what the file says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from sanctext.readers.encoding import Notes
from sanctext.readers.metadata import Metadata

# A letter with accents that stand behind it.
_ACCENTED = re.compile("[^\\W\\d_][\u0300-\u036f]{1,4}")
_SPACES = re.compile(r"[^\S\n\u00a0]+")
# Signs for the eye alone: where a word may be broken, and letters drawn as one (U+FB00 to U+FB06).
FOR_THE_EYE = {ord(sign): None for sign in "\u00ad\u200b\u2060\ufeff"} | {
    0xFB00 + place: letters for place, letters in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))
}


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document as a file format carries it.

    Args:
        text: its words; every offset of the record points into it.
        metadata: what the file says about itself.
        notes: (code, message) pairs on how it was read.
    """

    text: str
    metadata: Metadata = Metadata()
    notes: Notes = ()


def joined(blocks: Iterable[str]) -> str:
    """Put blocks together as paragraphs: blank lines between them, white space inside them as single spaces.

    Soft hyphens and their like are left out, ligatures are written as letters, and accents that stand behind their
    letters become one character with them.

    >>> joined(["# A  title", "", " One\\tpara\u00adgraph on \ufb01sh. "])
    '# A title\\n\\nOne paragraph on fish.\\n'
    """
    tidy = ("\n".join(_SPACES.sub(" ", line).strip() for line in block.split("\n")).strip() for block in blocks)
    text = "\n\n".join(block for block in tidy if block).translate(FOR_THE_EYE)
    return _ACCENTED.sub(lambda found: normalize("NFC", found.group()), text) + "\n"


# Lines from the top among which a title stands: a masthead, a date and a number may come before it.
LINES_BEFORE_TITLE = 8


def title_place(text: str, title: str | None) -> tuple[int, int] | None:
    r"""Where a title stands as a line of its own at the top of a text; None where it does not.

    >>> title_place("Ministry\n\n# An Appeal\n\nWe urge restraint.", "An appeal")
    (12, 21)
    """
    start = 0
    for line in text.splitlines(keepends=True)[: 2 * LINES_BEFORE_TITLE]:
        words = line.strip().removeprefix("# ").strip()
        if title and words.casefold() == title.casefold():
            begin = text.index(words, start)
            return begin, begin + len(words)
        start += len(line)
    return None
