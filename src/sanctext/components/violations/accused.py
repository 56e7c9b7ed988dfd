"""Whom a noun phrase accuses: actors by their codes, somebody without a code by words, "it" by what was said before."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from spacy.tokens import Span

from sanctext.components.demands import PartyData
from sanctext.components.view import View
from sanctext.components.violations import patterns
from sanctext.components.violations.names import (
    MODIFIERS,
    doer_by_name,
    named_at,
    named_party,
    parties_of,
    people_at,
    possessive,
    speaks,
)
from sanctext.components.violations.places import Place, last_before
from sanctext.grammar.lexicon import agent_nouns
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, one_of, word_class

# What joins two actors of one subject.
_JOINED = re.compile(
    r"(?:[’']s(?=\s+and\b))?(?:\s*\([^)]*\))?(?:\s*,)?\s*(?:\band\b|&|/|,|\bas\s+well\s+as\b)?\s*(?:the\s+)?|\s*[-\u2013]\s*"
)
# "-backed" behind an actor.
_LED = re.compile(r"-\w+ed\b")
_BRACKET = re.compile(r"\([^)]*\)")
_WORD = re.compile(r"[\w’'-]+")
# In characters: so much may stand between an actor and the noun that stands for it.
LONGEST_NOUN = 40
# In letters: of a shorter word others begin alike.
SHORTEST_STEM = 3
# In characters: so far back a deed is told that "this deed" points at.
FARTHEST_DEED = 600
_LAST_NOUN = re.compile(r"[\w-]+(?=\W*\Z)")
# In characters: so far back "the three countries" may be named.
FARTHEST_STATE = 4_000


class Accused(NamedTuple):
    """Who is accused, and whether the phrase is theirs alone or names what they did.

    Args:
        parties: whom the phrase names.
        deed: true where it names a deed: "Oman’s raid", false where it names nobody else: "Oman’s army".
        sure: false where the phrase names nobody and points at nothing that was said before.
    """

    parties: list[PartyData]
    deed: bool
    sure: bool


class Accusations:
    """Answers whom a phrase accuses.

    Args:
        view: the document.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._issuers = {data["code"] for data in view.doc._.sanctext_signatories or ()}
        # The accused of the last violation, with its sentence's beginning.
        self.last: tuple[int, list[PartyData]] | None = None

    def of(self, start: int, end: int, sentence: int) -> Accused:
        """Whom the phrase from `start` to `end` accuses, in the sentence that begins at `sentence`."""
        text = self._view.text
        each = _each_of().match(text, start, end)
        start = each.end() if each is not None else start
        words = [word.group().lower() for word in _WORD.finditer(text, start, end)]
        if not words or speaks(text[start:end].split(maxsplit=1)[0]):
            return Accused([], False, False)
        if words[0] in word_class("third person") or " ".join(words[:2]) in word_class("third person"):
            parties = self.meant(start, end, sentence)
            return Accused(parties, False, bool(parties))
        if words[0] in word_class("possessive"):
            owners = self.meant(start, start + len(words[0]), sentence)
            people = people_at(text, start, end) if not owners else None
            # "Their operators": somebody, whoever owns them.
            return Accused([named_party(*people)] if people is not None else owners, people is None, True)
        counted = _counted().match(text, start, end)
        if counted is not None and (meant := self._counted_states(counted, start, sentence)):
            return Accused(
                [PartyData(start=start, end=counted.end(), code=code, pronoun=False) for code in meant], False, True
            )
        actors, doers = self._named(start, end)
        if actors:
            return Accused(parties_of(actors), doers or self._is_deed(actors[-1], end), True)
        organ = patterns.organ().match(text, start, end)
        if organ is not None and (state := self._view.last_states(1, start, FARTHEST_STATE, excluded=self._issuers)):
            # "the regime": that of the state named last.
            party = PartyData(start=start, end=organ.end("who"), code=str(state[0].kb_id_), pronoun=False)
            return Accused([party], organ.end("who") < end, True)
        people = people_at(text, start, end)
        if words[0] in word_class("generic"):
            parties = [named_party(*people)] if people is not None and words[0] in word_class("determiner") else []
            return Accused(parties, not parties, False)
        named = named_at(text, start, end)
        if named is not None and not self._view.actors_between(*named) and " that " not in text[named[1] : end]:
            whole = named[1] == end or not possessive(text, named[1])
            return Accused([named_party(*named)], not whole, True)
        pointed = words[0] in word_class("determiner") or words[0] in numbers()
        pointed |= any(self._only_leads(actor) for actor in self._view.actors_between(start, end)[:1])
        bare = people is not None and people[1] == end and words[-1] in word_class("breaks norms itself")
        if (
            people is not None
            and (pointed or (bare and not words[0].endswith("ing")))
            and not self._doer_named(start, end)
        ):
            # "The rebel forces"; of "foreign warships" it must be told that they did.
            return Accused([named_party(*people)], False, pointed)
        return self._of_deed(start, end, sentence, words[0])

    def _doer_named(self, start: int, end: int) -> Place | None:
        """ "the conduct of the High Command": whom no code stands for."""
        behind = doer_by_name().search(self._view.text, start, end)
        return behind.span("who") if behind is not None and not self._view.actors_between(*behind.span("who")) else None

    def _of_deed(self, start: int, end: int, sentence: int, first: str) -> Accused:
        """Whom a deed is laid to that names no actor by a code."""
        text = self._view.text
        if (named := self._doer_named(start, end)) is not None:
            return Accused([named_party(*named)], True, True)
        by = next(iter(_by_the().finditer(text, start, end)), None)
        doers_by = people_at(text, by.end(), end) if by is not None else None
        if doers_by is not None:
            # "the second delay, announced by the military authorities".
            return Accused([named_party(*doers_by)], True, True)
        acting = patterns.acting().match(text, start, end)
        told = acting is not None and word_class("points back").isdisjoint(text[acting.end() : end].lower().split()[:1])
        whose = people_at(text, acting.end(), end) if acting is not None and told else None
        if whose is not None:
            # "the presence of foreign troops".
            return Accused([named_party(*whose)], True, True)
        several = len(text[start:end].split()) > 1
        back = several and first in word_class("points back")
        if back and (meant := self._doers_before(sentence) or self._doers_of_such(start, end, sentence)):
            # "Oman has launched missiles. These launches".
            return Accused([PartyData(start=start, end=end, code=code, pronoun=False) for code in meant], True, True)
        # "Using these crews", "Sunday’s raid".
        dated = several and first[-2:] in {"’s", "'s"} and first[:-2] in word_class("day")
        told = first.endswith("ing") and not word_class("points back").isdisjoint(text[start:end].lower().split())
        pointed = (
            told
            or dated
            or first in word_class("determiner") | word_class("article") | word_class("last")
            or first.isdigit()
        )
        return Accused([], True, pointed)

    def _doers_before(self, sentence: int) -> list[str]:
        """The actors who are the first words of the sentence before, where they are no issuers."""
        if self._view.text[:sentence].rstrip(' \n”"')[-1:] != ".":
            return []
        opening, behind = self._named(*self._view.sentence_of(last_before(self._view.text, sentence)))
        codes = list(dict.fromkeys(str(span.kb_id_) for span in opening))
        return [] if behind or set(codes) & self._issuers else codes

    def _doers_of_such(self, start: int, end: int, sentence: int) -> list[str]:
        """Whose "these launches" are: "Oman’s launch", "Oman launched", "launched by Oman" before, or in the title."""
        text = self._view.text
        noun = next(iter(_LAST_NOUN.findall(text[start:end].partition(",")[0])), "").lower()
        stem = noun.removesuffix("es" if noun.endswith(tuple(word_class("plural in es"))) else "s").removesuffix("e")
        if len(stem) < SHORTEST_STEM or noun in word_class("deed of any kind"):
            return []
        told = re.compile(rf"\b{re.escape(stem)}{re.escape(stem[-1:])}?(?:e[sd]?|s|ing|d)?\b", re.IGNORECASE)
        title = self._view.blocks[0] if self._view.blocks else None
        near = list(told.finditer(text, max(0, sentence - FARTHEST_DEED), sentence))
        headed = list(told.finditer(text, title.start_char, title.end_char)) if title is not None else []
        for deed in [*reversed(near), *headed]:
            if (doer := self._doer_beside(*deed.span())) is not None and doer not in self._issuers:
                return [doer]
        return []

    def _doer_beside(self, start: int, end: int) -> str | None:
        """Who does what a word tells: the actor just before it, or behind it and "by"."""
        text = self._view.text
        for actor in reversed(self._view.actors_between(max(0, start - LONGEST_NOUN), start)):
            near = "\n\n" not in text[actor.end_char : start]
            if near and _before_deed().fullmatch(text, actor.end_char, start) is not None:
                return str(actor.kb_id_)
        for actor in self._view.actors_between(end, end + LONGEST_NOUN):
            if _behind_deed().fullmatch(text, end, actor.start_char) is not None:
                return str(actor.kb_id_)
        return None

    def _counted_states(self, counted: re.Match[str], start: int, sentence: int) -> list[str]:
        """ "the three countries": those named last, but for whoever their sentence names."""
        number = numbers().get(counted["number"].lower(), 0)
        here = {str(span.kb_id_) for span in self._view.actors_between(sentence, start)}
        if not number:
            return []
        listed: list[Span] = []
        for span in reversed(self._view.actors_between(max(0, start - FARTHEST_STATE), sentence)):
            gap = self._view.text[span.end_char : listed[0].start_char] if listed else ""
            listed = [span, *listed] if listed and gap.strip() and _JOINED.fullmatch(gap) else [span]
            if len({one.kb_id_ for one in listed}) == number:
                return [str(one.kb_id_) for one in listed]
        found = self._view.last_states(number, start, FARTHEST_STATE, excluded=here)
        return [str(span.kb_id_) for span in found]

    def kept_from_it(self, start: int, end: int) -> list[PartyData]:
        """Whom a stretch acts against: "prevent Oman from", "punish Oman for"; no one who judges it."""
        found = [
            span
            for span in self._view.actors_between(start, end)
            if _acted_against().search(self._view.text, start, span.start_char) is not None
        ]
        return parties_of(found[-1:])

    def owners(self, start: int, end: int) -> list[PartyData]:
        """Whose the last thing in a stretch is that belongs to somebody: "Oman’s raid on a Chadian town"."""
        owners = [span for span in self._view.actors_between(start, end) if possessive(self._view.text, span.end_char)]
        return parties_of([span for span in owners[-1:] if "," not in self._view.text[span.end_char : end]])

    def owner(self, start: int, end: int) -> list[PartyData]:
        """Whose obligations a norm is: "Oman’s obligations"."""
        text = self._view.text
        actors = self._view.actors_between(start, end)
        owed = word_class("owed") & {word.lower() for word in _WORD.findall(text[start:end])}
        if not actors or not owed or not possessive(text, actors[0].end_char):
            return []
        return parties_of(actors[:1])

    def _named(self, start: int, end: int) -> tuple[list[Span], bool]:
        """The actors who do what a phrase names: at its beginning, behind "by" or "between"; and whether behind."""
        view, text = self._view, self._view.text
        actors = self._without_leads(view.actors_between(start, end))
        if not actors:
            return [], False
        begin, first = actors[0]
        words = [word.lower() for word in _WORD.findall(text[start:begin])]
        leads = len(words) <= MODIFIERS and not set(words) & (
            word_class("no noun before") | word_class("preposition") | word_class("before a doer")
        )
        for begin, actor in actors if not (leads and possessive(text, first.end_char)) else ():
            # "The raid by Oman"; but "Chad’s raid on a camp run by Oman".
            if _doer().search(text, start, begin) is not None:
                return self._joined(actor, end), True
        return (self._joined(first, end) if leads else []), False

    def _without_leads(self, actors: list[Span]) -> list[tuple[int, Span]]:
        """Each actor with the beginning of its name's phrase, that of "Yemen’s Oman-backed Houthis" at "Yemen"."""
        found: list[tuple[int, Span]] = []
        begin: int | None = None
        for actor, following in zip_longest(actors, actors[1:]):
            begin = actor.start_char if begin is None else begin
            led = _LED.match(self._view.text, actor.end_char)
            if following is not None and self._leads_to(actor, following, led):
                continue
            if not self._only_leads(actor):
                found.append((begin, actor))
            begin = None
        return found

    def _only_leads(self, actor: Span) -> bool:
        """ "Oman-backed militias", "pro-Omani": others than the actor."""
        text = self._view.text
        return text[actor.start_char - 1 : actor.start_char] == "-" or _LED.match(text, actor.end_char) is not None

    def _leads_to(self, first: Span, second: Span, led: re.Match[str] | None) -> bool:
        """ "Yemen’s Houthis", "Oman-backed Hezbollah": a state just before a group of its own."""
        gap = self._view.text[led.end() if led is not None else first.end_char : second.start_char]
        if gap.replace("’s", "").replace("'s", "").strip():
            return False
        return led is not None or actor_of(str(second.kb_id_))[1] != "state"

    def _joined(self, first: Span, end: int) -> list[Span]:
        found = [first]
        for actor in self._view.actors_between(first.end_char, end):
            gap = self._view.text[found[-1].end_char : actor.start_char]
            if not gap.strip() or not _JOINED.fullmatch(gap):
                break
            found.append(actor)
        return found

    def _is_deed(self, actor: Span, end: int) -> bool:
        """Whether what follows an actor's name is a deed, and neither nothing nor its people."""
        rest = _BRACKET.sub("", self._view.text[actor.end_char : end])
        nouns = [word.lower() for word in _WORD.findall(rest.removeprefix("’s").removeprefix("'s"))]
        owned = "’s " in rest or "'s " in rest
        return owned or (bool(nouns) and not (set(nouns[:3]) & (word_class("people of a state") | set(agent_nouns()))))

    def meant(self, start: int, end: int, sentence: int) -> list[PartyData]:
        """Whom "it" or "its" means: the accused of the violation before, or who was named last as a subject."""
        view, text = self._view, self._view.text
        owned = text[start:end].lower() in word_class("possessive")
        before = [
            span
            for span in view.actors_between(sentence, start)
            if (owned and span.kb_id_ not in self._issuers and not self._is_a_seat(sentence, span))
            or (not owned and patterns.place_before().search(text, sentence, span.start_char) is None)
        ]
        codes: list[str] = []
        plural = text[start:end].lower() in word_class("plural pronoun")
        if before:
            found = [before[-1]]
            for actor in reversed(before[:-1]):
                gap = text[actor.end_char : found[0].start_char]
                if not (plural and gap.strip() and _JOINED.fullmatch(gap)):
                    break
                found.insert(0, actor)
            codes = [str(span.kb_id_) for span in found]
            if plural and _done_by().search(text, sentence, found[-1].start_char) is not None:
                # "The raids by Oman go on, and they violate".
                return parties_of(found)
        elif self.last is not None and view.sentence_of(max(sentence - 2, 0))[0] == self.last[0]:
            return [PartyData(start=start, end=end, code=party["code"], pronoun=False) for party in self.last[1]]
        elif text[:sentence].rstrip(' \n”"')[-1:] in {".", "!", "?"}:
            previous = view.sentence_of(last_before(text, sentence))
            opening, _ = self._named(*previous)
            organ = patterns.organ_first().match(text, *previous) if owned and not opening else None
            if organ is not None:
                # "The regime fires on. Its raids": as if it were named here.
                accused = self.of(organ.start("organ"), organ.end("organ"), previous[0]).parties
                return [PartyData(start=start, end=end, code=one["code"], pronoun=False) for one in accused]
            codes = [str(span.kb_id_) for span in (opening if plural else opening[:1])]
            # "Oman’s raids go on. They violate the truce."
            deeds = bool(opening) and possessive(text, opening[0].end_char)
            if deeds and plural:
                return [PartyData(start=start, end=end, code=code, pronoun=False) for code in dict.fromkeys(codes)]
        several = len(set(codes)) > 1 or any(actor_of(code)[1] != "state" for code in codes)
        if plural and not several:
            return []
        return [PartyData(start=start, end=end, code=code, pronoun=False) for code in dict.fromkeys(codes)]

    def _is_a_seat(self, sentence: int, span: Span) -> bool:
        """ "the promise made in Lima": a town where something is done, and nobody who does it."""
        town = span.label_ == "state" and span.id_ == "actors.capital"
        return town and patterns.place_before().search(self._view.text, sentence, span.start_char) is not None


