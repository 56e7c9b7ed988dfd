"""Who bears which name in a report: persons by their offices, groups by their names and acronyms."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanctext.components.voices.phrases import Phrases, personal_names, without_article
from sanctext.components.voices.view import SpeechView

_ACRONYM = re.compile(r"\(([A-Z][A-Za-z0-9-]{1,9})\)")
_SHORT_NAME = re.compile(r"(?:(?:Mr|Ms|Mrs|Dr|Gen|Lt|Col)\.?\s+)?(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+")
_PERSONAL = r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|al-[A-Z]\w+|[A-Z][\w’'-]+)){1,3})"
_BARE_NAME = re.compile(_PERSONAL)
_TITLED = (
    r"(?:\w+\s+){0,4}?(?i:minister|spokes(?:man|woman|person)|president|ambassador|envoy|chief|secretary|adviser|advisor|diplomat|official|director|"
    r"leader|chancellor|representative|general|premier|under\s+secretary|commissioner|governor|premier)"
)
# "Japanese Foreign Minister Sato Aki", "China's deputy ambassador, Lin Weimin".
_OFFICIAL_BEHIND = re.compile(
    rf"(?:[’']s?)?\s+{_TITLED}(?:\s+(?:of|for|to)\s+(?:the\s+)?[\w]+(?:\s+[A-Z]\w+)*?)?,?\s+{_PERSONAL}"
)
# "Ann Reed, the acting U.S. envoy".
_OFFICIAL_AHEAD = re.compile(rf"{_PERSONAL},\s+(?:the\s+|an?\s+)?(?:\w+\s+){{0,2}}$")
_OFFICE_NEAR = re.compile(rf"(?:[’']s?)?\s+{_TITLED}\b")


class Speaker(NamedTuple):
    """Somebody who speaks in a report.

    Args:
        codes: actors' codes, empty for somebody whom no code stands for.
        span: the words that name him here, in characters.
        name: his name where no code stands for him, else None.
        person: true for a person, false for a state, a group or a text.
        plural: true for several.
    """

    codes: tuple[str, ...]
    span: tuple[int, int]
    name: str | None = None
    person: bool = False
    plural: bool = False


class Names:
    """The names that a report has introduced, each with its speaker; the first bearer keeps a name."""

    def __init__(self, phrases: Phrases) -> None:
        self.view: SpeechView = phrases.view
        self.phrases = phrases
        self._names: dict[str, Speaker] = {}
        self._introduce()

    def remember(self, speaker: Speaker) -> Speaker:
        """Keep the names of persons and of groups without a code in a speaker's words: he bears them."""
        words = self.phrases.without_actors(*speaker.span)
        # "Ann Reed, head of the Institute for Fair Law": "Law" is no name of hers.
        head = self.phrases.without_actors(speaker.span[0], self.phrases.head_end(*speaker.span))
        for name in personal_names(head) or personal_names(words):
            self._names.setdefault(name, speaker)
        if speaker.name:
            self._names.setdefault(speaker.name, speaker)
        for acronym in _ACRONYM.findall(words):
            self._names.setdefault(acronym, speaker)
        return speaker

    def known(self, head: str) -> Speaker | None:
        """Somebody who told something or was introduced before, by the last of his names: "Sato said"."""
        words = without_article(head)
        if words in self._names:
            return self._names[words]
        last = words.split()[-1] if words else ""
        return self._names.get(last) if _SHORT_NAME.fullmatch(words) else None

    def code_of(self, words: str) -> str | None:
        """The actor whom a person serves that the report introduced: "Minister Sato" gives Japan's code."""
        found = {speaker.codes for name in personal_names(words) if (speaker := self._names.get(name)) is not None}
        codes = found.pop() if len(found) == 1 else ()
        return codes[0] if len(codes) == 1 else None

    def _introduce(self) -> None:
        """Note whose official each person is: "U.S. envoy Ann Reed", "Ann Reed, the U.S. envoy"."""
        text = self.view.text
        for span in self.view.actors_between(0, len(text)):
            speaker = Speaker((span.kb_id_,), (span.start_char, span.end_char), person=True)
            if span.id_ == "actors.person":
                # "Mr Reed", whom the tables know by his whole name.
                self._names.setdefault(span.text.split()[-1], speaker)
            behind = _OFFICIAL_BEHIND.match(text, span.end_char)
            ahead = _OFFICIAL_AHEAD.search(text, max(0, span.start_char - 90), span.start_char)
            for found in (
                behind,
                ahead if _OFFICE_NEAR.match(text, span.end_char) else None,
            ):
                for name in personal_names(found["name"]) if found is not None else ():
                    self._names.setdefault(name, speaker)

    def described(self, phrase: tuple[int, int], before: list[Speaker]) -> Speaker | None:
        """ "The head of the mission said … Ann Reed called for": a bare name is whoever was described and not named.

        Args:
            before: who told something before, the last one first.
        """
        if not self.view.news or _BARE_NAME.fullmatch(self.view.text, *phrase) is None:
            return None
        last = next(
            (speaker for speaker in before if speaker.person and self.phrases.holds_office(*speaker.span)), None
        )
        if last is None or not last.codes or self.phrases.is_named(*last.span):
            return None
        return last._replace(span=phrase)
