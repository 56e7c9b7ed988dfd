"""How far a run has come, for whoever watches it: a bar on a terminal, else a line every few seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from sanctext.cli.streams import say

# Seconds between two lines where standard error is no terminal.
BETWEEN_LINES = 5.0
# Seconds of reading after which it is said how many are left.
SURE_AFTER = 3.0


class Progress:
    """Counts documents, words and failures.

    Args:
        total: the number of documents; None where nobody knows it.
    """

    def __init__(self, total: int | None) -> None:
        self.total = total
        self.done = 0
        self.words = 0
        self.failures = 0
        # Called after each document.
        self.changed: Callable[[], None] = lambda: None
        self._before = 0
        self._begun = time.monotonic()
        # When the first document was done; workers need seconds to start.
        self._first: float | None = None

    def go_on(self, done: int, failures: int) -> None:
        """Count what an earlier run has done."""
        self.done = self._before = done
        self.failures = failures

    def add(self, words: int, *, failed: bool) -> None:
        """Count one document."""
        if self._first is None:
            self._first = time.monotonic()
        self.done += 1
        self.words += words
        self.failures += failed
        self.changed()

    @property
    def words_per_second(self) -> float:
        """Words of this run for each second of it."""
        return self.words / max(time.monotonic() - self._begun, 0.001)

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the end, as long as the rest takes what the documents so far have taken.

        None where nobody knows it: how many there are, or in the first seconds, how long one takes.
        """
        passed = 0.0 if self._first is None else time.monotonic() - self._first
        if self.total is None or passed < SURE_AFTER:
            return None
        return (self.total - self.done) * passed / (self.done - self._before)

    def line(self) -> str:
        """The state in one line.

        >>> progress = Progress(10)
        >>> progress.add(100, failed=False)
        >>> progress.line().partition(",")[0]
        '1 of 10 documents'
        >>> Progress(None).line().partition(",")[0]
        '0 documents'
        """
        done = f"{self.done} documents" if self.total is None else f"{self.done} of {self.total} documents"
        left = "" if self.seconds_left is None else f"{self.seconds_left:.0f} s left, "
        return f"{done}, {self.words_per_second:,.0f} words/s, {left}{self.failures} failed"


@contextmanager
def shown(progress: Progress, *, beside: TextIO | None, quiet: bool) -> Iterator[Progress]:
    """Show the progress on standard error while the block runs.

    Args:
        progress: what is counted.
        beside: the stream that the data go to; where it is a terminal, they are not mixed with a bar.
        quiet: show nothing.
    """
    if quiet or sys.stderr is None or (beside is not None and beside.isatty()):
        yield progress
    elif sys.stderr.isatty():
        with _bar(progress):
            yield progress
    else:
        progress.changed = _lines(progress)
        yield progress


@contextmanager
def _bar(progress: Progress) -> Iterator[None]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    screen = Console(stderr=True, markup=False, highlight=False, emoji=False)
    columns = (BarColumn(), TextColumn("{task.description}", markup=False))
    # Standard output stays as it is: the data go there.
    with Bar(*columns, console=screen, transient=True, redirect_stdout=False) as bar:
        task = bar.add_task(progress.line(), total=progress.total, completed=progress.done)
        progress.changed = lambda: bar.update(task, completed=progress.done, description=progress.line())
        yield


def _lines(progress: Progress) -> Callable[[], None]:
    """Says the state every few seconds."""
    said = time.monotonic()

    def changed() -> None:
        nonlocal said
        if time.monotonic() - said >= BETWEEN_LINES:
            said = time.monotonic()
            say(progress.line())

    return changed
