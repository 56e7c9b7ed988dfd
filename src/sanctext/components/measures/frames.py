"""What a verb and its complement do together: "impose" and "a travel ban on", "add" and "to the list"."""

from __future__ import annotations

from sanctext.components.measures.adjuncts import behind_adjuncts
from sanctext.components.measures.around import told_from
from sanctext.components.measures.classed import of_class
from sanctext.components.measures.clauses import Clause
from sanctext.components.measures.deprived import DEPRIVED
from sanctext.components.measures.forbidden import FORBIDDEN, TO_DO, is_ended
from sanctext.components.measures.joined import kinds_with, may_be_joined, types_of, with_joined
from sanctext.components.measures.listed import REACH, lists, may_be_listed, names_office, of_target_and
from sanctext.components.measures.names import Reading, joined, measures_in
from sanctext.components.measures.nominal import DEED, of_deed
from sanctext.components.measures.objects import FILLS
from sanctext.components.measures.slots import Slot
from sanctext.grammar.lexicon import offices
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.current import known
from sanctext.knowledge.rows import MeasureFrame
from sanctext.knowledge.tables import table
from sanctext.knowledge.words import word_class

# The note of rows that a class of verbs has.
OF_CLASS = "class"
# Objects that are asked for before others, since they need more words than those.
EXACT = frozenset({TO_DO, "under licence", "needs leave", "released"})


@known
def frames() -> dict[str, tuple[MeasureFrame, ...]]:
    """The rows of each verb, by its base form without its particle: "roll" of "roll over".

    >>> [row.type for row in frames()["interrupt"] if row.object == "aid"]
    ['aid_suspension']
    """
    found: dict[str, list[MeasureFrame]] = {}
    for row in table(MeasureFrame):
        of_class = row.verb.startswith("[")
        # A row of a class of verbs is one for each of its verbs.
        for verb in sorted(word_class(row.verb.strip("[]"))) if of_class else [row.verb]:
            row = row._replace(verb=verb, note=OF_CLASS if of_class else row.note)
            found.setdefault(verb.split()[0], []).append(row)
    for rows in found.values():
        # What is not granted is asked first; such a row fits only where the clause denies it.
        rows.sort(key=lambda row: (row.status != "granted", row.object not in EXACT))
    return {verb: tuple(rows) for verb, rows in found.items()}


def fits(sentence: Sentence, clause: Clause, lemma: str) -> Reading | None:
    """The first of the verb's frames that the words around it fill."""
    ended = is_ended(sentence, clause)
    # "No visas will be issued".
    none = clause.subject is not None and sentence.word(clause.subject[0]) in word_class("nobody of a kind")
    refused = clause.denied or clause.barred or ended or (clause.passive and none)
    for row in frames().get(lemma, ()):
        if (row.status == "granted" and not refused) or (clause.barred and row.object != FORBIDDEN):
            continue
        reading = _fill(sentence, clause, row)
        if reading is not None:
            reading = reading._replace(of_class=reading.of_class or row.note == OF_CLASS)
            return with_joined(sentence, clause, reading) if may_be_joined(row.object) else reading
    return None


def _fill(sentence: Sentence, clause: Clause, row: MeasureFrame) -> Reading | None:
    particles = row.verb.split()[1:]
    behind = clause.verb + 1 + len(particles)
    if particles and sentence.lower[clause.verb + 1 : behind] != particles:
        return None
    place = _object(sentence, clause, behind)
    if row.object == "measure":
        return _of_measure(sentence, clause, row, place, frozenset(row.target))
    if row.object == "of package":
        # "the package contains a ban on", "the decision provides for an asset freeze".
        told = _subject_is_measure(sentence, clause)
        return _of_measure(sentence, clause, row, place, frozenset(row.target)) if told else None
    if row.object == "of listing":
        # "The new listings include two judges".
        told = _subject_is_measure(sentence, clause, by_name=True) and not measures_in(sentence, *place)
        return _of_target(sentence, clause, row, place) if told else None
    if row.object in {"target", "listed target", "hit target"}:
        return _of_target(sentence, clause, row, place)
    if row.object == DEED:
        return of_deed(sentence, row, place, fits)
    if row.object in FILLS:
        return FILLS[row.object](Slot(sentence, clause, row, place))
    deprived = DEPRIVED.get(row.object.partition(" ")[0])
    if deprived is not None:
        return deprived(Slot(sentence, clause, row, place))
    if row.object.startswith("target "):
        return of_target_and(sentence, clause, row)
    return of_class(sentence, clause, row, place, frozenset(row.target))


