"""Records as tables of pandas, in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from sanctext.tables.column import Type
from sanctext.tables.definition import tables
from sanctext.tables.rows import in_batches

if TYPE_CHECKING:
    import pandas

    from sanctext.records import StatementRecord

# The type of a column in pandas that has room for a missing value.
_TYPES: Mapping[Type, str] = {
    "text": "string",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "date": "datetime64[s]",
}


def frames(records: Iterable[StatementRecord]) -> dict[str, pandas.DataFrame]:
    """The tables of records, as `sanctext convert` writes them, each as a DataFrame.

    Args:
        records: records, as `sanctext.parse_many` gives them.

    Returns:
        By the tables' names: "documents", "demands", "demand_speakers", "measures", …. Every frame has its columns,
        with types that know missing values, also where it has no rows.

    Raises:
        ImportError: pandas is not installed.

    >>> import sanctext
    >>> found = sanctext.frames([sanctext.parse("We urge Mali to free the envoys.")])
    >>> found["demands"][["act", "force"]].values.tolist()
    [['urge', 3]]
    """
    import pandas

    rows: dict[str, list[tuple[object, ...]]] = {table.name: [] for table in tables()}
    for batch in in_batches(records):
        for name, found in batch.items():
            rows[name] += found
    made = {}
    for table in tables():
        frame = pandas.DataFrame(rows[table.name], columns=table.names)
        made[table.name] = frame.astype({column.name: _TYPES[column.type] for column in table.columns})
    return made
