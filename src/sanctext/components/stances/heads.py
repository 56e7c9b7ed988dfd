"""Whether a noun phrase names somebody who can take a stance, and whether a verb performs."""

from __future__ import annotations

from sanctext.components.stances.words import Words, inflected, speaking, telling
from sanctext.knowledge.words import word_class


def head_of(words: Words, first: int, last: int) -> int:
    """Position of a noun phrase's head: the last word before its first preposition or comma."""
    prepositions = word_class("behind a head") | {"(", ","}
    for place in range(first + 1, last + 1):
        if words.lower[place] in prepositions or (words.lower[place] == "and" and place + 1 <= last):
            return place - 1
    return last


def may_speak(words: Words, first: int, last: int) -> bool:
    """Whether a noun phrase names somebody who can take a stance: by its head."""
    while first < last and words.lower[first] in word_class("determiner") | word_class("all of them"):
        first += 1
    place = head_of(words, first, last)
    if words.word(place + 1) == "and" and not _may_end(words, place + 2, last):
        return False
    word, text = words.lower[place], words.text[place]
    if word in word_class("relative word") or word in word_class("clause boundary") or word == "you":
        return False
    if first == words.first() and words.is_gerund(first):
        # "Widening the talks will help": a deed.
        return False
    if word in speaking() or word in word_class("subject pronoun"):
        return True
    if word in word_class("deed") or not text[0].isupper() or word in word_class("day"):
        return False
    return place > words.first() or word not in word_class("determiner")


def _may_end(words: Words, first: int, last: int) -> bool:
    """ "Oman and the group", but not "military and diplomatic": behind "and" somebody stands as well."""
    capital = any(words.text[place] != words.lower[place] for place in range(first, last + 1))
    return capital or not speaking().isdisjoint(words.lower[first : last + 1])


def is_performing(word: str) -> bool:
    """A verb that performs an act, or tells one, in any form."""
    return word in inflected("performative") or word in telling()
