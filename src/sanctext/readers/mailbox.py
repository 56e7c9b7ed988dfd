"""The messages in a mailbox file (mbox, RFC 4155), one by one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import IO

from sanctext.errors import ReadError
from sanctext.printable import printable
from sanctext.readers.input_formats import MAILBOX_LINE
from sanctext.readers.limits import LARGEST
from sanctext.readers.reading import Format, Packed


def is_mailbox(first: bytes) -> bool:
    r"""Whether a file's first line is one of a mailbox.

    >>> is_mailbox(b"From a@example.org Fri May 31 10:00:00 2024\n"), is_mailbox(b"From Oslo, on 31 May:\n")
    (True, False)
    """
    return MAILBOX_LINE.match(first.rstrip()) is not None


def messages(stream: IO[bytes], first: bytes, name: str) -> Iterator[Packed | ReadError]:
    """The messages of a mailbox.

    Args:
        stream: what follows the first line.
        first: the first line.
        name: the mailbox's name; a message is named FILE:NUMBER, or as the file where it is the only one.

    Yields:
        Each message, or the error that tells why it is left out.
    """
    parts = _parts(stream, first)
    only = next(parts)
    second = next(parts, None)
    if second is None:
        yield _message(only, name, printable(name))
        return
    for number, content in enumerate(chain([only, second], parts), 1):
        part = f"{name}:{number}"
        yield _message(content, part, printable(part))


def _message(content: bytes | None, name: str, shown: str) -> Packed | ReadError:
    if content is None:
        return ReadError(f"{shown}: a message larger than {LARGEST >> 20} MB, which none with a statement is", name)
    return Packed(name, content, Format.EML)


def _parts(stream: IO[bytes], first: bytes) -> Iterator[bytes | None]:
    """The bytes of each message; None for one that is too large."""
    lines: list[bytes] = [first]
    size = len(first)
    blank = False
    while line := stream.readline(LARGEST):
        if blank and line.startswith(b"From ") and is_mailbox(line):
            yield b"".join(lines) if size <= LARGEST else None
            lines, size = [], 0
        blank = not line.strip()
        size += len(line)
        if size <= LARGEST:
            # A line of the message itself that begins like this was marked.
            lines.append(line[1:] if line.startswith(b">From ") else line)
    yield b"".join(lines) if size <= LARGEST else None
