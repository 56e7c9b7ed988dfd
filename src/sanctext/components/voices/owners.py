"""Whose an office, a leader or an army is that a report names without their state or group."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Span

from sanctext.components.voices.bodies import FARTHEST_BODY
from sanctext.components.voices.names import Speaker, is_of_state
from sanctext.components.voices.phrases import Phrases, personal_names
from sanctext.components.voices.told_before import ToldBefore
from sanctext.components.voices.view import SpeechView
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

POSSESSED = re.compile(r"^(?:his|her|its|their)\s+", re.IGNORECASE)
_OBLIGED = re.compile(r"(?:[’']s)?(?:\s+\w+){0,3}?\s+[“\"]?(?:must|should|ha(?:s|ve)\s+to|needs?\s+to|ought)\b")
_PERSON_BEHIND = re.compile(r",\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*)+)")
_DEFINITE = re.compile(r",\s+the\s")
_BARE_NOUN = re.compile(r"[Tt]he\s+(?P<noun>[a-z]+(?:\s[a-z]+)?)")
# "Chad's military government", and "the junta" after it.
_OURS = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)
# "the ministry in", before the seat; "foreign ministry", behind a state's name.
_SEAT_BEHIND = re.compile(r"(?P<words>\b[a-z ]+)\s(?:in|of)\s+(?:the\s+)?$")
_SMALL = re.compile(r"(?:\s*[a-z-]+){0,4}")
# Before a clause of its own.
_JOINTS = (", and", ";")
NEAR_JOINT = 16
_BLANK = re.compile(r"(?:\n\s*|[\w’'”]\s*)\n\W*$")
# In characters: "The " before the first actor of a sentence.
LONGEST_ARTICLE = 4
# Among so many actors from the beginning of a sentence is whoever "its" is.
MOST_NAMED = 40
# In characters: so far behind a state its official is named.
NAMED_NEAR = 40
# In characters: so far behind "the foreign ministry in Sur" it is "the ministry".
NAMED_AGAIN = 700
# Of the sentence below the first heading of a part: above it stands a title with a text.
FIRST_PART = 3
LONGEST_PARAGRAPH = 2_000
# How many characters before "which" its name may stand.
NEAR = 80


@known
def _ruled() -> re.Pattern[str]:
    """ "junta" behind a state's name: those who rule it."""
    return re.compile(rf"\s*(?:ruling\s+|military\s+)?(?:{one_of(word_class('those who rule'))})\b")


@known
def _ruled_before() -> re.Pattern[str]:
    """ "the military rulers", before "in" and a state's name."""
    return re.compile(rf"\b(?:{one_of(word_class('those who rule'))})$")


