"""Who is addressed once and told of twice: "Ann Reed, the Kenyan envoy", "Kenya, a member of the Council"."""

from __future__ import annotations

import re

from sanctext.components.demands import PartyData
from sanctext.knowledge.words import word_class

# Between a name, with what it deals with, and what is said of it.
_BETWEEN = re.compile(r"(?:\s+[a-z]+\s[^,]{2,60})?,\s+(?P<article>[a-z]+\s+)?")


def without_appositions(text: str, parties: list[PartyData]) -> list[PartyData]:
    """The parties that a demand addresses, of two that are one the one with a code.

    Args:
        text: the document's.
        parties: as they follow each other.
    """
    kept: list[PartyData] = []
    for party in parties:
        last = kept[-1] if kept else None
        between = _BETWEEN.fullmatch(text, last["end"], party["start"]) if last is not None else None
        if last is None or between is None:
            kept.append(party)
        elif _is_person(text, last) and last["code"] is None and party["code"] is not None:
            # "Ann Reed, the Kenyan envoy": she is Kenya's.
            kept[-1] = party
        elif last["code"] is None or party["code"] is not None or not _describes(text, party, between):
            kept.append(party)
    return kept


def _is_person(text: str, party: PartyData) -> bool:
    words = text[party["start"] : party["end"]].split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _describes(text: str, party: PartyData, between: re.Match[str]) -> bool:
    """ "a member of the Council", "Ada Lind", behind an office: nobody else."""
    article = (between["article"] or "").strip()
    return article in word_class("indefinite") or _is_person(text, party)
