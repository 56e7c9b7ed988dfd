"""Leave that is given: "gave two firms permission to sell", "A licence issued by X allows Y to buy"."""

from __future__ import annotations

from collections.abc import Callable

from sanctext.components.measures.forbidden import deed_at
from sanctext.components.measures.names import Reading, has, meant_by
from sanctext.components.measures.slots import Slot, clause_end
from sanctext.grammar.sentence import RELATIVE, Sentence
from sanctext.knowledge.words import word_class

# In words: so far behind "gave" the permission stands, and so far behind it what may be done.
FARTHEST_LEAVE = 12
FARTHEST_DEED = 12
# In words: "the permission", "a licence" stand so near behind "granted X".
LONGEST_RECEIVER = 7


def _given(slot: Slot) -> Reading | None:
    """ "gave two firms permission to sell", "an authorisation has been granted to X": to whom, or for what deed."""
    sentence, clause, place = slot.sentence, slot.clause, slot.place
    if clause.denied or clause.barred or clause.subject is None:
        return None
    where = clause.subject if clause.passive else (clause.verb + 1, min(place[0] + FARTHEST_LEAVE, len(sentence)))
    leave = _leave_in(sentence, where)
    if leave is None or any(sentence.tag(here) in {"VBZ", "VBD", "MD"} for here in range(where[0], leave)):
        return None
    if clause.passive:
        return _given_to(slot, leave)
    receiver = (clause.verb + 1, leave - (sentence.tag(leave - 1) == "DT"))
    to = leave + 1
    if sentence.word(to) in word_class("before an infinitive") and sentence.tag(to + 1) == "VB":
        struck = receiver if _names_somebody(sentence, *receiver) else (to, to)
        if _deed_behind(sentence, to + 1):
            return _reading(slot, (clause.verb, leave + 1), struck)
        return None
    if sentence.word(to) in word_class("to whom it is given") and _names_somebody(
        sentence, to + 1, to + LONGEST_RECEIVER
    ):
        return _reading(slot, (leave, leave + 1), (to + 1, clause_end(sentence, to)))
    return None


def _given_to(slot: Slot, leave: int) -> Reading | None:
    """Of "A licence has been granted to X" X; what it is for may stand behind."""
    sentence, clause = slot.sentence, slot.clause
    to = clause.verb + 1
    named = sentence.word(to) in word_class("to whom it is given") and _names_somebody(
        sentence, to + 1, to + LONGEST_RECEIVER
    )
    return _reading(slot, (leave, leave + 1), (to + 1, clause_end(sentence, to))) if named else None


def _by_licence(slot: Slot) -> Reading | None:
    """ "General licence 5 allows Lima Trust to sell oil", "which authorises the unloading of": a paper gives leave."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    if clause.passive or clause.denied or clause.barred or clause.subject is None:
        return None
    if sentence.word(clause.start - 1) in RELATIVE and sentence.word(clause.start - 2) != ",":
        # "the exemption that allowed X to": only described.
        return None
    if _leave_in(sentence, (clause.subject[0], min(clause.subject[1], clause.subject[0] + LONGEST_RECEIVER))) is None:
        return None
    end = min(clause.verb + 1 + FARTHEST_DEED, clause_end(sentence, clause.verb + 1))
    to = next((here for here in range(clause.verb + 1, end) if sentence.tag(here) == "TO"), None)
    kind = meant_by(sentence.lower[clause.verb + 1 : end])
    kind = kind if kind == "financial_restriction" else row.type
    if to is not None and sentence.tag(to + 1) == "VB" and to > clause.verb + 1:
        return Reading(row.status, [kind], (clause.verb, clause.verb + 1), frozenset(), True, (clause.verb + 1, to))
    if kind == "financial_restriction" or word_class("behind a deed") & set(
        sentence.lower[clause.verb + 2 : clause.verb + 5]
    ):
        return Reading(row.status, [kind], (clause.verb, clause.verb + 1), frozenset(row.target))
    return None


def _leave_in(sentence: Sentence, place: tuple[int, int]) -> int | None:
    """Where "licence", "permission", "exemption" stands, the last word of its name."""
    for here in range(*place):
        if sentence.word(here) in RELATIVE or sentence.word(here) in {",", ";"}:
            return None
        if sentence.word(here) in word_class("leave that is given") and sentence.tag(here) not in {"VBZ", "VBD", "VBG"}:
            return here
    return None


def is_leave(sentence: Sentence, place: tuple[int, int]) -> bool:
    """Whether words name a paper that gives leave: "a general licence issued by the Treasury"."""
    head = _leave_in(sentence, (place[0], min(place[1], place[0] + LONGEST_RECEIVER)))
    return head is not None and sentence.word(head + 1) != "of"


def _deed_behind(sentence: Sentence, verb: int) -> bool:
    """Whether what may be done is a deed that sanctions forbid: "resume operations in Peru", "buy its oil"."""
    if deed_at(sentence, verb) is not None or sentence.lemmas[verb] in word_class("deed of business"):
        return True
    return has(sentence.lower[verb : verb + FARTHEST_DEED], "measure transactions")


def _names_somebody(sentence: Sentence, start: int, end: int) -> bool:
    words = set(sentence.lower[start:end])
    sorts = word_class("measure organisations") | word_class("measure vessels")
    return bool(words & sorts) or any(sentence.tag(here) in {"NNP", "NNPS"} for here in range(start, end))


def _reading(slot: Slot, nouns: tuple[int, int], struck: tuple[int, int]) -> Reading:
    return Reading(slot.row.status, [slot.row.type], nouns, frozenset(), True, struck, of_class=True)


PERMITS: dict[str, Callable[[Slot], Reading | None]] = {"leave given": _given, "by licence": _by_licence}
# Of each object the classes of words of which one stands in the sentence.
WORDS_OF_PERMITS = {"leave given": ("leave that is given",), "by licence": ("leave that is given",)}
