"""Objects of another sort than a measure or a target alone: "subject to a ban", "in abeyance", "its envoy home"."""

from __future__ import annotations

from collections.abc import Callable

from sanctext.components.measures.access import access
from sanctext.components.measures.forbidden import FORBIDDEN, TO_DO, may_not, to_do
from sanctext.components.measures.leave import LEAVE
from sanctext.components.measures.listed import longer_list
from sanctext.components.measures.names import Reading, joined, measures_in, phrases
from sanctext.components.measures.permits import PERMITS
from sanctext.components.measures.slots import REACH_FROM, Slot, clause_end
from sanctext.components.measures.standing import STANDING
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.words import word_class

# In words: so far behind "ordered" it is said whom.
REACH_OBJECT = 9

# What somebody faces only once it is imposed.
_STRIKING = frozenset({"asset_freeze", "travel_ban", "arms_embargo"})


def _with_measure(slot: Slot) -> Reading | None:
    """ "hit X with sanctions", "threatened X with a ban", "subjects X to an asset freeze"."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    preposition = row.object.split()[0]
    # "in a new round of Peruvian oil sanctions".
    reach = 8 if preposition == "in" else 6
    for here in range(clause.verb + 1, min(clause.verb + REACH_FROM, len(sentence))):
        if sentence.word(here) == preposition or (clause.passive and sentence.word(here) == "by"):
            found = joined(
                sentence, measures_in(sentence, here, min(here + reach + 3, len(sentence)), clause_end(sentence, here))
            )
            # "subjected to an asset freeze and a travel ban"; but "to forced labour, a trend that travel bans".
            found = found if found and found[0][0] < here + reach else []
            of = sentence.find({"of"}, here, found[0][0]) if found and preposition == "in" else None
            if of is not None and sentence.word(of - 1) not in word_class("round of measures"):
                # "hit the town in breach of the embargo".
                return None
            if found:
                kinds = list(dict.fromkeys(kind for _, _, kind in found))
                back = sentence.word(clause.verb + 1) == "back"
                answers = back or row.verb in word_class("does what others do")
                if answers and sentence.word(found[-1][1]) in word_class("on or against"):
                    # "follows the EU with sanctions on X", "hits back at Chad with a ban on X".
                    return Reading(
                        row.status, kinds, (found[0][0], found[-1][1]), frozenset(word_class("on or against"))
                    )
                struck = clause.subject if clause.passive else (clause.verb + 1 + 2 * back, here)
                return Reading(row.status, kinds, (clause.verb, clause.verb + 1), frozenset(), True, struck)
    return None


def _beside_measure(slot: Slot) -> Reading | None:
    """ "aligns itself with the sanctions of the EU against X"."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    for here in range(clause.verb + 1, min(clause.verb + 4, len(sentence))):
        if sentence.word(here) == "with":
            found = measures_in(sentence, here, min(here + 7, len(sentence)))
            if found and not set(sentence.lower[here : found[0][0]]) & word_class("not of the object") - {"with"}:
                return Reading(row.status, [found[0][2]], found[0][:2], frozenset(row.target))
    return None


def _subject_to_measure(slot: Slot) -> Reading | None:
    """ "made nine firms subject to an asset freeze", "placed under sanctions", "is no longer subject to an embargo"."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    words = row.object.removesuffix(" measure").split()
    if len(words) > 2 and sentence.lower[clause.verb - 2 : clause.verb] == words[:2]:
        # "will no longer be subject to".
        words = words[2:]
    copula = clause.passive or row.verb == "be"
    if row.status == "planned" and "will" not in sentence.lower[clause.start : clause.verb]:
        # "is subject to": a state of things.
        return None
    if "number" in sentence.lower[clause.verb + 1 : clause.verb + 4]:
        # "bringing the number of ships under the ban to 60".
        return None
    if row.object.startswith("now") and sentence.word(clause.start - 1) == "and":
        # "has been listed and is now subject to": what follows from it.
        return None
    last = clause.verb + (2 if copula else REACH_FROM)
    for here in range(clause.verb + 1, min(last, len(sentence))):
        if sentence.lower[here : here + len(words)] != words:
            continue
        behind = here + len(words)
        found = joined(sentence, measures_in(sentence, behind, min(behind + 8, len(sentence))))
        struck = clause.subject if copula else (clause.verb + 1, here)
        between = set(sentence.lower[behind : found[0][0]]) if found else set()
        anew = row.verb != "be" or not between & word_class("points at what was told") or row.object.startswith("now")
        if found and struck is not None and anew and not between & word_class("not of the object"):
            kinds = list(dict.fromkeys(kind for _, _, kind in found))
            return Reading(row.status, kinds, (clause.verb, clause.verb + 1), frozenset(), True, struck)
    return None


def _in_abeyance(slot: Slot) -> Reading | None:
    """ "holds the treaty in abeyance", "the treaty stands in abeyance"."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    end = clause_end(sentence, clause.verb + 1)
    for here in range(clause.verb + 1, end):
        if " ".join(sentence.lower[here : here + 2]) in word_class("in abeyance"):
            return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, (here, here))
    return None


