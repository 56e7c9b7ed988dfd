"""Records as W3C Web Annotations: one JSON-LD page, an annotation for each mention of an item.

What is annotated is the text as read, named by its hash (RFC 6920), which is the document's id. Offsets count code
points, as the standard's TextPositionSelector does.
"""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sanctext.items import Found, walk

if TYPE_CHECKING:
    from sanctext.records import Mention, StatementRecord

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Characters before and after a quotation by which it is found again in a changed text.
AROUND = 32


def pieces(records: Iterable[StatementRecord]) -> Iterator[str]:
    """The page in pieces, an annotation a line."""
    yield f'{{"@context": "{CONTEXT}", "type": "AnnotationPage", "items": ['
    before = "\n"
    for record in records:
        for found in walk(record):
            for place, mention in enumerate(found.whole):
                yield before + json.dumps(_annotation(record, found, place, mention), ensure_ascii=False)
                before = ",\n"
    yield "\n]}\n"


def named_by_hash(document: str) -> str:
    """The name of a text by its sha256 in hexadecimal.

    >>> named_by_hash("ff" * 32)
    'ni:///sha-256;__________________________________________8'
    """
    return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(document)).decode('ascii').rstrip('=')}"


def _annotation(record: StatementRecord, found: Found, place: int, mention: Mention) -> dict[str, Any]:
    """The annotation of an item at the place of one of its mentions."""
    name, kind = named_by_hash(record.document.id), found.kind
    body = [_textual("classifying", kind.one), _textual("tagging", kind.tag(found.item))]
    if kind.described:
        body.append(_textual("describing", kind.says(found.item)))
    item = f"{kind.one}/{found.number - 1}" + ("" if kind.described else f"/{place}")
    return {
        # The same item of the same text has the same name in every run.
        "id": uuid.uuid5(uuid.NAMESPACE_URL, f"{name}#{item}").urn,
        "type": "Annotation",
        "motivation": "describing" if kind.described else "tagging",
        "body": body,
        "target": {
            "type": "SpecificResource",
            "source": {"id": name, "type": "Text", "format": "text/plain", "label": record.document.source},
            "selector": [
                {"type": "TextPositionSelector", "start": mention.start, "end": mention.end},
                _quotation(mention, record.text),
            ],
        },
    }


def _textual(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _quotation(mention: Mention, text: str | None) -> dict[str, str]:
    quotation = {"type": "TextQuoteSelector", "exact": mention.text}
    if text is not None:
        quotation["prefix"] = text[max(0, mention.start - AROUND) : mention.start]
        quotation["suffix"] = text[mention.end : mention.end + AROUND]
    return quotation
