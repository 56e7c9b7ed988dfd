"""Reads a user's own tables: CSV files with the package's columns, whose rows add to the package's or change them."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from sanctext.errors import KnowledgeError
from sanctext.knowledge.cells import Place, cells_of, hints, numbered, value_of
from sanctext.knowledge.current import Knowledge, Origin
from sanctext.knowledge.tables import NEEDED, TABLES, key_in, key_of, packaged, told_apart_by
from sanctext.printable import printable

# What says how the rules work is no matter of a user's.
NOT_OWN = frozenset({"rules"})
# What a cell is where a new row leaves it empty.
USUAL: dict[tuple[str, str], Any] = {
    ("groups", "current_members"): 0,
    ("weapon_categories", "counts"): "yes",
}
# Columns whose cells name rows of other tables, in any of these columns.
NAMED: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
    ("group_members", "group"): (("groups", "code"),),
    ("group_members", "alpha2"): (("states", "alpha2"),),
    ("officials", "body"): (("groups", "code"), ("bodies", "code"), ("armed_groups", "code")),
    ("leaders", "alpha2"): (("states", "alpha2"),),
    ("measure_classes", "words"): (("word_classes", "name"),),
    ("resolutions", "regimes"): (("regimes", "code"),),
    ("regimes", "alpha2"): (("states", "alpha2"),),
    ("weapons", "category"): (("weapon_categories", "code"),),
    ("weapons", "origin"): (("states", "alpha2"),),
    ("weapon_categories", "parent"): (("weapon_categories", "code"),),
    ("weapon_contexts", "id"): (("weapons", "id"), ("weapon_categories", "code")),
    ("shared_heads", "category"): (("weapon_categories", "code"),),
}
# Columns that hold one of a few words, which are those that the package's table holds.
CHOSEN: dict[str, tuple[str, ...]] = {
    "acts": ("kind", "frames"),
    "word_classes": ("name",),
    "action_verbs": ("only_verb", "intransitive"),
    "demanded_nouns": ("reading",),
    "people": ("reading", "office"),
    "measure_frames": ("status", "type"),
    "measure_nouns": ("type",),
    "measure_classes": ("asked", "type"),
    "groups": ("kind",),
    "states": ("un_status",),
    "weapon_categories": ("counts",),
    "false_friends": ("kind",),
    "vetoes": ("outcome",),
}
# Tables whose codes stand side by side in records.
ACTORS = ("states", "groups", "bodies", "armed_groups")
# Columns with the names by which an actor or a weapon is found.
NAMES = frozenset(
    {"name", "official_name", "aliases", "demonyms", "capital", "metonyms", "signing_officials", "patterns"}
)
_BLANK: dict[Any, Any] = {str: "", int: 0, tuple[str, ...]: ()}


class Line(NamedTuple):
    """A line of a user's table: where it stands, and its cells that are not empty, by their columns."""

    place: Place
    cells: dict[str, str]


def own_knowledge(folder: Path) -> Knowledge:
    """What the package knows, with a user's own tables.

    Args:
        folder: holds CSV files named like the package's tables, each with a header of the table's columns; lines that
            begin with "#" are remarks. A row whose key the package has changes that row: what it leaves empty stays,
            a list adds to the list. Any other row is new.

    Raises:
        KnowledgeError: the folder or a table cannot be read as such; it names the file and the line.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     table = Path(folder) / "weapons.csv"
    ...     _ = table.write_text("id,name,aliases,category\\nzarya-9,Zarya-9,Z-9,missile.ballistic")
    ...     own_knowledge(Path(folder)).rows["weapons"][0].aliases
    ('Z-9',)
    """
    contents = {file: _content(file) for file in _files(folder)}
    digest = hashlib.sha256()
    for file, content in contents.items():
        digest.update(f"{file.name}\0{len(content)}\0".encode() + content)
    origin = Origin(str(folder.resolve()), digest.hexdigest())
    if origin not in _read:
        lines = {file.stem: list(_lines(file, content)) for file, content in contents.items()}
        rows = {name: tuple(_row(name, line) for line in found) for name, found in lines.items()}
        for name in rows:
            _check_repeated(name, lines[name])
        _check_names(rows, lines)
        _read[origin] = Knowledge(origin, rows, _claimed(rows))
    return _read[origin]


# What was read, so that whoever asks twice is given the same: what is made from it is kept with it.
_read: dict[Origin, Knowledge] = {}


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise KnowledgeError(f"{printable(str(folder))}: no folder of tables; sanctext knowledge new makes one")
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".csv")
    for file in files:
        if file.stem not in TABLES or file.stem in NOT_OWN:
            known = ", ".join(sorted(set(TABLES) - NOT_OWN))
            raise KnowledgeError(f"{printable(str(file))}: no table has this name; the tables are {known}")
    return files


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise KnowledgeError(f"{printable(str(file))}: cannot be read ({error.strerror})") from None


