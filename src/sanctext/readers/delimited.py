"""The documents in a table of text (CSV, TSV): each row is one, its columns are the fields."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import IO

from sanctext.errors import ReadError
from sanctext.printable import message_of, printable
from sanctext.readers.encoding import decode, has_mark
from sanctext.readers.json_document import as_line
from sanctext.readers.limits import LARGEST, bounded
from sanctext.readers.reading import Packed, Reading

SUFFIXES = (".csv", ".tsv")
_DELIMITERS = ",;\t|"


def rows(stream: IO[bytes], first: bytes, name: str, reading: Reading) -> Iterator[Packed | ReadError]:
    """The documents in the rows of a table; its first row names the columns.

    Args:
        stream: what follows the first line.
        first: the first line.
        name: the file's name.
        reading: which columns hold the text and the identifier.

    Raises:
        ReadError: no column has the name of the text's, or it is no table.
    """
    shown = printable(name)
    csv.field_size_limit(max(csv.field_size_limit(), LARGEST))
    lines = _lines(stream, first, shown)
    heading = next(lines, "").removeprefix("\ufeff")
    delimiter = max(_DELIMITERS, key=heading.count)
    found = 0
    try:
        columns = [column.strip() for column in next(csv.reader([heading], delimiter=delimiter), [])]
        _refuse_without(reading.text_field, columns, shown)
        for row in csv.reader(lines, delimiter=delimiter):
            if any(cell.strip() for cell in row):
                found += 1
                yield as_line(dict(zip(columns, row, strict=False)), name, found, reading)
    except csv.Error as error:
        raise ReadError(f"{shown}: a table that is damaged in row {found + 1} ({message_of(error)}); mend it") from None
    if not found:
        raise ReadError(f"{shown}: a table without rows; give one with a text in each row")


def _refuse_without(field: str, columns: list[str], shown: str) -> None:
    if field not in columns:
        known = ", ".join(map(printable, columns))[:200]
        raise ReadError(
            f"{shown}: a table without a column '{field}' (it has: {known}); "
            "name the column of the text with --text-field, or write JSON Lines"
        )


def _lines(stream: IO[bytes], first: bytes, shown: str) -> Iterator[str]:
    """The lines of a table with their ends, which may stand in cells; memory holds one of them."""
    if has_mark(first) or b"\0" in first:
        yield from StringIO(decode(bounded(stream, shown, first))[0])
        return
    line = first
    while line:
        if len(line) > LARGEST:
            raise ReadError(f"{shown}: a line larger than {LARGEST >> 20} MB, which no statement is; split it")
        # A line's end of old systems is one within such a line.
        yield from StringIO(decode(line)[0])
        line = stream.readline(LARGEST + 1)
