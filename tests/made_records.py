"""Records that hypothesis makes: of any shape that the contract allows, with texts that programs dislike."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import get_args

from hypothesis import strategies as st

from sanctext.records import (
    SCHEMA_VERSION,
    Actor,
    Basis,
    BasisKind,
    CitationKind,
    Cited,
    Counts,
    Demand,
    Diagnostic,
    Document,
    DocumentKind,
    Measure,
    MeasureType,
    Mention,
    Norm,
    Party,
    RawOffsets,
    Resolution,
    Signatory,
    Stance,
    StatementRecord,
    Status,
    Target,
    TargetKind,
    Violation,
    Weapon,
)

HOSTILE = (
    '=HYPERLINK("http://example.invalid")',
    "+49 30",
    "-1",
    "@SUM(A1)",
    "＝1+1",
    "'=1",
    "\t=1",
    "\r\n-x",
    "a\0b",
    "\0",
    "",
    "   ",
    "true",
    "007",
    "1e5",
    "2024-01-02",
    "NULL",
    'quote " comma , semicolon ;',
    "line\nline\r\nline\rline\u2028line\x85line",
    "_x0041_",
    "\x1b[31m",
    "\x7f\x80\ufffe\uffff",
    "\ufeffmark",
    "🚀👩‍👩‍👧‍👦🇰🇵",
    "القرار ١٧١٨ \u202eevil\u202c",
    "קול קורא",
    "ﬁ\u0301\u00ad",
    "http://example.invalid/a#b",
    "'; DROP TABLE documents; --",
    "{{7*7}} ${x} %s",
    "x" * 40_000,
    "🚀" * 20_000,
)

SHORT = tuple(words for words in HOSTILE if len(words) < 100)

texts = st.one_of(st.text(alphabet=st.characters(codec="utf-8"), max_size=20), st.sampled_from(SHORT))
codes = st.sampled_from(("KP", "FR", "JP", "EU", "HOUTHI"))
kinds = st.sampled_from(("state", "organisation", "group", "armed_group"))
attributions = st.sampled_from(("own", "quoted", "reported"))
numbers = st.integers(0, 10_000_000)
dates = st.dates().map(lambda day: day.isoformat())


def lists(part: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(part, max_size=most).map(tuple)


mentions = st.builds(Mention, start=numbers, end=numbers, text=texts, rule=texts)
actors = st.builds(Actor, code=codes, name=texts, kind=kinds)
parties = st.builds(
    Party, code=st.none() | codes, name=st.none() | texts, kind=st.none() | kinds, text=texts
)  # fmt: skip
documents = st.builds(
    Document,
    id=st.integers(0, 10**9).map(lambda number: sha256(str(number).encode()).hexdigest()),
    source=texts,
    title=st.none() | texts,
    issued=st.none() | dates,
    kind=st.sampled_from(get_args(DocumentKind)),
    language=st.none() | st.just("en"),
    publisher=st.none() | texts,
    url=st.none() | texts,
    declared_language=st.none() | st.just("en-GB"),
    characters=numbers,
    words=numbers,
)
signatories = st.builds(
    Signatory,
    actor=actors,
    members=lists(codes),
    office=st.none() | texts,
    role=st.sampled_from(("issuer", "aligned")),
    mentions=lists(mentions),
)
problems = st.sampled_from(("year_mismatch", "unknown_number", "newer_than_table", "not_in_force", "vetoed_draft"))
resolutions = st.builds(
    Resolution,
    symbol=st.none() | texts,
    number=st.none() | numbers,
    year=st.none() | st.integers(1946, 2100),
    paragraphs=lists(texts),
    regime=st.none() | texts,
    subject=st.none() | texts,
    body_only=st.booleans(),
    implied=st.booleans(),
    problems=lists(problems),
    mentions=lists(mentions),
)
weapons = st.builds(
    Weapon,
    id=texts,
    name=texts,
    named=st.booleans(),
    category=texts,
    origin=st.none() | texts,
    mentions=lists(mentions),
)
demands = st.builds(
    Demand,
    act=texts,
    force=st.integers(1, 5),
    speakers=lists(parties),
    addressees=lists(parties),
    action=texts,
    attribution=attributions,
    negated=st.booleans(),
    condition=st.none() | mentions,
    deadline=st.none() | mentions,
    span=mentions,
    cue=mentions,
    target=st.none() | mentions,
    object=mentions,
)
stances = st.builds(
    Stance,
    act=texts,
    speakers=lists(parties),
    object=texts,
    attribution=attributions,
    negated=st.booleans(),
    span=mentions,
    object_span=mentions,
)
statuses = st.sampled_from(get_args(Status))
target_kinds = st.sampled_from(get_args(TargetKind))
types = st.sampled_from(get_args(MeasureType))
targets = st.builds(
    Target,
    name=texts,
    kind=target_kinds,
    code=st.none() | codes,
    identifiers=st.dictionaries(
        st.sampled_from(("imo", "reference")), st.sampled_from(("9300001", "QDi.901")), max_size=2
    ),
    mention=mentions,
)
counts = st.builds(
    Counts, **{name: st.none() | numbers for name in Counts.model_fields}
)  # fmt: skip
programmes = st.sampled_from(("US-RUSSIA", "EU-UKR", "UN-SC1718"))
bases = st.builds(
    Basis,
    start=numbers,
    end=numbers,
    text=texts,
    rule=texts,
    programmes=lists(programmes),
    kind=st.sampled_from(get_args(BasisKind)),
)
measures = st.builds(
    Measure,
    status=statuses,
    types=lists(types),
    imposers=lists(parties),
    together_with=lists(parties),
    targets=lists(targets),
    counts=counts,
    countries=lists(parties),
    basis=lists(bases),
    reason=st.none() | mentions,
    effective=st.none() | dates | texts,
    until=st.none() | dates | texts,
    condition=st.none() | mentions,
    deadline=st.none() | mentions,
    attribution=attributions,
    negated=st.booleans(),
    span=mentions,
    cue=mentions,
)
norms = st.builds(
    Norm,
    start=numbers,
    end=numbers,
    text=texts,
    rule=texts,
    resolution=st.none() | numbers,
    instrument=st.none() | texts,
)
violations = st.builds(
    Violation,
    speakers=lists(parties),
    accused=lists(parties),
    act=st.none() | mentions,
    norms=lists(norms),
    attribution=attributions,
    span=mentions,
    cue=mentions,
)
citation_kinds = st.sampled_from(get_args(CitationKind))
citations = st.builds(
    Cited,
    id=texts,
    name=texts,
    kind=citation_kinds,
    symbol=st.none() | texts,
    mentions=lists(mentions),
)
unplaced = st.builds(
    StatementRecord,
    schema_version=st.just(SCHEMA_VERSION),
    document=documents,
    signatories=lists(signatories),
    targets=lists(actors),
    resolutions=lists(resolutions),
    weapons=lists(weapons),
    demands=lists(demands),
    stances=lists(stances),
    measures=lists(measures),
    violations=lists(violations),
    citations=lists(citations),
    diagnostics=lists(st.builds(Diagnostic, code=texts, message=texts)),
    text=st.none() | texts,
    raw_offsets=st.none(),
)


def spans(value: object) -> Iterator[tuple[int, int]]:
    """The places of all mentions in a record's data."""
    if isinstance(value, dict):
        if {"start", "end", "rule"} <= value.keys():
            yield value["start"], value["end"]
        value = list(value.values())
    if isinstance(value, list | tuple):
        for part in value:
            yield from spans(part)


def placed(record: StatementRecord, shift: int | None) -> StatementRecord:
    """The record with the place of each mention in its source: so many characters farther on."""
    if shift is None:
        return record
    places = tuple(
        RawOffsets(start=start, end=end, raw_start=start + shift, raw_end=end + shift)
        for start, end in sorted(set(spans(record.model_dump())))
    )
    return record.model_copy(update={"raw_offsets": places})


records = st.builds(placed, unplaced, st.none() | st.integers(0, 1000))
# Of different documents.
several = st.lists(records, min_size=1, max_size=4, unique_by=lambda record: record.document.id)
