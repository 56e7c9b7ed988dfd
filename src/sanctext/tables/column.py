"""What tables are made of."""

from __future__ import annotations

from typing import Literal, NamedTuple

Type = Literal["text", "integer", "number", "boolean", "date"]


class Column(NamedTuple):
    """A column of a table.

    Args:
        name: its name; no word that SQL keeps for itself.
        type: what its cells hold; a date is a day of the calendar.
        says: what they mean.
        nullable: whether a cell may be empty.
    """

    name: str
    type: Type
    says: str
    nullable: bool = False


class Reference(NamedTuple):
    """Columns that name a row of another table, whose key they are; where one is empty, they name none."""

    columns: tuple[str, ...]
    table: str


class Table(NamedTuple):
    """A table.

    Args:
        name: its name.
        says: what a row is.
        columns: the columns in their order; the first is always the document.
        key: the columns whose values no two rows share, together.
        references: what its rows refer to.
    """

    name: str
    says: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()

    @property
    def names(self) -> list[str]:
        """The names of its columns."""
        return [column.name for column in self.columns]


DOCUMENT = "document_id"
