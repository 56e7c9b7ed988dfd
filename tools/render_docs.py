"""Write the generated parts of README.md and docs/: help texts, tables of fields, output of the example, the picture.

A generated part stands between the lines <!-- generated:NAME --> and <!-- end -->.
"""

from __future__ import annotations

import inspect
import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_type_hints

import typer
from guards import guard_table
from record_fields import field_tables, overview
from render_records import record_of
from repository import ROOT, relative, write_or_check
from rich.console import Console
from typer.testing import CliRunner

from sanctext.cli.app import app
from sanctext.cli.exit_codes import EPILOG
from sanctext.comparison import compare_series
from sanctext.knowledge.tables import TABLES
from sanctext.stored.statements import record_at
from sanctext.tables.column import Table
from sanctext.tables.definition import tables as tables_of_records
from sanctext.tables.views import VIEWS
from sanctext.writers import compared, summary
from sanctext.writers.output_formats import EXTRA, FORMATS

EXAMPLE = ROOT / "data/samples/winter_strikes_between_dashes.txt"
COMPARED = (ROOT / "data/comparison/strait_in_march.txt", ROOT / "data/comparison/strait_in_june.txt")
PICTURE = ROOT / "docs/images/parse.svg"
PICTURE_WIDTH = 100
HELP_WIDTH = 80
# A vertical bar in a cell of a Markdown table.
BAR = "\\|"

_PART = re.compile(r"(?P<open><!-- generated:(?P<name>[\w-]+) -->\n).*?(?P<close><!-- end -->)", re.DOTALL)
# Viewers do not load fonts for a picture; without these it takes the reader's own monospace font.
_FONT_FACE = re.compile(r"\s*@font-face\s*\{[^}]*\}")
_RECIPE = re.compile(r"^# (?P<says>.+)\n(?P<name>[\w-]+)[^:\n]*:", re.MULTILINE)


