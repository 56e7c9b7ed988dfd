"""A phrase followed over an archive: where it stands, where it stands in another form, and where it is missing."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import groupby
from math import ceil
from typing import Any, NamedTuple

from sanctext.asking.columns import DOCUMENTS, answer_about
from sanctext.asking.found import Found
from sanctext.asking.question import Question, conditions
from sanctext.errors import ReadError
from sanctext.evaluation.likeness import stems
from sanctext.layout.sentences import sentence_around
from sanctext.printable import counted, printable

SAME, NEAR, ABSENT = "same", "near", "absent"
COLUMNS = (
    "issued",
    "form",
    "words",
    "signatories",
    "title",
    "sentence",
    "start",
    "end",
    "url",
    "source",
    "document_id",
)
COUNTS = ("period", SAME, NEAR, ABSENT)
# A near form has half of the phrase's words, its head among them, and no more than so many others between them.
ENOUGH, BETWEEN = 0.5, 3
# In characters, for each word of the phrase: how far around the head the others are looked for.
REACH = 80
# Longer words with at most a letter in seven spelt otherwise are one word, if they begin alike.
ALIKE, LONG_WORD, BEGINNING = 0.85, 6, 4
# So many variants are said.
SAID = 5

_WORD = re.compile(r"[^\W_][\w’'-]*")
# What a variant says more: "of the Korean Peninsula", "of North Korea".
_PREPOSITION = re.compile(r"\b(?:of|on|in|for|to|against|with|from|by)\b")
_NAME = r"[A-Z](?:[\w’'-]|\.(?=\w))*"
_TAIL = re.compile(rf"\s+(?:of|on|in)\s+(?:the\s+)?{_NAME}(?:\s+(?:(?:of|and)\s+(?:the\s+)?)?{_NAME})*")


class Form(NamedTuple):
    """How a phrase stands in a text: as it is or nearly, and from where to where; without a place it is absent."""

    form: str
    start: int | None = None
    end: int | None = None


def finder(phrase: str) -> Callable[[str], Form]:
    """What finds a phrase in texts.

    The phrase itself counts in any letter case, over any line ends, and with -ise for -ize. A near form is the
    shortest stretch with half of the phrase's content words (ending and a letter aside), its head among them: the last
    word before "of", "on" and the like. Where there is such a word, the head alone is none.

    Args:
        phrase: one word or several.

    Raises:
        ReadError: the phrase has no word that says something.

    >>> find = finder("complete denuclearization")
    >>> text = "We seek the verifiable and complete denuclearisation of North Korea."
    >>> found = find(text)
    >>> found.form, text[found.start : found.end]
    ('same', 'complete denuclearisation of North Korea')
    >>> find("A denuclearised peninsula").form, find("The launch").form
    ('near', 'absent')
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

    def find(text: str) -> Form:
        if beginning not in text.lower():
            return Form(ABSENT)
        if match := same.search(text):
            return Form(SAME, match.start(), _with_tail(text, match.end()))
        place = _nearest(text, wanted, head, least)
        return Form(NEAR, place[0], _with_tail(text, place[1])) if place else Form(ABSENT)

    return find


def _american(words: str) -> str:
    """Words with -ize, whichever way they are spelt."""
    return re.sub(r"is(?=(?:e[ds]?|ing|ations?)\b)", "iz", words.casefold())


def _either(word: str) -> str:
    return re.sub(r"[sz](?=(?:e[ds]?|ing|ations?)$)", "[sz]", re.escape(word), flags=re.IGNORECASE)


def _with_tail(text: str, end: int) -> int:
    tail = _TAIL.match(text, end)
    return tail.end() if tail else end


def _nearest(text: str, wanted: list[str], head: str, least: int) -> tuple[int, int] | None:
    """Where the near form with most of the words stands, the first of the shortest."""
    reach = REACH * len(wanted)
    best: tuple[int, int, int, int] | None = None
    for match in re.finditer(rf"\b{re.escape(head[:BEGINNING])}[\w’'-]*", text, re.IGNORECASE):
        if _known(match[0], wanted) != head:
            continue
        start, end = max(0, match.start() - reach), min(len(text), match.end() + reach)
        words = [(word.start(), word.end(), word[0]) for word in _WORD.finditer(text, start, end)]
        place = next(place for place, (_, ends, _) in enumerate(words) if ends > match.start())
        held, first, last = _around(words, place, wanted)
        if held >= least and (best is None or (-held, last - first) < best[:2]):
            best = (-held, last - first, words[first][0], words[last][1])
    return best[2:] if best else None


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


def track(database: sqlite3.Connection, question: Question, phrase: str, by: str | None = None) -> Found:
    """Follow a phrase.

    Args:
        database: the tables of records with their texts.
        question: which documents count.
        phrase: the phrase.
        by: a group by time, "year", in which the forms are counted; None for a row a document.

    Raises:
        ReadError: no record has its text, or the phrase says nothing.
    """
    find = finder(phrase)
    where, parameters = conditions(question)
    answer = answer_about(DOCUMENTS)
    period = answer.groups[by].value if by else "''"
    asked = database.execute(
        f"SELECT d.issued, {answer.columns['signatories']}, d.title, d.url, d.source, d.document_id, {period}, t.text "
        f"FROM documents AS d LEFT JOIN texts AS t ON t.document_id = d.document_id{where} ORDER BY {answer.order}",
        parameters,
    )
    rows: list[tuple[Any, ...]] = []
    periods: list[tuple[str, str]] = []
    without_text = 0
    for issued, signatories, title, url, source, document, when, text in asked:
        if text is None:
            without_text += 1
            continue
        found = find(text)
        periods.append((when, found.form))
        rows.append((issued, found.form, *_quoted(text, found, json.loads(signatories), title), url, source, document))
    if without_text and not rows:
        raise ReadError("the records have no texts; make them with sanctext batch --with-text")
    left_out = (f"{counted(without_text, 'record')} without its text left out",) if without_text else ()
    if by:
        return Found("documents", COUNTS, COUNTS, _counted(periods), (), left_out)
    return Found("documents", COLUMNS, COLUMNS[:5], rows, _said(rows), left_out)


def _quoted(text: str, found: Form, signatories: list[str], title: str | None) -> tuple[Any, ...]:
    """The words, who signs, the title, the sentence around the words, and their place."""
    if found.start is None or found.end is None:
        return (None, signatories, title, None, None, None)
    words = " ".join(text[found.start : found.end].split())
    return (words, signatories, title, sentence_around(text, found.start, found.end), found.start, found.end)


def _counted(periods: list[tuple[str, str]]) -> list[tuple[Any, ...]]:
    counts = [
        (when, Counter(form for _, form in found)) for when, found in groupby(sorted(periods), key=lambda each: each[0])
    ]
    return [(when, *(count[form] for form in (SAME, NEAR, ABSENT))) for when, count in counts]


def _said(rows: list[tuple[Any, ...]]) -> tuple[str, ...]:
    """How often each form stands, from when to when, and the variants that stand most."""
    counts = Counter(row[1] for row in rows)
    dates = [row[0] for row in rows if row[1] != ABSENT and row[0]]
    said = [f"{counts[form]} {form}" for form in (SAME, NEAR, ABSENT)]
    span = f"; first {dates[0]}, last {dates[-1]}" if dates else ""
    variants = Counter(row[2].casefold() for row in rows if row[2]).most_common(SAID)
    listed = "; ".join(f"{words!r} {count}" for words, count in variants)
    return (f"{', '.join(said)}{span}", *([f"most often {printable(listed)}"] if listed else []))
