"""A phrase in a text: as it is, or in other forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
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

    def find(text: str) -> list[Form]:
        if beginning not in text.lower():
            return []
        text = _ADDRESS.sub(lambda address: " " * len(address[0]), text)
        found = [Form(SAME, match.start(), _with_tail(text, match.end()), match.end()) for match in same.finditer(text)]
        taken = [(form.start, form.end) for form in found]
        for start, end in _near(text, wanted, head, least):
            if not any(start < other_end and other < end for other, other_end in taken):
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


def _near(text: str, wanted: list[str], head: str, least: int) -> Iterator[tuple[int, int]]:
    """Where near forms stand."""
    reach = REACH * len(wanted)
    for match in re.finditer(rf"\b{re.escape(head[:BEGINNING])}[\w’'-]*", text, re.IGNORECASE):
        if _known(match[0], wanted) != head:
            continue
        start, end = max(0, match.start() - reach), min(len(text), match.end() + reach)
        words = [(word.start(), word.end(), word[0]) for word in _WORD.finditer(text, start, end)]
        place = next(place for place, (_, ends, _) in enumerate(words) if ends > match.start())
        held, first, last = _around(words, place, wanted)
        if held >= least:
            yield words[first][0], words[last][1]


def _around(words: list[tuple[int, int, str]], place: int, wanted: list[str]) -> tuple[int, int, int]:
    """How many of the wanted words stand together around a place, and from which word to which."""
    held, ends = {_known(words[place][2], wanted)}, [place, place]
    for end, side in enumerate((range(place - 1, -1, -1), range(place + 1, len(words)))):
        apart = 0
        for other in side:
            apart += 1
            if apart > BETWEEN:
                break
            found = _known(words[other][2], wanted)
            if found is not None and found not in held:
                held.add(found)
                apart, ends[end] = 0, other
    return len(held), ends[0], ends[1]


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
