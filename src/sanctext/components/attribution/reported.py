"""Whose voice it is in a report: who tells it, and who "he", "it", "the group" and "the minister" are."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from spacy.tokens import Span

from sanctext.components.attribution.passage import Passage, Voice
from sanctext.components.attribution.tellings import Telling, tellings
from sanctext.components.signatories.listings import glued
from sanctext.knowledge.words import word_class

_FIRST_PERSON = re.compile(r"^(?:[Ww]e|WE|I|[Oo]urs?|us|[Mm]y|[Ww]e,.*)$")
_PERSON = re.compile(r"^(?:he|she|his|her)$", re.IGNORECASE)
_PLURAL = re.compile(r"^(?:they|their)$", re.IGNORECASE)
_THING = re.compile(r"^(?:it|its)$", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"^(?:[A-Z]\w+day[’']s|the|their|its|a|this)?\s*(?:joint\s+|final\s+)?(?:statement|text|communiqu[eé]|declaration|document|letter)$",
    re.IGNORECASE,
)
_RESOLUTION = re.compile(r"\b(?:resolutions?|UNSCRs?|S/RES/\d+)\b", re.IGNORECASE)
_RESOLUTION_BEFORE = re.compile(r"(?:[Rr]esolutions?|UNSCRs?|S/RES/)[^.;]{0,40}[,\s]\s*$")
_ASSEMBLY = re.compile(r"\bGeneral\s+Assembly\b")
_COUNTED = re.compile(
    r"^(?:the|all|both|these)?\s*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|trio|duo|pair|issuers|signatories|allies|partners|ministers|leaders|"
    r"sides|envoys|governments)\b(?:\s+(?:\w+\s+)?(?:countries|nations|states|sides|ministers|leaders|governments|allies|powers|envoys|members|officials))?",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"^(?:the|this|that)\s+(?:\w+\s+)?(?:group|bloc|movement|organi[sz]ation|party|militia|agency|alliance|coalition|charity|company|union|body|council|watchdog)$",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:minist\w+|spokes\w+|ambassador|envoy|diplomat|officials?|advis[eo]r|president|premier|secretary|chief|chair\w*|head|director|leader|"
    r"general|admiral|department|government|office|delegation|representative|army|military|regime|embassy|chancellor|king|emir)\b",
    re.IGNORECASE,
)
_PLURAL_OFFICE = re.compile(
    r"\b(?:ministers|leaders|presidents|envoys|ambassadors|governments|chiefs)\b", re.IGNORECASE
)
# "the foreign ministry in Pyongyang": an office of the state whose capital is named behind it.
_SEATED = re.compile(r"\s+in\s+$")
_APPOSITION = re.compile(
    r",\s+(?=(?:an?|the|its|his|her|their|who|whose|which|[a-z]))|\s+[\u2014\u2013(]|,\s+(?=[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,3}\s*$)"
)
# What somebody deals with is not who he is.
_FIELD_BEFORE = re.compile(r"\b(?:over|on|against|with|about|between)\s+(?:the\s+)?$")
_POSSESSED = re.compile(r"^(?:his|her|its|their)\s+", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w’'-]*[\w]\b")
_FULL_NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s+(?:for|of|and|the|al-\w+|de|van|von|bin|[A-Z][\w.’'-]*))*")
_NO_NAME = re.compile(r"^(?:The|A|An|His|Her|Its|Their|Some|Another|This|That|In|On)\s+")
_NAME_LAST = re.compile(
    r"\b(?!(?:for|of|to|the|and|in|on)\b)[a-z][\w-]*\s+(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|al-[A-Z]\w+|[A-Z][\w’'-]+)){1,3})$"
)
_CUT = re.compile(r"\s+(?:in|at|from|with|on|who|which|that|since|about|near)\s+.*$", re.DOTALL)
_JOINT = re.compile(
    r"\b(?:other|others|partners|allies|along\s+with|together\s+with|on\s+behalf\s+of|plus)\b", re.IGNORECASE
)
_CITES = re.compile(r"\b(?:statement|communiqu[eé]|declaration|document|letter)\b", re.IGNORECASE)
_ONE_PERSON = re.compile(
    r"\b(?:minister|spokes(?:man|woman|person)|president|ambassador|envoy|chief|secretary|adviser|advisor|diplomat|official|director|"
    r"leader|king|emir|chancellor|representative|general|analyst|researcher)\b",
    re.IGNORECASE,
)
_CAPITALIZED = re.compile(r"[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|al-[A-Z]\w+|[A-Z][\w’'-]+))*")
# "the rights group Open Ledger": what is named behind the noun is no person.
_OF_A_GROUP = re.compile(
    r"(?:[Tt]he|[Aa]n?)\s+(?:[\w-]+\s+){0,3}?(?:group|charity|agency|alliance|party|company|organi[sz]ation|network|union|institute|"
    r"think\s+tank|newspaper|broadcaster|body|coalition|movement)\b"
)
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z0-9-]{1,9})\)")
_SHORT_NAME = re.compile(r"(?:(?:Mr|Ms|Mrs|Dr|Gen|Lt|Col)\.?\s+)?(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+")
_PERSONAL = r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|al-[A-Z]\w+|[A-Z][\w’'-]+)){1,3})"
_TITLED = (
    r"(?:\w+\s+){0,4}?(?i:minister|spokes(?:man|woman|person)|president|ambassador|envoy|chief|secretary|adviser|advisor|diplomat|official|director|"
    r"leader|chancellor|representative|general|premier|under\s+secretary|commissioner|governor|premier)"
)
# "Japanese Foreign Minister Sato Aki", "China's deputy ambassador, Lin Weimin".
_OFFICIAL_BEHIND = re.compile(
    rf"(?:[’']s?)?\s+{_TITLED}(?:\s+(?:of|for|to)\s+(?:the\s+)?[\w]+(?:\s+[A-Z]\w+)*?)?,?\s+{_PERSONAL}"
)
# "Ann Reed, the acting U.S. envoy".
_OFFICIAL_AHEAD = re.compile(rf"{_PERSONAL},\s+(?:the\s+|an?\s+)?(?:\w+\s+){{0,2}}$")
_OFFICE_NEAR = re.compile(rf"(?:[’']s?)?\s+{_TITLED}\b")
_INSTITUTION = re.compile(
    r"\b(?:Ministry|Government|Department|Agency|Office|Council|Mission|Army|Party|Group|Committee|Union|Guard|Forces|Commission|"
    r"Network|Institute|Campaign|Watch|Front|Movement|Assembly|Administration|Board|Embassy)\b"
)
_TEXT = re.compile(r"\b[Tt]h(?:e|is|at)\s+(?:\w+\s+)?(?:resolution|text|draft|motion)\b")
_ADOPTED = re.compile(r"\b(?:adopted|passed|approved)\b")
_SUBMITTED = re.compile(r"\b(?:submitted|tabled|circulated|proposed|drafted|sponsored|prepared)\s+by\s+")
_ADOPTERS = re.compile(
    r"\b(?:[Bb]oard\s+of\s+[Gg]overnors|IAEA(?:’s|'s)?\s+[Bb]oard|[Bb]oard|[Ss]ecurity\s+[Cc]ouncil|[Cc]ouncil)\b"
)
# The noun phrase before a sentence's first verb.
_FIRST_PHRASE = re.compile(
    r"[\w’'. -]+?(?=\s+(?:\x00|\w{2,}ed\b|(?:has|have|had|did|does|do|is|are|was|were|will|would)\b|"
    r"\w{3,}s\s+(?:a|an|the|its|his|her|their|that|to|on|in)\b))"
)
_FULL_STOP = re.compile(r"[.!?][”\"’]*$")
_MARKS = re.compile(r"[\s*_\[\]#>•–-]+")
# A subject holds no conditions, no second person and no addresses.
_NO_PHRASE = re.compile(r"\b(?:if|you|your|because|so)\b|://|\]\(|\*\*")
_NAME_BEFORE = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:for|and|of|[A-Z][\w’'-]+))*)\s+(?:for|of)\s+(?:the\s+|All\s+)?$"
)
# Between a telling and the quotation that it opens: "Reed said: “", "**Reed:** “".
_LEADS = re.compile(r"[\s,:*_]*(?:that\s+)?")
# In characters: "The " before the first actor of a sentence.
LONGEST_ARTICLE = 4
# How many sentences back an office or a pronoun may reach.
REACH = 8


class Teller(NamedTuple):
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


class _Told(NamedTuple):
    telling: Telling
    teller: Teller
    sentence: int


class ReportedVoices:
    """Reads a report from its beginning, keeps who told what, and answers who speaks at a place."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.told: list[_Told] = []
        self._names: dict[str, Teller] = {}
        # Whom a sentence in which nobody tells anything is about, for the pronouns after it.
        self._topics: list[tuple[int, Teller]] = []
        self._introduce()
        for index, (start, end) in enumerate(passage.sentences):
            for telling in tellings(passage, start, end):
                teller = self._teller_of(telling, index)
                if teller is not None:
                    self.told.append(_Told(telling, teller, index))
            if not (self.told and self.told[-1].sentence == index):
                topic = self._topic_of(index)
                if topic is not None:
                    self._topics.append((index, topic))
        self._verbs = [told.telling.verb for told in self.told]

    def speaker(self, place: int, phrase: tuple[int, int] | None) -> Voice:
        """Who performs the act at `place`.

        Args:
            place: first character of the cue.
            phrase: the words that the sentence gives as its subject or owner, None where it gives none.
        """
        quotation = self.passage.quotation_at(place)
        voice = self._voice(place, phrase, quotation)
        return voice._replace(quoted=quotation is not None)

    def _voice(self, place: int, phrase: tuple[int, int] | None, quotation: tuple[int, int] | None) -> Voice:
        index = self.passage.sentence_index(place)
        phrase = self._plausible(phrase)
        if phrase is not None:
            resolution = self._resolution(phrase)
            if resolution is not None:
                return resolution
            words = self.passage.text[slice(*phrase)].strip()
            if _FIRST_PERSON.match(words):
                if quotation is None and not self.passage.news:
                    return Voice((), True, False, phrase)
                if len(self.passage.issuers) > 1 and self._cites_statement(index):
                    return Voice(self.passage.issuers, False, False, phrase)
            else:
                own = next((told for told in self.told if told.telling.verb == place), None)
                if own is not None:
                    return self._as_told(own)
                teller = self._resolve(phrase, index, self._before(place, index))
                if teller is not None:
                    return self._as_voice(teller)._replace(span=phrase)
                return Voice((), False, False, phrase)
        governing = self._governing(place, quotation, index)
        if governing is None:
            return Voice(self.passage.issuers, not self.passage.news, False, None)
        return self._as_told(governing)

    def _as_told(self, told: _Told) -> Voice:
        return self._as_voice(told.teller)._replace(span=told.telling.subject or told.teller.span)

    def _plausible(self, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
        """A phrase that can name somebody, without marks before it; None for a clause that the parser took for one."""
        if phrase is None:
            return None
        text = self.passage.text
        marks = _MARKS.match(text, *phrase)
        start = marks.end() if marks is not None else phrase[0]
        return None if start >= phrase[1] or _NO_PHRASE.search(text, start, phrase[1]) else (start, phrase[1])

    def _as_voice(self, teller: Teller) -> Voice:
        return Voice(teller.codes, False, False, teller.span, teller.name)

    # Tellings

    def _governing(self, place: int, quotation: tuple[int, int] | None, index: int) -> _Told | None:
        """Who tells what stands at a place: before or behind it in its sentence, else whoever told something last."""
        own = next((told for told in self.told if told.telling.verb == place), None)
        if own is not None:
            return own
        here = [told for told in self.told if told.sentence == index]
        if quotation is not None:
            leading = next((told for told in reversed(self.told) if told.telling.verb < quotation[0]), None)
            if leading is not None and _LEADS.fullmatch(self.passage.text, leading.telling.end, quotation[0]):
                return leading
            following = next((told for told in self.told if told.telling.start >= quotation[1] - 1), None)
            if following is not None and self._at_once(quotation[1], following.telling):
                return following
            before = [told for told in here if told.telling.verb < quotation[0]]
            after = [told for told in here if told.telling.verb > place]
        else:
            before = [told for told in here if told.telling.verb < place]
            after = [told for told in here if told.telling.verb > place]
        if before:
            return before[-1]
        if after and (quotation is not None or self._closes(after[0].telling)):
            return after[0]
        earlier = self.told[: bisect_left(self._verbs, place)]
        if quotation is not None:
            topic = next((topic for at, topic in reversed(self._topics) if at == index - 1), None)
            if topic is not None:
                return _Told(Telling(place, place, place, None), topic, index)
        near = bool(earlier) and (self.passage.news or (quotation is not None and index - earlier[-1].sentence <= 1))
        return earlier[-1] if near else None

    def _at_once(self, end: int, telling: Telling) -> bool:
        """ "…,” said X": nothing stands between, and the quotation does not end with a full stop."""
        gap = self.passage.text[end : telling.start]
        return not gap.strip(" ,") and "\n" not in gap and not self.passage.text[:end].rstrip("”\"’'").endswith(".")

    def _closes(self, telling: Telling) -> bool:
        """A telling behind what it tells: "…, they added"."""
        return bool(re.search(r"[,\x00]\s*$", self.passage.outside[max(0, telling.start - 3) : telling.start]))

    def _cites_statement(self, index: int) -> bool:
        start, end = self.passage.sentences[index]
        return _CITES.search(self.passage.outside, start, end) is not None

    def _resolution(self, phrase: tuple[int, int]) -> Voice | None:
        text = self.passage.text
        words = text[slice(*phrase)].strip()
        relative = words.lower() in {"which", "that"}
        if not _RESOLUTION.search(words) and not (
            relative and _RESOLUTION_BEFORE.search(text, max(0, phrase[0] - 70), phrase[0])
        ):
            return None
        assembly = _ASSEMBLY.search(text, max(0, phrase[0] - 30), phrase[1])
        return Voice(("UNGA",) if assembly else (self._adopter(phrase[0]),), False, False, phrase)

    # Tellers

    def _before(self, place: int, index: int) -> list[Teller]:
        """Tellers before a place, the last one first, as far back as a pronoun reaches."""
        reached = [
            (told.telling.verb, told.teller)
            for told in self.told
            if told.telling.verb < place and index - told.sentence <= REACH
        ]
        reached += [(self.passage.sentences[at][0], topic) for at, topic in self._topics if 0 < index - at <= REACH]
        return [teller for _, teller in sorted(reached, key=lambda item: item[0], reverse=True)]

    def _teller_of(self, telling: Telling, index: int) -> Teller | None:
        if telling.subject is None:
            here = [told for told in self.told if told.sentence == index and not told.telling.according]
            return here[-1].teller if here else self._first_of(index, telling.verb)
        return self._resolve(telling.subject, index, self._before(telling.verb, index))

    def _first_of(self, index: int, verb: int) -> Teller | None:
        """The subject with which a sentence begins, for a verb that goes on with it."""
        start, _ = self.passage.sentences[index]
        first = _FIRST_PHRASE.match(self.passage.outside, start, verb)
        if first is None:
            return None
        return self._resolve(first.span(), index, self._before(verb, index))

    def _resolve(self, phrase: tuple[int, int], index: int, before: list[Teller]) -> Teller | None:
        """The one that a phrase names or means.

        Args:
            phrase: a noun phrase with its appositions, or a pronoun.
            index: index of its sentence.
            before: who told something before, the last one first.
        """
        text = self.passage.text
        start, end = phrase
        words = " ".join(text[start : self._head_end(start, end)].split())
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
        counted = _COUNTED.match(words) and not self._heads(start, self._head_end(start, end))
        if self.passage.issuers and (_DOCUMENT.match(words) or counted):
            return Teller(self.passage.issuers, phrase, plural=True)
        if _DOCUMENT.match(words):
            adopted = (
                self._text_before(index)
                if index and _RESOLUTION.search(text, *self.passage.sentences[index - 1])
                else None
            )
            return adopted or (before[0] if before else None)
        return self._named(phrase, index, before)

    def _text_before(self, index: int) -> Teller | None:
        """The body or the authors of the resolution or draft that one of the last sentences is about."""
        text = self.passage.text
        for back in (1, 2):
            if index < back:
                break
            start, end = self.passage.sentences[index - back]
            if any(told.sentence == index - back for told in self.told):
                break
            about = _TEXT.search(text, start, end)
            if about is None:
                continue
            submitted = None if _ADOPTED.search(text, start, end) else _SUBMITTED.search(text, about.end(), end)
            if submitted is not None:
                authors = self._list_from(self.passage.actors_between(submitted.end(), end)[:1] or [], end)
                if authors:
                    codes = tuple(dict.fromkeys(span.kb_id_ for span in authors))
                    return Teller(codes, (authors[0].start_char, authors[-1].end_char), plural=len(codes) > 1)
            return Teller((self._adopter(about.start()),), about.span())
        return None

    def _adopter(self, place: int) -> str:
        """The body whose resolution a text speaks of: the one that it named last, the Security Council if none."""
        named = list(_ADOPTERS.finditer(self.passage.text, 0, place))
        return "IAEA" if named and named[-1].group().lower().startswith(("board", "iaea")) else "UNSC"

    def _named(self, phrase: tuple[int, int], index: int, before: list[Teller]) -> Teller | None:
        text = self.passage.text
        start, end = phrase
        head_end = self._head_end(start, end)
        head = text[start:head_end]
        private = bool(
            word_class("private") & set(self._without_actors(start, head_end).lower().replace(",", " ").split())
        )
        actors = [] if private else self._heads(start, head_end)
        person = self._is_person(start, end)
        issuers = self.passage.issuers
        named = {span.kb_id_ for span in self.passage.actors_between(start, end)}
        if len(issuers) > 1 and named >= set(issuers):
            return Teller(issuers, phrase, plural=True)
        if actors:
            codes = tuple(dict.fromkeys(span.kb_id_ for span in self._list_from(actors, end)))
            joint = len(codes) > 1 or _JOINT.search(text, start, min(end + 60, len(text))) is not None
            if len(issuers) > 1 and joint and set(codes) <= set(issuers):
                codes = issuers
            teller = Teller(codes, phrase, person=person and len(codes) == 1, plural=len(codes) > 1)
            self._remember(phrase, teller)
            return teller
        if _GROUP.match(" ".join(head.split())):
            group = next((teller for teller in before if not teller.person), None)
            if group is not None:
                return group
        known = self._known(head)
        if known is not None:
            return known
        seated = self._seat(start, end, index)
        if seated is not None and _OFFICE.search(head):
            teller = Teller((seated,), phrase, person=person)
            self._remember(phrase, teller)
            return teller
        inside = [] if private else self._heads(head_end, end)
        if inside and head_end < end:
            teller = Teller((inside[0].kb_id_,), phrase, person=True)
            self._remember(phrase, teller)
            return teller
        if _POSSESSED.match(head) or (
            not _PLURAL_OFFICE.search(head)
            and _OFFICE.search(head)
            and not private
            and (person or not self._is_named(start, head_end))
        ):
            owner = (self._named_before(start, index) if _POSSESSED.match(head) else None) or self._owner(index, before)
            if owner is not None:
                owner = owner._replace(span=phrase, person=person)
                self._remember(phrase, owner)
                return owner
        teller = Teller((), phrase, self._name_of(phrase, head_end, before), person=person)
        self._remember(phrase, teller)
        return teller

    def _heads(self, start: int, end: int) -> list[Span]:
        return [
            span
            for span in self.passage.heads(start, end)
            if not _FIELD_BEFORE.search(self.passage.text, start, span.start_char)
            and not self._ends_a_name(start, span.start_char)
        ]

    def _ends_a_name(self, start: int, place: int) -> bool:
        """ "Open Ledger for America", "the Nurses Association of Kenya": the state belongs to a group's name."""
        before = _NAME_BEFORE.search(self.passage.text, start, place)
        if before is None:
            return False
        words = {word.lower() for word in before["name"].split()}
        return not words & word_class("title")

    def _list_from(self, actors: list[Span], end: int) -> list[Span]:
        """The actors of the list that begins with the first one; of "X's adviser to Y" only X."""
        if not actors:
            return []
        listed = [actors[0]]
        for actor in self.passage.actors_between(actors[0].end_char, end):
            gap = self.passage.text[listed[-1].end_char : actor.start_char]
            if not glued(gap) or not re.search(r",|\band\b|\bor\b|[-\u2013]", gap):
                break
            listed.append(actor)
        return listed

    def _head_end(self, start: int, end: int) -> int:
        """Where the phrase's own words end and what is said about it begins; lists of actors are kept whole."""
        cut = _APPOSITION.search(self.passage.text, start, end)
        while cut is not None:
            following = self.passage.actors_between(cut.start(), min(end, cut.end() + 40))
            listed = (
                following
                and glued(self.passage.text[cut.start() : following[0].start_char])
                and self.passage.actors_between(start, cut.start())
            )
            if not listed:
                return cut.start()
            cut = _APPOSITION.search(self.passage.text, cut.end(), end)
        return end

    def _is_person(self, start: int, end: int) -> bool:
        """True where an office of one person, or a name of two words that is no actor's, stands in a phrase."""
        if _ONE_PERSON.search(self.passage.text, start, end):
            return True
        if _OF_A_GROUP.match(self.passage.text, start, end):
            return False
        return bool(_personal_names(self._without_actors(start, end)))

    def _is_named(self, start: int, end: int) -> bool:
        """True where a capitalised word stands in a phrase that is part of no title: "the National Unity Government"."""
        words = _NO_NAME.sub("", self._without_actors(start, end).strip())
        return any(name.lower() not in word_class("title") for name in _NAME.findall(words))

    def _remember(self, phrase: tuple[int, int], teller: Teller) -> None:
        """Keep the names of persons and of groups without a code in a phrase: who bears them is this teller."""
        words = self._without_actors(*phrase)
        for name in _personal_names(words):
            self._names.setdefault(name, teller)
        if teller.name:
            self._names.setdefault(teller.name, teller)
        for acronym in _ACRONYM.findall(words):
            self._names.setdefault(acronym, teller)

    def code_of(self, words: str) -> str | None:
        """The actor whom a person serves that the report introduced: "Minister Sato" gives Japan's code."""
        found = {teller.codes for name in _personal_names(words) if (teller := self._names.get(name)) is not None}
        codes = found.pop() if len(found) == 1 else ()
        return codes[0] if len(codes) == 1 else None

    def _known(self, head: str) -> Teller | None:
        """Somebody who told something or was introduced before, by the last of his names: "Sato said"."""
        words = _NO_NAME.sub("", head).strip()
        if words in self._names:
            return self._names[words]
        last = words.split()[-1] if words else ""
        return self._names.get(last) if _SHORT_NAME.fullmatch(words) else None

    def _without_actors(self, start: int, end: int) -> str:
        outside = list(self.passage.text[start:end])
        for span in self.passage.actors_between(start, end):
            outside[span.start_char - start : span.end_char - start] = " " * len(span.text)
        return "".join(outside)

    def _introduce(self) -> None:
        """Note whose official each person is: "U.S. envoy Ann Reed", "Ann Reed, the U.S. envoy"."""
        text = self.passage.text
        for span in self.passage.actors_between(0, len(text)):
            teller = Teller((span.kb_id_,), (span.start_char, span.end_char), person=True)
            behind = _OFFICIAL_BEHIND.match(text, span.end_char)
            ahead = _OFFICIAL_AHEAD.search(text, max(0, span.start_char - 90), span.start_char)
            for found in (
                behind,
                ahead if _OFFICE.match(text, span.end_char) or _OFFICE_NEAR.match(text, span.end_char) else None,
            ):
                for name in _personal_names(found["name"]) if found is not None else ():
                    self._names.setdefault(name, teller)

    def _seat(self, start: int, end: int, index: int) -> str | None:
        """The state in whose capital an office sits: "the ministry in Pyongyang", "In Ankara, the ministry"."""
        opening = self.passage.sentences[index][0]
        for span in self.passage.actors_between(opening, end):
            if span.id_ != "actors.capital":
                continue
            lead = self.passage.text[opening : span.start_char]
            inside = span.start_char >= start and _SEATED.search(self.passage.text[start : span.start_char])
            if inside or re.fullmatch(r"(?:In|From)\s+", lead):
                return span.kb_id_
        return None

    def _topic_of(self, index: int) -> Teller | None:
        """The first actor of a sentence, where he is no place."""
        start, end = self.passage.sentences[index]
        for span in self.passage.actors_between(start, end):
            if not self.passage.is_place(span) and self.passage.quotation_at(span.start_char) is None:
                person = self._is_person(span.start_char, min(end, span.end_char + 40))
                return Teller((span.kb_id_,), (span.start_char, span.end_char), person=person)
        if not _FULL_STOP.search(self.passage.text, start, end):
            return None
        first = self._first_of(index, end)
        return first if first is not None and first.name is not None and self._is_named(*first.span) else None

    def _topic(self, index: int) -> Teller | None:
        return self._topic_of(index - 1) if index else None

    def _owner(self, index: int, before: list[Teller]) -> Teller | None:
        """Whose "the minister" is: of whoever the sentence before is about, else of whoever spoke last."""
        told = [told for told in self.told if 0 <= index - told.sentence <= REACH and told.teller in before]
        last = told[-1].teller if told and len(told[-1].teller.codes) < 2 else None
        if last is not None and index - told[-1].sentence <= 1:
            return last
        topic = self._topic(index)
        opens = topic is not None and topic.span[0] - self.passage.sentences[index - 1][0] <= LONGEST_ARTICLE
        return topic if opens else last or topic

    def _named_before(self, place: int, index: int) -> Teller | None:
        """The first actor of the sentence itself, where he stands before a place: "Sudan, according to its envoy"."""
        start, _ = self.passage.sentences[index]
        first = next(
            (span for span in self.passage.actors_between(start, place) if not self.passage.is_place(span)), None
        )
        return Teller((first.kb_id_,), (first.start_char, first.end_char)) if first is not None else None

    def _antecedent(self, place: int, index: int, before: list[Teller]) -> Teller | None:
        start, _ = self.passage.sentences[index]
        actors = self.passage.actors_between(start, place)
        names = _FULL_NAME.findall(self.passage.text[max(start, place - 80) : place].rstrip(" ,"))
        last = names[-1].strip() if names else ""
        if actors and (not last or last in self.passage.text[actors[-1].start_char : actors[-1].end_char + 40]):
            return Teller((actors[-1].kb_id_,), (actors[-1].start_char, actors[-1].end_char))
        if last:
            at = self.passage.text.rfind(last, start, place)
            return Teller((), (at, at + len(last)), last)
        return before[0] if before else None

    def _name_of(self, phrase: tuple[int, int], head_end: int, before: list[Teller]) -> str | None:
        """The name of somebody whom no code stands for: of the group for whom a person speaks, else his own words."""
        text = self.passage.text
        about = " ".join(text[head_end : phrase[1]].split())
        speaks_for = re.search(r"\b(?:with|for|of|at)\s+(?P<group>.+)$", about)
        if speaks_for is not None:
            if _GROUP.match(speaks_for["group"]):
                group = next((teller for teller in before if not teller.person and teller.name), None)
                if group is not None:
                    return group.name
            named = _FULL_NAME.findall(speaks_for["group"])
            if named:
                return str(named[-1])
        words = " ".join(text[phrase[0] : head_end].split())
        words = _NO_NAME.sub("", words)
        words = re.sub(r"^(?:the|an?)\s+", "", words)
        personal = _NAME_LAST.search(words)
        if personal is not None:
            return personal["name"]
        lead = re.match(r"(?:[a-z][\w-]*\s+)+(?=[A-Z])", words)
        if lead is not None:
            words = words[lead.end() :]
        return _CUT.sub("", words) or None


def _personal_names(words: str) -> list[str]:
    """The names of the persons in some words, without their titles: "Vice Minister Sato Aki" gives "Sato" and "Aki"."""
    found: list[str] = []
    for run in _CAPITALIZED.findall(words):
        names = [name for name in run.split() if name.lower().rstrip(".") not in word_class("title")]
        if len(names) > 1 and not _INSTITUTION.search(run):
            found += [name for name in names if len(name) > 2]
    return found
