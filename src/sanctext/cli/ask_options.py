"""The options of `sanctext ask`: what is asked, which documents and rows count, where the answer goes."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

import typer

AnswerForm = Literal["auto", "table", "json", "jsonl", "csv", "tsv", "md", "html", "xlsx"]
ABOUT = Literal["documents", "signatories", "demands", "stances", "measures", "violations"]

AboutOption = Annotated[
    ABOUT | None, typer.Option("--about", help="What a row is, where no other option says it.", show_default=False)
]
WhoSignsOption = Annotated[bool, typer.Option("--who-signs", help="Who signs, how many documents, from when to when.")]
DemandsToOption = Annotated[
    str | None, typer.Option(metavar="ACTOR", help="What is demanded of an actor: a code or a name.")
]
DemandsByOption = Annotated[
    str | None,
    typer.Option(metavar="ACTOR", help="What an actor demands; a group by its name, or all its members together."),
]
StancesOption = Annotated[
    str | None,
    typer.Option(metavar="ACTS", help="Positions taken: commit,support,reaffirm, condemn, …; all for every one."),
]
StancesByOption = Annotated[str | None, typer.Option(metavar="ACTOR", help="Positions that an actor takes.")]
MeasuresByOption = Annotated[
    str | None, typer.Option(metavar="ACTOR", help="Sanctions and other measures that an actor takes.")
]
MeasuresAgainstOption = Annotated[str | None, typer.Option(metavar="ACTOR", help="Measures directed at an actor.")]
ViolationsOfOption = Annotated[
    str | None,
    typer.Option(
        metavar="WHOM|NUMBER",
        help="What an actor is said to break, or who is said to break a resolution: RU, 2397; resolutions for any.",
    ),
]
ActOption = Annotated[
    str | None, typer.Option(metavar="ACTS", help="Only demands or stances of these acts: urge,demand.")
]
ForceOption = Annotated[
    int | None, typer.Option("--force-at-least", min=1, max=5, help="Only demands with this force or more: 1 to 5.")
]
ConfidenceOption = Annotated[
    float | None,
    typer.Option(
        "--min-confidence", min=0, max=1, help="Only demands, stances or measures of which it is so sure: 0.8."
    ),
]
TypeOption = Annotated[
    str | None, typer.Option("--type", metavar="TYPE", help="Only measures of this type: travel_ban.")
]
StatusOption = Annotated[
    str | None, typer.Option(metavar="STATUS", help="Only measures imposed, extended, eased or planned; several too.")
]
BasisOption = Annotated[
    str | None,
    typer.Option(
        metavar="LAW",
        help="Only measures that rest on this law, however it is written, or programme: 'Executive Order 14024', "
        "US-RUSHAR.",
    ),
]
ActingOption = Annotated[
    str | None, typer.Option("--together-with", metavar="ACTORS", help="Only measures that all of these take: EU,JP.")
]
VoiceOption = Annotated[
    Literal["own", "quoted", "reported"] | None,
    typer.Option("--attribution", help="Only what is said in this voice: the text's own, quoted or reported."),
]
WordsOption = Annotated[
    str | None,
    typer.Option(
        "--text",
        metavar="WORDS",
        help="Only rows whose own words hold these, one after the other; of documents their title or text. "
        "Alternatives: 'Syria|Burma'; a state by all its names.",
    ),
]
NamingOption = Annotated[
    str | None,
    typer.Option(
        "--naming",
        metavar="ACTORS",
        help="Only documents that name one of these in their title, are signed by it or speak to it; groups with their "
        "members: 'African Union'.",
    ),
]
KindOption = Annotated[str | None, typer.Option(metavar="KIND", help="Only documents of this kind: readout.")]
TitleOption = Annotated[
    str | None,
    typer.Option("--title", metavar="WORDS", help="Only documents with these words in their title; as --text."),
]
WithOption = Annotated[
    str | None,
    typer.Option(
        "--with", metavar="ACTORS", help="Only documents that all of these sign, groups also by all members: JP,KR."
    ),
]
ExactlyOption = Annotated[
    str | None,
    typer.Option("--exactly", metavar="ACTORS", help="Only documents that these issue and nobody else: US,JP,KR."),
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
ProblemOption = Annotated[
    str | None,
    typer.Option(
        "--problem",
        metavar="PROBLEMS",
        help="Only documents with such a citation: unknown_number, newer_than_table, year_mismatch, not_in_force.",
    ),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="From this year, month or day on: 2023, 2023-05. Undated documents are left out."
    ),
]
UntilOption = Annotated[str | None, typer.Option(metavar="DATE", help="Up to and including this year, month or day.")]
BundlesOption = Annotated[
    Literal["country", "programme", "target"] | None,
    typer.Option(
        "--bundles",
        help="Measures that several impose on the same day, or within --days, against the same; others with --status.",
    ),
]
DaysOption = Annotated[int, typer.Option("--days", min=0, help="Of --bundles: how many days after the first.")]
LeastOption = Annotated[
    int,
    typer.Option(
        "--imposers-at-least",
        min=1,
        help="Of --bundles: how many governments impose them at least; the G7 are seven, the EU is one.",
    ),
]
MissingOption = Annotated[
    str | None,
    typer.Option(
        "--missing-from",
        metavar="ACTORS",
        help="Who of these does not sign: actors, groups by their members, usual for those who mostly do: G7,KR,usual.",
    ),
]
UsualOption = Annotated[
    float,
    typer.Option("--usual-from", min=0, max=1, help="Of usual: which share of the documents they sign at least."),
]
AlignmentOption = Annotated[
    str | None,
    typer.Option(
        "--alignment-with", metavar="ACTOR", help="How often states align themselves with its statements, in per cent."
    ),
]
LedgerOption = Annotated[
    bool,
    typer.Option(
        "--ledger",
        help="Demands or stances a line each: first, last, whether new, repeated, harder, softer, reworded or gone.",
    ),
]
GroupByOption = Annotated[
    str | None,
    typer.Option(
        metavar="GROUPS",
        help="Count by year, half-year, month, week, day or kind; documents by signatory or pair; items by what "
        "their rows hold: speaker, addressee, force, act, imposer, country, type, status, target, basis, accused, "
        "norm. Several: type,week.",
    ),
]
SortOption = Annotated[
    str | None,
    typer.Option("--sort", metavar="COLUMN", help="In the order of a column; -COLUMN from the greatest on."),
]
LimitOption = Annotated[int | None, typer.Option(min=0, metavar="NUMBER", help="At most so many rows.")]
AnswerOutputOption = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Where the answer goes: .xlsx, .csv, .tsv, .md, .html, .json or .jsonl; - is standard output.",
    ),
]
AnswerFormOption = Annotated[
    AnswerForm, typer.Option("--format", help="auto: as the output's name ends; else a table on a terminal, or JSON.")
]


def form_by_ending(output: str) -> AnswerForm | None:
    """The form that the ending of a file's name chooses.

    >>> form_by_ending("demands.XLSX"), form_by_ending("demands")
    ('xlsx', None)
    """
    ending = output.rpartition(".")[2].lower() if "." in output else ""
    return next((form for form in get_args(AnswerForm) if form == ending and form not in ("auto", "table")), None)
