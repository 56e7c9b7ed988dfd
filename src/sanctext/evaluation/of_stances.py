"""Stances."""

from __future__ import annotations

from sanctext.evaluation.beside import Beside
from sanctext.evaluation.gold import GoldStance
from sanctext.evaluation.likeness import ENOUGH, likeness, same_act, same_stance, stance_of
from sanctext.evaluation.pairing import align, overlap, party_names, place_of, span_of, speakers
from sanctext.records import Stance


def stances(beside: Beside) -> None:
    """Their acts and places; and where the annotation says objects, those and the speakers.

    An annotation that says no measures is of the older form: it has acts as they are worded, and no objects.
    """
    older = beside.gold.measures is None
    wanted = [stance for stance in beside.gold.stances if older or stance_of(stance.act) is not None]
    found = [stance for stance in beside.record.stances if older or stance_of(stance.act) is not None]
    places = [place_of(beside.text, stance.quote, stance.start) for stance in wanted]
    same = same_act if older else same_stance

    def fits(i: int, j: int) -> float:
        if not same(wanted[i].act, found[j].act) or not overlap(places[i], span_of(found[j].span)):
            return 0.0
        return 0.01 + likeness(wanted[i].object or "", found[j].object)

    pairs = align(len(wanted), len(found), fits)
    beside.count("stances", right=len(pairs), found=len(found), wanted=len(wanted))
    if older:
        return
    right = dict.fromkeys(("object", "speaker"), 0)
    counted = [place for place, stance in enumerate(beside.record.stances) if stance_of(stance.act) is not None]
    judged = dict.fromkeys(counted, (False, False))
    for i, j in pairs:
        difference = _difference(beside, wanted[i], found[j])
        judged[counted[j]] = (not difference.startswith("object"), not difference)
        right["object"] += not difference.startswith("object")
        right["speaker"] += not difference
        if difference:
            beside.differs("stances", difference)
    beside.judge("stances", judged)
    beside.steps("stances", right, found=len(found), wanted=len(wanted))
    beside.unpaired(
        "stances",
        pairs,
        ((stance.act, stance.quote) for stance in wanted),
        ((other.act, other.span.text, None) for other in found),
    )


def _difference(beside: Beside, wanted: GoldStance, found: Stance) -> str:
    if likeness(wanted.object or "", found.object) < ENOUGH:
        return f"object {wanted.object!r} got {found.object!r}"
    who, said = speakers(wanted.speaker, beside.issuers), party_names(found.speakers)
    return "" if who == said else f"speakers of {wanted.object!r}: want {sorted(who)} got {sorted(said)}"
