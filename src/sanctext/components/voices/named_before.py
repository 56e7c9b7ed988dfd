"""Who was named before a place of an official text: its issuers, or others whose words "they" and "their" are."""

from __future__ import annotations

import re

from sanctext.components.voices.view import SpeechView
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# In capitals "US" is a state.
FIRST_PERSON = re.compile(r"\b(?:[Ww]e|WE|[Oo]urs?|us|I|me|[Mm]y|[Oo]urselves|[Uu]ndersigned)\b")
PAIR = re.compile(r"\s*(?:,|and|or)\s+(?:the\s+)?$")
# How many characters back somebody else than the issuer may be named.
FARTHEST_OTHER = 600


@known
def issuer_words() -> re.Pattern[str]:
    """ "The ministers", "both", "this statement": the issuers of a statement, or itself."""
    return re.compile(rf"\b(?:{one_of(word_class('issuer noun'))}|\w+teen)\b", re.IGNORECASE)


@known
def own_organ() -> re.Pattern[str]:
    """One of the issuers' own organs or officers: "The President", "the Administration", "the Embassy"."""
    organs = one_of(word_class("own organ of an issuer"))
    return re.compile(
        rf"^(?:the\s+|our\s+)?(?:[\w-]+\s+)?(?:{organs}|spokes\w+|chair\w*)\b",
        re.IGNORECASE,
    )


@known
def other_noun() -> re.Pattern[str]:
    """ "and people" between an actor and "who": another noun phrase."""
    joints, several = one_of(word_class("joint of a list")), one_of(word_class("plural by sense"))
    return re.compile(rf"\s(?:{joints})\s+(?P<noun>(?:[a-z]+\s+)*?(?:[a-z]+s|{several})\b)[^,;]*$")


def of_others(view: SpeechView, place: int) -> bool:
    """True where a sentence has named others than the issuers before a place, and none of the issuers."""
    start, _ = view.sentences[view.sentence_index(place)]
    named = {span.kb_id_ for span in view.actors_between(start, place)}
    spoken = FIRST_PERSON.search(view.text, start, place) or issuer_words().search(view.text, start, place)
    return bool(named) and not named & set(view.issuers) and spoken is None


def first_person_before(view: SpeechView, place: int) -> bool:
    """ "We stand with the people of X and their demand": "their" is not who says "we"."""
    start, _ = view.sentences[view.sentence_index(place)]
    return FIRST_PERSON.search(view.text, start, place) is not None


def opening_others(view: SpeechView, place: int) -> tuple[str, ...]:
    """Codes of those who are the first words of the sentence before, where they are no issuers."""
    index = view.sentence_index(place)
    if not index:
        return ()
    start, end = view.sentences[index - 1]
    codes: list[str] = []
    last = start
    for span in view.actors_between(start, end):
        gap = view.text[last : span.start_char]
        if not (PAIR.fullmatch(gap) if codes else re.fullmatch(r"(?:The\s+)?", gap)):
            break
        codes.append(span.kb_id_)
        last = span.end_char
    own = set(codes) & set(view.issuers) or re.match(r"[’']s?\b|-|:", view.text[last : last + 2])
    return () if own else tuple(dict.fromkeys(codes))


def other_near(view: SpeechView, place: int) -> tuple[str, ...]:
    """The state or the bloc named last in the same sentence or the one before, where it is no issuer."""
    begin, _ = view.sentences[max(0, view.sentence_index(place) - 1)]
    named = [span.kb_id_ for span in view.actors_between(begin, place) if span.label_ in {"state", "group"}]
    return tuple(code for code in named[-1:] if code not in view.issuers)


def other_before(view: SpeechView, place: int) -> tuple[str, ...]:
    """The state named last before a place, without the issuers."""
    named = view.actors_between(max(0, place - FARTHEST_OTHER), place)
    others = [
        span.kb_id_
        for span in named
        if span.label_ == "state" and span.id_ != "actors.demonym" and span.kb_id_ not in view.issuers
    ]
    return tuple(others[-1:])
