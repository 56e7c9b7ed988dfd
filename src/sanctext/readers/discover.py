"""Finds the documents that a user's sources mean: files, folders, patterns."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sanctext.errors import ReadError
from sanctext.printable import printable
from sanctext.readers.document import STANDARD_INPUT
from sanctext.readers.reading import SUFFIXES

# The part of a pattern that stands for folders in folders.
_ANY_DEPTH = "**"
# Called with the path of each file in a folder that is left out.
LeftOut = Callable[[str], None]


def discover(sources: Iterable[str], left_out: LeftOut = lambda _: None) -> Iterator[str | ReadError]:
    """Yield the path of every document that the sources mean, each path once.

    A file is yielded as it is given, whatever its name. A folder gives the documents in it and in its subfolders,
    known by the endings of their names and sorted by path, hidden ones left out, linked folders not followed, and
    only files that are files (no pipes, no devices). Files of JSON Lines are not among them, since records are such
    files too: they are to be named. A pattern (`*`, `?`, `[…]`, `**`) that the shell left alone gives what it
    matches; `**` does not follow linked folders. "-" is standard input.

    Args:
        sources: paths and patterns, in the order in which they are to be read.
        left_out: called with the path of each file in a folder that is no document by its name, or no file; hidden
            ones are passed over without it.

    Yields:
        A path for `readers.read`, or the error that tells why a source has none. A file that does not exist is
        yielded as a path: reading it says so.
    """
    seen: set[str] = set()
    for source in sources:
        for found in _found(source, left_out):
            if isinstance(found, ReadError):
                yield found
                continue
            key = os.path.normpath(found)
            if key not in seen:
                seen.add(key)
                yield found


def _found(source: str, left_out: LeftOut) -> Iterator[str | ReadError]:
    if source in (STANDARD_INPUT, "") or "\0" in source:
        yield source
    elif _is_folder(source):
        yield from _folder(source, left_out, required=True)
    elif glob.has_magic(source) and not _exists(source):
        matches = _matches(source)
        if not matches:
            yield ReadError(f"{printable(source)}: no file matches; check the pattern", source)
        for match in matches:
            if _is_folder(match):
                yield from _folder(match, left_out, required=False)
            elif _is_file(match):
                yield match
            else:
                left_out(match)
    else:
        yield source


def _matches(pattern: str) -> list[str]:
    """The files and folders that a pattern matches, sorted; hidden ones where it begins with a dot."""
    if _ANY_DEPTH not in Path(pattern).parts:
        return sorted(glob.glob(pattern))  # noqa: PTH207 - Path.glob takes no absolute pattern
    # glob.glob follows links around and around; this walks through folders alone.
    parts = Path(pattern).parts
    at = parts.index(_ANY_DEPTH)
    bases = _matches(str(Path(*parts[:at]))) if at else [""]
    rest = parts[at + 1 :] or ("*",)
    found: set[str] = set()
    for base in bases:
        for folder in _folders(base):
            found.update(_matches(os.path.join(*map(glob.escape, folder), *rest)))  # noqa: PTH118 - as it is given
    return sorted(found)


def _folders(base: str) -> Iterator[tuple[str, ...]]:
    """A folder and those below it, without hidden and linked ones, as parts of a path."""
    for root, folders, _ in os.walk(base or "."):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(root).relative_to(base or ".").parts
        yield (base, *below) if base else below


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


def _is_file(path: str) -> bool:
    """Whether a path is a file from which one can read to its end, or one of which reading says what is wrong."""
    try:
        found = Path(path).stat()
    except OSError:
        return True
    # What the system makes up when it is read is empty, and may never end.
    made_up = found.st_size == 0 and Path(path).is_symlink()
    return stat.S_ISREG(found.st_mode) and not made_up


def _folder(folder: str, left_out: LeftOut, *, required: bool) -> Iterator[str | ReadError]:
    errors: list[OSError] = []
    paths: list[str] = []
    for root, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = str(Path(root, name))
            if name.startswith("."):
                continue
            if Path(name).suffix.lower() in SUFFIXES and _is_file(path):
                paths.append(path)
            else:
                left_out(path)
    for error in errors:
        name = str(error.filename)
        yield ReadError(f"{printable(name)}: the folder cannot be read ({error.strerror})", name)
    if required and not paths and not errors:
        yield ReadError(
            f"{printable(folder)}: no document ({', '.join(SUFFIXES)}) in this folder; name the files themselves",
            folder,
        )
    yield from sorted(paths)
