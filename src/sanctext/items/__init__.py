"""The kinds of items that a record holds, and the one walk over them.

Whatever shows, stores, compares or asks for items reads this registry: to add a kind is to add its model to the record,
one file here, and what finds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sanctext.items.citations import CITATIONS
from sanctext.items.demands import DEMANDS
from sanctext.items.kind import Correctable, Kind, Part
from sanctext.items.measures import MEASURES
from sanctext.items.resolutions import RESOLUTIONS
from sanctext.items.signatories import SIGNATORIES
from sanctext.items.stances import STANCES
from sanctext.items.violations import VIOLATIONS
from sanctext.items.weapons import WEAPONS
from sanctext.records import Mention, Party, StatementRecord

__all__ = [
    "CITATIONS",
    "DEMANDS",
    "MEASURES",
    "RESOLUTIONS",
    "SIGNATORIES",
    "STANCES",
    "VIOLATIONS",
    "WEAPONS",
    "Correctable",
    "Found",
    "Kind",
    "Part",
    "kinds",
    "walk",
]

_KINDS = [SIGNATORIES, RESOLUTIONS, WEAPONS, DEMANDS, STANCES, MEASURES, VIOLATIONS, CITATIONS]


class Found(NamedTuple):
    """An item of a record.

    Args:
        kind: what it is.
        number: its place among those of its kind, from 1.
        item: the item itself.
    """

    kind: Kind
    number: int
    item: Any

    @property
    def parties(self) -> dict[str, tuple[Party, ...]]:
        """Who speaks, and who is addressed, by the fields that hold them; none where nobody does."""
        return self.kind.parties(self.item)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The words of the text that belong to it."""
        return tuple(self.kind.parts(self.item))

    @property
    def whole(self) -> tuple[Mention, ...]:
        """The places of the whole of it: each mention, or the one span in which its parts lie."""
        return tuple(part.mention for part in self.parts if part.name in {"mention", "span"})


def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order of the record.

    >>> [kind.one for kind in kinds()]
    ['signatory', 'resolution', 'weapon', 'demand', 'stance', 'measure', 'violation', 'citation']
    """
    return tuple(_KINDS)


def walk(record: StatementRecord) -> Iterator[Found]:
    """Every item of a record, kind by kind.

    >>> import sanctext
    >>> record = sanctext.parse("We urge Mali to talk. We condemn the raid.")
    >>> [found.kind.says(found.item) for found in walk(record)]
    ['We → ML: urge – talk', 'We: condemn – the raid']
    """
    for kind in kinds():
        for number, item in enumerate(getattr(record, kind.field), 1):
            yield Found(kind, number, item)


def mentions(record: StatementRecord) -> Iterator[Mention]:
    """The words of every part of every item."""
    return (part.mention for found in walk(record) for part in found.parts)
