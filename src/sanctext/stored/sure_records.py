"""The records of a file without what is doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sanctext.confidence.sifting import sifted
from sanctext.records import StatementRecord
from sanctext.stored.record_files import RecordsFile


class SureRecords(RecordsFile):
    """The records of a file without what is doubtful.

    Args:
        path: the file.
        shown: what messages call it.
        least: the confidence that items must have, from 0 to 1.
    """

    def __init__(self, path: Path, shown: str, least: float | None) -> None:
        super().__init__(path, shown)
        self.least = least

    def __iter__(self) -> Iterator[StatementRecord]:
        """Read the records."""
        for record in super().__iter__():
            yield sifted(record, self.least).record
