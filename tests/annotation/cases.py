"""A statement to correct, and the gold form of a record, made straight from the record."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import sanctext
from sanctext.annotation import Tool
from sanctext.annotation.files import export, import_corrected
from sanctext.evaluation.likeness import is_soft
from sanctext.records import Mention, Party, StatementRecord
from sanctext.source import Source

# Characters of two UTF-16 code units and of four bytes, a demand over a line's end, and one without a speaker's words.
STATEMENT = """Joint Statement by Chile and Peru 🚀

We urge Vanuatu to release
the crew of the 🚢 Mistral. We call on Mali and Niger to end the blockade. We condemn the use of cruise missiles.
Resolution 1718 (2006) of the Security Council applies. Fiji must stay calm.
"""


def statement(text: str = STATEMENT) -> StatementRecord:
    """The record of a statement, with its text."""
    return sanctext.parse(Source(text, "statements/crew.txt")).model_copy(update={"text": text})


def there_and_back(records: Iterable[StatementRecord], folder: Path, tool: Tool) -> tuple[dict[str, Any], list[str]]:
    """The annotations of records that were exported and imported, by name; and what the import said."""
    said: list[str] = []
    export(records, str(folder / "tasks"), tool)
    import_corrected(str(folder / "tasks"), str(folder / "gold"), said.append)
    return gold_in(folder / "gold"), said


def gold_in(folder: Path) -> dict[str, Any]:
    """The annotations of a folder, by name."""
    return {
        path.name.removesuffix(".gold.json"): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.gold.json"))
    }


def gold_form(record: StatementRecord) -> dict[str, Any]:
    """What an annotation of a record should say, in an order of its own."""
    issuers = {signatory.actor.code for signatory in record.signatories}
    numbered = [cited for cited in record.resolutions if cited.number is not None]
    unnumbered = [cited for cited in record.resolutions if cited.number is None]
    return canonical(
        {
            "kind": record.document.kind,
            "issued": record.document.issued,
            "signatories": [
                {"code": each.actor.code}
                | _written(each.mentions)
                | ({"role": "aligned"} if each.role == "aligned" else {})
                for each in record.signatories
            ],
            "targets": [target.code for target in record.targets],
            "resolutions": [
                {
                    "number": cited.number,
                    "year_as_written": cited.year if _names(cited.mentions, cited.year) else None,
                    "paragraphs": list(dict.fromkeys(cited.paragraphs)) or None,
                }
                | _written(cited.mentions)
                | ({"problems": list(dict.fromkeys(cited.problems))} if cited.problems else {})
                for cited in numbered
                if not cited.body_only and not cited.implied
            ],
            "committees": [cited.number for cited in numbered if cited.body_only],
            "implied_resolutions": [cited.number for cited in numbered if cited.implied and not cited.body_only],
            "other_resolutions": sorted({cited.symbol for cited in unnumbered if cited.symbol is not None}),
            "unnumbered_resolution_mentions": sum(
                len(cited.mentions) or 1 for cited in unnumbered if cited.symbol is None
            ),
            "weapons": list(
                {
                    (_flat(mention.text).casefold(), weapon.named): {
                        "as_written": _flat(mention.text),
                        "kind": "named" if weapon.named else "category",
                        "name": weapon.name,
                    }
                    for mention, weapon in sorted(
                        ((mention, weapon) for weapon in record.weapons for mention in weapon.mentions),
                        key=lambda pair: (pair[0].start, pair[0].end),
                        reverse=True,
                    )
                }.values()
            ),
            "demands": [
                {
                    "speaker": _speaker(demand.speakers, issuers),
                    "act": demand.act,
                    "addressee": sorted(set(map(_party, demand.addressees))),
                    "action": demand.action,
                    "quote": demand.span.text,
                    "start": demand.span.start,
                    "reported": demand.attribution != "own",
                    "strength": "soft" if is_soft(demand.act) else "direct",
                    "force": demand.force,
                    "attribution": demand.attribution,
                    "negated": demand.negated,
                }
                | {
                    name: _flat(mention.text)
                    for name, mention in (("condition", demand.condition), ("deadline", demand.deadline))
                    if mention is not None
                }
                for demand in record.demands
            ],
            "stances": [
                {
                    "speaker": _speaker(stance.speakers, issuers),
                    "act": stance.act,
                    "object": stance.object,
                    "negated": stance.negated,
                }
                | _voiced(stance.attribution)
                | _quoted(stance.span)
                for stance in record.stances
            ],
            "measures": [
                {
                    "types": list(measure.types),
                    "imposers": _called(measure.imposers),
                    "with": _called(measure.together_with),
                    "targets": [{"name": target.name, "kind": target.kind} for target in measure.targets],
                    "counts": measure.counts.model_dump(),
                    "countries": _called(measure.countries),
                    "basis": [basis.text for basis in measure.basis],
                    "status": measure.status,
                    "negated": measure.negated,
                    "cue": measure.cue.text,
                }
                | {
                    name: said
                    for name, said in (("effective", measure.effective), ("until", measure.until))
                    if said is not None
                }
                | _mentioned(reason=measure.reason, condition=measure.condition, deadline=measure.deadline)
                | _voiced(measure.attribution)
                | _quoted(measure.span)
                for measure in record.measures
            ],
            "violations": [
                {
                    "speaker": _speaker(violation.speakers, issuers),
                    "accused": _called(violation.accused),
                    "norms": [norm.text for norm in violation.norms],
                    "cue": violation.cue.text,
                }
                | _mentioned(act=violation.act)
                | _voiced(violation.attribution)
                | _quoted(violation.span)
                for violation in record.violations
            ],
            "citations": [
                {"name": cited.name, "id": cited.id, "kind": cited.kind} | _quoted(mention)
                for cited in record.citations
                for mention in cited.mentions
            ],
        }
    )


def canonical(gold: dict[str, Any]) -> dict[str, Any]:
    """An annotation whose lists are in one order."""
    return {
        name: sorted(value, key=lambda item: json.dumps(item, sort_keys=True)) if isinstance(value, list) else value
        for name, value in gold.items()
    }


def _flat(words: str) -> str:
    return " ".join(words.split())


def _quoted(span: Mention) -> dict[str, Any]:
    return {"quote": span.text, "start": span.start}


def _voiced(attribution: str) -> dict[str, Any]:
    return {"attribution": attribution, "reported": attribution != "own"}


def _mentioned(**mentions: Mention | None) -> dict[str, str]:
    return {name: mention.text for name, mention in mentions.items() if mention is not None}


def _called(parties: Iterable[Party]) -> list[str]:
    return list(dict.fromkeys(map(_party, parties)))


def _names(mentions: Iterable[Mention], year: int | None) -> bool:
    return any(re.search(rf"\b{year}\b", mention.text) for mention in mentions)


def _written(mentions: Iterable[Mention]) -> dict[str, str]:
    ordered = sorted(mentions, key=lambda mention: (mention.start, mention.end))
    return {"as_written": _flat(ordered[0].text)} if ordered else {}


def _party(party: Party) -> str:
    return party.code or party.name or party.text


def _speaker(speakers: Iterable[Party], issuers: set[str]) -> str | list[str]:
    names = sorted(set(map(_party, speakers)))
    if names and set(names) == issuers:
        return "signatories"
    return ",".join(names) if names and not any("," in name for name in names) else names
