"""Citations of other texts than the Security Council's resolutions as a kind of item."""

from __future__ import annotations

from typing import get_args

from sanctext.items.kind import Correctable, Kind, mentions_of
from sanctext.records import CitationKind, Cited

CITATIONS = Kind(
    field="citations",
    one="citation",
    model=Cited,
    heading="Citations",
    sign="C",
    colour="#17becf",
    row="A treaty, an agreement, a law or a document that is cited.",
    says=lambda cited: f"{cited.name} ({cited.kind})",
    tag=lambda cited: str(cited.id),
    parts=mentions_of,
    label=lambda cited: str(cited.kind),
    code=lambda cited: str(cited.id),
    known=lambda cited: [("instrument", cited.id)],
    facts=lambda cited: [("Kind", cited.kind), ("Symbol", cited.symbol)],
    listed=lambda cited: str(cited.name),
    key=lambda cited: cited.id,
    correctable=Correctable("name", ("id",), {"kind": get_args(CitationKind)}),
    values=lambda cited: {"name": cited.name, "id": cited.id, "kind": cited.kind},
    columns={
        "id": "the instrument's code in the knowledge base, or the document's symbol",
        "name": "its usual name",
        "kind": "treaty, agreement, un_document, resolution (of another body), law or report",
        "symbol": "of a document: 'A/RES/ES-11/1'",
    },
    indexes=("citation_id",),
)
