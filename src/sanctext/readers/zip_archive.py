"""The documents in a ZIP archive, read one by one without unpacking anything to a disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO

from sanctext.errors import ReadError
from sanctext.printable import printable
from sanctext.readers.limits import Allowance, Metered
from sanctext.readers.reading import JSON_LINES_SUFFIXES, SUFFIXES, Packed

ARCHIVED_SUFFIXES = (*SUFFIXES, *JSON_LINES_SUFFIXES)
# Files by which office documents and books, which are ZIP archives too, tell what they are.
_DOCUMENTS = frozenset({"[Content_Types].xml", "mimetype", "word/document.xml"})
_ENCRYPTED = 0x1
# In bytes, of the list of an archive's files; half a million have so much.
LARGEST_DIRECTORY = 64 << 20
# The record at an archive's end has 22 bytes and a comment of up to 65,535.
LONGEST_END = 22 + 65_535

Opened = Callable[[IO[bytes], str], Iterator[Packed | ReadError]]


def is_archive(stream: IO[bytes]) -> bool:
    """True for a ZIP archive that is no office document, such as DOCX; the stream must be seekable."""
    if _directory_size(stream) > LARGEST_DIRECTORY:
        return True
    try:
        with zipfile.ZipFile(stream) as archive:
            return _DOCUMENTS.isdisjoint(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False


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
    if _directory_size(stream) > LARGEST_DIRECTORY:
        raise ReadError(f"{printable(name)}: lists more files than can be held; unpack it first", name)
    with zipfile.ZipFile(stream) as archive:
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


def _directory_size(stream: IO[bytes]) -> int:
    """Bytes of the list of an archive's files, all of which would be read at once; 0 where it has none."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - LONGEST_END))
    end = stream.read()
    at = end.rfind(b"PK\x05\x06")
    return int.from_bytes(end[at + 12 : at + 16], "little") if at >= 0 else 0


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
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise ReadError(f"{shown}: damaged ({error}); get the archive anew") from None
    except NotImplementedError:
        raise ReadError(f"{shown}: packed in a way that is not known here; unpack it first") from None


def _is_document(info: zipfile.ZipInfo) -> bool:
    parts = [part for part in PurePosixPath(info.filename).parts if part != ".."]
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return not info.is_dir() and not hidden and info.filename.lower().endswith(ARCHIVED_SUFFIXES)


def _refuse(info: zipfile.ZipInfo, shown: str) -> None:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise ReadError(f"{shown}: its name leads out of the archive; unpack it with care and look at it first")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise ReadError(f"{shown}: a symbolic link, which is not followed; give the file that it means")
    if info.flag_bits & _ENCRYPTED:
        raise ReadError(f"{shown}: needs a password; unpack it first")
