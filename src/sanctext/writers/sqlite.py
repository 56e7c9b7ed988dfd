"""Tables as an SQLite database: with keys, indexes, and the usual questions as views."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Set
from contextlib import closing
from datetime import date
from pathlib import Path

from sanctext.errors import WriteError
from sanctext.items import kinds
from sanctext.tables.column import DOCUMENT, Column, Table
from sanctext.tables.definition import list_table, tables
from sanctext.tables.rows import Row, Value, in_batches
from sanctext.tables.views import VIEWS
from sanctext.writers.datasette import kept_full_text
from sanctext.writers.job import Job

TYPES = {"text": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT"}
# What is often looked for of documents; of items their kinds say it, and their parties are looked for by code.
INDEXES = (
    ("documents", "issued"),
    ("documents", "kind"),
    ("targets", "code"),
    ("resolution_problems", "problem"),
    ("mentions", "rule"),
)


def write(job: Job) -> None:
    """Write the database.

    Raises:
        WriteError: the older file is no such database, or the disk is full.
    """
    try:
        with closing(sqlite3.connect(job.path)) as database:
            # The file takes its place when it is whole: a journal would protect nothing.
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            if job.older is not None:
                _take_over(job.older, database)
                _remove(job.replaced, database)
            else:
                for table in tables():
                    database.execute(create(table))
            for batch in in_batches(job.records):
                for table in tables():
                    database.executemany(_insert(table), map(_values, batch[table.name]))
            for statement in (*_finish(), *kept_full_text(database)):
                database.execute(statement)
            database.commit()
    except sqlite3.Error as error:
        raise WriteError(f"the database cannot be written ({error})") from None


def create(table: Table) -> str:
    """The statement that makes a table; what rows and columns mean stands in its comments, which SQLite keeps."""
    lines = [(_column(column), column.says) for column in table.columns]
    lines.append((f"PRIMARY KEY ({', '.join(table.key)})", ""))
    for columns, other in table.references:
        names = ", ".join(columns)
        # They have the same names there; readers such as Datasette want them said.
        lines.append((f"FOREIGN KEY ({names}) REFERENCES {other} ({names})", ""))
    body = "\n".join(
        f"  {definition}{',' if number < len(lines) else ''}{f' -- {says}' if says else ''}"
        for number, (definition, says) in enumerate(lines, 1)
    )
    return f"CREATE TABLE {table.name} ( -- {table.says}\n{body}\n)"


def _column(column: Column) -> str:
    checks = f" CHECK ({column.name} IN (0, 1))" if column.type == "boolean" else ""
    return f"{column.name} {TYPES[column.type]}{'' if column.nullable else ' NOT NULL'}{checks}"


def _insert(table: Table) -> str:
    return f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"


def _values(row: Row) -> tuple[Value, ...]:
    return tuple(value.isoformat() if isinstance(value, date) else value for value in row)


def _finish() -> Iterator[str]:
    for table, column in (*INDEXES, *_of_items()):
        yield f"CREATE INDEX IF NOT EXISTS {table}_{column} ON {table} ({column})"
    for view in VIEWS:
        yield f"DROP VIEW IF EXISTS {view.name}"
        yield f"CREATE VIEW {view.name} AS -- {view.says}{view.query}"


def _of_items() -> Iterator[tuple[str, str]]:
    for kind in kinds():
        yield from ((kind.field, column) for column in kind.indexes)
        yield from ((list_table(kind, name), "code") for name in kind.spoken)


def _take_over(older: Path, database: sqlite3.Connection) -> None:
    """Copy an older database, with what others may have added to it."""
    with closing(sqlite3.connect(f"{older.resolve().as_uri()}?mode=ro", uri=True)) as source:
        source.backup(database)
    for table in tables():
        found = [row[1] for row in database.execute(f"PRAGMA table_info({table.name})")]
        if found != table.names:
            raise WriteError(f"{older.name}: its table {table.name} has other columns; write it anew")


def _remove(documents: Set[str], database: sqlite3.Connection) -> None:
    for table in reversed(tables()):
        database.executemany(f"DELETE FROM {table.name} WHERE {DOCUMENT} = ?", ((each,) for each in documents))
