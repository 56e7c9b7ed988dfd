"""Who told what in a report, read from its beginning: who "he", "it", "the group" and "the minister" are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Span

from sanctext.components.voices.bodies import FARTHEST_BODY, Bodies, Drafts
from sanctext.components.voices.names import Names, Speaker
from sanctext.components.voices.openings import opening_forms
from sanctext.components.voices.phrases import CAPITAL, Phrases, full_name, personal_names, without_article, without_day
from sanctext.components.voices.speech_clauses import Speech, SpeechClause, speech_clauses
from sanctext.components.voices.view import SpeechView
from sanctext.grammar.sentence import RELATIVE
from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, one_of, word_class

_PERSON = re.compile(r"^(?:he|she|his|her)$", re.IGNORECASE)
_PLURAL = re.compile(r"^(?:they|their)$", re.IGNORECASE)
_THING = re.compile(r"^(?:it|its)$", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"^(?:[A-Z]\w+day[’']s|the|their|its|an?|this)?\s*(?:joint\s+|final\s+|[\w-]+-(?:point|page)\s+)*(?:statement|text|draft|communiqu[eé]|declaration|document|letter)"
    r"(?:\s+(?:from|by|of)\s+(?:the|all)\s+(?:\w+\s+){0,2}(?:countries|nations|states|governments|ministers|leaders|members|capitals))?$",
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


_OBLIGED = re.compile(r"(?:[’']s)?(?:\s+\w+){0,3}?\s+[“\"]?(?:must|should|ha(?:s|ve)\s+to|needs?\s+to|ought)\b")
_NAME_GOES_ON = re.compile(r"\s+[A-Z]")
_FULL_STOP = re.compile(r"[.!?][”\"’]*$")
_PERSON_BEHIND = re.compile(r",\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*)+)")
_NAME_ALONE = re.compile(
    rf"(?!(?:The|This|That|These|Those)\b)[{CAPITAL}][^\W\dA-Z_]+(?:[-’'][{CAPITAL}]?[^\W\dA-Z_]+)?"
)
_THAT = " that "
_DEFINITE = re.compile(r",\s+the\s")
_BARE_NOUN = re.compile(r"[Tt]he\s+(?P<noun>[a-z]+(?:\s[a-z]+)?)")
# "Chad's military government", and "the junta" after it.
_OURS = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"[Tt]he\s+")
_BLANK = re.compile(r"\n\s*\n\W*$")
_LAST_WORD = re.compile(r"(?P<word>\w+)[\s-]+$")
# In characters: "former " before a state's name.
NEAR_FORMER = 12
# In characters: "The " before the first actor of a sentence.
LONGEST_ARTICLE = 4
# How many sentences back an office or a pronoun may reach.
REACH = 8
# How many speech clauses back, however short their sentences.
MOST_REACHED = 40
# Among so many actors from the beginning of a sentence is whoever "its" is.
MOST_NAMED = 40
# In characters: so far behind a state its official is named.
NAMED_NEAR = 40
# In characters: " of the " behind an office.
LONGEST_OF = 9
# In words: "eight Muslim-majority countries".
LONGEST_COUNTED = 4
# How many characters before "which" its name may stand.
NEAR = 80


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
def _office_again() -> re.Pattern[str]:
    """ "The ministry linked", without whose it is."""
    return re.compile(rf"The\s+(?P<noun>{one_of(word_class('office again'))})\s+(?!of\b|for\b)[a-z]")


class Speakers:
    """Everybody who tells something in a report, in text order."""

    def __init__(self, view: SpeechView) -> None:
        self.view = view
        self.phrases = Phrases(view)
        self.bodies = Bodies(view)
        self.drafts = Drafts(view, self.phrases, self.bodies)
        self.told: list[Speech] = []
        self._verbs: list[int] = []
        self._of_sentence: dict[int, list[Speech]] = {}
        self.names = Names(self.phrases)
        # Whom a sentence in which nobody tells anything is about, for the pronouns after it.
        self._topics: list[tuple[int, Speaker]] = []
        # With whose name a sentence opens, whatever is told in it: (index, place, who).
        self._openings: list[tuple[int, int, Speaker]] = []
        # The noun phrase with which a sentence begins, for the verbs that go on with it: (sentence, match).
        self._first: tuple[int, re.Match[str] | None] = (-1, None)
        for index, (start, end) in enumerate(view.sentences):
            opening = self._opening(index)
            if opening is not None:
                self._openings.append((index, start, opening))
            for clause in sorted(speech_clauses(view, start, end), key=lambda clause: clause.verb):
                speaker = self._teller_of(clause, index)
                if speaker is not None:
                    self._keep(Speech(clause, speaker, index))
            if index not in self._of_sentence:
                topic = self._topic_of(index)
                if topic is not None:
                    self._topics.append((index, topic))

    def _keep(self, told: Speech) -> None:
        self.told.append(told)
        self._verbs.append(told.clause.verb)
        self._of_sentence.setdefault(told.sentence, []).append(told)

    # What was told where

    def at(self, verb: int) -> Speech | None:
        """The speech clause whose verb begins at a place."""
        index = bisect_left(self._verbs, verb)
        return self.told[index] if index < len(self.told) and self._verbs[index] == verb else None

    def in_sentence(self, index: int) -> list[Speech]:
        """The speech clauses of a sentence."""
        return self._of_sentence.get(index, [])

    def last_before(self, place: int) -> Speech | None:
        """The last speech clause whose verb stands before a place."""
        index = bisect_left(self._verbs, place)
        return self.told[index - 1] if index else None

    def first_after(self, place: int) -> Speech | None:
        """The first speech clause that begins at a place or after it."""
        index = bisect_left(self._verbs, place)
        return self.told[index] if index < len(self.told) else None

    def topic_of(self, index: int) -> Speaker | None:
        """Whom a sentence in which nobody tells anything is about."""
        found = bisect_left(self._topics, index, key=lambda topic: topic[0])
        return self._topics[found][1] if found < len(self._topics) and self._topics[found][0] == index else None

    def before(self, place: int, index: int) -> list[Speaker]:
        """Whoever told something before a place, the last one first, as far back as a pronoun reaches."""
        # Whoever is quoted behind a label is nobody's "he" in his own words.
        reached = [
            (told.clause.verb, told.speaker)
            for told in self._told_before(place, index)
            if not (told.is_label or self._is_told_of(told))
        ]
        for at, topic in reversed(self._topics):
            if index - at > REACH:
                break
            if at < index:
                reached.append((self.view.sentences[at][0], topic))
        for at, opens, speaker in reversed(self._openings):
            if index - at > REACH:
                break
            if opens < place:
                reached.append((opens, speaker))
        return [speaker for _, speaker in sorted(reached, key=lambda item: item[0], reverse=True)]

    def _is_told_of(self, told: Speech) -> bool:
        """ "The envoy said that Reed had agreed": Reed is told of, and the envoy goes on."""
        subject = told.clause.subject
        outer = self.in_sentence(told.sentence)[:1]
        if subject is None or not outer or outer[0] is told:
            return False
        return self.view.text[max(0, subject[0] - len(_THAT)) : subject[0]] == _THAT

    def _told_before(self, place: int, index: int) -> Iterator[Speech]:
        last = bisect_left(self._verbs, place) - 1
        for position in range(last, max(-1, last - MOST_REACHED), -1):
            if index - self.told[position].sentence > REACH:
                return
            yield self.told[position]

    def resolve(self, phrase: tuple[int, int], index: int, before: list[Speaker]) -> Speaker | None:
        """The one that a phrase names or means.

        Args:
            before: who told something before, the last one first.
        """
        text = self.view.text
        start, end = phrase
        words = " ".join(text[start : self.phrases.head_end(start, end)].split())
        if _PERSON.match(words):
            return next((speaker for speaker in before if speaker.person), before[0] if before else None)
        if _PLURAL.match(words):
            return next(
                (speaker for speaker in before if speaker.plural or len(speaker.codes) > 1),
                before[0] if before else None,
            )
        if _THING.match(words):
            return self._text_before(index) or (
                next((speaker for speaker in before if not speaker.person), before[0] if before else None)
            )
        if words.lower() in RELATIVE:
            return self._antecedent(start, index, before)
        counted = _counted().match(words) and not self.phrases.heads(start, self.phrases.head_end(start, end))
        number = numbers().get(words.lower().removeprefix("the ").partition(" ")[0])
        if counted and number is not None and number != len(self.view.issuers):
            states = self.view.last_states(number, start, FARTHEST_BODY)
            codes = tuple(span.kb_id_ for span in states)
            return Speaker(codes, phrase, plural=True) if codes else before[0] if before else None
        if self._counts_issuers(words):
            # "8 coastal states", "the three members of the Rio Group": those whose statement it is.
            return Speaker(self.view.issuers, phrase, plural=True)
        authors = self.drafts.authors(self.phrases.head_end(start, end), end) if _DOCUMENT.match(words) else None
        if authors is not None:
            # "The statement, drawn up by Chad": its authors'.
            return authors._replace(span=phrase)
        if self.view.issuers and (_DOCUMENT.match(words) or counted):
            return Speaker(self.view.issuers, phrase, plural=True)
        if _DOCUMENT.match(words):
            adopted = (
                self._text_before(index, told=True)
                if index and self.view.is_resolution(self.view.sentences[index - 1])
                else None
            )
            return adopted or (before[0] if before else None)
        return self._named(phrase, index, before)

    def _counts_issuers(self, words: str) -> bool:
        """Whether words count as many states as have issued the statement that is reported."""
        first, *others = words.lower().removeprefix("the ").split() or [""]
        number = int(first) if first.isdigit() else numbers().get(first)
        states = word_class("state noun") | word_class("issuer noun")
        counts = any(word in states for word in others[:LONGEST_COUNTED])
        return number is not None and len(self.view.issuers) > 1 and number == len(self.view.issuers) and counts

    def _teller_of(self, clause: SpeechClause, index: int) -> Speaker | None:
        """Who tells: the speech clause's subject, or that of the speech clause before it in its sentence."""
        if clause.subject is None:
            here = next((told for told in reversed(self.in_sentence(index)) if not told.clause.according), None)
            return here.speaker if here is not None else self._first_of(index, clause.verb)
        return self.resolve(clause.subject, index, self.before(clause.verb, index))

    def _first_of(self, index: int, verb: int) -> Speaker | None:
        """The subject with which a sentence begins, for a verb that goes on with it."""
        if self._first[0] != index:
            self._first = (index, _FIRST_PHRASE.match(self.view.outside, *self.view.sentences[index]))
        first = self._first[1]
        if first is None or first.end("seen") > verb:
            return None
        return self.resolve(first.span(), index, self.before(verb, index))

    def _text_before(self, index: int, *, told: bool = False) -> Speaker | None:
        """The body or the authors of the resolution or draft that one of the last sentences is about.

        Args:
            index: index of the sentence before which they are looked for.
            told: whether it may be a sentence in which somebody tells something.
        """
        for back in (1, 2):
            if index < back or (self.in_sentence(index - back) and not told):
                break
            owner = self.drafts.owner(*self.view.sentences[index - back])
            if owner is not None:
                return owner
        return None

    def _named(self, phrase: tuple[int, int], index: int, before: list[Speaker]) -> Speaker | None:
        """The one whom a noun phrase names: actors first, then whoever is known, offices, appositions, names."""
        text = self.view.text
        start, end = phrase
        head_end = self.phrases.head_end(start, end)
        head = text[start:head_end]
        army = self.view.army(start, end)
        if army is not None:
            person = self.phrases.is_person(start, end)
            return self.names.remember(Speaker((army,), phrase, person=person))
        private = self.phrases.is_private(start, head_end)
        actors = [] if private else self.phrases.heads(start, head_end)
        # "ECOWAS, the West African bloc": what is said about a body is no person's name.
        body = len(actors) == 1 and actors[0].label_ != "state" and without_article(head) == actors[0].text
        person = self.phrases.is_person(start, head_end if body else end) or (
            bool(actors) and actors[0].id_ == "actors.person"
        )
        issuers = self.view.issuers
        relative = _RELATIVE.search(text, start, end)
        whole = {span.kb_id_ for span in self.view.actors_between(start, relative.start() if relative else end)}
        if len(issuers) > 1 and whole >= set(issuers):
            return Speaker(issuers, phrase, plural=True)
        if actors:
            codes = tuple(dict.fromkeys(span.kb_id_ for span in self.phrases.list_from(actors, end)))
            joint = len(codes) > 1 or _JOINT.search(text, start, min(end + 60, len(text))) is not None
            if len(issuers) > 1 and joint and set(codes) <= set(issuers):
                codes = issuers
            return self.names.remember(Speaker(codes, phrase, person=person and len(codes) == 1, plural=len(codes) > 1))
        if _group().match(" ".join(head.split())):
            group = next((speaker for speaker in before if not speaker.person), None)
            if group is not None:
                return group
        owner = None if private else self.bodies.owner(start, head_end)
        if owner is not None:
            return self.names.remember(Speaker((owner,), phrase, person=person))
        known = self.names.known(head)
        if known is not None:
            return known
        commission = self.view.commission(start, head_end)
        if commission is not None:
            return self.names.remember(Speaker((commission,), phrase, person=person))
        regime = self._of_same_noun(start, head_end) if without_article(head).lower() in word_class("regime") else None
        if regime is not None:
            return regime._replace(span=phrase)
        seated = self.phrases.seat(start, end, index)
        office = self.phrases.has_office(start, head_end)
        former = not word_class("held once").isdisjoint(head.lower().split())
        if seated is not None and office and not former:
            return self.names.remember(Speaker((seated,), phrase, person=person))
        named = [] if private else self.phrases.heads(start, end)
        inside = [span for span in named if span.start_char >= head_end]
        if inside and head_end < end:
            codes = tuple(dict.fromkeys(span.kb_id_ for span in self.phrases.list_from(inside, end)))
            return self.names.remember(Speaker(codes, phrase, person=len(codes) == 1, plural=len(codes) > 1))
        alone = (office and self.phrases.office_alone(start, head_end, end)) or self._holds_behind(head_end, end)
        if _POSSESSED.match(head) or (alone and not former and (person or not self.phrases.is_named(start, head_end))):
            owned = self._of_owner(phrase, index, head_end, person=person)
            if owned is not None:
                return self.names.remember(owned)
        # "Lindqvist stressed … He": a name alone, of nobody else.
        person = person or (not private and _NAME_ALONE.fullmatch(text, start, head_end) is not None)
        described = self.names.described(phrase, before) if person and not private else None
        name = self._name_of(phrase, head_end)
        name = self.names.whole(name) if person and name is not None else name
        # "On Monday Fiji's Ann Reed", who was introduced by her office.
        met = self.names.known(name) if person and name is not None else None
        return met or self.names.remember(described or Speaker((), phrase, name, person=person))

    def _of_owner(self, phrase: tuple[int, int], index: int, head_end: int, *, person: bool) -> Speaker | None:
        """Whose office, or whose leader, a phrase names: "the minister", "Foreign Minister Ada Lind", "its leader"."""
        start, end = phrase
        quoted = self._says_of_itself(start, index)
        if quoted is not None:
            return quoted._replace(span=phrase, person=person)
        same = self._of_same_noun(start, head_end)
        if same is not None:
            return same._replace(span=phrase, person=person)
        possessed = _POSSESSED.match(self.view.text[start:head_end]) is not None
        of_state = not possessed and self.phrases.holds_state_office(start, end)
        owner = (self._named_before(start, index) if possessed else None) or self._owner(
            start, index, at_home=of_state and person
        )
        behind = self._named_behind(head_end, end) if owner is None or not owner.codes else None
        if behind is not None:
            # "its leader, Ada Lind, 84": whose group has no code.
            return Speaker((), phrase, behind, person=True)
        if owner is not None and (owner.codes or not self.phrases.is_named(start, head_end)):
            return owner._replace(span=phrase, person=person)
        return None

    def _of_same_noun(self, start: int, end: int) -> Speaker | None:
        """ "the army": that of the last state whose army was named before, "the Omani army", "Oman's army"."""
        noun = _BARE_NOUN.fullmatch(self.view.text, start, end)
        if noun is None:
            return None
        for span in reversed(self.view.actors_between(max(0, start - FARTHEST_BODY), start)[-MOST_NAMED:]):
            behind = self.view.text[span.end_char : span.end_char + NAMED_NEAR].removeprefix("’s").removeprefix("'s")
            same = behind.strip().lower().startswith(noun["noun"].lower())
            ruled = noun["noun"] in word_class("regime") and _ruled().match(behind) is not None
            if span.label_ == "state" and (same or ruled):
                return Speaker((str(span.kb_id_),), (span.start_char, span.end_char))
        return None

    def _says_of_itself(self, place: int, index: int) -> Speaker | None:
        """ "“Oman rejects this, and we will close our port,” the spokesman said": whose state says "our"."""
        begin, _ = self.view.sentences[index]
        quotation = self.view.quotation_at(begin + 1)
        if quotation is None or quotation[1] > place or _OURS.search(self.view.text, *quotation) is None:
            return None
        first = next(iter(self.view.actors_between(*quotation)), None)
        opens = first is not None and first.label_ == "state" and first.start_char - quotation[0] <= LONGEST_ARTICLE + 1
        if first is None or not opens or _OBLIGED.match(self.view.text, first.end_char) is not None:
            return None
        return Speaker((str(first.kb_id_),), (first.start_char, first.end_char))

    def _holds_behind(self, start: int, end: int) -> bool:
        """ "Ada Lind, the presidential spokeswoman": an apposition names an office of a state, and not of which."""
        behind = _DEFINITE.match(self.view.text, start, end) is not None
        return behind and self.phrases.holds_state_office(start, end) and not self.view.actors_between(start, end)

    def _named_behind(self, start: int, end: int) -> str | None:
        """The person's name with which an apposition begins."""
        named = _PERSON_BEHIND.match(self.view.text, start, end)
        return named["name"] if named is not None and personal_names(named["name"]) else None

    def _topic_of(self, index: int) -> Speaker | None:
        """The person with whose name a sentence opens, else its first actor, where he is no place."""
        start, end = self.view.sentences[index]
        opening = self._opening(index)
        if opening is not None:
            return opening
        home = self._home_office(start, end) or self._office_again(start, end, index)
        if home is not None:
            return home
        for span in self.view.actors_between(start, end):
            if not self.view.is_place(span) and self.view.quotation_at(span.start_char) is None:
                office = max(start, span.start_char - NAMED_NEAR), min(end, span.end_char + NAMED_NEAR)
                # "the G20 Harbour Summit" is nobody, whatever its capitals.
                goes_on = _NAME_GOES_ON.match(self.view.text, span.end_char) is not None
                person = span.id_ == "actors.person" or (
                    self.phrases.holds_office(*office) if goes_on else self.phrases.is_person(*office)
                )
                return Speaker((span.kb_id_,), (span.start_char, span.end_char), person=person)
        if not _FULL_STOP.search(self.view.text, start, end):
            return None
        first = self._first_of(index, end)
        return first if first is not None and first.name is not None and self.phrases.is_named(*first.span) else None

    def _home_office(self, start: int, end: int) -> Speaker | None:
        """ "The Foreign Ministry summoned the envoy": an office with which a sentence begins, of the state at home."""
        article = _ARTICLE.match(self.view.text, start, end)
        begin = article.end() if article is not None else start
        stop = self.phrases.state_office_end(begin, end)
        code = self.view.dateline_at(start) if stop is not None else None
        if stop is None or code is None or self.view.actors_between(start, stop + LONGEST_OF):
            return None
        return Speaker((code,), (begin, stop))

    def _office_again(self, start: int, end: int, index: int) -> Speaker | None:
        """ "The ministry linked the raid to": the one that told something before, "the Foreign Ministry in Sur"."""
        again = _office_again().match(self.view.text, start, end)
        if again is None:
            return None
        for told in self._told_before(start, index):
            subject = told.clause.subject
            if subject is not None and again["noun"] in self.view.text[slice(*subject)].lower():
                return told.speaker
        return None

    def _opening(self, index: int) -> Speaker | None:
        """The person with whose name a sentence opens."""
        for pattern in opening_forms():
            opening = pattern.match(self.view.outside, *self.view.sentences[index])
            if opening is not None and personal_names(self.phrases.without_actors(*opening.span("name"))):
                start = opening.start("phrase")
                # "Ada Lind on Monday urged": the day is no part of the name.
                phrase = start, start + without_day(opening["phrase"])
                return self._named(phrase, index, self.before(phrase[0], index))
        return None

    def _topic(self, index: int) -> Speaker | None:
        """The first actor of the sentence before."""
        return self._topic_of(index - 1) if index else None

    def _owner(self, place: int, index: int, *, at_home: bool = False) -> Speaker | None:
        """Whose "the minister" is: of whoever the sentence before is about, else of whoever spoke last.

        Args:
            at_home: whether only a state has such an office, and the words name who holds it: "Foreign Minister Ada
                Lind". Behind no other state's name he is one of the state in which the report was written.
        """
        if index == 0 and self.view.headed is not None:
            # "Sudan: army demands withdrawal".
            return Speaker((self.view.headed,), self.view.sentences[0])
        told = next((told for told in self._told_before(place, index) if not told.is_label), None)
        last = told.speaker if told is not None and len(told.speaker.codes) < 2 else None
        home = self._at_home(index) if at_home else None
        if home is not None and self._opens_paragraph(index):
            return home
        if told is not None and last is not None and index - told.sentence <= 1 and (last.codes or home is None):
            return last
        topic = self._topic(index)
        opens = topic is not None and topic.span[0] - self.view.sentences[index - 1][0] <= LONGEST_ARTICLE
        if opens and topic is not None and (topic.codes or home is None):
            return topic
        return home or last or topic or self._seated_before(index)

    def _opens_paragraph(self, index: int) -> bool:
        """Whether a sentence stands behind a blank line."""
        start, _ = self.view.sentences[index]
        return _BLANK.search(self.view.text[max(0, start - NEAR) : start]) is not None

    def home_of(self, start: int, end: int) -> str | None:
        """The state in which a report was written, where words name one of its offices: "Prime Minister Ada Lind"."""
        titled = self.view.text[start].isupper() and not self.phrases.is_private(start, end)
        office = titled and self.phrases.holds_state_office(start, end)
        return self.view.dateline_at(start) if office and self.view.news else None

    def _at_home(self, index: int) -> Speaker | None:
        """The state in which a report was written, or with whose name its headline begins: its own offices bear no
        state's name.
        """
        code = self.view.dateline_at(self.view.sentences[index][0]) or self.view.headed
        return Speaker((code,), self.view.sentences[index]) if code is not None else None

    def _seated_before(self, index: int) -> Speaker | None:
        """Of "The ministry in Baku summoned the envoy" the state whose ministry it is; else that of the dateline."""
        code = self.phrases.seat(*self.view.sentences[index - 1], index - 1) if index else None
        code = code or (self.view.dateline_at(self.view.sentences[index][0]) if index else None)
        return Speaker((code,), self.view.sentences[index]) if code is not None else None

    def _named_before(self, place: int, index: int) -> Speaker | None:
        """The first actor of the sentence itself, where he stands before a place: "Sudan, according to its envoy".

        Of "Omani boats have raided Yemen, its envoy said" the adjective is nobody's "its".
        """
        start, _ = self.view.sentences[index]
        named = [
            span
            for span in self.view.actors_between(start, place)[:MOST_NAMED]
            # Of "Mali’s leaders must talk, its ministry said" Mali is who must talk.
            if not self.view.is_place(span) and not _OBLIGED.match(self.view.text, span.end_char, place)
        ]
        first = next((span for span in named if span.id_ != "actors.demonym"), named[0] if named else None)
        return Speaker((first.kb_id_,), (first.start_char, first.end_char)) if first is not None else None

    def _antecedent(self, place: int, index: int, before: list[Speaker]) -> Speaker | None:
        """Whom "which" or "who" at a place goes on about."""
        start, _ = self.view.sentences[index]
        text = self.view.text
        actors = self.view.actors_between(start, place)
        last = full_name(text[max(start, place - NEAR) : place].rstrip(" ,"))
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

    def _name_of(self, phrase: tuple[int, int], head_end: int) -> str | None:
        """The name of somebody whom no code stands for: of the group for whom a person speaks, else his own words."""
        behind = self._named_behind(head_end, phrase[1])
        office = self.phrases.holds_office(phrase[0], head_end) or self.phrases.has_office(phrase[0], head_end)
        if behind is not None and office and not personal_names(self.view.text[phrase[0] : head_end]):
            # "the harbour master, Ada Lind".
            return behind
        group = self.phrases.spoken_for(head_end, phrase[1])
        if group is not None and full_name(group) and not self.view.actors_between(head_end, phrase[1]):
            return full_name(group)
        return self.phrases.own_name(phrase[0], head_end)


@known
def _ruled() -> re.Pattern[str]:
    """ "junta" behind a state's name: those who rule it."""
    return re.compile(rf"\s*(?:ruling\s+|military\s+)?(?:{one_of(word_class('those who rule'))})\b")
