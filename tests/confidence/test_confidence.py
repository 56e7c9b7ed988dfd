"""How sure a reader may be: what tells it, what is learnt from judgements, and where the number is shown."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

import sanctext
from sanctext.confidence.features import TELLS, features_of
from sanctext.confidence.rating import lowered_by
from sanctext.knowledge.rows import Weight
from sanctext.knowledge.tables import table as rows_of
from tables import table

HEAD = "Statement by the Government of Fiji\n\n"


def demand_in(text: str) -> sanctext.Demand:
    return sanctext.parse(HEAD + text).demands[0]


@pytest.mark.parametrize(
    ("surer", "than"),
    table(
        ("We demand that Mali release the crew of the ferry.", "We expect Mali to talk.", "a full demand"),
        ("We urge Mali to lift the blockade of the port.", "Mali should talk.", "a weak one of one word"),
    ),
)
def test_what_is_said_in_full_is_surer(surer: str, than: str) -> None:
    first, second = demand_in(surer).confidence, demand_in(than).confidence
    assert first is not None
    assert second is not None
    assert first > second


def test_every_item_of_a_kind_that_is_rated_has_its_number_and_others_have_none() -> None:
    text = "We urge Mali to talk. We condemn the raid. We are freezing the assets of two Malian banks."
    record = sanctext.parse(HEAD + text)
    for field in TELLS:
        items = getattr(record, field)
        assert items, field
        assert all(item.confidence == round(item.confidence, 2) and 0 < item.confidence < 1 for item in items), field
    assert not hasattr(sanctext.parse("They broke resolution 2231 (2015).").resolutions[0], "confidence")


def test_the_same_features_give_the_same_number_whatever_the_words() -> None:
    one, other = demand_in("We urge Mali to free the envoys."), demand_in("We urge Niger to lift the curfew.")
    assert one.confidence == other.confidence


def test_own_weights_change_it(tmp_path: Path) -> None:
    (tmp_path / "confidence.csv").write_text("kind,feature,weight\ndemands,act urge,-900\n", encoding="utf-8")
    text = HEAD + "We urge Mali to free the envoys."
    (own,) = sanctext.parse(text, knowledge=tmp_path).demands
    (packaged,) = sanctext.parse(text).demands
    assert own.confidence is not None
    assert packaged.confidence is not None
    assert own.confidence < 0.05 < packaged.confidence


def test_what_lowers_a_number_is_told_the_worst_first() -> None:
    record = sanctext.parse(HEAD + "Mali should talk.")
    weigh = {row.feature: row.weight for row in rows_of(Weight) if row.kind == "demands"}
    told = lowered_by("demands", record.demands[0], record)
    assert told
    assert [weigh[each] for each in told] == sorted(weigh[each] for each in told)
    assert set(told) <= set(features_of("demands", record.demands[0], record))
    explained = sanctext.explain(HEAD + "Mali should talk.")
    assert [item.lowered_by for item in explained.items if item.kind == "demand"] == [told]


def test_weights_are_those_that_the_judgements_teach() -> None:
    pytest.importorskip("sklearn")
    import confidence

    taught, _, _ = confidence.learnt(confidence.read_judgements())
    held = {(row.kind, row.feature): row.weight for row in rows_of(Weight)}
    _, *lines = csv.reader(io.StringIO(taught))
    learnt = {(kind, feature): int(weight) for kind, feature, weight in lines}
    # Another version of the library may round otherwise.
    assert all(abs(held.get(key, 0) - learnt.get(key, 0)) <= 1 for key in held.keys() | learnt.keys())


def test_judgements_hold_no_sentences() -> None:
    import confidence

    judgements = confidence.read_judgements()
    assert len({(each.document, each.field, each.start, each.features) for each in judgements}) > 1_900
    assert max(len(feature.split()) for each in judgements for feature in each.features) <= 12
