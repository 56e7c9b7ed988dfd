"""Workers on this computer: processes that parse documents, and are replaced when they die."""

from __future__ import annotations

import signal
from collections import deque
from concurrent.futures import Future
from typing import TYPE_CHECKING, NamedTuple, cast

from sanctext.batch.documents import TOGETHER, Outcome, Request, died, late, outcomes_of
from sanctext.batch.garbage import look_seldom
from sanctext.batch.orphans import end_with_parent
from sanctext.errors import ParseError
from sanctext.knowledge.current import Knowledge, current, settle
from sanctext.model import locate
from sanctext.readers.reading import Document, name_of, size_of

if TYPE_CHECKING:
    from pebble import ProcessPool

# Bytes, about, that are enough for a worker to have at once: with more, the others would idle at a run's end.
ENOUGH = 1 << 16
# A document that ends so many workers is given up.
DEATHS = 3
# So often may all workers be replaced before a document has an outcome.
MOST_RESTARTS = 20


def _begin(knowledge: Knowledge) -> None:
    """Prepare a worker: the model is loaded; an interruption is the parent's to handle, whose end is the worker's."""
    end_with_parent()
    look_seldom()
    from sanctext import pipeline

    settle(knowledge)
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    pipeline.load()


class _Waiting(NamedTuple):
    documents: tuple[Document, ...]
    future: Future[list[Outcome]]


class LocalWorkers:
    """Processes that parse documents, some together, and the documents that wait for them, in order.

    Args:
        jobs: how many processes.
        timeout: seconds after which a document is given up; None waits for ever.
        request: what is asked of each document.

    Raises:
        ModelError: there is no model to parse with.
    """

    def __init__(self, jobs: int, timeout: float | None, *, request: Request = Request()) -> None:
        self.size = jobs
        self._request = request
        self._timeout = timeout
        # The clock runs for one document, so that those with a limit are parsed alone.
        self._together = TOGETHER if timeout is None else 1
        self._gathered: list[Document] = []
        self._bytes = 0
        self._waiting: deque[_Waiting] = deque()
        self._found: deque[Outcome] = deque()
        self._restarts = 0
        # Without a model every worker would end at once.
        locate()
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPool:
        import multiprocessing

        from pebble import ProcessPool

        # A forked copy of a process with threads may hang: workers begin anew, as they do everywhere but on Linux.
        context = multiprocessing.get_context("spawn")
        return ProcessPool(max_workers=self.size, initializer=_begin, initargs=[current()], context=context)

    def add(self, document: Document) -> None:
        """Give a document to the workers."""
        self._gathered.append(document)
        self._bytes += size_of(document)
        if len(self._gathered) == self._together or self._bytes >= ENOUGH:
            self._hand_over()

    def _hand_over(self) -> None:
        documents = tuple(self._gathered)
        self._gathered.clear()
        self._bytes = 0
        self._waiting.append(_Waiting(documents, self._schedule(documents)))

    def ready(self) -> bool:
        """Whether the first document that waits has an outcome."""
        return bool(self._found) or (bool(self._waiting) and self._waiting[0].future.done())

    def next(self) -> Outcome:
        """The outcome of the first document that waits."""
        if not self._found:
            if not self._waiting:
                self._hand_over()
            self._found.extend(self._first())
        return self._found.popleft()

    def _first(self) -> list[Outcome]:
        """The outcomes of the first documents that wait together."""
        from concurrent.futures.process import BrokenProcessPool

        from pebble import ProcessExpired

        deaths = 0
        while True:
            first = self._waiting[0]
            try:
                outcomes = first.future.result()
            except TimeoutError:
                outcomes = [late(name_of(document), cast(float, self._timeout)) for document in first.documents]
            except ProcessExpired:
                if len(first.documents) > 1:
                    # One of them may be to blame: each goes its own way.
                    self._waiting.popleft()
                    alone = [_Waiting((document,), self._schedule((document,))) for document in first.documents]
                    self._waiting.extendleft(reversed(alone))
                    continue
                deaths += 1
                if deaths < DEATHS:
                    # Somebody else may have ended the worker; a document that does it does it again.
                    self._waiting[0] = first._replace(future=self._schedule(first.documents))
                    continue
                outcomes = [died(name_of(document), DEATHS) for document in first.documents]
            except BrokenProcessPool:
                # A worker was ended while it had no document.
                self._begin_again()
                continue
            self._waiting.popleft()
            self._restarts = 0
            return outcomes

    def stop(self) -> None:
        """End the workers, whatever they do."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _schedule(self, documents: tuple[Document, ...]) -> Future[list[Outcome]]:
        from concurrent.futures.process import BrokenProcessPool

        try:
            return self._pool.schedule(outcomes_of, args=[documents, self._request], timeout=self._timeout)
        except (BrokenProcessPool, RuntimeError):
            self._begin_again()
            return self._pool.schedule(outcomes_of, args=[documents, self._request], timeout=self._timeout)

    def _begin_again(self) -> None:
        """New workers for every document that waits for an outcome."""
        self._restarts += 1
        if self._restarts > MOST_RESTARTS:
            raise ParseError("the workers end before they have read anything; try --jobs 1, which tells why")
        self.stop()
        self._pool = self._new_pool()
        for index, item in enumerate(self._waiting):
            if not _is_done(item.future):
                future = self._pool.schedule(outcomes_of, args=[item.documents, self._request], timeout=self._timeout)
                self._waiting[index] = item._replace(future=future)


def _is_done(future: Future[list[Outcome]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None
