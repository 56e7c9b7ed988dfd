"""Records as W3C Web Annotations: one JSON-LD page, an annotation for each mention of an item.

What is annotated is the text as read, named by its hash (RFC 6920), which is the document's id. Offsets count code
points, as the standard's TextPositionSelector does.
"""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from sanctext.records import Demand, Mention, Party, Stance, StatementRecord

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Characters before and after a quotation by which it is found again in a changed text.
AROUND = 32


class _Found(NamedTuple):
    """An item where it is mentioned: its kind, its place in the record, its code or act, and what it says."""

    kind: str
    place: str
    tag: str
    says: str | None
    mention: Mention


def pieces(records: Iterable[StatementRecord]) -> Iterator[str]:
    """The page in pieces, an annotation a line."""
    yield f'{{"@context": "{CONTEXT}", "type": "AnnotationPage", "items": ['
    before = "\n"
    for record in records:
        for found in _found(record):
            yield before + json.dumps(_annotation(record, found), ensure_ascii=False)
            before = ",\n"
    yield "\n]}\n"


def named_by_hash(document: str) -> str:
    """The name of a text by its sha256 in hexadecimal.

    >>> named_by_hash("ff" * 32)
    'ni:///sha-256;__________________________________________8'
    """
    return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(document)).decode('ascii').rstrip('=')}"


def _annotation(record: StatementRecord, found: _Found) -> dict[str, Any]:
    name = named_by_hash(record.document.id)
    body = [_textual("classifying", found.kind), _textual("tagging", found.tag)]
    if found.says is not None:
        body.append(_textual("describing", found.says))
    return {
        # The same item of the same text has the same name in every run.
        "id": uuid.uuid5(uuid.NAMESPACE_URL, f"{name}#{found.place}").urn,
        "type": "Annotation",
        "motivation": "tagging" if found.says is None else "describing",
        "body": body,
        "target": {
            "type": "SpecificResource",
            "source": {"id": name, "type": "Text", "format": "text/plain", "label": record.document.source},
            "selector": [
                {"type": "TextPositionSelector", "start": found.mention.start, "end": found.mention.end},
                _quotation(found.mention, record.text),
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


def _found(record: StatementRecord) -> Iterator[_Found]:
    for number, signatory in enumerate(record.signatories):
        yield from _named("signatory", number, signatory.actor.code, signatory.mentions)
    for number, cited in enumerate(record.resolutions):
        yield from _named("resolution", number, cited.symbol or "resolutions without a number", cited.mentions)
    for number, weapon in enumerate(record.weapons):
        yield from _named("weapon", number, weapon.id, weapon.mentions)
    for number, demand in enumerate(record.demands):
        yield _Found("demand", f"demand/{number}", demand.act, _demand(demand), demand.span)
    for number, stance in enumerate(record.stances):
        yield _Found("stance", f"stance/{number}", stance.act, _stance(stance), stance.span)


def _named(kind: str, number: int, tag: str, mentions: Iterable[Mention]) -> Iterator[_Found]:
    for place, mention in enumerate(mentions):
        yield _Found(kind, f"{kind}/{number}/{place}", tag, None, mention)


def _demand(demand: Demand) -> str:
    negated = "not " if demand.negated else ""
    return f"{_names(demand.speakers)} → {_names(demand.addressees)}: {demand.act}: {negated}{demand.action}"


def _stance(stance: Stance) -> str:
    return f"{_names(stance.speakers)}: {stance.act}: {stance.object}"


def _names(parties: Iterable[Party]) -> str:
    return ", ".join(party.name or party.text for party in parties) or "–"
