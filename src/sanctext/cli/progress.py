"""How far a batch has come, for whoever watches it on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO


@contextmanager
def progress(total: int, *, beside: TextIO) -> Iterator[Callable[[], None]]:
    """Show a bar on standard error while the block runs.

    It is shown only where standard error is a terminal and the data do not go to a terminal too.

    Args:
        total: the number of documents.
        beside: the stream that the data go to.

    Yields:
        A function to call after each document.
    """
    if sys.stderr is None or not sys.stderr.isatty() or beside.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    screen = Console(stderr=True, markup=False, highlight=False, emoji=False)
    # Standard output stays as it is: the data go there.
    with Progress(*columns, console=screen, transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