def _envoy_home(slot: Slot) -> Reading | None:
    """ "called its ambassador home", "was called back": an envoy and the way home."""
    sentence, clause, row, place = slot.sentence, slot.clause, slot.row, slot.place
    behind = sentence.lower[clause.verb + 1 : clause.verb + 8]
    if not set(behind) & word_class("way home"):
        return None
    where = place if clause.passive else (clause.verb + 1, clause.verb + 6)
    for start, end in phrases(sentence, where, "measure envoys"):
        return Reading(row.status, [row.type], (start, end), frozenset(row.target))
    return None


def _of_member(slot: Slot) -> Reading | None:
    """ "suspended Peru": a state, and nothing behind it."""
    sentence, clause, row, place = slot.sentence, slot.clause, slot.row, slot.place
    begin, close = place
    if not clause.passive:
        close = begin
        while sentence.tag(close) in {"NNP", "NNPS", "DT"}:
            close += 1
        if sentence.tag(close).startswith(("N", "V", "J")) or sentence.tag(close) == "POS":
            return None
    if close <= begin or any(sentence.tag(here) not in {"NNP", "NNPS", "DT"} for here in range(begin, close)):
        return None
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, (begin, close), True)


def _non_grata(slot: Slot) -> Reading | None:
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    behind = " ".join(sentence.lower[clause.verb : clause.verb + REACH_FROM])
    if "non grata" not in behind:
        return None
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True)


def _blocked_property(slot: Slot) -> Reading | None:
    """ "identifies the ship X as blocked property"."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    for here in range(clause.verb + 1, clause_end(sentence, clause.verb + 1)):
        if sentence.word(here) == "as" and " ".join(sentence.lower[here + 1 : here + 3]) in word_class(
            "blocked property"
        ):
            struck = clause.subject if clause.passive else (clause.verb + 1, here)
            return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, struck)
    return None


def _to_leave(slot: Slot) -> Reading | None:
    """ "ordered two diplomats to leave", "the envoy was given 48 hours to leave"."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    behind = sentence.lower[clause.verb + 1 : clause.verb + 14]
    whom = clause.subject if clause.passive else (clause.verb + 1, clause.verb + 8)
    if "leave" not in behind or whom is None:
        return None
    timed = sentence.word(clause.verb + 1) == "them" and word_class("short time") & set(behind[: behind.index("leave")])
    if not set(sentence.lower[slice(*whom)]) & word_class("measure diplomats") and not timed:
        return None
    close = whom[1] if clause.passive else clause.verb + 1 + behind.index("leave") - 1
    hours = (here for here in range(whom[0] + 2, close) if sentence.tag(here) == "CD")
    close = next(hours, close) if not clause.passive else close
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, (whom[0], close))


