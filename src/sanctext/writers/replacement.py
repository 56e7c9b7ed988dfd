"""What is written as a whole takes the place of an older file or folder only when it is complete."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sanctext.errors import WriteError
from sanctext.printable import printable
from sanctext.writers.output_file import SUFFIX, target_of

# What an older folder is called while the new one takes its place.
BEFORE = ".before"


@contextmanager
def replacing(path: str, ending: str | None = None) -> Iterator[Path]:
    """Give a path beside the target to write to; at the end it takes the target's place.

    After an error or an interruption nothing is left of it, and an older target stays as it was.

    Args:
        path: the target.
        ending: where it is a folder, the ending of all its files; None for a file.

    Raises:
        WriteError: the target cannot be written, or is something else than an older output.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     target = Path(folder, "records.sqlite")
    ...     with replacing(str(target)) as partial:
    ...         count = partial.write_bytes(b"all of it")
    ...         early = target.exists()
    ...     target.read_bytes(), early, partial.exists()
    (b'all of it', False, False)
    """
    with _instead_of(place_of(path, ending), path, folder=ending is not None) as partial:
        yield partial


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
    target = target_of(path, folder=True)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        what = "is a file" if not target.is_dir() else "is not empty"
        raise WriteError(f"{printable(path)}: {what}, and nothing in it is replaced; choose another folder")
    with _instead_of(target, path, folder=True) as partial:
        partial.mkdir()
        yield partial


@contextmanager
def _instead_of(target: Path, shown: str, *, folder: bool) -> Iterator[Path]:
    partial = target.with_name(target.name + SUFFIX)
    try:
        _mend(target)
        _remove(partial, folder=folder)
        yield partial
        _move(partial, target)
    except OSError as error:
        raise WriteError(
            f"{printable(shown)}: cannot be written ({error.strerror or error}); make room or choose another place"
        ) from None
    finally:
        _remove(partial, folder=folder)


def place_of(path: str, ending: str | None = None) -> Path:
    """The target, resolved, where it may be replaced: nothing, an older file, or a folder of nothing but our files.

    Raises:
        WriteError: it may not.
    """
    target = target_of(path, folder=ending is not None)
    if target.exists() and ending is None and not target.is_file():
        raise WriteError(f"{printable(path)}: not a regular file, which this format needs; choose another one")
    for place in (target, target.with_name(target.name + SUFFIX)):
        if ending is not None and place.exists():
            strange = [] if not place.is_dir() else [each for each in place.iterdir() if each.suffix != ending]
            if not place.is_dir() or strange:
                what = f"holds {printable(strange[0].name)}" if strange else "is a file"
                raise WriteError(f"{printable(str(place))}: {what}, and would be replaced; choose another folder")
    return target


def _move(partial: Path, target: Path) -> None:
    if not target.is_dir():
        if target.exists():
            shutil.copymode(target, partial)
        partial.replace(target)
        return
    # A folder that is not empty cannot be replaced at once; for a moment there is none.
    before = target.with_name(target.name + BEFORE)
    target.rename(before)
    partial.rename(target)
    shutil.rmtree(before)


def _mend(target: Path) -> None:
    """End what something ended while a folder took another's place."""
    before = target.with_name(target.name + BEFORE)
    if before.is_dir():
        if target.exists():
            shutil.rmtree(before)
        else:
            before.rename(target)


def _remove(partial: Path, *, folder: bool) -> None:
    if folder and partial.is_dir():
        shutil.rmtree(partial)
    else:
        partial.unlink(missing_ok=True)