def _object(sentence: Sentence, clause: Clause, behind: int) -> tuple[int, int]:
    """Where a verb's object stands: behind it and what says when or how, or its subject where it is passive."""
    if clause.passive:
        return clause.subject if clause.subject is not None else (clause.start, clause.start)
    start = behind_adjuncts(sentence, behind + (sentence.tag(behind) == "RP"))
    told = told_from(sentence)
    end = _first_stop(sentence, start, REACH)
    return start, min(end, told) if start < told else end


def _first_stop(sentence: Sentence, start: int, reach: int) -> int:
    for here in range(start, min(start + reach, len(sentence))):
        if sentence.word(here) == "and" and sentence.tag(here + 1) == "VBG":
            return here
        if sentence.word(here) == "to" and sentence.tag(here + 1) == "VB" and sentence.word(here - 1) in {",", "and"}:
            # "to ban loans, and to prohibit".
            return here
        if sentence.word(here) == "that" and sentence.tag(here) == "DT" and sentence.tag(here + 1) == "NN":
            # "lifted that ban"; but "maintains that measures".
            continue
        if sentence.word(here) in word_class("ends an object"):
            return here
        verb = sentence.tag(here) in {"VBZ", "VBD", "VBP", "MD"} and sentence.deps[here] != "amod"
        if verb and here > start + 1 and sentence.word(here) not in word_class("noun after all"):
            return here
    return min(start + reach, len(sentence))


def _of_measure(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int], links: frozenset[str]
) -> Reading | None:
    if not clause.passive and sentence.word(place[0]) == "," and sentence.word(place[0] + 1) != "including":
        # "Until Peru withdraws, the sanctions stay".
        return None
    if not clause.passive and (displaced := _displaced(sentence, place)) is not None:
        reading = _of_measure(sentence, clause, row, (displaced, place[1]), links)
        struck = (place[0] + 1, displaced)
        return reading._replace(struck=reading.struck or struck) if reading is not None else None
    if not clause.passive and sentence.word(place[0]) == "to":
        # "agree to the terms of the embargo".
        return None
    # "signed an order to ban …".
    named = (
        one for one in measures_in(sentence, *place) if one[1] - one[0] > 1 or sentence.tag(one[0]) not in {"VB", "VBP"}
    )
    found = joined(sentence, list(named))
    if not found:
        return _without_name(sentence, clause, row, place, links)
    first = found[0][0]
    if sentence.word(found[-1][1]) in word_class("behind a right's name"):
        # "withdrew tariff preferences".
        return None
    law = sentence.tag(found[-1][1]) == "NNP" and sentence.word(found[-1][1]) in word_class("law that says a rule")
    if law or sentence.word(first - 1) == "preferential":
        # "the Russia Sanctions Act was passed".
        return None
    if not clause.passive and any(sentence.tag(here) in VERBS - {"VBN", "VBG"} for here in range(place[0], first)):
        # "ramp up pressure and build on sanctions".
        return None
    if not clause.passive and _after_another(sentence, place[0], first):
        return None
    between = sentence.tags[place[0] : first] if not clause.passive else []
    # The measure itself is the object: no preposition before it but of a number, "a new round of sanctions".
    words = set(sentence.lower[place[0] : first]) if not clause.passive else set()
    if words & word_class("decides on measures"):
        # "signed decrees on sanctions".
        words -= {"on"}
    if "following" in words and "the" not in words:
        return None
    if words & word_class("not of the object") or sum(tag in {"NNP", "NNPS"} for tag in between) > 6:
        return None
    return Reading(_status(sentence, row, found[-1][1]), types_of(sentence, found), (first, found[-1][1]), links)


