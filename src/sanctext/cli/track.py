"""`sanctext track`: a phrase followed over an archive."""

from __future__ import annotations

from typing import Annotated

import typer

from sanctext.cli.ask_options import (
    AnswerFormOption,
    AnswerOutputOption,
    ExactlyOption,
    KindOption,
    SinceOption,
    TitleOption,
    UntilOption,
    WithOption,
)
from sanctext.cli.options import STANDARD_OUTPUT, RecordsArgument


def track(
    phrase: Annotated[str, typer.Argument(metavar="PHRASE", help="Words that a text may hold: 'arms embargo'.")],
    records: RecordsArgument,
    together: WithOption = None,
    exactly: ExactlyOption = None,
    title: TitleOption = None,
    words: Annotated[
        str | None, typer.Option("--text", metavar="WORDS", help="Only documents that hold these words: DPRK.")
    ] = None,
    kind: KindOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--group-by",
            metavar="GROUP",
            help="Count the forms by year, half-year, month or day; issuers: from statement to statement of the same.",
        ),
    ] = None,
    output: AnswerOutputOption = STANDARD_OUTPUT,
    form: AnswerFormOption = "auto",
) -> None:
    """Follow a phrase over many statements.

    Which have it, have it in another form or do not have it, each wording of a document in a row with what follows it;
    first and last use, and the most frequent forms. The records must have their texts (batch --with-text). A near form
    holds half of the words of the phrase, its head among them, whatever their endings: denuclearised of "complete
    denuclearization".
    """
    from sanctext.asking.notes import read_widely
    from sanctext.asking.question import Question
    from sanctext.asking.records_database import database_of
    from sanctext.asking.tracking import ISSUERS
    from sanctext.asking.tracking import track as follow
    from sanctext.cli.answer_output import checked_form, write_answer
    from sanctext.cli.checked_options import actors, check_dates, one, one_time
    from sanctext.records import DocumentKind

    check_dates(since, until)
    question = Question(
        "documents",
        together=actors(together),
        exactly=actors(exactly),
        title=title,
        words=words,
        kind=one("--kind", kind, DocumentKind),
        since=since,
        until=until,
    )
    chosen, when = checked_form(output, form), one_time(by, ISSUERS)
    with database_of(records) as database:
        found = follow(database, question, phrase, when).noting(read_widely(database, question), ())
    write_answer(found, output, chosen)
