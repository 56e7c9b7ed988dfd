"""Verbs whose subject is the measure, or what it strikes: "the ban takes effect", "the border remains closed"."""

from __future__ import annotations

from collections.abc import Callable

from sanctext.components.measures.names import Reading, joined, measures_in, phrases
from sanctext.components.measures.slots import Slot, clause_end
from sanctext.grammar.sentence import RELATIVE
from sanctext.knowledge.measure_classes import types_by
from sanctext.knowledge.words import word_class

# In words: so near behind "on" the list is named, and so far behind "left" how it was left.
NEAR_LIST = 5
FARTHEST_STATE = 14


def _of_subject(slot: Slot) -> Reading | None:
    """ "the ban on new investment stays in place": the measure is the subject."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    fully = sentence.tag(clause.verb + 1) == "RB"
    if row.verb == "be" and sentence.word(clause.verb + 1) not in word_class("as before"):
        # "is in force": a state of things; but "is still in force".
        return None
    behind = " ".join(sentence.lower[clause.verb + 1 + fully : clause.verb + 3 + fully])
    if clause.subject is None or behind not in word_class("in force"):
        return None
    found = joined(sentence, measures_in(sentence, *clause.subject))
    if not found:
        return None
    return Reading(row.status, [kind for _, _, kind in found], (found[0][0], found[-1][1]), frozenset(row.target))


def _thought_of(slot: Slot) -> Reading | None:
    """ "A visa ban is under consideration", "new sanctions are on the table": what may come."""
    sentence, clause = slot.sentence, slot.clause
    adverb = sentence.tag(clause.verb + 1) == "RB"
    first = clause.verb + 1 + adverb
    told = any(" ".join(sentence.lower[first : first + length]) in word_class("thought of") for length in (2, 3))
    return _in_effect(slot) if told else None


def _to_come(slot: Slot) -> Reading | None:
    """ "Further sanctions could follow": with a word for what is ahead."""
    sentence, clause = slot.sentence, slot.clause
    ahead = word_class("may be done") | word_class("says it is planned") | word_class("says it is not asserted")
    told = ahead & set(sentence.lower[clause.start : clause.verb])
    return _in_effect(slot) if told else None


def _held_assets(slot: Slot) -> Reading | None:
    """ "Peru's assets will remain immobilised": they are the subject."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    if clause.subject is None or sentence.word(clause.verb + 1) not in word_class("held"):
        return None
    for start, end in phrases(sentence, clause.subject, "measure assets"):
        return Reading(row.status, [row.type], (start, end), frozenset(row.target))
    return None


def _in_effect(slot: Slot) -> Reading | None:
    """ "the tariffs took effect", "the ban will apply from 1 May": from when a measure holds is told of it."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    if clause.subject is None or (row.object == "from a time" and not _opens_time(slot)):
        return None
    found = joined(sentence, measures_in(sentence, *clause.subject))
    if not found or set(sentence.lower[clause.subject[0] : found[0][0]]) & word_class("not of the object"):
        # "The law on sanctions takes effect".
        return None
    if sentence.tag(found[-1][1]).startswith("NN"):
        # "The Ports Sanctions Regulations take effect".
        return None
    return Reading(row.status, [kind for _, _, kind in found], (found[0][0], found[-1][1]), frozenset(row.target))


def _at_an_end(slot: Slot) -> Reading | None:
    """ "Our ban on gas masks ended on 1 July", "will cease": over; but "which expires on Sunday" will be prolonged."""
    sentence, clause = slot.sentence, slot.clause
    stands = sentence.tag(clause.start) in {"VBZ", "VBP"} or sentence.word(clause.verb - 1) == "to"
    if clause.passive or stands or sentence.word(clause.start - 1) in RELATIVE:
        return None
    return _in_effect(slot)


def _goes_on(slot: Slot) -> Reading | None:
    """ "The pause would continue until May", "the curbs remain unchanged", "will last 12 months": for how long."""
    sentence, clause = slot.sentence, slot.clause
    behind = sentence.lower[clause.verb + 1 : clause.verb + 5]
    timed = set(behind) & word_class("time unit")
    if behind[:1] and behind[0] not in word_class("goes on so long") and not timed:
        return None
    return _in_effect(slot)


def _opens_time(slot: Slot) -> bool:
    """ "apply from tomorrow", "apply as of Monday", "will apply to ships": a rule has no time."""
    sentence, clause = slot.sentence, slot.clause
    behind = sentence.lower[clause.verb + 1 : clause.verb + 3]
    ahead = clause.planned and behind[:1] == ["to"]
    return ahead or behind[:1] == ["from"] or " ".join(behind) in word_class("from a time")


def _no_longer(slot: Slot) -> Reading | None:
    """ "the measures shall no longer apply to X": whom they leave."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    freed = sentence.lower[clause.verb - 2 : clause.verb] == ["no", "longer"] or row.verb != "apply"
    to = clause.verb + len(row.verb.split())
    if clause.subject is None or not freed or sentence.word(to) != "to":
        return None
    found = joined(sentence, measures_in(sentence, *clause.subject))
    if not found:
        return None
    kinds = list(dict.fromkeys(kind for _, _, kind in found))
    struck = (to + 1, clause_end(sentence, to))
    return Reading(row.status, kinds, (clause.verb, clause.verb + 1), frozenset(), True, struck)


