"""Whom a person serves in an official text, as it introduced him: "the Foreign Minister, Ann Reed", "Reed thanked"."""

from __future__ import annotations

import re

from sanctext.components.voices.names import PERSONAL, Names
from sanctext.components.voices.phrases import Phrases, personal_names
from sanctext.components.voices.view import SpeechView
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# "Ann Reed", "Minister Reed".
_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w’'-]+")
# In characters: so far before an office the name of another state is his whom it names.
NEAR_STATE = 40


@known
def _holder() -> re.Pattern[str]:
    """ "Foreign Minister Ann Reed", "the Minister of Trade, Ann Reed"."""
    office = rf"(?i:{one_of(word_class('office of the issuer'))})"
    return re.compile(rf"\b{office}(?:\s+|,\s+|\s+(?:of|for)\s[^,;.:]{{2,60}},\s+){PERSONAL}")


class Persons:
    """The persons whom an official text introduces by their offices; who bears no state's name serves its issuer."""

    def __init__(self, view: SpeechView) -> None:
        self.view = view
        self._names = Names(Phrases(view))
        self._own = frozenset(self._holders()) if len(view.issuers) == 1 else frozenset[str]()

    def code_of(self, words: str) -> str | None:
        """The actor whom a person serves, None where the words are no person's name or he was not introduced."""
        if _NAME.fullmatch(words) is None:
            return None
        last = words.split()[-1]
        if last.lower() in word_class("title"):
            return None
        speaker = self._names.known(last)
        if speaker is not None:
            return speaker.codes[0] if len(speaker.codes) == 1 else None
        return self.view.issuers[0] if last in self._own else None

    def _holders(self) -> list[str]:
        """The last names of those whose office the text names without a state, or with that of its issuer."""
        found: list[str] = []
        for holder in _holder().finditer(self.view.text):
            begin, end = holder.start(), holder.end()
            served = {
                span.kb_id_
                for span in self.view.actors_between(max(0, begin - NEAR_STATE), end)
                # "behind Chad's raids, Foreign Minister Ann Reed": his own clause begins behind the comma.
                if "," not in self.view.text[span.end_char : begin]
            }
            if served <= set(self.view.issuers):
                found += personal_names(holder["name"])[-1:]
        return found
