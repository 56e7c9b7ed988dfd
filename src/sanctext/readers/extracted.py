"""What a reader of a file format gives: a text put together from blocks, and what the file says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sanctext.readers.encoding import Notes

_SPACES = re.compile(r"[^\S\n\u00a0]+")
_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document as a file format carries it.

    Args:
        text: its words; every offset of the record points into it.
        title: title that the file names, None where it names none.
        issued: date that the file names, YYYY-MM-DD.
        notes: (code, message) pairs on how it was read.
    """

    text: str
    title: str | None = None
    issued: str | None = None
    notes: Notes = ()


def joined(blocks: Iterable[str]) -> str:
    """Put blocks together as paragraphs: blank lines between them, white space inside them as single spaces.

    >>> joined(["# A  title", "", " One\\tparagraph. "])
    '# A title\\n\\nOne paragraph.\\n'
    """
    tidy = ("\n".join(_SPACES.sub(" ", line).strip() for line in block.split("\n")).strip() for block in blocks)
    return "\n\n".join(block for block in tidy if block) + "\n"


def title_of(value: str | None) -> str | None:
    """A title without line breaks; None for an empty one."""
    return " ".join(value.split()) or None if value else None


def day_of(value: str | None) -> str | None:
    """The day of a date or timestamp as ISO 8601 writes it, None for anything else.

    >>> day_of("2024-05-31T10:00:00Z"), day_of("yesterday"), day_of(None)
    ('2024-05-31', None, None)
    """
    found = _DATE.match(value or "")
    return found.group() if found else None
