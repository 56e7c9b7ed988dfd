"""Sentences whose parser is driven from here get the trees that spaCy gives them."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from tests.components.test_word_vectors import SAMPLES

import sanctext
from sanctext.components import syntax
from sanctext.components.parsing import annotate, can_be_driven
from sanctext.components.syntax import FILLING, Syntax


def sentences() -> list[list[str]]:
    texts = [sanctext.load().tokenizer(text.read_text("utf-8")) for text in SAMPLES]
    return [[token.text for token in text[start : start + 25]] for text in texts for start in range(0, len(text), 25)]


def trees(docs: list[Doc]) -> list[list[tuple[str, str, int]]]:
    return [[(token.tag_, token.dep_, token.head.i) for token in doc] for doc in docs]


def made(parser: Syntax) -> list[Doc]:
    return [Doc(parser.parser.vocab, words=words) for words in [*sentences(), ["."] * FILLING]]


def test_the_same_trees() -> None:
    component = Syntax(sanctext.load())
    assert can_be_driven(component.parser)
    docs = made(component)
    annotate(component.parser, docs, FILLING)
    wanted = list(component.parser.pipe(made(component), batch_size=len(docs)))
    assert trees(docs) == trees(wanted)


def test_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where spaCy is of another version, its own loop parses."""
    doc = sanctext.load()("We urge Oman to talk. Peru must stop its raids at once.")
    driven = doc._.sanctext_parses
    component = Syntax(sanctext.load())
    component.driven = False
    monkeypatch.setattr(syntax, "annotate", None)
    assert len(driven) == 2
    assert component(doc)._.sanctext_parses == driven
