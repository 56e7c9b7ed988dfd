"""Knows a file's format by its content, and who reads it; a name's ending says nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

from sanctext.readers.encoding import has_mark
from sanctext.readers.extracted import Extracted

Reader = Callable[[bytes, str], Extracted]

# In bytes: where a format shows.
HEAD = 4096
_WEB_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html)\b", re.IGNORECASE | re.DOTALL
)
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
# A text may begin with "Title:" and "Date:"; these lines only a mail program writes.
_MAIL = re.compile(rb"^(?:From|Message-ID|MIME-Version|Received|Return-Path):", re.IGNORECASE | re.MULTILINE)
LEAST_MAIL_LINES = 2


def reader_of(content: bytes) -> Reader | None:
    """Who reads a content; None for plain text and for what nobody reads.

    >>> reader_of(b"<!DOCTYPE html><p>We urge restraint.").__name__
    'read_web_page'
    >>> reader_of(b"Date: today\\n\\nWe urge restraint.") is None
    True
    """
    if content.startswith(b"PK\x03\x04"):
        from sanctext.readers.word_document import read_word_document

        return read_word_document
    if content.startswith(b"%PDF-"):
        from sanctext.readers.pdf import read_pdf

        return read_pdf
    head = content[:HEAD]
    if has_mark(head):
        head = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if _WEB_PAGE.match(head):
        from sanctext.readers.web_page import read_web_page

        return read_web_page
    header = _HEADER.match(head.replace(b"\r\n", b"\n"))
    if header is not None and len(_MAIL.findall(header.group())) >= LEAST_MAIL_LINES:
        from sanctext.readers.mail import read_mail

        return read_mail
    return None
