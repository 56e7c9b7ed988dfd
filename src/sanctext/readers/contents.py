"""The documents that a path means: the file itself, or those inside it, one by one and in bounded memory."""

from __future__ import annotations

import codecs
import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Literal, TypeVar

from sanctext.errors import ReadError
from sanctext.printable import message_of
from sanctext.readers import delimited, feed, json_file
from sanctext.readers.binary import binary_kind
from sanctext.readers.document import STANDARD_INPUT, read_document, shown_name
from sanctext.readers.input_formats import GZIP, HEAD, ZIP, format_of
from sanctext.readers.json_document import name_of_part
from sanctext.readers.json_line import fields_of
from sanctext.readers.limits import DEEPEST, LARGEST, Allowance, Metered, bounded
from sanctext.readers.mailbox import is_mailbox, messages
from sanctext.readers.pipes import is_pipe
from sanctext.readers.reading import JSON_LINES_SUFFIXES, Document, Format, Packed, Reading
from sanctext.readers.zip_archive import is_archive, members
from sanctext.source import Source

Found = TypeVar("Found", bound=Document)


def documents(path: str, reading: Reading = Reading()) -> Iterator[Document | ReadError]:
    """The documents that a path means.

    Lines of JSON Lines are documents, and so are rows of tables (CSV, TSV), objects of JSON files, messages of
    mailboxes, items of feeds (RSS, Atom) and the members of ZIP and gzip archives, of archives in them too. What is
    in a file is named "FILE#ID", or "FILE:NUMBER" where it has no identifier; a member of a ZIP archive
    "ARCHIVE!MEMBER".

    Args:
        path: a file's path, or "-" for standard input.
        reading: how to read it.

    Yields:
        The path, where it is one document itself, what was taken out of it, or the error that tells why a part of it
        gives none. A file that cannot be opened is yielded as a path: reading it says why.
    """
    try:
        yield from _documents(path, reading)
    except ReadError as error:
        yield ReadError(str(error), path)
    except OSError as error:
        yield ReadError(f"{shown_name(path)}: cannot be read ({error.strerror or error}); check the path", path)
    except Exception as error:
        yield ReadError(f"{shown_name(path)}: not read, because of an error in sanctext ({message_of(error)})", path)


def holds_documents(path: str, reading: Reading = Reading()) -> bool:
    """Whether a path's file may hold any number of documents, as an archive does."""
    if path == STANDARD_INPUT or not _is_file(path):
        return False
    try:
        with Path(path).open("rb") as stream:
            return _holds_documents(stream, path, reading)
    except OSError:
        return False


def read(path: str, reading: Reading = Reading()) -> Source:
    """Read a document: plain text, Markdown, a web page, a PDF, a Word document or an e-mail, as its content shows.

    Plain text is decoded by its byte order mark, else as UTF-8, else as Windows-1252; line ends become "\\n". Front
    matter stays in the text, so that offsets refer to the whole file: `body` says where it ends, and what it says
    about the document becomes the source's. What was guessed, replaced or not understood is in `notes`. An archive
    or a file of JSON Lines is read where it holds one document.

    Args:
        path: a file's path, or "-" for standard input.
        reading: how to read it, where its content does not show that.

    Raises:
        ReadError: there is no such file, it is no text, or it holds several documents; the message says what to do.
    """
    first = _only(documents(path, reading), shown_name(path))
    return _read_packed(first, reading) if isinstance(first, Packed) else read_content(_content(path), path, reading)


def read_content(content: bytes, path: str, reading: Reading = Reading()) -> Source:
    """Read a document from its bytes, as `read` does from its file.

    Args:
        content: the file's bytes.
        path: the name that the source gets.
        reading: how to read it.

    Raises:
        ReadError: the bytes are no text; the message says what to do.

    Example:
        >>> read_content(b"---\\ndate: 2024-05-31\\n---\\nWe urge restraint.", "note.md").issued
        '2024-05-31'
    """
    shown = shown_name(path)
    found = _only(_opened(io.BytesIO(content), path, reading, Allowance(shown)), shown)
    return _read_packed(found, reading)


def read_one(document: Document, reading: Reading) -> Source:
    """Read what `documents` gave.

    Raises:
        ReadError: it cannot be read; the message says what to do.
    """
    return _read_packed(document, reading) if isinstance(document, Packed) else read(document, reading)


def _read_packed(packed: Packed, reading: Reading) -> Source:
    return read_document(packed.content, packed.name, reading._replace(format=packed.format))


def _documents(path: str, reading: Reading) -> Iterator[Document | ReadError]:
    shown = shown_name(path)
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise ReadError("standard input: closed; pipe a document into it or name a file")
        yield from _opened(sys.stdin.buffer, path, reading, Allowance(shown))
        return
    if not _is_file(path) and not is_pipe(path):
        yield path
        return
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - closed below, whatever happens on the way
    except OSError:
        yield path
        return
    with stream:
        # A pipe is read once.
        if not stream.seekable() or _holds_documents(stream, path, reading):
            yield from _opened(stream, path, reading, Allowance(shown))
        else:
            yield path


