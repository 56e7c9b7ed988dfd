"""What needs leave from now on, and what is let go: "is subject to authorisation", "put under licence", "released"."""

from __future__ import annotations

from collections.abc import Callable

from sanctext.components.measures.forbidden import holds_from_now
from sanctext.components.measures.names import Reading, meant_by, measures_in, phrases
from sanctext.components.measures.slots import Slot, clause_end
from sanctext.grammar.sentence import RELATIVE, Sentence
from sanctext.knowledge.words import word_class

# In words: so near behind its verb the leave stands that is needed.
FARTHEST_LEAVE = 7


def _needs_leave(slot: Slot) -> Reading | None:
    """ "Payments to X will require permission", "will need a licence for sales to": what needs it says its sort."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    leave = _leave_behind(sentence, clause.verb + 1)
    if (
        leave is None
        or clause.subject is None
        or clause.passive
        or not (clause.planned or holds_from_now(sentence, clause))
    ):
        return None
    if clause.denied or sentence.word(clause.start - 1) in RELATIVE or sentence.word(clause.verb - 1) == "longer":
        return None
    if row.verb == "be" and "subject" not in sentence.lower[clause.verb + 1 : leave]:
        return None
    first, end = clause.subject
    kind = meant_by(sentence.lower[first:end])
    if kind is not None:
        links = (here for here in range(first, end) if sentence.word(here) in word_class("strikes"))
        behind = next(links, None)
        of_whom = next((here for here in range(first, end) if sentence.word(here) in word_class("to or from")), behind)
        struck = (of_whom + 1, end) if of_whom is not None else clause.subject
        if kind in {"export_control", "import_ban"}:
            return Reading(row.status, [kind], (first, first + 1), frozenset(row.target), binds=True)
        return Reading(row.status, [kind], (clause.verb, clause.verb + 1), frozenset(), True, struck, binds=True)
    kind = meant_by(sentence.lower[leave + 1 : clause_end(sentence, leave)])
    if kind is None:
        return None
    # "licences for servicing machines": of goods that are abroad.
    kind = row.type if kind == "services_ban" else kind
    return Reading(row.status, [kind], (clause.verb, leave + 1), frozenset(row.target), binds=True)


def _under_licence(slot: Slot) -> Reading | None:
    """ "has put nine tools under licence", "brought drones under export control": goods that need leave."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    under = sentence.find(word_class("before leave"), clause.verb + 1, clause_end(sentence, clause.verb + 1))
    if under is None or _leave_behind(sentence, under + 1) is None:
        return None
    struck = clause.subject if clause.passive else (clause.verb + 1, under)
    if struck is None or struck[0] >= struck[1]:
        return None
    traded = meant_by(sentence.lower[slice(*struck)])
    kind = traded if traded in {"import_ban", "financial_restriction"} else row.type
    return Reading(row.status, [kind], (clause.verb, clause.verb + 1), frozenset(), True, struck)


def _released(slot: Slot) -> Reading | None:
    """ "The funds of these parties have been released", "their accounts may be unblocked": what was frozen before."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    if not clause.passive or clause.subject is None:
        return None
    words = set(sentence.lower[slice(*clause.subject)])
    frozen = [one for one in measures_in(sentence, *clause.subject) if one[2] == "asset_freeze"]
    if frozen:
        # "The freeze on the funds of X is released".
        return Reading(row.status, [row.type], frozen[0][:2], frozenset(row.target))
    if not words & (word_class("tells whose they are") | word_class("held")):
        return None
    for start, end in phrases(sentence, clause.subject, "measure assets"):
        return Reading(row.status, [row.type], (start, end), frozenset(row.target))
    return None


def _rules(slot: Slot) -> Reading | None:
    """ "tightens rules on chip exports", "eased the requirements for visas": what they are about says their sort."""
    sentence, row, (start, end) = slot.sentence, slot.row, slot.place
    rules = sentence.find(word_class("rules of a trade"), start, end)
    if rules is None or sentence.word(rules + 1) not in word_class("before what it is on"):
        return None
    kind = meant_by(sentence.lower[rules + 2 : min(rules + FARTHEST_LEAVE, end)])
    if kind is None and not word_class("goods under licence").isdisjoint(sentence.lower[rules + 2 : end]):
        # "tightens rules on machine tools".
        kind = "export_control"
    links = frozenset(row.target)
    return Reading(row.status, [kind], (rules, rules + 1), links, of_class=True) if kind is not None else None


def _leave_behind(sentence: Sentence, start: int) -> int | None:
    """Where "licence", "authorisation", "permission" stands behind a verb."""
    end = min(start + FARTHEST_LEAVE, clause_end(sentence, start))
    leave = sentence.find(word_class("leave to do it"), start, end)
    # "need to provide a licence": somebody else's deed.
    others = leave is not None and any(sentence.tag(here) == "VB" for here in range(start, leave))
    return None if others else leave


LEAVE: dict[str, Callable[[Slot], Reading | None]] = {
    "needs leave": _needs_leave,
    "under licence": _under_licence,
    "released": _released,
    "rules": _rules,
}
# Of each object the classes of words of which one stands in the sentence.
WORDS_OF_LEAVE = {
    "needs leave": ("leave to do it",),
    "under licence": ("leave to do it",),
    "released": ("measure assets",),
    "rules": ("rules of a trade",),
}
