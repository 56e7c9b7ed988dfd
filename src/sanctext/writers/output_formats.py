"""The formats that records are written in: their names, the endings that choose them, and who writes them."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from sanctext.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Callable

FormatName = Literal[
    "jsonl", "json", "csv", "csv-bom", "xlsx", "parquet", "sqlite", "duckdb", "ftm", "docbin", "webannotation"
]
# The extra with the packages that are too large for the default installation.
EXTRA = "tables"


class Format(NamedTuple):
    """A format.

    Args:
        ending: the end of a file's name that chooses it; None where only `--format` does.
        says: what it is, for people.
        writer: "module:function" in sanctext.writers, imported when it is used.
        target: "stream" for text that is written piece by piece, also to standard output; "file" or "folder" for
            what is written as a whole.
        appends: whether it can add to an earlier output.
        keyed: whether a text that occurs twice is written once.
        packages: what of the extra must be installed.
        needs_text: whether the records must have their text.
        companions: endings of the files that a program has beside it while it is open.
    """

    ending: str | None
    says: str
    writer: str
    target: Literal["stream", "file", "folder"] = "stream"
    appends: bool = False
    keyed: bool = False
    packages: tuple[str, ...] = ()
    needs_text: bool = False
    companions: tuple[str, ...] = ()

    def load(self) -> Callable[..., Any]:
        """The function that writes it.

        A stream's takes the records and gives pieces of text; the others' take a `Job`.
        """
        module, _, function = self.writer.partition(":")
        found: Callable[..., Any] = getattr(import_module(f"sanctext.writers.{module}"), function)
        return found


FORMATS: dict[FormatName, Format] = {
    "jsonl": Format(".jsonl", "JSON Lines: one record a line", "records_json:lines", appends=True),
    "json": Format(".json", "one JSON array of records", "records_json:array"),
    "csv": Format(
        ".csv", "a folder with a CSV file a table", "csv_tables:write", "folder", appends=True, keyed=True
    ),
    "csv-bom": Format(
        None, "the same, with the mark by which Excel knows UTF-8", "csv_tables:write_with_mark", "folder",
        appends=True, keyed=True,
    ),
    "xlsx": Format(
        ".xlsx",
        "an Excel workbook: its contents with counts, sheets of items as they are read, then a sheet a table",
        "workbook:write",
        "file",
        keyed=True,
    ),
    "parquet": Format(
        ".parquet", "a folder with a Parquet file a table", "parquet:write", "folder", appends=True, keyed=True,
        packages=("pyarrow",),
    ),
    "sqlite": Format(
        ".sqlite", "an SQLite database: tables with keys, and views", "sqlite:write", "file", appends=True, keyed=True,
        companions=("-wal", "-journal"),
    ),
    "duckdb": Format(
        ".duckdb", "a DuckDB database: tables and views", "duckdb_file:write", "file", appends=True, keyed=True,
        packages=("duckdb", "pyarrow"), companions=(".wal",),
    ),
    "ftm": Format(".ftm.json", "FollowTheMoney entities, one a line", "follow_the_money:pieces", keyed=True),
    "docbin": Format(
        ".spacy", "a spaCy DocBin with span groups", "docbin:write", "file", needs_text=True
    ),
    "webannotation": Format(
        ".jsonld", "W3C Web Annotations as JSON-LD", "web_annotation:pieces", keyed=True
    ),
}  # fmt: skip


def format_of(path: str) -> FormatName | None:
    """The format that a file's name asks for: JSON Lines where it has no ending, None where none has its ending.

    >>> format_of("records.sqlite"), format_of("records.ftm.json"), format_of("records.json"), format_of("/dev/null")
    ('sqlite', 'ftm', 'json', 'jsonl')
    >>> format_of("records.docx") is None
    True
    """
    name = path.replace("\\", "/").rstrip("/").rpartition("/")[2].lower()
    fitting = [(ending, each) for each, found in FORMATS.items() if (ending := found.ending) and name.endswith(ending)]
    if fitting:
        return max(fitting, key=lambda pair: len(pair[0]))[1]
    return "jsonl" if "." not in name.lstrip(".") else None


def require(name: FormatName) -> Format:
    """A format whose packages are there.

    Raises:
        WriteError: one is missing; the message has the command that installs it.
    """
    found = FORMATS[name]
    missing = [package for package in found.packages if find_spec(package) is None]
    if missing:
        raise WriteError(f"{name}: needs {' and '.join(missing)}; run: pip install 'sanctext[{EXTRA}]'")
    return found
