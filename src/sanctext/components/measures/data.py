"""A measure as plain data; offsets in characters."""

from __future__ import annotations

from typing import TypedDict

from sanctext.components.demands import PartyData

Place = tuple[int, int]


class TargetData(TypedDict):
    """Whom or what a measure is aimed at; `identifiers` by their names: {"imo": "9179842"}."""

    name: str
    kind: str
    code: str | None
    identifiers: dict[str, str]
    place: Place


class BasisData(TypedDict):
    """A legal basis; `programmes` are keys of the table of sanctions programmes."""

    place: Place
    kind: str
    programmes: list[str]


class MeasureData(TypedDict):
    """One measure. `speaker` are the words of who takes it; the keys after it are resolved with the voices."""

    status: str
    types: list[str]
    rule: str
    cue: Place
    span: Place
    speaker: Place | None
    speakers: list[str]
    speaker_span: Place | None
    speaker_name: str | None
    attribution: str
    together_with: list[PartyData]
    targets: list[TargetData]
    counts: dict[str, int]
    countries: list[PartyData]
    basis: list[BasisData]
    reason: Place | None
    effective: str | None
    until: str | None
    condition: Place | None
    deadline: Place | None
    negated: bool
