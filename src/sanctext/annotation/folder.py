"""A folder of output that is there as a whole or not at all."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from sanctext.errors import WriteError
from sanctext.printable import printable
from sanctext.writers.output_file import SUFFIX, target_of


@contextmanager
def new_folder(path: str) -> Iterator[Path]:
    """Give a folder beside the target to write to; at the end it takes the target's place.

    Args:
        path: the target: nothing yet, or an empty folder.

    Raises:
        WriteError: the target holds something, since corrections may be in it, or cannot be written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as place:
    ...     with new_folder(f"{place}/gold") as folder:
    ...         count = (folder / "a.txt").write_text("all of it")
    ...     [each.name for each in Path(place, "gold").iterdir()]
    ['a.txt']
    """
    target = vacant(path)
    partial = target.with_name(target.name + SUFFIX)
    try:
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        yield partial
        if target.is_dir():
            target.rmdir()
        partial.rename(target)
    except OSError as error:
        raise WriteError(
            f"{printable(path)}: cannot be written ({error.strerror or error}); make room or choose another place"
        ) from None
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def vacant(path: str) -> Path:
    """The target, where a new folder may take its place.

    Raises:
        WriteError: it holds something.
    """
    target = target_of(path, folder=True)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        what = "is a file" if not target.is_dir() else "is not empty"
        raise WriteError(f"{printable(path)}: {what}, and nothing in it is replaced; choose another folder")
    return target


class Names:
    """Names for files, each once: the stems of sources, made safe.

    >>> names = Names()
    >>> [names.of(source) for source in ("in/march.txt", "old/March.pdf", "-", "https://example.org/a?b=c")]
    ['march', 'March-2', 'document', 'a_b_c']
    """

    def __init__(self) -> None:
        self.taken: set[str] = set()

    def of(self, source: str) -> str:
        """A name for a source that no other has."""
        stem = PurePath(source.replace("\\", "/")).stem
        name = base = re.sub(r"[^\w.-]+", "_", stem).strip("-_.")[:100] or "document"
        number = 1
        while name.casefold() in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add(name.casefold())
        return name


def write_text(path: Path, text: str) -> None:
    """Write a text as it is, its line ends unchanged.

    Raises:
        WriteError: it holds half a character, which UTF-8 cannot.
    """
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except UnicodeEncodeError:
        raise WriteError(
            f"{printable(path.name)}: its text holds half a character; mend it, and parse it anew"
        ) from None


def lines_of(pieces: Iterable[str]) -> str:
    """Pieces as the lines of a file."""
    return "".join(f"{piece}\n" for piece in pieces)
