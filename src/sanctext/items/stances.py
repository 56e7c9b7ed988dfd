"""Stances as a kind of item."""

from __future__ import annotations

from sanctext.items.kind import (
    ATTRIBUTION,
    RULE,
    SPAN,
    VOICES,
    YES_NO,
    Correctable,
    Kind,
    List,
    Part,
    annotated_as,
    certainty,
    codes_of,
    unsure,
    yes_no,
)
from sanctext.records import Stance

STANCES = Kind(
    field="stances",
    one="stance",
    model=Stance,
    heading="Stances",
    sign="P",
    colour="#7f7f7f",
    row="A condemnation, concern, welcome, commitment, denial, …",
    says=lambda stance: f"{codes_of(stance.speakers)}: {stance.act} – {stance.object}",
    tag=lambda stance: str(stance.act),
    parts=lambda stance: [Part("span", stance.span), Part("object", stance.object_span)],
    known=lambda stance: [("act", stance.act)],
    facts=lambda stance: [
        ("Act", stance.act),
        ("Denied", "yes" if stance.negated else None),
        ("Voice", stance.attribution),
        certainty(stance),
    ],
    doubts=unsure,
    correctable=Correctable(
        "act", ("speakers", "object"), {"attribution": VOICES, "negated": YES_NO}, lists=("speakers",)
    ),
    values=lambda stance: {
        "act": stance.act,
        "speakers": annotated_as(stance.speakers),
        "object": stance.object,
        "attribution": stance.attribution,
        "negated": yes_no(stance.negated),
    },
    gold=lambda said: dict(said) | {"reported": said.get("attribution", "own") != "own"},
    described=True,
    columns={
        "act": "lemma of the performative: 'condemn', 'welcome', 'deny', …",
        "object": "what it is about, in the text's words",
        "attribution": ATTRIBUTION,
        "negated": "true where the stance is denied",
        "span": SPAN,
        "rule": RULE,
    },
    lists={"speakers": List("Who takes a stance; 'we' is resolved to the signatories.")},
    indexes=("act",),
    asked=("act", "object", "words", "attribution", "negated", "confidence"),
    asked_first=("speakers", "act", "object"),
)
