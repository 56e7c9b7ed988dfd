"""Insertions between a word of demand and what completes it: the one place that says how they are passed over.

"must, in accordance with all relevant resolutions, abandon", "urge, in the strongest terms, X to", "call, once again,
on X", "our call, joining that of others, that", "must and will be held": the parser and the grammars read the words
without them.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from sanctext.grammar.lexicon import action_verbs, only_verbs
from sanctext.knowledge.acts import acts_by_form, tells
from sanctext.knowledge.current import known
from sanctext.knowledge.words import word_class

# In tokens, commas included.
LONGEST_INSERTION = 48
MODALS = frozenset({"must", "should", "shall"})
_SECOND = frozenset({"will", "shall", "can"})
_ENDS = frozenset(".;?!:")
_COORDINATORS = frozenset({"and", "or", "but", "nor", "which", "who"})
Completes = Callable[[list[str], int], bool]


def without_insertions(doc: Doc, tokens: list[int]) -> list[int]:
    """The tokens of a sentence without insertions behind its words of demand.

    Args:
        doc: the document.
        tokens: indices of the sentence's tokens.

    >>> import sanctext
    >>> doc = sanctext.load()("Iran must, in line with its pledges and, above all, with resolution 2231, stop.")
    >>> " ".join(doc[index].text for index in without_insertions(doc, list(range(len(doc)))))
    'Iran must stop .'
    """
    words = [doc[index].lower_ for index in tokens]
    left: set[int] = set()
    for position, word in enumerate(words[:-3]):
        if word in MODALS and words[position + 1] == "and" and words[position + 2] in _SECOND:
            left.update((position + 1, position + 2))
            continue
        completes = _completion(word) if words[position + 1] == "," else None
        if completes is None or not _opens(words[position + 2], doc[tokens[position + 2]].text):
            continue
        closing = _closing(words, position + 1, completes)
        if closing is not None:
            left.update(range(position + 1, closing + 1))
    return [index for position, index in enumerate(tokens) if position not in left] if left else tokens


def _completion(word: str) -> Completes | None:
    """What may stand behind an insertion that follows this word."""
    if word in MODALS or word == "to":
        return _is_verb
    acts = [act for act in acts_by_form().get(word, ()) if act.kind == "demand"]
    if not acts and word not in word_class("call"):
        return None
    particles = frozenset(particle for act in acts for particle in act.particles)
    objects = word_class("determiner") | {"that", "them", "it", "to"}
    nominal = word in word_class("call")
    return lambda words, place: (
        words[place] in particles
        or (nominal and words[place] in {"on", "upon", "for", "to", "that"})
        or (not particles and words[place] in objects)
        or (not particles and place + 1 < len(words) and "to" in words[place + 1 : place + 6])
    )


def _opens(word: str, written: str) -> bool:
    """Whether an insertion may begin so: with a preposition, an adverb, a participle, and never with a list's verb."""
    if word in _COORDINATORS or not written[:1].islower():
        return False
    return word in _openers() or (word.endswith(("ing", "ly", "ed")) and word not in _acting())


@known
def _acting() -> frozenset[str]:
    """Forms of acts, without those by which only a stance is read."""
    return frozenset(form for form, acts in acts_by_form().items() if any(map(tells, acts)))


@known
def _openers() -> frozenset[str]:
    return word_class("adjunct opener") | word_class("insertion opener")


def _is_verb(words: list[str], place: int) -> bool:
    while place < len(words) and (words[place].endswith("ly") or words[place] in {"also", "now", "not", "never"}):
        place += 1
    if place >= len(words):
        return False
    word = words[place]
    if word in action_verbs() or word in only_verbs() or word in word_class("verb beside a modal"):
        return True
    determiners = word_class("determiner")
    has_object = place + 1 < len(words) and words[place + 1] in determiners | {"to", "from"}
    return has_object and word.isalpha() and word not in _openers() | determiners


def _closing(words: list[str], comma: int, completes: Completes) -> int | None:
    """Position of the comma that closes an insertion."""
    for place in range(comma + 2, min(comma + LONGEST_INSERTION, len(words) - 1)):
        if words[place] in _ENDS:
            return None
        if words[place] == "," and words[place + 1] not in _COORDINATORS and completes(words, place + 1):
            return place
    return None