def _without_name(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int], links: frozenset[str]
) -> Reading | None:
    """ "to lift them", "the sanctions that Norway lifted": no measure is named where the verb's object stands."""
    if sentence.word(clause.start - 1) == "who":
        # "bans on officers who took part".
        return None
    pointed = sentence.word(place[0]) in {"them", "it"}
    if not clause.passive and row.verb not in word_class("does other things") and pointed:
        # "to lift them": the measures of the clause before.
        return Reading(row.status, [], (place[0], place[0] + 1), links)
    return _of_antecedent(sentence, clause, row, links)


def _displaced(sentence: Sentence, place: tuple[int, int]) -> int | None:
    """Where the measure stands behind whom it strikes: "imposed on two judges | a travel ban"."""
    start, end = place
    if sentence.word(start) not in word_class("leads to whom it strikes"):
        return None
    for here in range(start + 2, end):
        if sentence.tag(here) in VERBS - {"VBN"} or sentence.word(here) in {",", "and"}:
            return None
        opens = sentence.tag(here) in {"DT", "PRP$"} and sentence.tag(here - 1).startswith(("N", "PRP", "CD"))
        if opens and measures_in(sentence, here + 1, min(here + 4, end), end):
            return here
    return None


def _status(sentence: Sentence, row: MeasureFrame, end: int) -> str:
    """The status by the word behind a measure's name: "sanctions relief", "sanctions authorities"."""
    behind = sentence.word(end)
    if row.status == "imposed" and behind in word_class("eases behind sanctions"):
        return "eased"
    if row.status == "imposed" and behind in word_class("authority to act"):
        # "strengthens its sanctions authorities": what may be done.
        return "planned"
    return row.status


def _after_another(sentence: Sentence, start: int, first: int) -> bool:
    """ "declared two regions free, then sanctions": a comma, and before it another object."""
    if "," not in sentence.words[start:first]:
        return False
    comma = sentence.words.index(",", start)
    if sentence.word(comma + 1) == "including":
        return False
    return any(sentence.tag(here).startswith("N") for here in range(start, comma))


def _of_antecedent(sentence: Sentence, clause: Clause, row: MeasureFrame, links: frozenset[str]) -> Reading | None:
    """ "the sanctions that A placed on B": the measure stands before the relative clause."""
    begin = clause.subject[0] if clause.subject is not None else clause.start
    named = measures_in(sentence, max(sentence.lead, begin - 8), begin)
    if clause.passive or not named or sentence.tag(clause.verb + 1) in {"DT", "PRP$"}:
        # "the sanctions show how Norway takes these raids": the verb has an object of its own.
        return None
    found = named[-1:]
    while len(named) > len(found) and len(joined(sentence, named[-len(found) - 1 :])) > len(found):
        found = named[-len(found) - 1 :]
    close = found[-1][1]
    told = sentence.word(begin - 1) in {"that", "which"}
    # "measures we continue to impose on": without a relative word they stand side by side.
    beside = close == begin and sentence.word(clause.verb + 1) in links
    if not told and not beside and (sentence.deps[clause.verb] != "relcl" or begin - close > 2):
        return None
    struck = None
    if (
        sentence.word(close) in word_class("on or against")
        and begin - close > 1 + told
        and sentence.word(clause.verb + 1) not in links
    ):
        # "the embargo on X that the Council renewed".
        struck = (close + 1, begin - told)
    return Reading(row.status, [kind for _, _, kind in found], (clause.verb, clause.verb + 1), links, struck=struck)


