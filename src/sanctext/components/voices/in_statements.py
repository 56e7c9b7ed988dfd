"""Whose voice it is in an official text: its issuers', unless the text lays words in others' mouths."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sanctext.components.voices.named_before import (
    FIRST_PERSON,
    first_person_before,
    issuer_words,
    of_others,
    opening_others,
    other_before,
    other_near,
    other_noun,
    own_organ,
)
from sanctext.components.voices.officials import REACH, Officials
from sanctext.components.voices.openings import several_open, some_open
from sanctext.components.voices.view import ASKS, QUOTED, SpeechView, Voice
from sanctext.grammar.lexicon import office_words
from sanctext.knowledge.actors import actor_of, is_group, members_on
from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, one_of, word_class

if TYPE_CHECKING:
    from sanctext.components.voices.laid import LaidWords
    from sanctext.components.voices.persons import Persons

_THIRD_PERSON = re.compile(r"^(?:it|he|she|they)$", re.IGNORECASE)
# "We, the Ministers of X and Y,": the issuers with their names behind it.
_WE_NAMED = re.compile(r"(?:We|WE|I)\s*[,\u2013\u2014(-]")
# "asked me to": the issuer is asked.
_OF_ISSUER = re.compile(r"\w+\s+(?:me|us)\b")
_PERSON = re.compile(r"^(?:he|she)$", re.IGNORECASE)
# "Minister Reed denied", "**Prime Minister Reed of Oman** praised".
_OPENING_OFFICE = re.compile(
    r"[\s*_•-]*(?P<words>(?:The\s+)?(?:[A-Z][\w.’'-]*\s+(?:of\s+(?:the\s+)?)?){1,7}?[A-Z][\w’'-]*)[*_]*\s+(?=\w+(?:ed|s)\b)"
)
_PERSON_OPENS = re.compile(r"[\s*_•-]*(?:He|She)\s")
_PLURAL = re.compile(r"^they$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:its|his|her|their)\b", re.IGNORECASE)
_OFFICE = (
    r"(?:[Tt]he\s+)?(?:Vice\s+|Prime\s+|Foreign\s+)?(?:President|Minister|Chancellor|King|Premier)"
    r"(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w.’'-]*){1,6}"
)
_TWO_OFFICES = re.compile(rf"\W*{_OFFICE}\s+and\s+{_OFFICE}")
# "The envoy was clear: “": what is quoted is the subject's.
_CLEAR = re.compile(
    r"(?:^|[,;]\s+)(?P<subject>[^,;:\x00]{2,80}?)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:\w+\s+)?(?:clear|blunt|explicit|emphatic)\b[^:\x00]{0,40}:\s*$"
)
_COMMITMENT = re.compile(r"\b(?:this|their|these)\s+(?:commitment|alignment)s?\b", re.IGNORECASE)
# Those who are addressed, in what they are urged to demand of others: "All States are urged to call on …".
_EVERYBODY = re.compile(r"^(?:all|every|each)\b", re.IGNORECASE)
_DASH = re.compile(r"\)?\s[\u2014\u2013-]\s+")
# A document, with its name: "the Lisbon Declaration that".
_DOCUMENT_BEFORE = re.compile(
    r"\b(?P<document>(?:[A-Z][\w’'-]*\s+){0,4}(?:Declaration|Pledge|Agreement|Accords?|Roadmap|letter|report|petition))[,\s]*(?:\band\s+)?$"
)
_DEMANDING = re.compile(
    r"\b(?:[Rr]ecall|[Aa]dopt|[Pp]ass|[Vv]ot|[Cc]o-sponsor)\w*\b[^.;:]{0,60}\b(?P<resolution>[Rr]esolutions?|UNSCRs?)\b(?:(?!\b(?:is|are|was|were|has|have|we|and\s+urg|they|which|that)\b)[^.;:])*$"
)
# "the statement by the Omani envoy calling on".
_PEOPLE_OF = re.compile(r"\b(?P<noun>[a-z]+)\s+of\s+(?:the\s+)?$")
_GERUND = re.compile(r"\w+ing\b")
# In characters: so far before its gerund a resolution is named.
FARTHEST_GERUND = 140
_BEHALF_BEFORE = re.compile(r"\b(?:on\s+behalf\s+of|we,)\s+(?:the\s+)?$", re.IGNORECASE)
# In characters: "on behalf of the " before a group's name; so far from its beginning a text says for whom it speaks.
FARTHEST_BEHALF = 24
FARTHEST_STATE_OF_ISSUERS = 3_000
_NAME_OR_WORD = re.compile(r"[\w-]+")
# Two sides meet, of whom one issues the readout.
PAIR_OF_SIDES = 2
# How many characters back the antecedent of "which" may lie.
FARTHEST_ANTECEDENT = 200
# How many characters before a quotation its speaker was "clear".
FARTHEST_CLEAR = 300
# How many characters back a document's name may begin.
FARTHEST_DOCUMENT = 60


class OfficialVoices:
    """Answers who speaks at a place of an official text."""

    def __init__(self, view: SpeechView) -> None:
        self.view = view
        # What the sentence that was last asked for lays in whose mouth, with its index.
        self._laid: tuple[int, LaidWords] | None = None
        self._persons: Persons | None = None
        self._officials = Officials(view)

    def speaker(self, place: int, phrase: tuple[int, int] | None, *, possessor: bool = False) -> Voice:
        """Who performs the act at `place`.

        Args:
            phrase: the words that the sentence gives as its subject or owner, None where it gives none.
            possessor: true where the phrase owns a call ("Iran's call"), false where it is a verb's subject.
        """
        paper = self._paper_demanding(place)
        if paper is not None:
            return paper
        phrase = self.view.plausible(phrase)
        if phrase is not None:
            return self._phrase(place, phrase, possessor=possessor)
        attributed = self._attribution(place)
        if attributed is not None:
            quoted = self.view.quotation_at(place) is not None
            return self._phrase(place, attributed, possessor=False)._replace(quoted=quoted)
        start, _ = self.view.sentences[self.view.sentence_index(place)]
        some = some_open().match(self.view.text, start, place + 1)
        if some is not None:
            return Voice((), False, False, some.span("words"))
        several = self._several_opening(place)
        return Voice(several, True, False, None) if several else self._issuers(None)

    def _several_opening(self, place: int) -> tuple[str, ...]:
        """ "All three called on", "They shared the view that X should": those who met, with whom a sentence begins."""
        start, _ = self.view.sentences[self.view.sentence_index(place)]
        opening = several_open().match(self.view.text, start, place + 1) if self.view.participants else None
        return self._of_readout(opening["words"], opening.span("words")) or () if opening is not None else ()

    def _behind_alignment(self, place: int) -> bool:
        """Whether a place stands behind the sentence by which others align themselves."""
        return self.view.aligned_at is not None and place > self.view.aligned_at

    def _of_commitment(self, place: int) -> bool:
        """ "The Union takes note of this commitment": of those who have just aligned themselves, and not theirs."""
        sentence = self.view.sentences[self.view.sentence_index(place)]
        return self._behind_alignment(place) and _COMMITMENT.search(self.view.text, *sentence) is not None

    def _issuers(self, phrase: tuple[int, int] | None) -> Voice:
        return Voice(self.view.issuers, True, False, phrase)

    def _phrase(self, place: int, phrase: tuple[int, int], *, possessor: bool) -> Voice:
        text = self.view.text
        start, end = phrase
        start += max((match.end() for match in _DASH.finditer(text[start:end])), default=0)
        words = text[start:end].strip()
        met = self._of_readout(words, (start, end))
        if met is not None:
            return Voice(met, self.view.issuers[0] in met, False, phrase)
        if _WE_NAMED.match(words):
            return self._first_person(place, phrase)
        if self.view.is_resolution((start, end)):
            return Voice((self.view.adopter(start, end),), False, False, phrase)
        if words.lower() in {"which", "that", "who"}:
            return self._antecedent(start, phrase)
        named = {span.kb_id_ for span in self.view.actors_between(start, end)}
        if _TWO_OFFICES.match(words) and named and named <= set(self.view.issuers):
            # "President Biden and President Reed", of whom the knowledge knows one.
            return self._issuers(phrase)
        if self.view.own_organs.is_own(words):
            return self._issuers(phrase)
        actors = self.view.heads(start, end)
        if actors:
            return self._actors(tuple(dict.fromkeys(span.kb_id_ for span in actors)), phrase)
        if words.partition(" ")[0].lower() in word_class("some of many") and issuer_words().search(words):
            # "Some members": not all of them.
            return Voice((), False, False, phrase)
        if FIRST_PERSON.search(words):
            return self._first_person(place, phrase)
        if named:
            # "civil society groups of X": nobody who speaks for X.
            return Voice((), False, False, phrase)
        return self._unnamed(place, phrase, start, words, possessor=possessor)

    def _antecedent(self, start: int, phrase: tuple[int, int]) -> Voice:
        """Of whom "which" or "who" at a place goes on to tell."""
        document = _DOCUMENT_BEFORE.search(self.view.text, max(0, start - FARTHEST_DOCUMENT), start)
        if document is not None:
            # "the Declaration that calls for N": a document of its own.
            return Voice((), False, False, document.span("document"))
        antecedent = self.view.actors_between(max(0, start - FARTHEST_ANTECEDENT), start)[-1:]
        whose = self._people_of(antecedent[0].start_char) if antecedent else None
        if whose is not None:
            # "the women of Oman who call for N".
            return Voice((), False, False, (whose[0], antecedent[0].end_char))
        other = other_noun().search(self.view.text, antecedent[0].end_char, start) if antecedent else None
        if other is not None:
            # "the Omani crews and people around the world who": nobody who speaks for Oman.
            return Voice((), False, False, other.span("noun"))
        return self._actors((antecedent[0].kb_id_,), phrase) if antecedent else self._issuers(phrase)

    def _people_of(self, place: int) -> tuple[int, int] | None:
        """ "the women of " before a state's name: people who do not speak for it."""
        noun = _PEOPLE_OF.search(self.view.text, max(0, place - FARTHEST_DOCUMENT), place)
        speak = office_words() | word_class("state noun") | word_class("issuer noun")
        return noun.span("noun") if noun is not None and noun["noun"] not in speak else None

    def _unnamed(self, place: int, phrase: tuple[int, int], start: int, words: str, *, possessor: bool) -> Voice:
        """Who speaks where a phrase names no actor: "they", "Minister Reed", "the leaders", "human rights groups"."""
        document = _DOCUMENT_BEFORE.search(self.view.text, max(0, start - FARTHEST_DOCUMENT), start)
        if possessor and document is not None:
            # "the Pledge and its call for N": the document's own call.
            return Voice((), False, False, document.span("document"))
        if _THIRD_PERSON.match(words) or _POSSESSIVE.search(words):
            return self._third_person(place, phrase, start, words, possessor=possessor)
        served = self._served_by(words) or self.view.commission(start, phrase[1])
        if served is not None:
            return self._actors((served,), phrase)
        if self._officials.is_one(words) and not possessor:
            codes = self._officials.whose(words) or opening_others(self.view, start)
            return Voice(codes, bool(codes) and set(codes) <= set(self.view.issuers), False, phrase)
        own = own_organ().match(words) is not None and not possessor
        if own or issuer_words().search(words) or _EVERYBODY.match(words) or self._is_own_name(words):
            return self._issuers(phrase)
        # Somebody whom no code stands for: "the international community's call", "human rights groups have urged".
        return Voice((), False, False, phrase)

    def _of_readout(self, words: str, phrase: tuple[int, int]) -> tuple[str, ...] | None:
        """ "They", "The Secretary and the Foreign Minister": both who met; "Minister Park": whoever was met."""
        if not self.view.participants:
            return None
        small = [word.lower() for word in _NAME_OR_WORD.findall(words)]
        named = {span.kb_id_ for span in self.view.actors_between(*phrase)}
        if not small or not named <= set(self.view.participants):
            return None
        several = not word_class("several of a readout").isdisjoint(small)
        both = small[0] == "both" or self.view.text[max(0, phrase[0] - len("both ")) : phrase[0]].lower() == "both "
        if both and several and not named and len(self.view.participants) == PAIR_OF_SIDES + 1:
            # "Both Ministers", whom the issuer has called one after the other.
            return self.view.participants[1:]
        if several and len(named) == 1 and small[0] not in numbers():
            # "Omani officials".
            return tuple(named)
        joined = "and" in small and sum(word in office_words() for word in small) > 1
        if several or joined:
            return self.view.participants
        if self.view.issuers[0] in named and len(named) > 1:
            # "Oman and Chad", "the Omani crews and the harbour of Chad".
            return tuple(code for code in self.view.participants if code in named)
        side = self.view.sides.get(words.partition(",")[0].split()[-1]) if not named and words[0] != "," else None
        if side is not None:
            return (side,)
        if not named and words.split()[-1] in self.view.own_names:
            # "Envoy Lind", of whom the title says with whom he spoke.
            return self.view.issuers[:1]
        other = not self.view.met.isdisjoint(words.split()) or (
            not office_words().isdisjoint(small) and self.view.met_as(words)
        )
        if other and len(self.view.participants) == PAIR_OF_SIDES:
            return self.view.participants[1:]
        return None

    def _served_by(self, words: str) -> str | None:
        """Whom "Minister Reed" serves, as the text introduced her."""
        if not words[:1].isupper() or words.startswith(("The ", "Our ")):
            return None
        # Few official texts name persons without their states, and its patterns take a noticeable part of the start.
        from sanctext.components.voices.persons import Persons

        self._persons = self._persons or Persons(self.view)
        return self._persons.code_of(words)

    def _is_own_name(self, words: str) -> bool:
        """ "The Community", in a statement of the Caribbean Community: the last word of the only issuer's name."""
        if len(self.view.issuers) != 1 or not words.startswith(("The ", "the ")):
            return False
        noun = words.split(maxsplit=1)[1].partition(",")[0]
        return noun[:1].isupper() and noun.isalpha() and noun in actor_of(self.view.issuers[0])[0].split()

    def _third_person(self, place: int, phrase: tuple[int, int], start: int, words: str, *, possessor: bool) -> Voice:
        """ "they" and "it" are the issuers, unless the sentence before opens with others."""
        theirs = words.lower().startswith("their") and first_person_before(self.view, start)
        if possessor and (theirs or of_others(self.view, start)):
            # "The people of X have voiced their demand": others' call.
            return Voice((), False, False, phrase)
        if _PLURAL.match(words) and self._behind_alignment(start):
            aligned = tuple(code for code in self.view.issuers if code not in self.view.principals)
            return Voice(aligned, True, False, phrase)
        if self._of_commitment(start) and not possessor:
            return Voice(tuple(code for code in self.view.issuers if code in self.view.principals), True, False, phrase)
        label = self.view.label_at(start)
        if label is not None and ASKS.fullmatch(self.view.text, label.start, label.end) and not possessor:
            # "The ministry in Lima says it will": whoever asks does not speak of the issuers.
            return Voice(other_near(self.view, start), False, False, phrase)
        another = _THIRD_PERSON.match(words) or self._officials.is_anothers(words)
        others = opening_others(self.view, start) if another and not possessor else ()
        met = None if others or possessor or not _PERSON.match(words) else self._person_before(start)
        if met is not None:
            return Voice(met, set(met) <= set(self.view.issuers), False, phrase)
        if _OF_ISSUER.match(self.view.text, place):
            # "He asked me to": whoever asks the issuer is somebody else.
            return Voice(others or other_before(self.view, start), False, False, phrase)
        if not others and len(self.view.principals) > 1 and _PERSON.match(words) and not possessor:
            # "He", in a text of several: whose official opened a sentence before, and never all of them.
            person = self._officials.before(start)
            return Voice(person, bool(person) and set(person) <= set(self.view.issuers), False, phrase)
        return Voice(others, False, False, phrase) if others else self._issuers(phrase)

    def _paper_demanding(self, place: int) -> Voice | None:
        """ "the resolution of June, demanding N": the gerund is the resolution's, and not the issuers'.

        So it is of "the statement by the Omani envoy calling on X to V".
        """
        text = self.view.text
        if not _GERUND.match(text, place):
            return None
        start, _ = self.view.sentences[self.view.sentence_index(place)]
        paper = _paper_of().search(text, max(start, place - FARTHEST_GERUND), place)
        whose = paper.span("whose") if paper is not None else (0, 0)
        if paper is not None and (self.view.heads(*whose) or self.view.commission(*whose)):
            return self._phrase(place, paper.span("whose"), possessor=False)
        cited = _DEMANDING.search(text, max(start, place - FARTHEST_GERUND), place)
        if cited is None:
            return None
        return Voice((self.view.adopter(cited.start(), place),), False, False, cited.span("resolution"))

    def _actors(self, codes: tuple[str, ...], phrase: tuple[int, int]) -> Voice:
        issuers = self.view.issuers
        if len(issuers) > 1 and len(codes) == 1 and self._is_own_group(codes[0]):
            # "The A3 condemns": the issuers by the name that they have together.
            return Voice(issuers, True, False, phrase)
        if issuers and set(codes) <= set(issuers):
            # "The Union takes note of this commitment" of those who align themselves.
            whole = set(codes) >= self.view.principals and not self._of_commitment(phrase[0])
            return Voice(issuers if whole else codes, True, False, phrase)
        return Voice(codes, False, False, phrase)

    def _is_own_group(self, code: str) -> bool:
        """Whether a group is that of the issuers: its members are, or the text speaks on its behalf."""
        if not is_group(code) or code in self.view.issuers:
            return False
        if members_on(code, self.view.issued):
            return self.view.is_own_group(code)
        return any(
            _BEHALF_BEFORE.search(self.view.text, max(0, span.start_char - FARTHEST_BEHALF), span.start_char)
            is not None
            for span in self.view.actors_between(0, FARTHEST_STATE_OF_ISSUERS)
            if span.kb_id_ == code
        )

    def _first_person(self, place: int, phrase: tuple[int, int]) -> Voice:
        if self.view.quotation_at(place) is None:
            return self._issuers(phrase)
        attributed = self._attribution(place)
        if attributed is None or FIRST_PERSON.search(self.view.text, *attributed):
            return self._issuers(phrase)
        return self._phrase(place, attributed, possessor=False)._replace(quoted=True)

    def _person_before(self, place: int) -> tuple[str, ...] | None:
        """Whom "he" means behind a sentence that opens with somebody who was met: "Minister Reed denied it. He"."""
        index = self.view.sentence_index(place)
        for back in range(1, min(REACH, index) + 1):
            begin, end = self.view.sentences[index - back]
            opening = _OPENING_OFFICE.match(self.view.text, begin, end)
            if opening is None and _PERSON_OPENS.match(self.view.text, begin, end) is None:
                return None
            if opening is not None:
                return self._holder(opening["words"], opening.span("words"))
        return None

    def _holder(self, words: str, phrase: tuple[int, int]) -> tuple[str, ...] | None:
        """Whom somebody serves with whose office a sentence opens: "Minister Reed", "Minister Reed of Oman"."""
        met = self._of_readout(words, phrase)
        named = {span.kb_id_ for span in self.view.heads(*phrase)}
        if met is None and len(named) == 1 and not office_words().isdisjoint(words.lower().split()):
            return tuple(named)
        served = self._served_by(words) if met is None else None
        return met or ((served,) if served is not None else None)

    def _attribution(self, place: int) -> tuple[int, int] | None:
        """The subject of the speech clause that lays the words at a place in somebody's mouth."""
        # Its patterns take a noticeable part of the start, and most official texts need none of them.
        from sanctext.components.voices.laid import LaidWords

        index = self.view.sentence_index(place)
        start, end = self.view.sentences[index]
        quotation = self.view.quotation_at(place)
        if quotation is not None and (clear := self._clear(start, quotation[0])) is not None:
            return clear
        if self._laid is None or self._laid[0] != index:
            self._laid = (index, LaidWords(self.view, start, end))
        laid = self._laid[1]
        if laid.source is not None:
            return laid.source
        return laid.around(place) if quotation is not None else laid.before(place)

    def is_laid(self, place: int, phrase: tuple[int, int] | None) -> bool:
        """Whether words that name no subject are laid in an actor's mouth: "The Omani minister said that Chad must"."""
        laid = self._attribution(place) if phrase is None and self.view.quotation_at(place) is None else None
        return laid is not None and bool(self.view.heads(*laid))

    def _clear(self, start: int, quotation: int) -> tuple[int, int] | None:
        """The subject of "The envoy was clear:" in the sentence that begins at `start`, before a quotation."""
        begin = max(start, quotation - FARTHEST_CLEAR)
        # Where only a part is looked at, it is no sentence's beginning.
        words = self.view.outside[begin:quotation]
        clear = _CLEAR.search(words if begin == start else QUOTED + words[1:])
        return (begin + clear.start("subject"), begin + clear.end("subject")) if clear is not None else None


@known
def _paper_of() -> re.Pattern[str]:
    """ "the statement by Oman " before what it asks."""
    papers = one_of(word_class("paper with a voice"))
    return re.compile(rf"\b(?i:{papers})s?\s+(?:by|from|of)\s+(?P<whose>[^,;:.]{{3,80}}?)\s+$")