class Owners:
    """Answers whose somebody is; places are characters.

    Args:
        about: whom a sentence is about, by its index.
    """

    def __init__(
        self, view: SpeechView, phrases: Phrases, told: ToldBefore, about: Callable[[int], Speaker | None]
    ) -> None:
        self.view = view
        self.phrases = phrases
        self.told = told
        self._about = about

    def of_owner(self, phrase: tuple[int, int], index: int, head_end: int, *, person: bool) -> Speaker | None:
        """Whose office, or whose leader, a phrase names: "the minister", "Foreign Minister Ada Lind", "its leader"."""
        start, end = phrase
        quoted = self._says_of_itself(start, index)
        if quoted is not None:
            return quoted._replace(span=phrase, person=person)
        same = self.of_same_noun(start, head_end)
        if same is not None:
            return same._replace(span=phrase, person=person)
        possessed = POSSESSED.match(self.view.text[start:head_end]) is not None
        of_state = not possessed and self.phrases.holds_state_office(start, end)
        owner = (self._named_before(start, index) if possessed else None) or self._owner(
            start, index, at_home=of_state and person, nameless=of_state and not self.phrases.is_named(start, head_end)
        )
        behind = named_behind(self.view, head_end, end) if owner is None or not owner.codes else None
        if behind is not None:
            # "its leader, Ada Lind, 84": whose group has no code.
            return Speaker((), phrase, behind, person=True)
        if owner is not None and not owner.codes:
            words = set(self.view.text[start:head_end].lower().split())
            if words & (word_class("army") | word_class("body of its members")):
                # An army is a state's, and no civil group's; "their umbrella body" speaks for itself.
                return None
            if words & word_class("a state's alone"):
                return self.at_home(index)
        if owner is not None and (owner.codes or not self.phrases.is_named(start, head_end)):
            return owner._replace(span=phrase, person=person)
        return None

    def of_same_noun(self, start: int, end: int) -> Speaker | None:
        """ "the army": that of the last state whose army was named before, "the Omani army", "Oman's army"."""
        noun = _BARE_NOUN.fullmatch(self.view.text, start, end)
        return self.of_noun(noun["noun"], start) if noun is not None else None

    def of_noun(self, noun: str, place: int) -> Speaker | None:
        """The last state whose army, ministry or junta was named before a place: "Oman's army", "the junta in Sur"."""
        for span in reversed(self.view.actors_between(max(0, place - FARTHEST_BODY), place)[-MOST_NAMED:]):
            if span.label_ == "state" and self._has(span, noun, near=place - span.start_char <= NAMED_AGAIN):
                return Speaker((str(span.kb_id_),), (span.start_char, span.end_char))
        return None

    def _has(self, span: Span, noun: str, *, near: bool) -> bool:
        """Whether a state's name stands beside a noun for its own: "Oman's army", "Omani rulers", "junta in Sur".

        Args:
            near: whether words may stand between them, and the state behind the noun.
        """
        text = self.view.text
        behind = text[span.end_char : span.end_char + NAMED_NEAR].removeprefix("’s").removeprefix("'s").lower()
        lead = _SEAT_BEHIND.search(text[max(0, span.start_char - NAMED_NEAR) : span.start_char].lower())
        before = lead["words"] if lead is not None else ""
        if noun in word_class("regime") | word_class("those who rule"):
            return _ruled().match(behind) is not None or _ruled_before().search(before) is not None
        if behind.strip().startswith(noun):
            return True
        small = _SMALL.match(behind)
        words = small.group().split() if small is not None else []
        return near and (before.endswith(noun) or noun in words)

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

    def holds_behind(self, start: int, end: int) -> bool:
        """ "Ada Lind, the presidential spokeswoman": an apposition names an office of a state, and not of which."""
        behind = _DEFINITE.match(self.view.text, start, end) is not None
        return behind and self.phrases.holds_state_office(start, end) and not self.view.actors_between(start, end)

    def _state_told(self, place: int, index: int) -> Speaker | None:
        """The state that told something last in the paragraph before a place."""
        begin = self.view.text.rfind("\n\n", max(0, place - LONGEST_PARAGRAPH), place)
        told = (one for one in self.told.told_before(place, index) if not one.is_label and one.clause.verb > begin)
        return next((one.speaker for one in told if is_of_state(one.speaker)), None)

    def _owner(self, place: int, index: int, *, at_home: bool = False, nameless: bool = False) -> Speaker | None:
        """Whose "the minister" is: of whoever the sentence before is about, else of whoever spoke last.

        Args:
            at_home: whether only a state has such an office, and the words name who holds it: "Foreign Minister Ada
                Lind". Behind no other state's name he is one of the state in which the report was written.
            nameless: whether only a state has such an office, and nobody is named; then it is nobody's who is none.
        """
        if index == 0 and self.view.headed is not None:
            # "Sudan: army demands withdrawal".
            return Speaker((self.view.headed,), self.view.sentences[0])
        here = self._opens_clause_before(place, index)
        if here is not None:
            return here
        told = next((told for told in self.told.told_before(place, index) if not told.is_label), None)
        last = told.speaker if told is not None and len(told.speaker.codes) < 2 else None
        if nameless and last is not None and not is_of_state(last):
            near = self._state_told(place, index)
            if near is not None:
                return near
        # Of "MEPs" no president is theirs.
        alone = at_home or (last is not None and last.plural)
        home = self._below_heading(index) or self.at_home(index) if alone else None
        acts = self._opens_sentence(place, index) if self._opens_paragraph(index) else None
        if acts is not None:
            return acts
        if home is not None and self._opens_paragraph(index):
            return home
        if told is not None and last is not None and index - told.sentence <= 1 and (is_of_state(last) or home is None):
            return last
        topic = self._about(index - 1) if index else None
        opens = topic is not None and topic.span[0] - self.view.sentences[index - 1][0] <= LONGEST_ARTICLE
        # Of "Omani boats have fired" no minister in the next sentence is Oman's, where another state is at home.
        opens = opens and not (home is not None and self._of_people(topic))
        if opens and topic is not None and (is_of_state(topic) or home is None):
            return topic
        return (
            home
            or last
            or topic
            or self._seated_before(index)
            or self._opens_sentence(place, index)
            or (self._first_named(place) if at_home else None)
        )

    def _below_heading(self, index: int) -> Speaker | None:
        """ "Oman speaks", right above a sentence: the state that a part's heading names first."""
        if index < FIRST_PART or not self._opens_paragraph(index):
            return None
        start, end = self.view.sentences[index - 1]
        first = next(iter(self.view.actors_between(start, end)), None)
        heading = self.view.text[end - 1].isalnum() and first is not None and first.label_ == "state"
        return Speaker((str(first.kb_id_),), (first.start_char, first.end_char)) if heading and first else None

    def _of_people(self, topic: Speaker | None) -> bool:
        """Whether a sentence is about somebody by an adjective alone: "Omani boats"."""
        named = self.view.actors_between(*topic.span) if topic is not None else []
        return topic is not None and bool(named) and named[0].id_ == "actors.demonym" and not topic.person

    def _first_named(self, place: int) -> Speaker | None:
        """The state that a report names first: that of its committees and ministers who bear none."""
        first = next((span for span in self.view.actors_between(0, place) if span.label_ == "state"), None)
        return Speaker((str(first.kb_id_),), (first.start_char, first.end_char)) if first is not None else None

    def _opens_sentence(self, place: int, index: int) -> Speaker | None:
        """ "Oman froze nine accounts, the ministry said": the state with which the sentence begins, and which acts."""
        start, _ = self.view.sentences[index]
        first = next(iter(self.view.actors_between(start, start + LONGEST_ARTICLE + 1)), None)
        if first is None or first.label_ != "state" or first.id_ == "actors.demonym" or self.view.is_place(first):
            return None
        obliged = _OBLIGED.match(self.view.text, first.end_char, place) is not None
        return None if obliged else Speaker((str(first.kb_id_),), (first.start_char, first.end_char))

    def _opens_clause_before(self, place: int, index: int) -> Speaker | None:
        """ "Oman has pressed its neighbours, and Trade Minister Ada Lind": the state with which the sentence begins."""
        start, _ = self.view.sentences[index]
        first = next(iter(self.view.actors_between(start, start + LONGEST_ARTICLE + 1)), None)
        before = self.view.text[max(start, place - NEAR_JOINT) : place].removesuffix("the ").rstrip()
        if first is None or first.label_ != "state" or first.id_ == "actors.demonym" or not before.endswith(_JOINTS):
            return None
        verb = next(iter(self.view.text[first.end_char : first.end_char + NAMED_NEAR].split()), "")
        if verb not in word_class("auxiliary") | word_class("past auxiliary") and not verb.endswith("ed"):
            return None
        return Speaker((str(first.kb_id_),), (first.start_char, first.end_char))

    def _opens_paragraph(self, index: int) -> bool:
        """Whether a sentence stands behind a blank line, or below a heading."""
        start, _ = self.view.sentences[index]
        return _BLANK.search(self.view.text[max(0, start - NEAR) : start]) is not None

    def home_of(self, start: int, end: int) -> str | None:
        """The state in which a report was written, where words name one of its offices: "Prime Minister Ada Lind"."""
        titled = self.view.text[start].isupper() and not self.phrases.is_private(start, end)
        office = titled and self.phrases.holds_state_office(start, end)
        return self.view.dateline_at(start) if office and self.view.news else None

    def at_home(self, index: int) -> Speaker | None:
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


def named_behind(view: SpeechView, start: int, end: int) -> str | None:
    """The person's name with which an apposition begins."""
    named = _PERSON_BEHIND.match(view.text, start, end)
    return named["name"] if named is not None and personal_names(named["name"]) else None
