"""The definition of the tables as a contract, and rows that hold all of a record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from sample_record import empty, full

import sanctext
from made_records import records
from sanctext.records import StatementRecord
from sanctext.tables.column import DOCUMENT, Table
from sanctext.tables.definition import tables
from sanctext.tables.description import as_data
from sanctext.tables.rows import in_batches, rows_of
from snapshot import SNAPSHOTS, UPDATE, wanted_anew, write

SNAPSHOT = SNAPSHOTS / "tables.json"
TYPES = {"text": str, "integer": int, "number": float, "boolean": bool, "date": date}
# SQL keeps these for itself in SQLite, DuckDB or both.
RESERVED = {"end", "order", "group", "offset", "limit", "references", "table", "column", "from", "to", "desc", "all"}


def test_tables_are_those_of_the_snapshot() -> None:
    """A changed table is seen, and gets a line in CHANGELOG.md."""
    if wanted_anew():
        write(SNAPSHOT, as_data())
    assert json.loads(SNAPSHOT.read_text(encoding="utf-8")) == as_data(), f"the tables changed; set {UPDATE}=1"


def test_names_are_those_that_sql_allows_and_no_two_are_the_same() -> None:
    assert len({table.name for table in tables()}) == len(tables())
    for table in tables():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names), table.name
        for name in (table.name, *names):
            assert name.isidentifier(), name
            assert name.islower(), name
            assert name not in RESERVED, name


def test_keys_and_references_name_what_is_there() -> None:
    by_name = {table.name: table for table in tables()}
    for table in tables():
        columns = {column.name: column for column in table.columns}
        assert table.columns[0].name == table.key[0] == DOCUMENT
        assert all(not columns[name].nullable for name in table.key), table.name
        for referring, other in table.references:
            assert referring == by_name[other].key, f"{table.name} to {other}"
            assert set(referring) <= columns.keys()
        assert table.references or table.name == "documents"
    order = [table.name for table in tables()]
    for table in tables():
        assert all(order.index(other) < order.index(table.name) for _, other in table.references)


def fits(row: tuple[object, ...], table: Table) -> bool:
    """True where each value has the type of its column."""
    return len(row) == len(table.columns) and all(
        column.nullable if value is None else type(value) is TYPES[column.type]
        for column, value in zip(table.columns, row, strict=True)
    )


@given(records)
def test_rows_fit_their_columns_and_keys_are_unique(record: StatementRecord) -> None:
    rows = rows_of(record)
    keys = {table.name: {row[: len(table.key)] for row in rows[table.name]} for table in tables()}
    for table in tables():
        assert tuple(column.name for column in table.columns[: len(table.key)]) == table.key
        assert all(fits(row, table) for row in rows[table.name]), table.name
        assert len(keys[table.name]) == len(rows[table.name])
        for referring, other in table.references:
            places = [[column.name for column in table.columns].index(name) for name in referring]
            named = {tuple(row[place] for place in places) for row in rows[table.name]}
            assert {key for key in named if None not in key} <= keys[other], f"{table.name} to {other}"


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for each in value.values():
            yield from leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each)
    elif value is not None:
        yield value


@given(records)
def test_every_value_of_a_record_is_in_a_row(record: StatementRecord) -> None:
    """So that a field that the record gains is noticed when it is in no table."""
    found = {
        value.isoformat() if isinstance(value, date) else value
        for rows in rows_of(record).values()
        for row in rows
        for value in row
    }
    # The programmes of a basis, and the numbers beside a target's name, stand in one cell.
    parts = {part for cell in found if isinstance(cell, str) for part in cell.split("|")}
    found |= parts | {part.partition(" ")[2] for part in parts}
    assert set(leaves(record.model_dump(mode="json"))) <= found


def test_rows_of_a_record() -> None:
    rows = rows_of(full())
    assert [row[1:] for row in rows["signatories"]] == [
        (1, "AU", "Australia", "state", "Minister of Foreign Affairs", "issuer", 0.97),
        (2, "EU", "European Union", "group", "High Representative", "aligned", None),
    ]
    assert rows["resolution_problems"] == [
        ("0" * 64, 1, 1, "year_mismatch"),
        ("0" * 64, 2, 1, "unknown_number"),
        ("0" * 64, 2, 2, "not_in_force"),
    ]
    assert rows["demand_addressees"][1] == ("0" * 64, 1, 2, None, None, None, "its partners")
    assert [row[1:9] for row in rows["mentions"]][-5:] == [
        (12, "demand", "span", None, None, None, 2, None),
        (13, "demand", "cue", None, None, None, 2, None),
        (14, "demand", "object", None, None, None, 2, None),
        (15, "stance", "span", None, None, None, None, 1),
        (16, "stance", "object", None, None, None, None, 1),
    ]
    assert {name: len(found) for name, found in rows_of(empty()).items() if found} == {"documents": 1}


def test_batches_hold_every_row_once() -> None:
    made = [full(), empty(), full(), empty(), full()]
    batches = list(in_batches(iter(made), documents=2))
    assert [len(batch["documents"]) for batch in batches] == [2, 2, 1]
    assert sum(len(batch["mentions"]) for batch in batches) == 3 * len(rows_of(full())["mentions"])
    assert list(in_batches([])) == []


def test_a_date_that_is_none_is_refused() -> None:
    record = sanctext.parse("We urge calm.")
    wrong = record.model_copy(update={"document": record.document.model_copy(update={"issued": "last May"})})
    with pytest.raises(ValueError, match="last May"):
        rows_of(wrong)
