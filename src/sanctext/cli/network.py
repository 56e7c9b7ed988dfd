"""`sanctext network`: who signs or acts with whom, who says or does what to whom, for programs that draw networks."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

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
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="FILE.graphml or FILE.gexf; - is standard output, GraphML."
        ),
    ] = "-",
) -> None:
    """Write who signs, acts or speaks with or to whom, as a graph.

    Edges have weights, and the dates between which they stand. Gephi, yEd, Cytoscape, igraph and networkx open it.
    Actors without a code are left out.
    """
    from pathlib import Path

    from sanctext.asking import network as networks
    from sanctext.asking.records_database import database_of
    from sanctext.writers.emit import emit

    ending = Path(output).suffix.lower()
    if output != "-" and ending not in {".graphml", ".gexf"}:
        raise typer.BadParameter("must end in .graphml or .gexf, which say the format", param_hint="--output")
    check_place(output)
    with database_of(records) as database:
        graph = networks.network(database, of)
    written = networks.as_gexf(graph) if ending == ".gexf" else networks.as_graphml(graph)
    with writing(output) as stream:
        emit(written, stream)
