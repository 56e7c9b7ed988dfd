"""Who published the document, as its carrier says: the last thing that is asked when the text names no issuer."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from spacy.tokens import Doc

from sanctext.components.annotations import BLOCKS, text_of
from sanctext.knowledge.publishers import publisher_code


class Publication(NamedTuple):
    """The actor that published a document, and where the text says so.

    Args:
        code: the actor's code.
        start: first character of the publisher's name or address in the text; the body's first where it is not there.
        end: character behind it.
    """

    code: str
    start: int
    end: int


# So many blocks from the top may say whose site it is.
BLOCKS_OF_HEAD = 3
# "An official website of the Government of Peru": what a page says at its head.
_SITE = re.compile(r"\bofficial\s+(?:web\s?)?site\s+of\s+(?:the\s+)?(?P<whose>[^.\n|]{2,80})", re.IGNORECASE)


def _site(doc: Doc) -> Publication | None:
    """Whose web site a page says it is, above its text."""
    for block in islice(doc.spans.get(BLOCKS, ()), BLOCKS_OF_HEAD):
        site = _SITE.search(block.text)
        code = publisher_code(site["whose"], None) if site is not None else None
        if site is not None and code is not None:
            return Publication(code, block.start_char + site.start("whose"), block.start_char + site.end("whose"))
    return None


def publication(doc: Doc) -> Publication | None:
    """Who published it, None where its carrier does not say or no table knows them."""
    source = doc._.sanctext_source or {}
    publisher, url, body = source.get("publisher"), source.get("url"), source.get("body", 0)
    code = publisher_code(publisher, url) if publisher or url else None
    if code is None:
        return _site(doc)
    for words in filter(None, (publisher, url)):
        start = text_of(doc).find(words, 0, body)
        if start >= 0:
            return Publication(code, start, start + len(words))
    return Publication(code, body, body)
