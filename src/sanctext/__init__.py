"""sanctext reads diplomatic texts on sanctions into validated records.

    >>> import sanctext
    >>> record = sanctext.parse("We urge the DPRK to halt its ballistic missile launches.")
    >>> record.schema_version
    '2.1'

The heavy parts (spaCy, the model) are imported when a text is parsed, not before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sanctext._version import __version__

if TYPE_CHECKING:
    from sanctext.batch.columns import parse_batch
    from sanctext.pipeline import explain, load, parse, parse_many
    from sanctext.records import StatementRecord
    from sanctext.writers.pandas_frames import frames

__all__ = ["StatementRecord", "__version__", "explain", "frames", "load", "parse", "parse_batch", "parse_many"]


def __getattr__(name: str) -> Any:
    if name == "StatementRecord":
        from sanctext.records import StatementRecord

        return StatementRecord
    if name in ("explain", "load", "parse", "parse_many"):
        from sanctext import pipeline

        return getattr(pipeline, name)
    if name == "parse_batch":
        from sanctext.batch.columns import parse_batch

        return parse_batch
    if name == "frames":
        from sanctext.writers.pandas_frames import frames

        return frames
    raise AttributeError(f"module 'sanctext' has no attribute {name!r}")
