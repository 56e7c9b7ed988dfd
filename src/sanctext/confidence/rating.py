"""Writes on each item how sure a reader may be of it."""

from __future__ import annotations

import math
from typing import Any

from sanctext.confidence.features import TELLS, features_of
from sanctext.knowledge.current import known
from sanctext.knowledge.rows import Weight
from sanctext.knowledge.tables import table
from sanctext.records import StatementRecord

# The row of a kind that holds for all of its items.
ALWAYS = "always"
# The table holds whole numbers: hundredths of the logarithm of the odds.
HUNDREDTHS = 100


@known
def weights() -> dict[tuple[str, str], int]:
    """What each feature of a kind adds to the logarithm of the odds, in hundredths."""
    return {(row.kind, row.feature): row.weight for row in table(Weight)}


def rated(record: StatementRecord) -> StatementRecord:
    """The record with a confidence on each item of the kinds that have one.

    >>> import sanctext
    >>> record = sanctext.parse("Statement by Fiji\\n\\nWe urge Mali to talk.")
    >>> rated(record) == record, 0 < record.demands[0].confidence < 1
    (True, True)
    """
    return record.model_copy(
        update={
            kind: tuple(
                item.model_copy(update={"confidence": confidence_of(kind, item, record)})
                for item in getattr(record, kind)
            )
            for kind in TELLS
        }
    )


def confidence_of(kind: str, item: Any, record: StatementRecord) -> float:
    """How likely it is that an item is right, from 0 to 1, in two digits.

    Args:
        kind: the record's field that holds it, "demands".
        item: the item.
        record: its record.
    """
    weigh = weights()
    total = weigh.get((kind, ALWAYS), 0) + sum(weigh.get((kind, each), 0) for each in features_of(kind, item, record))
    return round(1 / (1 + math.exp(-total / HUNDREDTHS)), 2)


def lowered_by(kind: str, item: Any, record: StatementRecord, at_most: int = 3) -> tuple[str, ...]:
    """The features that lower an item's confidence most, the worst first."""
    weigh = weights()
    found = [(weigh.get((kind, each), 0), each) for each in features_of(kind, item, record)]
    return tuple(each for weight, each in sorted(found)[:at_most] if weight < 0)
