"""Records as tables of pandas."""

from __future__ import annotations

import pytest
from sample_record import empty, full

import sanctext
from sanctext.records import StatementRecord
from sanctext.tables.definition import tables
from sanctext.tables.rows import rows_of

pandas = pytest.importorskip("pandas")


@pytest.mark.parametrize("records", [[full(), empty()], []], ids=["two records", "none"])
def test_every_table_is_there_with_its_types(records: list[StatementRecord]) -> None:
    found = sanctext.frames(records)
    for table in tables():
        frame = found[table.name]
        assert list(frame.columns) == table.names
        kinds = {
            "text": "string",
            "integer": "Int64",
            "number": "Float64",
            "boolean": "boolean",
            "date": "datetime64[s]",
        }
        assert [str(kind) for kind in frame.dtypes] == [kinds[column.type] for column in table.columns]
        assert len(frame) == sum(len(rows_of(record)[table.name]) for record in records)


def test_values_are_those_of_the_tables() -> None:
    text = "Joint Statement by Chile and Peru\n\nLima, 4 March 2024\n\nWe urge Mali and Niger to talk.\n"
    found = sanctext.frames(sanctext.parse_many([text]))
    assert found["documents"].issued.dt.year.tolist() == [2024]
    both = found["demands"].merge(found["demand_addressees"], on=["document_id", "demand_no"])
    assert both.code.tolist() == ["ML", "NE"]


def test_a_missing_value_is_missing() -> None:
    found = sanctext.frames([sanctext.parse("We urge Mali to talk.")])
    assert found["documents"].issued.isna().all()
    assert found["documents"].publisher.isna().all()
