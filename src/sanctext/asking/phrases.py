"""A phrase in a text: as it is, or in other forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache, partial
from math import ceil
from typing import NamedTuple

from sanctext.errors import ReadError
from sanctext.evaluation.likeness import stems
from sanctext.printable import printable

SAME, NEAR, ABSENT = "same", "near", "absent"
# A near form has half of the phrase's words, its head among them, and no more than so many others between them.
ENOUGH, BETWEEN = 0.5, 3
# In characters, for each word of the phrase: how far around the head the others are looked for.
REACH = 80
# Longer words with at most a letter in seven spelt otherwise are one word, if they begin alike.
ALIKE, LONG_WORD, BEGINNING = 0.85, 6, 4
# So many words are remembered with what they are a form of.
MOST_KNOWN = 65_536
# So many words after it are shown, if no mark stands between.
FOLLOWING = 10

_WORD = re.compile(r"[^\W_][\w’'-]*")
# Its words are nobody's.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# What a variant says more: "of the Korean Peninsula", "of North Korea".
_PREPOSITION = re.compile(r"\b(?:of|on|in|for|to|against|with|from|by)\b")
_NAME = r"[A-Z](?:[\w’'-]|\.(?=\w))*"
_FOLLOWING = re.compile(rf"(?:[^\S\n]*\n?[^\S\n]*[^\s.,;:!?()–—“”\"]+){{1,{FOLLOWING}}}")
_TAIL = re.compile(rf"\s+(?:of|on|in)\s+(?:the\s+)?{_NAME}(?:\s+(?:(?:of|and)\s+(?:the\s+)?)?{_NAME})*")


class Form(NamedTuple):
    """How a phrase stands in a text.

    Args:
        form: as it is, or nearly.
        start: its first character.
        end: after its last character, with what names it further: "of North Korea".
        follows: after its own last character.
    """

    form: str
    start: int
    end: int
    follows: int


def finder(phrase: str) -> Callable[[str], list[Form]]:
    """What finds a phrase in texts.

    The phrase itself counts in any letter case, over any line ends, and with -ise for -ize. A near form is the
    shortest stretch with half of the phrase's content words (ending and a letter aside), its head among them: the last
    word before "of", "on" and the like. Where there is such a word, the head alone is none. What is found stands in
    the order of the text.

    Args:
        phrase: one word or several.

    Raises:
        ReadError: the phrase has no word that says something.

    >>> find = finder("complete denuclearization")
    >>> text = "We seek the verifiable and complete denuclearisation of North Korea."
    >>> [(found.form, text[found.start : found.end]) for found in find(text)]
    [('same', 'complete denuclearisation of North Korea')]
    >>> [found.form for found in find("A denuclearised peninsula")], find("The launch")
    (['near'], [])
    """
    wanted = list(dict.fromkeys(stems(_american(phrase))))
    named = stems(_PREPOSITION.split(_american(phrase), maxsplit=1)[0]) or wanted
    if not wanted:
        raise ReadError(f"{printable(phrase)!r}: no word that says something; give a phrase such as 'arms embargo'")
    head = named[-1]
    # "Denuclearization" is a form of "complete denuclearization", and "freedom" none of "freedom of navigation".
    least = max(ceil(ENOUGH * len(wanted)), min(len(wanted), 1 + bool(_PREPOSITION.search(phrase))))
    same = re.compile(r"\W+".join(_either(word) for word in _WORD.findall(phrase)), re.IGNORECASE)
    # What may be its head in some form begins as it does; without that nothing is looked for.
    beginning = head[:BEGINNING]
    # An archive has the same words again and again.
    known = lru_cache(maxsize=MOST_KNOWN)(partial(_known, wanted=wanted))
    reach = REACH * len(wanted)

    def find(text: str) -> list[Form]:
        heads = [place for place, word in _words_with(beginning, text) if known(word) == head]
        if not heads:
            return []
        text = _ADDRESS.sub(lambda address: " " * len(address[0]), text)
        found = [Form(SAME, match.start(), _with_tail(text, match.end()), match.end()) for match in same.finditer(text)]
        taken = [(form.start, form.end) for form in found]
        for place in heads:
            held, start, end = _around(text, place, reach, known) if text[place] != " " else (0, 0, 0)
            if held >= least and not any(start < other_end and other < end for other, other_end in taken):
                found.append(Form(NEAR, start, _with_tail(text, end), end))
                taken.append((start, found[-1].end))
        return sorted(found, key=lambda form: form.start)

    return find


def following(text: str, place: int) -> str:
    """The words after a place, up to a mark or so many.

    >>> following("We seek the denuclearization of the Korean Peninsula, and peace.", 28)
    'of the Korean Peninsula'
    """
    match = _FOLLOWING.match(text, place)
    return " ".join(match[0].split()) if match else ""


def _american(words: str) -> str:
    """Words with -ize, whichever way they are spelt."""
    return re.sub(r"is(?=(?:e[ds]?|ing|ations?)\b)", "iz", words.casefold())


def _either(word: str) -> str:
    return re.sub(r"[sz](?=(?:e[ds]?|ing|ations?)$)", "[sz]", re.escape(word), flags=re.IGNORECASE)


def _with_tail(text: str, end: int) -> int:
    tail = _TAIL.match(text, end)
    return tail.end() if tail else end


def _words_with(beginning: str, text: str) -> Iterator[tuple[int, str]]:
    """The words that begin so, in any letter case, with their places.

    >>> list(_words_with("arm", "Arms and alarm; an arms-embargo"))
    [(0, 'Arms'), (19, 'arms-embargo')]
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower()[0] for char in text)
    place = lower.find(beginning)
    while place >= 0:
        word = _WORD.match(text, place)
        if word is not None and not (place and (text[place - 1].isalnum() or text[place - 1] == "_")):
            yield place, word[0]
        place = lower.find(beginning, place + 1)


def _around(text: str, place: int, reach: int, known: Callable[[str], str | None]) -> tuple[int, int, int]:
    """How many of the wanted words stand together around a place, and where the first begins and the last ends."""
    words = list(_WORD.finditer(text, max(0, place - reach), min(len(text), place + reach)))
    middle = next(number for number, word in enumerate(words) if word.end() > place)
    held, ends = {known(words[middle][0])}, [middle, middle]
    for end, side in enumerate((range(middle - 1, -1, -1), range(middle + 1, len(words)))):
        apart = 0
        for other in side:
            apart += 1
            if apart > BETWEEN:
                break
            found = known(words[other][0])
            if found is not None and found not in held:
                held.add(found)
                apart, ends[end] = 0, other
    return len(held), words[ends[0]].start(), words[ends[1]].end()


def _known(word: str, wanted: list[str]) -> str | None:
    """Which of the wanted words a word is a form of."""
    found = stems(_american(word))
    if not found:
        return None
    stem = found[0]
    if stem in wanted:
        return stem
    if len(stem) < LONG_WORD:
        return None
    alike = (each for each in wanted if len(each) >= LONG_WORD and each[:BEGINNING] == stem[:BEGINNING])
    return next((each for each in alike if SequenceMatcher(None, each, stem).ratio() >= ALIKE), None)
