"""Which words the parser and the grammars are given: capitals that say nothing are small letters to them."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from sanctext.components.annotations import ACTORS
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

    Args:
        doc: the document, with its actors.
        tokens: indices of the sentence's tokens.

    >>> import sanctext
    >>> doc = sanctext.load()("WE URGE IRAN TO HALT ITS TESTS")
    >>> words_as_read(doc, [0, 1, 2, 3, 4])
    ['we', 'urge', 'IRAN', 'to', 'halt']
    """
    joined = broken_names(doc)
    texts = [doc[index].text for index in tokens]
    words = [joined.get(index) or _SPELT_OUT.get(text.lower(), text) for index, text in zip(tokens, texts, strict=True)]
    letters = [word for word in words if word[:1].isalpha()]
    telling = [word for word in letters if word.lower() not in word_class("stop word")]
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
