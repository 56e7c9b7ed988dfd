"""Puts a demanded action into words: the text's own, as an infinitive phrase where the form allows it."""

from __future__ import annotations

from sanctext.grammar.actions import Action
from sanctext.grammar.sentence import Sentence

_MARKS = frozenset({"“", "”", '"', "[", "]"})
_NO_SPACE_BEFORE = frozenset({",", ";", ":", ")", "'s", "’s", "%", "'", "’", ".", "?"})
_DETERMINERS = (
    "the ",
    "these ",
    "this ",
    "those ",
    "that ",
    "such ",
    "all ",
    "any ",
    "a ",
    "an ",
    "no ",
    "its ",
    "their ",
)


def words_between(sentence: Sentence, start: int, end: int, text: str) -> str:
    """The words from `start` to `end` as they stand, on one line and without quotation marks.

    Args:
        sentence: the sentence.
        start: first position.
        end: position after the last.
        text: the document's text, into which the sentence's offsets point.
    """
    parts: list[str] = []
    for position in range(start, end):
        word = sentence.words[position]
        if word in _MARKS:
            continue
        joined = position == start or sentence.starts[position] == sentence.ends[position - 1]
        if parts and not joined and word not in _NO_SPACE_BEFORE:
            parts.append(" ")
        elif (
            parts
            and sentence.words[position - 1] in {"“", "["}
            and sentence.starts[position - 1] > sentence.ends[position - 2]
        ):
            parts.append(" ")
        parts.append(word)
    return "".join(parts).strip(" ,;:—–-")


def infinitive(sentence: Sentence, action: Action, text: str) -> str:
    """An active action: "cease these launches"; a finite verb takes its base form."""
    phrase = words_between(sentence, action.start, action.end, text)
    if sentence.tag(action.head) == "VBZ":
        head = sentence.words[action.head]
        phrase = phrase.replace(head, sentence.lemmas[action.head], 1)
    return phrase


def passive(
    sentence: Sentence, subject: tuple[int, int], participle: int, action: Action, text: str, *, negated: bool
) -> str:
    """A passive action as an infinitive with its subject as object: "respect international humanitarian law"."""
    verb = sentence.lemmas[participle]
    thing = lower_first(sentence, subject[0], words_between(sentence, *subject, text))
    between = words_between(sentence, action.start, participle, text)
    adverbs = " ".join(
        word for word in between.split() if word.lower() not in {"be", "not", "never", "also", "been", "have"}
    ).strip(" ,")
    rest = words_between(sentence, participle + 1, action.end, text)
    phrase = " ".join(part for part in (adverbs, verb, thing, rest) if part)
    return f"not {phrase}" if negated else phrase


def ending(sentence: Sentence, subject: tuple[int, int], verb: int, action: Action, text: str) -> str:
    """What is to end by itself, as something to be ended: "These attacks must end" gives "end these attacks"."""
    thing = lower_first(sentence, subject[0], words_between(sentence, *subject, text))
    rest = words_between(sentence, verb + 1, action.end, text)
    return " ".join(part for part in (sentence.lemmas[verb], thing, rest) if part)


def lower_first(sentence: Sentence, position: int, phrase: str) -> str:
    """Take a sentence's first capital away where the word is no name."""
    if position < len(sentence) and sentence.tags[position] in {"NNP", "NNPS"}:
        return phrase
    first, _, _ = phrase.partition(" ")
    if first.lower() + " " in _DETERMINERS or (len(first) > 1 and first[1:].islower()):
        return phrase[:1].lower() + phrase[1:]
    return phrase
