"""A database of records to ask: the one that is given, read-only, or one made of a file of records for the while."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sanctext.asking.wording import holds, names_law, one_line
from sanctext.errors import ReadError
from sanctext.knowledge.actors import actor_names, members_on
from sanctext.knowledge.programmes import states_at
from sanctext.layout.sentences import sentence_around
from sanctext.printable import printable
from sanctext.readers.front_matter import FENCE, NotAScalar, split
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


def _names_one_of(text: str | None, codes: str) -> bool:
    """Whether a text names one of some actors, by whatever names they have, given as codes with blanks between."""
    wanted = set(codes.split())
    return text is not None and any(
        wanted & {name.entity for name in names if not name.weak} for _, _, names in actor_names().find(text)
    )


def _all_sign(members: str, codes: str) -> bool:
    """Whether all of some codes, with blanks between, are among others; none are not."""
    return bool(members) and set(members.split()) <= set(codes.split())


def _members(group: str, issued: str | None) -> str:
    """The members of a group on a date, with blanks between."""
    return " ".join(members_on(group, issued))


def _states_of(programmes: str | None) -> str:
    """The states that sanctions programmes are directed at, of keys and into codes with "|" between.

    >>> _states_of("US-RUSHAR|US-GLOMAG"), _states_of(None)
    ('RU', '')
    """
    found = (states for key in (programmes or "").split("|") for states in states_at(key))
    return "|".join(dict.fromkeys(found))


def _quoted(text: str, start: int, end: int) -> str:
    r"""The sentence around a place; of a title in front matter the title.

    >>> _quoted("---\ntitle: \"Canada Bans Arms\"\ndate: 2024-03-04\n---\nWe met.", 19, 28)
    'Canada Bans Arms'
    """
    matter = split(text) if text.startswith(FENCE) else None
    if matter is None or start >= matter.end:
        return sentence_around(text, start, end)
    # Of keys and values without more nothing can be quoted but the one in which it stands.
    key = max(matter.values, key=lambda name: text.find(f"{name}:", 0, start))
    try:
        return " ".join((matter.scalar(key) or "").split())
    except NotAScalar:
        return " ".join(text[start:end].split())


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


# What questions ask of words, by the names that it has in their SQL.
_FUNCTIONS: tuple[tuple[str, int, Callable[..., Any]], ...] = (
    ("sentence_around", 3, _quoted),
    ("holds", 2, holds),
    ("names_law", 2, names_law),
    ("names_one_of", 2, _names_one_of),
    ("all_sign", 2, _all_sign),
    ("members_on", 2, _members),
    ("states_of", 1, _states_of),
    ("one_line", 1, lambda words: words and one_line(words)),
)


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
            for name, arguments, function in _FUNCTIONS:
                database.create_function(name, arguments, function, deterministic=True)
            if database.execute("SELECT 1 FROM documents LIMIT 1").fetchone() is None:
                raise _nothing_in(shown)
            yield database
    except sqlite3.Error as error:
        raise ReadError(f"{printable(shown)}: the database cannot be read ({error}); make it anew") from None
