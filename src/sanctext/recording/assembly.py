"""Puts a record together from what the components wrote on a Doc."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import chain
from typing import cast

from spacy.tokens import Doc

from sanctext.components.annotations import text_of
from sanctext.components.signatories.unnamed import unnamed_issuers
from sanctext.components.syntax import LONGEST_SENTENCE
from sanctext.confidence.rating import rated
from sanctext.knowledge.current import current
from sanctext.knowledge.words import word_class
from sanctext.printable import counted
from sanctext.recording.items import Items
from sanctext.records import (
    SCHEMA_VERSION,
    Demand,
    Diagnostic,
    Document,
    DocumentKind,
    Signatory,
    StatementRecord,
)
from sanctext.source import Source

_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
FEWEST_WORDS_TO_TELL = 12
FEWEST_WORDS_TO_DOUBT = 8
LEAST_SHARE_OF_ENGLISH = 0.2
# The last letter of the Latin alphabets, by code point.
LAST_LATIN = 0x24F


def assemble(doc: Doc, source: Source) -> StatementRecord:
    """The record of a processed document.

    Args:
        doc: a Doc that has been through the whole pipeline.
        source: where its text comes from.
    """
    text, items = source.text, Items(doc, source)
    language = _language(text_of(doc)[source.body :])
    read = language is not None
    demands = items.demands() if read else ()
    signatories = items.signatories() if read else ()
    record = StatementRecord(
        schema_version=SCHEMA_VERSION,
        document=Document(
            id=hashlib.sha256(text.encode()).hexdigest(),
            source=source.name,
            title=doc._.sanctext_title,
            issued=doc._.sanctext_issued,
            kind=cast(DocumentKind, doc._.sanctext_kind) if read else "other",
            language=language,
            publisher=source.publisher,
            url=source.url,
            declared_language=source.language,
            characters=len(text),
            words=len(_WORD.findall(text, source.body)),
        ),
        signatories=signatories,
        targets=items.targets(demands) if read else (),
        resolutions=items.resolutions() if read else (),
        weapons=items.weapons() if read else (),
        demands=demands,
        stances=items.stances() if read else (),
        measures=items.measures() if read else (),
        violations=items.violations() if read else (),
        citations=items.citations() if read else (),
        diagnostics=tuple(
            Diagnostic(code=code, message=message)
            for code, message in chain(source.notes, _notes(doc, language, signatories, demands))
        ),
        text=None,
        raw_offsets=None,
    )
    return rated(record)


def _notes(
    doc: Doc, language: str | None, signatories: tuple[Signatory, ...], demands: tuple[Demand, ...]
) -> Iterator[tuple[str, str]]:
    """What the reader should know: codes and sentences."""
    origin = current().origin
    if origin is not None:
        yield "own_knowledge", f"Read with own tables; their digest is {origin.digest}."
    if language is None:
        yield (
            "not_english",
            "The text does not look like English; sanctext reads English only, so nothing was extracted.",
        )
        return
    if unread := sum(noted["reason"] == "refused.unread" for noted in doc._.sanctext_refusals or ()):
        yield (
            "sentence_too_long",
            f"{counted(unread, 'sentence')} of more than {LONGEST_SENTENCE} words could not be parsed; demands in them "
            "are missing.",
        )
    if doc._.sanctext_issued is None and (signatories or demands):
        yield "date_unknown", "Neither the text nor its file says in a form that sanctext reads when it was issued."
    number = unnamed_issuers(text_of(doc)) if signatories else 0
    if number >= len(signatories) and number:
        yield (
            "issuers_unnamed",
            f"The text counts {number} issuers beside those that it names at its top; they are not among the "
            "signatories.",
        )
    if not signatories and not demands:
        yield "no_statement", "No issuer and no demand were found; this may be no statement and no report of one."
    elif not signatories and doc._.sanctext_kind != "news_report":
        yield (
            "signatories_unknown",
            "The text does not say in a form that sanctext reads who issues it; 'we' stays unresolved.",
        )
        return
    unnamed = sum(not any(party.code for party in demand.speakers) for demand in demands)
    if unnamed:
        yield (
            "speakers_unknown",
            f"{unnamed} of {len(demands)} demands have a speaker whom no code stands for, or none that could be found.",
        )


def _language(text: str) -> str | None:
    """ "en", or None for a text whose words in lower case are hardly ever those of English."""
    words = [word for word in _WORD.findall(text[:20_000]) if word[0].islower()]
    known = word_class("english")
    english = sum(word in known for word in words)
    if len(words) >= FEWEST_WORDS_TO_TELL:
        return "en" if english >= LEAST_SHARE_OF_ENGLISH * len(words) else None
    foreign = any(char.isalpha() and ord(char) > LAST_LATIN for char in text[:20_000])
    return "en" if english or (len(words) < FEWEST_WORDS_TO_DOUBT and not foreign) else None
