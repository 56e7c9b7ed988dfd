"""The annotated texts of this repository: the founding report and the samples."""

from __future__ import annotations

from pathlib import Path

import pytest

import sanctext
from scoring import Annotated, annotated, cited, issuers, numbers, total

ROOT = Path(__file__).parent.parent
TEXTS = [*annotated(ROOT / "seeds"), *annotated(ROOT / "data" / "samples")]
NAMES = [text.name for text in TEXTS]
# Floors of all demands together; two readers agree in about 0.95.
CUE, ACTION = 0.85, 0.80


def test_the_texts_are_there() -> None:
    assert len(TEXTS) == 15


@pytest.mark.parametrize("sample", TEXTS, ids=NAMES)
def test_signatories(sample: Annotated) -> None:
    assert {found.actor.code for found in sanctext.parse(sample.text).signatories} == issuers(sample.gold)


@pytest.mark.parametrize("sample", TEXTS, ids=NAMES)
def test_resolutions(sample: Annotated) -> None:
    assert cited(sanctext.parse(sample.text)) == numbers(sample.gold)


@pytest.mark.parametrize("sample", TEXTS, ids=NAMES)
def test_named_weapons(sample: Annotated) -> None:
    """Systems and agents, whatever stands around their names."""
    named = {weapon["as_written"].lower() for weapon in sample.gold["weapons"] if weapon["kind"] == "named"}
    record = sanctext.parse(sample.text)
    found = {mention.text.lower() for weapon in record.weapons if weapon.named for mention in weapon.mentions}
    assert [name for name in sorted(named) if not any(name in other or other in name for other in found)] == []
    assert [name for name in sorted(found) if not any(name in other or other in name for other in named)] == []


def test_demands() -> None:
    cue, action = total(TEXTS, sanctext.parse_many(text.text for text in TEXTS))
    assert cue.f1 >= CUE, cue
    assert action.f1 >= ACTION, action
