"""The parser's steps over a batch of sentences, taken from here: spaCy's own loop takes longer for the same trees."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.about import __version__
from spacy.language import Language
from spacy.tokens import Doc

# Whose parsers have the steps that are taken here; a test holds both ways to the same trees.
_VERSIONS = ("3.8.",)
_PIPES = ["tok2vec", "tagger", "parser"]


def can_be_driven(nlp: Language) -> bool:
    """Whether a pipeline's parser can be driven from here; others parse as spaCy does.

    Args:
        nlp: the pipeline with the parser.
    """
    return __version__.startswith(_VERSIONS) and nlp.pipe_names == _PIPES


def annotate(nlp: Language, docs: list[Doc], fewest: int) -> None:
    """Set tags, heads and labels of some documents, as `nlp.pipe` does.

    Args:
        nlp: a pipeline of `tok2vec`, `tagger` and `parser`.
        docs: not empty, nor any of them.
        fewest: rows that are multiplied at once at least: of fewer the last bits may differ.

    Example:
        >>> import sanctext
        >>> from sanctext.components.syntax import Syntax
        >>> nlp = sanctext.load()
        >>> doc = nlp.tokenizer("We urge Iran to stop.")
        >>> annotate(Syntax(nlp).parser, [doc], 24)
        >>> [token.dep_ for token in doc]
        ['nsubj', 'ROOT', 'dobj', 'aux', 'xcomp', 'punct']
    """
    for name in _PIPES:
        component: Any = nlp.get_pipe(name)
        found = _states(component, docs, fewest) if name == "parser" else component.predict(docs)
        component.set_annotations(docs, found)


def _states(parser: Any, docs: list[Doc], fewest: int) -> Any:
    """Where the parser ends in each document."""
    ends = parser.moves.init_batch(docs)
    step = parser.model.predict(docs)
    unseen = [label for label in range(step.nO) if not step.class_is_unseen(label)]
    states = [state for state in ends if not state.is_final()]
    while states:
        vectors = step.state2vec(step.get_token_ids(states), False)[0]
        rows = vectors
        if len(states) < fewest:
            rows = np.zeros((fewest, vectors.shape[1]), vectors.dtype)
            rows[: len(states)] = vectors
        scores = step.vec2scores.predict(rows)[: len(states)]
        # What the model was not trained for comes last.
        scores[:, unseen] = scores.min()
        states = parser.transition_states(states, scores)
    step.clear_memory()
    return ends
