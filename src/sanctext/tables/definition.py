"""The tables: for each what a row is, its columns, its key and what it refers to.

A document has a table of its own; so has each kind of item, made of its model, with one for each of its lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from sanctext.items import Kind, kinds
from sanctext.items.kind import singular
from sanctext.tables.column import DOCUMENT, Column, Reference, Table
from sanctext.tables.fields import ACTOR, cells_of, columns_of, lists_of

_document = Column(DOCUMENT, "text", "the document: sha256 of its text, as in the record")
_rule = Column("rule", "text", "name of the rule that found it")


def tables() -> tuple[Table, ...]:
    """All tables, those that others refer to first.

    >>> [table.name for table in tables()][-4:]
    ['violation_norms', 'citations', 'mentions', 'diagnostics']
    """
    return _tables(kinds())


@cache
def _tables(every: tuple[Kind, ...]) -> tuple[Table, ...]:
    of_items = {kind.field: (_of_kind(kind), *_lists_of(kind)) for kind in every}
    # The targets are taken from demands and stances, and stand with those who sign.
    first = of_items.pop("signatories")
    return (
        *_OF_DOCUMENTS,
        *first,
        _TARGETS,
        *(table for found in of_items.values() for table in found),
        _mentions(every),
        _DIAGNOSTICS,
    )


def number_of(one: str) -> str:
    """The column that numbers items.

    >>> number_of("demand")
    'demand_no'
    """
    return f"{one}_no"


def list_table(kind: Kind, name: str) -> str:
    """The name of the table of one of a kind's lists."""
    return f"{kind.one}_{name}"


def _table(
    name: str, says: str, own: tuple[str, ...], *columns: Column, of: tuple[Reference, ...] | None = None
) -> Table:
    """A table whose rows belong to a document: `own` are the columns of its key after the document."""
    references = of if of is not None else (Reference((DOCUMENT,), "documents"),)
    return Table(name, says, (_document, *columns), (DOCUMENT, *own), references)


def _number(one: str, noun: str) -> Column:
    return Column(number_of(one), "integer", f"which {noun} of the document, from 1, in the order of the record")


def _of_kind(kind: Kind) -> Table:
    noun = "cited resolution" if kind.one == "resolution" else kind.one
    columns = (column for cells in cells_of(kind.model, kind.one, kind.columns) for column in cells.columns)
    return _table(kind.field, kind.row, (number_of(kind.one),), _number(kind.one, noun), *columns)


def _lists_of(kind: Kind) -> tuple[Table, ...]:
    return tuple(_list(kind, name, held) for name, held in lists_of(kind.model))


def _list(kind: Kind, name: str, held: Any) -> Table:
    item, part = number_of(kind.one), number_of(singular(name))
    said = kind.lists[name]
    columns: Iterable[Column] = (
        (column for cells in columns_of(held) for column in cells.columns)
        if not said.column
        else (Column(said.column, "text", said.about),)
    )
    return _table(
        list_table(kind, name),
        said.says,
        (item, part),
        Column(item, "integer", f"the row of {kind.field} that it belongs to"),
        Column(part, "integer", "its place in the list, from 1"),
        *columns,
        of=(Reference((DOCUMENT, item), kind.field),),
    )


def _mentions(every: tuple[Kind, ...]) -> Table:
    ones = [kind.one for kind in every]
    return _table(
        "mentions",
        "Words of a text from which an item was taken, or which name it.",
        ("mention_no",),
        _number("mention", "mention"),
        Column("item", "text", f"{', '.join(ones[:-1])} or {ones[-1]}: what was found"),
        Column("part", "text", "mention; of a demand span, cue, target or object; of a stance span"),
        *(
            Column(number_of(kind.one), "integer", f"the row of {kind.field}, where it is a {kind.one}", nullable=True)
            for kind in every
        ),
        Column("start_offset", "integer", "offset of the first character, in Unicode code points"),
        Column("end_offset", "integer", "offset after the last character"),
        Column("raw_start_offset", "integer", "the same in the source file; with --raw-offsets", nullable=True),
        Column("raw_end_offset", "integer", "the same in the source file", nullable=True),
        Column("words", "text", "the words between them"),
        _rule,
        of=(
            Reference((DOCUMENT,), "documents"),
            *(Reference((DOCUMENT, number_of(kind.one)), kind.field) for kind in every),
        ),
    )


_OF_DOCUMENTS = (
    Table(
        "documents",
        "A text that was read: a statement, or a report of one.",
        (
            _document,
            Column("schema_version", "text", "version of the record's contract"),
            Column("source", "text", "path as given, '-' for standard input"),
            Column("title", "text", "what it calls itself", nullable=True),
            Column("issued", "date", "date of issue; empty where the text does not say", nullable=True),
            Column("kind", "text", "joint_statement, communique, declaration, press_statement, … as in the record"),
            Column("language", "text", "'en', or empty where it does not look like English", nullable=True),
            Column("publisher", "text", "who published it, as its file says", nullable=True),
            Column("url", "text", "where it was published, as its file says", nullable=True),
            Column("declared_language", "text", "the language that its file declares, BCP 47", nullable=True),
            Column("characters", "integer", "length of the text in Unicode code points"),
            Column("words", "integer", "number of words after any front matter"),
        ),
        (DOCUMENT,),
    ),
    _table(
        "texts",
        "The text of a document as it was read; only with --with-text.",
        (),
        Column("text", "text", "the text that the offsets of mentions point into"),
    ),
)
_TARGETS = _table(
    "targets",
    "An actor whom the demands and condemnations of a document address.",
    ("target_no",),
    _number("target", "target"),
    *ACTOR,
)
_DIAGNOSTICS = _table(
    "diagnostics",
    "What was guessed about a document, or could not be decided.",
    ("diagnostic_no",),
    _number("diagnostic", "diagnostic"),
    Column("code", "text", "a short name for programs"),
    Column("message", "text", "one sentence for people"),
)
