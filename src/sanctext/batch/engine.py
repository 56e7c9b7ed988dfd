"""Where the documents of a run are parsed: in this process, or in workers that are replaced when they die."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from typing import TYPE_CHECKING, NamedTuple, cast

from sanctext.batch.documents import Outcome, failed, outcome_of
from sanctext.errors import ParseError, ReadError
from sanctext.model import locate
from sanctext.printable import printable

if TYPE_CHECKING:
    from pebble import ProcessPool

STANDARD_INPUT = "-"
# Documents that wait for each worker: enough that none idles while an early one takes long, few enough to hold.
WAITING = 16
# A document that ends so many workers is given up.
DEATHS = 3
# So often may all workers be replaced before a document has an outcome.
MOST_RESTARTS = 20
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


def _begin() -> None:
    """Prepare a worker: the model is loaded, and an interruption is the parent's to handle."""
    from sanctext import pipeline

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pipeline.load()


def _pooled(paths: Iterable[str | ReadError], jobs: int, timeout: float | None) -> Iterator[Outcome]:
    workers = _Workers(jobs, timeout)
    try:
        for path in paths:
            workers.add(path)
            if len(workers.waiting) >= jobs * WAITING:
                yield workers.next()
        while workers.waiting:
            yield workers.next()
    finally:
        workers.stop()


class _Waiting(NamedTuple):
    path: str
    outcome: Outcome | None
    future: Future[Outcome] | None


class _Workers:
    """Processes that parse documents, and the documents that wait for them, in order."""

    def __init__(self, jobs: int, timeout: float | None) -> None:
        self.waiting: deque[_Waiting] = deque()
        self._jobs = jobs
        self._timeout = timeout
        self._restarts = 0
        # Without a model every worker would end at once.
        locate()
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPool:
        import multiprocessing

        from pebble import ProcessPool

        # A forked copy of a process with threads may hang: workers begin anew, as they do everywhere but on Linux.
        context = multiprocessing.get_context("spawn")
        return ProcessPool(max_workers=self._jobs, initializer=_begin, context=context)

    def add(self, path: str | ReadError) -> None:
        """Give a document to the workers; what is no file is done here."""
        if isinstance(path, ReadError) or path == STANDARD_INPUT:
            self.waiting.append(_Waiting("", _alone(path), None))
        else:
            self.waiting.append(_Waiting(path, None, self._schedule(path)))

    def next(self) -> Outcome:
        """The outcome of the first document that waits."""
        from concurrent.futures.process import BrokenProcessPool

        from pebble import ProcessExpired

        deaths = 0
        while True:
            first = self.waiting[0]
            try:
                outcome = first.outcome or cast("Future[Outcome]", first.future).result()
            except TimeoutError:
                late = f"{printable(first.path)}: not parsed within {self._timeout:g} seconds"
                outcome = failed(first.path, "Timeout", f"{late}; give it more with --timeout")
            except ProcessExpired as death:
                deaths += 1
                if deaths < DEATHS:
                    # Somebody else may have ended the worker; a document that does it does it again.
                    self.waiting[0] = first._replace(future=self._schedule(first.path))
                    continue
                code = death.exitcode
                message = f"{printable(first.path)}: ended {DEATHS} workers (exit code {code}); please report it"
                outcome = failed(first.path, "WorkerDied", message)
            except BrokenProcessPool:
                # A worker was ended while it had no document.
                self._begin_again()
                continue
            self.waiting.popleft()
            self._restarts = 0
            return outcome

    def stop(self) -> None:
        """End the workers, whatever they do."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _schedule(self, path: str) -> Future[Outcome]:
        from concurrent.futures.process import BrokenProcessPool

        try:
            return self._pool.schedule(outcome_of, args=[path], timeout=self._timeout)
        except (BrokenProcessPool, RuntimeError):
            self._begin_again()
            return self._pool.schedule(outcome_of, args=[path], timeout=self._timeout)

    def _begin_again(self) -> None:
        """New workers for every document that waits for an outcome."""
        self._restarts += 1
        if self._restarts > MOST_RESTARTS:
            raise ParseError("the workers end before they have read anything; try --jobs 1, which tells why")
        self.stop()
        self._pool = self._new_pool()
        for index, item in enumerate(self.waiting):
            if item.outcome is None and not _is_done(item.future):
                future = self._pool.schedule(outcome_of, args=[item.path], timeout=self._timeout)
                self.waiting[index] = item._replace(future=future)


def _is_done(future: Future[Outcome] | None) -> bool:
    return future is not None and future.done() and not future.cancelled() and future.exception() is None
