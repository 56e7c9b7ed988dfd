"""JSON Lines: one record a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sanctext.records import StatementRecord


def pieces(records: Iterable[StatementRecord]) -> Iterator[str]:
    r"""The lines of records, each ended by "\n"; `StatementRecord.model_validate_json(line)` gives one back.

    >>> from sanctext.records import Document, StatementRecord
    >>> document = Document(id="0", source="-", title=None, issued=None, kind="other", language="en",
    ...                     publisher=None, url=None, declared_language=None, characters=0, words=0)
    >>> record = StatementRecord(schema_version="1.3", document=document, signatories=(), targets=(), resolutions=(),
    ...                          weapons=(), demands=(), stances=(), diagnostics=(), text=None,
    ...                          raw_offsets=None)
    >>> print(*pieces([record]), end="")  # doctest: +ELLIPSIS
    {"schema_version":"1.3","document":{"id":"0",...,"diagnostics":[],"text":null,"raw_offsets":null}
    """
    return (record.model_dump_json() + "\n" for record in records)
