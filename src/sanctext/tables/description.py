"""The tables and views as plain data, for programs."""

from __future__ import annotations

from sanctext.records import SCHEMA_VERSION
from sanctext.tables.column import Column, Table
from sanctext.tables.definition import tables
from sanctext.tables.views import VIEWS


def as_data() -> dict[str, object]:
    """What `sanctext schema --tables` shows as JSON.

    >>> [table["name"] for table in as_data()["tables"]][:3]
    ['documents', 'texts', 'signatories']
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "tables": [_table(table) for table in tables()],
        "views": [{"name": view.name, "description": view.says} for view in VIEWS],
    }


def _table(table: Table) -> dict[str, object]:
    return {
        "name": table.name,
        "description": table.says,
        "key": list(table.key),
        "references": [{"columns": list(columns), "table": other} for columns, other in table.references],
        "columns": [_column(column) for column in table.columns],
    }


def _column(column: Column) -> dict[str, object]:
    return {"name": column.name, "type": column.type, "nullable": column.nullable, "description": column.says}
