"""Records as JSON: one record a line, or one array of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sanctext.records import StatementRecord


def lines(records: Iterable[StatementRecord]) -> Iterator[str]:
    r"""The lines of records, each ended by "\n"; `StatementRecord.model_validate_json(line)` gives one back.

    >>> from sanctext.records import Document, StatementRecord
    >>> document = Document(id="0", source="-", title=None, issued=None, kind="other", language="en",
    ...                     publisher=None, url=None, declared_language=None, characters=0, words=0)
    >>> record = StatementRecord(schema_version="2.1", document=document, signatories=(), targets=(), resolutions=(),
    ...                          weapons=(), demands=(), measures=(), stances=(), violations=(), citations=(),
    ...                          diagnostics=(), text=None, raw_offsets=None)
    >>> print(*lines([record]), end="")  # doctest: +ELLIPSIS
    {"schema_version":"2.1","document":{"id":"0",...,"diagnostics":[],"text":null,"raw_offsets":null}
    """
    return (record.model_dump_json() + "\n" for record in records)


def array(records: Iterable[StatementRecord]) -> Iterator[str]:
    r"""The array in pieces.

    >>> "".join(array([]))
    '[]\n'
    """
    before = "[\n"
    for record in records:
        yield before + record.model_dump_json()
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
