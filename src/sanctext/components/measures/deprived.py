"""Verbs that tell what somebody loses: "had its assets frozen", "stripped of its licence", "no longer permitted to"."""

from __future__ import annotations

from collections.abc import Callable

from sanctext.components.measures.joined import OF_LICENCES, type_of_licences
from sanctext.components.measures.names import Reading, has, phrases
from sanctext.components.measures.slots import Slot, clause_end
from sanctext.knowledge.rows import MeasureFrame
from sanctext.knowledge.words import word_class

# In words: so far behind the verb stands what is taken, or what nobody may do any more.
REACH = 8
# What somebody has access to.
_PLACES = frozenset({"lost ports", "lost finance", "lost contracts"})


def _taken_from(slot: Slot) -> Reading | None:
    """ "Six traders have had their assets frozen": the subject is whom it strikes."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    first = clause.verb + 1
    if clause.subject is None or sentence.tag(first) != "PRP$":
        return None
    for here in range(first + 1, min(first + REACH, len(sentence))):
        if sentence.word(here) not in word_class("taken from somebody"):
            continue
        if any(True for _ in phrases(sentence, (first, here), _class_of(row))):
            return Reading(row.status, [_type_of(slot, first)], (first, here + 1), frozenset(), True, clause.subject)
        return None
    return None


def _stripped_of(slot: Slot) -> Reading | None:
    """ "stripped Lima Mining of its licence", "stripped Peru of its voting rights": who loses what he had."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    of = sentence.find({"of"}, clause.verb + 1, clause_end(sentence, clause.verb + 1))
    struck = clause.subject if clause.passive else (clause.verb + 1, of or clause.verb + 1)
    if of is None or struck is None or struck[0] >= struck[1]:
        return None
    near = (of + 1, min(of + REACH, clause_end(sentence, of)))
    if not any(True for _ in phrases(sentence, near, _class_of(row))):
        return None
    return Reading(row.status, [_type_of(slot, of)], (clause.verb, clause.verb + 1), frozenset(), True, struck)


def _no_longer_to(slot: Slot) -> Reading | None:
    """ "Our banks are no longer permitted to accept deposits of Peruvians": what is now forbidden, and to whom."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    ended = sentence.lower[clause.verb - 2 : clause.verb] == ["no", "longer"]
    if not clause.passive or not ended or sentence.word(clause.verb + 1) != "to" or clause.subject is None:
        return None
    end = clause_end(sentence, clause.verb + 1)
    chunk = sentence.lower[clause.verb + 2 : min(clause.verb + 2 + REACH, end)]
    if not has(chunk, _class_of(row)):
        return None
    whom = (here for here in range(clause.verb + 3, end) if sentence.word(here) in word_class("strikes"))
    behind = next(whom, None)
    own = set(sentence.lower[slice(*clause.subject)]) & word_class("measure own persons")
    struck = (behind + 1, end) if own and behind is not None else clause.subject
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, struck)


def _lost(slot: Slot) -> Reading | None:
    """ "Two firms lose access to our ports", "Peru lost its seat": the subject is whom it strikes."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    first = clause.verb + 1
    if clause.passive or clause.subject is None:
        return None
    to = sentence.find({"to"}, first, min(first + 3, len(sentence)))
    if row.object in _PLACES and (to is None or sentence.word(to - 1) != "access"):
        return None
    named = any(
        sentence.tag(here) in {"NNP", "NNPS"} or (sentence.tag(here) == "JJ" and sentence.words[here][:1].isupper())
        for here in range(*clause.subject)
    )
    if row.object.partition(" ")[2] in OF_LICENCES:
        # "Firms that serve it will lose their permits".
        firms = word_class("measure organisations") | word_class("measure vessels")
        named = named or bool(firms & set(sentence.lower[slice(*clause.subject)]))
    if row.object not in _PLACES and not (named and sentence.tag(first) in {"PRP$", "DT"}):
        # "The team lost its seat".
        return None
    if not any(True for _ in phrases(sentence, (first, min(first + REACH, len(sentence))), _class_of(row))):
        return None
    return Reading(
        row.status, [_type_of(slot, first)], (clause.verb, clause.verb + 1), frozenset(), True, clause.subject
    )


def _type_of(slot: Slot, first: int) -> str:
    """The row's type; of licences what the words behind a position say that they are for."""
    kind = slot.row.object.partition(" ")[2]
    near = (first, first + REACH)
    return type_of_licences(slot.sentence, slot.row.type, near) if kind in OF_LICENCES else slot.row.type


def _class_of(row: MeasureFrame) -> str:
    """The class of what is lost: of "forbidden exports" the words for exports."""
    return f"measure {row.object.partition(' ')[2]}"


# By the first word of a frame's object; behind it stands the class of what is lost.
DEPRIVED: dict[str, Callable[[Slot], Reading | None]] = {
    "stripped": _stripped_of,
    "taken": _taken_from,
    "lost": _lost,
    "forbidden": _no_longer_to,
}
