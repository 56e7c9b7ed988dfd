"""Reads one document: a file's bytes, or standard input's, into a `Source`."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from sanctext.errors import ReadError
from sanctext.printable import printable
from sanctext.readers.binary import binary_kind
from sanctext.readers.encoding import Notes, decode, has_mark
from sanctext.readers.formats import reader_of
from sanctext.readers.front_matter import FrontMatter, NotAScalar, split
from sanctext.source import Source

STANDARD_INPUT = "-"
# In bytes: memory grows with a document, and no statement comes near this.
LARGEST = 32 << 20
# A date, or a timestamp of which the date is taken (YAML 1.1, type timestamp).
DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[Tt \t])")
# U+2060 and U+FEFF only keep a line from being broken; U+00AD only says where it may be.
LAYOUT = re.compile("[\u2060\ufeff\u00ad]")
MARKUP = re.compile(r"\s*<\?xml\b", re.IGNORECASE)


def read(path: str) -> Source:
    """Read a document: plain text, Markdown, a web page, a Word document or an e-mail, as its content shows.

    Plain text is decoded by its byte order mark, else as UTF-8, else as Windows-1252; line ends become "\\n". Front
    matter stays in the text, so that offsets refer to the whole file: `body` says where it ends, and its `title:` and
    `date:` become the source's title and date of issue. What was guessed, replaced or not understood is in `notes`.

    Args:
        path: a file's path, or "-" for standard input.

    Raises:
        ReadError: there is no such file, or it is no text; the message says what to do.
    """
    return read_content(_content(path), path)


def read_content(content: bytes, path: str) -> Source:
    """Read a document from its bytes, as `read` does from its file.

    Args:
        content: the file's bytes.
        path: the name that the source gets.

    Raises:
        ReadError: the bytes are no text; the message says what to do.

    Example:
        >>> read_content(b"---\\ndate: 2024-05-31\\n---\\nWe urge restraint.", "note.md").issued
        '2024-05-31'
    """
    shown = _shown(path)
    reader = reader_of(content)
    if reader is not None:
        found = reader(content, shown)
        return replace(_source(path, found.text, found.notes), title=found.title, issued=found.issued)
    _refuse_binary(content, shown)
    text, notes = decode(content)
    if not text.strip():
        raise ReadError(f"{shown}: empty, or only white space; give a document with text")
    if MARKUP.match(text):
        notes += (("markup_unread", "looks like XML: read as plain text, tags included"),)
    front = split(text)
    if front is None:
        return _source(path, text, notes)
    if not text[front.end :].strip():
        raise ReadError(f"{shown}: no text after its front matter; give a document with text")
    title, title_notes = _title(front)
    issued, issued_notes = _issued(front)
    source = _source(path, text, (*notes, *title_notes, *issued_notes))
    return replace(source, body=front.end, title=title, title_at=_title_at(text, front), issued=issued)


def _shown(path: str) -> str:
    return "standard input" if path == STANDARD_INPUT else printable(path) or "''"


def _title_at(text: str, front: FrontMatter) -> tuple[int, int] | None:
    """Where the title's words stand in the front matter, without the quotation marks around them."""
    raw = front.values.get("title", "")
    words = raw.strip(" \t\n\"'")
    start = text.find(words, 0, front.end) if words else -1
    return (start, start + len(words)) if start >= 0 else None


def _source(path: str, text: str, notes: Notes) -> Source:
    """Build the source under a name that can be written as UTF-8."""
    name = path.encode("utf-8", "backslashreplace").decode("utf-8")
    if name != path:
        notes += (("name_escaped", "the file's name is not Unicode: the bytes that are not are written as \\udcNN"),)
    return Source(text, name=name, notes=notes)


def _content(path: str) -> bytes:
    shown = _shown(path)
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise ReadError("standard input: closed; pipe a document into it or name a file")
            return _bounded(sys.stdin.buffer, shown)
        if not path:  # which Path takes for the current folder
            raise FileNotFoundError
        if Path(path).is_dir():
            raise IsADirectoryError
        with Path(path).open("rb") as stream:
            return _bounded(stream, shown)
    except FileNotFoundError:
        raise ReadError(f"{shown}: no such file; check the path") from None
    except IsADirectoryError:
        raise ReadError(
            f"{shown}: a folder, not a file; name a file in it, or read all with 'sanctext batch'"
        ) from None
    except PermissionError:
        raise ReadError(f"{shown}: no permission to read it; change its permissions or copy it") from None
    except OSError as error:
        raise ReadError(f"{shown}: cannot be read ({error.strerror}); check the path") from None
    except ValueError:  # a NUL in the path
        raise ReadError(f"{shown}: not a path; check it") from None


def _bounded(stream: BinaryIO, shown: str) -> bytes:
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ReadError(f"{shown}: larger than {LARGEST >> 20} MB, which no statement is; split it into its documents")
    return content


def _refuse_binary(content: bytes, shown: str) -> None:
    if has_mark(content):
        return
    known = binary_kind(content)
    if known is not None:
        kind, remedy = known
        raise ReadError(f"{shown}: {kind}, not plain text; {remedy}")
    if b"\0" in content:
        raise ReadError(f"{shown}: binary (it holds NUL bytes), not plain text; save it as UTF-8 text first")


def _title(front: FrontMatter) -> tuple[str | None, Notes]:
    try:
        value = front.scalar("title")
    except NotAScalar:
        return None, (("front_matter_unread", "its title is not a plain or quoted YAML text"),)
    if value is None:
        return None, ()
    # JSON-like escapes give characters beyond U+FFFF as two surrogates.
    value = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return " ".join(LAYOUT.sub("", value).split()) or None, ()


def _issued(front: FrontMatter) -> tuple[str | None, Notes]:
    try:
        value = front.scalar("date")
        if value is None or not value.strip():
            return None, ()
        found = DATE.match(value.strip())
        if found:
            return date(*map(int, found.groups())).isoformat(), ()
    except ValueError:  # NotAScalar, or no day of the calendar
        pass
    return None, (("front_matter_unread", "its date is not of the form YYYY-MM-DD"),)