def _of_target(sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]) -> Reading | None:
    if sentence.word(clause.verb + 1) == ":" and clause.verb + 2 == len(sentence) and not clause.passive:
        # "has designated:", and a list of names below.
        return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True)
    if place[1] <= place[0]:
        return None
    words = set(sentence.lower[place[0] : place[1]])
    if row.verb == "target" and not _targets(sentence, clause, words):
        return None
    if row.object == "hit target" and not strikes_by_measures(sentence, clause, words):
        return None
    if row.object == "listed target" and not lists(sentence, clause, place, words):
        return None
    if row.object == "of listing" and not may_be_listed(sentence, place, words):
        return None
    if row.verb == "expel" and not words & word_class("measure diplomats"):
        return None
    # "The following were designated:", and a list of names below.
    opens = clause.passive and sentence.words[-1] == ":" and bool(words & word_class("announces a list"))
    if row.verb in {"designate", "proscribe"} and (
        names_office(sentence, clause.verb) or not (opens or may_be_listed(sentence, place, words))
    ):
        return None
    if row.verb in {"readmit", "reinstate"} and not words & (word_class("measure body") | {"delegation"}):
        return None
    kind = _subject_to(sentence, clause.verb) if row.verb == "designate" else None
    kinds = [kind] if kind else kinds_with(sentence, clause.verb) if row.verb == "target" else []
    return Reading(row.status, kinds or [row.type], (clause.verb, clause.verb + 1), frozenset(), True)


def _subject_to(sentence: Sentence, verb: int) -> str | None:
    """ "designated as subject to asset freezing": what kind of measure follows from it."""
    for here in range(verb + 1, min(verb + 5, len(sentence))):
        if f"{sentence.word(here)} {sentence.word(here + 1)}" in word_class("object of a measure"):
            found = measures_in(sentence, here + 2, min(here + 7, len(sentence)))
            return found[0][2] if found else None
    return None


def _targets(sentence: Sentence, clause: Clause, words: set[str]) -> bool:
    """ "Targeting X’s Network" in a heading, "the action targets X", "we are targeting networks": no gun does."""
    if clause.passive and _subject_is_measure(sentence, clause):
        # "The measures are targeted".
        return False
    measured = measures_in(sentence, clause.verb + 1, len(sentence))
    if measured and measured[0][0] <= clause.verb + 2 and not sentence.tag(measured[0][1]).startswith("NN"):
        # "We are targeting our sanctions closely".
        return False
    if measured or _subject_is_measure(sentence, clause):
        return True
    if _targets_in_capitals(sentence, clause, words) or strikes_by_measures(sentence, clause, words):
        return True
    if set(sentence.lower[clause.start : clause.verb]) & word_class("authority to act"):
        # "will use our authorities to target".
        return True
    if "those" in words and any(word.startswith("sanction") for word in sentence.lower):
        # "will target those who facilitate sanctions evasion".
        return True
    if sentence.tag(clause.verb) != "VBG":
        return False
    described = word_class("measure organisations") | word_class("measure persons") | word_class("measure vessels")
    return clause.verb == sentence.lead or bool(
        words & described and sentence.word(clause.start) in {"are", "is", "am"}
    )


def _targets_in_capitals(sentence: Sentence, clause: Clause, words: set[str]) -> bool:
    """ "Treasury Targets a Procurement Network": a title's verb behind an office's name."""
    if not sentence.written[clause.verb][:1].isupper() or clause.verb != sentence.lead + 1:
        return False
    whom = word_class("measure organisations") | word_class("measure persons") | word_class("measure vessels")
    return sentence.word(sentence.lead) in offices() | word_class("own office") and bool(words & whom)


def strikes_by_measures(sentence: Sentence, clause: Clause, words: set[str]) -> bool:
    """ "Chile targets arms brokers": in a headline, whom no weapon hits."""
    headline = sentence.tag(len(sentence) - 1) != "." and sentence.tag(clause.verb) in {"VBZ", "VBP"}
    named = clause.subject is not None and sentence.tag(clause.subject[0]) in {"NNP", "NNPS"}
    return headline and named and bool(words & word_class("struck by measures alone"))


def _subject_is_measure(sentence: Sentence, clause: Clause, *, by_name: bool = False) -> bool:
    if clause.subject is None:
        return False
    words = set(sentence.lower[slice(*clause.subject)])
    if by_name:
        return bool(words & word_class("names of listings"))
    if sentence.word(clause.subject[1] - 1) in word_class("answers with measures") | word_class("plans measures"):
        # "the response will include a ban on".
        return True
    return bool(words & word_class("measure itself")) or bool(measures_in(sentence, *clause.subject))
