"""Whose voice it is in a report: whoever tells the words, before or behind them."""

from __future__ import annotations

import re

from spacy.tokens import Span

from sanctext.components.voices.names import Speaker
from sanctext.components.voices.owners import LONGEST_ARTICLE
from sanctext.components.voices.speakers import Speakers
from sanctext.components.voices.speech_clauses import Speech, SpeechClause
from sanctext.components.voices.view import SpeechView, Voice
from sanctext.grammar.lexicon import office_words
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

_FIRST_PERSON = re.compile(r"^(?:[Ww]e|WE|I|[Oo]urs?|us|me|[Mm]y|[Ww]e,.*)$")
_PARTICIPLE = re.compile(r"\w+ing\b")
_IT = re.compile(r"it", re.IGNORECASE)
_HE = re.compile(r"he|she", re.IGNORECASE)
_OFFICE_ALONE = re.compile(
    r"the\s+(?:vice\s+)?(?:president|chancellor|king|prime\s+minister)(?:[’']s?)?", re.IGNORECASE
)
_CITES = re.compile(r"\b(?:statement|communiqu[eé]|declaration|document|letter)\b", re.IGNORECASE)
# In characters: so near to his state somebody's office stands.
NEAR_OFFICE = 24
# In words: "foreign ministry", behind "our".
LONGEST_OWN = 3
_ENDS_SENTENCE = re.compile(r"[.!?][”\"’]*$")
_BULLETED = re.compile(r"\s*[•*\u2013-]\s")
# In characters: a list below its heading.
LONGEST_LIST = 2_000
# Between a speech clause and the quotation that it opens: "Reed said: “", "**Reed:** “".
_LEADS = re.compile(r"[\s,:*_]*(?:that\s+)?")


@known
def _decision() -> re.Pattern[str]:
    """ "What the government decided": a heading."""
    who, verbs = one_of(word_class("who decides")), one_of(word_class("decided upon"))
    return re.compile(rf"\b(?:{who})\b[^.\n]*\b(?:{verbs})\b")


def _is_ours(words: str) -> bool:
    """ "Our government", "my ministry", in somebody's own words: his."""
    possessive, *others = words.lower().split() or [""]
    own = word_class("own organ") | office_words() | word_class("people of a state")
    return possessive in {"our", "my"} and len(others) <= LONGEST_OWN and bool(others) and others[-1] in own


_DRAFT = re.compile(r"\bdraft\b", re.IGNORECASE)


