"""The usual order of words: a modal stands behind its subject, where the grammars look for it."""

from __future__ import annotations

from spacy.tokens import Doc

from sanctext.components.annotations import ACTORS
from sanctext.components.insertions import MODALS
from sanctext.grammar.sentence import DENYING_ADJUNCTS


def in_usual_order(doc: Doc, tokens: list[int]) -> list[int]:
    """The tokens with the subject before its modal where a denial at the beginning has put it behind.

    >>> import sanctext
    >>> doc = sanctext.load()("Under no circumstances must Iran test missiles.")
    >>> " ".join(doc[index].text for index in in_usual_order(doc, list(range(len(doc)))))
    'Iran must Under no circumstances test missiles .'
    """
    words = tuple(doc[index].lower_ for index in tokens[:4])
    if len(tokens) < 6 or words[:3] not in DENYING_ADJUNCTS or words[3] not in MODALS:
        return tokens
    name = next((span for span in doc.spans[ACTORS] if tokens[4] in (span.start, span.start - 1)), None)
    pronoun = doc[tokens[4]].lower_ in {"they", "it", "he", "she", "we"}
    if name is None and not pronoun:
        return tokens
    end = next((place for place in range(5, len(tokens)) if name is None or tokens[place] >= name.end), len(tokens))
    return [*tokens[4:end], tokens[3], *tokens[:3], *tokens[end:]]
