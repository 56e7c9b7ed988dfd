"""Reads one document from its bytes into a `Source`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from sanctext.errors import ReadError
from sanctext.printable import message_of, printable
from sanctext.readers.alignment import PageAlignment, TextAlignment
from sanctext.readers.binary import binary_kind
from sanctext.readers.encoding import Notes, decode_as_written, has_mark, one_line_end
from sanctext.readers.extracted import title_place
from sanctext.readers.front_matter import FrontMatter, split
from sanctext.readers.input_formats import format_of, reader_of
from sanctext.readers.json_line import read_json_line
from sanctext.readers.metadata import metadata_of
from sanctext.readers.reading import BINARY, Format, Reading
from sanctext.readers.saved_mail import letterhead
from sanctext.source import Source

Found = TypeVar("Found")
STANDARD_INPUT = "-"
_MARKUP = re.compile(r"\s*<(?:\?xml\b|!--|[a-z][a-z0-9]*(?:\s[^<>]*)?/?>)", re.IGNORECASE)
# One NUL among so many bytes is an accident; in UTF-16 without a mark, and in what is no text, there are many.
BYTES_FOR_A_NUL = 20


def read_document(content: bytes, name: str, reading: Reading = Reading()) -> Source:
    """Read one document: plain text, Markdown, a web page, a PDF, a Word document, an e-mail, a line of JSON.

    Args:
        content: its bytes.
        name: the name that the source gets.
        reading: what it is, where that is known.

    Raises:
        ReadError: the bytes are no text; the message says what to do.
    """
    shown = shown_name(name)
    form = reading.format or format_of(content, name)
    if form is Format.JSONL:
        return named(_guarded(lambda: read_json_line(content, shown, reading), shown), name)
    if reading.format is not None and reading.format not in BINARY:
        _refuse_binary(content, shown)
    reader = reader_of(form)
    if reader is not None:
        found = _guarded(partial(reader, content, shown), shown)
        title_at = title_place(found.text, found.metadata.title)
        source = Source(found.text, title_at=title_at, notes=found.notes, **found.metadata._asdict())
        if reading.raw_offsets and form is Format.HTML:
            source = replace(source, alignment=PageAlignment(decode_as_written(content)[0], found.text))
        return named(source, name)
    _refuse_binary(content, shown)
    raw, notes = decode_as_written(content)
    text = one_line_end(raw)
    if not text.strip():
        raise ReadError(f"{shown}: empty, or only white space; give a document with text")
    if form is None and _MARKUP.match(text):
        notes += (("markup_unread", "looks like markup: read as plain text, tags included; --as html reads it"),)
    source = Source(text, notes=notes) if form is Format.TEXT else _behind_its_head(text, notes, shown)
    if reading.raw_offsets:
        source = replace(source, alignment=TextAlignment(raw))
    return named(source, name)


def _guarded(read: Callable[[], Found], shown: str) -> Found:
    """What a reader gives, or the error that says why there is nothing."""
    try:
        return read()
    except ReadError:
        raise
    except Exception as error:  # what a damaged file makes the libraries stumble over is without end
        raise ReadError(f"{shown}: cannot be read ({message_of(error)}); save it anew, or as plain text") from None


def shown_name(name: str) -> str:
    """A source's name for messages."""
    return "standard input" if name == STANDARD_INPUT else printable(name) or "''"


def named(source: Source, name: str) -> Source:
    """The source under a name that can be written as UTF-8."""
    written = name.encode("utf-8", "backslashreplace").decode("utf-8")
    if written == name:
        return replace(source, name=name)
    note = ("name_escaped", "the file's name is not Unicode: the bytes that are not are written as \\udcNN")
    return replace(source, name=written, notes=(*source.notes, note))


def _behind_its_head(text: str, notes: Notes, shown: str) -> Source:
    """A text with what stands above it: front matter, the fields of a saved message, or nothing."""
    front, fields = split(text), letterhead(text)
    if front is not None:
        head = "front matter"
        metadata, metadata_notes = metadata_of(front.scalar, "front_matter_unread")
        body, title_at, notes = front.end, _title_at(text, front), (*notes, *metadata_notes)
    elif fields is not None:
        head = "fields of a message"
        body, title_at, metadata = fields
    else:
        return Source(text, notes=notes)
    if not text[body:].strip():
        raise ReadError(f"{shown}: no text after its {head}; give a document with text")
    return Source(text, body=body, title_at=title_at, notes=notes, **metadata._asdict())


def _title_at(text: str, front: FrontMatter) -> tuple[int, int] | None:
    """Where the title's words stand in the front matter, without the quotation marks around them."""
    raw = front.values.get("title", "")
    words = raw.strip(" \t\n\"'")
    start = text.find(words, 0, front.end) if words else -1
    return (start, start + len(words)) if start >= 0 else None


def _refuse_binary(content: bytes, shown: str) -> None:
    if has_mark(content):
        return
    known = binary_kind(content)
    if known is not None:
        kind, remedy = known
        raise ReadError(f"{shown}: {kind}, not plain text; {remedy}")
    if content.count(b"\0") * BYTES_FOR_A_NUL > len(content) or (b"\0" in content and not _is_utf_8(content)):
        raise ReadError(f"{shown}: binary (it holds NUL bytes), not plain text; save it as UTF-8 text first")


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
