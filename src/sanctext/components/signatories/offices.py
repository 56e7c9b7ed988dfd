"""The offices that a list of signatories names, and the signatories as data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypedDict

from spacy.tokens import Span

from sanctext.components.signatories.listings import glued
from sanctext.components.view import View

_OFFICE = re.compile(
    r"\b((?:(?:Vice|Deputy|Prime|Federal|State|National|Special|Senior|Permanent|High|Crown|Foreign|Defen[cs]e|Security)\s+)*"
    r"(?:Presidents?|Ministers?|Chancellors?|Secretar(?:y|ies)(?:\s+General)?|Representatives?|Leaders?|Amir|Emir|King|Prince|Advisors?|Advisers?|Envoys?|Ambassadors?|"
    r"Heads\s+of\s+State(?:\s+and\s+Government)?|foreign\s+ministers?|defen[cs]e\s+ministers?|leaders?|special\s+envoys?|ambassadors?|senior\s+officials?|Senior\s+officials?)"
    r"(?:\s+(?:of|for)\s+(?:Foreign\s+(?:and\s+\w+\s+)?Affairs|State|Defen[cs]e|the\s+Interior|Finance|External\s+Affairs|International\s+\w+|\w+(?=\s+of\s+the\s)))?)\b"
)
_PLURAL_OFFICE = re.compile(
    r"\b(Minister|Leader|President|Envoy|envoy|Representative|minister|leader|Ambassador|ambassador|official|Advisor|Adviser)s\b"
)
# "Ada Lind, Foreign Minister", on one line.
_APPOSED = re.compile(r",[ \t]+")


class SignatoryData(TypedDict):
    """One signatory as plain data; mentions are (start, end, rule) in characters."""

    code: str
    role: str
    office: str | None
    mentions: list[tuple[int, int, str]]


def gather(view: View, spans: Iterable[tuple[Span, str]], role: str) -> list[SignatoryData]:
    """One signatory for each code, with all its mentions and its office, in text order.

    Args:
        spans: names with the rule that found each.
        role: "issuer" or "aligned".
    """
    found: dict[str, SignatoryData] = {}
    spans = list(spans)
    offices = _offices(view, [span for span, _ in spans])
    for span, rule in spans:
        entry = found.setdefault(span.kb_id_, SignatoryData(code=span.kb_id_, role=role, office=None, mentions=[]))
        entry["office"] = entry["office"] or offices.get(span.start)
        entry["mentions"].append((span.start_char, span.end_char, rule))
    for entry in found.values():
        entry["mentions"] = sorted(set(entry["mentions"]))
    return sorted(found.values(), key=lambda entry: entry["mentions"][0][0])


def _office(view: View, span: Span, before: int, inherited: str | None) -> str | None:
    """The office that a name is given: in the name itself, between the last name and it, or in the list's head.

    Args:
        before: character at which the words before the name begin (the end of the previous name).
        inherited: the office of the previous name in the same list.
    """
    # "Deputy Secretary of State": the name may be a part of the office.
    own = _OFFICE.findall(view.text, min(before, span.start_char), span.end_char)
    if not own and (comma := _APPOSED.match(view.text, span.end_char)) is not None:
        behind = _OFFICE.match(view.text, comma.end())
        own = [behind[1]] if behind is not None else []
    if own:
        return " ".join(own[-1].split())
    return inherited if inherited and _PLURAL_OFFICE.search(inherited) else None


def _offices(view: View, spans: list[Span]) -> dict[int, str]:
    """Offices by the first token of each name; a plural office ("the Ministers of …") holds for the whole list."""
    found: dict[int, str] = {}
    previous: Span | None = None
    office: str | None = None
    for span in sorted(set(spans), key=lambda span: span.start_char):
        near = previous is not None and glued(view.text[previous.end_char : span.start_char])
        block = view.block_at(span.start_char)
        block_start = block.start_char if block is not None else 0
        before = previous.end_char if near and previous is not None else block_start
        office = _office(view, span, before, office if near else None)
        if office:
            found[span.start] = _PLURAL_OFFICE.sub(r"\1", office)
        previous = span
    return found