def _to_close(slot: Slot) -> Reading | None:
    """ "ordered the consulate to close": a mission that has to."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    whom = clause.subject if clause.passive else (clause.verb + 1, clause.verb + REACH_OBJECT)
    to = sentence.find(word_class("before an infinitive"), clause.verb + 1, clause.verb + 1 + REACH_OBJECT)
    if whom is None or to is None or sentence.word(to + 1) not in word_class("has to close"):
        return None
    close = whom[1] if clause.passive else to
    if not any(True for _ in phrases(sentence, (whom[0], close), "measure missions")):
        return None
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, (whom[0], close))


def _foreign_goods(slot: Slot) -> Reading | None:
    """ "bans Peruvian fish": goods of another state, and neither its people nor its firms."""
    sentence, row, (start, _) = slot.sentence, slot.row, slot.place
    if slot.clause.passive or not sentence.words[start][:1].isupper():
        return None
    end = start
    while sentence.tag(end) in {"JJ", "NNP", "NN", "NNS", "POS"}:
        end += 1
    others = ("persons", "organisations", "vessels", "aircraft", "carriers", "flights", "diplomats", "services")
    taken = set().union(*(word_class(f"measure {sort}") for sort in others))
    goods = end - start > 1 and sentence.tag(end - 1) in {"NN", "NNS"} and sentence.words[end - 1].islower()
    if not goods or set(sentence.lower[start:end]) & taken:
        return None
    return Reading(
        row.status, [row.type], (slot.clause.verb, slot.clause.verb + 1), frozenset(), True, (start, end), foreign=True
    )


def _counted(slot: Slot) -> Reading | None:
    """ "listed four persons, and in May it added five firms": a list that was named before."""
    sentence, clause, row, (start, end) = slot.sentence, slot.clause, slot.row, slot.place
    while sentence.word(start) in word_class("before a number") or sentence.tag(start) == "DT":
        start += 1
    sorts = word_class("measure persons") | word_class("measure organisations") | word_class("measure vessels")
    told = sentence.tag(start) == "CD" and set(sentence.lower[start : start + 4]) & sorts
    last = sentence.tag(clause.verb + 1) in {"", "."}
    if (clause.passive and not last) or not told or "to" in sentence.lower[start:end]:
        # "eleven tankers added" as a headline's end.
        return None
    listed = clause.subject is not None and sentence.word(clause.subject[1] - 1) in word_class("text with listed names")
    kinds = ["designation"] if listed else []
    return Reading(row.status, kinds, (clause.verb, clause.verb + 1), frozenset(), True)


def _named(slot: Slot) -> Reading | None:
    """ "X and Y are added for acquiring parts", "the bureau adds Lima Micro": to the list that was told of before."""
    sentence, clause, row, (start, end) = slot.sentence, slot.clause, slot.row, slot.place
    first, close = (start, end) if clause.passive else (start, start)
    while not clause.passive and close < end and sentence.words[close][:1].isupper():
        close += 1
    named = sum(sentence.tag(here) in {"NNP", "NNPS"} for here in range(first, close))
    behind = sentence.lower[clause.verb + 1 if clause.passive else close :]
    if named < 2 or not word_class("to or from").isdisjoint(behind[:REACH_FROM]):
        return None
    last = sentence.tag(clause.verb + 1) if clause.passive else "IN"
    if last not in {"IN", ".", "", ","}:
        return None
    return Reading(row.status, [], (clause.verb, clause.verb + 1), frozenset(), True)


def _including_measure(slot: Slot) -> Reading | None:
    """ "will take action against X, including through sanctions": a measure that is an example of what is done."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    for here in range(clause.verb + 2, clause_end(sentence, clause.verb + 1)):
        if sentence.word(here) != "including":
            continue
        behind = here + 1 + (sentence.word(here + 1) in word_class("by means of"))
        found = joined(sentence, measures_in(sentence, behind, min(behind + 4, len(sentence))))
        if behind == here + 1 or not found or sentence.tag(behind) == "VBG":
            # "including by imposing sanctions" is told by its own verb.
            return None
        kinds = list(dict.fromkeys(kind for _, _, kind in found))
        struck = _held(sentence, clause.verb, here) if sentence.word(found[-1][1]) not in row.target else None
        return Reading(row.status, kinds, (found[0][0], found[-1][1]), frozenset(row.target), False, struck)
    return None


