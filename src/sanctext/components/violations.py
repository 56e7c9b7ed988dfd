"""Who is said to break which norm."""

from __future__ import annotations

from typing import TypedDict

from sanctext.components.demands import PartyData


class NormData(TypedDict):
    """What is said to be broken: a resolution by its number, an instrument by its code, or only words."""

    place: tuple[int, int]
    resolution: int | None
    instrument: str | None


class ViolationData(TypedDict):
    """One violation as plain data; offsets in characters. `speaker` are the words of who says so, None for the text."""

    rule: str
    cue: tuple[int, int]
    span: tuple[int, int]
    accused: list[PartyData]
    act: tuple[int, int] | None
    norms: list[NormData]
    speaker: tuple[int, int] | None
    speakers: list[str]
    speaker_span: tuple[int, int] | None
    speaker_name: str | None
    attribution: str
