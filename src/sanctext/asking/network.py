"""Networks of actors: who signs or acts with whom, who says or does what to whom, as graphs of networkx."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Any

from sanctext.asking.columns import DOCUMENTS, asked_kinds, kind_of, sides_of
from sanctext.asking.question import Question, conditions
from sanctext.items import MEASURES
from sanctext.tables.definition import list_table, number_of

if TYPE_CHECKING:
    import networkx

# Characters that XML 1.0 cannot hold.
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

CO_SIGNING, ACTING_TOGETHER = "co-signing", "acting-together"
# Edges without a direction: who signs with whom, who takes a measure with whom.
_TOGETHER = {
    CO_SIGNING: """
SELECT a.code, a.name, b.code, b.name, count(DISTINCT d.document_id), min(d.issued), max(d.issued)
FROM signatories AS a
JOIN signatories AS b ON b.document_id = a.document_id AND b.code > a.code
JOIN documents AS d ON d.document_id = a.document_id
{where} AND d.kind <> 'news_report'
GROUP BY a.code, a.name, b.code, b.name""",
    ACTING_TOGETHER: """
WITH acting AS (
    SELECT a.document_id, a.measure_no, a.code, min(coalesce(a.name, a.words)) AS name, min(d.issued) AS issued
    FROM (SELECT document_id, measure_no, code, name, words FROM measure_imposers
          UNION ALL SELECT document_id, measure_no, code, name, words FROM measure_together_with) AS a
    JOIN measures AS m ON m.document_id = a.document_id AND m.measure_no = a.measure_no
    JOIN documents AS d ON d.document_id = a.document_id
    {where} AND a.code IS NOT NULL
    GROUP BY a.document_id, a.measure_no, a.code
)
SELECT one.code, min(one.name), other.code, min(other.name), count(*), min(one.issued), max(one.issued)
FROM acting AS one
JOIN acting AS other ON other.document_id = one.document_id AND other.measure_no = one.measure_no
WHERE one.code < other.code
GROUP BY one.code, other.code""",
}
_FORCES = (1, 2, 3, 4, 5)
# From those who say or do it to those at whom it is directed. An item that names a party twice is one; parties without
# a code are in no other text the same.
_DIRECTED = """
SELECT one, min(one_name), other, min(other_name), count(*), min(issued), max(issued){more}
FROM (
    SELECT s.code AS one, min(coalesce(s.name, s.words)) AS one_name, t.code AS other,
           min(coalesce(t.name, t.words)) AS other_name, min(d.issued) AS issued{columns}
    FROM {kind} AS m
    JOIN documents AS d ON d.document_id = m.document_id
    JOIN {first} AS s ON s.document_id = m.document_id AND s.{item} = m.{item}
    JOIN {last} AS t ON t.document_id = m.document_id AND t.{item} = m.{item}
    {where} AND s.code IS NOT NULL AND t.code IS NOT NULL
    GROUP BY m.document_id, m.{item}, s.code, t.code
)
GROUP BY one, other"""
# Of actors and acts, where it is directed at nobody: who condemns, who welcomes, how often.
_TAKEN = """
SELECT s.code, min(coalesce(s.name, s.words)), m.{tag}, m.{tag}, count(DISTINCT m.document_id || ' ' || m.{item}),
       min(d.issued), max(d.issued)
FROM {kind} AS m
JOIN documents AS d ON d.document_id = m.document_id
JOIN {first} AS s ON s.document_id = m.document_id AND s.{item} = m.{item}
{where} AND s.code IS NOT NULL
GROUP BY s.code, m.{tag}"""


def networks() -> tuple[str, ...]:
    """The networks that there are.

    >>> networks()
    ('co-signing', 'acting-together', 'demands', 'stances', 'measures', 'violations')
    """
    return (*_TOGETHER, *(kind.field for kind in asked_kinds()))


def about(of: str) -> str:
    """What a question about a network is about: the field of its items, or documents.

    >>> about("co-signing"), about("acting-together"), about("demands")
    ('documents', 'measures', 'demands')
    """
    return {CO_SIGNING: DOCUMENTS, ACTING_TOGETHER: MEASURES.field}.get(of, of)


def _query(of: str, where: str) -> str:
    if of in _TOGETHER:
        return _TOGETHER[of].format(where=where)
    kind = kind_of(of)
    sides, item = sides_of(kind), number_of(kind.one)
    first = list_table(kind, sides[0])
    if len(sides) == 1:
        return _TAKEN.format(kind=of, item=item, tag=kind.indexes[0], first=first, where=where)
    forced = "force" in kind.asked
    return _DIRECTED.format(
        kind=of,
        where=where,
        item=item,
        first=first,
        last=list_table(kind, sides[-1]),
        columns=", m.force AS force" if forced else "",
        more="".join([", max(force)", *(f", sum(force = {force})" for force in _FORCES)]) if forced else "",
    )


def network(database: sqlite3.Connection, of: str, question: Question | None = None) -> networkx.Graph[str]:
    """Make the network of a database of records.

    Args:
        database: the tables of `sanctext convert`, with their views.
        of: one of `networks()`: "co-signing", whose edges are weighted by the statements that both have signed;
            "acting-together", by the measures that both take; or the field of a kind that somebody says or does,
            directed from those who do to those at whom it is directed ("demands", with the greatest `force` of them and
            how many have each, `force_1` to `force_5`), or to acts, which are nodes too ("stances").
        question: which documents or items count, about what `about(of)` says; None for all.

    Returns:
        A graph with the actors' codes as nodes, their names as `label`; edges have `weight`, and `first` and `last`,
        the dates between which they stand, where documents say their dates.
    """
    import networkx

    graph: networkx.Graph[str] = networkx.Graph() if of in _TOGETHER else networkx.DiGraph()
    where, parameters = conditions(question or Question(about(of)))
    rows = database.execute(f"{_query(of, where or 'WHERE 1')} ORDER BY 1, 3", parameters).fetchall()
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
