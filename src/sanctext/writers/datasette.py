"""What Datasette is told of a database of records: what tables and columns mean, facets, full text, usual questions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from sanctext.errors import WriteError
from sanctext.tables.column import Table
from sanctext.tables.definition import tables
from sanctext.tables.views import VIEWS, View

# Columns of few values, by which rows are counted and chosen beside a table.
FACETS = (
    "kind", "act", "force", "status", "type", "attribution", "role", "regime", "category", "problem", "publisher",
    "code", "item",
)  # fmt: skip
MOST_FACETS = 4
_FACETS_OF_VIEWS = {"demands_by_party": ("speaker_code", "addressee_code", "act", "force")}
# What is searched for words.
SEARCHED = ("title", "text", "action", "object", "words")
# What of them a table must have to be searched; codes and names are found by facets.
_LONG = {"documents": ("title",), "texts": ("text",), "mentions": ("words",)}


class Canned(NamedTuple):
    """A question that Datasette keeps ready.

    Args:
        name: its name, in its address.
        title: the question.
        says: what the answer's rows are, and what may be filled in.
        sql: the query; a parameter that is left empty restricts nothing.
    """

    name: str
    title: str
    says: str
    sql: str


QUESTIONS = (
    Canned(
        "who_signs_together",
        "Who co-signs with whom",
        "Pairs of actors that sign together, the most frequent first; code: only those of this actor, for example FR.",
        """
SELECT name, with_name, statements, first_issued, last_issued
FROM co_signatories
WHERE :code IN ('', code, with_code)
ORDER BY statements DESC, name, with_name""",
    ),
    Canned(
        "demands_by_year",
        "How many demands were addressed to whom, by year",
        "Demands of each year; code: only those to this actor, for example KP. Documents that do not say their "
        "date have no year.",
        """
SELECT substr(d.issued, 1, 4) AS year, a.code, coalesce(a.name, a.words) AS addressee, count(*) AS demands
FROM demand_addressees AS a
JOIN documents AS d ON d.document_id = a.document_id
WHERE :code IN ('', a.code)
GROUP BY year, a.code, addressee
ORDER BY year DESC, demands DESC, addressee""",
    ),
    Canned(
        "cited_together",
        "Which resolutions are cited together",
        "Pairs of resolutions, and how many documents cite both; number: only those of this one, for example 1718.",
        """
SELECT symbol, with_symbol, documents
FROM resolutions_cited_together
WHERE :number = '' OR symbol LIKE 'S/RES/' || :number || ' %' OR with_symbol LIKE 'S/RES/' || :number || ' %'
ORDER BY documents DESC, symbol, with_symbol""",
    ),
    Canned(
        "no_longer_in_force",
        "Statements that cite a resolution no longer in force",
        "A row for each such citation, with the words that cite it.",
        """
SELECT r.issued, r.title, r.source, r.symbol, r.subject, m.words, r.document_id
FROM resolutions_not_in_force AS r
LEFT JOIN mentions AS m ON m.document_id = r.document_id AND m.resolution_no = r.resolution_no
ORDER BY r.issued DESC, r.symbol, m.start_offset""",
    ),
)


def searched(table: Table) -> tuple[str, ...]:
    """The columns of a table that are searched for words; none where it has no long texts.

    >>> [(table.name, searched(table)) for table in tables() if searched(table)][:3]
    [('documents', ('title',)), ('texts', ('text',)), ('demands', ('action', 'words'))]
    """
    if table.name in _LONG:
        return _LONG[table.name]
    # Items that somebody says have their words, and the rule that found them.
    return tuple(name for name in SEARCHED if name in table.names) if "rule" in table.names else ()


def metadata(database: str) -> dict[str, Any]:
    """What Datasette reads with `--metadata`.

    Args:
        database: the database's name, which is its file's without the ending.
    """
    of_tables = {table.name: _of_table(table) for table in tables()}
    of_views = {view.name: _of_view(view) for view in VIEWS}
    return {
        "title": "Records of diplomatic texts",
        "description": "Who signs, who imposes what on whom, who demands what of whom, what is cited.",
        "databases": {
            database: {
                "tables": {**of_tables, **of_views},
                "queries": {
                    each.name: {"title": each.title, "description": each.says, "sql": each.sql.strip()}
                    for each in QUESTIONS
                },
            }
        },
    }


def _of_table(table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {
        "title": _title(table.name),
        "description": table.says,
        "columns": {column.name: column.says for column in table.columns},
        "facets": [name for name in FACETS if name in table.names][:MOST_FACETS],
    }
    if table.name == "documents":
        found |= {"label_column": "title", "sort_desc": "issued"}
    if searched(table):
        found["fts_table"] = _index(table)
    return found


def _of_view(view: View) -> dict[str, Any]:
    found: dict[str, Any] = {"title": _title(view.name), "description": view.says}
    if view.name in _FACETS_OF_VIEWS:
        found["facets"] = list(_FACETS_OF_VIEWS[view.name])
    return found


def _title(name: str) -> str:
    """A table's name as people write it.

    >>> _title("demand_speakers")
    'Demand speakers'
    """
    return name.replace("_", " ").capitalize()


def _index(table: Table) -> str:
    return f"{table.name}_fts"


def add_full_text(path: Path) -> None:
    """Let the words of a database's tables be searched; it is changed whole or not at all.

    Raises:
        WriteError: it cannot be written, or SQLite was built without full text.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("BEGIN")
            for statement in _indexing():
                database.execute(statement)
            database.execute("COMMIT")
    except sqlite3.Error as error:
        raise WriteError(f"{path.name}: its words cannot be indexed ({error})") from None


def _indexing() -> Iterator[str]:
    for table in tables():
        if columns := searched(table):
            index = _index(table)
            yield f"DROP TABLE IF EXISTS {index}"
            yield f'CREATE VIRTUAL TABLE {index} USING FTS5 ({", ".join(columns)}, content="{table.name}")'
            yield f"INSERT INTO {index} ({index}) VALUES ('rebuild')"


def kept_full_text(database: sqlite3.Connection) -> Iterator[str]:
    """What brings the words of an older database up to date, once rows have come and gone."""
    names = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in tables():
        if (index := _index(table)) in names:
            yield f"INSERT INTO {index} ({index}) VALUES ('rebuild')"
