"""Which sentences are parsed at all: words alone say of most that nobody demands anything in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.test_corpus import CORPORA

import sanctext
from sanctext.components import syntax
from sanctext.grammar.before_parsing import may_demand

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.mark.parametrize(
    ("sentence", "parsed"),
    [
        # A particle that does not stand where it must.
        ("Gabon has a port and wants ships", False),
        ("Gabon has to open its port", True),
        ("They called the mayor early", False),
        ("They repeat their call for peace", True),
        # A noun behind an article, or in a fixed phrase.
        ("We met in order to talk", False),
        ("We ordered Gabon to leave", True),
        ("At the request of Peru we came to talk", False),
        # "it" before an adjective, and something that is to be done.
        ("The port is important to us", False),
        ("It is important to open the port", True),
        ("It is an old port , but the important work goes on", False),
        ("The time has come to talk", True),
        ("It was a good time", False),
        # A participle without an auxiliary.
        ("The needed ships sailed", False),
        ("Ships are needed", True),
        ("There is a need for calm", False),
        ("There is a need for Peru to act", True),
        ("Peru must act", True),
        ("Peru will have to act", False),
        ("the parts that need to last", False),
        ("Must Peru act ?", False),
        # Nobody is asked.
        ("Peru wants to talk", False),
        ("Peru wants Chile to talk", True),
        ("We hope for rain", False),
        ("We hope that Peru talks", True),
        ("We ask Peru for help", True),
        ("We’re met", False),
    ],
)
def test_words(sentence: str, parsed: bool) -> None:
    assert may_demand(sentence.split()) is parsed


def texts() -> list[Path]:
    return [*sorted(DATA.rglob("*.txt")), *sorted(CORPORA.glob("*/*.*"))[::23]]


def test_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """The records are the same where every sentence with a cue is parsed."""
    read = [text.read_text("utf-8") for text in texts()]
    guarded = [record.model_dump_json() for record in sanctext.parse_many(read)]
    monkeypatch.setattr(syntax, "may_demand", bool)
    assert [record.model_dump_json() for record in sanctext.parse_many(read)] == guarded
