"""What somebody may not do any more: "banks may no longer lend to Peru", "We will not register any tanker"."""

from __future__ import annotations

from sanctext.components.measures.clauses import Clause
from sanctext.components.measures.names import Reading, has, meant_by
from sanctext.components.measures.slots import Slot, clause_end
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.measure_classes import types_by
from sanctext.knowledge.words import word_class

# The object of the frames whose verbs are what is forbidden, and of those behind which it stands.
FORBIDDEN = "barred deed"
TO_DO = "to do"
# A link that stands nowhere: whom the measure strikes is told right behind the verb, if no other link is there.
AT_ONCE = ""
# What the table of types calls deeds, of which each class has the type of the measure that forbids it.
DEED_TYPES = "deed"
# Types of measures that strike whoever is forbidden something, and not what he does it to.
_STRIKES_SUBJECT = frozenset({"transport_restriction", "travel_ban", "debarment", "other"})
# In words: so far behind "forbidden" it is said what.
FARTHEST_DEED = 4
# In words: so far behind "ordered" stands "not to sell".
FARTHEST_BOUND = 9
# In words: so near behind a deed stands the money that it is done with.
FARTHEST_MONEY = 7


def may_not(slot: Slot) -> Reading | None:
    """ "exporters may not sell pumps to Peru", "will no longer sell": the deed tells what sort of measure it is."""
    sentence, clause, row, place = slot.sentence, slot.clause, slot.row, slot.place
    if clause.subject is None or not (clause.barred or clause.planned):
        return None
    if row.verb in word_class("deed with money") and not _is_of_money(sentence, clause.verb):
        return None
    light = deed_at(sentence, clause.verb) if row.verb in word_class("light deed") else row.type
    if light is None:
        return None
    row = row._replace(type=light)
    slot = slot._replace(row=row)
    if clause.passive:
        if not clause.barred and word_class("says it is planned").isdisjoint(
            sentence.lower[clause.start : clause.verb]
        ):
            return None
        return Reading(row.status, [row.type], clause.subject, frozenset(row.target), binds=True)
    if clause.barred and not _binds(slot):
        return None
    own = row.type == "other" or not word_class("and nothing else").isdisjoint(
        sentence.lower[clause.start : clause.verb]
    )
    if (
        own
        and not clause.barred
        and not has(sentence.lower[clause.verb : clause.verb + FARTHEST_MONEY], "measure envoys")
    ):
        # "Peru will not obtain a bomb", "will be not only representing".
        return None
    if place[1] <= place[0] or (not clause.barred and sentence.word(clause.subject[0]) in word_class("whoever it is")):
        return None
    return _reading(slot, (clause.verb, clause.verb + 1), row.type)


def to_do(slot: Slot) -> Reading | None:
    """ "it is forbidden to sell pumps to Peru", "lorries are no longer allowed to cross": the deed stands behind."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    if not clause.passive:
        return _told_to(slot)
    if clause.subject is None or not (clause.planned or holds_from_now(sentence, clause)):
        return None
    bare = clause.subject[1] - clause.subject[0] == 1 and sentence.tag(clause.subject[0]) == "PRP"
    if row.status != "granted" and not bare:
        return None
    to = sentence.find(
        word_class("before an infinitive"), clause.verb + 1, min(clause.verb + FARTHEST_DEED, len(sentence))
    )
    kind = deed_at(sentence, to + 1) if to is not None else None
    return _reading(slot, (to + 1, to + 2), kind) if to is not None and kind is not None else None


def _told_to(slot: Slot) -> Reading | None:
    """ "forbade its firms to insure Peruvian ships", "ordered airlines not to sell tickets to Peruvians"."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    end = clause_end(sentence, clause.verb + 1)
    to = sentence.find(word_class("before an infinitive"), clause.verb + 2, min(clause.verb + FARTHEST_BOUND, end))
    kind = deed_at(sentence, to + 1) if to is not None else None
    if to is None or kind is None or kind in _STRIKES_SUBJECT or row.status == "granted":
        return None
    whom = set(sentence.lower[clause.verb + 1 : to])
    negated = sentence.word(to - 1) in word_class("denies a measure")
    bound = word_class("measure own persons") | word_class("bound by a ban") | word_class("measure carriers")
    if negated == (row.verb in word_class("forbids by itself")) or not whom & bound:
        return None
    links = frozenset({*row.target, AT_ONCE})
    return Reading(row.status, [kind], (to + 1, to + 2), links)


def is_ended(sentence: Sentence, clause: Clause) -> bool:
    """ "no longer sells", "will no longer be admitted"."""
    first = min(clause.start, clause.verb - 2)
    return any(
        " ".join(sentence.lower[here : here + 2]) in word_class("no more")
        for here in range(max(first, 0), clause.verb - 1)
    )


