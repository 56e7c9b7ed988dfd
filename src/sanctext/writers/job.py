"""What a writer is given that writes a whole file or folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sanctext.records import StatementRecord


class Job(NamedTuple):
    """Records to be written.

    Args:
        records: the records, read one at a time while they are written.
        path: where to write: nothing is there yet; it takes the target's place when all is written.
        beside: the folder of the target, from which relative links start.
        older: an earlier output whose documents are to be kept; None for none.
        replaced: ids of the documents that are among the records; where the older output has them, they go.
        note: told what people should know, a line each.
    """

    records: Iterable[StatementRecord]
    path: Path
    beside: Path
    older: Path | None
    replaced: Set[str]
    note: Callable[[str], None]
