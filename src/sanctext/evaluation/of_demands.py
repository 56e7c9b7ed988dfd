"""Demands, and the conditions and deadlines of demands and measures."""

from __future__ import annotations

from itertools import chain

from sanctext.evaluation.beside import Beside
from sanctext.evaluation.gold import GoldDemand
from sanctext.evaluation.likeness import ENOUGH, is_soft, likeness, plain, same_act, same_addressees
from sanctext.evaluation.pairing import align, align_words, overlap, party_names, place_of, span_of, speakers
from sanctext.records import Demand

# How far a pair may agree, step by step.
_STEPS = ("cue", "action", "frame", "speaker")


def demands(beside: Beside) -> None:
    """Their acts and places, then their actions, addressees and speakers; soft ones count neither way."""
    wanted, found = beside.gold.demands, beside.record.demands
    places = [place_of(beside.text, demand.quote, demand.start) for demand in wanted]
    soft = {index for index, demand in enumerate(wanted) if demand.strength == "soft"}

    def fits(i: int, j: int) -> float:
        if not same_act(wanted[i].act, found[j].act) or not overlap(places[i], span_of(found[j].span)):
            return 0.0
        return 0.01 + likeness(wanted[i].action, found[j].action)

    pairs = align(len(wanted), len(found), fits)
    paired = {j for _, j in pairs}
    optional = sum(i in soft for i, _ in pairs) + sum(
        is_soft(demand.act) for j, demand in enumerate(found) if j not in paired
    )
    right = dict.fromkeys(_STEPS, 0)
    judged = {j: (False, False) for j in range(len(found)) if j not in paired and not is_soft(found[j].act)}
    for i, j in pairs:
        reached, difference = _reached(beside, wanted[i], found[j])
        judged[j] = (reached > 1, reached == len(_STEPS))
        if i in soft:
            continue
        if difference:
            beside.differs("demands", difference)
        for step in _STEPS[:reached]:
            right[step] += 1
        beside.figures.fired(found[j].span.rule, right=reached > 1)
    beside.steps("demands", right, found=len(found) - optional, wanted=len(wanted) - len(soft))
    beside.judge("demands", judged)
    beside.count("demands all", right=sum(real for real, _ in judged.values()), found=len(found), wanted=len(wanted))
    beside.unpaired(
        "demands",
        # A soft demand may be missed.
        [*pairs, *((i, -1) for i in soft)],
        ((demand.act, demand.quote) for demand in wanted),
        ((demand.act, demand.span.text, None if is_soft(demand.act) else demand.span.rule) for demand in found),
    )


def _reached(beside: Beside, wanted: GoldDemand, found: Demand) -> tuple[int, str]:
    """How many steps a pair agrees, and what stops it."""
    if likeness(wanted.action, found.action) < ENOUGH:
        return 1, f"action {wanted.action!r} got {found.action!r}"
    want, have = set(map(plain, wanted.addressee)), party_names(found.addressees)
    if want and not same_addressees(want, have):
        return 2, f"addressees of {wanted.action!r}: want {sorted(want)} got {sorted(have)}"
    who, said = speakers(wanted.speaker, beside.issuers), party_names(found.speakers)
    if who != said:
        return 3, f"speakers of {wanted.action!r}: want {sorted(who)} got {sorted(said)}"
    return 4, ""


def conditions(beside: Beside) -> None:
    """On what demands and measures hang, and by when they are to be done, where the annotation says measures."""
    if beside.gold.measures is None:
        return
    for field, question in (("condition", "conditions"), ("deadline", "deadlines")):
        want = [getattr(item, field) for item in chain(beside.gold.demands, beside.gold.measures)]
        have = [getattr(item, field) for item in chain(beside.record.demands, beside.record.measures)]
        wanted, found = [words for words in want if words], [mention.text for mention in have if mention]
        pairs = align_words(wanted, found)
        beside.count(question, right=len(pairs), found=len(found), wanted=len(wanted))
        beside.unpaired(
            question, pairs, ((field, words) for words in wanted), ((field, words, None) for words in found)
        )
