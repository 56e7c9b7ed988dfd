"""Leaves out of a record what is less sure than asked for, and tells it."""

from __future__ import annotations

from typing import NamedTuple

from sanctext.confidence.features import TELLS
from sanctext.items import kinds
from sanctext.printable import printable
from sanctext.records import StatementRecord


class Sifted(NamedTuple):
    """A record without what is doubtful.

    Args:
        record: the record.
        doubtful: a line for each item that was left out: what it says, how sure it was, where it stands.
    """

    record: StatementRecord
    doubtful: tuple[str, ...]


def sifted(record: StatementRecord, least: float | None) -> Sifted:
    """Leave out the items whose confidence is lower; those of kinds without one stay.

    Args:
        record: a record.
        least: from 0 to 1; None leaves everything.

    >>> import sanctext
    >>> record = sanctext.parse("Statement by Fiji\\n\\nWe urge Mali to talk.")
    >>> found = sifted(record, 0.99)
    >>> found.record.demands, [line.partition(" 0.")[0] for line in found.doubtful if "urge" in line]
    ((), ['demand'])
    """
    if least is None:
        return Sifted(record, ())
    kept: dict[str, object] = {}
    doubtful: list[str] = []
    for kind in kinds():
        if kind.field not in TELLS:
            continue
        sure = []
        for item in getattr(record, kind.field):
            if item.confidence is None or item.confidence >= least:
                sure.append(item)
                continue
            words = next(iter(kind.parts(item))).mention
            said = printable(" ".join(kind.says(item).split()))
            doubtful.append(f"{kind.one} {item.confidence:.2f} {said} (characters {words.start} to {words.end})")
        kept[kind.field] = tuple(sure)
    return Sifted(record.model_copy(update=kept) if doubtful else record, tuple(doubtful))
