"""Whom the words of a report name or mean: "the minister", "it", "the group", "the three countries"."""

from __future__ import annotations

import re
from typing import NamedTuple

from spacy.tokens import Span

from sanctext.components.voices.addressees import Addressees
from sanctext.components.voices.bodies import FARTHEST_BODY, Bodies, Drafts
from sanctext.components.voices.gatherings import Gatherings
from sanctext.components.voices.names import Names, Speaker, is_of_state
from sanctext.components.voices.noun_phrases import CAPITAL
from sanctext.components.voices.owners import NEAR, POSSESSED, Owners, named_behind
from sanctext.components.voices.phrases import Phrases, full_name, personal_names, without_article, without_day
from sanctext.components.voices.told_before import ToldBefore
from sanctext.components.voices.view import SpeechView
from sanctext.grammar.sentence import RELATIVE
from sanctext.knowledge.actors import without_groups
from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, one_of, word_class

# The first of a headline's verbs: "Oman blacklists".
_HEADLINE_VERB = re.compile(r"\s+[a-z]{2,}s\s")
_INSERTION = re.compile(r",\s+[^,\n]{2,100},")
_FULL_STOP = re.compile(r"[.!?][”\"’]*$")
# Behind a pronoun stands no noun: "he also".
_PERSON = re.compile(r"^(?:(?:he|she)(?:\s[a-z]+)?|his|her)$", re.IGNORECASE)
_PLURAL = re.compile(r"^(?:they(?:\s[a-z]+)?|their)$", re.IGNORECASE)
_THING = re.compile(r"^(?:it(?:\s[a-z]+)?|its)$", re.IGNORECASE)
_JOINT = re.compile(
    r"\b(?:other|others|partners|allies|along\s+with|together\s+with|on\s+behalf\s+of|plus)\b", re.IGNORECASE
)
_RELATIVE = re.compile(r"(?:,\s+|[\u2013\u2014]\s*)(?:which|who|whose)\b")
_NAME_ALONE = re.compile(
    rf"(?!(?:The|This|That|These|Those)\b)[{CAPITAL}][^\W\dA-Z_]+(?:[-’'][{CAPITAL}]?[^\W\dA-Z_]+)?"
)
# "Sur’s deputy".
_OWNED = re.compile(r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}[’']s?\s+[\w\s-]+")
_LAST_WORD = re.compile(r"(?P<word>\w+)[\s-]+$")
# In characters: "former " before a state's name.
NEAR_FORMER = 12
# In words: "eight Muslim-majority countries".
LONGEST_COUNTED = 4


@known
def _document() -> re.Pattern[str]:
    """ "the final communiqué", "their 12-point letter": a paper that was told of before."""
    finals = one_of(word_class("final paper") | word_class("sort of paper"))
    made, papers = one_of(word_class("seen by a reader")), one_of(word_class("paper told of"))
    return re.compile(
        rf"^(?:[A-Z]\w+day[’']s|the|their|its|an?|this)?\s*(?:(?:{finals})\s+|[\w-]+-(?:point|page)\s+)*(?:{papers})"
        rf"(?:\s+(?:from|by|of)\s+(?:the|all)\s+(?:\w+\s+){{0,2}}(?:{one_of(word_class('counts states'))}))?"
        rf"(?P<seen>\s+(?:{made})\s+by\s.+)?$",
        re.IGNORECASE,
    )


@known
def _paper_by() -> re.Pattern[str]:
    """ "A motion by " before those who have put it."""
    papers = one_of(word_class("issued document"))
    return re.compile(rf"(?:[Tt]he|[Aa]n?)\s+(?:[\w-]+\s+)?(?:{papers})\s+(?:by|from)\s+(?=[\w’])")


@known
def _counted() -> re.Pattern[str]:
    """ "the three countries", "all sides", "the foreign ministers": those whose statement it is."""
    several, nouns = one_of(word_class("counted issuers")), one_of(word_class("noun of counted issuers"))
    fields = one_of(word_class("minister's field"))
    return re.compile(
        rf"^(?:the|all|both|these)?\s*(?:(?:{fields})\s+(?=ministers))?(?:{several})\b(?:\s+(?:\w+\s+)?(?:{nouns}))?",
        re.IGNORECASE,
    )


@known
def _group() -> re.Pattern[str]:
    """ "the group", "this rights watchdog": one that was named before."""
    return re.compile(rf"^(?:the|this|that)\s+(?:\w+\s+)?(?:{one_of(word_class('group again'))})$", re.IGNORECASE)


@known
def _state_again() -> re.Pattern[str]:
    """ "the Gulf state", "the West African nation": one that was named before."""
    nouns = one_of(word_class("state again"))
    return re.compile(rf"^the\s+(?:[\w-]+\s+){{0,3}}?(?:{nouns})$", re.IGNORECASE)


@known
def _ruler() -> re.Pattern[str]:
    """ "the military junta", "the junta's spokesman": those who rule a state that was named before."""
    return re.compile(rf"[Tt]he\s+(?:{one_of(word_class('regime'))})(?:$|[’']s\s)")


class _Named(NamedTuple):
    """A noun phrase as it is read.

    Args:
        span: where it stands, in characters.
        head_end: where its own words end and what is said about them begins.
        head: its own words.
        private: whether it names people who do not speak for a state.
        actors: the actors at its head.
        person: whether it names a person.
    """

    span: tuple[int, int]
    head_end: int
    head: str
    private: bool
    actors: list[Span]
    person: bool


class Whom:
    """Answers whom a noun phrase or a pronoun means; places are characters."""

    def __init__(self, phrases: Phrases, bodies: Bodies, drafts: Drafts, told: ToldBefore, owners: Owners) -> None:
        self.view: SpeechView = phrases.view
        self.phrases = phrases
        self.bodies = bodies
        self.drafts = drafts
        self.told = told
        self.owners = owners
        self.names = Names(phrases)
        self.gatherings = Gatherings(phrases.view)

    def resolve(self, phrase: tuple[int, int], index: int, before: list[Speaker]) -> Speaker | None:
        """The one that a phrase names or means.

        Args:
            before: who told something before, the last one first.
        """
        text = self.view.text
        start, end = phrase
        headed = self._of_headline(phrase, index)
        if headed is not None:
            return headed
        words = " ".join(text[start : self.phrases.head_end(start, end)].split())
        if _PERSON.match(words):
            return next((speaker for speaker in before if speaker.person), before[0] if before else None)
        if _PLURAL.match(words):
            opening = (self.gatherings.opening(index - 1) or self.gatherings.met(index - 1)) if index else None
            return opening or next(
                (speaker for speaker in before if speaker.plural or len(speaker.codes) > 1),
                before[0] if before else None,
            )
        if _THING.match(words):
            return self._text_before(index) or (
                next((speaker for speaker in before if not speaker.person), before[0] if before else None)
            )
        if words.lower() in RELATIVE:
            return self._antecedent(start, index, before)
        counted = self._is_counted(words, start, end)
        number = numbers().get(words.lower().removeprefix("the ").partition(" ")[0])
        if counted and number is not None and number != len(self.view.issuers):
            codes = self._counted_before(number, start, before)
            return Speaker(codes, phrase, plural=True) if codes else before[0] if before else None
        if self._counts_issuers(words):
            # "8 coastal states", "the three members of the Rio Group": those whose statement it is.
            return Speaker(self.view.issuers, phrase, plural=True)
        paper = _document().match(words[: without_day(words)])
        authors = self._authors(self.phrases.head_end(start, end), end) if paper is not None else None
        if authors is not None:
            # "The statement, drawn up by Chad": its authors'.
            return authors._replace(span=phrase)
        if self.view.issuers and (paper or counted):
            return Speaker(self.view.issuers, phrase, plural=True)
        if paper is not None and paper["seen"]:
            # "A draft communiqué seen by the Harbour Wire", whose only reader that is.
            return Speaker((), phrase, without_article(words[: paper.start("seen")]))
        if paper is not None:
            adopted = (
                self._text_before(index, told=True)
                if index and self.view.is_resolution(self.view.sentences[index - 1])
                else None
            )
            return adopted or (before[0] if before else None)
        return self.named(phrase, index, before)

    def _authors(self, start: int, end: int) -> Speaker | None:
        """ "The text, drawn up by Oman, urges": whose it is, in the phrase or in the insertion behind it."""
        inserted = _INSERTION.match(self.view.text, end)
        return self.drafts.authors(start, inserted.end() if inserted is not None else end)

    def _of_headline(self, phrase: tuple[int, int], index: int) -> Speaker | None:
        """ "Oman blacklists a broker; urges Chad to": with whom a headline begins that is taken for a subject."""
        start, end = self.view.sentences[index]
        first = next(iter(self.view.actors_between(start, start + 1)), None)
        if first is None or phrase[0] != start or _FULL_STOP.search(self.view.text, start, end) is not None:
            return None
        if _HEADLINE_VERB.match(self.view.text, first.end_char, phrase[1]) is None:
            return None
        return Speaker((str(first.kb_id_),), (first.start_char, first.end_char))

    def _is_counted(self, words: str, start: int, end: int) -> bool:
        """Whether words count those who were named: "the two ministers"; but "Two diplomats" are any two."""
        number = numbers().get(words.partition(" ")[0].lower(), len(self.view.issuers))
        any_of_them = words[:1].isupper() and " " in words and number != len(self.view.issuers)
        counts = _counted().match(words) is not None and not (any_of_them and not words.startswith("Both "))
        return counts and not self.phrases.heads(start, self.phrases.head_end(start, end))

    def _counted_before(self, number: int, place: int, before: list[Speaker]) -> tuple[str, ...]:
        """Whom "the three ministers" counts: as many who have told something together, else the states named last."""
        together = next((speaker for speaker in before if len(speaker.codes) == number), None)
        if together is not None:
            return together.codes
        return tuple(span.kb_id_ for span in self.view.last_states(number, place, FARTHEST_BODY))

    def _counts_issuers(self, words: str) -> bool:
        """Whether words count as many states as have issued the statement that is reported."""
        first, *others = words.lower().removeprefix("the ").split() or [""]
        number = int(first) if first.isdigit() else numbers().get(first)
        states = word_class("state noun") | word_class("issuer noun")
        counts = any(word in states for word in others[:LONGEST_COUNTED])
        return number is not None and len(self.view.issuers) > 1 and number == len(self.view.issuers) and counts

    def _text_before(self, index: int, *, told: bool = False) -> Speaker | None:
        """The body or the authors of the resolution or draft that one of the last sentences is about.

        Args:
            index: index of the sentence before which they are looked for.
            told: whether it may be a sentence in which somebody tells something.
        """
        for back in (1, 2):
            if index < back or (self.told.in_sentence(index - back) and not told):
                break
            owner = self.drafts.owner(*self.view.sentences[index - back])
            if owner is not None:
                return owner
        return None

    def named(self, phrase: tuple[int, int], index: int, before: list[Speaker]) -> Speaker:
        """The one whom a noun phrase names: actors first, then whoever is known, offices, appositions, names."""
        paper = _paper_by().match(self.view.text, *phrase)
        if paper is not None:
            return self.named((paper.end(), phrase[1]), index, before)
        army = self.view.army(*phrase)
        if army is not None:
            person = self.phrases.is_person(*phrase)
            return self.names.remember(Speaker((army,), phrase, person=person))
        named = self._read(phrase)
        return (
            self._of_actors(named)
            or self.gatherings.body_of(phrase[0], named.head_end)
            or self._of_body(named, before)
            or self._of_office(named, index)
            or self._by_name(named, before)
        )

    def _read(self, phrase: tuple[int, int]) -> _Named:
        """What stands in a noun phrase."""
        start, end = phrase
        head_end = self.phrases.head_end(start, end)
        head = self.view.text[start:head_end]
        private = self.phrases.is_private(start, head_end)
        actors = [] if private else self.phrases.heads(start, head_end)
        # "ECOWAS, the West African bloc", "West African bloc ECOWAS": what is said about a body is no person's name.
        sort = without_article(head).partition(actors[0].text)[0].split()[-1:] if len(actors) == 1 else []
        body = len(actors) == 1 and actors[0].label_ != "state" and head.endswith(actors[0].text)
        body = body and set(sort) <= word_class("group again")
        person = (not body or self.phrases.holds_office(start, head_end)) and (
            self.phrases.is_person(start, end) or (bool(actors) and actors[0].id_ == "actors.person")
        )
        return _Named(phrase, head_end, head, private, actors, person)

    def _of_actors(self, named: _Named) -> Speaker | None:
        """All issuers where a phrase names them, else the actors at its head."""
        text, issuers, (start, end) = self.view.text, self.view.issuers, named.span
        relative = _RELATIVE.search(text, start, end)
        whole = {span.kb_id_ for span in self.view.actors_between(start, relative.start() if relative else end)}
        if len(issuers) > 1 and whole >= set(issuers):
            return Speaker(issuers, named.span, plural=True)
        if not named.actors:
            return None
        codes = without_groups((span.kb_id_ for span in self.phrases.list_from(named.actors, end)), self.view.issued)
        joint = len(codes) > 1 or _JOINT.search(text, start, min(end + 60, len(text))) is not None
        if len(issuers) > 1 and joint and set(codes) <= set(issuers):
            codes = issuers
        alone = len(codes) == 1
        return self.names.remember(Speaker(codes, named.span, person=named.person and alone, plural=len(codes) > 1))

    def _of_body(self, named: _Named, before: list[Speaker]) -> Speaker | None:
        """Whoever was named before: "the group", "the agency’s director", "Sato", "the Commission", "the junta"."""
        start, head_end, person = named.span[0], named.head_end, named.person
        if _group().match(" ".join(named.head.split())):
            group = next((one for one in before if not one.person and not is_of_state(one)), None)
            if group is not None:
                return group
        if not named.actors and _state_again().match(" ".join(named.head.split())):
            state = next((speaker for speaker in before if self._is_state(speaker)), None)
            if state is not None:
                return state
        owner = None if named.private else self.bodies.owner(start, head_end)
        if owner is not None:
            return self.names.remember(Speaker((owner,), named.span, person=person))
        known = self.names.known(named.head)
        if known is not None:
            return known
        served = None if named.private else self.names.possessor(named.head)
        if served is not None and self.phrases.has_office(start, head_end):
            return self.names.remember(served._replace(span=named.span, name=None, person=person))
        commission = self.view.commission(start, head_end)
        if commission is not None:
            return self.names.remember(Speaker((commission,), named.span, person=person))
        ruler = _ruler().match(named.head)
        regime = self.owners.of_noun("regime", start) if ruler is not None else None
        if ruler is not None and regime is None:
            # "Oman suspended Chad. The junta": of whoever is spoken of, and not of whoever spoke.
            said = {code for speaker in before[:1] for code in speaker.codes}
            spoken_of = Addressees(self.view).of_regime(start, said)
            regime = Speaker((spoken_of,), named.span) if spoken_of is not None else None
        return self.names.remember(regime._replace(span=named.span, person=person)) if regime is not None else None

    def _is_state(self, speaker: Speaker) -> bool:
        """Whether somebody who was told of is a state, by its own name."""
        named = self.view.actors_between(*speaker.span) if len(speaker.codes) == 1 and not speaker.person else []
        return bool(named) and named[0].label_ == "state" and named[0].kb_id_ == speaker.codes[0]

    def _of_office(self, named: _Named, index: int) -> Speaker | None:
        """Whose office a phrase names: by the seat, by an actor behind it, or by what was told before."""
        (start, end), head_end, person = named.span, named.head_end, named.person
        seated = self.phrases.seat(start, end, index)
        office = self.phrases.has_office(start, head_end)
        former = not word_class("held once").isdisjoint(named.head.lower().split())
        elsewhere = former or POSSESSED.match(named.head) is not None or self.phrases.of_own_body(start, head_end)
        if seated is not None and office and not elsewhere:
            return self.names.remember(Speaker((seated,), named.span, person=person))
        actors = [] if named.private else self.phrases.heads(start, end)
        inside = [span for span in actors if span.start_char >= head_end]
        if inside and head_end < end:
            codes = tuple(dict.fromkeys(span.kb_id_ for span in self.phrases.list_from(inside, end)))
            return self.names.remember(Speaker(codes, named.span, person=len(codes) == 1, plural=len(codes) > 1))
        alone = (office and self.phrases.office_alone(start, head_end, end)) or self.owners.holds_behind(head_end, end)
        somebody = person or not self.phrases.is_named(start, head_end)
        possessed = POSSESSED.match(named.head) is not None
        own = possessed and not word_class("a person's own").isdisjoint(named.head.lower().split())
        if own or (not possessed and not (alone and not former and somebody)):
            return None
        owned = self.owners.of_owner(named.span, index, head_end, person=person)
        return self.names.remember(owned) if owned is not None else None

    def _by_name(self, named: _Named, before: list[Speaker]) -> Speaker:
        """Somebody whom no code stands for, by his own words, or whoever bears his name."""
        start, head_end = named.span[0], named.head_end
        # "Lindqvist stressed … He": a name alone, of nobody else.
        alone = not named.private and _NAME_ALONE.fullmatch(self.view.text, start, head_end) is not None
        person = named.person or alone
        described = self.names.described(named.span, before) if person and not named.private else None
        described = described or self.names.of_last_body((start, head_end), before)
        name = self._name_of(named.span, head_end)
        name = self.names.whole(name) if person and name is not None else name
        # "On Monday Fiji's Ann Reed", who was introduced by her office.
        met = self.names.known(name) if person and name is not None else None
        return met or self.names.remember(described or Speaker((), named.span, name, person=person))

    def _name_of(self, phrase: tuple[int, int], head_end: int) -> str | None:
        """The name of somebody whom no code stands for: of the group for whom a person speaks, else his own words."""
        behind = named_behind(self.view, head_end, phrase[1])
        office = self.phrases.holds_office(phrase[0], head_end) or self.phrases.has_office(phrase[0], head_end)
        owned = _OWNED.match(self.view.text, phrase[0], head_end) is not None
        if behind is not None and (owned or (office and not personal_names(self.view.text[phrase[0] : head_end]))):
            # "the harbour master, Ada Lind", "Sur’s deputy, Ada Lind".
            return behind
        group = self.phrases.spoken_for(head_end, phrase[1])
        if group is not None and full_name(group) and not self.view.actors_between(head_end, phrase[1]):
            return full_name(group)
        return self.phrases.own_name(phrase[0], head_end)

    def _antecedent(self, place: int, index: int, before: list[Speaker]) -> Speaker | None:
        """Whom "which" or "who" at a place goes on about."""
        start, _ = self.view.sentences[index]
        text = self.view.text
        actors = self.view.actors_between(start, place)
        words = text[max(start, place - NEAR) : place].rstrip(" ,")
        if self.view.issuers and words.rpartition(" ")[2] in word_class("issued document"):
            # "adopted a declaration that calls on": those whose it is.
            return Speaker(self.view.issuers, (place - len(words), place), plural=True)
        last = full_name(words)
        if actors and (last is None or actors[-1].text in last or self._is_of(actors[-1], last, place)):
            return Speaker((actors[-1].kb_id_,), (actors[-1].start_char, actors[-1].end_char))
        if last is not None:
            at = text.rfind(last, start, place)
            return Speaker((), (at, at + len(last)), last)
        return before[0] if before else None

    def _is_of(self, actor: Span, name: str, place: int) -> bool:
        """ "Iran's envoy, Ali Reed, who": between an actor and a name stands nothing but an office."""
        at = self.view.text.rfind(name, actor.end_char, place)
        before = self.view.text[max(0, actor.start_char - NEAR_FORMER) : actor.start_char]
        former = _LAST_WORD.search(before)
        held = former is None or former["word"].lower() not in word_class("held once")
        return at >= 0 and held and bool(self.view.heads(actor.start_char, at + len(name)))
