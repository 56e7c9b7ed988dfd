"""Deeds that a noun names: "Removal of tankers from the Register", "announced the exclusion of two banks"."""

from __future__ import annotations

from collections.abc import Callable

from sanctext.components.measures.clauses import Clause
from sanctext.components.measures.names import Reading
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.current import known
from sanctext.knowledge.rows import MeasureFrame
from sanctext.knowledge.words import word_class

# The object of verbs behind which a deed is named.
DEED = "deed"
# In words: so far behind its verb the noun of a deed stands, "announced the immediate and complete withdrawal of".
FARTHEST_NOUN = 6
Fits = Callable[[Sentence, Clause, str], Reading | None]


@known
def deeds() -> dict[str, str]:
    """The verb of each noun of a deed, by the noun's singular and plural.

    >>> deeds()["withdrawal"]
    'withdraw'
    """
    rows = (row.split() for row in word_class("noun of a deed"))
    return {form: verb for noun, verb in rows for form in (noun, f"{noun}s")}


def deed_at(sentence: Sentence, noun: int, fits: Fits) -> tuple[Clause, Reading] | None:
    """What a noun and the words behind "of" say, read as its verb would be.

    Args:
        sentence: the sentence.
        noun: position of the noun.
        fits: reads a verb with what stands around it.
    """
    verb = deeds().get(sentence.word(noun))
    if verb is None or sentence.word(noun + 1) != "of" or noun + 2 >= len(sentence):
        return None
    clause = Clause(noun + 1, noun, None, False, False, False)
    reading = fits(sentence, clause, verb)
    if reading is None or reading.status == "granted":
        return None
    end = reading.nouns[1]
    if sentence.word(end - 1) in word_class("measure itself") and sentence.word(end) not in word_class("on or against"):
        # "Extension of a temporary measure allowing travel".
        return None
    if reading.object_is_target and reading.struck is None:
        reading = reading._replace(struck=(noun + 2, _end_of_struck(sentence, noun + 2)))
    nouns = (noun, max(noun + 1, reading.nouns[1])) if not reading.object_is_target else (noun, noun + 1)
    return clause, reading._replace(nouns=nouns)


def of_deed(sentence: Sentence, row: MeasureFrame, place: tuple[int, int], fits: Fits) -> Reading | None:
    """ "announced the expulsion of two envoys", "the withdrawal of its licence was confirmed": the deed told of."""
    first = place[0]
    while (
        first < place[1]
        and sentence.tag(first) in {"DT", "JJ", "RB", "PRP$", "CC", "CD"}
        and first < place[0] + FARTHEST_NOUN
    ):
        first += 1
    found = deed_at(sentence, first, fits) if first < place[1] else None
    if found is None:
        return None
    status = found[1].status if row.status == "imposed" else row.status
    return found[1]._replace(status=status, of_class=True)


def _end_of_struck(sentence: Sentence, start: int) -> int:
    """Where whom it strikes ends: before "from the register", "to the list", or a finite verb."""
    for here in range(start, len(sentence)):
        if sentence.word(here) in word_class("to or from") or sentence.tag(here) in {"VBZ", "VBD", "MD"}:
            return here
    return len(sentence)
