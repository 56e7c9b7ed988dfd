"""What the parser's model makes of a word by itself, computed once and not each time that the word stands in a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model

# In words: so many are remembered, four bytes for each number of a vector.
MOST_REMEMBERED = 16_384
# A first layer that reads words one by one: their features, as one table, embedded, mixed, by document again.
_LAYERS = 5
_OF_FEATURES = "extract_features"

Vectors = list[NDArray[np.float32]]


def remember_words(tok2vec: Model[Any, Any], fewest: int) -> bool:
    """Let a model's first layer remember its vectors; the layers above it, which read neighbours, are as before.

    Args:
        tok2vec: spaCy's model of hashed embeddings below a convolution.
        fewest: rows that are computed at once at least: of fewer the last bits may differ.

    Returns:
        Whether it does; a model that is built otherwise is left as it is.

    Example:
        >>> import sanctext
        >>> from sanctext.components.syntax import Syntax
        >>> parser = Syntax(sanctext.load()).parser
        >>> parser.get_pipe("tok2vec").model.layers[0].name
        'remembered_words'
    """
    first = tok2vec.layers[0]
    if len(first.layers) != _LAYERS or first.layers[0].name != _OF_FEATURES:
        return False
    rows = _Rows(first, fewest)
    tok2vec.layers[0] = Model("remembered_words", rows.of_docs, layers=[first], dims={"nO": first.get_dim("nO")})
    return True


class _Rows:
    """The vectors of words by their features, as rows of one table."""

    def __init__(self, first: Model[Any, Any], fewest: int) -> None:
        self.features, _, self.embedded, self.mixed, _ = first.layers
        self.fewest = fewest
        self.table = np.empty((MOST_REMEMBERED, first.get_dim("nO")), dtype=np.float32)
        self.row_of: dict[bytes, int] = {}

    def of_docs(self, _: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[Vectors, Callable[[Any], Any]]:
        """The vectors of each document's words, a row a word; a layer as thinc wants one, for prediction alone."""
        if is_train:
            raise NotImplementedError("remembered words cannot be trained")
        features = self.features(docs, False)[0]
        words = np.concatenate(features)
        keys = [word.tobytes() for word in words]
        new = {key: word for key, word in zip(keys, words, strict=True) if key not in self.row_of}
        if len(self.row_of) + len(new) > MOST_REMEMBERED:
            self.row_of.clear()
            new = dict(zip(keys, words, strict=True))
        if new:
            self._learn(new)
        rows = self.table[[self.row_of[key] for key in keys]]
        ends = np.cumsum([len(words) for words in features])[:-1]
        return np.split(rows, ends), lambda gradient: gradient

    def _learn(self, new: dict[bytes, NDArray[np.uint64]]) -> None:
        words = np.stack(list(new.values()))
        filled = np.concatenate([words, np.repeat(words[:1], max(0, self.fewest - len(words)), axis=0)])
        vectors = self.mixed(self.embedded(filled, False)[0], False)[0]
        begin = len(self.row_of)
        self.table[begin : begin + len(new)] = vectors[: len(new)]
        self.row_of.update(zip(new, range(begin, begin + len(new)), strict=True))
