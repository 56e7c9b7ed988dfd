"""Comparison of statements, on annotated pairs and on small ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from annotated import annotated, judged
from hypothesis import given, settings
from pydantic import ValidationError

import sanctext
from imports import imported
from made_records import records
from sanctext.comparison import Comparison, Series, compare, compare_series
from sanctext.comparison.addressees import Addressees, agreement, scope_of
from sanctext.comparison.changes import in_short
from sanctext.comparison.similarity import THRESHOLD
from sanctext.records import StatementRecord
from tables import table
from texts import statement

ROOT = Path(__file__).parents[2]


def read(text: str) -> StatementRecord:
    return sanctext.parse(text).model_copy(update={"text": text})


def said(before: str, after: str) -> Comparison:
    return compare(read(statement(before)), read(statement(after)))


class Sum(NamedTuple):
    """All pairs of a file, together."""

    demands: int
    right: int
    changes: int
    right_changes: int
    wrong: list[str]


@cache
def judged_file(name: str) -> Sum:
    each = [judged(pair) for pair in annotated(name)]
    return Sum(
        sum(one.demands for one in each),
        sum(one.right for one in each),
        sum(one.changes for one in each),
        sum(one.right_changes for one in each),
        [wrong for one in each for wrong in one.wrong],
    )


@pytest.mark.parametrize(
    ("name", "pairs", "demands", "least"), [("pairs.toml", 12, 40, 0.90), ("unseen_pairs.toml", 5, 30, 0.80)]
)
def test_demands_are_paired_as_a_reader_pairs_them(name: str, pairs: int, demands: int, least: float) -> None:
    found = judged_file(name)
    assert len(annotated(name)) >= pairs
    assert found.demands >= demands
    assert found.right / found.demands >= least, found.wrong
    assert found.right_changes / found.changes >= least


@pytest.mark.parametrize("name", ["pairs.toml", "unseen_pairs.toml"])
def test_the_figures_of_the_page_are_those_reached(name: str) -> None:
    found = judged_file(name)
    page = (ROOT / "docs" / "compare.md").read_text("utf-8")
    row = f"| {len(annotated(name))} | {found.right} of {found.demands} | {found.right_changes} of {found.changes} |"
    assert row in page


@pytest.mark.parametrize(
    ("before", "after", "joined", "left", "stayed"),
    [
        ("Canada and Chile", "Canada and Norway", "NO", "CL", "CA"),
        ("the E3", "the E3", "", "", "E3"),
        ("the E3", "France, Germany and the United Kingdom", "", "", "DE FR GB"),
        ("France and Japan", "the E3", "DE GB", "JP", "FR"),
        ("Japan", "the E3", "E3", "JP", ""),
    ],
)
def test_signatories(before: str, after: str, joined: str, left: str, stayed: str) -> None:
    old, new = (read(f"Joint Statement by {who}\n\nWe urge Mali to talk.") for who in (before, after))
    changes = compare(old, new).signatories
    found = [{actor.code for actor in part} for part in (changes.joined, changes.left, changes.stayed)]
    assert found == [set(part.split()) for part in (joined, left, stayed)]


def test_resolutions_and_weapons() -> None:
    changes = said(
        "We recall resolutions 1718 and 2231. They tested the Hwasong-17.",
        "We recall resolutions 1718 and 2397. They tested the Hwasong-18.",
    )
    cited = changes.resolutions
    assert [[each.number for each in part] for part in (cited.added, cited.dropped, cited.kept)] == [
        [2397],
        [2231],
        [1718],
    ]
    assert [each.id for each in changes.weapons.added] == ["hwasong-18"]
    assert [each.id for each in changes.weapons.dropped] == ["hwasong-17"]


@pytest.mark.parametrize(
    ("before", "after", "act", "wording"),
    [
        ("We condemn the raid on Novara.", "We condemn the raid on Novara.", "kept", "kept"),
        ("We express concern at the raid on Novara.", "We condemn the raid on Novara.", "changed", "kept"),
        ("We condemn the raid on Novara.", "We condemn the cruel raid on Novara.", "kept", "reworded"),
    ],
)
def test_stances_that_answer_each_other(before: str, after: str, act: str, wording: str) -> None:
    changes = said(before, after).stances
    assert [(pair.act, pair.wording) for pair in changes.pairs] == [(act, wording)]
    assert not changes.added
    assert not changes.dropped


def test_stances_on_other_things_are_no_pair() -> None:
    changes = said("We welcome the harvest in Chad.", "We condemn the raid on Novara.").stances
    assert not changes.pairs
    assert (len(changes.added), len(changes.dropped)) == (1, 1)


def test_sentences_are_quoted_where_the_record_has_its_text() -> None:
    text = statement("We met. Sadly, we urge Mali to talk to the U.S. envoy. It rained.")
    with_text, without = read(text), sanctext.parse(text)
    (pair,) = compare(without, with_text).demands.pairs
    assert (pair.before.sentence, pair.after.sentence) == (None, "Sadly, we urge Mali to talk to the U.S. envoy.")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    table(
        (
            "We thank Oman. We hope that Fiji will wait.",
            "We urge Mali to free the envoys.",
            [
                "Demands: 1 dropped: Fiji “wait”; 1 added: Mali “free the envoys”",
                "Stances: 1 dropped: thank “Oman”",
            ],
            "what is gone, then what is new; stances last",
        ),
        (
            "We urge Mali to talk.",
            "We urge Mali to talk. We are freezing the assets of Costa Bank.",
            ["Measures: 1 added: CA, CL, NO: imposed – asset_freeze – Costa Bank"],
            "a measure",
        ),
        (
            "We urge Mali to open its ports. We urge Oman to free all of the envoys.",
            "We urge Mali to open all its ports. We demand that Oman free all of the envoys.",
            ["Demands: 2 changed: Oman “free all of the envoys” (hardened), Mali “open all its ports” (reworded)"],
            "mere words come after force",
        ),
        (
            "We met.",
            "We urge Mali not to send any of its ships through the strait. We urge Fiji to wait. We urge Togo to wait.",
            [
                "Demands: 3 added: Mali “not send any of its ships through the …”, Fiji “wait” and 1 more",
            ],
            "first words, and how many more",
        ),
        ("We urge Mali to talk.", "We urge Mali to talk.", ["Nothing has changed."], "nothing"),
    ),
)
def test_what_is_told_in_short(before: str, after: str, told: list[str]) -> None:
    assert in_short(said(before, after)) == told


def test_who_came_and_went_is_told_first() -> None:
    old = read("Joint Statement by Canada and Chile\n\nWe urge Mali to talk.")
    new = read("Joint Statement by Canada and Norway\n\nWe met.")
    assert in_short(compare(old, new)) == [
        "Signatories: 1 joined: Norway (NO); 1 left: Chile (CL)",
        "Demands: 1 dropped: Mali “talk”",
    ]


KP, KP_RU = Addressees(frozenset({"KP"}), False), Addressees(frozenset({"KP", "RU"}), False)
ALL, NOBODY, CN = Addressees(frozenset(), True), Addressees(frozenset(), False), Addressees(frozenset({"CN"}), False)


@pytest.mark.parametrize(
    ("before", "after", "scope"),
    [
        (KP, KP, "kept"),
        (KP, KP_RU, "widened"),
        (KP_RU, KP, "narrowed"),
        (KP, CN, "changed"),
        (KP, ALL, "widened"),
        (ALL, KP, "narrowed"),
        (NOBODY, KP, "named"),
        (ALL, NOBODY, "unnamed"),
    ],
)
def test_scope(before: Addressees, after: Addressees, scope: str) -> None:
    assert scope_of(before, after) == scope


@pytest.mark.parametrize(
    ("before", "after", "factor"),
    [
        (KP, KP, 1.0),
        (KP_RU, KP, 0.875),
        (KP, NOBODY, 0.75),
        (ALL, KP, 0.6),
        (KP, CN, 0.4),
        (
            Addressees(frozenset({"all parties"}), False),
            Addressees(frozenset({"all parties concerned"}), False),
            1.0,
        ),
    ],
)
def test_agreement(before: Addressees, after: Addressees, factor: float) -> None:
    assert agreement(before, after) == agreement(after, before) == factor


def test_the_same_demand_twice_is_paired_in_order() -> None:
    text = "We urge Mali to talk. We urge Mali to talk."
    pairs = said(text, text).demands.pairs
    assert [pair.before.demand.span.start for pair in pairs] == [pair.after.demand.span.start for pair in pairs]


def test_a_series_compares_each_with_the_next() -> None:
    texts = ["We urge Mali to talk.", "We demand that Mali talk.", "We met."]
    series = compare_series(read(statement(text)) for text in texts)
    assert [[pair.force for pair in each.demands.pairs] for each in series.comparisons] == [["hardened"], []]
    assert Series.model_validate_json(series.model_dump_json()) == series


@settings(max_examples=60, deadline=None)
@given(records, records)
def test_any_two_records_can_be_compared(before: StatementRecord, after: StatementRecord) -> None:
    changes = compare(before, after)
    assert Comparison.model_validate_json(changes.model_dump_json()) == changes
    pairs = changes.demands.pairs
    assert len(pairs) + len(changes.demands.dropped) == len(before.demands)
    assert len(pairs) + len(changes.demands.added) == len(after.demands)
    assert len(changes.stances.pairs) + len(changes.stances.added) == len(after.stances)
    assert all(pair.similarity >= THRESHOLD for pair in pairs)


@settings(max_examples=30, deadline=None)
@given(records)
def test_a_record_is_as_it_is(record: StatementRecord) -> None:
    changes = compare(record, record)
    assert not changes.signatories.joined + changes.signatories.left
    assert not changes.resolutions.added + changes.weapons.dropped
    assert not changes.demands.added + changes.demands.dropped
    assert {(pair.wording, pair.force, pair.scope) for pair in changes.demands.pairs} <= {("kept", "kept", "kept")}


def test_models_are_closed() -> None:
    with pytest.raises(ValidationError):
        Series.model_validate({"comparisons": [], "more": 1})


def test_nothing_of_it_is_imported_to_parse() -> None:
    program = "import sanctext, sanctext.cli.app; sanctext.parse('We urge Mali to talk.')"
    assert imported(program, {"sanctext.comparison", "difflib"}) <= {"difflib"}
