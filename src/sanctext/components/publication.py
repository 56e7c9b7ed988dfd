"""Who published the document, as its carrier says: the last thing that is asked when the text names no issuer."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from sanctext.components.annotations import text_of
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


def publication(doc: Doc) -> Publication | None:
    """Who published it, None where its carrier does not say or no table knows them."""
    source = doc._.sanctext_source or {}
    publisher, url, body = source.get("publisher"), source.get("url"), source.get("body", 0)
    code = publisher_code(publisher, url) if publisher or url else None
    if code is None:
        return None
    for words in filter(None, (publisher, url)):
        start = text_of(doc).find(words, 0, body)
        if start >= 0:
            return Publication(code, start, start + len(words))
    return Publication(code, body, body)
