"""Which tables are asked: the package's own, or these with a user's rows; each pipeline keeps to its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from typing import Any, NamedTuple, ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Origin(NamedTuple):
    """Where a user's tables come from.

    Args:
        folder: the folder, as an absolute path.
        digest: sha256 of its tables' names and bytes, hexadecimal.
    """

    folder: str
    digest: str


class Knowledge:
    """What a pipeline knows beyond the package's tables.

    Args:
        origin: where it comes from; None for the package's tables alone.
        rows: by a table's name the rows that a user's folder adds or changes, as they are to be read.
        names: under "actors" and "weapons" the names in these rows, in small letters, with the codes of what goes by
            them; nothing else does.
    """

    def __init__(
        self,
        origin: Origin | None = None,
        rows: Mapping[str, tuple[NamedTuple, ...]] | None = None,
        names: Mapping[str, Mapping[str, frozenset[str]]] | None = None,
    ) -> None:
        self.origin = origin
        self.rows = rows or {}
        self.names = names or {}

    def means(self, sort: str, name: str, code: str) -> bool:
        """Whether a name of this sort may stand for what has this code."""
        codes = self.names.get(sort, {}).get(name.casefold())
        return codes is None or code in codes


PACKAGED = Knowledge()
_usual = PACKAGED
_active: ContextVar[Knowledge | None] = ContextVar("sanctext_knowledge", default=None)


def current() -> Knowledge:
    """What is asked now.

    >>> current().origin is None
    True
    """
    return _active.get() or _usual


def settle(knowledge: Knowledge) -> None:
    """Make this what is asked in the whole process, where nothing else is said."""
    global _usual
    _usual = knowledge


@contextmanager
def using(knowledge: Knowledge) -> Iterator[None]:
    """Inside, this knowledge is asked, in this thread or task alone.

    >>> other = Knowledge()
    >>> with using(other):
    ...     current() is other
    True
    """
    before = _active.set(knowledge)
    try:
        yield
    finally:
        _active.reset(before)


def known(make: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Like `functools.cache`, for what is made from the tables: kept apart for each knowledge.

    >>> @known
    ... def folder() -> str:
    ...     return "the package's" if current().origin is None else "a user's"
    >>> folder()
    "the package's"
    """
    kept: dict[Knowledge, Any] = {}

    @wraps(make)
    def get(*key: Arguments.args, **named: Arguments.kwargs) -> Result:
        knowledge = _active.get() or _usual
        made: Any = kept.get(knowledge)
        if made is None:
            made = kept[knowledge] = cache(make)
        result: Result = made(*key, **named)
        return result

    return get
