"""What may stand between a verb and its object or whom it strikes: when, for how long, in what way."""

from __future__ import annotations

from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.words import word_class

# In words: so much may stand between commas before an object.
LONGEST_INSERTION = 16
# In digits: "until 2027".
LENGTH_OF_YEAR = 4


def behind_adjuncts(sentence: Sentence, start: int) -> int:
    """Behind "for ten years", "until 31 May 2027", "with immediate effect", ", by Decree No. 5,", "today"."""
    here = start
    while here < len(sentence):
        word, following = sentence.word(here), sentence.word(here + 1)
        if (word in word_class("day") and sentence.tag(here) != "IN") or sentence.tag(here) == "RB":
            here += 1
        elif word == "," and sentence.tag(here - 1) == "CD" and sentence.tag(here + 1) == "CD":
            # "until April 29, 2027".
            here += 2
        elif word == "," and (close := _comma_behind(sentence, here)) is not None:
            here = close + 1
        elif here > start and word == "," and sentence.tag(here + 1) in {"DT", "PRP$"}:
            # "until April 13, 2028, the ban on".
            here += 1
            break
        elif here > start and word == "and" and following in word_class("before a time or way"):
            # "with immediate effect and for a year".
            here += 1
        elif here > start and word == "on" and sentence.lemmas[start - 1] in word_class("agrees on"):
            # "agreed on Monday on a ban".
            here += 1
        elif sentence.lower[here : here + 4] == ["for", "the", "first", "time"]:
            here += 4
        elif word in word_class("before a time or way") and _opens_adjunct(sentence, here, following):
            here += 2
            passed = word_class("time unit") | word_class("month") | word_class("inside a term")
            while sentence.tag(here) == "CD" or sentence.word(here) in passed:
                here += 1
        else:
            break
    return here if here < len(sentence) else start


def _opens_adjunct(sentence: Sentence, here: int, following: str) -> bool:
    pair = f"{sentence.word(here)} {following}"
    if sentence.word(here) == "to":
        # "extended to December 31 its ban", but "extended to 12 banks its ban".
        return following in word_class("month")
    counted = following in word_class("one more")
    timed = counted and bool(set(sentence.lower[here + 2 : here + 6]) & word_class("time unit"))
    return (
        timed
        or _counts_time(sentence, here + 1)
        or pair in word_class("opens an adjunct")
        or following in word_class("day")
        or following in word_class("month")
    )


def _counts_time(sentence: Sentence, number: int) -> bool:
    """ "for ten years", "on 3 March", "until 2027"; but "imposed on three judges"."""
    if sentence.tag(number) != "CD":
        return False
    year = len(sentence.word(number)) == LENGTH_OF_YEAR and sentence.word(number).isdigit()
    named = sentence.tag(number + 1).startswith(("NN", "JJ", "RBR")) and not year
    units = word_class("time unit") | word_class("month") | word_class("percent")
    return not named or not units.isdisjoint(sentence.lower[number + 1 : number + 3])


def _comma_behind(sentence: Sentence, comma: int) -> int | None:
    for here in range(comma + 2, min(comma + LONGEST_INSERTION, len(sentence))):
        if sentence.word(here) == ",":
            return here
        if sentence.tag(here) in {"VBZ", "MD"}:
            return None
    return None
