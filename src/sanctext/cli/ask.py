"""`sanctext ask`: the usual questions, as options."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from sanctext.cli.options import RecordsArgument

if TYPE_CHECKING:
    from sanctext.asking.question import Question


AnswerForm = Literal["auto", "table", "json", "csv"]
GroupBy = Literal[
    "year",
    "month",
    "kind",
    "signatory",
    "speaker",
    "addressee",
    "force",
    "act",
    "imposer",
    "country",
    "status",
    "accused",
]
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def _is_date(text: str) -> bool:
    """Whether it is a year, a month, or a day of the calendar."""
    from datetime import date

    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


DemandsToOption = Annotated[
    str | None, typer.Option(metavar="ACTOR", help="What is demanded of an actor: a code or a name.")
]
DemandsByOption = Annotated[str | None, typer.Option(metavar="ACTOR", help="What an actor demands.")]
StancesOption = Annotated[
    str | None, typer.Option(metavar="ACT", help="Positions taken: condemn, welcome, deny, …; all for every one.")
]
StancesByOption = Annotated[str | None, typer.Option(metavar="ACTOR", help="Positions that an actor takes.")]
MeasuresByOption = Annotated[
    str | None, typer.Option(metavar="ACTOR", help="Sanctions and other measures that an actor takes.")
]
MeasuresAgainstOption = Annotated[str | None, typer.Option(metavar="ACTOR", help="Measures directed at an actor.")]
ViolationsOfOption = Annotated[str | None, typer.Option(metavar="ACTOR", help="What an actor is said to break.")]
WithOption = Annotated[
    str | None, typer.Option("--with", metavar="ACTORS", help="Only documents that all of these sign: JP,KR.")
]
CitesOption = Annotated[str | None, typer.Option(metavar="NUMBER", help="Only documents that cite this resolution.")]
WeaponOption = Annotated[
    str | None,
    typer.Option(
        metavar="WEAPON", help="Only documents that name this weapon, or one of this kind: KN-23, ballistic missile."
    ),
]
NotInForceOption = Annotated[
    bool, typer.Option("--not-in-force", help="Only documents that cite a resolution no longer in force.")
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="From this year, month or day on: 2023, 2023-05. Undated documents are left out."
    ),
]
UntilOption = Annotated[str | None, typer.Option(metavar="DATE", help="Up to and including this year, month or day.")]
GroupByOption = Annotated[
    GroupBy | None,
    typer.Option(
        help="Count documents by year, month, kind or signatory; demands by speaker, addressee or force, stances by "
        "speaker or act, measures by imposer, country or status, violations by speaker or accused."
    ),
]


def ask(
    records: RecordsArgument,
    who_signs: Annotated[
        bool, typer.Option("--who-signs", help="Who signs, how many documents, from when to when.")
    ] = False,
    demands_to: DemandsToOption = None,
    demands_by: DemandsByOption = None,
    stances: StancesOption = None,
    stances_by: StancesByOption = None,
    measures_by: MeasuresByOption = None,
    measures_against: MeasuresAgainstOption = None,
    violations_of: ViolationsOfOption = None,
    together: WithOption = None,
    cites: CitesOption = None,
    weapon: WeaponOption = None,
    not_in_force: NotInForceOption = False,
    since: SinceOption = None,
    until: UntilOption = None,
    group_by: GroupByOption = None,
    form: Annotated[AnswerForm, typer.Option("--format", help="auto: a table on a terminal, else JSON.")] = "auto",
) -> None:
    """Answer the usual questions about many records.

    Without --who-signs, --demands-…, --stances…, --measures-… or --violations-of the answer is the documents; with
    --cites or --weapon also the first words of what is asked for in each. All other options restrict which documents
    count, and combine. Large archives are asked faster as a database: sanctext convert -o records.sqlite.
    """
    from sanctext.asking.names import actor, resolution_number, weapons
    from sanctext.asking.question import DOCUMENTS, MENTIONS, SIGNATORIES, Question
    from sanctext.items import DEMANDS, MEASURES, STANCES, VIOLATIONS

    about = _one_of(
        {
            "--who-signs": (SIGNATORIES, [who_signs or None]),
            "--demands-to, --demands-by": (DEMANDS.field, [demands_to, demands_by]),
            "--stances, --stances-by": (STANCES.field, [stances, stances_by]),
            "--measures-by, --measures-against": (MEASURES.field, [measures_by, measures_against]),
            "--violations-of": (VIOLATIONS.field, [violations_of]),
        }
    )
    if about is None:
        about = MENTIONS if (cites is not None or weapon is not None) and group_by is None else DOCUMENTS
    _check_group(about, group_by)
    _check_dates(since, until)
    question = Question(
        about=about,
        to=_actor(demands_to, measures_against, violations_of),
        by=_actor(demands_by, stances_by, measures_by),
        act=None if stances in (None, "all") else stances,
        together=tuple(actor(name) for name in together.split(",")) if together else (),
        cites=resolution_number(cites) if cites is not None else None,
        weapons=weapons(weapon) if weapon is not None else (),
        not_in_force=not_in_force,
        since=since,
        until=until,
        group_by=group_by,
    )
    _answer(records, question, form)


def _one_of(asked: Mapping[str, tuple[str, Sequence[object]]]) -> str | None:
    """What the one question that is asked is about; None where none is.

    Args:
        asked: by its options, what a question is about, and the options' values.
    """
    chosen = [option for option, (_, values) in asked.items() if any(value is not None for value in values)]
    if len(chosen) > 1:
        raise typer.BadParameter(f"is another question than {chosen[1]}; ask one", param_hint=chosen[0])
    return asked[chosen[0]][0] if chosen else None


def _actor(*names: str | None) -> str | None:
    """The code of the first name that is given."""
    from sanctext.asking.names import actor

    return next((actor(name) for name in names if name is not None), None)


def _check_group(about: str, group_by: GroupBy | None) -> None:
    from sanctext.asking.question import answer_about

    groups = answer_about(about).groups
    if group_by is not None and group_by not in groups:
        able = ", ".join(groups)
        raise typer.BadParameter(
            f"{about} can be counted by {able}" if able else f"{about} are counted already", param_hint="--group-by"
        )


def _check_dates(since: str | None, until: str | None) -> None:
    for option, date in (("--since", since), ("--until", until)):
        if date is not None and not _is_date(date):
            raise typer.BadParameter(f"{date!r} is no year, month or day such as 2023-05-31", param_hint=option)
    if since and until and since[: len(until)] > until:
        raise typer.BadParameter(f"{until} is before {since}: no date is between them", param_hint="--until")


def _answer(records: str, question: Question, form: AnswerForm) -> None:
    from sanctext.asking.records_database import answer, database_of, undated
    from sanctext.cli.streams import say
    from sanctext.printable import counted

    with database_of(records) as database:
        rows, left_out = answer(database, question), undated(database, question)
    _write(question, rows, form)
    if left_out:
        say(f"{counted(left_out, 'undated document')} left out, since a date is asked for")


def _write(question: Question, rows: list[tuple[Any, ...]], form: AnswerForm) -> None:
    from sanctext.cli.streams import standard_output
    from sanctext.writers import answer

    output = standard_output()
    if form == "table" or (form == "auto" and output.isatty()):
        answer.write_table(question.columns(), question.shown(), rows, output)
    elif form == "csv":
        answer.write_csv(question.columns(), rows, output)
    else:
        answer.write_json(question.columns(), rows, output)
