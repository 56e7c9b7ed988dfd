"""The vectors of remembered words are those of the model, to the last bit."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import numpy as np
import pytest
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc
from thinc.api import Model, chain

import sanctext
from sanctext.components import syntax, word_vectors
from sanctext.components.syntax import FILLING, Syntax

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "data/samples").glob("*.txt"))


def tok2vec(component: Syntax) -> TrainablePipe:
    return cast(TrainablePipe, component.parser.get_pipe("tok2vec"))


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> Syntax:
    monkeypatch.setattr(syntax, "remember_words", lambda *_: False)
    return Syntax(sanctext.load())


def batches() -> list[list[Doc]]:
    filling = Doc(sanctext.load().vocab, words=["."] * FILLING)
    texts = [sanctext.load().tokenizer(text.read_text("utf-8")) for text in SAMPLES]
    return [[*(text[start : start + 30].as_doc() for start in range(0, len(text), 30)), filling] for text in texts]


@pytest.mark.parametrize("room", [word_vectors.MOST_REMEMBERED, 400])
def test_every_bit(plain: Syntax, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    """Also where the room is soon full, and all is forgotten."""
    monkeypatch.setattr(word_vectors, "MOST_REMEMBERED", room)
    remembering = tok2vec(Syntax(sanctext.load()))
    for docs in batches():
        found, wanted = remembering.predict(docs), tok2vec(plain).predict(docs)
        assert all(np.array_equal(each, other) for each, other in zip(found, wanted, strict=True))


def test_another_model_is_left_as_it_is() -> None:
    model: Model[list[Doc], list[Doc]] = chain(Model("a", forward), Model("b", forward))
    assert not word_vectors.remember_words(model, FILLING)
    assert model.layers[0].name == "a"


def forward(_: object, docs: list[Doc], __: bool) -> tuple[list[Doc], object]:
    return docs, None
