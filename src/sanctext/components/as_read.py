"""What the parser and the grammars are given: no capitals that say nothing, no insertions, modals behind subjects."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Doc

from sanctext.components.annotations import ACTORS
from sanctext.grammar.lexicon import action_verbs, only_verbs
from sanctext.grammar.sentence import DENYING_ADJUNCTS
from sanctext.knowledge.acts import acts_by_form, tells
from sanctext.knowledge.current import known
from sanctext.knowledge.words import word_class

# So great a part of a sentence's words is in capitals, or begins with one, where capitals say nothing.
LEAST_IN_CAPITALS = 0.8
LEAST_IN_TITLE_CASE = 0.75
FEWEST_WORDS = 4
# Short forms whose part in a sentence the parser does not know.
_SPELT_OUT = {"incl": "including", "excl": "excluding", "govt": "government", "govts": "governments"}
# A headline ends in none of them.
_STOPS = frozenset({".", "!", "?", "”", '"'})
_LINE_END_HYPHEN = re.compile(r"[-\u2010]\s*\n")
_HYPHENS = frozenset({"-", "\u2010"})
_BROKEN = "sanctext_broken_names"
_NAMES = "sanctext_name_tokens"


def words_as_read(doc: Doc, tokens: list[int]) -> list[str]:
    """The words of a sentence as they are read: in capitals or title case, all but actors' names in small letters.

    >>> import sanctext
    >>> doc = sanctext.load()("WE URGE IRAN TO HALT ITS TESTS")
    >>> words_as_read(doc, [0, 1, 2, 3, 4])
    ['we', 'urge', 'IRAN', 'to', 'halt']
    """
    joined = broken_names(doc)
    texts = [doc[index].text for index in tokens]
    words = [joined.get(index) or _SPELT_OUT.get(text.lower(), text) for index, text in zip(tokens, texts, strict=True)]
    letters = [word for word in words if word[:1].isalpha()]
    stop_words = word_class("stop word")
    telling = [word for word in letters if word.lower() not in stop_words]
    if len(letters) < FEWEST_WORDS or not telling:
        return words
    if sum(word.isupper() for word in letters) >= LEAST_IN_CAPITALS * len(letters):
        small = [word.lower() for word in words]
    elif (
        words[-1] not in _STOPS
        and sum(word[0].isupper() for word in telling) >= LEAST_IN_TITLE_CASE * len(telling) >= LEAST_IN_TITLE_CASE * 2
    ):
        small = [word if word.isupper() else word.lower() for word in words]
    else:
        return words
    names = _name_tokens(doc)
    return [word if index in names else other for index, word, other in zip(tokens, words, small, strict=True)]


def ends_nothing(doc: Doc, index: int) -> bool:
    """Whether a token is the full stop of an abbreviation: "Govt. of Chad"."""
    if not index or doc[index].text != ".":
        return False
    before = doc[index - 1].lower_
    # The parser knows "Reed v. Quist".
    return before in word_class("abbreviation") and before not in {"v", "vs"}


def broken_names(doc: Doc) -> dict[int, str]:
    """Words of actors' names that a line's end has broken: the whole word at the first token, "" at the others."""
    found = doc.user_data.get(_BROKEN)
    if not isinstance(found, dict):
        found = doc.user_data[_BROKEN] = {}
        for span in doc.spans.get(ACTORS, ()):
            if _LINE_END_HYPHEN.search(span.text) is None:
                continue
            for hyphen in span:
                rest = [token for token in doc[hyphen.i + 1 : span.end] if not token.is_space][:1]
                if hyphen.text in _HYPHENS and hyphen.i > span.start and rest and rest[0].text[0].islower():
                    found[hyphen.i - 1] = doc[hyphen.i - 1].text + rest[0].text
                    found[hyphen.i] = found[rest[0].i] = ""
    return found


def _name_tokens(doc: Doc) -> frozenset[int]:
    """Indices of the tokens of actors' names."""
    found = doc.user_data.get(_NAMES)
    if not isinstance(found, frozenset):
        found = doc.user_data[_NAMES] = frozenset(
            index for span in doc.spans.get(ACTORS, ()) for index in range(span.start, span.end)
        )
    return found


# In tokens, commas included.
LONGEST_INSERTION = 48
MODALS = frozenset({"must", "should", "shall"})
_SECOND = frozenset({"will", "shall", "can"})
_ENDS = frozenset(".;?!:")
_COORDINATORS = frozenset({"and", "or", "but", "nor", "which", "who"})
Completes = Callable[[list[str], int], bool]


def without_insertions(doc: Doc, tokens: list[int]) -> list[int]:
    """The tokens of a sentence without insertions behind its words of demand.

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


def in_usual_order(doc: Doc, tokens: list[int]) -> list[int]:
    """The tokens with the subject before its modal where a denial at the beginning has put it behind.

    >>> import sanctext
    >>> doc = sanctext.load()("Under no circumstances must Iran test missiles.")
    >>> " ".join(doc[index].text for index in in_usual_order(doc, list(range(len(doc)))))
    'Iran must Under no circumstances test missiles .'
    """
    words = tuple(doc[index].lower_ for index in tokens[:4])
    if len(tokens) < 6 or words[:3] not in DENYING_ADJUNCTS or words[3] not in MODALS:
        return tokens
    name = next((span for span in doc.spans[ACTORS] if tokens[4] in (span.start, span.start - 1)), None)
    pronoun = doc[tokens[4]].lower_ in {"they", "it", "he", "she", "we"}
    if name is None and not pronoun:
        return tokens
    end = next((place for place in range(5, len(tokens)) if name is None or tokens[place] >= name.end), len(tokens))
    return [*tokens[4:end], tokens[3], *tokens[:3], *tokens[end:]]