@known
def _doer() -> re.Pattern[str]:
    """ "by ", "between ", "the conduct of ", "the government in "."""
    nouns, by = one_of(word_class("deed of its doer")), one_of(word_class("before a doer"))
    seats = one_of(word_class("noun for a state by its seat"))
    return re.compile(
        rf"\b(?:{by}|(?:{nouns})\s+of|(?:{seats})\s+in)\s+(?:the\s+)?(?:[a-z-]+\s+){{0,2}}\Z",
        re.IGNORECASE,
    )


@known
def _before_deed() -> re.Pattern[str]:
    """What stands between an actor and the word for what he did: "’s third", "has again"."""
    none = one_of(word_class("preposition") | word_class("opens a clause") | word_class("no doer before"))
    return re.compile(rf"(?:[’']s)?(?:\s+(?!(?:{none})\b)[\w-]+){{0,4}}\s+", re.IGNORECASE)


@known
def _behind_deed() -> re.Pattern[str]:
    """What stands between the word for a deed and "by" or "from" with who did it."""
    return re.compile(r"(?:\s+(?!by\b|against\b)[\w-]+){0,6}\s+(?:by|from)\s+(?:the\s+)?", re.IGNORECASE)


@known
def _acted_against() -> re.Pattern[str]:
    """ "prevent " before "Oman from"."""
    articles = one_of(word_class("article"))
    return re.compile(rf"\b(?:{one_of(word_class('acts against'))})\s+(?:(?:{articles})\s+)?\Z", re.IGNORECASE)


@known
def _by_the() -> re.Pattern[str]:
    """ "by" before "the military authorities"."""
    before, articles = one_of(word_class("before a doer")), one_of(word_class("article"))
    return re.compile(rf"\b(?:{before})\s+(?=(?:{articles})\s)", re.IGNORECASE)


@known
def _each_of() -> re.Pattern[str]:
    """ "each of" before "these raids"."""
    return re.compile(rf"(?:{one_of(word_class('each'))})\s+of\s+", re.IGNORECASE)


@known
def _counted() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:the|these|both)\s+)?(?P<number>{one_of(numbers())})\s+(?:{one_of(word_class('states counted'))})\b",
        re.IGNORECASE,
    )


@known
def _done_by() -> re.Pattern[str]:
    by, articles = one_of(word_class("before a doer")), one_of(word_class("article"))
    return re.compile(rf"\b(?:{by})\s+(?:(?:{articles})\s+)?\Z", re.IGNORECASE)
