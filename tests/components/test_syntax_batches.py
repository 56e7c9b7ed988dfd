"""A document's parse does not depend on the documents that are parsed beside it."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import sanctext
from sanctext.components import syntax
from sanctext.components.parsing import annotate
from sanctext.components.syntax import FILLING, LONGEST_SENTENCE

TEXTS = [
    "We urge Oman to talk.",
    "Peru must stop.",
    "The sun shone on the harbour.",
    " ".join(
        f"We call on state {number} to end its launches, to free the crew and to talk to us." for number in range(70)
    ),
    "We demand that Fiji withdraw its ships from the strait at once, without conditions and under observation.",
]


def parses(texts: list[str]) -> list[object]:
    nlp = sanctext.load()
    return [doc._.sanctext_parses for doc in nlp.pipe(texts, batch_size=len(texts))]


def test_alone_and_together() -> None:
    assert parses(TEXTS) == [parses([text])[0] for text in TEXTS]


def test_in_any_company() -> None:
    assert parses(TEXTS[::-1])[::-1] == parses(TEXTS)


def test_records_alone_and_together() -> None:
    together = [record.model_dump_json() for record in sanctext.parse_many(TEXTS)]
    assert together == [sanctext.parse(text).model_dump_json() for text in TEXTS]


def test_the_parser_is_given_so_many_tokens_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []

    def counted(parser: Language, docs: list[Doc], fewest: int) -> None:
        given.append(sum(map(len, docs)))
        annotate(parser, docs, fewest)

    monkeypatch.setattr(syntax, "annotate", counted)
    parses(TEXTS)
    assert len(given) > 1
    assert max(given) <= LONGEST_SENTENCE + FILLING
