"""Violations as a kind of item."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.items.kind import (
    ATTRIBUTION,
    RULE,
    SPAN,
    VOICES,
    Correctable,
    Kind,
    List,
    Part,
    annotated_as,
    called,
    codes_of,
)
from sanctext.records import Violation


def _norms(violation: Violation) -> str:
    return "; ".join(norm.text for norm in violation.norms)


def _parts(violation: Violation) -> Iterator[Part]:
    yield Part("span", violation.span)
    yield Part("cue", violation.cue)
    if violation.act is not None:
        yield Part("act", violation.act)
    yield from (Part("norm", norm) for norm in violation.norms)


VIOLATIONS = Kind(
    field="violations",
    one="violation",
    model=Violation,
    heading="Violations",
    sign="V",
    colour="#e377c2",
    row="Somebody is said to break or to have broken a norm.",
    says=lambda violation: f"{codes_of(violation.speakers)}: {codes_of(violation.accused)} – {_norms(violation)}",
    tag=lambda _: "violation",
    parts=_parts,
    facts=lambda violation: [
        ("Norms", _norms(violation)),
        ("Act", violation.act.text if violation.act else None),
        ("Voice", violation.attribution),
    ],
    correctable=Correctable(
        "norms",
        ("speakers", "accused", "act", "cue"),
        {"attribution": VOICES},
        lists=("norms", "speakers", "accused"),
    ),
    values=lambda violation: {
        "norms": [norm.text for norm in violation.norms],
        "speakers": annotated_as(violation.speakers),
        "accused": annotated_as(violation.accused),
        "act": violation.act.text if violation.act else None,
        "cue": violation.cue.text,
        "attribution": violation.attribution,
    },
    gold=lambda said: dict(said) | {"reported": said.get("attribution", "own") != "own"},
    key=lambda violation: (
        called(violation.speakers),
        called(violation.accused),
        tuple(norm.resolution or norm.instrument or norm.text for norm in violation.norms),
    ),
    described=True,
    columns={"act": "what they did", "attribution": ATTRIBUTION, "span": SPAN, "rule": RULE},
    lists={
        "speakers": List("Who says that a norm is broken."),
        "accused": List("Who is said to break a norm."),
        "norms": List("What is said to be broken."),
    },
    indexes=("attribution",),
    asked=("norms", "act", "words", "attribution"),
    asked_first=("speakers", "accused", "norms", "act"),
    roles={"span": "violation"},
)
