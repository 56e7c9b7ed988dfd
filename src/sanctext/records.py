"""The record: what sanctext promises to its readers.

One `StatementRecord` a document. Every model is frozen and refuses unknown fields, so that a record read back is
the record that was written. Spans are Python string offsets (Unicode code points) into the text as read.

"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "2.1"

ActorKind = Literal["state", "organisation", "group", "armed_group"]
DocumentKind = Literal[
    "joint_statement",
    "communique",
    "declaration",
    "press_statement",
    "national_statement",
    "readout",
    "transcript",
    "notice",
    "resolution",
    "news_report",
    "other",
]
Attribution = Literal["own", "quoted", "reported"]
Status = Literal["imposed", "extended", "eased", "planned"]
MeasureType = Literal[
    "asset_freeze",
    "travel_ban",
    "arms_embargo",
    "export_control",
    "import_ban",
    "financial_restriction",
    "investment_ban",
    "services_ban",
    "transport_restriction",
    "price_cap",
    "trade_restriction",
    "aid_suspension",
    "diplomatic",
    "debarment",
    "designation",
    "other",
]
TargetKind = Literal["person", "organisation", "vessel", "aircraft", "state", "armed_group", "goods", "sector", "class"]
BasisKind = Literal["executive_order", "statute", "regulation", "decision", "resolution", "other"]
CitationKind = Literal["treaty", "agreement", "un_document", "resolution", "law", "report"]
Problem = Literal["year_mismatch", "unknown_number", "newer_than_table", "not_in_force", "vetoed_draft"]

# What databases take for a whole number; the JSON Schema does not say it.
LARGEST_NUMBER = 2**63 - 1


def _unsaid(schema: dict[str, Any]) -> None:
    schema.pop("maximum", None)


Number = Annotated[int, Field(le=LARGEST_NUMBER, json_schema_extra=_unsaid)]
Offset = Annotated[int, Field(ge=0, le=LARGEST_NUMBER, json_schema_extra=_unsaid)]
Confidence = Annotated[
    float | None,
    Field(ge=0, le=1, description="how likely the item is right, from 0 to 1; null where a reader gave it"),
]


class Model(BaseModel):
    """Base of every part of a record: frozen, and closed to fields that the contract does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


class Mention(Model):
    """Words of the text: `source_text[start:end] == text`, and the rule that found them."""

    start: Offset
    end: Offset
    text: str
    rule: str = Field(description="name of the rule that found it, for example 'demands.infinitive'")


class Actor(Model):
    """A state, organisation, group of states or armed group, by its code."""

    code: str = Field(description="ISO 3166-1 alpha-2 for states, the knowledge base's code for others")
    name: str
    kind: ActorKind


class Party(Model):
    """Who speaks or is addressed: an actor by its code, or, where `code` is null, only the words of the text."""

    code: str | None
    name: str | None
    kind: ActorKind | None
    text: str = Field(
        description="the words that name the party here, for example 'We', 'Pyongyang', 'all States'"
        "; empty where no words do, as in 'The ministers met and urge …'"
    )


class Document(Model):
    """The text itself: where it comes from, what it calls itself and how long it is."""

    id: str = Field(description="sha256 of the UTF-8 source text, hexadecimal")
    source: str = Field(description="path as given, '-' for standard input")
    title: str | None
    issued: str | None = Field(description="date of issue, YYYY-MM-DD; null where the text does not say")
    kind: DocumentKind
    language: str | None = Field(description="'en', or null where the text does not look like English")
    publisher: str | None = Field(description="who published it, as its file says; null where it does not say")
    url: str | None = Field(description="where it was published, as its file says; null where it does not say")
    declared_language: str | None = Field(
        description="the language that its file declares, BCP 47; null where it declares none"
    )
    characters: Offset
    words: Offset


class Signatory(Model):
    """An actor that issues the statement, or aligns itself with it."""

    actor: Actor
    members: tuple[str, ...] = Field(description="a group's member states on the document's date, ISO alpha-2")
    office: str | None
    role: Literal["issuer", "aligned"]
    mentions: tuple[Mention, ...]
    confidence: Confidence = None


class Resolution(Model):
    """A Security Council resolution that is cited; one entry gathers those cited without a number."""

    symbol: str | None = Field(
        description="'S/RES/1718 (2006)', the year being the table's, or the cited one where the table has none; "
        "the draft's symbol for a vetoed draft; null for resolutions cited without a number"
    )
    number: Number | None = Field(description="null for a draft, and for resolutions cited without a number")
    year: Number | None
    paragraphs: tuple[str, ...] = Field(description="operative paragraphs or annexes cited with it")
    regime: str | None
    subject: str | None
    body_only: bool = Field(description="true where the number occurs only in a body's name ('1718 Committee')")
    implied: bool = Field(description="true where it lies inside a cited range and belongs to the range's regime")
    problems: tuple[Problem, ...]
    mentions: tuple[Mention, ...]


class Weapon(Model):
    """A named system, or a generic category of weapons."""

    id: str
    name: str
    named: bool = Field(description="false for generic categories such as 'ballistic missiles'")
    category: str
    origin: str | None = Field(description="ISO alpha-2 codes joined by '|', null where not established")
    mentions: tuple[Mention, ...]


