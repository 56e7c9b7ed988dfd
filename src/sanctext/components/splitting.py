"""Splits a text into tokens: spaCy's tokenizer, which remembers how frequent words are split and bears any text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, cast

from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Where names and citations end inside a word: "1718/1874", "Albania[2]", "U.S.-Japan".
INFIXES = (
    r"\\(?:u[0-9A-Fa-f]{4}|[_ ])",
    r"/",
    r"\[",
    r"\]",
    r"(?<=[A-Za-z])\)(?=[A-Za-z])",
    r"(?<=\.)-(?=[A-Z])",
    r"(?<=[a-z])-(?=$)",
    r"(?<=\w)\((?=\d)",
    r"(?<=[a-z])[*+](?=\W|$)",
)
# In characters, with what a suffix's pattern looks back at.
LONGEST_SUFFIX = 64
# In characters: a longer run without white space is no word, and is cut before it is looked at.
LONGEST_CHUNK = 2_000
# "de-escalate", "re-imposed": verbs, and nouns made of them, that are one word.
_PREFIXED = re.compile(r"(?:[Dd]e|[Rr]e|[Dd]is|[Uu]n|[Cc]o)-(?P<word>[a-z]{3,}(?:[’'](?:s|t))?)")
_LONG_CHUNK = re.compile(rf"\S{{{LONGEST_CHUNK + 1},}}")
# Chunks (what stands between white space) whose tokens are remembered; about 2 MB.
MOST_REMEMBERED = 15_000
# In characters: longer ones do not come again.
LONGEST_REMEMBERED = 24


def without_prefix(word: str) -> str:
    """The word that the parser knows: "escalate" of "de-escalate".

    >>> without_prefix("re-imposing"), without_prefix("well-known")
    ('imposing', 'well-known')
    """
    prefixed = _PREFIXED.fullmatch(word)
    return prefixed["word"] if prefixed is not None else word


class Splitter:
    """A tokenizer for an English pipeline.

    It differs from spaCy's in four things. It splits words where names and citations end, and none behind a prefix
    such as that of "de-escalate". It cuts very long runs of
    characters, for which spaCy's takes the square of their length. And it can be told to remember words: by itself,
    spaCy's remembers none inside a memory zone, and none of a text after the first word with an apostrophe.
    """

    def __init__(self, nlp: Language) -> None:
        defaults = nlp.Defaults
        suffix = compile_suffix_regex(defaults.suffixes or ())
        self.tokenizer = Tokenizer(
            nlp.vocab,
            rules=defaults.tokenizer_exceptions,
            prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
            # One mark at the end is looked for: to search all of a long row of marks for each takes their square.
            suffix_search=lambda chunk: suffix.search(chunk, max(0, len(chunk) - LONGEST_SUFFIX)),
            infix_finditer=compile_infix_regex([*(defaults.infixes or ()), *INFIXES]).finditer,
            token_match=_PREFIXED.fullmatch,
            url_match=defaults.url_match,
            max_cache_size=MOST_REMEMBERED,
        )
        self._remembered: set[str] = set()

    def remember(self, text: str) -> None:
        """Remember how the words of a text are split, until enough are; must be called outside a memory zone.

        >>> import sanctext
        >>> splitter = sanctext.load().tokenizer
        >>> splitter.remember("We urge Iran (and Oman) to talk.")
        >>> [token.text for token in splitter("(and Oman)")]
        ['(', 'and', 'Oman', ')']
        """
        room = MOST_REMEMBERED - len(self._remembered)
        if room <= 0:
            return
        new = (chunk for chunk in dict.fromkeys(text.split()) if len(chunk) <= LONGEST_REMEMBERED)
        for chunk in islice((chunk for chunk in new if chunk not in self._remembered), room):
            self._remembered.add(chunk)
            self.tokenizer(chunk)

    def __call__(self, text: str) -> Doc:
        """Split a text; `doc.text` is the text.

        >>> import sanctext
        >>> doc = sanctext.load().tokenizer("(" * 5000 + " Iran")
        >>> len(doc.text), doc[-1].text
        (5005, 'Iran')
        """
        from spacy.tokens import Doc

        cuts = list(_cuts(text))
        if len(cuts) == 1:
            return cast(Doc, self.tokenizer(text))
        tokens = [token for start, end in cuts for token in self.tokenizer(text[start:end])]
        words, spaces = [token.text for token in tokens], [bool(token.whitespace_) for token in tokens]
        return Doc(self.tokenizer.vocab, words=words, spaces=spaces)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Where a text is cut: nowhere, or around its long chunks and inside them."""
    position = 0
    for chunk in _LONG_CHUNK.finditer(text):
        if position < chunk.start():
            yield position, chunk.start()
        for start in range(chunk.start(), chunk.end(), LONGEST_CHUNK):
            yield start, min(start + LONGEST_CHUNK, chunk.end())
        position = chunk.end()
    if position < len(text) or not text:
        yield position, len(text)
