"""Records as a spaCy DocBin: texts with the span groups that the pipeline writes.

A DocBin is one block of bytes, so that all documents are in memory until it is written.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.lang.en import English
from spacy.tokens import Doc, DocBin, Span, SpanGroup

from sanctext.components.annotations import DEMANDS, RESOLUTIONS, SIGNATORIES, STANCES, WEAPONS, char_span
from sanctext.errors import WriteError
from sanctext.printable import printable
from sanctext.records import Mention, Resolution, StatementRecord
from sanctext.splitting import Splitter
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
    groups: dict[str, list[Span]] = {name: [] for name in (SIGNATORIES, RESOLUTIONS, WEAPONS, DEMANDS, STANCES)}
    for name, label, code, mention in _labelled(record):
        if record.text[mention.start : mention.end] != mention.text or not mention.text:
            raise WriteError(
                f"{printable(record.document.source)}: its text is not the one that its offsets point into; "
                "make the record anew"
            )
        groups[name].append(char_span(doc, mention.start, mention.end, label, code, mention.rule))
    for name, spans in groups.items():
        doc.spans[name] = SpanGroup(doc, name=name, spans=spans)
    return doc


def _labelled(record: StatementRecord) -> Iterator[tuple[str, str, str, Mention]]:
    """For each mention the span group, the span's label and the code that it stands for."""
    for signatory in record.signatories:
        for mention in signatory.mentions:
            yield SIGNATORIES, signatory.role, signatory.actor.code, mention
    for cited in record.resolutions:
        for mention in cited.mentions:
            yield RESOLUTIONS, _label(cited), str(cited.number or ""), mention
    for weapon in record.weapons:
        for mention in weapon.mentions:
            yield WEAPONS, "named" if weapon.named else "category", weapon.id, mention
    for demand in record.demands:
        yield DEMANDS, demand.act, "", demand.span
    for stance in record.stances:
        yield STANCES, stance.act, "", stance.span


def _label(cited: Resolution) -> str:
    if cited.number is None:
        return "draft" if cited.symbol else "unnumbered"
    return "body" if cited.body_only else "resolution"