class Demand(Model):
    """One demanded action: who wants whom to do, stop or not do what."""

    act: str = Field(description="lemma of the performative: 'urge', 'call on', 'must', …")
    force: int = Field(ge=1, le=5, description="1 hope … 5 demand")
    speakers: tuple[Party, ...]
    addressees: tuple[Party, ...]
    action: str = Field(description="infinitive phrase without 'to' where the form allows it, else the noun phrase")
    attribution: Attribution
    negated: bool
    condition: Mention | None = Field(description="on what it hangs: 'if Iran returns to full cooperation'")
    deadline: Mention | None = Field(description="by or within what time it is to be done: 'by 30 June'")
    span: Mention = Field(description="from the cue to the action's end")
    cue: Mention
    target: Mention | None
    object: Mention
    confidence: Confidence = None


class Stance(Model):
    """A condemnation, concern, welcome, reaffirmation, commitment, denial, …"""

    act: str
    speakers: tuple[Party, ...]
    object: str
    attribution: Attribution
    negated: bool = Field(description="true where the stance is denied: 'does not recognise'")
    span: Mention
    object_span: Mention
    confidence: Confidence = None


class Target(Model):
    """Whom or what a measure is aimed at, as the text names it."""

    name: str = Field(description="as written, without numbers, articles and appositions")
    kind: TargetKind = Field(description="'class' for a description: 'officials responsible for the raids'")
    code: str | None = Field(description="of a state, a group or an armed group that the tables know")
    identifiers: dict[str, str] = Field(description="what stands beside the name: an IMO number, a list's reference")
    mention: Mention


class Counts(Model):
    """How many targets a measure's own words count; null where they count none."""

    persons: Number | None
    organisations: Number | None
    vessels: Number | None
    aircraft: Number | None
    unspecified: Number | None = Field(description="'five individuals and entities'")


class Basis(Mention):
    """A legal basis of a measure, in the words of the text."""

    programmes: tuple[str, ...] = Field(description="keys of sanctions programmes, as OpenSanctions uses them")
    kind: BasisKind


class Measure(Model):
    """A restrictive act that a clause asserts: imposed, extended, eased or planned."""

    status: Status
    types: tuple[MeasureType, ...] = Field(description="only what the clause says")
    imposers: tuple[Party, ...]
    together_with: tuple[Party, ...] = Field(description="who acts with them: 'in coordination with Japan'")
    targets: tuple[Target, ...]
    counts: Counts
    countries: tuple[Party, ...] = Field(description="whom it is directed at: 'Russian banks', 'on Iran's programme'")
    basis: tuple[Basis, ...]
    reason: Mention | None = Field(description="what for, or in response to what")
    effective: str | None = Field(description="YYYY-MM-DD, or as written")
    until: str | None = Field(description="YYYY-MM-DD, or as written")
    condition: Mention | None
    deadline: Mention | None
    attribution: Attribution
    negated: bool
    span: Mention = Field(description="from the subject or the cue to the end of what it says")
    cue: Mention
    confidence: Confidence = None


class Norm(Mention):
    """What is said to be broken."""

    resolution: Number | None = Field(description="the number of a Security Council resolution")
    instrument: str | None = Field(description="the knowledge base's code of a treaty, an agreement or another text")


class Violation(Model):
    """Who is said to have broken what."""

    speakers: tuple[Party, ...]
    accused: tuple[Party, ...] = Field(description="none where only the deed is named")
    act: Mention | None = Field(description="what they did")
    norms: tuple[Norm, ...]
    attribution: Attribution
    span: Mention
    cue: Mention


class Cited(Model):
    """A treaty, an agreement, a law or a document that is cited besides the Security Council's resolutions."""

    id: str = Field(description="the knowledge base's code, or the document's symbol")
    name: str
    kind: CitationKind
    symbol: str | None = Field(description="of a document: 'A/RES/ES-11/1', 'S/PRST/2017/13'")
    mentions: tuple[Mention, ...]


class Diagnostic(Model):
    """What the reader should know: what was guessed, what could not be decided."""

    code: str
    message: str


class RawOffsets(Model):
    """A span of the record, and its place in the decoded source file."""

    start: Offset
    end: Offset
    raw_start: Offset | None
    raw_end: Offset | None


class StatementRecord(Model):
    """Everything that sanctext says about one document."""

    schema_version: str
    document: Document
    signatories: tuple[Signatory, ...]
    targets: tuple[Actor, ...]
    resolutions: tuple[Resolution, ...]
    weapons: tuple[Weapon, ...]
    demands: tuple[Demand, ...]
    stances: tuple[Stance, ...]
    measures: tuple[Measure, ...]
    violations: tuple[Violation, ...]
    citations: tuple[Cited, ...]
    diagnostics: tuple[Diagnostic, ...]
    text: str | None = Field(description="the text as read, which the offsets point into; null unless it was asked for")
    raw_offsets: tuple[RawOffsets, ...] | None = Field(
        description="where each span of this record stands in the source file; null unless it was asked for"
    )

    def _repr_html_(self) -> str:
        """The record as notebooks show it: its text with the items marked where it holds it, else a short table."""
        from sanctext.report.in_notebook import in_notebook

        return in_notebook(self)
