"""Who issues a statement, or aligns itself with it, as a kind of item."""

from __future__ import annotations

from sanctext.items.kind import Correctable, Kind, List, mentions_of
from sanctext.records import Signatory

SIGNATORIES = Kind(
    field="signatories",
    one="signatory",
    model=Signatory,
    heading="Signatories",
    sign="S",
    colour="#1f77b4",
    row="An actor that issues the statement, or aligns itself with it.",
    says=lambda signatory: f"{signatory.actor.name} ({signatory.actor.code}), {signatory.role}",
    tag=lambda signatory: str(signatory.actor.code),
    parts=mentions_of,
    label=lambda signatory: str(signatory.role),
    code=lambda signatory: str(signatory.actor.code),
    known=lambda signatory: [("actor", signatory.actor.code)],
    facts=lambda signatory: [
        ("Role", signatory.role),
        ("Signs as", signatory.office),
        ("Members", ", ".join(signatory.members)),
    ],
    key=lambda signatory: signatory.actor.code,
    correctable=Correctable("code", choices={"role": ("issuer", "aligned")}),
    values=lambda signatory: {"code": signatory.actor.code, "role": signatory.role},
    columns={
        "office": "the office that signs; empty where none is named",
        "role": "issuer, or aligned for states that align themselves with a statement of others",
    },
    lists={
        "members": List("A member state of a group that signs, on the document's date.", "code", "ISO 3166-1 alpha-2")
    },
    indexes=("code",),
)
