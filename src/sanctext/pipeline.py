"""Builds the spaCy pipeline and runs it: source in, record out."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from sanctext.components.annotations import keep_text
from sanctext.components.knowing import Reader
from sanctext.components.splitting import Splitter
from sanctext.knowledge.current import Knowledge, current, using
from sanctext.layout.quotations import with_double_marks
from sanctext.recording.assembly import assemble
from sanctext.records import StatementRecord
from sanctext.source import Source

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from sanctext.recording.explanation import Explanations

Made = TypeVar("Made")

# Documents in one batch: more would change memory, and not speed.
BATCH = 8
# In characters, about: a batch ends with the document that makes it so long.
LONGEST_BATCH = 200_000

COMPONENTS = (
    "structure",
    "resolutions",
    "actors",
    "weapons",
    "cited",
    "genre",
    "signatories",
    "cues",
    "syntax",
    "demands",
    "conditions",
    "stances",
    "measures",
    "violations",
    "attribution",
    "relevance",
)


def load(knowledge: str | Path | None = None) -> Language:
    """The pipeline that reads statements; built once, then the same object.

    Args:
        knowledge: folder of a user's own tables, which add to the package's or change them.

    Returns:
        A spaCy `Language` whose components write span groups ("sanctext.resolutions", …) and plain data.

    Raises:
        sanctext.errors.KnowledgeError: the folder cannot be read as tables.
        sanctext.errors.ModelError: the language model is missing.

    Example:
        >>> import sanctext
        >>> nlp = sanctext.load()
        >>> doc = nlp("UNSCR 2231 bars the Fateh-110.")
        >>> [span.text for span in doc.spans["sanctext.weapons"]]
        ['Fateh-110']
    """
    return _load(_knowledge(knowledge))


def _knowledge(folder: str | Path | None) -> Knowledge:
    if folder is None:
        return current()
    from sanctext.knowledge.own import own_knowledge

    return own_knowledge(Path(folder))


@cache
def _load(knowledge: Knowledge) -> Reader:
    with using(knowledge):
        nlp = Reader(create_tokenizer=Splitter)
        # Length is no limit: the components' memory grows with the text, and only short sentences are parsed.
        nlp.max_length = 1 << 40
        for name in COMPONENTS:
            nlp.add_pipe(f"sanctext_{name}")
    return nlp


def parse(text: str | Source, *, knowledge: str | Path | None = None) -> StatementRecord:
    """Read one text.

    Args:
        text: the text, or a `Source` with what its carrier says about it.
        knowledge: folder of a user's own tables.

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
    return next(parse_many([text], knowledge=knowledge))


def parse_many(texts: Iterable[str | Source], *, knowledge: str | Path | None = None) -> Iterator[StatementRecord]:
    """Read many texts in bounded memory.

    Args:
        texts: texts or `Source`s; taken a batch of at most 8 at a time, never all at once.
        knowledge: folder of a user's own tables.

    Yields:
        One record for each text, in the order of the texts.

    Raises:
        sanctext.errors.ModelError: the language model is missing.

    Example:
        >>> import sanctext
        >>> [record.document.words for record in sanctext.parse_many(["One.", "One two."])]
        [1, 2]
    """
    nlp = _load(_knowledge(knowledge))
    for batch in _batches(text if isinstance(text, Source) else Source(text) for text in texts):
        yield from _each(nlp, batch, assemble)


def _batches(sources: Iterable[Source]) -> Iterator[list[Source]]:
    """Groups of documents that are in memory together."""
    batch: list[Source] = []
    characters = 0
    for source in sources:
        batch.append(source)
        characters += len(source.text)
        if len(batch) == BATCH or characters >= LONGEST_BATCH:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def explain(text: str | Source, near: str | None = None, *, knowledge: str | Path | None = None) -> Explanations:
    """Read one text and say for each item why it is there.

    Args:
        text: the text, or a `Source` with what its carrier says about it.
        near: words of the text; then only their sentences are explained, with every trigger there and what became
            of it.
        knowledge: folder of a user's own tables.

    Raises:
        sanctext.errors.ModelError: the language model is missing.

    Example:
        >>> import sanctext
        >>> explained = sanctext.explain("We do not call on Iran to talk. We urge Oman to talk.", near="not call")
        >>> [(trigger.text, trigger.by) for trigger in explained.near[0].triggers]
        [('call', 'refused.denied'), ('Iran', 'actors.name')]
    """
    from sanctext.recording.explanation import explain as explain_doc

    source = text if isinstance(text, Source) else Source(text)
    return _each(_load(_knowledge(knowledge)), [source], lambda doc, source: explain_doc(doc, source, near))[0]


_one_at_a_time = threading.Lock()


def _each(nlp: Reader, batch: list[Source], make: Callable[[Doc, Source], Made]) -> list[Made]:
    with _one_at_a_time, using(nlp.knowledge):
        for source in batch:
            cast(Splitter, nlp.tokenizer).remember(_readable(source.text))
        # The zone frees what the batch added to the vocabulary; what is made is plain data and outlives it.
        with nlp.memory_zone():
            docs = nlp.pipe(_docs(nlp, batch), batch_size=BATCH)
            return [make(doc, source) for doc, source in zip(docs, batch, strict=True)]


# The marks of quoted lines, from the second one on: the first says where the quotation begins.
_QUOTED = re.compile(r"(?m)^>[^\n]*\n(?:>[^\n]*(?:\n|\Z))+")
_LINE_MARKS = re.compile(r"(?<=\n)(?:>[ \t]?)+")
# The mark of a note, glued to a word: "Albania[2]", "Albania²", "its launches.[*]"; but "km²".
_NOTE_MARK = re.compile(
    r"(?<=[^\s\[(])\[(?:\d{1,3}|[*†‡])\]"
    r"|(?<=[\w.,;:”\"’)])(?<!\bm)(?<!\bkm)(?<!\bcm)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}(?!\w)"
)


_MAY_BE_NOTE = re.compile(r"[\[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]")


def _readable(text: str) -> str:
    """The text as the components read it, of the same length.

    Marks of notes and of quoted lines are white space, and what is said in single marks stands in double ones.
    """
    if "\n>" in text:
        text = _QUOTED.sub(lambda lines: _LINE_MARKS.sub(_blank, lines.group()), text)
    text = with_double_marks(text.replace("\\_", "  "))
    return _NOTE_MARK.sub(_blank, text) if _MAY_BE_NOTE.search(text) is not None else text


def _blank(mark: re.Match[str]) -> str:
    return " " * len(mark.group())


def _docs(nlp: Language, batch: list[Source]) -> Iterator[Doc]:
    for source in batch:
        text = _readable(source.text)
        doc = nlp.make_doc(text)
        doc._.sanctext_source = {
            "body": source.body,
            "title": source.title,
            "title_at": source.title_at,
            "issued": source.issued,
            "publisher": source.publisher,
            "url": source.url,
        }
        keep_text(doc, text)
        yield doc
