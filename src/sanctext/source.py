"""A source: a text as read, and what its carrier says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sanctext.readers.alignment import Alignment

# Half of a character that stands alone: it cannot be written as UTF-8.
_HALF = re.compile(r"[\ud800-\udfff]")
REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Source:
    """A document's text with the metadata that its file format carries.

    Half a character, of which Python's strings may hold any, is replaced by U+FFFD: every record can be written.

    Args:
        text: the whole text; every offset of the record points into it.
        name: path as given, "-" for standard input.
        body: offset at which the document's own words begin (after front matter), in code points.
        title: title that the carrier names, None where it names none.
        title_at: where that title stands in the text, in front matter or as a line; None where it does not.
        issued: date of issue that the carrier names, YYYY-MM-DD.
        publisher: publisher that the carrier names.
        url: web address at which the carrier says it was published.
        language: language that the carrier declares, BCP 47.
        notes: (code, message) pairs on how it was read, for the record's diagnostics.
        alignment: where its words stand in the file, if that was asked for and is known.
    """

    text: str
    name: str = "-"
    body: int = 0
    title: str | None = None
    title_at: tuple[int, int] | None = None
    issued: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[tuple[str, str], ...] = ()
    alignment: Alignment | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        for part in ("text", "name", "title", "issued", "publisher", "url", "language"):
            words = getattr(self, part)
            if words and _HALF.search(words):
                object.__setattr__(self, part, _HALF.sub(REPLACEMENT, words))
