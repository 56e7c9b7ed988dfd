"""Builds the spaCy pipeline and runs it: source in, record out."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, TypeVar, cast

from spacy.lang.en import English
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from sanctext.assembly import assemble
from sanctext.records import StatementRecord
from sanctext.source import Source

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from sanctext.explanation import Explanations

Made = TypeVar("Made")

# Documents in one batch: more would change memory, and not speed.
BATCH = 8

COMPONENTS = (
    "structure",
    "resolutions",
    "actors",
    "weapons",
    "genre",
    "signatories",
    "cues",
    "syntax",
    "demands",
    "stances",
    "attribution",
    "relevance",
)


@cache
def load() -> Language:
    """The pipeline that reads statements; built once, then the same object.

    Returns:
        A spaCy `Language` whose components write span groups ("sanctext.resolutions", …) and plain data.

    Raises:
        sanctext.errors.ModelError: the language model is missing.

    Example:
        >>> import sanctext
        >>> nlp = sanctext.load()
        >>> doc = nlp("UNSCR 2231 bars the Fateh-110.")
        >>> [span.text for span in doc.spans["sanctext.weapons"]]
        ['Fateh-110']
    """
    nlp = English(create_tokenizer=lambda nlp: LongChunks(_tokenizer(nlp)))
    # Length is no limit: the components' memory grows with the text, and only short sentences are parsed.
    nlp.max_length = 1 << 40
    for name in COMPONENTS:
        nlp.add_pipe(f"sanctext_{name}")
    return nlp


def _tokenizer(nlp: Language) -> Tokenizer:
    """English's tokenizer, which also splits where names and citations end: "1718/1874", "Albania[2]", "U.S.-Japan"."""
    defaults = nlp.Defaults
    more = [
        r"\\(?:u[0-9A-Fa-f]{4}|[_ ])",
        r"/",
        r"\[",
        r"\]",
        r"(?<=[A-Za-z])\)(?=[A-Za-z])",
        r"(?<=\.)-(?=[A-Z])",
        r"(?<=[a-z])-(?=$)",
        r"(?<=\w)\((?=\d)",
        r"(?<=[a-z])[*+](?=\W|$)",
    ]
    suffix = compile_suffix_regex(defaults.suffixes or ())
    return Tokenizer(
        nlp.vocab,
        rules=defaults.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
        # It looks for one mark at the end: to search all of a long row of marks for each of them takes their square.
        suffix_search=lambda chunk: suffix.search(chunk, max(0, len(chunk) - LONGEST_SUFFIX)),
        infix_finditer=compile_infix_regex([*(defaults.infixes or ()), *more]).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )


# In characters, with what a suffix's pattern looks back at.
LONGEST_SUFFIX = 64
# In characters: a longer run without white space is no word, and is cut before it is looked at.
LONGEST_CHUNK = 2_000
_LONG_CHUNK = re.compile(rf"\S{{{LONGEST_CHUNK + 1},}}")


class LongChunks:
    """A tokenizer that cuts very long runs of characters, for which spaCy's own takes the square of their length.

    Args:
        tokenizer: what splits everything else.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """Split a text; `doc.text` is the text.

        >>> doc = load().tokenizer("(" * 5000 + " Iran")
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


def parse(text: str | Source) -> StatementRecord:
    """Read one text.

    Args:
        text: the text, or a `Source` with what its carrier says about it.

    Returns:
        The record; every offset in it is a Python string offset into the text.

    Raises:
        sanctext.errors.ModelError: the language model is missing.

    Example:
        >>> import sanctext
        >>> record = sanctext.parse("Joint Statement by Japan and France\\n\\nWe urge Iran to halt its missile tests.")
        >>> [(demand.act, demand.addressees[0].code, demand.action) for demand in record.demands]
        [('urge', 'IR', 'halt its missile tests')]
    """
    return next(parse_many([text]))


def parse_many(texts: Iterable[str | Source]) -> Iterator[StatementRecord]:
    """Read many texts in bounded memory.

    Args:
        texts: texts or `Source`s; taken a batch of 8 at a time, never all at once.

    Yields:
        One record for each text, in the order of the texts.

    Raises:
        sanctext.errors.ModelError: the language model is missing.

    Example:
        >>> import sanctext
        >>> [record.document.words for record in sanctext.parse_many(["One.", "One two."])]
        [1, 2]
    """
    nlp = load()
    remaining = iter(texts)
    while batch := [text if isinstance(text, Source) else Source(text) for text in islice(remaining, BATCH)]:
        yield from _each(nlp, batch, assemble)


def explain(text: str | Source, near: str | None = None) -> Explanations:
    """Read one text and say for each item why it is there.

    Args:
        text: the text, or a `Source` with what its carrier says about it.
        near: words of the text; then only their sentences are explained, with every trigger there and what became
            of it.

    Raises:
        sanctext.errors.ModelError: the language model is missing.

    Example:
        >>> import sanctext
        >>> explained = sanctext.explain("We do not call on Iran to talk. We urge Oman to talk.", near="not call")
        >>> [(trigger.text, trigger.by) for trigger in explained.near[0].triggers]
        [('call', 'refused.denied'), ('Iran', 'actors.name')]
    """
    from sanctext.explanation import explain as explain_doc

    source = text if isinstance(text, Source) else Source(text)
    return _each(load(), [source], lambda doc, source: explain_doc(doc, source, near))[0]


# Half of a character that cannot be encoded: read as a character that says so.
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_one_at_a_time = threading.Lock()


def _each(nlp: Language, batch: list[Source], make: Callable[[Doc, Source], Made]) -> list[Made]:
    # The zone frees what the batch added to the vocabulary; what is made is plain data and outlives it.
    with _one_at_a_time, nlp.memory_zone():
        docs = nlp.pipe(_docs(nlp, batch), batch_size=BATCH)
        return [make(doc, source) for doc, source in zip(docs, batch, strict=True)]


def _docs(nlp: Language, batch: list[Source]) -> Iterator[Doc]:
    for source in batch:
        doc = nlp.make_doc(_SURROGATE.sub("\ufffd", source.text))
        doc._.sanctext_source = {
            "body": source.body,
            "title": source.title,
            "title_at": source.title_at,
            "issued": source.issued,
        }
        yield doc
