"""Tables as a DuckDB database, with the usual questions as views.

It has no keys: DuckDB holds an index for each in memory, and reads a whole column sooner than it.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import duckdb
import pyarrow as pa

from sanctext.errors import WriteError
from sanctext.tables.column import DOCUMENT, Table
from sanctext.tables.definition import tables
from sanctext.tables.rows import in_batches
from sanctext.tables.views import VIEWS
from sanctext.writers.arrow import arrow_of
from sanctext.writers.job import Job

TYPES = {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}


def write(job: Job) -> None:
    """Write the database.

    Raises:
        WriteError: the older file is no such database, or the disk is full.
    """
    log = Path(f"{job.path}.wal")
    # What a run that was killed may have left would be taken for this database's.
    log.unlink(missing_ok=True)
    if job.older is not None:
        shutil.copyfile(job.older, job.path)
    try:
        with closing(duckdb.connect(str(job.path))) as database:
            if job.older is not None:
                _remove(job, database)
            else:
                for table in tables():
                    _create(table, database)
            for batch in in_batches(job.records):
                for table in tables():
                    if batch[table.name]:
                        database.register("batch", arrow_of(table, batch[table.name]))
                        database.execute(f"INSERT INTO {table.name} SELECT * FROM batch")
                        database.unregister("batch")
            for view in VIEWS:
                database.execute(f"CREATE OR REPLACE VIEW {view.name} AS {view.query}")
                _describe(f"VIEW {view.name}", view.says, database)
            database.execute("CHECKPOINT")
    except duckdb.Error as error:
        raise WriteError(f"the database cannot be written ({' '.join(str(error).split())})") from None
    finally:
        log.unlink(missing_ok=True)


def _create(table: Table, database: duckdb.DuckDBPyConnection) -> None:
    columns = (f"{each.name} {TYPES[each.type]}{'' if each.nullable else ' NOT NULL'}" for each in table.columns)
    database.execute(f"CREATE TABLE {table.name} ({', '.join(columns)})")
    _describe(f"TABLE {table.name}", table.says, database)
    for column in table.columns:
        _describe(f"COLUMN {table.name}.{column.name}", column.says, database)


def _describe(what: str, says: str, database: duckdb.DuckDBPyConnection) -> None:
    quoted = says.replace("'", "''")
    database.execute(f"COMMENT ON {what} IS '{quoted}'")


def _remove(job: Job, database: duckdb.DuckDBPyConnection) -> None:
    database.register("gone", pa.table({DOCUMENT: pa.array(sorted(job.replaced), pa.string())}))
    for table in tables():
        found = database.execute(
            "SELECT column_name FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index", [table.name]
        ).fetchall()
        if [name for (name,) in found] != table.names:
            raise WriteError(f"{job.path.name}: its table {table.name} has other columns; write it anew")
        database.execute(f"DELETE FROM {table.name} WHERE {DOCUMENT} IN (SELECT {DOCUMENT} FROM gone)")
    database.unregister("gone")
