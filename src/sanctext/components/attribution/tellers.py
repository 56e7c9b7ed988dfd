"""Who told what in a report, read from its beginning: who "he", "it", "the group" and "the minister" are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from sanctext.components.attribution.bodies import FARTHEST_BODY, Bodies
from sanctext.components.attribution.drafts import Drafts
from sanctext.components.attribution.names import Names, Teller
from sanctext.components.attribution.passage import Passage
from sanctext.components.attribution.phrases import Phrases, full_name, personal_names
from sanctext.components.attribution.tellings import Telling, Told, tellings
from sanctext.knowledge.actors import members_on
from sanctext.knowledge.words import numbers

_PERSON = re.compile(r"^(?:he|she|his|her)$", re.IGNORECASE)
_PLURAL = re.compile(r"^(?:they|their)$", re.IGNORECASE)
_THING = re.compile(r"^(?:it|its)$", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"^(?:[A-Z]\w+day[’']s|the|their|its|an?|this)?\s*(?:joint\s+|final\s+|[\w-]+-(?:point|page)\s+)*(?:statement|text|draft|communiqu[eé]|declaration|document|letter)"
    r"(?:\s+(?:from|by|of)\s+(?:the|all)\s+(?:\w+\s+){0,2}(?:countries|nations|states|governments|ministers|leaders|members|capitals))?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?:the|all|both|these)?\s*(?:(?:foreign|defen[cs]e|finance|prime)\s+(?=ministers))?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|trio|duo|pair|issuers|signatories|allies|partners|ministers|leaders|"
    r"sides|envoys|governments|mediators|guarantors|countries|nations|states|capitals|diplomats)\b(?:\s+(?:\w+\s+)?(?:countries|nations|states|sides|ministers|leaders|governments|allies|powers|envoys|members|officials|mediators|guarantors))?",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"^(?:the|this|that)\s+(?:\w+\s+)?(?:group|bloc|movement|organi[sz]ation|party|militia|agency|alliance|coalition|charity|company|union|body|council|watchdog)$",
    re.IGNORECASE,
)
_POSSESSED = re.compile(r"^(?:his|her|its|their)\s+", re.IGNORECASE)
_JOINT = re.compile(
    r"\b(?:other|others|partners|allies|along\s+with|together\s+with|on\s+behalf\s+of|plus)\b", re.IGNORECASE
)
_RELATIVE = re.compile(r"(?:,\s+|[\u2013\u2014]\s*)(?:which|who|whose)\b")
# The noun phrase before a sentence's first verb.
_FIRST_PHRASE = re.compile(
    r"[\w’'. -]+?(?=\s+(?:\x00|\w{2,}ed\b|(?:has|have|had|did|does|do|is|are|was|were|will|would)\b|"
    r"\w{3,}s\s+(?:a|an|the|its|his|her|their|that|to|on|in)\b)(?P<seen>))"
)
# "**Ann Reed, head of the Harbour Trust,** outlined": a name with its apposition, before a verb.
_OPENING = re.compile(
    r"[\s*_]*(?P<phrase>(?P<name>(?![A-Z][a-z]+ing\b)(?:[A-Z][\w.’'-]*\s+){1,8}[A-Z][\w’'-]*\w)(?:[*_]*,[*_\s]+[^\x00;.]{2,160}?(?=,))?)[*_,]*\s+(?:also\s+|then\s+)?[a-z]+(?:ed|s)\s"
)
# In a summary of proceedings whoever speaks stands in bold type: "**The Harbour Trust’s director Ann Reed** outlined".
_BOLD_OPENING = re.compile(r"\s*\*\*(?P<phrase>(?P<name>[^*\x00:]{4,160}))\*\*\s+[a-z]")
_OBLIGED = re.compile(r"(?:[’']s)?(?:\s+\w+){0,3}?\s+[“\"]?(?:must|should|ha(?:s|ve)\s+to|needs?\s+to|ought)\b")
_NAME_GOES_ON = re.compile(r"\s+[A-Z]")
_OFFICES_OF_ISSUERS = re.compile(
    r"\W*(?:(?:Prime|Foreign|Defen[cs]e|Trade|Finance)\s+Ministers|Presidents|Leaders)\s+(?:[A-Z][\w’'-]*\s+){1,4}and\s+[A-Z]"
)
_FULL_STOP = re.compile(r"[.!?][”\"’]*$")
# In characters: "The " before the first actor of a sentence.
LONGEST_ARTICLE = 4
# How many sentences back an office or a pronoun may reach.
REACH = 8
# How many tellings back, however short their sentences.
MOST_REACHED = 40
# Among so many actors from the beginning of a sentence is whoever "its" is.
MOST_NAMED = 40
# In characters: so far behind a state its official is named.
NAMED_NEAR = 40
# How many characters before "which" its name may stand.
NEAR = 80


class Tellers:
    """Everybody who tells something in a report, in text order.

    Args:
        passage: the document.
    """

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.phrases = Phrases(passage)
        self.bodies = Bodies(passage)
        self.drafts = Drafts(passage, self.phrases, self.bodies)
        self.told: list[Told] = []
        self._verbs: list[int] = []
        self._of_sentence: dict[int, list[Told]] = {}
        self.names = Names(self.phrases)
        # Whom a sentence in which nobody tells anything is about, for the pronouns after it.
        self._topics: list[tuple[int, Teller]] = []
        # With whose name a sentence opens, whatever is told in it: (index, place, who).
        self._openings: list[tuple[int, int, Teller]] = []
        # The noun phrase with which a sentence begins, for the verbs that go on with it: (sentence, match).
        self._first: tuple[int, re.Match[str] | None] = (-1, None)
        for index, (start, end) in enumerate(passage.sentences):
            opening = self._opening(index)
            if opening is not None:
                self._openings.append((index, start, opening))
            for telling in sorted(tellings(passage, start, end), key=lambda telling: telling.verb):
                teller = self._teller_of(telling, index)
                if teller is not None:
                    self._keep(Told(telling, teller, index))
            if index not in self._of_sentence:
                topic = self._topic_of(index)
                if topic is not None:
                    self._topics.append((index, topic))

    def _keep(self, told: Told) -> None:
        self.told.append(told)
        self._verbs.append(told.telling.verb)
        self._of_sentence.setdefault(told.sentence, []).append(told)

    # What was told where

    def at(self, verb: int) -> Told | None:
        """The telling whose verb begins at a place."""
        index = bisect_left(self._verbs, verb)
        return self.told[index] if index < len(self.told) and self._verbs[index] == verb else None

    def in_sentence(self, index: int) -> list[Told]:
        """The tellings of a sentence."""
        return self._of_sentence.get(index, [])

    def last_before(self, place: int) -> Told | None:
        """The last telling whose verb stands before a place."""
        index = bisect_left(self._verbs, place)
        return self.told[index - 1] if index else None

    def first_after(self, place: int) -> Told | None:
        """The first telling that begins at a place or after it."""
        index = bisect_left(self._verbs, place)
        while index < len(self.told) and self.told[index].telling.start < place:
            index += 1
        return self.told[index] if index < len(self.told) else None

    def topic_of(self, index: int) -> Teller | None:
        """Whom a sentence in which nobody tells anything is about."""
        found = bisect_left(self._topics, index, key=lambda topic: topic[0])
        return self._topics[found][1] if found < len(self._topics) and self._topics[found][0] == index else None

    def before(self, place: int, index: int) -> list[Teller]:
        """Whoever told something before a place, the last one first, as far back as a pronoun reaches."""
        # Whoever is quoted behind a label is nobody's "he" in his own words.
        reached = [(told.telling.verb, told.teller) for told in self._told_before(place, index) if not told.is_label]
        for at, topic in reversed(self._topics):
            if index - at > REACH:
                break
            if at < index:
                reached.append((self.passage.sentences[at][0], topic))
        for at, opens, teller in reversed(self._openings):
            if index - at > REACH:
                break
            if opens < place:
                reached.append((opens, teller))
        return [teller for _, teller in sorted(reached, key=lambda item: item[0], reverse=True)]

    def _told_before(self, place: int, index: int) -> Iterator[Told]:
        last = bisect_left(self._verbs, place) - 1
        for position in range(last, max(-1, last - MOST_REACHED), -1):
            if index - self.told[position].sentence > REACH:
                return
            yield self.told[position]

    def resolve(self, phrase: tuple[int, int], index: int, before: list[Teller]) -> Teller | None:
        """The one that a phrase names or means.

        Args:
            phrase: a noun phrase with its appositions, or a pronoun.
            index: index of its sentence.
            before: who told something before, the last one first.
        """
        text = self.passage.text
        start, end = phrase
        words = " ".join(text[start : self.phrases.head_end(start, end)].split())
        if _PERSON.match(words):
            return next((teller for teller in before if teller.person), before[0] if before else None)
        if _PLURAL.match(words):
            return next(
                (teller for teller in before if teller.plural or len(teller.codes) > 1), before[0] if before else None
            )
        if _THING.match(words):
            return self._text_before(index) or (
                next((teller for teller in before if not teller.person), None)
                or self._topic(index)
                or (before[0] if before else None)
            )
        if words.lower() in {"which", "who", "that"}:
            return self._antecedent(start, index, before)
        counted = _COUNTED.match(words) and not self.phrases.heads(start, self.phrases.head_end(start, end))
        number = numbers().get(words.lower().removeprefix("the ").partition(" ")[0])
        if counted and number is not None and number != len(self.passage.issuers):
            states = self.passage.last_states(number, start, FARTHEST_BODY)
            codes = tuple(span.kb_id_ for span in states)
            return Teller(codes, phrase, plural=True) if codes else before[0] if before else None
        authors = self.drafts.authors(self.phrases.head_end(start, end), end) if _DOCUMENT.match(words) else None
        if authors is not None:
            # "The statement, drawn up by Chad": its authors'.
            return authors._replace(span=phrase)
        if self.passage.issuers and (_DOCUMENT.match(words) or counted):
            return Teller(self.passage.issuers, phrase, plural=True)
        if _DOCUMENT.match(words):
            adopted = (
                self._text_before(index, told=True)
                if index and self.passage.is_resolution(self.passage.sentences[index - 1])
                else None
            )
            return adopted or (before[0] if before else None)
        return self._named(phrase, index, before)

    def _teller_of(self, telling: Telling, index: int) -> Teller | None:
        """Who tells: the telling's subject, or that of the telling before it in its sentence."""
        if telling.subject is None:
            here = next((told for told in reversed(self.in_sentence(index)) if not told.telling.according), None)
            return here.teller if here is not None else self._first_of(index, telling.verb)
        return self.resolve(telling.subject, index, self.before(telling.verb, index))

    def _first_of(self, index: int, verb: int) -> Teller | None:
        """The subject with which a sentence begins, for a verb that goes on with it."""
        if self._first[0] != index:
            self._first = (index, _FIRST_PHRASE.match(self.passage.outside, *self.passage.sentences[index]))
        first = self._first[1]
        if first is None or first.end("seen") > verb:
            return None
        return self.resolve(first.span(), index, self.before(verb, index))

    def _text_before(self, index: int, *, told: bool = False) -> Teller | None:
        """The body or the authors of the resolution or draft that one of the last sentences is about.

        Args:
            index: index of the sentence before which they are looked for.
            told: whether it may be a sentence in which somebody tells something.
        """
        for back in (1, 2):
            if index < back or (self.in_sentence(index - back) and not told):
                break
            owner = self.drafts.owner(*self.passage.sentences[index - back])
            if owner is not None:
                return owner
        return None

    def _named(self, phrase: tuple[int, int], index: int, before: list[Teller]) -> Teller | None:
        """The one whom a noun phrase names: actors first, then whoever is known, offices, appositions, names."""
        text = self.passage.text
        start, end = phrase
        head_end = self.phrases.head_end(start, end)
        head = text[start:head_end]
        private = self.phrases.is_private(start, head_end)
        actors = [] if private else self.phrases.heads(start, head_end)
        person = self.phrases.is_person(start, end) or (bool(actors) and actors[0].id_ == "actors.person")
        issuers = self.passage.issuers
        relative = _RELATIVE.search(text, start, end)
        whole = {span.kb_id_ for span in self.passage.actors_between(start, relative.start() if relative else end)}
        if len(issuers) > 1 and (whole >= set(issuers) or self._is_group_of_issuers(whole)):
            return Teller(issuers, phrase, plural=True)
        if actors:
            codes = tuple(dict.fromkeys(span.kb_id_ for span in self.phrases.list_from(actors, end)))
            joint = len(codes) > 1 or _JOINT.search(text, start, min(end + 60, len(text))) is not None
            if len(issuers) > 1 and joint and set(codes) <= set(issuers):
                codes = issuers
            teller = Teller(codes, phrase, person=person and len(codes) == 1, plural=len(codes) > 1)
            self.names.remember(phrase, teller)
            return teller
        if _GROUP.match(" ".join(head.split())):
            group = next((teller for teller in before if not teller.person), None)
            if group is not None:
                return group
        body = None if private else self.bodies.owner(start, head_end)
        if body is not None:
            teller = Teller((body,), phrase, person=person)
            self.names.remember(phrase, teller)
            return teller
        if len(issuers) > 1 and not private and _OFFICES_OF_ISSUERS.match(head):
            # "Foreign Ministers Ann Reed and Abe Noriko", whose states stand elsewhere.
            return Teller(issuers, phrase, plural=True)
        known = self.names.known(head)
        if known is not None:
            return known
        seated = self.phrases.seat(start, end, index)
        office = self.phrases.has_office(start, head_end)
        if seated is not None and office:
            teller = Teller((seated,), phrase, person=person)
            self.names.remember(phrase, teller)
            return teller
        named = [] if private else self.phrases.heads(start, end)
        inside = [span for span in named if span.start_char >= head_end]
        if inside and head_end < end:
            codes = tuple(dict.fromkeys(span.kb_id_ for span in self.phrases.list_from(inside, end)))
            teller = Teller(codes, phrase, person=len(codes) == 1, plural=len(codes) > 1)
            self.names.remember(phrase, teller)
            return teller
        alone = office and self.phrases.office_alone(start, head_end, end)
        if _POSSESSED.match(head) or (alone and (person or not self.phrases.is_named(start, head_end))):
            owner = (self._named_before(start, index) if _POSSESSED.match(head) else None) or self._owner(start, index)
            if owner is not None and (owner.codes or not self.phrases.is_named(start, head_end)):
                owner = owner._replace(span=phrase, person=person)
                self.names.remember(phrase, owner)
                return owner
        described = self.names.described(phrase, before) if person and not private else None
        teller = described or Teller((), phrase, self._name_of(phrase, head_end, before), person=person)
        self.names.remember(phrase, teller)
        return teller

    def _is_group_of_issuers(self, named: set[str]) -> bool:
        """ "the E3" where its three members issue the statement."""
        return len(named) == 1 and set(members_on(next(iter(named)), self.passage.issued)) == set(self.passage.issuers)

    def _topic_of(self, index: int) -> Teller | None:
        """The person with whose name a sentence opens, else its first actor, where he is no place."""
        start, end = self.passage.sentences[index]
        opening = self._opening(index)
        if opening is not None:
            return opening
        for span in self.passage.actors_between(start, end):
            if not self.passage.is_place(span) and self.passage.quotation_at(span.start_char) is None:
                office = max(start, span.start_char - NAMED_NEAR), min(end, span.end_char + NAMED_NEAR)
                # "the G20 Harbour Summit" is nobody, whatever its capitals.
                goes_on = _NAME_GOES_ON.match(self.passage.text, span.end_char) is not None
                person = span.id_ == "actors.person" or (
                    self.phrases.holds_office(*office) if goes_on else self.phrases.is_person(*office)
                )
                return Teller((span.kb_id_,), (span.start_char, span.end_char), person=person)
        if not _FULL_STOP.search(self.passage.text, start, end):
            return None
        first = self._first_of(index, end)
        return first if first is not None and first.name is not None and self.phrases.is_named(*first.span) else None

    def _opening(self, index: int) -> Teller | None:
        """The person with whose name a sentence opens."""
        for pattern in (_OPENING, _BOLD_OPENING):
            opening = pattern.match(self.passage.outside, *self.passage.sentences[index])
            if opening is not None and personal_names(self.phrases.without_actors(*opening.span("name"))):
                phrase = opening.span("phrase")
                return self._named(phrase, index, self.before(phrase[0], index))
        return None

    def _topic(self, index: int) -> Teller | None:
        """The first actor of the sentence before."""
        return self._topic_of(index - 1) if index else None

    def _owner(self, place: int, index: int) -> Teller | None:
        """Whose "the minister" is: of whoever the sentence before is about, else of whoever spoke last."""
        told = next((told for told in self._told_before(place, index) if not told.is_label), None)
        last = told.teller if told is not None and len(told.teller.codes) < 2 else None
        if told is not None and last is not None and index - told.sentence <= 1:
            return last
        topic = self._topic(index)
        opens = topic is not None and topic.span[0] - self.passage.sentences[index - 1][0] <= LONGEST_ARTICLE
        return topic if opens else last or topic or self._seated_before(index)

    def _seated_before(self, index: int) -> Teller | None:
        """Of "The ministry in Baku summoned the envoy" the state whose ministry it is; else that of the dateline."""
        code = self.phrases.seat(*self.passage.sentences[index - 1], index - 1) if index else None
        code = code or self.passage.dateline
        return Teller((code,), self.passage.sentences[index]) if code is not None else None

    def _named_before(self, place: int, index: int) -> Teller | None:
        """The first actor of the sentence itself, where he stands before a place: "Sudan, according to its envoy".

        Of "Omani boats have raided Yemen, its envoy said" the adjective is nobody's "its".
        """
        start, _ = self.passage.sentences[index]
        named = [
            span
            for span in self.passage.actors_between(start, place)[:MOST_NAMED]
            # Of "Mali’s leaders must talk, its ministry said" Mali is who must talk.
            if not self.passage.is_place(span) and not _OBLIGED.match(self.passage.text, span.end_char, place)
        ]
        first = next((span for span in named if span.id_ != "actors.demonym"), named[0] if named else None)
        return Teller((first.kb_id_,), (first.start_char, first.end_char)) if first is not None else None

    def _antecedent(self, place: int, index: int, before: list[Teller]) -> Teller | None:
        """Whom "which" or "who" at a place goes on about."""
        start, _ = self.passage.sentences[index]
        text = self.passage.text
        actors = self.passage.actors_between(start, place)
        last = full_name(text[max(start, place - NEAR) : place].rstrip(" ,"))
        if actors and (last is None or actors[-1].text in last or last in text[actors[-1].start_char : place]):
            return Teller((actors[-1].kb_id_,), (actors[-1].start_char, actors[-1].end_char))
        if last is not None:
            at = text.rfind(last, start, place)
            return Teller((), (at, at + len(last)), last)
        return before[0] if before else None

    def _name_of(self, phrase: tuple[int, int], head_end: int, before: list[Teller]) -> str | None:
        """The name of somebody whom no code stands for: of the group for whom a person speaks, else his own words."""
        group = self.phrases.spoken_for(head_end, phrase[1])
        if group is not None:
            if _GROUP.match(group):
                known = next((teller for teller in before if not teller.person and teller.name), None)
                if known is not None:
                    return known.name
            if full_name(group) and not self.passage.actors_between(head_end, phrase[1]):
                return full_name(group)
        return self.phrases.own_name(phrase[0], head_end)
