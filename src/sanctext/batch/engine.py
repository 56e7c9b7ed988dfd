"""Where the documents of a run are parsed: here, in other processes or on a cluster; the outcomes keep their order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import NamedTuple, Protocol, cast

from sanctext.batch import EngineName
from sanctext.batch.documents import TOGETHER, Awaited, Outcome, Request, failed, outcomes_of
from sanctext.errors import ReadError
from sanctext.readers.reading import Document, Packed

# Documents that wait for each worker: enough that none idles while an early one takes long, few enough to hold.
WAITING = 64
# A worker loads the model once, so that fewer documents than this are parsed sooner without it.
FEWEST_FOR_A_WORKER = 8


class Engine(NamedTuple):
    """What parses the documents.

    Args:
        name: "local" for this computer, "ray" for a Ray cluster.
        jobs: how many documents are parsed at once; None for as many as there are cores.
        timeout: seconds after which a document is given up; None waits for ever.
        address: the cluster's; None begins one on this computer.
        request: what is asked of each document.
    """

    name: EngineName = "local"
    jobs: int | None = 1
    timeout: float | None = None
    address: str | None = None
    request: Request = Request()

    def for_documents(self, number: int | None) -> Engine:
        """The engine with no more jobs than so many documents are worth; None for nobody knows how many.

        >>> Engine(jobs=4).for_documents(17).jobs
        2
        """
        jobs = self.jobs or (os.cpu_count() if self.name == "local" else None)
        if jobs is None or number is None:
            return self._replace(jobs=jobs)
        return self._replace(jobs=max(1, min(jobs, number // FEWEST_FOR_A_WORKER)))


class Workers(Protocol):
    """Who parses documents somewhere else.

    Args:
        size: how many documents are parsed at once.
    """

    size: int

    def add(self, document: Document) -> None:
        """Give them a document."""

    def ready(self) -> bool:
        """Whether it is known that `next` need not wait."""

    def next(self) -> Outcome:
        """Wait for the outcome of the first document that was added and not yet asked for."""

    def stop(self) -> None:
        """End them, whatever they do."""


def outcomes(documents: Iterable[Document | ReadError], engine: Engine) -> Iterator[Outcome]:
    """The outcome of each document, in the order of the documents.

    Args:
        documents: paths, documents taken out of files, or errors that say why there is none; taken a few at a time.
        engine: what parses them; one local job without a timeout is this process.

    Raises:
        ModelError: there is no model to parse with.
        EngineError: the cluster cannot be used.
    """
    workers = _workers(engine)
    return _here(documents, engine.request) if workers is None else _elsewhere(documents, workers)


def _workers(engine: Engine) -> Workers | None:
    if engine.name == "ray":
        from sanctext.batch.cluster import RayWorkers

        return RayWorkers(engine.jobs, engine.timeout, engine.address, request=engine.request)
    if engine.jobs == 1 and engine.timeout is None:
        return None
    from sanctext.batch.local import LocalWorkers

    return LocalWorkers(engine.jobs or os.cpu_count() or 1, engine.timeout, request=engine.request)


def _here(documents: Iterable[Document | ReadError], request: Request) -> Iterator[Outcome]:
    for group in _groups(documents):
        if isinstance(group, ReadError):
            yield _unread(group)
        else:
            yield from outcomes_of(group, request)


def _groups(documents: Iterable[Document | ReadError]) -> Iterator[list[Document] | ReadError]:
    """What is parsed together: some documents that lie there; a pipe that somebody still writes to comes alone."""
    for at_hand, run in groupby(documents, _is_at_hand):
        while at_hand and (together := list(islice(run, TOGETHER))):
            yield cast(list[Document], together)
        for document in run:
            yield document if isinstance(document, ReadError) else [document]


def _is_at_hand(document: Document | ReadError) -> bool:
    if isinstance(document, str):
        return os.path.isfile(document)  # noqa: PTH113 - False, and no error, for what is no path
    return isinstance(document, Packed) and not isinstance(document, Awaited)


def _unread(error: ReadError) -> Outcome:
    return failed(error.source, type(error).__name__, str(error))


def _elsewhere(documents: Iterable[Document | ReadError], workers: Workers) -> Iterator[Outcome]:
    # None stands for a document that the workers have.
    waiting: deque[Outcome | None] = deque()
    try:
        for document in documents:
            if isinstance(document, ReadError):
                waiting.append(_unread(document))
            else:
                workers.add(document)
                waiting.append(None)
            most = 1 if isinstance(document, Awaited) else workers.size * WAITING
            while waiting and (waiting[0] or workers.ready() or len(waiting) >= most):
                yield waiting.popleft() or workers.next()
        while waiting:
            yield waiting.popleft() or workers.next()
    finally:
        workers.stop()
