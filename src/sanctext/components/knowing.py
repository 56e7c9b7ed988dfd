"""Components that keep to the tables with which their pipeline was made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from spacy.lang.en import English
from spacy.tokens import Doc

from sanctext.knowledge.current import Knowledge, current, using


class Knowing:
    """A component that asks the same knowledge whoever calls it, and whatever else the process reads.

    Args:
        knowledge: what it asks.
    """

    def __init__(self, component: Callable[[Doc], Doc], knowledge: Knowledge) -> None:
        self.component = component
        self.knowledge = knowledge
        if hasattr(component, "pipe"):
            self.pipe = self._pipe

    def __call__(self, doc: Doc) -> Doc:
        with using(self.knowledge):
            return self.component(doc)

    def _pipe(self, docs: Iterable[Doc], **options: Any) -> Iterator[Doc]:
        done = iter(self.component.pipe(docs, **options))  # type: ignore[attr-defined]
        while True:
            # Between two documents, whoever takes them asks what he asks.
            with using(self.knowledge):
                doc = next(done, None)
            if doc is None:
                return
            yield doc


class Reader(English):  # type: ignore[no-untyped-call]
    """spaCy's English, whose components know what is asked when it is made."""

    def __init__(self, **options: Any) -> None:
        self.knowledge = current()
        super().__init__(**options)

    def create_pipe(self, *given: Any, **named: Any) -> Knowing:
        """Make a component, as spaCy does, that keeps to this pipeline's knowledge."""
        return Knowing(super().create_pipe(*given, **named), self.knowledge)
