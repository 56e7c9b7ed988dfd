"""Violations."""

from __future__ import annotations

from sanctext.evaluation.beside import Beside
from sanctext.evaluation.gold import GoldViolation
from sanctext.evaluation.likeness import ENOUGH, likeness
from sanctext.evaluation.pairing import align, overlap, party_names, place_of, span_of, speakers
from sanctext.records import Violation


def violations(beside: Beside) -> None:
    """Their places, the accused, and what is said to be broken; where the annotation says violations."""
    wanted, found = beside.gold.violations, beside.record.violations
    if wanted is None:
        return
    places = [place_of(beside.text, violation.quote, violation.start) for violation in wanted]

    def fits(i: int, j: int) -> float:
        if not overlap(places[i], span_of(found[j].span)):
            return 0.0
        # Of two in one place, that which starts where the annotation does, and says the same of the same.
        starts = places[i] is not None and (places[i] or (0, 0))[0] == found[j].span.start
        return 1.0 + 0.1 * starts + 0.01 * (2 - len(_differences(beside, wanted[i], found[j])))

    pairs = align(len(wanted), len(found), fits)
    right = {"found": len(pairs), "accused": 0, "norms": 0}
    for i, j in pairs:
        differences = _differences(beside, wanted[i], found[j])
        for part in ("accused", "norms"):
            right[part] += part not in differences
        for part, difference in differences.items():
            beside.differs("violations", f"{part} of {wanted[i].quote!r}: {difference}")
        beside.figures.fired(found[j].span.rule, right=not differences)
    beside.steps("violations", right, found=len(found), wanted=len(wanted))
    beside.unpaired(
        "violations",
        pairs,
        (("violation", violation.quote) for violation in wanted),
        (("violation", violation.span.text, violation.span.rule) for violation in found),
    )


def _differences(beside: Beside, wanted: GoldViolation, found: Violation) -> dict[str, str]:
    differences = {}
    want, have = speakers(wanted.accused, beside.issuers), party_names(found.accused)
    if want != have:
        differences["accused"] = f"want {sorted(want)} got {sorted(have)}"
    said = [norm.text for norm in found.norms]
    if wanted.norms and likeness(" ".join(wanted.norms), " ".join(said)) < ENOUGH:
        differences["norms"] = f"want {list(wanted.norms)} got {said}"
    return differences
