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


def left_aside(source: str) -> str:
    """The files in a folder whose names end as no document's does, counted by ending; "" for none, and for a file.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     for name in ("a.txt", "b.png", "c.png", "d.jsonl", ".hidden.png"):
    ...         _ = Path(folder, name).write_text("x")
    ...     left_aside(folder)
    '2 .png, 1 .jsonl'
    """
    found: Counter[str] = Counter()
    for _, folders, files in os.walk(source):
        folders[:] = [name for name in folders if not name.startswith(".")]
        endings = (Path(name).suffix.lower() for name in files if not name.startswith("."))
        found.update(ending or "without an ending" for ending in endings if ending not in {*SUFFIXES, *OWN})
    return ", ".join(f"{count} {ending}" for ending, count in sorted(found.items(), key=lambda item: (-item[1], item)))