class ReportedVoices:
    """Answers who speaks at a place of a report."""

    def __init__(self, view: SpeechView) -> None:
        self.view = view
        self.speakers = Speakers(view)

    def speaker(self, place: int, phrase: tuple[int, int] | None) -> Voice:
        """Who performs the act at `place`.

        Args:
            phrase: the words that the sentence gives as its subject or owner, None where it gives none.
        """
        quotation = self.view.quotation_at(place)
        voice = self._voice(place, phrase, quotation)
        if len(voice.codes) == 1 and self.view.is_own_group(voice.codes[0]):
            # "The E3 urged": those whose statement it is.
            voice = voice._replace(codes=self.view.issuers)
        return voice._replace(quoted=quotation is not None)

    def teller(self, place: int) -> Voice | None:
        """Who tells what stands at a place, outside or inside quotation marks; None where nobody does."""
        quotation = self.view.quotation_at(place)
        index = self.view.sentence_index(place)
        told = self._governing(place, quotation, index)
        near = told is not None and (quotation is not None or told.sentence == index)
        return self._as_told(told) if told is not None and near else None

    def decided(self, place: int) -> Voice | None:
        """Whose order a passive in a list is, below "What the government decided": of the state at home."""
        lines = self.view.text[max(0, place - LONGEST_LIST) : place].split("\n")
        heading = next((line for line in reversed(lines[:-1]) if not _BULLETED.match(line)), "")
        home = _decision().search(heading) if _BULLETED.match(lines[-1]) else None
        owner = self.speakers.owners.at_home(self.view.sentence_index(place)) if home is not None else None
        return self._as_voice(owner) if owner is not None else None

    def _voice(self, place: int, phrase: tuple[int, int] | None, quotation: tuple[int, int] | None) -> Voice:
        index = self.view.sentence_index(place)
        phrase = self.view.plausible(phrase)
        if phrase is not None:
            resolution = self._resolution(phrase)
            if resolution is not None:
                return resolution
            words = self.view.text[slice(*phrase)].strip()
            if _FIRST_PERSON.match(words) or (quotation is not None and _is_ours(words)):
                if quotation is None and not self.view.news:
                    return Voice((), True, False, phrase)
                if len(self.view.issuers) > 1 and self._cites_statement(index):
                    return Voice(self.view.issuers, False, False, phrase)
                several = self._several_quoted(quotation) if quotation is not None else ()
                if several:
                    return Voice(several, False, False, phrase)
            elif (
                quotation is not None
                and (_HE.fullmatch(words) or _OFFICE_ALONE.fullmatch(words))
                and ((inside := self._named_inside(quotation, phrase)).codes or _HE.fullmatch(words))
            ):
                return inside
            else:
                return self._of_phrase(place, phrase, index)
        governing = self._governing(place, quotation, index)
        label = self._heads(place, index)
        if label is not None:
            return Voice((label.kb_id_,), False, False, (label.start_char, label.end_char))
        if governing is None:
            return Voice(self.view.issuers, not self.view.news, False, None)
        return self._as_told(governing)

    def _of_phrase(self, place: int, phrase: tuple[int, int], index: int) -> Voice:
        """Whose words follow a phrase that is neither "we" nor an official within his own quotation."""
        own = self.speakers.told.at(place) or self._of_participle(place, phrase, index)
        if own is not None and not self._of_first_clause(own.clause, phrase):
            return self._as_told(own)
        opener = self._opens(phrase, index) if _IT.fullmatch(self.view.text[slice(*phrase)].strip()) else None
        if opener is not None:
            return Voice((opener.kb_id_,), False, False, phrase)
        speaker = self.speakers.whom.resolve(phrase, index, self.speakers.told.before(place, index))
        if speaker is not None:
            return self._as_voice(speaker)._replace(span=phrase)
        return Voice((), False, False, phrase)

    def _several_quoted(self, quotation: tuple[int, int]) -> tuple[str, ...]:
        """ "“Oman and Chad regret the raid. We call for …”": with whom a quotation begins, where nobody speaks it."""
        begin, end = self.view.sentence_index(quotation[0]), self.view.sentence_index(quotation[1] - 1)
        if any(self.speakers.told.in_sentence(index) for index in range(begin, end + 1)):
            return ()
        start = quotation[0] + 1
        first = self.view.actors_between(start, start + LONGEST_ARTICLE + 1)[:1]
        named = self.speakers.phrases.list_from(first, quotation[1])
        codes = tuple(dict.fromkeys(str(span.kb_id_) for span in named))
        return codes if len(codes) > 1 else ()

    def _opens(self, phrase: tuple[int, int], index: int) -> Span | None:
        """ "Oman will keep the bans it has placed": the state or bloc with which a sentence begins that tells nothing
        before "it".
        """
        start, _ = self.view.sentences[index]
        first = next(iter(self.view.actors_between(start, start + LONGEST_ARTICLE + 1)), None)
        told = any(told.clause.verb < phrase[0] for told in self.speakers.told.in_sentence(index))
        comma = self.view.text[max(0, phrase[0] - 2) : phrase[0]].strip() == ","
        own = first is not None and first.id_ != "actors.demonym" and first.label_ != "armed_group"
        return first if own and not told and not comma else None

    def _of_participle(self, place: int, phrase: tuple[int, int], index: int) -> Speech | None:
        """ "X said that Y was wrong, calling for N": the participle goes on with whoever said it, and not with Y."""
        if _PARTICIPLE.match(self.view.text, place) is None or not self._closes_clause(place):
            return None
        before = [told for told in self.speakers.told.in_sentence(index) if told.clause.verb < phrase[0]]
        return before[-1] if before else None

    def _of_first_clause(self, clause: SpeechClause, phrase: tuple[int, int]) -> bool:
        """ "Council extends ban, Oman urges": the sentence gives a name alone, behind another clause's comma."""
        begin = clause.subject[0] if clause.subject is not None else phrase[0]
        named = self.view.actors_between(*phrase)
        return (
            begin < phrase[0]
            and self.view.text[begin : phrase[0]].rstrip().endswith(",")
            and len(named) == 1
            and (named[0].start_char, named[0].end_char) == phrase
        )

    def _closes_clause(self, place: int) -> bool:
        return self.view.text[max(0, place - 3) : place].rstrip().endswith(",")

    def _named_inside(self, quotation: tuple[int, int], phrase: tuple[int, int]) -> Voice:
        """Whom "he" means in somebody's own words: the person named last in them, else nobody."""
        named = [
            span
            for span in self.view.actors_between(quotation[0], phrase[0])
            if span.id_ == "actors.person"
            or self.speakers.phrases.holds_office(
                max(quotation[0], span.start_char - NEAR_OFFICE), min(phrase[0], span.end_char + NEAR_OFFICE)
            )
        ]
        return Voice((named[-1].kb_id_,) if named else (), False, False, phrase)

    def _as_told(self, told: Speech) -> Voice:
        return self._as_voice(told.speaker)._replace(span=told.clause.subject or told.speaker.span)

    def _as_voice(self, speaker: Speaker) -> Voice:
        return Voice(speaker.codes, False, False, speaker.span, speaker.name)

    def _heads(self, place: int, index: int) -> Span | None:
        """ "Seoul: Pyongyang must stop": the actor before a colon with which a headline begins."""
        start, end = self.view.sentences[index]
        first = next(iter(self.view.actors_between(start, start + 1)), None)
        if first is None or not self.view.news or self.view.text[first.end_char : first.end_char + 2] != ": ":
            return None
        return first if place > first.end_char and _ENDS_SENTENCE.search(self.view.text, start, end) is None else None

    def _governing(self, place: int, quotation: tuple[int, int] | None, index: int) -> Speech | None:
        """Who tells what stands at a place: before or behind it in its sentence, else whoever told something last."""
        own = self.speakers.told.at(place)
        if own is not None:
            return own
        here = self.speakers.told.in_sentence(index)
        if quotation is not None:
            leading = self.speakers.told.last_before(quotation[0])
            if leading is not None and _LEADS.fullmatch(self.view.text, leading.clause.end, quotation[0]):
                return leading
            if leading is not None and self._goes_on(leading.clause, quotation[0]):
                return leading
            following = self.speakers.told.first_after(quotation[1] - 1)
            if following is not None and self._at_once(quotation[1], following.clause):
                return following
            before = [told for told in here if told.clause.verb < quotation[0]]
            after = [told for told in here if told.clause.verb > place]
        else:
            before = [told for told in here if told.clause.verb < place]
            after = [told for told in here if told.clause.verb > place]
        if before:
            return before[-1]
        if after and (quotation is not None or self._closes(after[0].clause)):
            return after[0]
        earlier = self.speakers.told.last_before(place)
        opens = self.speakers.told.opening_of(index) if quotation is not None else None
        if opens is not None and opens.span[0] < place:
            # "The minister, Ada Lind, hit back, asserting that raids “must stop”".
            return Speech(SpeechClause(place, place, place, None), opens, index)
        if quotation is not None:
            topic = self.speakers.told.topic_of(index - 1)
            if topic is not None:
                return Speech(SpeechClause(place, place, place, None), topic, index)
        if earlier is None or self.view.news:
            return earlier
        return earlier if quotation is not None and index - earlier.sentence <= 1 else None

    def _at_once(self, end: int, clause: SpeechClause) -> bool:
        """ "…,” said X": nothing stands between, and the quotation does not end with a full stop."""
        gap = self.view.text[end : clause.start]
        return not gap.strip(" ,") and "\n" not in gap and not self.view.text[:end].rstrip("”\"’'").endswith(".")

    def _goes_on(self, clause: SpeechClause, place: int) -> bool:
        """ "…,” said X. “…": what follows a speech clause that closed a quotation is the same one's."""
        between = self.view.text[clause.end : place]
        return not between.strip(" ,.\n") and "\n\n" not in between and self._closes(clause)

    def _closes(self, clause: SpeechClause) -> bool:
        """A speech clause behind what it tells: "…, they added"."""
        return bool(re.search(r"[,\x00]\s*$", self.view.outside[max(0, clause.start - 3) : clause.start]))

    def _cites_statement(self, index: int) -> bool:
        start, end = self.view.sentences[index]
        return _CITES.search(self.view.outside, start, end) is not None

    def stated(self, place: int) -> Voice:
        """ "Oman was urged to pay in a joint statement": those whose statement is reported, else nobody."""
        cited = self._cites_statement(self.view.sentence_index(place))
        return Voice(self.view.issuers if cited else (), False, False, None)

    def _resolution(self, phrase: tuple[int, int]) -> Voice | None:
        if not self.view.is_resolution(phrase):
            return None
        if _DRAFT.search(self.view.text, *phrase):
            # "Oman's draft resolution", "a draft resolution tabled by Oman": nobody has adopted it.
            authors = self.speakers.whom.drafts.authors(*phrase)
            named = tuple(dict.fromkeys(str(span.kb_id_) for span in self.view.actors_between(*phrase)))
            codes = authors.codes if authors is not None else named
            return Voice(codes, False, False, phrase) if codes else None
        adopter = self.view.adopting_issuer
        if adopter is not None and not self.view.of_assembly(*phrase):
            return Voice((adopter,), False, False, phrase)
        organ = "UNGA" if self.view.of_assembly(*phrase) else self.speakers.bodies.adopter(phrase[0])
        return Voice((organ,), False, False, phrase)