def _in_schedule(slot: Slot) -> Reading | None:
    """ "Part 1 of Schedule 1 is amended by adding the following: A, B": names that go into what holds the listed."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    before = sentence.lower[sentence.lead : clause.verb]
    if "amended" not in before or not set(before) & word_class("holds listed names"):
        return None
    colon = sentence.find({":"}, clause.verb, len(sentence))
    if colon is None or "following" not in sentence.lower[clause.verb : colon]:
        return None
    struck = (colon + 1, len(sentence)) if colon + 1 < len(sentence) else (colon, colon)
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, struck)


def _schedule_item(slot: Slot) -> Reading | None:
    """ "Item 12 of Part 2 of the schedule is repealed": one who was listed there."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    near = set(sentence.lower[sentence.lead : clause.start])
    if not clause.passive or not word_class("schedule item") & near or not near & word_class("holds listed names"):
        return None
    nobody = (clause.start, clause.start)
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, nobody)


def _inadmissible(slot: Slot) -> Reading | None:
    """ "declared X inadmissible": nobody may come in who is so declared."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    out = sentence.find(word_class("kept out"), clause.verb + 1, clause_end(sentence, clause.verb + 1))
    struck = clause.subject if clause.passive else (clause.verb + 1, out or clause.verb + 1)
    if out is None or struck is None or struck[0] >= struck[1]:
        return None
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, struck)


def _declared_so(slot: Slot) -> Reading | None:
    """ "declared the Lima Front a terrorist organisation", "declared the following to be designated parties"."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    behind = (clause.verb + 1, clause_end(sentence, clause.verb + 1))
    found = next(phrases(sentence, behind, "measure declared so"), None)
    if found is None:
        return None
    close = found[0]
    while sentence.tag(close - 1) in {"DT", "JJ"} or sentence.word(close - 1) in word_class("before what it is called"):
        close -= 1
    struck = clause.subject if clause.passive else (clause.verb + 1, close)
    if struck is None or struck[0] >= struck[1]:
        return None
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, struck)


def _faced(slot: Slot) -> Reading | None:
    """ "Two officers face a travel ban", "The bank fell under an asset freeze": a measure of a sort of its own."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    behind = clause.verb + len(row.verb.split())
    found = joined(sentence, measures_in(sentence, behind, min(behind + 7, len(sentence))))
    if clause.passive or clause.subject is None or not found or sentence.tag(behind) != "DT":
        return None
    kinds = list(dict.fromkeys(kind for _, _, kind in found))
    told = not set(sentence.lower[behind : found[0][0]]) & word_class("not of the object")
    if not told or not _STRIKING.issuperset(kinds):
        # "faces sanctions": a state of things.
        return None
    return Reading(row.status, kinds, (clause.verb, clause.verb + 1), frozenset(), True, clause.subject)


def _held(sentence: Sentence, verb: int, end: int) -> tuple[int, int]:
    """Who is struck before ", including through": "Peru" of "hold Peru to account", or who stands behind "against"."""
    here = sentence.find(word_class("held to"), verb + 1, end)
    if here is not None:
        before = (verb + 1, here - (sentence.word(here - 1) == "to"))
        return before if before[0] < before[1] else (here + 1, end)
    against = sentence.find(word_class("leads to whom"), verb + 1, end)
    if against is not None and sentence.tag(against + 1) != "VB":
        return against + 1, end
    return end, end


FILLS: dict[str, Callable[[Slot], Reading | None]] = {
    "counted": _counted,
    "named": _named,
    "longer list": lambda slot: longer_list(slot.sentence, slot.row, slot.place),
    "with measure": _with_measure,
    "to measure": _with_measure,
    "for measure": _with_measure,
    "from measure": _with_measure,
    "inadmissible": _inadmissible,
    "declared so": _declared_so,
    "faced measure": _faced,
    "in schedule": _in_schedule,
    "including measure": _including_measure,
    "access": access,
    "beside measure": _beside_measure,
    "subject to measure": _subject_to_measure,
    "no longer subject to measure": _subject_to_measure,
    "now subject to measure": _subject_to_measure,
    "under measure": _subject_to_measure,
    "item of schedule": _schedule_item,
    "in abeyance": _in_abeyance,
    "diplomats to leave": _to_leave,
    "mission to close": _to_close,
    "foreign goods": _foreign_goods,
    "blocked property": _blocked_property,
    "envoys home": _envoy_home,
    "member": _of_member,
    "persona non grata": _non_grata,
    "in measure": _with_measure,
    FORBIDDEN: may_not,
    TO_DO: to_do,
    **LEAVE,
    **PERMITS,
    **STANDING,
}
