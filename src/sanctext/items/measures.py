"""Measures as a kind of item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

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
    called,
    codes_of,
    yes_no,
)
from sanctext.records import Measure, Status


def _aimed_at(measure: Measure) -> str:
    """Targets by their names, numbers of others, else the countries."""
    counted = [f"{number} {name}" for name, number in measure.counts if number]
    names = [target.name for target in measure.targets]
    return "; ".join([*names, *counted]) or codes_of(measure.countries)


def _says(measure: Measure) -> str:
    types = ", ".join(measure.types)
    return f"{codes_of(measure.imposers)}: {measure.status} – {types} – {_aimed_at(measure)}"


def _parts(measure: Measure) -> Iterator[Part]:
    yield Part("span", measure.span)
    yield Part("cue", measure.cue)
    for target in measure.targets:
        yield Part("target", target.mention)
    for basis in measure.basis:
        yield Part("basis", basis)
    single = {"reason": measure.reason, "condition": measure.condition, "deadline": measure.deadline}
    yield from (Part(name, mention) for name, mention in single.items() if mention is not None)


def _values(measure: Measure) -> dict[str, str | Iterable[str] | None]:
    return {
        "types": measure.types,
        "imposers": called(measure.imposers),
        "together_with": called(measure.together_with),
        "targets": [target.name for target in measure.targets],
        "countries": called(measure.countries),
        "effective": measure.effective,
        "until": measure.until,
        "status": measure.status,
        "attribution": measure.attribution,
        "negated": yes_no(measure.negated),
    }


MEASURES = Kind(
    field="measures",
    one="measure",
    model=Measure,
    heading="Measures",
    sign="M",
    colour="#9467bd",
    row="A restrictive act that a clause asserts: imposed, extended, eased or planned.",
    says=_says,
    tag=lambda measure: str(measure.status),
    parts=_parts,
    facts=lambda measure: [
        ("Status", measure.status),
        ("Types", ", ".join(measure.types)),
        ("Legal basis", "; ".join(basis.text for basis in measure.basis)),
        ("Programmes", ", ".join(key for basis in measure.basis for key in basis.programmes)),
        ("Reason", measure.reason.text if measure.reason else None),
        ("Effective", measure.effective),
        ("Until", measure.until),
        ("Condition", measure.condition.text if measure.condition else None),
        ("Deadline", measure.deadline.text if measure.deadline else None),
        ("Voice", measure.attribution),
    ],
    correctable=Correctable(
        "types",
        ("imposers", "together_with", "targets", "countries", "effective", "until"),
        {"status": get_args(Status), "attribution": VOICES, "negated": YES_NO},
        lists=("types", "imposers", "together_with", "targets", "countries"),
    ),
    values=_values,
    key=lambda measure: (
        measure.status,
        measure.types,
        measure.negated,
        called(measure.imposers),
        tuple(target.name for target in measure.targets) or called(measure.countries),
    ),
    described=True,
    columns={
        "status": "imposed, extended, eased or planned",
        "effective": "from when, YYYY-MM-DD or as written",
        "until": "until when, YYYY-MM-DD or as written",
        "reason": "what for, or in response to what",
        "condition": "on what it hangs",
        "deadline": "by or within what time",
        "attribution": ATTRIBUTION,
        "negated": "true where the act is denied",
        "span": SPAN,
        "rule": RULE,
    },
    lists={
        "types": List("What a measure does.", "type", "asset_freeze, travel_ban, … as in the record"),
        "imposers": List("Who takes a measure; 'we' is resolved to the signatories."),
        "together_with": List("Who acts together with those who take a measure."),
        "targets": List("Whom or what a measure names as its target."),
        "countries": List("The states and armed groups at which a measure is directed."),
        "basis": List("The legal bases of a measure."),
    },
    indexes=("status",),
    asked=("status", "words", "until", "attribution"),
    roles={"span": "measure"},
)
