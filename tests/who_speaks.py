"""Who speaks and who is addressed in a text, as tables of tests write it."""

from __future__ import annotations

import sanctext


def speakers(text: str) -> list[str]:
    """Codes or names of the speakers of each demand and stance, in text order."""
    record = sanctext.parse(text)
    found = sorted((*record.demands, *record.stances), key=lambda item: item.span.start)
    return [" ".join(party.code or party.name or party.text for party in item.speakers) for item in found]


def addressees(text: str) -> list[str]:
    """Codes or words of each demand's addressees, in text order."""
    return [" ".join(party.code or party.text for party in item.addressees) for item in sanctext.parse(text).demands]
