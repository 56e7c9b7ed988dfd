"""The preposition behind the name of a measure that leads to whom it is aimed at."""

from __future__ import annotations

from sanctext.components.measures.names import Reading
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.words import word_class

# In words: so long a legal basis may be.
LONGEST_BASIS = 20


def linked(sentence: Sentence, mentions: list[Mention], start: int, end: int, reading: Reading) -> int | None:
    """Behind the preposition that leads to whom a measure is aimed at."""
    if sentence.word(start - 1) in word_class("on or against"):
        # "measures against" is a name of measures.
        return start
    for here in range(start, min(start + 8, end)):
        if sentence.word(here) in reading.links and not is_no_aim(sentence, here + 1):
            return here + 1
        finite = sentence.tag(here) in {"VBZ", "VBP", "MD"} and here > start
        if here == start and sentence.word(here) == "with" and _takes_with(sentence, mentions, start):
            # "a ban on trade with Peru".
            return here + 1
        if sentence.word(here) == "," and (behind := _behind_inserted_basis(sentence, here, end)) is not None:
            return behind
        if sentence.word(here) in word_class("strikes by participle") and here == start:
            # "sanctions hitting the fleet".
            return here + 1
        if sentence.word(here) in word_class("under a law"):
            return linked_behind_basis(sentence, here + 1, end)
        if finite or sentence.word(here) in word_class("ends an aim"):
            return None
    return None


def _takes_with(sentence: Sentence, mentions: list[Mention], end: int) -> bool:
    named = sentence.word(end - 1) in word_class("measure takes with")
    return named and any(end < one.start <= end + 2 for one in mentions)


def _behind_inserted_basis(sentence: Sentence, comma: int, end: int) -> int | None:
    """ "sanctions, under the Ports Act, on nine firms"."""
    close = sentence.find({","}, comma + 2, min(comma + LONGEST_BASIS, end))
    if sentence.word(comma + 1) not in word_class("under a law") or close is None:
        return None
    return close + 2 if sentence.word(close + 1) in word_class("on or against") else None


def linked_behind_basis(sentence: Sentence, start: int, end: int) -> int | None:
    """ "sanctions under the Ports Act on nine firms"."""
    for here in range(start, min(start + LONGEST_BASIS, end)):
        if sentence.tag(here) in VERBS or sentence.word(here) in {";", ","}:
            return None
        if sentence.word(here) in word_class("on or against") and sentence.tag(here + 1) != "NNP":
            return here + 1
    return None


def is_no_aim(sentence: Sentence, start: int) -> bool:
    """ "for six months", "of 2%", "to ensure": no words of whom it strikes."""
    if f"{sentence.word(start - 1)} {sentence.word(start)}" in word_class("opens an adjunct"):
        return True
    if sentence.tag(start) == "VB" or sentence.word(start) in word_class("day") | word_class("month"):
        return True
    if sentence.tag(start) in {"NNP", "NNPS"}:
        return False
    here = start
    while sentence.tag(here) in {"DT", "JJ"}:
        here += 1
    if sentence.tag(here) == "CD" and sentence.word(here + 1) in word_class("time unit"):
        # "for a further three years".
        return True
    near = set(sentence.lower[start : start + 3])
    if sentence.word(start - 2) == "based" or (sentence.tag(start) == "CD" and near & word_class("month")):
        return True
    return bool(near & word_class("time unit")) or (sentence.tag(start) == "CD" and bool(near & word_class("percent")))
