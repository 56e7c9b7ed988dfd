"""Finds the documents that a user's sources mean: files, folders, patterns."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from sanctext.errors import ReadError
from sanctext.printable import printable
from sanctext.readers.document import STANDARD_INPUT
from sanctext.readers.reading import SUFFIXES


def discover(sources: Iterable[str]) -> Iterator[str | ReadError]:
    """Yield the path of every document that the sources mean, each path once.

    A file is yielded as it is given, whatever its name. A folder gives the documents in it and in its subfolders,
    known by the endings of their names and sorted by path, hidden ones left out, linked folders not followed; files
    of JSON Lines are not among them, since records are such files too: they are to be named. A pattern (`*`, `?`,
    `[…]`, `**`) that the shell left alone gives what it matches. "-" is standard input.

    Args:
        sources: paths and patterns, in the order in which they are to be read.

    Yields:
        A path for `readers.read`, or the error that tells why a source has none. A file that does not exist is
        yielded as a path: reading it says so.
    """
    seen: set[str] = set()
    for source in sources:
        for found in _found(source):
            if isinstance(found, ReadError):
                yield found
                continue
            key = os.path.normpath(found)
            if key not in seen:
                seen.add(key)
                yield found


def _found(source: str) -> Iterator[str | ReadError]:
    if source in (STANDARD_INPUT, "") or "\0" in source:
        yield source
    elif _is_folder(source):
        yield from _folder(source, required=True)
    elif glob.has_magic(source) and not _exists(source):
        matches = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            yield ReadError(f"{printable(source)}: no file matches; check the pattern", source)
        for match in matches:
            if _is_folder(match):
                yield from _folder(match, required=False)
            else:
                yield match
    else:
        yield source


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:  # reading it says what is wrong with it
        return False


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False


def _folder(folder: str, *, required: bool) -> Iterator[str | ReadError]:
    errors: list[OSError] = []
    paths: list[str] = []
    for root, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths += [
            str(Path(root, name))
            for name in files
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES
        ]
    for error in errors:
        name = str(error.filename)
        yield ReadError(f"{printable(name)}: the folder cannot be read ({error.strerror})", name)
    if required and not paths and not errors:
        yield ReadError(
            f"{printable(folder)}: no document ({', '.join(SUFFIXES)}) in this folder; name the files themselves",
            folder,
        )
    yield from sorted(paths)
