"""Measures as a kind of item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

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
    called,
    certainty,
    codes_of,
    singular,
    unsure,
    yes_no,
)
from sanctext.records import Counts, Measure, Status, TargetKind


def _aimed_at(measure: Measure) -> str:
    """Targets by their names, numbers of others, else the countries."""
    counts = [_counted(number, name) for name, number in measure.counts if number]
    names = [target.name for target in measure.targets]
    return "; ".join([*names, *counts]) or codes_of(measure.countries)


def _counted(number: int, name: str) -> str:
    """
    >>> _counted(1, "vessels"), _counted(2, "aircraft"), _counted(3, "unspecified")
    ('1 vessel', '2 aircraft', '3 others')
    """
    if name == "unspecified":
        return f"{number} other" if number == 1 else f"{number} others"
    return f"{number} {singular(name) if number == 1 else name}"


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
    mentions = {"reason": measure.reason, "condition": measure.condition, "deadline": measure.deadline}
    return {
        "types": measure.types,
        "imposers": annotated_as(measure.imposers),
        "together_with": annotated_as(measure.together_with),
        "targets": [f"{target.name} ({target.kind})" for target in measure.targets],
        "counts": [f"{number} {name}" for name, number in measure.counts if number is not None],
        "countries": annotated_as(measure.countries),
        "basis": [basis.text for basis in measure.basis],
        "effective": measure.effective,
        "until": measure.until,
        "cue": measure.cue.text,
        **{name: mention.text if mention is not None else None for name, mention in mentions.items()},
        "status": measure.status,
        "attribution": measure.attribution,
        "negated": yes_no(measure.negated),
    }


def _target(words: str) -> dict[str, str]:
    """A target as an annotation has it, of "NAME (KIND)"; without a kind it is a class."""
    name, opened, kind = words.removesuffix(")").rpartition(" (")
    if opened and words.endswith(")") and kind in get_args(TargetKind):
        return {"name": name, "kind": kind}
    return {"name": words, "kind": "class"}


def _gold(said: Mapping[str, Any]) -> dict[str, Any]:
    counted = dict.fromkeys(Counts.model_fields)
    for words in said["counts"]:
        number, _, name = words.partition(" ")
        if name not in counted or not (number.isascii() and number.isdecimal()):
            raise ValueError(f"counts {words!r}: say it as '4 {next(iter(counted))}'")
        counted[name] = int(number)
    fields = {name: value for name, value in said.items() if name != "together_with"}
    return fields | {
        "with": said["together_with"],
        "targets": [_target(words) for words in said["targets"]],
        "counts": counted,
        "reported": said.get("attribution", "own") != "own",
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
        certainty(measure),
    ],
    doubts=unsure,
    correctable=Correctable(
        "types",
        (
            *("imposers", "together_with", "targets", "counts", "countries", "basis"),
            *("effective", "until", "cue", "reason", "condition", "deadline"),
        ),
        {"status": get_args(Status), "attribution": VOICES, "negated": YES_NO},
        lists=("types", "imposers", "together_with", "targets", "counts", "countries", "basis"),
    ),
    values=_values,
    gold=_gold,
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
    asked=(
        *("imposers", "status", "types", "targets", "countries", "basis", "together_with"),
        *("reason", "effective", "until", "condition", "words", "attribution", "negated", "confidence"),
    ),
    asked_first=("imposers", "status", "types", "targets", "countries", "until"),
    roles={"span": "measure"},
)
