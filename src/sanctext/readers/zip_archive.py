"""The documents in a ZIP archive, read one by one without unpacking anything to a disk."""

from __future__ import annotations

import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO, cast

from sanctext.errors import ReadError
from sanctext.printable import message_of, printable
from sanctext.readers.limits import Allowance, Metered
from sanctext.readers.reading import JSON_LINES_SUFFIXES, SUFFIXES, Packed

ARCHIVED_SUFFIXES = (*SUFFIXES, *JSON_LINES_SUFFIXES)
# Files by which office documents and books, which are ZIP archives too, tell what they are.
_DOCUMENTS = frozenset({"[Content_Types].xml", "mimetype", "word/document.xml"})
_ENCRYPTED = 0x1
# In bytes, of the list of an archive's files, which is read at once; a hundred thousand have so much.
LARGEST_DIRECTORY = 16 << 20

# What a damaged archive makes the library raise.
_DAMAGED = (zipfile.BadZipFile, ValueError, OSError, struct.error, IndexError, OverflowError, NotImplementedError)

Opened = Callable[[IO[bytes], str], Iterator[Packed | ReadError]]


class TooManyFiles(Exception):
    """The list of an archive's files is larger than can be held."""


class _Bounded(io.BufferedIOBase):
    """A stream of which no large part is read at once, whatever form an archive has for the size of its list.

    Args:
        stream: the archive, seekable.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def seekable(self) -> bool:
        """It is."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """The place."""
        return self._stream.tell()

    def read(self, size: int | None = -1) -> bytes:
        """Read some bytes.

        Raises:
            TooManyFiles: more are asked for than a list of files may have.
        """
        if size is None or size < 0 or size > LARGEST_DIRECTORY:
            size = LARGEST_DIRECTORY + 1
        found = self._stream.read(size)
        if len(found) > LARGEST_DIRECTORY:
            raise TooManyFiles
        return found


def is_archive(stream: IO[bytes]) -> bool:
    """True for a ZIP archive that is no office document, such as DOCX; the stream must be seekable."""
    try:
        with _archive(stream) as archive:
            return _DOCUMENTS.isdisjoint(archive.namelist())
    except TooManyFiles:
        return True
    except _DAMAGED:
        return False


def _archive(stream: IO[bytes]) -> zipfile.ZipFile:
    return zipfile.ZipFile(cast(IO[bytes], _Bounded(stream)))


def members(stream: IO[bytes], name: str, allowance: Allowance, opened: Opened) -> Iterator[Packed | ReadError]:
    """The documents in an archive, in its order: those whose names end as documents' do, hidden ones left out.

    Args:
        stream: the archive, seekable.
        name: its name; a member's name follows after "!".
        allowance: what may come out.
        opened: gives the documents of a member, which may be an archive itself.

    Yields:
        Each document, or the error that tells why a member gives none.
    """
    try:
        archive = _archive(stream)
    except TooManyFiles:
        raise ReadError(f"{printable(name)}: lists more files than can be held; unpack it first", name) from None
    except _DAMAGED as error:
        raise ReadError(f"{printable(name)}: damaged ({message_of(error)}); get the archive anew", name) from None
    with archive:
        found = [info for info in archive.infolist() if _is_document(info)]
        if not found:
            yield ReadError(
                f"{printable(name)}: no document ({', '.join(ARCHIVED_SUFFIXES)}) in this archive; unpack it first",
                name,
            )
        for info in found:
            inside = f"{name}!{info.filename}"
            try:
                yield from _member(archive, info, inside, allowance, opened)
            except ReadError as error:
                yield ReadError(str(error), inside)
            if allowance.spent:
                return


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, allowance: Allowance, opened: Opened
) -> Iterator[Packed | ReadError]:
    shown = printable(name)
    _refuse(info, shown)
    allowance.take_member()
    try:
        with archive.open(info) as member:
            metered = Metered(member, info.compress_size, allowance, shown)
            yield from opened(io.BufferedReader(metered), name)
    except NotImplementedError:
        raise ReadError(f"{shown}: packed in a way that is not known here; unpack it first") from None
    except (*_DAMAGED, zlib.error, lzma.LZMAError, EOFError, TooManyFiles) as error:
        raise ReadError(f"{shown}: damaged ({message_of(error)}); get the archive anew") from None


def _is_document(info: zipfile.ZipInfo) -> bool:
    parts = [part for part in PurePosixPath(info.filename).parts if part != ".."]
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    # A directory's name ends with a slash; `is_dir` asks that of an empty name, too.
    return (
        bool(info.filename) and not info.is_dir() and not hidden and info.filename.lower().endswith(ARCHIVED_SUFFIXES)
    )


def _refuse(info: zipfile.ZipInfo, shown: str) -> None:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in "".join(path.parts[:1]):
        raise ReadError(f"{shown}: its name leads out of the archive; unpack it with care and look at it first")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise ReadError(f"{shown}: a symbolic link, which is not followed; give the file that it means")
    if info.flag_bits & _ENCRYPTED:
        raise ReadError(f"{shown}: needs a password; unpack it first")
