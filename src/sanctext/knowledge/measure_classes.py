"""Which type of measure a class of words tells of."""

from __future__ import annotations

from sanctext.knowledge.current import known
from sanctext.knowledge.rows import MeasureClass
from sanctext.knowledge.tables import table


@known
def types_by(asked: str) -> dict[str, str]:
    """The types of measures by the classes of words that tell them, in the table's order.

    Args:
        asked: where the words stand, as the table has it.

    >>> types_by("access to")["measure ports"]
    'transport_restriction'
    """
    return {row.words: row.type for row in table(MeasureClass) if row.asked == asked}
