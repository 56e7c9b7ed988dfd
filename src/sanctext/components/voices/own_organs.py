"""How the only issuer calls itself: by the acronym of its letterhead, "FPA", or by its noun, "the Secretariat"."""

from __future__ import annotations

import re
from functools import cached_property

from sanctext.components.letterhead import is_letterhead
from sanctext.components.signatories.top import lines_above
from sanctext.components.view import View
from sanctext.knowledge.words import word_class

# "Fiji Ports Authority (FPA)".
_NAMED = re.compile(r"\W*(?:[A-Z][\w’'&-]*\s+|(?:of|for|and|the|on)\s+)+\((?P<acronym>[A-Z][A-Za-z-]{1,9})\)\W*")
_NAMED_BELOW = re.compile(r"[^(\n]+\((?P<acronym>[A-Z][A-Za-z-]{1,9})\)")
_WORD = re.compile(r"[A-Za-z]+")


class OwnOrgans:
    """The acronyms and the nouns of the offices that stand above a text of one issuer."""

    def __init__(self, page: View, *, alone: bool) -> None:
        self._page = page
        self._alone = alone

    def is_own(self, words: str) -> bool:
        """Whether words are one of the offices above the text: "FPA", "The Secretariat"."""
        if not self._alone:
            return False
        article, _, noun = words.rpartition(" ")
        if article.lower() not in {"", "the"}:
            return False
        return noun in self._acronyms or (bool(article) and noun[:1].isupper() and noun.lower() in self._nouns)

    @cached_property
    def _lines(self) -> list[str]:
        return [self._page.text[start:end].strip() for start, end in lines_above(self._page)]

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        heads = (_NAMED.fullmatch(line) for line in self._lines)
        # "the Fiji Ports Authority (FPA)" below its letterhead.
        below = (self._page.text.find(f"{line} (") for line in self._lines if " " in line)
        named = (_NAMED_BELOW.match(self._page.text, place) for place in below if place >= 0)
        return frozenset(found["acronym"] for found in (*heads, *named) if found is not None)

    @cached_property
    def _nouns(self) -> frozenset[str]:
        banks = word_class("bank of a state")
        organs = word_class("letterhead") | word_class("organ of a letterhead") | banks
        words = {word.lower() for line in self._lines if is_letterhead(line) for word in _WORD.findall(line)}
        # "Riksbank", "the Bank".
        parts = {noun for noun in banks if any(word.endswith(noun) for word in words)}
        return frozenset(words & organs | parts)
