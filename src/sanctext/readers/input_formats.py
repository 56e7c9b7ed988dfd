"""Knows a file's format by its content, and who reads it; a name's ending counts where the content leaves it open."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module

from sanctext.readers.encoding import has_mark
from sanctext.readers.extracted import Extracted
from sanctext.readers.reading import Format

Reader = Callable[[bytes, str], Extracted]

# In bytes: where a format shows.
HEAD = 4096
ZIP = b"PK\x03\x04"
GZIP = b"\x1f\x8b"
# A PDF's first line may stand behind what a server or a mail program put before it.
_PDF = re.compile(rb"%PDF-\d\.\d[\r\n]")
_PDF_WITHIN = 1024
_WEB_PAGE = re.compile(rb"<!doctype\s+html\b|<html\b", re.IGNORECASE)
_DECLARATION = re.compile(rb"<\?xml[^>]*>", re.IGNORECASE)
# What begins like this is markup of some kind.
TAG = re.compile(rb"\s*<(?:!--|[a-z][a-z0-9]*(?:\s[^<>]*)?/?>)", re.IGNORECASE)
# The line before each message of a mailbox: "From a@example.org Fri May 31 10:00:00 2024".
MAILBOX_LINE = re.compile(
    rb"From \S+[ \t]+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?[ \t].{0,30}?\d\d?:\d\d(?::\d\d)?.{0,16}$", re.MULTILINE
)
# RFC 5322: a field's name has any printable characters but the colon.
_HEADER = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
# Fields that say how a message travelled or is encoded; without any of them a message is its plain text.
_TRANSPORT = (
    rb"Message-ID|MIME-Version|Received|Return-Path|Delivered-To|Content-Type|Content-Transfer-Encoding|"
    rb"DKIM-Signature|List-Id|X-Mailer"
)
_TRAVELLED = re.compile(rb"^(?:" + _TRANSPORT + rb"):", re.IGNORECASE | re.MULTILINE)
# A text may begin with "Title:" and "Date:"; these lines only a mail program writes.
_MAIL = re.compile(rb"^(?:From|Reply-To|" + _TRANSPORT + rb"):", re.IGNORECASE | re.MULTILINE)
LEAST_MAIL_LINES = 2
# The libraries that they need are imported when a document comes.
_READERS: dict[Format | None, tuple[str, str]] = {
    Format.DOCX: ("word_document", "read_word_document"),
    Format.PDF: ("pdf", "read_pdf"),
    Format.HTML: ("web_page", "read_web_page"),
    Format.EML: ("mail", "read_mail"),
}
_PAGE_NAMES = (".html", ".htm", ".xhtml")
_MAIL_NAMES = (".eml",)


def format_of(content: bytes, name: str = "") -> Format | None:
    """The format of a document; None for plain text and for what nobody reads.

    Args:
        content: its bytes, or the first of them.
        name: its file's name, of which the ending tells a part of a page from a text about tags.

    >>> format_of(b"<!DOCTYPE html><p>We urge restraint.")
    <Format.HTML: 'html'>
    >>> format_of(b"Date: today\\n\\nWe urge restraint.") is None
    True
    """
    if content.startswith(ZIP):
        return Format.DOCX
    if content.startswith(b"%PDF-") or (_PDF.search(content, 0, _PDF_WITHIN) and b"endobj" in content):
        return Format.PDF
    head = head_of(content)
    if _WEB_PAGE.match(head):
        return Format.HTML
    ending = name.lower().removesuffix(".gz")
    if ending.endswith(_PAGE_NAMES) and TAG.match(head):
        return Format.HTML
    header = _HEADER.match(without_mailbox_line(head))
    if header is None:
        return None
    fields = header.group()
    if ending.endswith(_MAIL_NAMES):
        return Format.EML if _MAIL.search(fields) is not None else None
    travelled = _TRAVELLED.search(fields) is not None and len(_MAIL.findall(fields)) >= LEAST_MAIL_LINES
    return Format.EML if travelled else None


def head_of(content: bytes) -> bytes:
    """The beginning of a document without its byte order mark, blank lines, XML declaration and comments."""
    head = content[:HEAD]
    if has_mark(head):
        head = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    head = head.replace(b"\r\n", b"\n").lstrip()
    declaration = _DECLARATION.match(head)
    place = declaration.end() if declaration is not None else 0
    while True:
        while head[place : place + 1].isspace():
            place += 1
        end = head.find(b"-->", place) if head.startswith(b"<!--", place) else -1
        if end < 0:
            return head[place:]
        place = end + len(b"-->")


def without_mailbox_line(content: bytes) -> bytes:
    """A message without blank lines and a mailbox's line before it."""
    content = content.lstrip()
    return content[content.find(b"\n") + 1 :] if MAILBOX_LINE.match(content) else content


def reader_of(form: Format | None) -> Reader | None:
    """Who takes the text out of a document of a format; None where the document is the text.

    >>> reader_of(Format.EML).__name__
    'read_mail'
    """
    if form not in _READERS:
        return None
    module, function = _READERS[form]
    found: Reader = getattr(import_module(f"sanctext.readers.{module}"), function)
    return found
