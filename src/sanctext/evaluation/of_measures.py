"""Measures, with their targets and legal bases."""

from __future__ import annotations

from sanctext.evaluation.beside import Beside
from sanctext.evaluation.gold import GoldMeasure
from sanctext.evaluation.likeness import plain
from sanctext.evaluation.pairing import Place, align, overlap, party_names, place_of, share_a_name, span_of, speakers
from sanctext.records import Measure

# Of so many types one may be missing or too much.
_MANY_TYPES = 3
_PARTS = ("status", "types", "imposers", "countries")


def measures(beside: Beside) -> None:
    """Their places and types, then each of their parts; where the annotation says measures."""
    wanted, found = beside.gold.measures, beside.record.measures
    if wanted is None:
        return
    places = [_places(beside.text, measure) for measure in wanted]
    pairs = align(len(wanted), len(found), lambda i, j: _fit(wanted[i], places[i], found[j]))
    right = {"found": len(pairs)} | dict.fromkeys((*_PARTS, "whole"), 0)
    judged = dict.fromkeys(range(len(found)), (False, False))
    for i, j in pairs:
        differences = _differences(beside, wanted[i], found[j])
        judged[j] = ("status" not in differences, not differences)
        for part in _PARTS:
            right[part] += part not in differences
        right["whole"] += not differences
        for part, difference in differences.items():
            beside.differs("measures", f"{part} of {wanted[i].cue!r}: {difference}")
        beside.figures.fired(found[j].span.rule, right=not differences)
    beside.judge("measures", judged)
    beside.steps("measures", right, found=len(found), wanted=len(wanted))
    beside.unpaired(
        "measures",
        pairs,
        ((measure.status, measure.quote) for measure in wanted),
        ((measure.status, measure.span.text, measure.span.rule) for measure in found),
    )
    _named(beside, "targets", [target.name for measure in wanted for target in measure.targets],
           [target.name for measure in found for target in measure.targets])  # fmt: skip
    _named(beside, "bases", [words for measure in wanted for words in measure.basis],
           [basis.text for measure in found for basis in measure.basis])  # fmt: skip


def _places(text: str, measure: GoldMeasure) -> tuple[Place | None, Place | None]:
    """Where the quotation and the cue stand."""
    quote = place_of(text, measure.quote, measure.start)
    if not measure.cue:
        return quote, None
    within = place_of(text[slice(*quote)], measure.cue) if quote else None
    if quote and within:
        return quote, (quote[0] + within[0], quote[0] + within[1])
    return quote, place_of(text, measure.cue)


def _fit(wanted: GoldMeasure, places: tuple[Place | None, Place | None], found: Measure) -> float:
    quote, cue = places
    shared = len(set(wanted.types) & set(found.types))
    on_cue = overlap(cue, span_of(found.cue))
    if not overlap(quote, span_of(found.span)) or not (on_cue or shared):
        return 0.0
    # Of two measures in one place, that which starts where the annotation does.
    here = quote is not None and cue is not None and quote[0] == found.span.start and cue[0] == found.cue.start
    return 0.01 + on_cue + 0.1 * shared + 0.2 * (wanted.status == found.status) + 0.02 * here


def _differences(beside: Beside, wanted: GoldMeasure, found: Measure) -> dict[str, str]:
    differences = {}
    if wanted.status != found.status:
        differences["status"] = f"want {wanted.status} got {found.status}"
    types = set(wanted.types)
    if len(types ^ set(found.types)) > (len(types) >= _MANY_TYPES):
        differences["types"] = f"want {sorted(types)} got {sorted(found.types)}"
    parties = {
        "imposers": (speakers(wanted.imposers, beside.issuers), party_names(found.imposers)),
        "countries": (set(map(plain, wanted.countries)), party_names(found.countries)),
    }
    for part, (want, have) in parties.items():
        if want != have:
            differences[part] = f"want {sorted(want)} got {sorted(have)}"
    return differences


def _named(beside: Beside, question: str, wanted: list[str], found: list[str]) -> None:
    want, have = set(map(plain, wanted)), set(map(plain, found))
    hit, true = share_a_name(want, have)
    beside.names(question, want, hit, have, true)
