"""Whose "the Commission" and "the Council" are: the Union's, where no other body of that noun is named."""

from __future__ import annotations

import re

from sanctext.components.view import View

_ORGAN = re.compile(r"(?:\b(?:[Tt]he|[Aa])\s+|\A)(?P<noun>Commission|Council)\b")
_OTHER = r"\b(?!European\b|EU\b|The\b|And\b|A\b)[A-Z][\w’'-]+\s+{0}\b|\b{0}\s+(?:of(?!\s+the\s+E)|on|for)\b"


class UnionOrgans:
    """Answers whose organ it is, and looks through a text once for each noun.

    Args:
        news: whether the text is a report; elsewhere "the Council" may be the issuer's own.
    """

    def __init__(self, page: View, *, news: bool) -> None:
        self._page = page
        self._news = news
        self._codes: dict[str, str | None] = {}

    def code_of(self, start: int, end: int) -> str | None:
        """The Union's code for "the Commission", "a spokesman for the Council"; None for another's."""
        organ = _ORGAN.search(self._page.text[start:end])
        if organ is None or (organ["noun"] == "Council" and not self._news):
            return None
        noun = organ["noun"]
        if noun not in self._codes:
            text = self._page.text
            union = any(span.kb_id_ == "EU" for span in self._page.actors_between(0, len(text)))
            self._codes[noun] = "EU" if union and re.search(_OTHER.format(noun), text) is None else None
        return self._codes[noun]
