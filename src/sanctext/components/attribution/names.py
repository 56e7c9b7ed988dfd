"""Who bears which name in a report: persons by their offices, groups by their names and acronyms."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanctext.components.attribution.passage import Passage
from sanctext.components.attribution.phrases import Phrases, personal_names, without_article

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


class Teller(NamedTuple):
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
    """The names that a report has introduced, each with its teller; the first bearer keeps a name.

    Args:
        phrases: the report's noun phrases.
    """

    def __init__(self, phrases: Phrases) -> None:
        self.passage: Passage = phrases.passage
        self.phrases = phrases
        self._names: dict[str, Teller] = {}
        self._introduce()

    def remember(self, phrase: tuple[int, int], teller: Teller) -> None:
        """Keep the names of persons and of groups without a code in a phrase: who bears them is this teller."""
        words = self.phrases.without_actors(*phrase)
        # "Ann Reed, head of the Institute for Fair Law": "Law" is no name of hers.
        head = self.phrases.without_actors(phrase[0], self.phrases.head_end(*phrase))
        for name in personal_names(head) or personal_names(words):
            self._names.setdefault(name, teller)
        if teller.name:
            self._names.setdefault(teller.name, teller)
        for acronym in _ACRONYM.findall(words):
            self._names.setdefault(acronym, teller)

    def known(self, head: str) -> Teller | None:
        """Somebody who told something or was introduced before, by the last of his names: "Sato said"."""
        words = without_article(head)
        if words in self._names:
            return self._names[words]
        last = words.split()[-1] if words else ""
        return self._names.get(last) if _SHORT_NAME.fullmatch(words) else None

    def code_of(self, words: str) -> str | None:
        """The actor whom a person serves that the report introduced: "Minister Sato" gives Japan's code."""
        found = {teller.codes for name in personal_names(words) if (teller := self._names.get(name)) is not None}
        codes = found.pop() if len(found) == 1 else ()
        return codes[0] if len(codes) == 1 else None

    def _introduce(self) -> None:
        """Note whose official each person is: "U.S. envoy Ann Reed", "Ann Reed, the U.S. envoy"."""
        text = self.passage.text
        for span in self.passage.actors_between(0, len(text)):
            teller = Teller((span.kb_id_,), (span.start_char, span.end_char), person=True)
            behind = _OFFICIAL_BEHIND.match(text, span.end_char)
            ahead = _OFFICIAL_AHEAD.search(text, max(0, span.start_char - 90), span.start_char)
            for found in (
                behind,
                ahead if _OFFICE_NEAR.match(text, span.end_char) else None,
            ):
                for name in personal_names(found["name"]) if found is not None else ():
                    self._names.setdefault(name, teller)

    def described(self, phrase: tuple[int, int], before: list[Teller]) -> Teller | None:
        """ "The head of the mission said … Ann Reed called for": a bare name is whoever was described and not named.

        Args:
            phrase: the name.
            before: who told something before, the last one first.
        """
        if not self.passage.news or _BARE_NAME.fullmatch(self.passage.text, *phrase) is None:
            return None
        last = next((teller for teller in before if teller.person and self.phrases.holds_office(*teller.span)), None)
        if last is None or not last.codes or self.phrases.is_named(*last.span):
            return None
        return last._replace(span=phrase)
