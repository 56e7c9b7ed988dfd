"""`sanctext ask`: the usual questions, as options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import typer

from sanctext.cli.ask_options import (
    AboutOption,
    ActingOption,
    ActOption,
    AlignmentOption,
    AnswerFormOption,
    AnswerOutputOption,
    BasisOption,
    BundlesOption,
    CitesOption,
    ConfidenceOption,
    DaysOption,
    DemandsByOption,
    DemandsToOption,
    ExactlyOption,
    ForceOption,
    GroupByOption,
    KindOption,
    LeastOption,
    LedgerOption,
    LimitOption,
    MeasuresAgainstOption,
    MeasuresByOption,
    MissingOption,
    NamingOption,
    NotInForceOption,
    ProblemOption,
    SinceOption,
    SortOption,
    StancesByOption,
    StancesOption,
    StatusOption,
    TitleOption,
    TypeOption,
    UntilOption,
    UsualOption,
    ViolationsOfOption,
    VoiceOption,
    WeaponOption,
    WhoSignsOption,
    WithOption,
    WordsOption,
)
from sanctext.cli.options import STANDARD_OUTPUT, RecordsArgument

if TYPE_CHECKING:
    import sqlite3

    from sanctext.asking.found import Found
    from sanctext.asking.question import Question


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
    min_confidence: ConfidenceOption = None,
    measure_type: TypeOption = None,
    status: StatusOption = None,
    basis: BasisOption = None,
    acting: ActingOption = None,
    attribution: VoiceOption = None,
    words: WordsOption = None,
    naming: NamingOption = None,
    kind: KindOption = None,
    title: TitleOption = None,
    together: WithOption = None,
    exactly: ExactlyOption = None,
    cites: CitesOption = None,
    weapon: WeaponOption = None,
    not_in_force: NotInForceOption = False,
    problem: ProblemOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    bundles: BundlesOption = None,
    days: DaysOption = 0,
    imposers_at_least: LeastOption = 2,
    missing_from: MissingOption = None,
    usual_from: UsualOption = 0.5,
    alignment_with: AlignmentOption = None,
    ledger: LedgerOption = False,
    group_by: GroupByOption = None,
    sort: SortOption = None,
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
    from sanctext.asking.names import resolution_number, weapons
    from sanctext.asking.question import Question
    from sanctext.asking.records_database import database_of
    from sanctext.cli.answer_output import checked_form, write_answer
    from sanctext.cli.checked_options import (
        actors,
        acts,
        broken,
        check_dates,
        check_rows,
        expected,
        first_actor,
        groups,
        one,
        one_time,
        several,
        with_members,
    )
    from sanctext.records import DocumentKind, MeasureType, Problem, Status

    asked = _about(
        {
            "documents": {"--missing-from": missing_from, "--alignment-with": alignment_with},
            "signatories": {"--who-signs": who_signs or None},
            "demands": {"--demands-to": demands_to, "--demands-by": demands_by, "--force-at-least": force_at_least},
            "stances": {"--stances": stances, "--stances-by": stances_by},
            "measures": {
                **{"--measures-by": measures_by, "--measures-against": measures_against, "--type": measure_type},
                **{"--status": status, "--basis": basis, "--together-with": acting, "--bundles": bundles},
            },
            "violations": {"--violations-of": violations_of},
        },
        about,
        cited=(cites is not None or weapon is not None) and group_by is None,
    )
    check_rows(asked, "--about", act=act, attribution=attribution, min_confidence=min_confidence, ledger=ledger or None)
    check_dates(since, until)
    absent = missing_from if alignment_with is None else None
    _check_alone(group_by, {"--missing-from": absent, "--bundles": bundles, "--ledger": ledger or None})
    resolution, followed = broken(violations_of), ("demand",) if asked == "demands" else ("stance",)
    question = Question(
        about=asked,
        to=first_actor(demands_to, measures_against, violations_of if resolution is None else None),
        by=first_actor(demands_by, stances_by, measures_by),
        act=acts("--act", act, followed) if stances in (None, "all") else acts("--stances", stances, ("stance",)),
        force=force_at_least,
        confidence=min_confidence,
        type=one("--type", measure_type, MeasureType),
        status=several("--status", status, Status),
        basis=basis,
        acting=actors(acting),
        broken=resolution,
        voice=attribution,
        words=words,
        naming=with_members(naming),
        kind=one("--kind", kind, DocumentKind),
        title=title,
        exactly=actors(exactly),
        together=(*actors(together), *actors(alignment_with)),
        cites=resolution_number(cites) if cites is not None else None,
        weapons=weapons(weapon) if weapon is not None else (),
        problems=(*several("--problem", problem, Problem), *(["not_in_force"] if not_in_force else [])),
        since=since,
        until=until,
        group_by=groups(asked, group_by) if alignment_with is None else (),
        limit=limit if sort is None else None,
    )
    way = _Way(
        bundles=bundles,
        days=days,
        least=imposers_at_least,
        ledger=ledger,
        expected=expected(missing_from),
        usual_from=usual_from,
        aligned=alignment_with is not None,
        time=one_time(group_by) if alignment_with is not None else None,
    )
    chosen = checked_form(output, form)
    with database_of(records) as database:
        found = _found(database, question, way)
    found = (found.sorted_by(sort) if sort is not None else found).first(limit)
    write_answer(found, output, chosen)


class _Way(NamedTuple):
    """How the rows of a question are put together, where not one by one.

    Attributes:
        bundles: what measures of a bundle share.
        days: within how many days they are taken.
        least: how many imposers a bundle has at least.
        ledger: whether what is said again stands in one row.
        expected: who is expected to sign.
        usual_from: which share of documents those sign who usually do.
        aligned: whether alignment is counted.
        time: by which stretch of time.
    """

    bundles: str | None
    days: int
    least: int
    ledger: bool
    expected: tuple[str, ...]
    usual_from: float
    aligned: bool
    time: str | None


def _found(database: sqlite3.Connection, question: Question, way: _Way) -> Found:
    from sanctext.asking.notes import left_out, read_widely

    found = _rows(database, question, way)
    return found.noting(read_widely(database, question), left_out(database, question))


def _rows(database: sqlite3.Connection, question: Question, way: _Way) -> Found:
    from sanctext.asking import absence
    from sanctext.asking.bundles import bundles
    from sanctext.asking.ledger import ledger as follow
    from sanctext.asking.running import found_for

    if way.bundles is not None:
        return bundles(database, question, way.bundles, way.days, way.least)
    if way.ledger:
        return follow(database, question)
    if way.aligned:
        return absence.alignment(database, question, way.time, way.expected)
    if way.expected:
        return absence.missing(database, question, way.expected, way.usual_from)
    return found_for(database, question)


def _check_alone(group_by: str | None, ways: Mapping[str, object]) -> None:
    """Refuse to count rows that are put together in another way already."""
    for option, value in ways.items():
        if group_by is not None and value is not None:
            raise typer.BadParameter(f"does not count the rows of {option}; ask one of them", param_hint="--group-by")


def _about(asked: Mapping[str, Mapping[str, object]], about: str | None, *, cited: bool) -> str:
    """What the one question that is asked is about.

    Args:
        asked: by what a question is about, the options that ask it, with their values.
        about: what `--about` says.
        cited: whether documents are asked for by what they cite or name, which is then shown.
    """
    from sanctext.asking.columns import DOCUMENTS, MENTIONS

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
    return next(iter(chosen), MENTIONS if cited else DOCUMENTS)
