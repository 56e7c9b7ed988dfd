"""Says which files of folders a run leaves out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Set
from pathlib import Path

from sanctext.batch.journal import SUFFIX as JOURNAL
from sanctext.printable import printable
from sanctext.writers.output_file import SUFFIX as PARTIAL

# So many files are named; more are counted by the endings of their names.
NAMED = 5


class LeftOut:
    """Tells the files that are left out, by name or counted by ending; what a run itself writes does not count.

    Args:
        own: paths of the files that the run writes.

    >>> left_out = LeftOut(own={"records.jsonl"})
    >>> for path in ("a.doc", "b.rtf", "c.doc", "Makefile", "./records.jsonl", "records.jsonl.partial"):
    ...     left_out.add(path)
    >>> left_out.sentence
    '4 files of other kinds left out: a.doc, b.rtf, c.doc, Makefile; name a file to read it'
    >>> left_out.add("d.doc"), left_out.add("e.rtf"), left_out.sentence
    (None, None, '6 files of other kinds left out: 3 .doc, 2 .rtf, 1 without an ending; name a file to read it')
    """

    def __init__(self, own: Set[str] = frozenset()) -> None:
        self._own = {os.path.normpath(path) for path in own if path}
        self._kinds: Counter[str] = Counter()
        self._first: list[str] = []

    def add(self, path: str) -> None:
        """Count a file."""
        ending = Path(path).suffix.lower()
        if ending not in {JOURNAL, PARTIAL} and os.path.normpath(path) not in self._own:
            self._kinds[ending] += 1
            if len(self._first) <= NAMED:
                self._first.append(path)

    @property
    def sentence(self) -> str:
        """What is said of them; nothing where there are none."""
        total = self._kinds.total()
        if not total:
            return ""
        files = "1 file of another kind" if total == 1 else f"{total} files of other kinds"
        told = list(map(printable, self._first)) if total <= NAMED else self._counted()
        return f"{files} left out: {', '.join(told)}; name a file to read it"

    def _counted(self) -> list[str]:
        """How many of each ending, the most frequent first."""
        return [
            f"{count} {printable(kind) or 'without an ending'}"
            for kind, count in sorted(self._kinds.items(), key=lambda item: (-item[1], item[0] or "~"))
        ]
