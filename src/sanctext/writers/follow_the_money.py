"""Records as FollowTheMoney entities, one a line: documents, the actors that they name, and who names whom.

A document has the states that sign as `country`, those that it addresses as `detectedCountry`. A state is a
PublicBody, other actors are Organizations. Whom a measure names as its target is an entity of its own, by the name,
with a Sanction for each measure and a Documentation that leads to the document. All ids are the same in every run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from sanctext.items import walk
from sanctext.knowledge.words import word_class

if TYPE_CHECKING:
    from sanctext.records import Measure, Party, StatementRecord, Target

PREFIX = "sanctext"
LANGUAGES = {"en": "eng"}
SCHEMATA = {"state": "PublicBody"}
OTHERS = "Organization"
# What the targets of measures are, by their kinds; goods, sectors and descriptions are no entities.
TARGETS = {
    "person": "Person",
    "organisation": OTHERS,
    "vessel": "Vessel",
    "aircraft": "Airplane",
    "state": SCHEMATA["state"],
    "armed_group": OTHERS,
}
# What FollowTheMoney takes at most, in characters: of a text, a name, and another value.
LONGEST_TEXT, LONGEST_NAME, LONGEST_VALUE = 65_000, 384, 1_024
TEXTS = frozenset({"bodyText", "reason", "summary"})
CUT = "…"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_IMO = re.compile(r"\d{7}")
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
        for number, measure in enumerate(record.measures, 1):
            if not measure.negated:
                yield from _sanctions(record, number, measure, told)


def _sanctions(record: StatementRecord, number: int, measure: Measure, told: set[str]) -> Iterator[str]:
    """Each target that is an entity, where it was not told before, its sanction, and where that stands."""
    targets = {_target_id(target): target for target in measure.targets if target.kind in TARGETS}
    for place, (name, target) in enumerate(targets.items(), 1):
        if name not in told:
            told.add(name)
            yield _line(name, _schema_of(target), _target(target))
        sanction = f"{_document_id(record)}-sanction-{number}-{place}"
        yield _line(sanction, "Sanction", _sanction(record, measure) | {"entity": [name]})
        found = {
            "document": [_document_id(record)],
            "entity": [name],
            "role": [f"target of a measure, {measure.status}"],
        }
        yield _line(f"{sanction}-documentation", "Documentation", found)


def _target_id(target: Target) -> str:
    """Of an actor that is known its id, else one by the kind and the name."""
    if target.code is not None:
        return _actor_id(target.code)
    digest = sha256(" ".join(target.name.split()).casefold().encode("utf-8", "surrogatepass")).hexdigest()
    return f"{PREFIX}-{target.kind.replace('_', '-')}-{digest[:16]}"


def _schema_of(target: Target) -> str:
    """A company where its name says so."""
    forms = word_class("legal form")
    return "Company" if target.kind == "organisation" and set(target.name.split()) & forms else TARGETS[target.kind]


def _target(target: Target) -> dict[str, list[str]]:
    numbers = [digits[0] for value in target.identifiers.values() if (digits := _IMO.search(value))]
    known = _country(target.code, target.kind) if target.code else []
    return {
        "name": [" ".join(target.name.split())],
        "country": known,
        "imoNumber": numbers if target.kind == "vessel" else [],
    }


def _sanction(record: StatementRecord, measure: Measure) -> dict[str, list[str]]:
    document = record.document
    # An act that is announced begins on the day of its announcement, where the text says no other.
    begins = measure.effective or (document.issued if measure.status == "imposed" else None)
    return {
        "authority": [party.name or party.text for party in measure.imposers],
        "country": [code for party in measure.imposers for code in _country_of(party)],
        "program": [" ".join(basis.text.split()) for basis in measure.basis],
        "programId": [key for basis in measure.basis for key in basis.programmes],
        "provisions": [*measure.types],
        "status": [measure.status],
        "reason": [" ".join(measure.reason.text.split())] if measure.reason else [],
        "startDate": _dates(begins),
        "endDate": _dates(measure.until),
        "date": _dates(document.issued),
        "sourceUrl": [document.url] if document.url else [],
        "publisher": [document.publisher] if document.publisher else [],
        "summary": [" ".join(measure.span.text.split())],
    }


def _dates(said: str | None) -> list[str]:
    """A date that FollowTheMoney takes; one that is worded is none."""
    return [said] if said and _DATE.fullmatch(said) else []


def _country_of(party: Party) -> list[str]:
    return _country(party.code, party.kind or "") if party.code else []


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
    fitting = {key: [part for value in values for part in _fitting(key, value)] for key, values in properties.items()}
    kept = {key: list(dict.fromkeys(values)) for key, values in fitting.items() if values}
    return json.dumps({"id": name, "schema": schema, "properties": kept}, ensure_ascii=False) + "\n"


def _fitting(key: str, value: str) -> Iterator[str]:
    """A value as long as FollowTheMoney takes it: a text in parts, another value cut, which its end shows."""
    if key in TEXTS:
        yield from (value[start : start + LONGEST_TEXT] for start in range(0, len(value), LONGEST_TEXT))
    else:
        longest = LONGEST_NAME if key == "name" else LONGEST_VALUE
        yield value if len(value) <= longest else value[: longest - len(CUT)] + CUT
