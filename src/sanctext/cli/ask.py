"""`sanctext ask`: the usual questions, as options."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, get_args

import typer

from sanctext.cli.ask_options import (
    AboutOption,
    ActingOption,
    ActOption,
    AnswerFormOption,
    AnswerOutputOption,
    BasisOption,
    CitesOption,
    DemandsByOption,
    DemandsToOption,
    ForceOption,
    GroupByOption,
    KindOption,
    LimitOption,
    MeasuresAgainstOption,
    MeasuresByOption,
    NotInForceOption,
    ProblemOption,
    SinceOption,
    StancesByOption,
    StancesOption,
    StatusOption,
    TypeOption,
    UntilOption,
    ViolationsOfOption,
    VoiceOption,
    WeaponOption,
    WhoSignsOption,
    WithOption,
    WordsOption,
)
from sanctext.cli.options import STANDARD_OUTPUT, RecordsArgument

if TYPE_CHECKING:
    pass

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
# What asks for violations of any resolution.
_ANY = "resolutions"


def ask(
    records: RecordsArgument,
    about: AboutOption = None,
    who_signs: WhoSignsOption = False,
    demands_to: DemandsToOption = None,
    demands_by: DemandsByOption = None,
    stances: StancesOption = None,
    stances_by: StancesByOption = None,
    measures_by: MeasuresByOption = None,
    measures_against: MeasuresAgainstOption = None,
    violations_of: ViolationsOfOption = None,
    act: ActOption = None,
    force_at_least: ForceOption = None,
    measure_type: TypeOption = None,
    status: StatusOption = None,
    basis: BasisOption = None,
    acting: ActingOption = None,
    attribution: VoiceOption = None,
    words: WordsOption = None,
    kind: KindOption = None,
    together: WithOption = None,
    cites: CitesOption = None,
    weapon: WeaponOption = None,
    not_in_force: NotInForceOption = False,
    problem: ProblemOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    group_by: GroupByOption = None,
    limit: LimitOption = None,
    output: AnswerOutputOption = STANDARD_OUTPUT,
    form: AnswerFormOption = "auto",
) -> None:
    """Answer the usual questions about many records.

    --who-signs, --demands-…, --stances…, --measures-…, --violations-of and --about say what a row is, and so do the
    options that only such rows have. Without any the answer is the documents; with --cites or --weapon also the first
    words of what is asked for in each. All other options restrict which documents and rows count, and combine. Large
    archives are asked faster as a database: sanctext convert -o records.sqlite.
    """
    from sanctext.asking.answers import DOCUMENTS, MENTIONS
    from sanctext.asking.names import actor, resolution_number, weapons
    from sanctext.asking.question import Question
    from sanctext.cli.answer_output import checked_form, write_answer
    from sanctext.records import DocumentKind, MeasureType, Problem, Status

    asked = _about(
        {
            "signatories": {"--who-signs": who_signs or None},
            "demands": {"--demands-to": demands_to, "--demands-by": demands_by, "--force-at-least": force_at_least},
            "stances": {"--stances": stances, "--stances-by": stances_by},
            "measures": {
                **{"--measures-by": measures_by, "--measures-against": measures_against, "--type": measure_type},
                **{"--status": status, "--basis": basis, "--together-with": acting},
            },
            "violations": {"--violations-of": violations_of},
        },
        about,
    )
    if asked is None:
        asked = MENTIONS if (cites is not None or weapon is not None) and group_by is None else DOCUMENTS
    _check_rows(asked, act=act, attribution=attribution)
    groups = _groups(asked, group_by)
    _check_dates(since, until)
    broken = _broken(violations_of)
    problems = (*_several("--problem", problem, get_args(Problem)), *(["not_in_force"] if not_in_force else []))
    question = Question(
        about=asked,
        to=_actor(demands_to, measures_against, violations_of if broken is None else None),
        by=_actor(demands_by, stances_by, measures_by),
        act=act if stances in (None, "all") else stances,
        force=force_at_least,
        type=_one("--type", measure_type, get_args(MeasureType)),
        status=_one("--status", status, get_args(Status)),
        basis=basis,
        acting=tuple(actor(name) for name in acting.split(",")) if acting else (),
        broken=broken,
        voice=attribution,
        words=words,
        kind=_one("--kind", kind, get_args(DocumentKind)),
        together=tuple(actor(name) for name in together.split(",")) if together else (),
        cites=resolution_number(cites) if cites is not None else None,
        weapons=weapons(weapon) if weapon is not None else (),
        problems=problems,
        since=since,
        until=until,
        group_by=groups,
        limit=limit,
    )
    write_answer(records, question, output, checked_form(output, form))


def _about(asked: Mapping[str, Mapping[str, object]], about: str | None) -> str | None:
    """What the one question that is asked is about; None where none is.

    Args:
        asked: by what a question is about, the options that ask it, with their values.
        about: what `--about` says.
    """
    chosen = {
        found: option
        for found, options in asked.items()
        for option, value in reversed(list(options.items()))
        if value is not None
    }
    if about is not None:
        chosen = {about: "--about"} | {found: option for found, option in chosen.items() if found != about}
    if len(chosen) > 1:
        first, second, *_ = chosen.values()
        raise typer.BadParameter(f"is another question than {second}; ask one", param_hint=first)
    return next(iter(chosen), None)


def _check_rows(about: str, **said: object) -> None:
    """Refuse options that rows of this kind cannot answer."""
    from sanctext.asking.answers import asked_kinds

    able = {"act": ("demands", "stances"), "attribution": tuple(kind.field for kind in asked_kinds())}
    for name, value in said.items():
        if value is not None and about not in able[name]:
            raise typer.BadParameter(
                f"restricts {', '.join(able[name])}; say which with --about", param_hint=f"--{name}"
            )


def _one(option: str, said: str | None, able: Iterable[str]) -> str | None:
    found = _several(option, said, able)
    if len(found) > 1:
        raise typer.BadParameter(f"{said!r}: name one", param_hint=option)
    return found[0] if found else None


def _several(option: str, said: str | None, able: Iterable[str]) -> tuple[str, ...]:
    """Names of a list with commas, each one that is known."""
    if said is None:
        return ()
    names = tuple(name.strip().lower().replace(" ", "_").replace("-", "_") for name in said.split(","))
    for name in names:
        if name not in able:
            raise typer.BadParameter(f"{name!r} is none of {', '.join(able)}", param_hint=option)
    return names


def _broken(violations_of: str | None) -> int | None:
    """The number of the resolution that is said to be broken, 0 for any; None where an actor is named."""
    from sanctext.asking.names import resolution_number

    if violations_of is None:
        return None
    if violations_of.strip().lower() == _ANY:
        return 0
    return resolution_number(violations_of) if any(char.isdigit() for char in violations_of) else None


def _actor(*names: str | None) -> str | None:
    """The code of the first name that is given."""
    from sanctext.asking.names import actor

    return next((actor(name) for name in names if name is not None), None)


def _groups(about: str, group_by: str | None) -> tuple[str, ...]:
    from sanctext.asking.answers import answer_about

    if group_by is None:
        return ()
    names = tuple(dict.fromkeys(name.strip() for name in group_by.split(",")))
    groups = answer_about(about).groups
    if set(names) - groups.keys():
        able = ", ".join(groups)
        raise typer.BadParameter(
            f"{about} can be counted by {able}" if able else f"{about} are counted already", param_hint="--group-by"
        )
    return names


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


def _check_dates(since: str | None, until: str | None) -> None:
    for option, date in (("--since", since), ("--until", until)):
        if date is not None and not _is_date(date):
            raise typer.BadParameter(f"{date!r} is no year, month or day such as 2023-05-31", param_hint=option)
    if since and until and since[: len(until)] > until:
        raise typer.BadParameter(f"{until} is before {since}: no date is between them", param_hint="--until")
