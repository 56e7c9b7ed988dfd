"""Where the answer to a question goes, in which form, and what is said of it to people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import typer

from sanctext.cli.ask_options import AnswerForm, form_by_ending
from sanctext.cli.options import STANDARD_OUTPUT
from sanctext.cli.output import check_place, writing

if TYPE_CHECKING:
    from sanctext.asking.found import Found

# What stands first in a sheet or on a page: when and where it was said.
_FIRST = ("issued", "title")


def checked_form(output: str, form: AnswerForm) -> AnswerForm:
    """The form of an answer; "auto" only on standard output, where the terminal decides.

    Raises:
        typer.BadParameter: the output's name has no known ending, or a workbook goes to standard output.
        WriteError: the output cannot be written.
    """
    if output == STANDARD_OUTPUT:
        if form == "xlsx":
            raise typer.BadParameter("xlsx is no text for standard output; name a file", param_hint="--output")
        return form
    check_place(output)
    found = form_by_ending(output) if form == "auto" else form
    if found is None:
        raise typer.BadParameter(
            f"{output!r} has none of the endings .xlsx, .csv, .tsv, .md, .html, .json, .jsonl; or give --format",
            param_hint="--output",
        )
    return found


def write_answer(found: Found, output: str, form: AnswerForm) -> None:
    """Write an answer; what people should know of it goes to standard error."""
    from sanctext.cli.streams import say

    found = found.on_one_line()
    read, narrow = _write(found, output, form)
    said = [*(found.said if read else ()), *found.left_out]
    if narrow:
        said.append(f"no room here for the columns {', '.join(narrow)}; a wider screen or --output has them")
    if said:
        say("; ".join(said))


def _write(found: Found, output: str, form: AnswerForm) -> tuple[bool, list[str]]:
    """Write the answer; returns whether a person reads it, or a file was written, and columns without room."""
    from sanctext.cli.streams import standard_output

    if output == STANDARD_OUTPUT:
        stream = standard_output()
        form = ("table" if stream.isatty() else "json") if form == "auto" else form
        return form == "table", _write_text(found, form, stream)
    if form == "xlsx":
        from sanctext.writers import answer_workbook
        from sanctext.writers.replacement import replacing

        columns, rows = _ordered(found)
        with replacing(output) as partial:
            answer_workbook.write(columns, rows, partial, Path(output).resolve().parent, found.name)
    else:
        with writing(output) as stream:
            _write_text(found, form, stream)
    return True, []


def _write_text(found: Found, form: AnswerForm, stream: TextIO) -> list[str]:
    """Write the answer as text; returns columns of a table for which the screen has no room."""
    from sanctext.writers import answer_text

    if form == "table":
        return answer_text.write_table(found.columns, found.shown, found.rows, stream)
    if form == "html":
        from sanctext.report.answer_page import answer_page
        from sanctext.writers.emit import emit

        columns, rows = _ordered(found)
        emit(answer_page(columns, rows, found.name.capitalize()), stream)
    else:
        write = {
            "json": answer_text.write_json,
            "jsonl": answer_text.write_jsonl,
            "csv": answer_text.write_csv,
            "tsv": answer_text.write_tsv,
            "md": answer_text.write_markdown,
        }[form]
        write(found.columns, found.rows, stream)
    return []


def _ordered(found: Found) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The columns as people read them: when and where it was said, what, the sentence; then what leads back to it."""
    columns = found.columns
    first = [name for name in (*_FIRST, *found.shown, "condition", "deadline", "sentence") if name in columns]
    order = [columns.index(name) for name in dict.fromkeys([*first, *columns])]
    return [columns[place] for place in order], [tuple(row[place] for place in order) for row in found.rows]
