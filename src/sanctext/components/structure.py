"""Where the document's parts lie: blocks, sentences, quotations, title and date of issue."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import cast

import numpy as np
from spacy.attrs import IDX, SENT_START
from spacy.language import Language
from spacy.tokens import Doc
from thinc.types import Ints2d

from sanctext.components.annotations import BLOCKS, QUOTATIONS, char_span, text_of
from sanctext.layout.blocks import Block, blocks
from sanctext.layout.issue_date import date_of_issue
from sanctext.layout.quotations import quotations
from sanctext.layout.sentences import sentences

_MARK = re.compile(r"\S")


@Language.component("sanctext_structure", assigns=["doc.spans", "token.is_sent_start", "doc.sents"])
def structure(doc: Doc) -> Doc:
    """Cut a text into blocks and sentences before anything else looks at it.

    Blocks are title, dateline, paragraphs, list items and verbless lines; sentences never cross a block. Nothing is
    bounded in length: memory grows with the number of blocks.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> _ = nlp.add_pipe("sanctext_structure")
        >>> doc = nlp("Joint Statement\\n\\nParis, 3 May 2024\\n\\nWe met. We urge X to stop.")
        >>> [(span.label_, span.text) for span in doc.spans["sanctext.blocks"]][:2]
        [('title', 'Joint Statement'), ('dateline', 'Paris, 3 May 2024')]
        >>> doc._.sanctext_issued, [sent.text for sent in doc.sents][-1]
        ('2024-05-03', 'We urge X to stop.')

    Writes:
        `doc.spans["sanctext.blocks"]` (label: the block's kind), `doc.spans["sanctext.quotations"]`,
        `token.is_sent_start`, `doc._.sanctext_title`, `doc._.sanctext_issued` (YYYY-MM-DD or None).

    Reads `doc._.sanctext_source`, a mapping with the keys body, title and issued, where a reader has set it.
    """
    text = text_of(doc)
    source = doc._.sanctext_source or {}
    found = blocks(text, source.get("body", 0), source.get("title_at"))
    doc.spans[BLOCKS] = [char_span(doc, b.start, b.end, b.kind, rule="structure.block") for b in found]
    quoted = [span for block in found for span in quotations(text, block.start, block.end)]
    doc.spans[QUOTATIONS] = [
        char_span(doc, start, end, "quotation", rule="structure.quotation") for start, end in quoted
    ]
    _mark_sentences(doc, text, found)
    titles = [text[block.start : block.end] for block in found if block.kind == "title"]
    doc._.sanctext_title = source.get("title") or (" ".join(titles[0].split()) if titles else None)
    doc._.sanctext_issued = source.get("issued") or date_of_issue(text, found)
    return doc


def _mark_sentences(doc: Doc, text: str, found: list[Block]) -> None:
    if not len(doc):
        return
    starts = [start for block in found for start, _ in sentences(text, block.start, block.end)]
    # What stands between two blocks, such as the number of a paragraph, belongs to neither.
    starts += [mark.start() for block, after in pairwise(found) if (mark := _MARK.search(text, block.end, after.start))]
    starts.sort()
    offsets = doc.to_array(IDX).astype(np.int64)
    marks = np.full(len(doc), -1, dtype=np.int64)
    # A sentence that begins inside a token begins with that token.
    marks[np.searchsorted(offsets, np.asarray(starts, dtype=np.int64), side="right") - 1] = 1
    marks[0] = 1
    doc.from_array([SENT_START], cast(Ints2d, marks.astype(np.uint64).reshape(-1, 1)))
