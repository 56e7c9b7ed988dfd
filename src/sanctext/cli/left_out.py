"""Says which files of folders a run leaves out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Set
from pathlib import Path

from sanctext.batch.journal import SUFFIX as JOURNAL
from sanctext.printable import printable
from sanctext.writers.output_file import SUFFIX as PARTIAL


class LeftOut:
    """Counts files that are left out by the endings of their names; what a run itself writes does not count.

    Args:
        own: paths of the files that the run writes.

    >>> left_out = LeftOut(own={"records.jsonl"})
    >>> for path in ("a.doc", "b.rtf", "c.doc", "Makefile", "./records.jsonl", "records.jsonl.partial"):
    ...     left_out.add(path)
    >>> left_out.sentence
    '4 files of other kinds left out: 2 .doc, 1 .rtf, 1 without an ending; name a file to read it'
    """

    def __init__(self, own: Set[str] = frozenset()) -> None:
        self._own = {os.path.normpath(path) for path in own if path}
        self._kinds: Counter[str] = Counter()

    def add(self, path: str) -> None:
        """Count a file."""
        ending = Path(path).suffix.lower()
        if ending not in {JOURNAL, PARTIAL} and os.path.normpath(path) not in self._own:
            self._kinds[ending] += 1

    @property
    def sentence(self) -> str:
        """What is said of them; nothing where there are none."""
        total = self._kinds.total()
        if not total:
            return ""
        kinds = ", ".join(
            f"{count} {printable(kind) or 'without an ending'}"
            for kind, count in sorted(self._kinds.items(), key=lambda item: (-item[1], item[0] or "~"))
        )
        files = "1 file of another kind" if total == 1 else f"{total} files of other kinds"
        return f"{files} left out: {kinds}; name a file to read it"
