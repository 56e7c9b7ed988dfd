"""The record's fields as Markdown tables, from the models and their JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sanctext.records import Model, StatementRecord

# What a field means where its model says no more than its name and type.
MEANINGS: dict[str, dict[str, str]] = {
    "StatementRecord": {
        "schema_version": "version of this contract",
        "document": "the text itself: id, source, title, date, kind, language, length",
        "signatories": "who issues the statement that the document is, or that it reports",
        "targets": "whom the demands and condemnations address, in text order",
        "resolutions": "Security Council resolutions that are cited, checked against the table of those adopted",
        "weapons": "named systems and generic categories of weapons",
        "demands": "one entry for each demanded action",
        "stances": "condemnations, concern, welcome, commitments, denials, …",
        "measures": "restrictive acts that a clause asserts: imposed, extended, eased or planned",
        "violations": "who is said to have broken what",
        "citations": "treaties, agreements, laws and documents, besides the Security Council's resolutions",
        "diagnostics": "what was guessed, and what could not be decided",
    },
    "Document": {
        "title": "from the front matter, else the title block; null where there is none",
        "kind": "what the document is",
        "characters": "length of the text in Unicode code points",
        "words": "number of words after any front matter",
    },
    "Signatory": {
        "actor": "who signs",
        "office": "the office that signs ('foreign minister'), null where none is named",
        "role": "'aligned' for states that align themselves with a statement of others",
        "mentions": "where the text names it as a signatory",
    },
    "Actor": {"name": "its usual English name", "kind": "what sort of actor it is"},
    "Party": {
        "code": "as in Actor; null for parties that only words describe",
        "name": "the actor's usual name; without a code one wording for those that mean the same, or null",
        "kind": "as in Actor; null without a code",
    },
    "Resolution": {
        "year": "year of adoption by the table, else the cited one",
        "regime": "the sanctions regime that it belongs to, by its target",
        "subject": "what it is about, in a few words",
        "problems": "what is wrong with the citation; empty where nothing is",
        "mentions": "where it is cited",
    },
    "Weapon": {
        "id": "id in the tables weapons.csv or weapon_categories.csv",
        "name": "its usual name",
        "category": "code of the category, from the general to the special, with dots between",
        "mentions": "where it is named",
    },
    "Demand": {
        "speakers": "who demands; 'we' is resolved to the signatories",
        "addressees": "of whom; empty where the text names nobody",
        "attribution": "the document's own words, a quotation, or reported speech",
        "negated": "true where something is not to be done ('must not …')",
        "cue": "the words that perform the act",
        "target": "the words that name the addressees; null where none do",
        "object": "the words that the action was taken from",
    },
    "Stance": {
        "act": "lemma of the performative: 'condemn', 'welcome', 'deny', …",
        "speakers": "who takes the stance; 'we' is resolved to the signatories",
        "object": "what it is about, in the text's words",
        "attribution": "as in Demand",
        "span": "from the cue to the object's end",
        "object_span": "the words of the object, and where they stand",
    },
    "Measure": {
        "status": "what the clause says of the measure",
        "imposers": "who takes it; 'we' is resolved to the signatories; empty where the text names nobody",
        "targets": "persons, companies, ships, goods, … that it names",
        "counts": "how many it says there are",
        "basis": "laws, orders, decisions and resolutions that it rests on",
        "condition": "on what it hangs: 'until the raids end'; null where it says none",
        "deadline": "by or within what time it is to be done; null where it says none",
        "attribution": "as in Demand",
        "negated": "true where the act is denied: 'has not lifted'",
        "cue": "the words that perform the act",
    },
    "Target": {
        "mention": "the words that name it, and where they stand",
    },
    "Counts": {
        "persons": "individuals, officials, …",
        "organisations": "entities, companies, banks, …",
        "vessels": "ships, tankers, …",
        "aircraft": "aeroplanes and helicopters",
    },
    "Basis": {
        "kind": "what sort of text it is",
        "start": "as in Mention",
        "end": "as in Mention",
        "text": "as in Mention",
    },
    "Violation": {
        "speakers": "who says so; 'we' is resolved to the signatories",
        "norms": "what is said to be broken",
        "attribution": "as in Demand",
        "span": "from the deed or the cue to the end of what is broken",
        "cue": "the words that say that something is broken: 'in violation of', 'breaches'",
    },
    "Norm": {
        "start": "as in Mention",
        "end": "as in Mention",
        "text": "as in Mention",
    },
    "Cited": {
        "name": "its usual name",
        "kind": "what sort of text it is; 'resolution' for one of another body than the Security Council",
        "mentions": "where it is cited",
    },
    "Mention": {
        "start": "offset of the first character",
        "end": "offset after the last character",
        "text": "the words between them",
    },
    "RawOffsets": {
        "start": "the span's first character, as its mention gives it",
        "end": "offset after its last character",
        "raw_start": "offset in the decoded source file; null where the place is not certain",
        "raw_end": "offset after its last character there",
    },
    "Diagnostic": {"code": "a short name for programs", "message": "one sentence for people"},
}


def models() -> dict[str, dict[str, Any]]:
    """The schema of each model, by name, in the order of MEANINGS."""
    schema = StatementRecord.model_json_schema(mode="serialization")
    found = {"StatementRecord": schema, **schema["$defs"]}
    return {name: found[name] for name in MEANINGS} | found


def meaning(model: str, field: str, schema: dict[str, Any]) -> str:
    """What a field means: the model's own words, else those of MEANINGS.

    Raises:
        ValueError: neither says it, or both do.
    """
    own, added = schema.get("description"), MEANINGS.get(model, {}).get(field)
    if bool(own) == bool(added):
        raise ValueError(f"{model}.{field}: {'described twice' if own else 'not described'}; see {__name__}.MEANINGS")
    return str(own or added)


def kind_of(schema: dict[str, Any]) -> str:
    """A field's type in words.

    >>> kind_of({"anyOf": [{"type": "string"}, {"type": "null"}]}), kind_of({"type": "integer", "minimum": 0})
    ('string or null', 'integer from 0')
    >>> kind_of({"type": "array", "items": {"$ref": "#/$defs/Mention"}})
    'list of [Mention](#mention)'
    """
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(map(kind_of, schema["anyOf"]))
    if "enum" in schema:
        return " · ".join(f"`{value}`" for value in schema["enum"])
    if schema["type"] == "object":
        return f"{kind_of(schema['additionalProperties'])} by name"
    if schema["type"] == "array":
        return f"list of {kind_of(schema['items'])}"
    if "minimum" in schema:
        most = f" to {schema['maximum']}" if "maximum" in schema else ""
        return f"{schema['type']} from {schema['minimum']}{most}"
    return str(schema["type"])


def _kinds_of(model: type[Model]) -> Iterator[type[Model]]:
    """The models that are made of one, and those that are made of them."""
    for each in model.__subclasses__():
        yield each
        yield from _kinds_of(each)


def field_tables() -> Iterator[str]:
    """A heading, the docstring and a table for each model."""
    known = {model.__name__: model for model in _kinds_of(Model)}
    for name, schema in models().items():
        yield f"### {name}\n"
        yield f"{' '.join((known[name].__doc__ or '').split())}\n"
        yield "| field | type | meaning |\n|---|---|---|"
        for field, described in schema["properties"].items():
            yield f"| `{field}` | {kind_of(described)} | {meaning(name, field, described)} |"
        yield ""


def overview() -> Iterator[str]:
    """One table of the record's top level."""
    yield "| field | holds |\n|---|---|"
    for field, described in StatementRecord.model_json_schema(mode="serialization")["properties"].items():
        yield f"| `{field}` | {meaning('StatementRecord', field, described)} |"
