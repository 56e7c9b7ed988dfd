"""The record as a contract: its schema, its models, and what it says about the document itself."""

from __future__ import annotations

import hashlib

import pytest
from pydantic import BaseModel, ValidationError

import sanctext
from sanctext.records import SCHEMA_VERSION, StatementRecord
from sanctext.source import Source
from snapshot import check_schema
from tables import table
from texts import report, statement

EVERYTHING = statement(
    "We condemn the launch of a Hwasong-17, which breaks UNSCR 1718. We urge the DPRK to halt its ballistic missile "
    "launches, and call on all Member States to enforce resolution 2397 (2017)."
)


def test_schema_is_that_of_the_snapshot() -> None:
    check_schema("record.schema.json", SCHEMA_VERSION, StatementRecord.model_json_schema(mode="serialization"))


def test_every_model_is_closed_and_every_field_is_always_there() -> None:
    """So that whoever reads a record can rely on its shape."""
    schema = StatementRecord.model_json_schema(mode="serialization")
    models = [schema, *schema["$defs"].values()]
    for model in models:
        assert model["additionalProperties"] is False, model["title"]
        assert set(model["required"]) == set(model["properties"]), model["title"]


def test_record_survives_json() -> None:
    record = sanctext.parse(EVERYTHING)
    assert record.signatories
    assert record.resolutions
    assert record.weapons
    assert record.demands
    assert record.stances
    assert StatementRecord.model_validate_json(record.model_dump_json()) == record
    assert StatementRecord.model_validate(record.model_dump()) == record
    assert record.schema_version == SCHEMA_VERSION


def parts(record: StatementRecord) -> list[BaseModel]:
    """One model of each sort that a record is made of."""
    demand = record.demands[0]
    return [
        record,
        record.document,
        record.signatories[0],
        record.signatories[0].actor,
        record.resolutions[0],
        record.weapons[0],
        demand,
        demand.span,
        demand.addressees[0],
        record.stances[0],
    ]


def test_parts_are_frozen() -> None:
    for part in parts(sanctext.parse(EVERYTHING)):
        for field in type(part).model_fields:
            with pytest.raises(ValidationError, match="frozen"):
                setattr(part, field, None)


def test_parts_refuse_unknown_fields() -> None:
    for part in parts(sanctext.parse(EVERYTHING)):
        with pytest.raises(ValidationError, match="surplus"):
            type(part).model_validate(part.model_dump() | {"surplus": 1})


def test_same_text_same_bytes() -> None:
    """Also after other texts, and alone or among others."""
    alone = sanctext.parse(EVERYTHING).model_dump_json()
    texts = [report("Iran must stop."), EVERYTHING, "Nothing.", EVERYTHING]
    among = [record.model_dump_json() for record in sanctext.parse_many(texts)]
    assert among[1] == among[3] == alone
    assert sanctext.parse(EVERYTHING).model_dump_json() == alone


def test_document() -> None:
    document = sanctext.parse(EVERYTHING).document
    assert document.id == hashlib.sha256(EVERYTHING.encode()).hexdigest()
    assert document.title == "Joint Statement by Canada, Chile and Norway on Regional Security"
    assert (document.issued, document.language, document.characters) == ("2024-03-04", "en", len(EVERYTHING))


def test_front_matter_is_not_read() -> None:
    """A reader says where the body begins and what the front matter held; offsets stay those of the whole text."""
    head = "---\ntitle: Iran must stop the Shahed-136\n---\n"
    text = head + "We urge Mali to free the envoys.\n"
    record = sanctext.parse(Source(text, "a.md", body=len(head), title="From the head", issued="2024-01-02"))
    assert (record.document.source, record.document.title, record.document.issued) == (
        "a.md",
        "From the head",
        "2024-01-02",
    )
    assert record.weapons == ()
    (demand,) = record.demands
    assert text[demand.span.start : demand.span.end] == demand.span.text == "urge Mali to free the envoys"


@pytest.mark.parametrize(
    ("text", "kind"),
    table(
        (EVERYTHING, "joint_statement", "Joint Statement"),
        ("Communiqué of the Ministers\n\nWe met.\n", "communique", "Communiqué"),
        ("Nuuk Declaration on Ice\n\nWe met.\n", "declaration", "Declaration"),
        ("Security Council Press Statement on Abyei\n\nThe members met.\n", "press_statement", "Press Statement"),
        (
            "Statement by the Spokesperson of the Foreign Ministry of Togo\n\nTogo met.\n",
            "national_statement",
            "spokesperson",
        ),
        (report("Iran must stop, Iraq said."), "news_report", "an agency’s dateline"),
        ("A recipe\n\nTake flour.\n", "other", "nothing of the sort"),
    ),
)
def test_kind(text: str, kind: str) -> None:
    assert sanctext.parse(text).document.kind == kind


@pytest.mark.parametrize(
    ("text", "codes"),
    table(
        (
            "Nous demandons à l’Iran de mettre fin à ses tirs de missiles et à la RPDC de rendre les marins à leurs "
            "familles sans délai.",
            "not_english",
            "another language is not read",
        ),
        (
            "Take two eggs, and beat them with the sugar until the mass is white and stiff.",
            "no_statement",
            "no statement",
        ),
        ("We urge Iran to halt its launches.", "date_unknown signatories_unknown", "nobody says who we are, and when"),
    ),
)
def test_diagnostics(text: str, codes: str) -> None:
    record = sanctext.parse(text)
    assert [diagnostic.code for diagnostic in record.diagnostics] == codes.split()


@pytest.mark.parametrize(
    "text",
    table(
        (
            "Envoys trade barbs\n\nGENEVA, March 4 (Lakeside Wire) - Seoul urged Beijing to send North Korean "
            "refugees south.",
            "a short report full of names",
        ),
        ("Statement on Goma\n\nRwanda must withdraw. M23 must disarm. Kinshasa must negotiate.", "short sentences"),
    ),
)
def test_short_english_is_english(text: str) -> None:
    """A short text has few of the small words by which a language is told."""
    assert sanctext.parse(text).document.language == "en"


def test_another_language_gives_nothing() -> None:
    """Rather no record of what it holds than a wrong one."""
    record = sanctext.parse(
        "Wir fordern Iran auf, die Shahed-136 abzuschalten, und erinnern an die Resolution 2231 vom 20. Juli 2015."
    )
    assert record.document.language is None
    assert (record.signatories, record.demands, record.weapons, record.resolutions) == ((), (), (), ())


def test_pipeline_is_sound() -> None:
    """Every component finds what it requires, and nothing writes to doc.ents, which cannot hold overlapping spans."""
    nlp = sanctext.load()
    analysis = nlp.analyze_pipes()
    assert {name: problems for name, problems in analysis["problems"].items() if problems} == {}
    assert nlp(EVERYTHING).ents == ()
    assert not any("doc.ents" in meta["assigns"] for meta in analysis["summary"].values())
