"""Whose official a statement of several means by one office: "the Prime Minister", "Its foreign minister"."""

from __future__ import annotations

import re

from sanctext.components.voices.view import SpeechView
from sanctext.knowledge.words import word_class

# How many sentences back he may be named who "he" is.
REACH = 4
# In characters: "Prime Minister of the ", before a state's name.
NEAR = 60
# In characters: so far from its beginning a text says who holds which office.
INTRODUCED = 4_000
_WORD = re.compile(r"[\w-]+")
# "Its foreign minister".
_OWNED = re.compile(r"(?:Its|His|Her|Their)\s")


class Officials:
    """Answers whose official somebody is in a text that several issue; places are characters."""

    def __init__(self, view: SpeechView) -> None:
        self._view = view

    def is_one(self, words: str) -> bool:
        """Whether words name one official, who never speaks for all of several: "the minister", "Minister Reed"."""
        small = {word.lower() for word in _WORD.findall(words)}
        several = len(self._view.principals) > 1 and "and" not in small
        return several and not small.isdisjoint(word_class("office of a named person"))

    def is_anothers(self, words: str) -> bool:
        """ "Its foreign minister", of whom the sentence before told."""
        return self.is_one(words) and _OWNED.match(words) is not None

    def whose(self, words: str) -> tuple[str, ...]:
        """The only issuer of whom the text says that he has such an office."""
        office = " ".join(_WORD.findall(words.lower())).removeprefix("the ")
        behind = re.compile(rf"(?:[’']s?)?\s+(?i:{re.escape(office)})\b")
        before = re.compile(rf"\b(?i:{re.escape(office)})\s+(?:(?:[A-Z][\w.’'-]*\s+){{0,4}}of\s+(?:the\s+)?)?$")
        text, found = self._view.text, set[str]()
        for span in self._view.actors_between(0, INTRODUCED):
            held = (
                behind.match(text, span.end_char)
                or before.search(text, max(0, span.start_char - NEAR), span.start_char)
                or span.text.lower().startswith(f"{office} ")
            )
            if held and span.kb_id_ in self._view.principals:
                found.add(str(span.kb_id_))
        return tuple(found) if len(found) == 1 else ()

    def before(self, place: int) -> tuple[str, ...]:
        """Whose minister opens one of the sentences before: "Oman's foreign minister denied it. “No,” he said"."""
        index = self._view.sentence_index(place)
        for back in range(1, min(REACH, index) + 1):
            begin, end = self._view.sentences[index - back]
            first = next(iter(self._view.actors_between(begin, end)), None)
            if first is not None and first.start_char - begin <= len("The "):
                return (first.kb_id_,)
        return ()
