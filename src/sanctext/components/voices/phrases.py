"""What a noun phrase of a report says about whoever it names: actors, persons, offices, groups, names."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Span

from sanctext.components.signatories.listings import glued
from sanctext.components.voices.noun_phrases import CAPITAL
from sanctext.components.voices.view import SpeechView
from sanctext.grammar.lexicon import agent_nouns, office_words
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# "the foreign ministry in Pyongyang": an office of the state whose capital is named behind it.
_SEATED = re.compile(r"\s+in\s+$")
# "In Ankara, the ministry".
_SEAT_OPENS = re.compile(r"(?:In|From)\s+")
# A person without his titles has so many names at least.
FEWEST_NAMES = 2
# In words: "Human rights group".
LONGEST_SORT = 4
# In characters: so much is looked at before a capital.
SEAT_REACH = 40
# In characters: so far behind an actor's name a heading says which office it is.
OFFICE_REACH = 40
_APPOSITION = re.compile(
    r",\s+(?=[A-Z][\w.-]*[’']s\s)|,\s+(?=(?:an?|the|its|his|her|their|who|whose|which|[a-z]))|\s+[\u2014\u2013(]|,\s+(?=[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,3}(?:,\s+\d+|\s+of\s[^,]+)?\s*$)"
)
# "Beijing, Tehran's largest customer": who somebody is.
_OWNS = re.compile(r"[’']s?\s")
# "Kenyan President Ada Lind and his Ugandan counterpart".
_COUNTERPART = re.compile(r"\band\s+(?:his|her|its|their)\s+$")
# What somebody deals with is not who he is.
_FIELD_BEFORE = re.compile(r"\b(?:over|on|against|with|about|between)\s+(?:the\s+)?$")
# ", AFL-CIO", "of the Harbour Trust": the body whose office it is.
_OWN_BODY = re.compile(r",\s+(?:the\s+)?[A-Z]")
_NAME = re.compile(rf"\b[{CAPITAL}][\w’'-]*[\w]\b")
_FULL_NAME = re.compile(rf"[{CAPITAL}][\w.’'-]*(?:\s+(?:for|of|and|the|al-\w+|de|van|von|bin|[{CAPITAL}][\w.’'-]*))*")
_NO_NAME = re.compile(r"^(?:The|A|An|His|Her|Its|Their|Some|Another|This|That|In|On)\s+")
_NAME_LAST = re.compile(
    rf"\b(?!(?:for|of|to|the|and|in|on)\b)[a-z][\w-]*\s+(?P<name>[{CAPITAL}][\w’'-]+(?:\s+(?:[{CAPITAL}]\.|al-[{CAPITAL}]\w+|[{CAPITAL}][\w’'-]+)){{1,3}})$"
)
# "Ada Lind, 71".
_AGE = re.compile(r",?\s+\(?\d{1,3}\)?$")
# Markdown's and HTML's marks in a name.
_MARKUP = re.compile(r"[*_]+|<[^>]*>")
_CUT = re.compile(r"\s+(?:in|at|from|with|on|who|which|that|since|about|near)\s+.*$", re.DOTALL)
_CAPITALIZED = re.compile(rf"[{CAPITAL}][\w’'-]+(?:\s+(?:[{CAPITAL}]\.|al-[{CAPITAL}]\w+|[{CAPITAL}][\w’'-]+))*")
_INSTITUTION = re.compile(
    r"\b(?:Ministry|Government|Department|Agency|Office|Council|Mission|Army|Party|Group|Committee|Union|Guard|Forces|Commission|"
    r"Association|Society|Cent(?:er|re)|Foundation|Trust|Alliance|Coalition|League|Federation|University|Fund|Project|Law|"
    r"Network|Institute|Campaign|Watch|Front|Movement|Assembly|Administration|Board|Embassy)\b"
)
# "Forum", "Trust for Ports": a name, with what goes on with it.
_GOES_ON = r"[A-Z][\w’'&.-]*(?:\s+(?:of|for|and|the|on|[A-Z][\w’'&.-]*))*"
# "Ada Lind of the Harbour Trust", "Ada Lind of Sur"; "Fiji’s NTA", "Fiji’s Harbour Trust".
_OF_PLACE = re.compile(rf"\s+of\s+(?P<whose>(?:the\s+)?{_GOES_ON})$")
_OWNED_BY = re.compile(rf"^[A-Z][\w-]+[’']s\s+(?={_GOES_ON}$)")
_BODY_BEHIND = re.compile(rf"\s+(?:of|for|at)\s+(?:the\s+)?(?P<body>{_GOES_ON})")
_WORD = re.compile(r"\w[\w’'-]*")
# "a lawyer with the group".
_SPEAKS_FOR = re.compile(r"\b(?:with|for|of|at)\s+(?P<group>.+)$")
_PLURAL_OFFICE = re.compile(
    r"\b(?:ministers|leaders|presidents|envoys|ambassadors|governments|chiefs)\b", re.IGNORECASE
)


@known
def _office() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('office of a report'))})\b", re.IGNORECASE)


@known
def _one_person() -> re.Pattern[str]:
    words = one_of(word_class("one person"))
    return re.compile(rf"\b(?:{words}|member(?=\s+of\s+the\b)|head(?=\s+of\b))\b", re.IGNORECASE)


@known
def _name_behind_body() -> re.Pattern[str]:
    """ "Chairman of the Trade Committee Ada Lind": the name behind the body whose office it is."""
    bodies = one_of(word_class("body before a name"))
    return re.compile(
        rf"\b(?:of|for)\s[^,]*?(?:{bodies})\s+(?P<name>[{CAPITAL}][\w’'-]+(?:\s+[{CAPITAL}][\w’'-]+){{1,2}})$"
    )


@known
def _of_body() -> re.Pattern[str]:
    """ "of the Harbour Trust"; but "Under Secretary of the Treasury" is an office of a state."""
    fields = one_of(word_class("minister's field"))
    return re.compile(rf"[^,]*?\b(?:of|for|at)\s+(?:the\s+)?(?!(?i:{fields})\b)[A-Z]")


@known
def _of_civil_body() -> re.Pattern[str]:
    """ "of the traders' association": the body whose officer somebody is."""
    bodies = one_of(word_class("civil body") | word_class("civil noun"))
    return re.compile(rf"\s+of\s+(?:[a-z][\w’'-]*\s+){{1,4}}?(?:{bodies})\b")


@known
def _state_office() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('office of a state'))})\b", re.IGNORECASE)


@known
def _of_a_group() -> re.Pattern[str]:
    """ "the rights group Open Ledger": what is named behind the noun is no person."""
    return re.compile(rf"(?:[Tt]he|[Aa]n?)\s+(?:[\w-]+\s+){{0,3}}?(?:{one_of(word_class('sort of group'))})\b")


class Phrases:
    """Answers what stands in a noun phrase; places are characters."""

    def __init__(self, view: SpeechView) -> None:
        self.view = view

    def heads(self, start: int, end: int) -> list[Span]:
        return [
            span
            for span in self.view.heads(start, end)
            if not _FIELD_BEFORE.search(self.view.text, start, span.start_char) and not self._of_another(span)
        ]

    def _of_another(self, span: Span) -> bool:
        """ "Congress" in a report from a state that has one too."""
        home = self.view.dateline_at(span.start_char) or self.view.headed
        return home not in {None, span.kb_id_} and span.text.lower() in word_class("legislature")

    def list_from(self, actors: list[Span], end: int) -> list[Span]:
        """The actors of the list that begins with the first one; of "X's adviser to Y" only X."""
        if not actors:
            return []
        listed = [actors[0]]
        for actor in self.view.actors_between(actors[0].end_char, end):
            gap = self.view.text[listed[-1].end_char : actor.start_char]
            if gap == ", " and _OWNS.match(self.view.text, actor.end_char, end):
                # "Beijing, Tehran's largest customer".
                break
            if actor.kb_id_ == listed[-1].kb_id_ and glued(gap):
                # "Kenyan President Ada Lind", whom the tables know.
                listed.append(actor)
                continue
            counterpart = _COUNTERPART.search(gap) is not None
            if not counterpart and (
                not glued(gap) or not re.search(r",|\band\b|\bor\b|\bas\s+well\s+as\b|[-\u2013]", gap)
            ):
                break
            listed.append(actor)
        return listed

    def head_end(self, start: int, end: int) -> int:
        """Where the phrase's own words end and what is said about it begins; lists of actors are kept whole."""
        cut = _APPOSITION.search(self.view.text, start, end)
        while cut is not None:
            following = self.view.actors_between(cut.start(), min(end, cut.end() + 40))
            listed = (
                following
                and _OWNS.match(self.view.text, following[0].end_char) is None
                and glued(self.view.text[cut.start() : following[0].start_char])
                and self.view.actors_between(start, cut.start())
            )
            if not listed:
                return cut.start()
            cut = _APPOSITION.search(self.view.text, cut.end(), end)
        return end

    def is_person(self, start: int, end: int) -> bool:
        """True where an office of one person, or a name of two words that is no actor's, stands in a phrase."""
        if self.holds_office(start, end):
            return True
        if _of_a_group().match(self.view.text, start, end):
            return False
        return bool(personal_names(self.without_actors(start, end)))

    def holds_office(self, start: int, end: int) -> bool:
        """True where an office of one person stands in a phrase: "the Kenyan envoy"."""
        return _one_person().search(self.view.text, start, end) is not None

    def person_end(self, span: Span, end: int) -> int | None:
        """Where an office of one person ends behind an actor's name: "the Kenyan envoy" in "Kenyan envoy weighs in"."""
        person = _one_person().search(self.view.text, span.end_char, min(end, span.end_char + OFFICE_REACH))
        return person.end() if person is not None else None

    def holds_state_office(self, start: int, end: int) -> bool:
        """True where an office stands in a phrase that only states have: "Foreign Minister", "Cabinet Secretary"."""
        return _state_office().search(self.view.text, start, end) is not None

    def state_office_end(self, start: int, end: int) -> int | None:
        """Where an office of a state ends with which a phrase begins, None where it begins with none."""
        office = _state_office().match(self.view.text, start, end)
        return office.end() if office is not None else None

    def is_named(self, start: int, end: int) -> bool:
        """True where a capitalised word of no title stands in a phrase: "the National Unity Government"."""
        words = _NO_NAME.sub("", self.without_actors(start, end).strip())
        return any(name.lower() not in word_class("title") for name in _NAME.findall(words))

    def without_actors(self, start: int, end: int) -> str:
        outside = list(self.view.text[start:end])
        for span in self.view.actors_between(start, end):
            outside[span.start_char - start : span.end_char - start] = " " * len(span.text)
        return "".join(outside)

    def seat(self, start: int, end: int, index: int) -> str | None:
        """The state in whose capital an office sits: "the ministry in Pyongyang", "In Ankara, the ministry"."""
        text, opening = self.view.text, self.view.sentences[index][0]
        led = _SEAT_OPENS.match(text, opening, end)
        if led is not None:
            for span in self.view.actors_between(led.end(), min(end, led.end() + 1)):
                if span.id_ == "actors.capital":
                    return span.kb_id_
        # "the ministry in Pyongyang"; but "the envoy, speaking in Pyongyang".
        comma = text.find(",", start, end)
        for span in self.view.actors_between(start, end if comma < 0 else comma):
            lead = text[max(opening, span.start_char - SEAT_REACH) : span.start_char]
            if span.id_ == "actors.capital" and _SEATED.search(lead):
                return span.kb_id_
        return None

    def is_private(self, start: int, end: int) -> bool:
        """True where a phrase names people who do not speak for a state: "opposition leaders in Fiji"."""
        words = self.without_actors(start, end).lower().replace(",", " ").split()
        pairs = (" ".join(pair) for pair in pairwise(words))
        return not word_class("private").isdisjoint((*words, *pairs))

    def has_office(self, start: int, end: int) -> bool:
        """True where a phrase names one office of a state, whose state may have to be found."""
        text = self.view.text
        several = _PLURAL_OFFICE.search(text, start, end) is not None
        return not several and _office().search(text, start, end) is not None and not self.is_private(start, end)

    def office_alone(self, start: int, head_end: int, end: int) -> bool:
        """True for an office without a body of its own: "the minister", not "the Harbour Trust’s president".

        Args:
            head_end: where what is said about whoever it names begins.
        """
        office = _office().search(self.view.text, start, head_end)
        body = office is not None and _OWN_BODY.match(self.view.text, head_end, end) is not None
        # "the minister, Ada Lind": behind the comma stands whoever holds the office.
        holder = body and self.holds_state_office(start, head_end) and personal_names(self.view.text[head_end:end])
        if office is None or (body and not holder):
            return False
        before = _NAME.findall(self.view.text, start, office.start())
        if _of_civil_body().match(self.view.text, office.end(), head_end) is not None:
            return False
        behind = _of_body().match(self.view.text, office.end(), head_end)
        if behind is not None and self.state_office_end(behind.end() - 1, head_end) is not None:
            # "a spokesman for President Ada Lind".
            behind = None
        return behind is None and all(name.lower() in word_class("title") | word_class("opener") for name in before)

    def of_own_body(self, start: int, end: int) -> bool:
        """True for an officer of a body of its own: "the secretary-general of the Harbour Forum", wherever he sits."""
        person = _one_person().search(self.view.text, start, end)
        body = _BODY_BEHIND.match(self.view.text, person.end(), end) if person is not None else None
        if body is None:
            return False
        words = set(body["body"].lower().split())
        named = _INSTITUTION.search(body["body"]) is not None or not word_class("civil body").isdisjoint(words)
        return (named or body["body"].split()[-1] in word_class("body by its noun")) and not words & office_words()

    def spoken_for(self, start: int, end: int) -> str | None:
        """What stands behind "a lawyer with": the words for the group for whom a person speaks."""
        found = _SPEAKS_FOR.search(" ".join(self.view.text[start:end].split()))
        if found is None:
            return None
        described = _WORD.findall(found.string[: found.start()].lower())
        # "who teaches at Sur", "67, of Sur": where somebody is, and not for whom he speaks.
        body = not described and found["group"].startswith("the ")
        serves = body or not set(described).isdisjoint(agent_nouns().keys() | word_class("one person"))
        return found["group"] if serves else None

    def own_name(self, start: int, end: int) -> str | None:
        """The name in a phrase without its article, its titles and what follows the name."""
        whole = without_marks(self.view.text[start:end])
        if whole.partition(" ")[0].lower() in word_class("possessive") and not _NAME.search(whole.partition(" ")[2]):
            # "Their umbrella body", which is called by no name.
            return whole
        words = _AGE.sub("", _NO_NAME.sub("", whole))
        words = _OWNED_BY.sub("", re.sub(r"^(?:the|an?)\s+", "", words))
        served = _person_of(words)
        if served is not None:
            return served
        personal = _NAME_LAST.search(words) or (
            _name_behind_body().search(words) if self.holds_office(start, end) else None
        )
        if personal is not None:
            return personal["name"]
        words = _behind_sort(_without_titles(words))
        # "the charity Open Ledger"; but "a senator from Kenya" has no name.
        lead = re.match(r"(?:(?!(?:of|for|from|in|at)\b)[a-z][\w-]*\s+)+(?=[A-Z])", words)
        name = _CUT.sub("", words[lead.end() :] if lead is not None else words)
        # "And", "Q And": how a sentence begins.
        openers = word_class("opener") - word_class("pronoun") | {"q"}
        return None if {word.lower() for word in name.split()} <= openers else name


