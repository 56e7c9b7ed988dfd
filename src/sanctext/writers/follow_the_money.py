"""Records as FollowTheMoney entities, one a line: documents, the actors that they name, and who names whom.

A document has the states that sign as `country`, those that it addresses as `detectedCountry`. A state is a
PublicBody, other actors are Organizations; their ids are the same in every run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from sanctext.items import walk

if TYPE_CHECKING:
    from sanctext.records import StatementRecord

PREFIX = "sanctext"
LANGUAGES = {"en": "eng"}
SCHEMATA = {"state": "PublicBody"}
OTHERS = "Organization"
# Whom FollowTheMoney has among its countries, though it is no state.
COUNTRIES = {"EU": "eu"}


class _Named(NamedTuple):
    """An actor, with whatever names a document has for it."""

    code: str
    name: str
    kind: str
    words: tuple[str, ...] = ()


def pieces(records: Iterable[StatementRecord]) -> Iterator[str]:
    """The entities, a line each; an actor comes before the first document that names it."""
    told: set[str] = set()
    for record in records:
        actors = _actors(record)
        for actor in actors:
            if actor.code not in told:
                told.add(actor.code)
                yield _line(_actor_id(actor.code), SCHEMATA.get(actor.kind, OTHERS), _actor(actor))
        yield _line(_document_id(record), "Document", _document(record, actors))
        for actor in actors:
            mention = {
                "document": [_document_id(record)],
                "resolved": [_actor_id(actor.code)],
                "name": [*dict.fromkeys((actor.name, *actor.words))],
                "detectedSchema": [SCHEMATA.get(actor.kind, OTHERS)],
                "contextCountry": _country(actor.code, actor.kind),
            }
            yield _line(f"{_document_id(record)}-{actor.code.lower()}", "Mention", mention)


def _actors(record: StatementRecord) -> list[_Named]:
    """Every actor with a code, once; of a signatory also the words that name it where it signs."""
    found: dict[str, _Named] = {}
    for signatory in record.signatories:
        actor = signatory.actor
        words = tuple(" ".join(mention.text.split()) for mention in signatory.mentions)
        before = found.get(actor.code, _Named(actor.code, actor.name, actor.kind))
        found[actor.code] = before._replace(words=before.words + words)
    for actor in record.targets:
        found.setdefault(actor.code, _Named(actor.code, actor.name, actor.kind))
    for party in (party for found in walk(record) for group in found.parties.values() for party in group):
        if party.code is not None:
            found.setdefault(party.code, _Named(party.code, party.name or party.text, party.kind or ""))
    return list(found.values())


def _document(record: StatementRecord, actors: Iterable[_Named]) -> dict[str, list[str]]:
    document = record.document
    return {
        "fileName": [document.source],
        "title": [document.title] if document.title else [],
        "sourceUrl": [document.url] if document.url else [],
        "publisher": [document.publisher] if document.publisher else [],
        "date": [document.issued] if document.issued else [],
        "language": [LANGUAGES.get(document.language, document.language)] if document.language else [],
        "country": [code for each in record.signatories for code in _country(each.actor.code, each.actor.kind)],
        "detectedCountry": [code for actor in record.targets for code in _country(actor.code, actor.kind)],
        "namesMentioned": [actor.name for actor in actors],
        "keywords": [
            document.kind,
            *(cited.symbol for cited in record.resolutions if cited.symbol),
            *(weapon.name for weapon in record.weapons),
        ],
        "bodyText": [record.text] if record.text else [],
    }


def _actor(actor: _Named) -> dict[str, list[str]]:
    return {"name": [actor.name], "country": _country(actor.code, actor.kind), "classification": [actor.kind]}


def _country(code: str, kind: str) -> list[str]:
    return [code.lower()] if kind == "state" else [COUNTRIES[code]] if code in COUNTRIES else []


def _document_id(record: StatementRecord) -> str:
    return f"{PREFIX}-{record.document.id}"


def _actor_id(code: str) -> str:
    return f"{PREFIX}-actor-{code.lower()}"


def _line(name: str, schema: str, properties: Mapping[str, list[str]]) -> str:
    kept = {key: list(dict.fromkeys(values)) for key, values in properties.items() if values}
    return json.dumps({"id": name, "schema": schema, "properties": kept}, ensure_ascii=False) + "\n"
