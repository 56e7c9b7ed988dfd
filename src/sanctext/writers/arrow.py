"""Rows as Arrow tables, which Parquet and DuckDB take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from sanctext.tables.column import Table
from sanctext.tables.rows import Row

TYPES = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def schema_of(table: Table) -> Any:
    """The Arrow schema of a table; what rows and columns mean stands in its metadata as `description`."""
    fields = [
        pa.field(column.name, TYPES[column.type], column.nullable, metadata={"description": column.says})
        for column in table.columns
    ]
    return pa.schema(fields, metadata={"description": table.says})


def arrow_of(table: Table, rows: Sequence[Row]) -> Any:
    """Rows as an Arrow table."""
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(table.columns)
    schema = schema_of(table)
    return pa.table([pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)], schema)
