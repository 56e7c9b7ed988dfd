"""Measures that several take within some days against the same: who acted first, and who followed."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from sanctext.asking.found import Found
from sanctext.asking.question import Question, conditions
from sanctext.printable import counted

# What measures may share, by the table that holds it and its column.
SHARED = {
    "country": ("measure_countries", "code"),
    "programme": ("measure_basis", "programmes"),
    "target": ("measure_targets", "name"),
}
COLUMNS = ("from", "to", "shared", "imposers", "first", "types", "measures", "titles", "urls", "sources")


class _Event(NamedTuple):
    day: date
    imposer: str
    shared: str
    types: tuple[str, ...]
    measure: tuple[str, int]
    title: str
    url: str | None
    source: str


def bundles(database: sqlite3.Connection, question: Question, shared: str, days: int, least: int) -> Found:
    """Bundles of measures.

    A bundle begins with a measure that is in none yet, and holds all against the same up to `days` days later.

    Args:
        database: the tables of records.
        question: which measures count.
        shared: what they have in common, of `SHARED`.
        days: within how many days of the first they are taken; 0 for the same day.
        least: how many imposers a bundle has at least.

    Returns:
        A row a bundle, the earliest first: its imposers in the order in which they acted, and those who acted on the
        first day.
    """
    by_shared: dict[str, list[_Event]] = defaultdict(list)
    for event in _events(database, question, shared):
        by_shared[event.shared].append(event)
    found = [
        bundle
        for events in by_shared.values()
        for bundle in _within(events, days)
        if len({event.imposer for event in bundle}) >= least
    ]
    rows = sorted(map(_row, found), key=lambda row: (row[0], row[2]))
    return Found("bundles", COLUMNS, COLUMNS[:7], rows, (counted(len(rows), "bundle"),))


def _events(database: sqlite3.Connection, question: Question, shared: str) -> Iterator[_Event]:
    where, parameters = conditions(question)
    table, column = SHARED[shared]
    rows = database.execute(
        f"SELECT DISTINCT d.issued, i.code, s.{column}, m.document_id, m.measure_no, d.title, d.url, d.source, "
        "(SELECT group_concat(type, ' ') FROM measure_types AS t WHERE t.document_id = m.document_id "
        "AND t.measure_no = m.measure_no) "
        "FROM measures AS m JOIN documents AS d ON d.document_id = m.document_id "
        "JOIN measure_imposers AS i ON i.document_id = m.document_id AND i.measure_no = m.measure_no "
        f"JOIN {table} AS s ON s.document_id = m.document_id AND s.measure_no = m.measure_no "
        f"{where or ' WHERE 1'} AND d.issued IS NOT NULL AND i.code IS NOT NULL AND coalesce(s.{column}, '') <> '' "
        "ORDER BY d.issued, d.source, m.measure_no, i.imposer_no",
        parameters,
    )
    for issued, imposer, said, document, number, title, url, source, types in rows:
        for each in said.split("|") if shared == "programme" else [said]:
            yield _Event(
                date.fromisoformat(issued),
                *(imposer, each, tuple((types or "").split()), (document, number), title or source, url, source),
            )


def _within(events: list[_Event], days: int) -> Iterator[list[_Event]]:
    """Events in the order of their days, cut where one is later than so many days after the first."""
    bundle: list[_Event] = []
    for event in events:
        if bundle and (event.day - bundle[0].day).days > days:
            yield bundle
            bundle = []
        bundle.append(event)
    if bundle:
        yield bundle


def _row(bundle: list[_Event]) -> tuple[Any, ...]:
    first, last = bundle[0].day, bundle[-1].day
    return (
        first.isoformat(),
        last.isoformat(),
        bundle[0].shared,
        _each(event.imposer for event in bundle),
        _each(event.imposer for event in bundle if event.day == first),
        _each(kind for event in bundle for kind in event.types),
        len({event.measure for event in bundle}),
        _each(event.title for event in bundle),
        _each(event.url for event in bundle if event.url),
        _each(event.source for event in bundle),
    )


def _each(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
