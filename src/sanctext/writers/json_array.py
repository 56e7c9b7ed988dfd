"""One JSON array of records, a record a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sanctext.records import StatementRecord


def pieces(records: Iterable[StatementRecord]) -> Iterator[str]:
    r"""The array in pieces.

    >>> "".join(pieces([]))
    '[]\n'
    """
    before = "[\n"
    for record in records:
        yield before + record.model_dump_json()
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