def _lines(file: Path, content: bytes) -> Iterator[Line]:
    lines = [
        (number, line) for number, line in numbered(str(file), content) if line.strip() and not line.startswith("#")
    ]
    if not lines:
        return
    first, written = lines[0]
    header = [cell.strip() for cell in next(csv.reader([written]))]
    _check_header(file.stem, header, Place(str(file), first))
    for number, written in lines[1:]:
        place = Place(str(file), number)
        cells = cells_of(written, len(header), place)
        yield Line(place, {column: cell for column, cell in zip(header, cells, strict=False) if cell})


def _check_header(name: str, header: list[str], place: Place) -> None:
    columns = TABLES[name]._fields
    unknown = [column for column in header if column not in columns]
    if unknown:
        raise KnowledgeError(
            f"{place}: {name}.csv has no column {printable(repr(unknown[0]))}; its columns are {', '.join(columns)}"
        )
    missing = [column for column in key_of(name) if column not in header]
    if missing:
        raise KnowledgeError(f"{place}: the column {missing[0]!r} is missing, which names the rows")


def _row(name: str, line: Line) -> NamedTuple:
    """The row as it is to be read: by itself, or as what it makes of the package's row with its key."""
    kind, key = TABLES[name], key_of(name)
    given = {column: _value(name, column, cell, line.place) for column, cell in line.cells.items()}
    if name != "weapon_contexts" and not any(column in given for column in key):
        raise KnowledgeError(f"{line.place}: {key[0]!r} is empty")
    blank = {column: _BLANK[hint] for column, hint in hints(name)}
    wanted = tuple(given.get(column, blank[column]) for column in key)
    old = next((row for row in packaged(name) if key_in(row, key) == wanted), None)
    if old is None:
        for column in NEEDED.get(name, ()):
            if column not in given and (name, column) not in USUAL:
                raise KnowledgeError(f"{line.place}: {column!r} is empty, which a new row of {name}.csv needs")
        usual = {column: value for (table, column), value in USUAL.items() if table == name}
        return kind._make((blank | usual | given).values())
    changed = {
        column: tuple(dict.fromkeys((*getattr(old, column), *value))) if isinstance(value, tuple) else value
        for column, value in given.items()
    }
    return kind._make((old._asdict() | changed).values())


def _check_repeated(name: str, lines: list[Line]) -> None:
    """Refuse a second row of what one row says: the first would be lost."""
    seen: dict[tuple[str, ...], int] = {}
    for line in lines:
        alike = tuple(line.cells.get(column, "") for column in told_apart_by(name))
        if alike in seen:
            shown = ", ".join(printable(repr(cell)) for cell in alike if cell)
            raise KnowledgeError(f"{line.place}: {shown} stands in line {seen[alike]} already; make one row of the two")
        seen[alike] = line.place.line


def _value(name: str, column: str, cell: str, place: Place) -> Any:
    """What a cell holds, checked by itself and against the package's table."""
    value = value_of(name, column, cell, place)
    if column in CHOSEN.get(name, ()):
        choices = {item for row in packaged(name) for item in _items(getattr(row, column))}
        for part in _items(value):
            if part not in choices:
                shown = ", ".join(repr(choice) for choice in sorted(choices) if choice)
                raise KnowledgeError(f"{place}: {column!r} is {printable(repr(part))}, and must be one of {shown}")
    return value


def _items(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _check_names(rows: dict[str, tuple[NamedTuple, ...]], lines: dict[str, list[Line]]) -> None:
    """Refuse a row that names what no table has, and a code that stands for something else already."""
    for name, found in rows.items():
        for row, line in zip(found, lines[name], strict=True):
            for column in line.cells:
                places = NAMED.get((name, column), ())
                for code in _items(getattr(row, column)) if places else ():
                    if not any(code in _codes(rows, *place) for place in places):
                        tables = " or ".join(f"{table}.csv" for table, _ in places)
                        raise KnowledgeError(
                            f"{line.place}: {printable(repr(code))} stands in no {tables}; add it there"
                        )
            for other in ACTORS if name in ACTORS else ():
                if other != name and row[0] in _codes(rows, other, TABLES[other]._fields[0]):
                    raise KnowledgeError(
                        f"{line.place}: {printable(repr(row[0]))} is a code of {other}.csv already; choose another"
                    )


def _codes(rows: dict[str, tuple[NamedTuple, ...]], name: str, column: str) -> set[Any]:
    return {getattr(row, column) for row in (*packaged(name), *rows.get(name, ()))}


def _claimed(rows: dict[str, tuple[NamedTuple, ...]]) -> dict[str, dict[str, frozenset[str]]]:
    """The names in a user's rows, in small letters, with the codes of what goes by them: actors', and weapons'."""
    claimed: dict[str, dict[str, frozenset[str]]] = {"actors": {}, "weapons": {}}
    for table, found in rows.items():
        names = claimed["weapons" if table.startswith("weapon") else "actors"]
        for row in found:
            for column in NAMES & set(row._fields):
                for name in filter(None, _items(getattr(row, column))):
                    names[name.casefold()] = names.get(name.casefold(), frozenset()) | {_code(row)}
    return claimed


def _code(row: NamedTuple) -> str:
    return str(next((getattr(row, column) for column in ("body", "alpha2") if column in row._fields), row[0]))
