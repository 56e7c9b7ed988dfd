"""Whom a sentence of a report is about, for "he", "it" and "the minister" behind it."""

from __future__ import annotations

import re

from sanctext.components.signatories.listings import glued
from sanctext.components.voices.names import Speaker
from sanctext.components.voices.openings import opening_forms
from sanctext.components.voices.owners import LONGEST_ARTICLE, NAMED_NEAR
from sanctext.components.voices.phrases import Phrases, personal_names, without_day
from sanctext.components.voices.told_before import ToldBefore
from sanctext.components.voices.view import SpeechView
from sanctext.components.voices.whom import Whom
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

_NAME_GOES_ON = re.compile(r"\s+[A-Z]")
_FULL_STOP = re.compile(r"[.!?][”\"’]*$")
# A state's or a body's name is the subject: its verb follows at once.
_ACTS = re.compile(r"\s+(?:\w+ly\s+)?(?:[a-z]{2,}ed|has|had|will)\s")
_ARTICLE = re.compile(r"[Tt]he\s+")
# "CAIRO, 3 May (Coast Wire) - ", before the first sentence.
_DATELINE = re.compile(r"[^\n]{0,70}?\s(?:[\u2014\u2013]|--?)\s")
SEVERAL = 2
# In characters: " of the " behind an office.
LONGEST_OF = 9


@known
def _first_phrase() -> re.Pattern[str]:
    """The noun phrase before a sentence's first verb."""
    auxiliaries = one_of(word_class("auxiliary") | word_class("past auxiliary") | word_class("form of be"))
    return re.compile(
        rf"[\w’'. -]+?(?=\s+(?:\x00|\w{{2,}}ed\b|(?:{one_of(word_class('past form'))}|{auxiliaries}|will|would)\b|"
        r"\w{3,}s\s+(?:a|an|the|its|his|her|their|that|to|on|in)\b)(?P<seen>))"
    )


@known
def _office_again() -> re.Pattern[str]:
    """ "The ministry linked", without whose it is."""
    return re.compile(rf"The\s+(?P<noun>{one_of(word_class('office again'))})\s+(?!of\b|for\b)[a-z]")


class Topics:
    """Answers whom a sentence is about, by its index."""

    def __init__(self, view: SpeechView, phrases: Phrases, told: ToldBefore, whom: Whom) -> None:
        self.view = view
        self.phrases = phrases
        self.told = told
        self.whom = whom
        # The noun phrase with which a sentence begins, for the verbs that go on with it: (sentence, match).
        self._first: tuple[int, re.Match[str] | None] = (-1, None)

    def about(self, index: int) -> Speaker | None:
        """The person with whose name a sentence opens, else its first actor, where he is no place."""
        start, end = self.view.sentences[index]
        opening = self.opening(index)
        if opening is not None:
            return opening
        home = self._several(start, end) or self._home_office(start, end) or self._office_again(start, end, index)
        if home is not None:
            return home
        for span in self.view.actors_between(start, end):
            if not self.view.is_place(span) and self.view.quotation_at(span.start_char) is None:
                office = max(start, span.start_char - NAMED_NEAR), min(end, span.end_char + NAMED_NEAR)
                # "the G20 Harbour Summit" is nobody, whatever its capitals.
                goes_on = _NAME_GOES_ON.match(self.view.text, span.end_char) is not None
                if span.start_char - start <= LONGEST_ARTICLE and _ACTS.match(self.view.text, span.end_char, end):
                    # "Oman revoked the envoy's visa": the state itself, and no envoy of its.
                    office = office[0], span.end_char
                person = span.id_ == "actors.person" or (
                    self.phrases.holds_office(*office) if goes_on else self.phrases.is_person(*office)
                )
                stop = None if _FULL_STOP.search(self.view.text, start, end) else self.phrases.person_end(span, end)
                return Speaker((span.kb_id_,), (span.start_char, stop or span.end_char), person=person)
        if not _FULL_STOP.search(self.view.text, start, end):
            return None
        first = self.first_of(index, end)
        if first is None or first.codes:
            # "The junta struck back. It revoked": whoever it is by what was told before.
            return first
        # "Talks", "Fishermen": a word that has its capital from the sentence alone is no name.
        again = first.name is not None and (" " in first.name or self.view.text.count(first.name) > 1)
        return first if again and self.phrases.is_named(*first.span) else None

    def _several(self, start: int, end: int) -> Speaker | None:
        """ "The envoys of Chad, Fiji and Oman met": all with whom a sentence begins."""
        actors = self.view.actors_between(start, end)
        if actors and self.view.is_place(actors[0]) and (line := _DATELINE.match(self.view.text, start, end)):
            start, actors = line.end(), [span for span in actors if span.start_char >= line.end()]
        listed = self.phrases.list_from(actors, end)
        if len(listed) < SEVERAL or not glued(self.view.text[start : listed[0].start_char]):
            return None
        if self.phrases.heads(start, listed[-1].end_char) != listed:
            return None
        codes = tuple(dict.fromkeys(str(span.kb_id_) for span in listed))
        return Speaker(codes, (start, listed[-1].end_char), plural=True) if len(codes) > 1 else None

    def opening(self, index: int) -> Speaker | None:
        """The person with whose name a sentence opens."""
        for pattern in opening_forms():
            opening = pattern.match(self.view.outside, *self.view.sentences[index])
            if opening is not None and self._names_person(opening):
                start = opening.start("phrase")
                # "Ada Lind on Monday urged": the day is no part of the name.
                phrase = start, start + without_day(opening["phrase"])
                return self.whom.named(phrase, index, self.told.before(phrase[0], index))
        return None

    def _names_person(self, opening: re.Match[str]) -> bool:
        """ "Ada Lind", "The Trade Minister, Ada Lind,"."""
        name, phrase = opening.span("name"), opening.span("phrase")
        office = self.phrases.state_office_end(name[0] + LONGEST_ARTICLE, name[1]) == name[1]
        return bool(personal_names(self.phrases.without_actors(*(phrase if office else name))))

    def first_of(self, index: int, verb: int) -> Speaker | None:
        """The subject with which a sentence begins, for a verb that goes on with it."""
        if self._first[0] != index:
            self._first = (index, _first_phrase().match(self.view.outside, *self.view.sentences[index]))
        first = self._first[1]
        if first is None or first.end("seen") > verb:
            return None
        return self.whom.resolve(first.span(), index, self.told.before(verb, index))

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
        for told in self.told.told_before(start, index):
            subject = told.clause.subject
            if subject is not None and again["noun"] in self.view.text[slice(*subject)].lower():
                return told.speaker
        return None