def pages() -> list[Path]:
    """README and the documents of docs/."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def _fenced(text: str, language: str = "") -> str:
    return f"```{language}\n{text.rstrip()}\n```"


def help_of(*names: str) -> str:
    """What `sanctext NAMES --help` shows on a terminal of 80 columns."""
    result = CliRunner().invoke(app, [*names, "--help"], prog_name="sanctext", env={"COLUMNS": str(HELP_WIDTH)})
    return result.output


def commands() -> Iterator[str]:
    """A heading and the help text of each command."""
    yield _fenced(help_of(), "text") + "\n"
    for name, command in _commands().items():
        for names in ((name,), *((name, each) for each in getattr(command, "commands", ()))):
            yield f"## sanctext {' '.join(names)}\n"
            yield _fenced(help_of(*names).partition("\n  Exit codes:")[0], "text") + "\n"


def command_table() -> Iterator[str]:
    """One line a command."""
    yield "| command | does |\n|---|---|"
    for name, command in _commands().items():
        yield f"| `sanctext {name}` | {command.get_short_help_str(200)} |"


def _commands() -> dict[str, typer.core.TyperCommand]:
    return typer.main.get_command(app).commands  # type: ignore[attr-defined,no-any-return]


def exit_codes() -> Iterator[str]:
    """The exit codes, as every help text ends with them."""
    yield _fenced(EPILOG.partition("\n")[2].partition("\n")[2], "text")


def example_picture() -> Iterator[str]:
    """The command that draws the picture, and the picture."""
    yield _fenced(f"$ sanctext parse {relative(EXAMPLE)}", "console") + "\n"
    yield f"![The record on a screen: who signs, the weapons, the demands]({relative(PICTURE)})"


def example_demand() -> Iterator[str]:
    """The first demand that the example makes in its own voice, as JSON, one field a line."""
    demand = next(demand for demand in record_of(EXAMPLE).demands if demand.attribution == "own")
    lines = [f"  {json.dumps(name)}: {_shortened(value)}" for name, value in demand.model_dump(mode="json").items()]
    yield _fenced("{\n" + ",\n".join(lines) + "\n}", "json")


def _shortened(value: object) -> str:
    """A value as JSON; of a list only the first item, with how many follow."""
    if isinstance(value, list) and len(value) > 1:
        return f"{json.dumps(value[:1], ensure_ascii=False)[:-1]}, … {len(value) - 1} more …]"
    return json.dumps(value, ensure_ascii=False)


def example_comparison() -> Iterator[str]:
    """Two statements compared, as a pipe gets it: the command and what it prints."""
    names = " ".join(map(relative, COMPARED))
    drawn = io.StringIO()
    found = [record_at(str(path)) for path in COMPARED]
    shown = [
        record.model_copy(update={"document": record.document.model_copy(update={"source": relative(path)})})
        for record, path in zip(found, COMPARED, strict=True)
    ]
    compared.write(compare_series(shown), drawn, PICTURE_WIDTH)
    lines = (line.rstrip() for line in drawn.getvalue().splitlines())
    yield _fenced("\n".join([f"$ sanctext compare {names}", *lines]), "console")


def tables() -> Iterator[str]:
    """What each table of the knowledge base holds, and its columns."""
    for name, row in sorted(TABLES.items()):
        lists = [column for column, hint in get_type_hints(row).items() if hint == tuple[str, ...]]
        columns = ", ".join(f"`{column}`{' (list)' if column in lists else ''}" for column in row._fields)
        yield f"### {name}.csv\n\n{inspect.getdoc(row)}\n\nColumns: {columns}.\n"


def record_tables() -> Iterator[str]:
    """What each table that records are written as holds: a row, its columns, its key and what it refers to."""
    for each in tables_of_records():
        yield f"### {each.name}\n\n{each.says}\n\nKey: {_names(each.key)}.{_references(each)}\n"
        yield "| column | type | meaning |\n|---|---|---|"
        for column in each.columns:
            kind = f"{column.type} or empty" if column.nullable else column.type
            yield f"| `{column.name}` | {kind} | {column.says.replace('|', BAR)} |"
        yield ""


def _references(table: Table) -> str:
    named = [f"{_names(columns)} to [{other}](#{other})" for columns, other in table.references]
    return f" Refers by {'; by '.join(named)}." if named else ""


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f"`{column}`" for column in columns)


def views() -> Iterator[str]:
    """What a row of each view is."""
    yield "| view | a row |\n|---|---|"
    for view in VIEWS:
        yield f"| `{view.name}` | {view.says} |"


def formats() -> Iterator[str]:
    """The formats, with the endings that choose them."""
    yield "| ending | `--format` | is | `--append` |\n|---|---|---|---|"
    for name, each in FORMATS.items():
        ending = f"`{each.ending}`" if each.ending else "–"
        extra = f"; needs `sanctext[{EXTRA}]`" if each.packages else ""
        yield f"| {ending} | `{name}` | {each.says}{extra} | {'yes' if each.appends else 'no'} |"


def recipes() -> Iterator[str]:
    """What `just` can do, from the comments of the justfile."""
    yield "| recipe | does |\n|---|---|"
    for recipe in _RECIPE.finditer((ROOT / "justfile").read_text("utf-8")):
        yield f"| `just {recipe['name']}` | {recipe['says']} |"


PARTS: dict[str, Callable[[], Iterator[str]]] = {
    "commands": commands,
    "command-table": command_table,
    "exit-codes": exit_codes,
    "example-picture": example_picture,
    "example-demand": example_demand,
    "example-comparison": example_comparison,
    "record": overview,
    "fields": field_tables,
    "tables": tables,
    "record-tables": record_tables,
    "views": views,
    "formats": formats,
    "recipes": recipes,
    "guards": guard_table,
}


def rendered(page: Path) -> str:
    """A page with its generated parts as they should be.

    Raises:
        KeyError: a part has a name that is not known.
    """

    def part(match: re.Match[str]) -> str:
        content = "\n".join(PARTS[match["name"]]()).strip("\n")
        return f"{match['open']}{content}\n{match['close']}"

    return _PART.sub(part, page.read_text("utf-8"))


def picture() -> str:
    """The example's record as `sanctext parse` draws it on a terminal, as SVG."""
    screen = Console(
        record=True, width=PICTURE_WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor",
        markup=False, highlight=False, emoji=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    screen.print(summary.render(record_of(EXAMPLE)))
    svg = screen.export_svg(title=f"sanctext parse {EXAMPLE.name}")
    return "\n".join(line.rstrip() for line in _FONT_FACE.sub("", svg).splitlines()) + "\n"


def files() -> dict[Path, str]:
    """Every file with generated parts, with the content that it should have."""
    return {page: rendered(page) for page in pages()} | {PICTURE: picture()}


if __name__ == "__main__":
    sys.exit(write_or_check(files(), __doc__ or ""))