def _kept_shut(slot: Slot) -> Reading | None:
    """ "the border remains closed to trucks", "traffic with Peru stays banned": what an earlier act has shut."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    shut = sentence.word(clause.verb + 1)
    if clause.subject is None or shut not in word_class("kept shut"):
        return None
    whom = sentence.word(clause.verb + 2) in word_class("shut for whom")
    with_whom = set(sentence.lower[slice(*clause.subject)]) & word_class("shut between")
    # "The school remains closed"; "the port remained shut after the storm": only where a text tells of measures.
    told = shut in word_class("shut by order") or whom or bool(with_whom)
    for name, kind in types_by("kept shut").items():
        for start, end in phrases(sentence, clause.subject, name):
            return Reading(row.status, [kind], (start, end), frozenset(row.target), of_class=not told)
    return None


def _held_shut(slot: Slot) -> Reading | None:
    """ "keeps its border with Peru closed": what an earlier act has shut, and who holds it so."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    first = clause.verb + 1
    shut = sentence.find(word_class("kept shut"), first + 1, clause_end(sentence, first))
    if clause.passive or shut is None:
        return None
    for name, kind in types_by("kept shut").items():
        for start, end in phrases(sentence, (first, shut), name):
            if any(sentence.word(here) in {",", "and"} for here in range(first, start)):
                return None
            links = (here for here in range(end, shut) if sentence.word(here) in row.target)
            to = next(links, None)
            struck = (to + 1, shut) if to is not None else None
            return Reading(row.status, [kind], (start, end), frozenset(row.target), False, struck)
    return None


def _left_so(slot: Slot) -> Reading | None:
    """ "The embargo was left unchanged", "kept the ban intact", "left nine judges on the list": as it was before."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    end = clause_end(sentence, clause.verb + 1)
    at = sentence.find(word_class("as it was"), clause.verb + 1, end)
    at = at if at is not None else sentence.find(word_class("before a list of the struck"), clause.verb + 1, end)
    if at is None or clause.denied:
        return None
    if sentence.word(at) in word_class("before a list of the struck"):
        listed = not word_class("list of names").isdisjoint(sentence.lower[at + 1 : at + NEAR_LIST])
        struck = clause.subject if clause.passive else (clause.verb + 1, at)
        if not listed or struck is None or struck[0] >= struck[1]:
            return None
        return Reading(
            row.status, ["designation"], (clause.verb, clause.verb + 1), frozenset(), True, struck, of_class=True
        )
    place = clause.subject if clause.passive else (clause.verb + 1, at)
    if place is None or (not clause.passive and at > clause.verb + FARTHEST_STATE):
        return None
    found = joined(sentence, measures_in(sentence, *place))
    if not found:
        return None
    return Reading(row.status, [kind for _, _, kind in found], (found[0][0], found[-1][1]), frozenset(row.target))


def _held_seat(slot: Slot) -> Reading | None:
    """ "keeps the seat of Peru vacant": whoever had it stays outside."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    first = clause.verb + 1
    empty = sentence.find(word_class("kept empty"), first, clause_end(sentence, first))
    if clause.passive or empty is None:
        return None
    for start, end in phrases(sentence, (first, empty), "measure membership"):
        whom = (first, start) if sentence.word(end) not in row.target else (end + 1, empty)
        return Reading(row.status, [row.type], (start, end), frozenset(), True, whom)
    return None


def _off_list(slot: Slot) -> Reading | None:
    """ "Two ships come off the list": they are the subject."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    behind = clause.verb + 1 + len(row.verb.split()[1:])
    if clause.subject is None or not set(sentence.lower[behind : behind + 4]) & word_class("list of names"):
        return None
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, clause.subject)


def _supply_by_states(slot: Slot) -> Reading | None:
    """ "decides that all Member States shall prevent the sale to X of": what all have to stop is an embargo."""
    sentence, clause, row, place = slot.sentence, slot.clause, slot.row, slot.place
    if clause.subject is None or not set(sentence.lower[slice(*clause.subject)]) & word_class("bound by a decision"):
        return None
    if not word_class("binds") & set(sentence.lower[clause.start : clause.verb]):
        return None
    for start, end in phrases(sentence, place, "measure exports"):
        arms = set(sentence.lower[end : end + 8]) & word_class("measure arms")
        kind = "arms_embargo" if arms else row.type
        return Reading(row.status, [kind], (start, end), frozenset(row.target))
    return None


STANDING: dict[str, Callable[[Slot], Reading | None]] = {
    "in place": _of_subject,
    "held assets": _held_assets,
    "in effect": _in_effect,
    "from a time": _in_effect,
    "back in effect": _in_effect,
    "thought of": _thought_of,
    "to come": _to_come,
    "at an end": _at_an_end,
    "goes on": _goes_on,
    "no longer": _no_longer,
    "kept shut": _kept_shut,
    "held shut": _held_shut,
    "off the list": _off_list,
    "held seat": _held_seat,
    "left so": _left_so,
    "supply by states": _supply_by_states,
}
