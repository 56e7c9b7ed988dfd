"""Workers on a Ray cluster: actors that hold the model. Ray starts, restarts and feeds them."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stdout
from types import FrameType
from typing import TYPE_CHECKING, Any

from sanctext.batch.documents import Outcome, Request, died, failed, late, outcome_of
from sanctext.batch.garbage import look_seldom
from sanctext.errors import EngineError
from sanctext.knowledge.current import PACKAGED, Knowledge, current, settle
from sanctext.model import locate
from sanctext.readers.reading import Document, name_of

if TYPE_CHECKING:
    from ray.util import ActorPool

# A document that ends so many actors is given up.
DEATHS = 3
# Seconds that the cluster has to start a first actor.
START = 120.0
# Seconds that a cluster has to answer at all.
KNOCK = 10.0


class TookTooLong(BaseException):
    """Raised inside a document's parsing when its time is over; no `Exception`, which would be taken for an error."""


class Parser:
    """What an actor does: it loads the model once, and parses one document after the other.

    Args:
        knowledge: the tables that it asks.
    """

    def __init__(self, knowledge: Knowledge = PACKAGED) -> None:
        look_seldom()
        from sanctext import pipeline

        settle(knowledge)
        pipeline.load()

    def ready(self) -> None:
        """Return once the model is loaded."""

    def outcome(self, document: Document, timeout: float | None, request: Request = Request()) -> Outcome:
        """What a document gives; `timeout` in seconds.

        >>> Parser().outcome("no/such/file.txt", None).failure.kind
        'ReadError'
        """
        try:
            with _at_most(timeout):
                return outcome_of(document, request)
        except TookTooLong:
            return late(name_of(document), timeout or 0)


@contextmanager
def _at_most(seconds: float | None) -> Iterator[None]:
    if seconds is None:
        yield
        return

    def over(_signal: int, _frame: FrameType | None) -> None:
        raise TookTooLong

    before = signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class RayWorkers:
    """Actors of a Ray cluster that parse documents, one at a time each, in order.

    The files must be where the actors run, under the same paths, and sanctext must be installed there.

    Args:
        jobs: how many actors; None for one on each core of the cluster.
        timeout: seconds after which a document is given up; None waits for ever.
        address: the cluster's; None begins one on this computer, which ends with the run.
        request: what is asked of each document.

    Raises:
        EngineError: Ray is not installed, the cluster does not answer, or it starts no actor.
        ModelError: there is no model to parse with.
    """

    parser: type[Parser] = Parser

    def __init__(
        self, jobs: int | None, timeout: float | None, address: str | None, *, request: Request = Request()
    ) -> None:
        locate()
        self._request = request
        self._timeout = timeout
        self._documents: deque[Document] = deque()
        with ExitStack() as stack:
            # Ray prints what befalls its workers; standard output is for the records.
            stack.enter_context(redirect_stdout(sys.stderr))
            self._ray = _begin(jobs, address)
            stack.callback(self._ray.shutdown)
            cores = max(1, int(self._ray.cluster_resources().get("CPU", 1)))
            # An actor beyond the cores would wait for ever, and its documents with it.
            self._pool, self.size = self._actors(min(jobs or cores, cores))
            self._leave = stack.pop_all()

    def _actors(self, number: int) -> tuple[ActorPool, int]:
        from ray.util import ActorPool

        kind = self._ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=DEATHS - 1)(self.parser)
        actors = [kind.remote(current()) for _ in range(number)]
        begun = {actor.ready.remote(): actor for actor in actors}
        ready, waiting = self._ray.wait(list(begun), num_returns=number, timeout=START)
        for future in waiting:
            # Other jobs have its core.
            self._ray.kill(begun[future])
        if not ready:
            raise EngineError(f"the Ray cluster started no worker within {START:g} seconds; are its cores free?")
        try:
            self._ray.get(ready)
        except self._ray.exceptions.RayError as error:
            reason = str(error).strip().splitlines()[-1]
            raise EngineError(f"no worker of the Ray cluster can begin ({reason}); install sanctext there") from None
        return ActorPool([begun[future] for future in ready]), len(ready)

    def add(self, document: Document) -> None:
        """Give a document to the actors."""
        self._documents.append(document)
        self._pool.submit(lambda actor, given: actor.outcome.remote(given, self._timeout, self._request), document)

    def ready(self) -> bool:
        """False: the pool of actors does not say."""
        return False

    def next(self) -> Outcome:
        """The outcome of the first document that waits.

        Raises:
            EngineError: the cluster is gone.
        """
        errors = self._ray.exceptions
        path = name_of(self._documents[0])
        try:
            outcome: Outcome = self._pool.get_next()
        except (errors.ActorDiedError, errors.ActorUnavailableError):
            outcome = died(path, DEATHS)
        except errors.RayTaskError as error:
            outcome = failed(path, "ParseError", f"{path}: not parsed ({str(error).strip().splitlines()[-1]})")
        except errors.RayError as error:
            raise EngineError(f"the Ray cluster does not answer ({type(error).__name__}); --resume goes on") from None
        self._documents.popleft()
        return outcome

    def stop(self) -> None:
        """Leave the cluster; its actors end with the run."""
        self._leave.close()


def _begin(jobs: int | None, address: str | None) -> Any:
    """Ray, connected to a cluster."""
    # Nothing of a run is told to anybody.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
    except ModuleNotFoundError:
        raise EngineError("--engine ray needs Ray; install it with: pip install 'sanctext[ray]'") from None
    if address is not None:
        _reach(address)
    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "error"}
    try:
        if address is None:
            ray.init(num_cpus=jobs, include_dashboard=False, **quiet)
        else:
            ray.init(address=address, **quiet)
    except (ConnectionError, ValueError, RuntimeError, OSError) as error:
        reason = str(error).strip().splitlines()[0]
        raise EngineError(f"no Ray cluster at {address or 'this computer'} ({reason}); check --address") from None
    return ray


def _reach(address: str) -> None:
    """Knock at a cluster's address; Ray itself would wait for minutes where nobody is."""
    import socket

    host, _, port = address.removeprefix("ray://").rpartition(":")
    if not (host and port.isdigit()):
        return
    try:
        socket.create_connection((host, int(port)), KNOCK).close()
    except OSError as error:
        raise EngineError(f"no Ray cluster at {address} ({error.strerror or error}); check --address") from None