def _person_of(words: str) -> str | None:
    """ "Ada Lind of the Harbour Trust": the trust for which she speaks; of "Ada Lind of Sur" the person."""
    whose = _OF_PLACE.search(words)
    if whose is None:
        return None
    before = words[: whose.start()]
    if len(personal_names(before)) < FEWEST_NAMES or not _CAPITALIZED.fullmatch(before):
        return None
    body = whose["whose"].removeprefix("the ")
    institution = _INSTITUTION.search(body) is not None or not word_class("civil body").isdisjoint(body.lower().split())
    return body if institution and whose["whose"].startswith("the ") else before


def _behind_sort(words: str) -> str:
    """ "Rights group Open Ledger": the name behind what sort of group it is."""
    parts = words.split()
    for at, word in enumerate(parts[:LONGEST_SORT]):
        if at and word in word_class("sort of group") and all(part[:1].isupper() for part in parts[at + 1 :]):
            return " ".join(parts[at + 1 :]) or words
    return words


def _behind_office(words: list[str]) -> list[str]:
    """The words behind the last one that is an office of one person."""
    last = max((at for at, word in enumerate(words) if _one_person().fullmatch(word)), default=None)
    return words[last + 1 :] if last is not None else []


def _without_titles(words: str) -> str:
    """ "House Speaker Ada Lind", "Sen. Ada Lind": the name of a person without what he is called by."""
    parts = words.split()
    called = word_class("title") | word_class("one person")
    first = next((at for at, word in enumerate(parts) if word.lower().rstrip(".") not in called), 0)
    name = parts[first:]
    personal = len(name) >= FEWEST_NAMES and all(word[:1].isupper() for word in name)
    return " ".join(name) if personal else words


