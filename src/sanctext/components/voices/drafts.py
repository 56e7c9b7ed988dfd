"""Whose a resolution, a draft or a statement is: of whoever drew it up, else of the body that adopts it."""

from __future__ import annotations

import re

from sanctext.components.voices.bodies import Bodies
from sanctext.components.voices.names import Speaker
from sanctext.components.voices.phrases import Phrases
from sanctext.components.voices.view import SpeechView

_TEXT = re.compile(
    r"\b[Tt]h(?:e|is|at)\s+(?:\w+\s+)?(?:resolution|text|draft|motion)\b|\b[Aa]\s+(?:\w+\s+)?draft\s+resolution\b"
)
_NUMBERED = re.compile(r"[\W_]*(?:UN(?:SC)?\s+|Security\s+Council\s+)?[Rr]esolution\s+\d{2,4}\b")
_ADOPTED = re.compile(r"\b(?:adopted|passed|approved)\b")
_SUBMITTED = re.compile(
    r"\b(?:submitted|tabled|circulated|proposed|drafted|sponsored|prepared|drawn\s+up|written|authored|penned)\s+by\s+(?:the\s+)?"
)


class Drafts:
    """Answers whose text is spoken of; places are characters.

    Args:
        document: the document.
        phrases: its noun phrases.
        bodies: the bodies that it names.
    """

    def __init__(self, view: SpeechView, phrases: Phrases, bodies: Bodies) -> None:
        self._view = view
        self._phrases = phrases
        self._bodies = bodies

    def authors(self, start: int, end: int) -> Speaker | None:
        """Those by whom a text was drawn up: "drafted by Chad and Fiji"."""
        submitted = _SUBMITTED.search(self._view.text, start, end)
        first = self._view.actors_between(submitted.end(), end)[:1] if submitted is not None else []
        found = self._phrases.list_from(first, end)
        if not found:
            return None
        codes = tuple(dict.fromkeys(span.kb_id_ for span in found))
        return Speaker(codes, (found[0].start_char, found[-1].end_char), plural=len(codes) > 1)

    def owner(self, start: int, end: int) -> Speaker | None:
        """Whose the resolution or draft is that a sentence is about; None where it is about none."""
        text = self._view.text
        about = _TEXT.search(text, start, end) or _NUMBERED.match(text, start, end)
        if about is None:
            return None
        authors = None if _ADOPTED.search(text, start, end) else self.authors(about.end(), end)
        return authors or Speaker((self._bodies.adopter(about.start()),), about.span())
