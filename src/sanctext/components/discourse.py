"""Who "we", "he", "the statement" and "the spokesperson" are, from what was said before."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from spacy.tokens import Doc, Span

from sanctext.components.page import Page

# In capitals "US" is a state.
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|WE|[Oo]urs?|us|I|[Mm]y|[Oo]urselves|[Uu]ndersigned)\b")
_THIRD_PERSON = re.compile(r"^(?:it|he|she|they)$", re.IGNORECASE)
_DOCUMENT = re.compile(r"\b(?:statement|text|communiqu[eé]|declaration|document|letter)\b", re.IGNORECASE)
_RESOLUTION = re.compile(r"\b(?:resolutions?|UNSCRs?|S/RES/\d+)\b", re.IGNORECASE)
_ASSEMBLY = re.compile(r"\bGeneral\s+Assembly\b")
_ISSUERS = re.compile(
    r"\b(?:ministers|leaders|presidents|members|envoys|governments|issuers|signatories|participants|sides|officials|"
    r"partners|allies|heads|chiefs|ambassadors|advisors|advisers|countries|nations|group|duo|pair|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|\w+teen|both)\b",
    re.IGNORECASE,
)
_WITH_OTHERS = re.compile(
    r"\b(?:other|others|partners|allies|plus|along\s+with|together\s+with|on\s+behalf\s+of)\b", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"\b(?:its|his|her|their)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:said|says|say|stated|told|tells|added|adds|argued|argues|noted|declared|announced|wrote|insisted|insists|"
    r"warned|stressed|read|reads|explained|claimed|claims|maintained|repeated|believes?)\b"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Nn]ear|[Oo]ver|[Oo]n|[Aa]gainst|[Ww]ith|[Oo]f)\s+(?:the\s+)?$"
)
# "an adviser to President X" is of X's; "the ambassador to X" is not.
_SERVES = re.compile(r"\b(?:advis[eo]r|aide|assistant|secretary|spokes\w+)\s+to\s+(?:the\s+)?$", re.IGNORECASE)
# Whom a passive or a title names is not its sentence's subject: "in a statement released by X".
_AGENT_BEFORE = re.compile(r"\bby\s+(?:the\s+)?$")
# What "it" is in the sentence after: "the draft was submitted by A and B. It calls on …".
_DRAFTED_BY = re.compile(
    r"\b(?:draft|text|proposal|motion)\b[^.]*\b(?:submitted|tabled|circulated|proposed|drafted|sponsored|prepared)\s+by\s+"
    r"(?:the\s+)?$"
)
# Whose view a sentence gives: "according to Moscow", "in Tehran's view".
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\s+to\s+(?P<source>[^,.;”\"]{2,60})(?=[,.;])|[Ii]n\s+(?P<view>[^,.;]{2,40})[’']s?\s+(?:view|opinion)\b)"
)
# Offices that a report names without their state, once it has said whose they are.
_OFFICE = re.compile(
    r"\b(?:minist\w+|spokes\w+|ambassador|envoy|diplomat|officials?|advis[eo]r|president|premier|secretary|chief|head|"
    r"general|admiral|director|department|government|office|delegation|representative)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?<!^)\b[A-Z][\w’'-]+|^(?!(?:The|A|An|His|Her|Its|Their|One|Some|Another|This|That)\b)[A-Z][\w’'-]+"
)
PAIR = re.compile(r"\s*(?:,|and|or)\s+(?:the\s+)?$")
# How many sentences back a pronoun may reach for a name.
REACH = 3
# How many characters before its authors a draft may be named.
FARTHEST_DRAFTED = 120
# How many characters after "said" a name may stand.
NAME_AFTER_SAID = 60
# How many sentences back an office may have been given its state.
REACH_OF_OFFICE = 8
# How many characters back the antecedent of "which" and the full form of "the spokesperson" may lie.
FARTHEST_ANTECEDENT = 200
FARTHEST_ROLE = 4_000


class Voice(NamedTuple):
    """Who speaks.

    Args:
        codes: actors' codes; empty where nobody could be named.
        own: true where the document's own issuers speak.
        quoted: true for words in quotation marks.
        span: the words that name the speaker, in characters; None where none do.
    """

    codes: tuple[str, ...]
    own: bool
    quoted: bool
    span: tuple[int, int] | None


class Discourse:
    """What a document has said up to each place, for resolving who speaks."""

    def __init__(self, doc: Doc) -> None:
        page = Page(doc)
        self.text = page.text
        self.actors = page.actors
        self.actors_between = page.actors_between
        self.quotation_at = page.quotation_at
        self.news = doc._.sanctext_kind == "news_report"
        self.issuers = tuple(signatory["code"] for signatory in doc._.sanctext_signatories)
        self.principals = {data["code"] for data in doc._.sanctext_signatories if data["role"] == "issuer"}
        self.sentences = sorted(
            {(sent.start_char, sent.end_char) for block in page.blocks for sent in page.sentences(block)}
        )
        self.starts = [start for start, _ in self.sentences]
        # Names of persons whom an office gave to an actor, with his code.
        self._persons: dict[str, str] = {}

    # Places

    def sentence_index(self, place: int) -> int:
        """Index of the sentence that holds a character."""
        return max(bisect_right(self.starts, place) - 1, 0)

    # Speakers

    def speaker(self, place: int, phrase: tuple[int, int] | None, *, possessor: bool = False) -> Voice:
        """Who performs the act at `place`.

        Args:
            place: first character of the cue.
            phrase: the words that the sentence gives as its subject or owner, None where it gives none.
            possessor: true where the phrase owns a call ("Iran's call"), false where it is a verb's subject.
        """
        if phrase is not None:
            return self._phrase(place, phrase, possessor=possessor)
        attributed = self._attribution(place)
        quotation = self.quotation_at(place)
        if attributed is not None:
            return self._phrase(place, attributed, possessor=False)._replace(quoted=quotation is not None)
        if self.news:
            voice = self._last_subject(place)
            return voice._replace(quoted=quotation is not None)
        return Voice(self.issuers, True, False, None)

    def _phrase(self, place: int, phrase: tuple[int, int], *, possessor: bool) -> Voice:
        start, end = phrase
        dash = max((match.end() for match in re.finditer(r"\)?\s[\u2014\u2013-]\s+", self.text[start:end])), default=0)
        start += dash
        words = self.text[start:end].strip()
        quotation = self.quotation_at(start)
        if _RESOLUTION.search(words) or (words.lower() in {"which", "that"} and self._resolution_before(start)):
            before = self.text[max(0, start - 30) : end]
            return Voice(("UNGA",) if _ASSEMBLY.search(before) else ("UNSC",), False, False, phrase)
        if words.lower() in {"which", "that", "who"}:
            antecedent = self.actors_between(max(0, start - FARTHEST_ANTECEDENT), start)[-1:]
            codes = tuple(span.kb_id_ for span in antecedent)
            return self._as_issuers(codes, phrase) if codes else Voice(self.issuers, True, False, phrase)
        actors = self._heads(start, end)
        if _FIRST_PERSON.search(words) and not actors:
            return self._first_person(place, phrase, quotation)
        if actors:
            codes = tuple(dict.fromkeys(span.kb_id_ for span in actors))
            around = self.text[start : min(end + 60, len(self.text))]
            joint = len(codes) > 1 or bool(_WITH_OTHERS.search(around))
            if self.news and len(self.issuers) > 1 and joint and set(codes) <= set(self.issuers):
                return Voice(self.issuers, False, False, phrase)
            return self._as_issuers(codes, phrase)
        if _THIRD_PERSON.match(words) or _POSSESSIVE.search(words):
            if possessor and not self.news:
                return Voice(self.issuers, True, False, phrase)
            if self.issuers and not self.news:
                # In an official text "they" and "it" are its issuers, unless the sentence before opens with others.
                others = self._opening_others(start) if _THIRD_PERSON.match(words) else ()
                return Voice(others or self.issuers, not others, False, phrase)
            return self._last_subject(start)._replace(span=phrase)
        if _DOCUMENT.search(words) and self.issuers:
            return Voice(self.issuers, not self.news, False, phrase)
        if _ISSUERS.search(words) and self.issuers:
            return Voice(self.issuers, not self.news, False, phrase)
        if self.news:
            voice = self._role(start, words)._replace(span=phrase)
            if len(voice.codes) == 1:
                self._persons |= dict.fromkeys(_NAME.findall(words), voice.codes[0])
            return voice
        # A possessor of a call whom no code stands for: "the international community's call".
        return Voice((), False, False, phrase) if possessor else Voice(self.issuers, True, False, phrase)

    def _opening_others(self, place: int) -> tuple[str, ...]:
        """Codes of those who are the first words of the sentence before, where they are no issuers."""
        index = self.sentence_index(place)
        if not index:
            return ()
        start, end = self.sentences[index - 1]
        codes: list[str] = []
        last = start
        for span in self.actors_between(start, end):
            gap = self.text[last : span.start_char]
            if not (PAIR.fullmatch(gap) if codes else re.fullmatch(r"(?:The\s+)?", gap)):
                break
            codes.append(span.kb_id_)
            last = span.end_char
        own = set(codes) & set(self.issuers) or re.match(r"[’']s?\b|-|:", self.text[last : last + 2])
        return () if own else tuple(dict.fromkeys(codes))

    def _heads(self, start: int, end: int) -> list[Span]:
        """Actors that a phrase is about, without places and audiences ("the ambassador to the United Nations")."""
        found = self.actors_between(start, end)
        kept = [
            span
            for span in found
            if span.start_char <= start
            or not re.search(
                r"\b(?:to|at|in|near)\s+(?:the\s+)?$", self.text[max(start, span.start_char - 9) : span.start_char]
            )
        ]
        relative = re.search(r",\s+(?:which|who|whose)\b", self.text[start:end])
        if relative:
            kept = [span for span in kept if span.start_char < start + relative.start()] or kept
        return kept

    def _as_issuers(self, codes: tuple[str, ...], phrase: tuple[int, int]) -> Voice:
        issuers = set(self.issuers)
        if not self.news and issuers and set(codes) <= issuers:
            whole = set(codes) >= self.principals or len(codes) > 1
            return Voice(self.issuers if whole else codes, True, False, phrase)
        if self.news and set(codes) == issuers:
            return Voice(self.issuers, False, False, phrase)
        return Voice(codes, False, False, phrase)

    def _first_person(self, place: int, phrase: tuple[int, int], quotation: tuple[int, int] | None) -> Voice:
        if not self.news:
            if quotation is None:
                return Voice(self.issuers, True, False, phrase)
            attributed = self._attribution(place)
            if attributed is None:
                return Voice(self.issuers, True, False, phrase)
            return self._phrase(place, attributed, possessor=False)._replace(quoted=True)
        attributed = self._attribution(place)
        if len(self.issuers) > 1 and self._cites_statement(place):
            return Voice(self.issuers, False, quotation is not None, phrase)
        voice = (
            self._phrase(place, attributed, possessor=False)
            if attributed is not None and not _FIRST_PERSON.fullmatch(self.text[slice(*attributed)].strip())
            else self._last_subject(place)
        )
        return voice._replace(quoted=quotation is not None)

    def _cites_statement(self, place: int) -> bool:
        """True where the sentence says outside quotation marks that its words are the statement's."""
        start, end = self.sentences[self.sentence_index(place)]
        return any(self.quotation_at(match.start()) is None for match in _DOCUMENT.finditer(self.text, start, end))

    def _resolution_before(self, start: int) -> bool:
        return bool(
            re.search(r"(?:[Rr]esolutions?|UNSCRs?|S/RES/)[^.;]{0,40}[,\s]\s*$", self.text[max(0, start - 70) : start])
        )

    def _attribution(self, place: int) -> tuple[int, int] | None:
        """The subject of the verb of saying that governs a place in its sentence, outside quotation marks."""
        start, end = self.sentences[self.sentence_index(place)]
        quotation = self.quotation_at(place)
        source = next(
            (match for match in _ACCORDING.finditer(self.text, start, end) if self.quotation_at(match.start()) is None),
            None,
        )
        if source is not None and self.actors_or_names(*source.span("source" if source["source"] else "view")):
            return source.span("source" if source["source"] else "view")
        verbs = [match for match in _SAID.finditer(self.text, start, end) if self.quotation_at(match.start()) is None]
        before = [match for match in verbs if match.start() < place]
        after = [match for match in verbs if match.start() > place and self._closes(match)]
        if not self.news and quotation is None:
            after = []
            before = [
                match
                for match in before
                if self.text[match.end() : place].lstrip().startswith(("that", "“", '"', ":", "the", "it"))
            ]
        chosen = (after[0] if quotation is not None and after else None) or (
            before[-1] if before else after[0] if after else None
        )
        if chosen is None:
            return None
        return self._subject_before(start, chosen.start()) or self._subject_after(chosen.end(), end)

    def _closes(self, match: re.Match[str]) -> bool:
        """A verb of saying after the words it reports: "…,” the statement said", "…, they added, …"."""
        lead = self.text[max(0, match.start() - 60) : match.start()]
        return bool(re.search(r"[,”\"’][^,.;”\"]*$", lead)) and not re.search(r"\bthat\s+[^,]*$", lead)

    def _subject_before(self, start: int, verb: int) -> tuple[int, int] | None:
        lead = self.text[start:verb]
        cut = max(
            (
                match.end()
                for match in re.finditer(r"[”\"]\s*|;\s+|:\s+|(?<!\w)—\s*|,\s+(?:and|but|while|whereas)\s+(?=\w)", lead)
            ),
            default=0,
        )
        commas = [match.end() for match in re.finditer(r",\s+", lead[cut:])]
        begin = start + cut
        alone = bool(commas) and _THIRD_PERSON.match(lead[cut + commas[-1] :].strip()) is not None
        if commas and (alone or not re.search(r"\b(?:who|which|speaking|citing|of|from)\b", lead[cut:])):
            begin = start + cut + commas[-1]
        words = self.text[begin:verb].strip()
        if not words or words.lower() in {"and", "but", "also", "then"}:
            return None
        if words.lower().startswith(("and ", "but ")) and not self.actors_between(begin, verb):
            return self._first_referent(start, verb)
        return begin, verb

    def _subject_after(self, verb: int, end: int) -> tuple[int, int] | None:
        match = re.match(
            r"\s+(?:the\s+|a\s+|an\s+)?[\w’'. -]{2,60}?(?=[,.;]|\s+(?:on|in|at|after|who)\b|$)", self.text[verb:end]
        )
        if match is None or not self.actors_or_names(verb, verb + match.end()):
            return self._first_referent(self.sentences[self.sentence_index(verb)][0], verb)
        return verb, verb + match.end()

    def _first_referent(self, start: int, end: int) -> tuple[int, int] | None:
        for span in self.actors_between(start, end):
            if self.quotation_at(span.start_char) is None and not self.is_place(span):
                return span.start_char, span.end_char
        return None

    def is_place(self, span: Span) -> bool:
        lead = self.text[max(0, span.start_char - 24) : span.start_char]
        return bool(_PLACE_BEFORE.search(lead) and not _SERVES.search(lead)) or (
            bool(re.match(r"[^\n]{0,40}?[\u2014\u2013]\s", self.text[span.end_char : span.end_char + 42]))
            and span.start_char == self.sentences[self.sentence_index(span.start_char)][0]
        )

    def _last_subject(self, place: int) -> Voice:
        """The last one that a sentence before this place was about."""
        index = self.sentence_index(place)
        for back in range(1, REACH + 3):
            if index - back < 0:
                break
            start, end = self.sentences[index - back]
            referents: list[tuple[int, Voice]] = []
            said = next(
                (match for match in _SAID.finditer(self.text, start, end) if self.quotation_at(match.start()) is None),
                None,
            )
            if said is not None:
                known = self._person(self.text[start : said.start()]) or self._person(
                    self.text[said.end() : said.end() + NAME_AFTER_SAID]
                )
                if known is not None:
                    referents.append((start, known))
            # Whoever stands after "X said that" is spoken of and does not speak.
            last = said.start() if said is not None and self.actors_or_names(start, said.start()) else end
            for span in self.actors_between(start, last):
                lead = self.text[max(0, span.start_char - FARTHEST_DRAFTED) : span.start_char]
                drafted = self._drafters(span, end) if _DRAFTED_BY.search(lead) else None
                if drafted is not None:
                    referents.append((span.start_char, drafted))
                    break
                outside = self.quotation_at(span.start_char) is None
                if outside and not self.is_place(span) and not _AGENT_BEFORE.search(lead):
                    referents.append((span.start_char, self._subject_voice(span, end)))
                    break
            for pattern in (_DOCUMENT, _ISSUERS):
                for match in pattern.finditer(self.text, start, end):
                    if self.issuers and self.quotation_at(match.start()) is None and self._says(match.end(), end):
                        referents.append((match.start(), Voice(self.issuers, not self.news, False, match.span())))
                        break
            if referents:
                return min(referents)[1]
        return Voice(self.issuers, not self.news, False, None)

    def _drafters(self, span: Span, end: int) -> Voice:
        """Those who submitted the draft that a sentence is about: the list that begins with an actor."""
        listed = [span]
        for actor in self.actors_between(span.end_char, end):
            if not PAIR.fullmatch(self.text[listed[-1].end_char : actor.start_char].replace(", and", " and")):
                break
            listed.append(actor)
        codes = tuple(dict.fromkeys(actor.kb_id_ for actor in listed))
        return Voice(codes, False, False, (span.start_char, listed[-1].end_char))

    def actors_or_names(self, start: int, end: int) -> bool:
        """True where somebody is named between two characters."""
        return bool(self.actors_between(start, end)) or _NAME.search(self.text[start:end]) is not None

    def _subject_voice(self, span: Span, end: int) -> Voice:
        """The voice of a sentence's first actor; of all issuers where he begins the list of them."""
        place = (span.start_char, span.end_char)
        listed = {actor.kb_id_ for actor in self.actors_between(span.start_char, end)}
        if span.kb_id_ in self.issuers and len(listed & set(self.issuers)) > 1:
            return Voice(self.issuers, not self.news, False, place)
        return self._as_issuers((span.kb_id_,), place)

    def _says(self, start: int, end: int) -> bool:
        return bool(
            re.match(
                r"\W*(?:\w+\W+){0,2}?(?:said|wrote|stated|read|added|urged|called|condemned|demanded|issued)\b",
                self.text[start:end],
            )
        )

    def _role(self, start: int, words: str) -> Voice:
        """ "the spokesperson": the actor of the last phrase with the same noun, else the last subject."""
        head = re.split(r"\s(?:of|for|from|at|with|in)\s", words)[0].split()
        noun = head[-1].lower() if head else ""
        if noun and noun not in {"official", "officials"}:
            earlier = re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)
            for match in reversed(list(earlier.finditer(self.text, max(0, start - FARTHEST_ROLE), start))):
                near = self.actors_between(max(0, match.start() - 40), match.start())
                if near:
                    return Voice((near[-1].kb_id_,), False, False, None)
        if _OFFICE.search(words):
            return self._seat(start) or self._last_speaker(start)
        known = self._person(words)
        if known is not None:
            return known
        if _NAME.search(words):
            # Somebody whom no code stands for.
            return Voice((), False, False, None)
        return self._last_subject(start)

    def _person(self, words: str) -> Voice | None:
        """The actor for whom a person spoke before: "Sato said"."""
        codes = [self._persons[name] for name in _NAME.findall(words) if name in self._persons]
        return Voice((codes[-1],), False, False, None) if codes else None

    def _seat(self, place: int) -> Voice | None:
        """ "In Ankara, the foreign ministry said": the office is of the state whose capital begins the sentence."""
        start, end = self.sentences[self.sentence_index(place)]
        first = next(iter(self.actors_between(start, min(end, place))), None)
        if (
            first is None
            or first.id_ != "actors.capital"
            or not re.fullmatch(r"In\s+", self.text[start : first.start_char])
        ):
            return None
        return Voice((first.kb_id_,), False, False, None)

    def _last_speaker(self, place: int) -> Voice:
        """The last actor who said something outside quotation marks: an office without its state is his."""
        index = self.sentence_index(place)
        for start, end in reversed(self.sentences[max(0, index - REACH_OF_OFFICE) : index]):
            for match in reversed(list(_SAID.finditer(self.text, start, end))):
                if self.quotation_at(match.start()) is not None:
                    continue
                heads = [span for span in self._heads(start, match.start()) if not self.is_place(span)]
                if heads:
                    return self._as_issuers((heads[0].kb_id_,), (heads[0].start_char, heads[0].end_char))
        return self._last_subject(place)
