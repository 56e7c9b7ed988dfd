"""Asks a database of records a question: its rows, and what people should know of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from sanctext.asking.columns import answer_about
from sanctext.asking.found import Found
from sanctext.asking.question import Query, Question
from sanctext.printable import counted


def found_for(database: sqlite3.Connection, question: Question) -> Found:
    """The answer to a question."""
    rows, of = answer(database, question), documents(database, question)
    cut = question.limit == len(rows)
    first = f"the first {counted(len(rows), 'row')}; all are" if cut else counted(len(rows), "row")
    missed = undated(database, question)
    left_out = (f"{counted(missed, 'undated document')} left out, since a date is asked for",) if missed else ()
    columns, shown = tuple(question.columns()), tuple(question.shown())
    return Found(question.about, columns, shown, rows, (f"{first} of {counted(of, 'document')}",), left_out)


def answer(database: sqlite3.Connection, question: Question) -> list[tuple[Any, ...]]:
    """The rows that answer a question; of columns that hold any number of values each cell is a list."""
    rows = _asked(database, question.query())
    if question.group_by:
        return rows
    about = answer_about(question.about)
    read: dict[int, Callable[[Any], Any]] = {}
    for place, name in enumerate(about.columns):
        if name in about.lists | about.truths:
            read[place] = json.loads if name in about.lists else bool
    return [tuple(read[place](cell) if place in read else cell for place, cell in enumerate(row)) for row in rows]


def documents(database: sqlite3.Connection, question: Question) -> int:
    """How many documents the rows of an answer are of."""
    return int(_asked(database, question.documents())[0][0])


def undated(database: sqlite3.Connection, question: Question) -> int:
    """How many documents fall out of the answer only because they have no date."""
    query = question.undated()
    return int(_asked(database, query)[0][0]) if query is not None else 0


def _asked(database: sqlite3.Connection, query: Query) -> list[tuple[Any, ...]]:
    return database.execute(query.sql, query.parameters).fetchall()
