"""`sanctext network`: who signs or acts with whom, who says or does what to whom, for programs that draw networks."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from sanctext.cli.ask_options import (
    ActOption,
    BasisOption,
    CitesOption,
    ExactlyOption,
    ForceOption,
    KindOption,
    NamingOption,
    SinceOption,
    StatusOption,
    TitleOption,
    TypeOption,
    UntilOption,
    VoiceOption,
    WeaponOption,
    WithOption,
    WordsOption,
)
from sanctext.cli.options import RecordsArgument
from sanctext.cli.output import check_place, writing

NetworkKind = Literal["co-signing", "acting-together", "demands", "stances", "measures", "violations"]


def network(
    records: RecordsArgument,
    of: Annotated[
        NetworkKind,
        typer.Option(
            "--of",
            help="Who signs with whom, takes measures with whom, demands of whom, takes which stance, acts against "
            "whom, accuses whom.",
        ),
    ] = "co-signing",
    act: ActOption = None,
    force_at_least: ForceOption = None,
    measure_type: TypeOption = None,
    status: StatusOption = None,
    basis: BasisOption = None,
    attribution: VoiceOption = None,
    words: WordsOption = None,
    naming: NamingOption = None,
    kind: KindOption = None,
    title: TitleOption = None,
    together: WithOption = None,
    exactly: ExactlyOption = None,
    cites: CitesOption = None,
    weapon: WeaponOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="FILE.graphml or FILE.gexf; - is standard output, GraphML."
        ),
    ] = "-",
) -> None:
    """Write who signs, acts or speaks with or to whom, as a graph.

    Edges have weights, and the dates between which they stand. Gephi, yEd, Cytoscape, igraph and networkx open it.
    Actors without a code are left out. The other options restrict what counts, as those of ask do.
    """
    from pathlib import Path

    from sanctext.asking import network as networks
    from sanctext.asking.names import resolution_number, weapons
    from sanctext.asking.question import Question
    from sanctext.asking.records_database import database_of
    from sanctext.cli.checked_options import actors, acts, check_dates, check_rows, one, several, with_members
    from sanctext.records import DocumentKind, MeasureType, Status
    from sanctext.writers.emit import emit

    ending = Path(output).suffix.lower()
    if output != "-" and ending not in {".graphml", ".gexf"}:
        raise typer.BadParameter("must end in .graphml or .gexf, which say the format", param_hint="--output")
    check_place(output)
    check_dates(since, until)
    about = networks.about(of)
    measured = {"type": measure_type, "status": status, "basis": basis}
    check_rows(about, "--of", act=act, attribution=attribution, force_at_least=force_at_least, **measured)
    question = Question(
        about=about,
        act=acts("--act", act, ("demand",) if about == "demands" else ("stance",)),
        force=force_at_least,
        type=one("--type", measure_type, MeasureType),
        status=several("--status", status, Status),
        basis=basis,
        voice=attribution,
        words=words,
        naming=with_members(naming),
        kind=one("--kind", kind, DocumentKind),
        title=title,
        together=actors(together),
        exactly=actors(exactly),
        cites=resolution_number(cites) if cites is not None else None,
        weapons=weapons(weapon) if weapon is not None else (),
        since=since,
        until=until,
    )
    with database_of(records) as database:
        graph = networks.network(database, of, question)
    written = networks.as_gexf(graph) if ending == ".gexf" else networks.as_graphml(graph)
    with writing(output) as stream:
        emit(written, stream)
