"""Where the documents of a run are parsed: in this process, or in workers that are replaced when they die."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from typing import TYPE_CHECKING

from sanctext.batch.documents import Outcome, failed, outcome_of
from sanctext.errors import ReadError
from sanctext.printable import printable

if TYPE_CHECKING:
    from pebble import ProcessPool

STANDARD_INPUT = "-"
# Documents that wait for each worker: enough that none idles while an early one takes long, few enough to hold.
WAITING = 16
# A worker loads the model once, so that fewer documents than this are parsed sooner without it.
FEWEST_FOR_A_WORKER = 8


def outcomes(paths: Iterable[str | ReadError], jobs: int, timeout: float | None = None) -> Iterator[Outcome]:
    """The outcome of each document, in the order of the documents.

    Args:
        paths: paths, or the errors that say why a source has none; taken a few at a time.
        jobs: how many documents are parsed at once; 1 parses in this process, unless there is a timeout.
        timeout: seconds after which a document is given up; None waits for ever.

    Raises:
        ModelError: there is no model to parse with.
    """
    if jobs == 1 and timeout is None:
        return map(_alone, paths)
    return _pooled(paths, jobs, timeout)


def _alone(path: str | ReadError) -> Outcome:
    return failed("", type(path).__name__, str(path)) if isinstance(path, ReadError) else outcome_of(path)


def _pooled(paths: Iterable[str | ReadError], jobs: int, timeout: float | None) -> Iterator[Outcome]:
    import multiprocessing

    from pebble import ProcessPool

    # A forked copy of a process with threads may hang: workers begin anew, as they do everywhere but on Linux.
    pool = ProcessPool(max_workers=jobs, initializer=_begin, context=multiprocessing.get_context("spawn"))
    try:
        yield from _in_order(pool, paths, jobs, timeout)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _begin() -> None:
    """Prepare a worker: the model is loaded, and an interruption is the parent's to handle."""
    from sanctext import pipeline

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pipeline.load()


def _in_order(
    pool: ProcessPool, paths: Iterable[str | ReadError], jobs: int, timeout: float | None
) -> Iterator[Outcome]:
    waiting: deque[tuple[str, Future[Outcome] | Outcome]] = deque()
    for path in paths:
        if isinstance(path, ReadError) or path == STANDARD_INPUT:
            waiting.append(("", _alone(path)))
        else:
            waiting.append((path, pool.schedule(outcome_of, args=[path], timeout=timeout)))
        if len(waiting) >= jobs * WAITING:
            yield _result(*waiting.popleft(), timeout)
    while waiting:
        yield _result(*waiting.popleft(), timeout)


def _result(path: str, waiting: Future[Outcome] | Outcome, timeout: float | None) -> Outcome:
    from pebble import ProcessExpired

    if isinstance(waiting, Outcome):
        return waiting
    try:
        return waiting.result()
    except TimeoutError:
        message = f"{printable(path)}: not parsed within {timeout:g} seconds; give it more with --timeout"
        return failed(path, "Timeout", message)
    except ProcessExpired as death:
        message = f"{printable(path)}: ended its worker (exit code {death.exitcode}); please report it"
        return failed(path, "WorkerDied", message)
