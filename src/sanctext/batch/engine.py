"""Where the documents of a run are parsed: here, in other processes or on a cluster; the outcomes keep their order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import NamedTuple, Protocol, cast

from sanctext.batch import EngineName
from sanctext.batch.documents import TOGETHER, Outcome, failed, outcome_of, outcomes_of
from sanctext.errors import ReadError

STANDARD_INPUT = "-"
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
        with_text: whether each record carries its text.
    """

    name: EngineName = "local"
    jobs: int | None = 1
    timeout: float | None = None
    address: str | None = None
    with_text: bool = False

    def for_documents(self, number: int) -> Engine:
        """The engine with no more jobs than so many documents are worth.

        >>> Engine(jobs=4).for_documents(17).jobs
        2
        """
        jobs = self.jobs or (os.cpu_count() if self.name == "local" else None)
        return self._replace(jobs=max(1, min(jobs, number // FEWEST_FOR_A_WORKER)) if jobs else None)


class Workers(Protocol):
    """Who parses documents somewhere else.

    Args:
        size: how many documents are parsed at once.
    """

    size: int

    def add(self, path: str) -> None:
        """Give them a document."""

    def next(self) -> Outcome:
        """Wait for the outcome of the first document that was added and not yet asked for."""

    def stop(self) -> None:
        """End them, whatever they do."""


def outcomes(paths: Iterable[str | ReadError], engine: Engine) -> Iterator[Outcome]:
    """The outcome of each document, in the order of the documents.

    Args:
        paths: paths, or the errors that say why a source has none; taken a few at a time.
        engine: what parses them; one local job without a timeout is this process.

    Raises:
        ModelError: there is no model to parse with.
        EngineError: the cluster cannot be used.
    """
    workers = _workers(engine)
    return _here(paths, engine.with_text) if workers is None else _elsewhere(paths, workers, engine.with_text)


def _workers(engine: Engine) -> Workers | None:
    if engine.name == "ray":
        from sanctext.batch.cluster import RayWorkers

        return RayWorkers(engine.jobs, engine.timeout, engine.address, with_text=engine.with_text)
    if engine.jobs == 1 and engine.timeout is None:
        return None
    from sanctext.batch.local import LocalWorkers

    return LocalWorkers(engine.jobs or os.cpu_count() or 1, engine.timeout, with_text=engine.with_text)


def _here(paths: Iterable[str | ReadError], with_text: bool) -> Iterator[Outcome]:
    for group in _groups(paths):
        if isinstance(group, ReadError):
            yield _unread(group)
        else:
            yield from outcomes_of(group, with_text)


def _groups(paths: Iterable[str | ReadError]) -> Iterator[list[str] | ReadError]:
    """What is parsed together: some files; what is none, such as a pipe that somebody still writes to, comes alone."""
    for are_files, run in groupby(paths, _is_file):
        while are_files and (together := list(islice(run, TOGETHER))):
            yield cast(list[str], together)
        for path in run:
            yield path if isinstance(path, ReadError) else [path]


def _is_file(path: str | ReadError) -> bool:
    return isinstance(path, str) and os.path.isfile(path)  # noqa: PTH113 - False, and no error, for what is no path


def _unread(error: ReadError) -> Outcome:
    return failed("", type(error).__name__, str(error))


def _elsewhere(paths: Iterable[str | ReadError], workers: Workers, with_text: bool) -> Iterator[Outcome]:
    # None stands for a document that the workers have.
    waiting: deque[Outcome | None] = deque()
    try:
        for path in paths:
            if isinstance(path, ReadError):
                waiting.append(_unread(path))
            elif path == STANDARD_INPUT:
                waiting.append(outcome_of(path, with_text))
            else:
                workers.add(path)
                waiting.append(None)
            if len(waiting) >= workers.size * WAITING:
                yield waiting.popleft() or workers.next()
        while waiting:
            yield waiting.popleft() or workers.next()
    finally:
        workers.stop()
