"""How much a source may hold: bytes of a document, and what may come out of an archive."""

from __future__ import annotations

import io
from gzip import GzipFile
from typing import IO, Any

from sanctext.errors import ReadError
from sanctext.readers.binary import binary_kind

# In bytes: memory grows with a document, and no statement comes near this.
LARGEST = 32 << 20
# In bytes, of everything that comes out of one archive.
LARGEST_UNPACKED = 4 << 30
# Documents of one archive, those of the archives in it included.
MOST_MEMBERS = 100_000
# Archives in archives.
DEEPEST = 3
# Unpacked bytes for each packed one: text comes to 3 or 10, and DEFLATE can do 1032.
HIGHEST_RATIO = 200
# In bytes: as much may come out whatever the ratio.
HARMLESS = 1 << 20


def bounded(stream: IO[bytes], shown: str, before: bytes = b"") -> bytes:
    """What is left in a stream.

    Args:
        stream: where it is read from.
        shown: its name for messages.
        before: what was read of it already.

    Raises:
        ReadError: it is larger than a document may be.
    """
    content = before + stream.read(max(0, LARGEST + 1 - len(before)))
    if len(content) > LARGEST:
        binary = binary_kind(content)
        if binary is not None:
            raise ReadError(f"{shown}: {binary[0]} of more than {LARGEST >> 20} MB, and no statement; {binary[1]}")
        raise ReadError(f"{shown}: larger than {LARGEST >> 20} MB, which no statement is; split it into its documents")
    return content


class Allowance:
    """What may still come out of one archive and of those in it.

    Args:
        shown: the archive's name for messages.
    """

    def __init__(self, shown: str) -> None:
        self._shown = shown
        self._bytes = LARGEST_UNPACKED
        self._members = MOST_MEMBERS

    @property
    def spent(self) -> bool:
        """Whether nothing more may come out."""
        return self._bytes < 0 or self._members < 0

    def take_bytes(self, number: int) -> None:
        """Let so many bytes come out.

        Raises:
            ReadError: there are too many.
        """
        self._bytes -= number
        if self._bytes < 0:
            raise ReadError(
                f"{self._shown}: more than {LARGEST_UNPACKED >> 30} GB come out of it, the rest is not read; split it"
            )

    def take_member(self) -> None:
        """Let a document come out.

        Raises:
            ReadError: there are too many.
        """
        self._members -= 1
        if self._members < 0:
            raise ReadError(f"{self._shown}: more than {MOST_MEMBERS} documents in it, the rest is not read; split it")


class Metered(io.RawIOBase):
    """A stream that unpacks something, and stops where more comes out than an honest file holds.

    Args:
        stream: gives the unpacked bytes.
        packed: how many bytes they were packed in.
        allowance: what may come out altogether.
        shown: its name for messages.
    """

    def __init__(self, stream: IO[bytes] | GzipFile, packed: int, allowance: Allowance, shown: str) -> None:
        self._stream = stream
        self._most = max(HARMLESS, packed * HIGHEST_RATIO)
        self._allowance = allowance
        self._shown = shown
        self._given = 0

    def readable(self) -> bool:
        """It can be read from."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read some bytes.

        Raises:
            ReadError: too much comes out.
        """
        part = self._stream.read(len(buffer))
        self._given += len(part)
        self._allowance.take_bytes(len(part))
        if self._given > self._most:
            raise ReadError(
                f"{self._shown}: unpacks to more than {HIGHEST_RATIO} times its size, as only traps do; unpack it first"
            )
        buffer[: len(part)] = part
        return len(part)
