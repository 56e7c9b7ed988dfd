"""What lies in a folder from one look to the next, and which of its files have come to rest."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from sanctext.errors import ReadError
from sanctext.printable import printable
from sanctext.readers.discover import discover


class State(NamedTuple):
    """By what it is seen that a file has changed.

    Args:
        size: its bytes.
        changed: when it was changed, in nanoseconds.
    """

    size: int
    changed: int


# The documents of a folder by their paths, as one look finds them.
Look = Mapping[str, State]


def look_at(folder: str, own: Iterable[str] = ()) -> tuple[dict[str, State], list[ReadError]]:
    """The documents in a folder and those below it, as `discover` finds them, and what of it cannot be read.

    Args:
        folder: the folder.
        own: paths of files that the program itself writes there.

    Raises:
        ReadError: the folder itself cannot be read, or is none.
    """
    try:
        os.scandir(folder).close()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a path"
        raise ReadError(f"{printable(folder)}: cannot be watched ({reason}); name a folder", folder) from None
    mine = {os.path.realpath(path) for path in own}
    found: dict[str, State] = {}
    errors: list[ReadError] = []
    for path in discover([folder]):
        if isinstance(path, ReadError):
            # An empty folder is no error here: documents may come.
            errors += [path] * (path.source != folder)
            continue
        try:
            state = Path(path).stat()
        except OSError:  # gone between two steps of the look
            continue
        if os.path.realpath(path) not in mine:
            found[path] = State(state.st_size, state.st_mtime_ns)
    return found, errors


def looks(
    folder: str, pause: Callable[[], object], tell: Callable[[str], None], own: Iterable[str] = ()
) -> Iterator[Look]:
    """Look at a folder again and again, with a pause after each look; what cannot be read is told once.

    Raises:
        ReadError: the folder cannot be read, or is gone.
    """
    told: set[str] = set()
    while True:
        found, errors = look_at(folder, own)
        for message in dict.fromkeys(map(str, errors)):
            if message not in told:
                told.add(message)
                tell(message)
        yield found
        pause()


def rested(seen: Iterable[Look], known: Look) -> Iterator[Look]:
    """Of each look the files that have come to rest and are not known as they are: what two looks find alike.

    Args:
        seen: the looks, one after the other.
        known: the files that are done, as they were then; asked anew for each look.

    >>> small, whole = State(3, 1), State(9, 2)
    >>> [list(found) for found in rested([{"a": small}, {"a": whole}, {"a": whole, "b": small}], {})]
    [[], [], ['a']]
    """
    before: Look = {}
    for look in seen:
        yield {path: state for path, state in look.items() if before.get(path) == state != known.get(path)}
        before = look
