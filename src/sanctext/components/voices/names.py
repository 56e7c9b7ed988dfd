"""Who bears which name in a report: persons by their offices, groups by their names and acronyms."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanctext.components.voices.noun_phrases import CAPITAL
from sanctext.components.voices.phrases import Phrases, personal_names, without_article
from sanctext.components.voices.view import SpeechView
from sanctext.grammar.lexicon import agent_nouns, offices
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# "Ada ", before "Lind"; but not "for Fair ", before "Law". In characters, how much is looked at.
_GIVEN_BEFORE = re.compile(rf"(?<!\bfor )(?<!\bof )(?<!\bthe )\b(?P<given>[{CAPITAL}][\w’'-]*[a-z])\s+$")
LONGEST_GIVEN = 30
# "the HPA’s director".
_OF_BODY = re.compile(r"(?:[Tt]he\s+)?(?P<body>[A-Z][\w-]+)[’']s?\s+[\w-]")
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z0-9-]{1,9})\)")
_SHORT_NAME = re.compile(r"(?:(?:Mr|Ms|Mrs|Dr|Gen|Lt|Col)\.?\s+)?(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+")
PERSONAL = r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|al-[A-Z]\w+|[A-Z][\w’'-]+)){1,3})"
_BARE_NAME = re.compile(PERSONAL)
_NAMED_BEHIND = re.compile(rf",?\s+{PERSONAL}")
# "Ann Reed, the acting U.S. envoy".
_OFFICIAL_AHEAD = re.compile(rf"{PERSONAL},\s+(?:the\s+|an?\s+)?(?:\w+\s+){{0,2}}$")
_ANONYMOUS = re.compile(r"An?\s", re.IGNORECASE)
# In characters: "A." is somebody's initial.
SHORTEST_INITIALS = 2
# In characters: "former " before a state's name.
NEAR_FORMER = 12
# In characters: so far before a state's name its office begins.
FARTHEST_OFFICE = 120


# In characters: a list of states behind "the ministers of".
LIST = 300
_LIST_JOINT = re.compile(r",?\s+and\s+|,\s+")
_NAME = r"[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|al-[A-Z]\w+|[a-z]{2,3}|[A-Z][\w’'-]+)){1,3}"
_NAMES_BEHIND = re.compile(rf",\s+(?P<names>{_NAME}(?:,\s+{_NAME}){{0,6}},?\s+and\s+{_NAME})")


@known
def _several_of() -> re.Pattern[str]:
    offices = one_of(f"{word}s" for word in word_class("office of a named person"))
    return re.compile(rf"\b(?i:{offices})\s+of\s+(?:the\s+)?")


class _Introductions(NamedTuple):
    """How a report says whose official somebody is.

    Args:
        behind: "Japanese Foreign Minister Sato Aki", "China's deputy ambassador, Lin Weimin", from behind the state.
        owned: "Oman's Ann Reed, its envoy to Fiji", from behind the state.
        office_of: "the Minister of Trade of", before a state and the name behind it.
        near: an office behind a state, whose holder stands before it.
    """

    behind: re.Pattern[str]
    owned: re.Pattern[str]
    office_of: re.Pattern[str]
    near: re.Pattern[str]


@known
def _introductions() -> _Introductions:
    office = rf"(?i:{one_of(word_class('office of a named person'))})"
    titled = rf"(?:(?!(?:{one_of(word_class('no part of an office'))})\b)\w+\s+){{0,4}}?{office}"
    return _Introductions(
        behind=re.compile(
            rf"(?:[’']s?)?\s+{titled}(?:\s+(?:of|for|to)\s+(?:the\s+)?[\w]+(?:\s+[A-Z]\w+)*?)?,?\s+{PERSONAL}"
        ),
        owned=re.compile(rf"[’']s?\s+{PERSONAL},\s+(?:the\s+|its\s+|an?\s+)?{titled}\b"),
        office_of=re.compile(rf"\b{office}(?:\s+(?:of|for|and|the)|,?\s+[A-Z][\w’'-]+){{0,8}}?\s+of\s+(?:the\s+)?$"),
        near=re.compile(rf"(?:[’']s?)?\s+{titled}\b"),
    )


def _by_calling(parts: list[str]) -> bool:
    """ "Campaigner Ada Lind": a name behind what somebody is."""
    return len(parts) > 1 and parts[0].lower() in agent_nouns().keys() | word_class("one person")


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


def is_of_state(speaker: Speaker) -> bool:
    """Whether somebody speaks for a state alone: "the bloc" is none of them."""
    return len(speaker.codes) == 1 and actor_of(speaker.codes[0])[1] == "state"


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
            last = speaker.name.split()[-1]
            if not speaker.person and last in word_class("body by its noun"):
                # "the Harbour Forum", and "the Forum".
                self._names.setdefault(last, speaker)
        for acronym in _ACRONYM.findall(words):
            if speaker.codes and not self._names.get(acronym, speaker).codes:
                # A headline's "DFA", whose the text below says that it is.
                self._names[acronym] = speaker
            self._names.setdefault(acronym, speaker)
        return speaker

    def known(self, head: str) -> Speaker | None:
        """Somebody who told something or was introduced before, by the last of his names: "Sato said"."""
        words = without_article(head)
        if words.startswith("the ") and words[4:5].isupper():
            words = words[4:]
        if words in self._names:
            return self._names[words]
        last = words.split()[-1] if words else ""
        return self._names.get(last) if _SHORT_NAME.fullmatch(words) else None

    def possessor(self, head: str) -> Speaker | None:
        """ "the HPA’s director": the body, known by its acronym or name, whose officer words name."""
        owner = _OF_BODY.match(head)
        body = self._names.get(owner["body"]) if owner is not None else None
        acronym = owner is not None and owner["body"].isupper()
        return body if body is not None and body.codes and (acronym or not body.person) else None

    def code_of(self, words: str) -> str | None:
        """The actor whom a person serves that the report introduced: "Minister Sato" gives Japan's code."""
        found = {speaker.codes for name in personal_names(words) if (speaker := self._names.get(name)) is not None}
        codes = found.pop() if len(found) == 1 else ()
        return codes[0] if len(codes) == 1 else None

    def whole(self, name: str) -> str:
        """A person's name with what he was called before his surname where the text names him so first."""
        text = self.view.text
        at = -1 if " " in name else text.find(name)
        while at >= 0:
            given = _GIVEN_BEFORE.search(text, max(0, at - LONGEST_GIVEN), at)
            no_name = word_class("title") | word_class("opener") | offices()
            if given is not None and given["given"].lower() not in no_name:
                return f"{given['given']} {name}"
            at = text.find(name, at + len(name))
        return name

    def _introduce(self) -> None:
        """Note whose official each person is: "U.S. envoy Ann Reed", "Ann Reed, the U.S. envoy"."""
        self._respective()
        text, forms = self.view.text, _introductions()
        for span in self.view.actors_between(0, len(text)):
            speaker = Speaker((span.kb_id_,), (span.start_char, span.end_char), person=True)
            if span.id_ == "actors.person":
                # "Mr Reed", whom the tables know by his whole name.
                self._names.setdefault(span.text.split()[-1], speaker)
            behind = forms.behind.match(text, span.end_char)
            ahead = _OFFICIAL_AHEAD.search(text, max(0, span.start_char - 90), span.start_char)
            for found in (
                behind,
                forms.owned.match(text, span.end_char),
                self._holder(span.start_char, span.end_char),
                ahead if forms.near.match(text, span.end_char) else None,
            ):
                if found is None or self._is_held_once(span.start_char, found.group()):
                    continue
                if found is behind and self._is_anothers(span.end_char, found):
                    continue
                for name in personal_names(found["name"]):
                    self._names.setdefault(name, speaker)

    def _respective(self) -> None:
        """ "the foreign ministers of Chad and Fiji, Ann Reed and Li Wei": each name is of the state in its place."""
        text = self.view.text
        for office in _several_of().finditer(text):
            named = self.phrases.list_from(
                self.view.actors_between(office.end(), office.end() + 1), office.end() + LIST
            )
            behind = _NAMES_BEHIND.match(text, named[-1].end_char) if len(named) > 1 else None
            names = _LIST_JOINT.split(behind["names"]) if behind is not None else []
            if len(names) != len(named):
                continue
            for span, name in zip(named, names, strict=True):
                speaker = Speaker((span.kb_id_,), (span.start_char, span.end_char), person=True)
                for part in personal_names(name):
                    self._names.setdefault(part, speaker)

    def _is_anothers(self, start: int, found: re.Match[str]) -> bool:
        """ "Oman urged Kenyan Foreign Minister Ann Reed": she is not Oman's."""
        acts = any(word.endswith("ed") for word in found.group().split() if word.islower())
        between = self.view.actors_between(start, found.start("name"))
        # "the U.S. envoy for Yemen Ann Reed" is the United States'.
        owners = (span.id_ == "actors.demonym" or self.view.text[span.end_char] in "’'" for span in between)
        return acts or any(owners)

    def _is_held_once(self, start: int, words: str) -> bool:
        """ "former Omani envoy Ann Reed", "Oman's late envoy Ann Reed": who serves nobody any more."""
        before = self.view.text[max(0, start - NEAR_FORMER) : start].split()[-1:]
        return not word_class("held once").isdisjoint(word.lower() for word in (*before, *words.split()))

    def _holder(self, start: int, end: int) -> re.Match[str] | None:
        """Who holds an office "of" an actor's name: the name behind it."""
        named = _NAMED_BEHIND.match(self.view.text, end)
        office = (
            _introductions().office_of.search(self.view.text, max(0, start - FARTHEST_OFFICE), start) if named else None
        )
        return named if office is not None else None

    def of_last_body(self, phrase: tuple[int, int], before: list[Speaker]) -> Speaker | None:
        """ "The Harbour Trust is worried. Campaigner Ada Lind urged": the body without a code that was told of last.

        Args:
            before: who told something before, the last one first.
        """
        parts = self.view.text[slice(*phrase)].split()
        last = before[0] if before else None
        if last is None or last.codes or last.person or last.plural or not last.name or not _by_calling(parts):
            return None
        capitals = all(word[:1].isupper() for word in (*parts, *last.name.split()))
        named = capitals and " " in last.name and personal_names(" ".join(parts[1:]))
        return last._replace(span=phrase, person=True) if named else None

    def described(self, phrase: tuple[int, int], before: list[Speaker]) -> Speaker | None:
        """ "The head of the mission said … Ann Reed called for": a bare name is whoever was described and not named.

        Args:
            before: who told something before, the last one first.
        """
        if not self.view.news or _BARE_NAME.fullmatch(self.view.text, *phrase) is None:
            return None
        parts = self.view.text[slice(*phrase)].split()
        if any(part.isupper() and len(part) > SHORTEST_INITIALS for part in parts) or _by_calling(parts):
            # "TRANSOC Europe", "Campaigner Ada Lind".
            return None
        last = next(
            (speaker for speaker in before if speaker.person and self.phrases.holds_office(*speaker.span)), None
        )
        if last is None or not last.codes or self.phrases.is_named(*last.span):
            return None
        if _ANONYMOUS.match(self.view.text, last.span[0]) is not None:
            # "A harbour official said": whoever tells so does not want to be named.
            return None
        return last._replace(span=phrase)
