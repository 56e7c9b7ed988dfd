"""Insertions between a word of demand and what completes it: the one place that says how they are passed over.

"must, in accordance with all relevant resolutions, abandon", "urge, in the strongest terms, X to", "call, once again,
on X", "our call, joining that of others, that", "must and will be held": the parser and the grammars read the words
without them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from spacy.tokens import Doc

from sanctext.components.annotations import ACTORS
from sanctext.grammar.lexicon import action_verbs, only_verbs
from sanctext.grammar.sentence import DENYING_ADJUNCTS
from sanctext.knowledge.acts import acts_by_form
from sanctext.knowledge.words import word_class

# In tokens, commas included.
LONGEST_INSERTION = 48
_MODALS = frozenset({"must", "should", "shall"})
_SECOND_MODALS = frozenset({"will", "shall", "can"})
_ENDS = frozenset(".;?!:")
_COORDINATORS = frozenset({"and", "or", "but", "nor", "which", "who"})
_VERBS_BESIDE = frozenset({"be", "have", "do", "not", "never", "cease", "take", "make", "also", "now"})
_DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "all",
        "any",
        "its",
        "their",
        "his",
        "her",
        "every",
        "each",
        "both",
        "these",
        "those",
        "this",
        "that",
    }
)

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
        if word in _MODALS and words[position + 1] == "and" and words[position + 2] in _SECOND_MODALS:
            left.update((position + 1, position + 2))
            continue
        completes = _completion(word) if words[position + 1] == "," else None
        if completes is None or not _opens(words[position + 2], doc[tokens[position + 2]].text):
            continue
        closing = _closing(words, position + 1, completes)
        if closing is not None:
            left.update(range(position + 1, closing + 1))
    return [index for position, index in enumerate(tokens) if position not in left] if left else tokens


def in_usual_order(doc: Doc, tokens: list[int]) -> list[int]:
    """The tokens with the subject before its modal where a denial at the beginning has put it behind.

    >>> import sanctext
    >>> doc = sanctext.load()("Under no circumstances must Iran test missiles.")
    >>> " ".join(doc[index].text for index in in_usual_order(doc, list(range(len(doc)))))
    'Iran must Under no circumstances test missiles .'
    """
    words = tuple(doc[index].lower_ for index in tokens[:4])
    if len(tokens) < 6 or words[:3] not in DENYING_ADJUNCTS or words[3] not in _MODALS:
        return tokens
    name = next((span for span in doc.spans[ACTORS] if tokens[4] in (span.start, span.start - 1)), None)
    pronoun = doc[tokens[4]].lower_ in {"they", "it", "he", "she", "we"}
    if name is None and not pronoun:
        return tokens
    end = next((place for place in range(5, len(tokens)) if name is None or tokens[place] >= name.end), len(tokens))
    return [*tokens[4:end], tokens[3], *tokens[:3], *tokens[end:]]


def _completion(word: str) -> Completes | None:
    """What may stand behind an insertion that follows this word."""
    if word in _MODALS or word == "to":
        return _is_verb
    acts = [act for act in acts_by_form().get(word, ()) if act.kind == "demand"]
    if not acts and word not in word_class("call"):
        return None
    particles = frozenset(particle for act in acts for particle in act.particles)
    nominal = word in word_class("call")
    return lambda words, place: (
        words[place] in particles
        or (nominal and words[place] in {"on", "upon", "for", "to", "that"})
        or (not particles and (words[place] in _DETERMINERS or words[place] in {"that", "them", "it", "to"}))
        or (not particles and place + 1 < len(words) and "to" in words[place + 1 : place + 6])
    )


def _opens(word: str, written: str) -> bool:
    """Whether an insertion may begin so: with a preposition, an adverb, a participle, and never with a list's verb."""
    if word in _COORDINATORS or not written[:1].islower():
        return False
    return word in _openers() or word.endswith(("ing", "ly"))


@cache
def _openers() -> frozenset[str]:
    return word_class("adjunct opener") | word_class("insertion opener")


def _is_verb(words: list[str], place: int) -> bool:
    while place < len(words) and (words[place].endswith("ly") or words[place] in {"also", "now", "not", "never"}):
        place += 1
    if place >= len(words):
        return False
    known = words[place] in action_verbs() or words[place] in only_verbs() or words[place] in _VERBS_BESIDE
    beside = place + 1 < len(words) and (words[place + 1] in _DETERMINERS or words[place + 1] in {"to", "from"})
    return known or (words[place].isalpha() and words[place] not in _openers() | _DETERMINERS and beside)


def _closing(words: list[str], comma: int, completes: Completes) -> int | None:
    """Position of the comma that closes an insertion."""
    for place in range(comma + 2, min(comma + LONGEST_INSERTION, len(words) - 1)):
        if words[place] in _ENDS:
            return None
        if words[place] == "," and words[place + 1] not in _COORDINATORS and completes(words, place + 1):
            return place
    return None
