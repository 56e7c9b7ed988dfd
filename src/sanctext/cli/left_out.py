"""Says which files of folders a run leaves out."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from sanctext.printable import printable


class LeftOut:
    """Counts files that are left out by the endings of their names.

    Args:
        output: the run's output; what is called so, or so and more, is the run's own and not counted.

    >>> left_out = LeftOut("records.jsonl")
    >>> for path in ("a.doc", "b.rtf", "c.doc", "Makefile", "./records.jsonl.partial"):
    ...     left_out.add(path)
    >>> left_out.sentence
    '4 files of other kinds left out: 2 .doc, 1 .rtf, 1 without an ending; name a file to read it'
    """

    def __init__(self, output: str = "") -> None:
        self._output = os.path.normpath(output) if output else None
        self._kinds: Counter[str] = Counter()

    def add(self, path: str) -> None:
        """Count a file."""
        if self._output is None or not os.path.normpath(path).startswith(self._output):
            self._kinds[Path(path).suffix.lower()] += 1

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
