"""A database of records to ask: the one that is given, read-only, or one made of a file of records for the while."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sanctext.errors import ReadError
from sanctext.knowledge.actors import actor_names
from sanctext.layout.sentences import sentence_around
from sanctext.printable import printable
from sanctext.readers.pipes import for_the_while, is_pipe
from sanctext.stored.conversion import convert
from sanctext.stored.record_files import records_in
from sanctext.tables.definition import tables

# What every SQLite file begins with.
MAGIC = b"SQLite format 3\0"


@contextmanager
def database_of(path: str) -> Iterator[sqlite3.Connection]:
    """Open the records of a path.

    Args:
        path: an SQLite database as `convert` writes it, or a file of records (JSON Lines); "-" is standard input.

    Raises:
        ReadError: it is neither, or holds no record.
    """
    if _is_database(path):
        with _opened(Path(path), path) as database:
            yield database
        return
    with for_the_while() as folder, records_in(path) as records:
        if next(iter(records), None) is None:
            raise _nothing_in(path)
        made = folder / "records.sqlite"
        convert(records, str(made), "sqlite", lambda _: None)
        with _opened(made, path) as database:
            yield database


def _holds(text: str | None, words: str) -> bool:
    """Whether words stand in a text one after the other, whatever their letter case and the line ends between them.

    Alternatives are divided by vertical bars.
    """
    if text is None:
        return False
    folded = " ".join(text.split()).casefold()
    return any(" ".join(each.split()).casefold() in folded for each in words.split("|") if each.strip())


def _names_one_of(text: str | None, codes: str) -> bool:
    """Whether a text names one of some actors, by whatever names they have, given as codes with blanks between."""
    wanted = set(codes.split())
    return text is not None and any(
        wanted & {name.entity for name in names if not name.weak} for _, _, names in actor_names().find(text)
    )


def _nothing_in(path: str) -> ReadError:
    return ReadError(f"no records in {printable(path)}: make them with sanctext batch")


def _is_database(path: str) -> bool:
    if is_pipe(path):
        return False
    try:
        with Path(path).open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):
        return False


@contextmanager
def _opened(path: Path, shown: str) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            for table in tables():
                found = [row[1] for row in database.execute(f"PRAGMA table_info({table.name})")]
                if found != table.names:
                    raise ReadError(
                        f"{printable(shown)}: has no table {table.name} as this version writes it; "
                        "make it anew with sanctext batch or convert"
                    )
            database.create_function("sentence_around", 3, sentence_around, deterministic=True)
            database.create_function("holds", 2, _holds, deterministic=True)
            database.create_function("names_one_of", 2, _names_one_of, deterministic=True)
            if database.execute("SELECT 1 FROM documents LIMIT 1").fetchone() is None:
                raise _nothing_in(shown)
            yield database
    except sqlite3.Error as error:
        raise ReadError(f"{printable(shown)}: the database cannot be read ({error}); make it anew") from None
