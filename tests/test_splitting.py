"""The tokenizer: what it remembers changes its speed, and nothing else."""

from __future__ import annotations

import pytest
from spacy.lang.en import English

from sanctext.components.splitting import MOST_REMEMBERED, Splitter

TEXTS = (
    "Montenegro* and Albania[2] didn't sign; the U.S.-Japan text (of 3 May) cites 1718/1874.",
    "“We're deeply concerned,” she said—and they'd be, too: resolution 2231(2015)…",
    "\u200fنص\u200f and NUL \x00 in a word\x00s, e.g. http://example.org/a(b) or x@example.org.",
    "[[[[((((a))))]]]] " * 3 + "'' ''a'' don't don't DON'T",
)


@pytest.mark.parametrize("text", TEXTS)
def test_remembered_words_are_split_as_before(text: str) -> None:
    fresh = Splitter(English())
    before = [(token.text, token.norm_, token.whitespace_) for token in fresh(text)]
    fresh.remember(text)
    assert [(token.text, token.norm_, token.whitespace_) for token in fresh(text)] == before
    assert "".join(token.text_with_ws for token in fresh(text)) == text


def test_what_is_remembered_is_bounded() -> None:
    splitter = Splitter(English())
    splitter.remember(" ".join(f"w{number}" for number in range(2 * MOST_REMEMBERED)))
    kept = len(splitter.tokenizer.vocab)
    splitter.remember(" ".join(f"x{number}" for number in range(1000)))
    assert len(splitter.tokenizer.vocab) == kept
    assert kept <= MOST_REMEMBERED + len(English().vocab) + 1000
