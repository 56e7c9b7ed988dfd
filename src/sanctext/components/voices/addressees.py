"""Whom "them", "it" and "both nations" address, and whose "the regime" is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, takewhile

from spacy.tokens import Span

from sanctext.components.voices.named_before import PAIR
from sanctext.components.voices.view import SpeechView
from sanctext.grammar.lexicon import agent_nouns
from sanctext.knowledge.actors import is_group
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

PLURAL_PRONOUNS = frozenset({"them", "they", "themselves"})
_PARTNERS = re.compile(
    r"\b(?:(?:our|all|other|like-minded|international|regional|global)\s+){1,3}"
    r"(?:partners|allies|countries|states|nations|members|donors|companies|stakeholders)\b",
    re.IGNORECASE,
)


@known
def _members() -> re.Pattern[str]:
    nouns = word_class("state noun") | word_class("issuer noun")
    several = {noun for noun in nouns if noun.endswith("s")} | word_class("several by sense")
    return re.compile(rf"\s+(?:\w+\s+)?(?:{one_of(several)})\b", re.IGNORECASE)


_BEFORE_GERUND = re.compile(
    r"(?P<words>(?:[A-Z][\w.’-]*\s+)?(?P<noun>[a-z]+s))\s+(?:\w+ly\s+)?[a-z]+ing\s+(?:on\s+|upon\s+)?$"
)
_BESIDE = re.compile(r"\b(?:alongside|with|as)\s+(?:the\s+)?$")
_ARTICLE = re.compile(r"\b(?:an?|each|every|several|many|some)\s+", re.IGNORECASE)
_WORD = re.compile(r"[a-z-]+")
# In characters: so far behind its article a noun is looked for.
LONGEST_NOUN = 40
# In characters: "unless the ".
LONGEST_CONDITION = 14
# In characters: so far before "them" its noun may begin.
NEAR_GERUND = 80
# "both sides" may be a state and an armed group; "the three countries" are states.
PAIR_OF_FOES = 2
_FOES = frozenset({"state", "armed_group"})
# How many sentences back a pronoun may reach for a name.
REACH = 3
# How many characters back the state of "the regime" may lie.
FARTHEST_STATE = 4_000
# In characters: so near beside a state others of its list stand.
LONGEST_NEIGHBOUR = 60
# So great a part of the mentions of states are of the one that a document is about.
MAIN_SHARE = 0.6
# How many sentences back a pronoun may reach for the addressees of the last demand.
REACH_OF_DEMAND = 6


class Addressees:
    """Resolves pronouns among the addressees from what the document has said before."""

    def __init__(self, view: SpeechView) -> None:
        self._view = view

    def of_pronoun(
        self, place: int, words: str, *, speakers: tuple[str, ...], previous: tuple[int, tuple[str, ...]] | None
    ) -> tuple[str, ...]:
        """The actors that a pronoun or "both nations" stands for at `place`.

        Args:
            speakers: who speaks; nobody addresses himself by a pronoun of the third person.
            previous: place and addressees of the demand before this one.

        Returns:
            Their codes, empty where nobody could be found.
        """
        lowered = words.lower()
        counted = lowered.startswith(("both", "two", "the two"))
        plural = counted or lowered in PLURAL_PRONOUNS
        excluded = set(speakers) | (set(self._view.issuers) if not self._view.news else set())
        index = self._view.sentence_index(place)
        start = self._view.sentences[index][0]
        here = [
            span
            for span in self._view.actors_between(start, place)
            if span.kb_id_ not in excluded and not (span.id_ == "actors.capital" and self._view.is_place(span))
        ]
        if not plural and here:
            return (next(filter(self._opens_condition, reversed(here)), here[-1]).kb_id_,)
        if plural and here:
            pair = self._pair(here)
            if pair:
                return pair
        if previous is not None and index - self._view.sentence_index(previous[0]) <= REACH_OF_DEMAND:
            codes = tuple(code for code in previous[1] if code not in excluded)
            if codes and (len(codes) > 1 if counted else plural or len(codes) == 1):
                return codes
        for back in range(1, REACH + 1):
            if index - back < 0:
                break
            found = [
                span
                for span in self._view.actors_between(*self._view.sentences[index - back])
                if span.kb_id_ not in excluded
            ]
            if not found:
                continue
            if plural:
                pair = self._pair(found)
                if pair:
                    return pair
                if lowered in PLURAL_PRONOUNS:
                    return (found[0].kb_id_,)
                continue
            return (found[0].kb_id_,)
        # "both governments", where more than two are named, stays as it is written.
        return self._two_named(place, excluded) if counted else ()

    def _opens_condition(self, span: Span) -> bool:
        """ "If Chad cares for Mali, it should talk": whose condition it is."""
        before = self._view.text[max(0, span.start_char - LONGEST_CONDITION) : span.start_char].lower()
        words = before.rstrip().removesuffix(" the").split() or [""]
        return words[-1].lstrip('“"') in word_class("condition")

    def _two_named(self, place: int, excluded: set[str]) -> tuple[str, ...]:
        """The two states or foes that a text has named before a place; nobody where it has named more.

        "both governments", where more than two are named, stays as it is written.
        """
        named = {
            span.kb_id_
            for span in self._view.actors_between(max(0, place - FARTHEST_STATE), place)
            if span.label_ in _FOES and span.kb_id_ not in excluded and not self._view.is_place(span)
        }
        return self.last_states(PAIR_OF_FOES, place, excluded) if len(named) == PAIR_OF_FOES else ()

    def partners_before(self, place: int) -> tuple[int, int] | None:
        """The words for others that "them" stands for, where no actor is named behind them: "our partners"."""
        start = self._view.sentences[self._view.sentence_index(place)][0]
        told = _BEFORE_GERUND.search(self._view.text, max(start, place - NEAR_GERUND), place)
        if told is not None and told["noun"] in agent_nouns():
            # "a warning to Norwegian citizens urging them".
            return told.span("words")
        named = list(self._somebody(start, place))
        if named and not self._view.actors_between(start, place):
            # "We will each name an envoy, and ask them to".
            return named[-1]
        group = self._named_partners(start, place)
        found = list(_PARTNERS.finditer(self._view.text, start, place))
        if group is not None and not (found and found[-1].start() > group[0]):
            return group
        if not found or self._view.actors_between(found[-1].start(), place):
            return None
        return found[-1].span()

    def _named_partners(self, start: int, end: int) -> tuple[int, int] | None:
        """ "thanked EU countries and asked them": a group's members, the last ones before a place."""
        for span in reversed(self._view.actors_between(start, end)):
            noun = _members().match(self._view.text, span.end_char, end)
            if noun is not None:
                return span.start_char, noun.end()
        return None

    def _somebody(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """ "a senior envoy", "each captain": noun phrases for somebody whom no code stands for."""
        for article in _ARTICLE.finditer(self._view.text, start, end):
            words = list(_WORD.finditer(self._view.text, article.end(), min(end, article.end() + LONGEST_NOUN)))
            first = next((at for at, word in enumerate(words) if word.group() in agent_nouns()), None)
            if first is not None:
                # Of "a government envoy" the last noun is meant.
                nouns = takewhile(lambda word: word.group() in agent_nouns(), words[first:])
                yield article.end(), list(nouns)[-1].end()

    def last_states(self, number: int, place: int, excluded: set[str]) -> tuple[str, ...]:
        """So many states as are named last before a place, in the order of the text; empty where there are fewer."""
        labels = _FOES if number == PAIR_OF_FOES else {"state"}
        found = self._view.last_states(number, place, FARTHEST_STATE, excluded=excluded, labels=labels)
        return tuple(span.kb_id_ for span in found)

    def last(self, labels: set[str], place: int, excluded: set[str]) -> str | None:
        """The actor of such a kind that is named last before a place: that "the bloc" is, or whose "the regime"."""
        found = self._view.last_states(1, place, FARTHEST_STATE, excluded=excluded, labels=labels)
        return str(found[0].kb_id_) if found else None

    def last_alone(self, place: int, excluded: set[str]) -> str | None:
        """The state that is named last before a place; nobody where it is one of a list of states."""
        found = self._view.last_states(1, place, FARTHEST_STATE, excluded=excluded, labels={"state"})
        if not found or (
            found[0].id_ == "actors.capital" and self._view.text.startswith("the ", found[0].start_char - 4)
        ):
            # "the Luanda roadmap".
            return None
        near = self._view.actors_between(found[0].start_char - LONGEST_NEIGHBOUR, found[0].end_char + LONGEST_NEIGHBOUR)
        at = near.index(found[0]) if found[0] in near else 0
        gaps = [self._view.text[one.end_char : other.start_char] for one, other in pairwise(near)]
        listed = [gap for gap in gaps[max(0, at - 2) : at + 2] if PAIR.fullmatch(gap)]
        return None if len(listed) > 1 else str(found[0].kb_id_)

    def of_regime(self, place: int, excluded: set[str]) -> str | None:
        """Whose "the regime" is: of the state named last that stands neither in a list nor behind "alongside"."""
        before = self._view.actors_between(max(0, place - FARTHEST_STATE), place)
        states = [span for span in before if span.label_ == "state" and not self._view.says_where(span)]
        for at in range(len(states) - 1, -1, -1):
            span = states[at]
            gaps = [
                self._view.text[one.end_char : other.start_char]
                for one, other in pairwise(states[max(0, at - 1) : at + 2])
            ]
            lead = self._view.text[max(0, span.start_char - LONGEST_CONDITION) : span.start_char]
            if span.kb_id_ not in excluded and not any(map(PAIR.fullmatch, gaps)) and not _BESIDE.search(lead):
                return str(span.kb_id_)
        return None

    def topic(self, excluded: set[str]) -> str | None:
        """The state on whose situation a text says that it is: "met on the situation in the Republic of Chad"."""
        situation = _situation().search(self._view.text)
        named = self._view.actors_between(situation.end(), situation.end() + LONGEST_CONDITION) if situation else []
        found = [str(span.kb_id_) for span in named[:1] if span.label_ == "state" and span.kb_id_ not in excluded]
        return found[0] if found else None

    def is_named_near(self, code: str, place: int) -> bool:
        """Whether an actor is named in the paragraph that holds a place, before it."""
        start = self._view.text.rfind("\n\n", 0, place)
        return any(span.kb_id_ == code for span in self._view.actors_between(max(0, start), place))

    def _pair(self, spans: list[Span]) -> tuple[str, ...]:
        for first, second in zip(reversed(spans[:-1]), reversed(spans[1:]), strict=True):
            gap = self._view.text[first.end_char : second.start_char]
            if first.kb_id_ != second.kb_id_ and (PAIR.fullmatch(gap) or gap in {"-", "–"}):
                return first.kb_id_, second.kb_id_
        return ()

    def first_state(self) -> str | None:
        """The state that a document names first: its own bodies call it "the state"."""
        named = self._view.actors_between(0, len(self._view.text))
        return next((str(span.kb_id_) for span in named if span.label_ == "state"), None)

    def main_state(self) -> str | None:
        """The state that most of a document's mentions of states are of, None where there is none."""
        named = Counter(
            str(span.kb_id_) for span in self._view.actors_between(0, len(self._view.text)) if span.label_ == "state"
        )
        code, often = named.most_common(1)[0] if named else ("", 0)
        return code if often > MAIN_SHARE * named.total() else None


@known
def _situation() -> re.Pattern[str]:
    """ "the crisis in" before the state that it befell."""
    return re.compile(rf"\b(?:{one_of(word_class('situation'))})\s+in\s+(?:the\s+)?(?=[A-Z])")


def goes_by_its_name(words: str) -> bool:
    """ "the transitional authorities"."""
    return " ".join(words.lower().split()) in word_class("organ by its own name")


def of_bloc(view: SpeechView) -> bool:
    """Whether a bloc issues a text: it speaks to those who hold office in its member, and not to its member."""
    return len(view.issuers) == 1 and is_group(view.issuers[0])


def is_own_organ(words: str, code: str) -> bool:
    """ "the Commission": an organ of a bloc, whose other organ speaks."""
    bare = " ".join(words.lower().split()).removeprefix("the ")
    return is_group(code) and bare in word_class("body of many") | word_class("own organ")
