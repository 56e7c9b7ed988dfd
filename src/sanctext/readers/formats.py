"""Knows a file's format by its content, and who reads it; a name's ending says nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

from sanctext.readers.encoding import has_mark
from sanctext.readers.extracted import Extracted
from sanctext.readers.reading import Format

Reader = Callable[[bytes, str], Extracted]

# In bytes: where a format shows.
HEAD = 4096
ZIP = b"PK\x03\x04"
GZIP = b"\x1f\x8b"
_WEB_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html)\b", re.IGNORECASE | re.DOTALL
)
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
# A text may begin with "Title:" and "Date:"; these lines only a mail program writes.
_MAIL = re.compile(rb"^(?:From|Message-ID|MIME-Version|Received|Return-Path):", re.IGNORECASE | re.MULTILINE)
LEAST_MAIL_LINES = 2


def format_of(content: bytes) -> Format | None:
    """The format of a document; None for plain text and for what nobody reads.

    >>> format_of(b"<!DOCTYPE html><p>We urge restraint.")
    <Format.HTML: 'html'>
    >>> format_of(b"Date: today\\n\\nWe urge restraint.") is None
    True
    """
    if content.startswith(ZIP):
        return Format.DOCX
    if content.startswith(b"%PDF-"):
        return Format.PDF
    head = content[:HEAD]
    if has_mark(head):
        head = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if _WEB_PAGE.match(head):
        return Format.HTML
    header = _HEADER.match(head.replace(b"\r\n", b"\n"))
    if header is not None and len(_MAIL.findall(header.group())) >= LEAST_MAIL_LINES:
        return Format.EML
    return None


def reader_of(form: Format | None) -> Reader | None:
    """Who takes the text out of a document of a format; None where the document is the text.

    >>> reader_of(Format.EML).__name__
    'read_mail'
    """
    match form:
        case Format.DOCX:
            from sanctext.readers.word_document import read_word_document

            return read_word_document
        case Format.PDF:
            from sanctext.readers.pdf import read_pdf

            return read_pdf
        case Format.HTML:
            from sanctext.readers.web_page import read_web_page

            return read_web_page
        case Format.EML:
            from sanctext.readers.mail import read_mail

            return read_mail
        case _:
            return None
