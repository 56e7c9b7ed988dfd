"""Demands as a kind of item."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.items.kind import (
    ATTRIBUTION,
    RULE,
    SPAN,
    VOICES,
    YES_NO,
    Correctable,
    Kind,
    List,
    Part,
    certainty,
    codes_of,
    unsure,
)
from sanctext.records import Demand

# A word for each `Demand.force`, the weakest first.
FORCES = ("hope", "request", "call", "renewed call or obligation", "demand")


def to_do(demand: Demand) -> str:
    """What is to be done, or with "not" before it what is not to be done."""
    negated = "not " if demand.negated and not demand.action.startswith(("not ", "never ")) else ""
    return f"{negated}{demand.action}"


def _says(demand: Demand) -> str:
    return f"{codes_of(demand.speakers)} → {codes_of(demand.addressees)}: {demand.act} – {to_do(demand)}"


def _parts(demand: Demand) -> Iterator[Part]:
    parts = {"span": demand.span, "cue": demand.cue, "target": demand.target, "object": demand.object}
    parts |= {"condition": demand.condition, "deadline": demand.deadline}
    return (Part(name, mention) for name, mention in parts.items() if mention is not None)


DEMANDS = Kind(
    field="demands",
    one="demand",
    model=Demand,
    heading="Demands",
    sign="D",
    colour="#d62728",
    row="One demanded action.",
    says=_says,
    tag=lambda demand: str(demand.act),
    parts=_parts,
    known=lambda demand: [("act", demand.act)],
    facts=lambda demand: [
        ("Act", demand.act),
        ("Force", f"{demand.force} of 5, {FORCES[demand.force - 1]}"),
        ("Not to be done", "yes" if demand.negated else None),
        ("Condition", demand.condition.text if demand.condition else None),
        ("Deadline", demand.deadline.text if demand.deadline else None),
        ("Voice", demand.attribution),
        certainty(demand),
    ],
    doubts=unsure,
    correctable=Correctable(
        "act",
        ("speakers", "addressees", "condition", "deadline"),
        {
            "strength": ("direct", "soft"),
            "force": ("1", "2", "3", "4", "5"),
            "attribution": VOICES,
            "negated": YES_NO,
        },
        lists=("speakers", "addressees"),
    ),
    described=True,
    columns={
        "act": "lemma of the performative: 'urge', 'call on', 'must', …",
        "force": "1 hope … 5 demand; the steps are not equal",
        "action": "what is to be done: an infinitive without 'to' where the form allows it",
        "attribution": ATTRIBUTION,
        "negated": "true where something is not to be done",
        "condition": "on what it hangs: 'if the talks resume'",
        "deadline": "by or within what time it is to be done",
        "span": SPAN,
        "rule": RULE,
    },
    lists={
        "speakers": List("Who makes a demand; 'we' is resolved to the signatories."),
        "addressees": List("Of whom something is demanded; none where the text names nobody."),
    },
    indexes=("act",),
    asked=("force", "act", "action", "condition", "deadline", "words", "attribution", "negated", "confidence"),
    asked_first=("speakers", "addressees", "force", "act", "action"),
    roles={"span": "demand", "target": "addressee", "object": "action"},
)