def holds_from_now(sentence: Sentence, clause: Clause) -> bool:
    """Whether a rule is told as a new one: "may no longer", "is now", "from 1 May", "our ports"."""
    if word_class("from now") & set(sentence.lower[clause.start : clause.verb + 1]):
        return True
    if sentence.word(sentence.lead) in word_class("opens its term"):
        return True
    if is_ended(sentence, clause):
        return True
    end = clause_end(sentence, clause.verb + 1)
    return bool(word_class("first person possessive") & set(sentence.lower[sentence.lead : end])) or any(
        sentence.word(here) in word_class("before a time or way") and _is_time(sentence, here + 1)
        for here in range(sentence.lead, end)
    )


def deed_at(sentence: Sentence, verb: int) -> str | None:
    """The type of the measure that forbids what a verb does."""
    lemma = sentence.lemmas[verb] if 0 <= verb < len(sentence) else ""
    if lemma in word_class("light deed"):
        # "provide insurance", "conduct transfers".
        return meant_by(sentence.lower[verb + 1 : verb + FARTHEST_MONEY])
    if lemma in word_class("deed with money"):
        return "financial_restriction" if _is_of_money(sentence, verb) else None
    return next((kind for name, kind in types_by(DEED_TYPES).items() if lemma in word_class(name)), None)


def _is_of_money(sentence: Sentence, verb: int) -> bool:
    """ "accept deposits", "open accounts"; but "accept threats"."""
    chunk = sentence.lower[verb + 1 : verb + FARTHEST_MONEY]
    return has(chunk, "measure finance") or has(chunk, "measure transactions") or has(chunk, "measure assets")


def _reading(slot: Slot, deed: tuple[int, int], kind: str) -> Reading:
    """What is forbidden, and whom it strikes: who may not do it, or to whom it may not be done."""
    sentence, clause, row = slot.sentence, slot.clause, slot.row
    own = not (clause.barred or clause.passive)
    if not own and clause.subject is not None:
        carries = bool(set(sentence.lower[slice(*clause.subject)]) & word_class("measure carriers"))
        light = sentence.lemmas[deed[0]] in word_class("light deed")
        kind = "transport_restriction" if carries and (light or kind in {"travel_ban", "other"}) else kind
    if kind == "other" and has(sentence.lower[deed[1] : deed[1] + FARTHEST_MONEY], "measure contracts"):
        kind = "debarment"
    if kind == "other" and has(sentence.lower[deed[1] : deed[1] + FARTHEST_MONEY], "measure envoys"):
        # "will no longer receive envoys".
        kind = "diplomatic"
    media = clause.subject is not None and word_class("measure media") & set(sentence.lower[slice(*clause.subject)])
    strikes = kind in _STRIKES_SUBJECT or (kind == "services_ban" and bool(media))
    struck = _struck(sentence, clause.subject) if not own and strikes else None
    end = deed[1]
    while (
        struck is None and sentence.word(end) in word_class("between deeds") and deed_at(sentence, end + 1) is not None
    ):
        # "may not insure, finance or broker".
        end += 2
    links = frozenset({*row.target, AT_ONCE})
    return Reading(row.status, [kind], (deed[0], end), links, False, struck, of_class=own, binds=not own)


def _struck(sentence: Sentence, subject: tuple[int, int] | None) -> tuple[int, int] | None:
    """Who may not do it: of "no ship of theirs" the ship; nobody where a pronoun stands."""
    if subject is None or sentence.word(subject[0]) in word_class("third person"):
        return None
    if sentence.word(subject[0]) in word_class("opens its term"):
        # "Effective 1 October, our tankers may not".
        comma = sentence.find({","}, *subject)
        subject = (comma + 1, subject[1]) if comma is not None and comma + 1 < subject[1] else subject
    nobody = sentence.word(subject[0]) in word_class("nobody of a kind")
    return (subject[0] + nobody, subject[1]) if subject[0] + nobody < subject[1] else None


def _binds(slot: Slot) -> bool:
    """Whether the subject is of those whom a rule binds: firms, ships, banks, "they" of before."""
    sentence, clause = slot.sentence, slot.clause
    if clause.subject is None:
        return False
    words = set(sentence.lower[slice(*clause.subject)])
    bound = word_class("measure own persons") | word_class("measure carriers") | word_class("bound by a ban")
    told = sentence.word(clause.subject[0]) in word_class("third person") and holds_from_now(sentence, clause)
    return bool(words & bound) or told


def _is_time(sentence: Sentence, here: int) -> bool:
    words = set(sentence.lower[here : here + 3])
    return bool(words & (word_class("month") | word_class("day") | word_class("time unit")))