def _holds_documents(stream: IO[bytes], name: str, reading: Reading) -> bool:
    """Whether a seekable stream holds documents; it is left at its beginning."""
    head = stream.read(HEAD)
    stream.seek(0)
    if head.startswith(ZIP):
        archive = is_archive(stream)
        stream.seek(0)
        return archive
    if head.startswith(GZIP):
        return True
    first = stream.readline(LARGEST + 1)
    held = _kind(first, name, reading) is not None
    if not held and (feed.is_feed(head) or json_file.may_be_json(head)):
        content = first + stream.read(max(0, LARGEST + 1 - len(first)))
        held = len(content) <= LARGEST and _within(content, name, reading) is not None
    stream.seek(0)
    return held


def _opened(
    stream: IO[bytes], name: str, reading: Reading, allowance: Allowance, depth: int = 0
) -> Iterator[Packed | ReadError]:
    """The documents in a stream, which may be one document itself."""
    shown = shown_name(name)
    first = stream.readline(LARGEST + 1)
    if first.startswith((ZIP, GZIP)):
        whole = stream if stream.seekable() else io.BytesIO(bounded(stream, shown, first))
        whole.seek(0)
        if first.startswith(GZIP) or is_archive(whole):
            if depth == DEEPEST:
                raise ReadError(f"{shown}: {DEEPEST} archives deep in others, as only traps are; unpack them first")
            whole.seek(0)
            if first.startswith(GZIP):
                yield from _unzipped(whole, name, reading, allowance, depth + 1)
            else:
                yield from members(
                    whole,
                    name,
                    allowance,
                    lambda member, inside: _opened(member, inside, reading, allowance, depth + 1),
                )
            return
        whole.seek(0)
        stream, first = whole, b""
    match _kind(first, name, reading):
        case "lines":
            yield from _lines(stream, first, name, reading)
        case "mailbox":
            yield from messages(stream, first, name)
        case "table":
            yield from delimited.rows(stream, first, name, reading)
        case None:
            content = bounded(stream, shown, first)
            found = _within(content, name, reading)
            yield from [Packed(name, content, reading.format)] if found is None else found


def _kind(first: bytes, name: str, reading: Reading) -> Literal["lines", "mailbox", "table"] | None:
    """What holds a document in each of some lines, by its first line and its name; None for anything else."""
    if reading.format is Format.JSONL or (reading.format is None and _is_json_lines(first, name)):
        return "lines"
    if reading.format in (None, Format.EML) and is_mailbox(first):
        return "mailbox"
    is_table = reading.format is None and name.lower().removesuffix(".gz").endswith(delimited.SUFFIXES)
    return "table" if is_table and format_of(first) is None and binary_kind(first) is None else None


def _within(content: bytes, name: str, reading: Reading) -> Iterator[Packed | ReadError] | None:
    """The documents in a file that is read as a whole; None where it is one itself."""
    if reading.format is not None:
        return None
    if feed.is_feed(content):
        return feed.entries(content, name, reading)
    return json_file.objects(content, name, reading) if json_file.may_be_json(content) else None


def _unzipped(
    stream: IO[bytes], name: str, reading: Reading, allowance: Allowance, depth: int
) -> Iterator[Packed | ReadError]:
    """What a gzip file holds; it keeps the file's name, since it holds one."""
    shown = shown_name(name)
    packed = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    try:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            metered = Metered(unpacked, packed, allowance, shown)
            yield from _opened(io.BufferedReader(metered), name, reading, allowance, depth)
    except (zlib.error, EOFError, OSError) as error:
        raise ReadError(f"{shown}: a gzip archive that is damaged ({error}); get it anew") from None


def _is_json_lines(line: bytes, name: str) -> bool:
    """Whether a first line is one of JSON Lines: an object, or damaged in a file whose name says that it has some."""
    if name.lower().removesuffix(".gz").endswith(JSON_LINES_SUFFIXES):
        return format_of(line) is None and binary_kind(line) is None
    return line.removeprefix(codecs.BOM_UTF8).startswith(b"{") and fields_of(line) is not None


def _lines(stream: IO[bytes], first: bytes, name: str, reading: Reading) -> Iterator[Packed | ReadError]:
    line, number, empty = first, 0, True
    while line:
        number += 1
        empty = empty and not line.strip()
        if len(line) > LARGEST:
            yield ReadError(
                f"{shown_name(name)}:{number}: a line larger than {LARGEST >> 20} MB, which no statement is; split it",
                f"{name}:{number}",
            )
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST)
        elif line.strip():
            identifier = (fields_of(line) or {}).get(reading.id_field)
            yield Packed(name_of_part(identifier, name, number), line, Format.JSONL)
        line = stream.readline(LARGEST + 1)
    if empty:
        raise ReadError(f"{shown_name(name)}: empty; give a file with a JSON object on each line")


def _only(found: Iterator[Found | ReadError], shown: str) -> Found:
    """The one document among those found."""
    first, *others = islice(found, 2)
    if others:
        raise ReadError(f"{shown}: holds more than one document; read them all with 'sanctext batch'")
    if isinstance(first, ReadError):
        raise first
    return first


def _is_file(path: str) -> bool:
    try:
        return bool(path) and Path(path).is_file()
    except (OSError, ValueError):
        return False


def _content(path: str) -> bytes:
    """The bytes of a document's file."""
    shown = shown_name(path)
    try:
        if not path:  # which Path takes for the current folder
            raise FileNotFoundError
        if Path(path).is_dir():
            raise IsADirectoryError
        with Path(path).open("rb") as stream:
            return bounded(stream, shown)
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
