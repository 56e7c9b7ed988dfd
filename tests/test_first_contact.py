"""Composed texts whose first reading stands in docs/quality.md: what is right since then stays right."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import sanctext
from sanctext.evaluation.likeness import likeness, plain, same_act, same_addressees
from sanctext.records import Demand, Party, StatementRecord
from tables import table

CASES = Path(__file__).parent.parent / "data" / "benchmark" / "first_contact.jsonl"
# Two actions are the same from this F1 of their words on.
SAME_ACTION = 0.7


def named(parties: Iterable[Party]) -> set[str]:
    return {plain(party.code or party.name or party.text) for party in parties}


def is_wanted(want: dict[str, str], demand: Demand) -> bool:
    addressees = {plain(name) for name in want["addressees"].split(";") if name.strip()}
    return (
        same_act(want["act"], demand.act)
        and likeness(want["action"], demand.action) >= SAME_ACTION
        and (not addressees or same_addressees(addressees, named(demand.addressees)))
    )


def wrong(expect: dict[str, Any], record: StatementRecord) -> Iterator[str]:
    """What a record says otherwise than a reader."""
    yield from (key for key in ("kind", "issued") if key in expect and getattr(record.document, key) != expect[key])
    if {found.actor.code for found in record.signatories} != set(
        expect.get("signatories", [found.actor.code for found in record.signatories])
    ):
        yield "signatories"
    numbers = {each.number for each in record.resolutions if each.number and not each.body_only and not each.implied}
    if numbers != set(expect.get("resolutions", numbers)):
        yield "resolutions"
    if "demands" in expect:
        left = list(record.demands)
        for want in expect["demands"]:
            fitting = next((demand for demand in left if is_wanted(want, demand)), None)
            if fitting is None:
                yield f"no demand {want['act']}: {want['action']}"
            else:
                left.remove(fitting)
        yield from (f"false demand {demand.act}: {demand.action}" for demand in left)
    if "speakers" in expect:
        speakers = set(map(plain, expect["speakers"]))
        if not record.demands or any(named(demand.speakers) != speakers for demand in record.demands):
            yield "speakers"
    actions = {plain(demand.action) for demand in record.demands}
    yield from (f"no action {action}" for action in expect.get("actions", ()) if plain(action) not in actions)
    said = record.model_dump_json(exclude={"document", "text"})
    yield from (f"{code} stands there" for code in expect.get("absent", ()) if f'"code":"{code}"' in said)


@pytest.mark.parametrize(
    ("batch", "texts", "least"),
    table(
        ("2026-11-29 names", 30, 28, "names"),
        ("2026-11-29 official", 56, 55, "official texts"),
        ("2026-11-29 news", 54, 45, "news"),
        ("2026-11-29 official, second", 56, 55, "official texts, second batch"),
        ("2026-11-29 news, second", 54, 43, "news, second batch"),
        ("2026-11-30 official", 56, 48, "official texts, third batch"),
        ("2026-11-30 news", 54, 50, "news, third batch"),
        ("2026-11-30 second official", 56, 51, "official texts, fourth batch"),
        ("2026-11-30 second news", 54, 42, "news, fourth batch"),
    ),
)
def test_what_is_right_stays_right(batch: str, texts: int, least: int) -> None:
    cases = [case for case in map(json.loads, CASES.read_text(encoding="utf-8").splitlines()) if case["batch"] == batch]
    records = sanctext.parse_many(case["text"] + "\n" for case in cases)
    faults = {case["id"]: list(wrong(case["expect"], record)) for case, record in zip(cases, records, strict=True)}
    assert len(faults) == texts
    assert sum(not found for found in faults.values()) >= least, {name: each for name, each in faults.items() if each}
