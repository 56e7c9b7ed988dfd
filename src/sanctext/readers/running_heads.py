"""Tells of a line in the margin of pages whether it names the document that it runs above."""

from __future__ import annotations

import re
from collections.abc import Container

_DOCUMENT = re.compile(r"\b(?:statement|declaration|communiqu[eé]|remarks|message|resolution)\b", re.IGNORECASE)


def names_document(head: str, lines: Container[str]) -> bool:
    """Whether a head is the title of a text that has it nowhere else.

    Args:
        head: the head.
        lines: the text's own lines, without letter case (`str.casefold`).

    >>> names_document("Joint Statement by Japan", set()), names_document("Ministry of Foreign Affairs", set())
    (True, False)
    """
    return _DOCUMENT.search(head) is not None and head.casefold() not in lines
