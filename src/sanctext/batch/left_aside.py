"""Which files of a folder a run leaves aside, for those who would miss them."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from sanctext.batch.journal import SUFFIX as JOURNAL
from sanctext.readers.reading import SUFFIXES
from sanctext.writers.output_file import SUFFIX as PARTIAL

# What a run itself leaves behind.
OWN = {JOURNAL, PARTIAL}


def left_aside(source: str, output: str) -> str:
    """The files in a folder whose names end as no document's does, counted by ending; "" for none, and for a file.

    Args:
        source: a path as it is given.
        output: where the run writes; an older output there is nobody's document.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     for name in ("a.txt", "b.png", "c.png", "d.jsonl", ".hidden.png"):
    ...         _ = Path(folder, name).write_text("x")
    ...     left_aside(folder, f"{folder}/d.jsonl"), left_aside(f"{folder}/a.txt", "-")
    ('2 .png', '')
    """
    if not _is_folder(source):
        return ""
    found: Counter[str] = Counter()
    for folder, folders, files in os.walk(source):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            ending = Path(name).suffix.lower()
            own = ending in OWN or Path(folder, name) == Path(output)
            if not (name.startswith(".") or own or ending in SUFFIXES):
                found[ending or "without an ending"] += 1
    return ", ".join(f"{count} {ending}" for ending, count in sorted(found.items(), key=lambda item: (-item[1], item)))


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False
