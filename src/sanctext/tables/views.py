"""The usual questions as views of the tables, in the SQL that SQLite and DuckDB share."""

from __future__ import annotations

from typing import NamedTuple


class View(NamedTuple):
    """A view.

    Args:
        name: its name.
        says: what a row is.
        query: the query, over the tables.
    """

    name: str
    says: str
    query: str


VIEWS = (
    View(
        "co_signatories",
        "Two actors that sign together, and how often. News reports are left out: the statement that they tell of may "
        "be there itself.",
        """
SELECT a.code, a.name, b.code AS with_code, b.name AS with_name,
       count(DISTINCT d.document_id) AS statements, min(d.issued) AS first_issued, max(d.issued) AS last_issued
FROM signatories AS a
JOIN signatories AS b ON b.document_id = a.document_id AND b.code > a.code
JOIN documents AS d ON d.document_id = a.document_id
WHERE d.kind <> 'news_report'
GROUP BY a.code, a.name, b.code, b.name""",
    ),
    View(
        "demands_by_party",
        "A demand with one of its speakers and one of its addressees; empty where it has none.",
        """
SELECT s.code AS speaker_code, coalesce(s.name, s.words) AS speaker,
       a.code AS addressee_code, coalesce(a.name, a.words) AS addressee,
       m.act, m.force, m.negated, m.action, m.attribution, m.words,
       d.issued, d.kind, d.title, d.source, m.document_id, m.demand_no
FROM demands AS m
JOIN documents AS d ON d.document_id = m.document_id
LEFT JOIN demand_speakers AS s ON s.document_id = m.document_id AND s.demand_no = m.demand_no
LEFT JOIN demand_addressees AS a ON a.document_id = m.document_id AND a.demand_no = m.demand_no""",
    ),
    View(
        "resolutions_cited_together",
        "Two resolutions that are cited in the same documents, and in how many. Left out are those that only lie in a "
        "cited range and those that only a committee's name holds.",
        """
SELECT a.symbol, b.symbol AS with_symbol, count(DISTINCT a.document_id) AS documents
FROM resolutions AS a
JOIN resolutions AS b ON b.document_id = a.document_id AND b.symbol > a.symbol
WHERE NOT a.implied AND NOT a.body_only AND NOT b.implied AND NOT b.body_only
GROUP BY a.symbol, b.symbol""",
    ),
    View(
        "resolutions_not_in_force",
        "A document that cites a resolution whose measures had ended before the document's date.",
        """
SELECT d.issued, d.kind, d.title, d.source, r.symbol, r.regime, r.subject, r.document_id, r.resolution_no
FROM resolution_problems AS p
JOIN resolutions AS r ON r.document_id = p.document_id AND r.resolution_no = p.resolution_no
JOIN documents AS d ON d.document_id = p.document_id
WHERE p.problem = 'not_in_force'""",
    ),
)
