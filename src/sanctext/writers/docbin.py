"""Records as a spaCy DocBin: texts with the span groups that the pipeline writes.

A DocBin is one block of bytes, so that all documents are in memory until it is written.
"""

from __future__ import annotations

from spacy.lang.en import English
from spacy.tokens import Doc, DocBin, Span, SpanGroup

from sanctext.components.annotations import char_span, group_of
from sanctext.components.splitting import Splitter
from sanctext.errors import WriteError
from sanctext.items import kinds, walk
from sanctext.printable import printable
from sanctext.records import StatementRecord
from sanctext.writers.job import Job

# Where a Doc's user data hold the record's `document`.
DOCUMENT = "sanctext_document"


def write(job: Job) -> None:
    """Write the DocBin.

    Raises:
        WriteError: a record has no text, or another one than its offsets point into.
    """
    nlp = English(create_tokenizer=Splitter)
    nlp.max_length = 1 << 40
    docs = DocBin(store_user_data=True)
    for record in job.records:
        docs.add(doc_of(record, nlp))
    docs.to_disk(job.path)


def doc_of(record: StatementRecord, nlp: English) -> Doc:
    """A Doc with the record's text and items.

    Args:
        record: a record with its text.
        nlp: what splits the text into tokens.

    Raises:
        WriteError: the record has no text, or another one than its offsets point into.
    """
    if record.text is None:
        raise WriteError(
            f"{printable(record.document.source)}: the record has no text, which docbin needs; "
            "make the records with --with-text"
        )
    doc = nlp.make_doc(record.text)
    doc.user_data[DOCUMENT] = record.document.model_dump(mode="json")
    groups: dict[str, list[Span]] = {group_of(kind.field): [] for kind in kinds()}
    for (kind, _, item), mention in ((found, mention) for found in walk(record) for mention in found.whole):
        if record.text[mention.start : mention.end] != mention.text or not mention.text:
            raise WriteError(
                f"{printable(record.document.source)}: its text is not the one that its offsets point into; "
                "make the record anew"
            )
        label = (kind.label or kind.tag)(item)
        groups[group_of(kind.field)].append(
            char_span(doc, mention.start, mention.end, label, kind.code(item), mention.rule)
        )
    for name, spans in groups.items():
        doc.spans[name] = SpanGroup(doc, name=name, spans=spans)
    return doc
