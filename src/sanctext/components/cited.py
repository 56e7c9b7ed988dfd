"""Which treaties, agreements, laws and documents are cited besides the Security Council's resolutions."""

from __future__ import annotations

from typing import TypedDict


class CitedData(TypedDict):
    """One cited text as plain data; mentions are (start, end, rule) in characters."""

    id: str
    name: str
    kind: str
    symbol: str | None
    mentions: list[tuple[int, int, str]]
