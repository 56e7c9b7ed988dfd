"""The rows of a record, table by table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sanctext.items import Kind, kinds, walk
from sanctext.records import StatementRecord
from sanctext.tables.definition import list_table, tables
from sanctext.tables.fields import Row, Value, cells_of, columns_of, lists_of, of_actor

__all__ = ["Row", "Rows", "Value", "in_batches", "rows_of"]

# For each table its rows; tables without any are there too.
Rows = dict[str, list[Row]]

# Documents whose rows are written together.
TOGETHER = 500


def rows_of(record: StatementRecord) -> Rows:
    """The rows that a record has in each table, with a value for each column in its order.

    Raises:
        ValueError: the date of issue is no date.

    Example:
        >>> import sanctext
        >>> rows = rows_of(sanctext.parse("We urge Mali and Niger to free the envoys."))
        >>> [row[1:] for row in rows["demand_addressees"]]
        [(1, 1, 'ML', 'Mali', 'state', 'Mali'), (1, 2, 'NE', 'Niger', 'state', 'Niger')]
        >>> [row[2:6] for row in rows["demands"]], rows["weapons"]
        ([('urge', 3, 'free the envoys', 'own')], [])
    """
    found: dict[str, Iterable[Row]] = {
        "documents": [_document(record)],
        "texts": [(record.text,)] if record.text is not None else [],
        "targets": ((number, *of_actor(target)) for number, target in enumerate(record.targets, 1)),
        "mentions": _mentions(record),
        "diagnostics": ((number, said.code, said.message) for number, said in enumerate(record.diagnostics, 1)),
    }
    for kind in kinds():
        found[kind.field] = _items(record, kind)
        for name, held in lists_of(kind.model):
            found[list_table(kind, name)] = _listed(record, kind, name, held)
    document = record.document.id
    return {table.name: [(document, *row) for row in found[table.name]] for table in tables()}


def in_batches(records: Iterable[StatementRecord], documents: int = TOGETHER) -> Iterator[Rows]:
    """The rows of some documents at a time, so that few are in memory."""
    batch: Rows = {table.name: [] for table in tables()}
    count = 0
    for record in records:
        for name, rows in rows_of(record).items():
            batch[name] += rows
        count += 1
        if count == documents:
            yield batch
            batch, count = {table.name: [] for table in tables()}, 0
    if count:
        yield batch


def _document(record: StatementRecord) -> Row:
    document = record.document
    return (
        record.schema_version,
        document.source,
        document.title,
        date.fromisoformat(document.issued) if document.issued is not None else None,
        document.kind,
        document.language,
        document.publisher,
        document.url,
        document.declared_language,
        document.characters,
        document.words,
    )


def _items(record: StatementRecord, kind: Kind) -> Iterator[Row]:
    cells = list(cells_of(kind.model, kind.one, kind.columns))
    for number, item in enumerate(getattr(record, kind.field), 1):
        yield (number, *(value for each in cells for value in each.values(item)))


def _listed(record: StatementRecord, kind: Kind, name: str, held: Any) -> Iterator[Row]:
    cells = list(columns_of(held)) if not kind.lists[name].column else []
    for number, item in enumerate(getattr(record, kind.field), 1):
        for place, value in enumerate(getattr(item, name), 1):
            yield (number, place, *((cell for each in cells for cell in each.values(value)) if cells else (value,)))


def _mentions(record: StatementRecord) -> Iterator[Row]:
    raw = {(place.start, place.end): (place.raw_start, place.raw_end) for place in record.raw_offsets or ()}
    every = kinds()
    count = 0
    for found in walk(record):
        numbers = tuple(found.number if kind is found.kind else None for kind in every)
        for part, mention in found.parts:
            count += 1
            start, end = mention.start, mention.end
            places = (start, end, *raw.get((start, end), (None, None)))
            yield (count, found.kind.one, part, *numbers, *places, mention.text, mention.rule)
