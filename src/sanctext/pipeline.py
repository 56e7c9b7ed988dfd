"""Builds the spaCy pipeline and runs it: source in, record out. (stub)"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from sanctext.records import SCHEMA_VERSION, Diagnostic, Document, StatementRecord
from sanctext.source import Source


def load():  # type: ignore[no-untyped-def]
    import spacy

    return spacy.blank("en")


def parse(text: str | Source) -> StatementRecord:
    """Read one text."""
    return next(parse_many([text]))


def parse_many(texts: Iterable[str | Source]) -> Iterator[StatementRecord]:
    """Read many texts, in bounded memory; the records come in the order of the texts."""
    for text in texts:
        source = text if isinstance(text, Source) else Source(text)
        yield StatementRecord(
            schema_version=SCHEMA_VERSION,
            document=Document(
                id=hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest(),
                source=source.name, title=source.title, issued=source.issued, kind="other", language="en",
                characters=len(source.text), words=len(source.text.split()),
            ),
            signatories=(), targets=(), resolutions=(), weapons=(), demands=(), stances=(),
            diagnostics=tuple(Diagnostic(code=c, message=m) for c, m in source.notes),
        )
