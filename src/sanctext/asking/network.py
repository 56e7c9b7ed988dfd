"""Networks of actors: who signs with whom, who demands of whom, who takes which stance, as graphs of networkx."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Any

from sanctext.items import kinds
from sanctext.tables.definition import list_table, number_of

if TYPE_CHECKING:
    import networkx

# Characters that XML 1.0 cannot hold.
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_CO_SIGNING = "SELECT code, name, with_code, with_name, statements, first_issued, last_issued FROM co_signatories"
_FORCES = (1, 2, 3, 4, 5)
# Of one demand to an actor by several speakers each is an edge; parties without a code are in no other text the same.
# A demand that names a party twice is one.
_DEMANDS = f"""
SELECT speaker_code, min(speaker), addressee_code, min(addressee), count(*), min(issued), max(issued), max(force),
       {", ".join(f"sum(force = {force})" for force in _FORCES)}
FROM (
    SELECT speaker_code, min(speaker) AS speaker, addressee_code, min(addressee) AS addressee, issued, force
    FROM demands_by_party
    WHERE speaker_code IS NOT NULL AND addressee_code IS NOT NULL
    GROUP BY document_id, demand_no, speaker_code, addressee_code
)
GROUP BY speaker_code, addressee_code"""
_QUERIES = {"co-signing": _CO_SIGNING, "demands": _DEMANDS}
# Of actors and acts: who condemns, who welcomes, how often.
_TAKEN = """
SELECT s.code, min(coalesce(s.name, s.words)), m.{tag}, m.{tag}, count(DISTINCT m.document_id || ' ' || m.{item}),
       min(d.issued), max(d.issued)
FROM {kind} AS m
JOIN documents AS d ON d.document_id = m.document_id
JOIN {speakers} AS s ON s.document_id = m.document_id AND s.{item} = m.{item}
WHERE s.code IS NOT NULL
GROUP BY s.code, m.{tag}"""


def _query(of: str) -> str:
    if of in _QUERIES:
        return _QUERIES[of]
    kind = next(kind for kind in kinds() if kind.field == of)
    speakers = list_table(kind, kind.spoken[0])
    return _TAKEN.format(kind=of, item=number_of(kind.one), tag=kind.indexes[0], speakers=speakers)


def network(database: sqlite3.Connection, of: str) -> networkx.Graph[str]:
    """Make the network of a database of records.

    Args:
        database: the tables of `sanctext convert`, with their views.
        of: "co-signing", whose edges are weighted by the statements that both have signed; "demands", directed from
            speaker to addressee and weighted by the demands, with the greatest `force` of them and how many have each
            (`force_1` to `force_5`); or "stances", or the field of another kind that somebody says, directed from
            speakers to acts, which are nodes too.

    Returns:
        A graph with the actors' codes as nodes, their names as `label`; edges have `weight`, and `first` and `last`,
        the dates between which they stand, where documents say their dates.
    """
    import networkx

    graph: networkx.Graph[str] = networkx.Graph() if of == "co-signing" else networkx.DiGraph()
    rows = database.execute(f"{_query(of)} ORDER BY 1, 3").fetchall()
    # In the order of their codes, so that the same records give the same file.
    for code, name in sorted({(row[place], row[place + 1]) for row in rows for place in (0, 2)}):
        graph.add_node(in_xml(code), label=in_xml(name))
    for one, _, other, _, weight, first, last, *force in ([in_xml(each) for each in row] for row in rows):
        said: dict[str, Any] = {"weight": weight, "first": first, "last": last}
        if force:
            said["force"] = force[0]
            said |= {f"force_{each}": count for each, count in zip(_FORCES, force[1:], strict=True)}
        graph.add_edge(one, other, **{name: value for name, value in said.items() if value is not None})
    return graph


def in_xml(value: Any) -> Any:
    r"""A value whose text XML can hold: what it cannot is replaced.

    >>> in_xml("K\x00P"), in_xml(7)
    ('K�P', 7)
    """
    return _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value


def as_graphml(graph: networkx.Graph[str]) -> str:
    """The graph as GraphML, which Gephi, yEd, Cytoscape and igraph read."""
    import networkx

    return "\n".join(networkx.generate_graphml(graph, named_key_ids=True)) + "\n"


def as_gexf(graph: networkx.Graph[str]) -> str:
    """The graph as GEXF, Gephi's own; without the day on which it was written, which is no part of the graph."""
    import networkx

    written = "\n".join(networkx.generate_gexf(graph, version="1.2draft")) + "\n"
    return re.sub(r'<meta lastmodifieddate="[^"]*">', "<meta>", written)
