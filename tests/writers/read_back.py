"""Reads the tables of each format back, with the format's own library, as rows with values of Python."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from sanctext.records import StatementRecord
from sanctext.tables.column import Column, Table
from sanctext.tables.definition import tables
from sanctext.tables.rows import Row, Rows, rows_of
from sanctext.writers.csv_tables import plain

TABULAR = ("csv", "csv-bom", "parquet", "sqlite", "duckdb", "xlsx")


def expected(records: list[StatementRecord]) -> Rows:
    """The rows of all records."""
    found: Rows = {table.name: [] for table in tables()}
    for record in records:
        for name, rows in rows_of(record).items():
            found[name] += rows
    return found


def read_back(path: Path, form: str) -> Rows:
    """The rows of an output, each table in the order of its key."""
    return {table.name: sorted(READ[form](path, table), key=_key(table)) for table in tables()}


def difference(path: Path, form: str, records: list[StatementRecord]) -> str | None:
    """Where an output first differs from the records' rows, in few words; None where it does not."""
    found, wanted = read_back(path, form), in_order(expected(records))
    for table in tables():
        if len(found[table.name]) != len(wanted[table.name]):
            return f"{table.name}: {len(found[table.name])} rows, not {len(wanted[table.name])}"
        for row, same in zip(found[table.name], wanted[table.name], strict=True):
            for value, right, column in zip(row, same, table.columns, strict=True):
                # In CSV an empty text is an empty cell, as none is.
                right = None if form.startswith("csv") and right == "" and column.nullable else right
                if value != right or type(value) is not type(right):
                    return f"{table.name}.{column.name}: {ascii(value)[:80]}, not {ascii(right)[:80]}"
    return None


def in_order(rows: Rows) -> Rows:
    return {table.name: sorted(rows[table.name], key=_key(table)) for table in tables()}


def _key(table: Table):  # type: ignore[no-untyped-def]
    return lambda row: row[: len(table.key)]


def _csv(path: Path, table: Table) -> list[Row]:
    csv.field_size_limit(2**31 - 1)
    with (path / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = csv.reader(stream)
    assert head == [column.name for column in table.columns]
    return [tuple(map(_of_cell, row, table.columns)) for row in rows]


def _of_cell(cell: str, column: Column) -> object:
    if cell == "" and (column.nullable or column.type != "text"):
        return None
    if column.type == "boolean":
        return {"true": True, "false": False}[cell]
    if column.type in ("integer", "number"):
        return (int if column.type == "integer" else float)(cell)
    return date.fromisoformat(cell) if column.type == "date" else plain(cell)


def _parquet(path: Path, table: Table) -> list[Row]:
    import pyarrow.parquet as pq

    found = pq.read_table(path / f"{table.name}.parquet")
    assert found.column_names == [column.name for column in table.columns]
    return [tuple(row.values()) for row in found.to_pylist()]


def _sqlite(path: Path, table: Table) -> list[Row]:
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute(f"SELECT * FROM {table.name}").fetchall()
    return [tuple(map(_of_sqlite, row, table.columns)) for row in rows]


def _of_sqlite(value: object, column: Column) -> object:
    if value is None or column.type in ("text", "integer", "number"):
        return value
    return bool(value) if column.type == "boolean" else date.fromisoformat(str(value))


def _duckdb(path: Path, table: Table) -> list[Row]:
    import duckdb

    with duckdb.connect(str(path), read_only=True) as database:
        return database.execute(f"SELECT * FROM {table.name}").fetchall()


def _of_excel(value: object) -> object:
    return value.date() if isinstance(value, datetime) else value


def _xlsx(path: Path, table: Table) -> list[Row]:
    import openpyxl

    with closing(openpyxl.load_workbook(path, read_only=True)) as workbook:
        head, *rows = workbook[table.name].iter_rows(values_only=True, max_col=len(table.columns))
    assert list(head) == [column.name for column in table.columns]
    return [tuple(map(_of_excel, row)) for row in rows]


READ = {"csv": _csv, "csv-bom": _csv, "parquet": _parquet, "sqlite": _sqlite, "duckdb": _duckdb, "xlsx": _xlsx}
