"""Who is denied access to something, and to what: "will deny X access to the capital markets"."""

from __future__ import annotations

from sanctext.components.measures.names import Reading, has
from sanctext.components.measures.slots import Slot, clause_end
from sanctext.knowledge.measure_classes import types_by
from sanctext.knowledge.words import word_class


def _access_denied(slot: Slot, end: int) -> Reading | None:
    """ "Access to our ports is denied to nine vessels": what is denied is the subject, and whom it strikes behind."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    to = clause.verb + 1
    if not clause.passive or clause.subject is None or sentence.word(to) not in word_class("to whom it is given"):
        return None
    first = next((here for here in range(*clause.subject) if sentence.word(here) in word_class("right to go in")), None)
    if first is None:
        return None
    chunk = sentence.lower[first : clause.subject[1]]
    kind = next((kind for name, kind in types_by("access to").items() if has(chunk, name)), None)
    if kind is None:
        return None
    return Reading(row.status, [kind], (clause.verb, clause.verb + 1), frozenset(), True, (to + 1, end))


def access(slot: Slot) -> Reading | None:
    """ "will deny X access to the capital markets": who is kept from something, and from what."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    end = clause_end(sentence, clause.verb + 1)
    denied = _access_denied(slot, end)
    if denied is not None:
        return denied
    for here in range(clause.verb + 1, end):
        use = f"{sentence.word(here)} {sentence.word(here + 1)}" in word_class("use of something")
        # "the access of Peruvian banks to".
        named = sentence.word(here) == "access"
        to = sentence.find(word_class("to whom it is given"), here + 1, end) if named else None
        owned = to is not None and sentence.word(here + 1) == "of" and not clause.passive
        if not (use or owned or to == here + 1):
            continue
        to = here + 1 if to is None else to
        chunk = sentence.lower[to + 1 : min(to + 9, end)]
        kind = next((kind for name, kind in types_by("access to").items() if has(chunk, name)), None)
        struck = clause.subject if clause.passive else (here + 2, to) if owned else (clause.verb + 1, here)
        if kind is not None and struck is not None and struck[0] < struck[1]:
            return Reading(row.status, [kind], (clause.verb, clause.verb + 1), frozenset(), True, struck)
    return None
