"""Where the answer to a question goes, in which form, and what is said of it to people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import typer

from sanctext.cli.ask_options import AnswerForm, form_by_ending
from sanctext.cli.options import STANDARD_OUTPUT
from sanctext.cli.output import check_place, writing

if TYPE_CHECKING:
    from sanctext.asking.question import Question

Rows = Sequence[tuple[Any, ...]]
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


def write_answer(records: str, question: Question, output: str, form: AnswerForm) -> None:
    """Ask the records and write the answer; what is left out goes to standard error."""
    from sanctext.asking.records_database import answer, database_of, documents, undated
    from sanctext.cli.streams import say
    from sanctext.printable import counted

    with database_of(records) as database:
        rows = answer(database, question)
        left_out, of = undated(database, question), documents(database, question)
    read = _write(question, rows, output, form)
    said = [f"{counted(left_out, 'undated document')} left out, since a date is asked for"] if left_out else []
    if read:
        cut = question.limit == len(rows)
        first = f"the first {counted(len(rows), 'row')}; all are" if cut else counted(len(rows), "row")
        said = [f"{first} of {counted(of, 'document')}", *said]
    if said:
        say("; ".join(said))


def _write(question: Question, rows: Rows, output: str, form: AnswerForm) -> bool:
    """Write the answer; returns whether a person reads it, or a file was written."""
    from sanctext.cli.streams import standard_output

    if output == STANDARD_OUTPUT:
        stream = standard_output()
        form = ("table" if stream.isatty() else "json") if form == "auto" else form
        _write_text(question, rows, form, stream)
        return form == "table"
    if form == "xlsx":
        from sanctext.writers import answer_workbook
        from sanctext.writers.replacement import replacing

        columns, ordered = _ordered(question, rows)
        with replacing(output) as partial:
            answer_workbook.write(columns, ordered, partial, Path(output).resolve().parent, question.about)
    else:
        with writing(output) as stream:
            _write_text(question, rows, form, stream)
    return True


def _write_text(question: Question, rows: Rows, form: AnswerForm, stream: TextIO) -> None:
    from sanctext.writers import answer

    if form == "table":
        answer.write_table(question.columns(), question.shown(), rows, stream)
    elif form == "html":
        from sanctext.report.answer_page import answer_page
        from sanctext.writers.emit import emit

        columns, ordered = _ordered(question, rows)
        emit(answer_page(columns, ordered, question.about.capitalize()), stream)
    else:
        write = {
            "json": answer.write_json,
            "jsonl": answer.write_jsonl,
            "csv": answer.write_csv,
            "tsv": answer.write_tsv,
            "md": answer.write_markdown,
        }[form]
        write(question.columns(), rows, stream)


def _ordered(question: Question, rows: Rows) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The columns as people read them: when and where it was said, what, the sentence; then what leads back to it."""
    columns = question.columns()
    first = [name for name in (*_FIRST, *question.shown(), "condition", "deadline", "sentence") if name in columns]
    order = [columns.index(name) for name in dict.fromkeys([*first, *columns])]
    return [columns[place] for place in order], [tuple(row[place] for place in order) for row in rows]