def trimmed(text: str, phrase: tuple[int, int]) -> tuple[int, int]:
    """A phrase without Markdown's marks, spaces and commas at its ends."""
    words = text[slice(*phrase)]
    kept = words.strip(" \n*_,:")
    start = phrase[0] + (words.find(kept) if kept else 0)
    return (start, start + len(kept)) if kept else phrase


def without_marks(words: str) -> str:
    """The words on one line, without Markdown's and HTML's marks."""
    return " ".join(_MARKUP.sub("", words).split()).strip(" ,:")


def full_name(words: str) -> str | None:
    """The last capitalised name in some words, with what belongs to it: "Bank of Novara"."""
    named = _FULL_NAME.findall(words)
    return str(named[-1]).strip() if named else None


def without_day(words: str) -> int:
    """In characters, how long some words are without the day behind them: "allies on Monday" tells nobody's name."""
    parts = words.split(" ")
    if parts[-1].lower() not in word_class("weekday"):
        return len(words)
    while len(parts) > 1 and parts[-1].lower() in word_class("day"):
        parts.pop()
    return len(" ".join(parts))


def without_tail(words: str) -> int:
    """In characters, how long an addressee's words are without days and adverbs behind them: "Oman time and again"."""
    tail = _behind_addressee().search(words)
    return without_day(words[: tail.start()] if tail is not None else words)


@known
def _behind_addressee() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{one_of(word_class('behind an addressee'))})$")


def without_article(words: str) -> str:
    """The words without an article or another determiner at their head."""
    return _NO_NAME.sub("", words).strip()


def personal_names(words: str) -> list[str]:
    """The names of the persons in some words, without their titles: "Vice Minister Sato Aki" gives "Sato" and "Aki"."""
    found: list[str] = []
    for run in _CAPITALIZED.findall(words):
        names = [name for name in run.split() if name.lower().rstrip(".") not in word_class("title")]
        if _INSTITUTION.search(run):
            # "Foreign Ministry Spokesman Ada Lind": what stands behind the office.
            names = _behind_office(run.split())
        if len(names) > 1 and not _INSTITUTION.search(" ".join(names)):
            found += [name for name in names if len(name) > 1 and name.lower() not in word_class("behind office")]
    return found
