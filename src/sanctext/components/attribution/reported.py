"""Whose voice it is in a report: whoever tells the words, before or behind them."""

from __future__ import annotations

import re

from sanctext.components.attribution.names import Teller
from sanctext.components.attribution.passage import Passage, Voice
from sanctext.components.attribution.tellers import Tellers
from sanctext.components.attribution.tellings import Telling, Told

_FIRST_PERSON = re.compile(r"^(?:[Ww]e|WE|I|[Oo]urs?|us|[Mm]y|[Ww]e,.*)$")
_PARTICIPLE = re.compile(r"\w+ing\b")
_HE = re.compile(r"he|she", re.IGNORECASE)
_OFFICE_ALONE = re.compile(
    r"the\s+(?:vice\s+)?(?:president|chancellor|king|prime\s+minister)(?:[’']s?)?", re.IGNORECASE
)
_CITES = re.compile(r"\b(?:statement|communiqu[eé]|declaration|document|letter)\b", re.IGNORECASE)
# In characters: so near to his state somebody's office stands.
NEAR_OFFICE = 24
# Between a telling and the quotation that it opens: "Reed said: “", "**Reed:** “".
_LEADS = re.compile(r"[\s,:*_]*(?:that\s+)?")


class ReportedVoices:
    """Answers who speaks at a place of a report.

    Args:
        passage: the document.
    """

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tellers = Tellers(passage)

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
        phrase = self.passage.plausible(phrase)
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
            elif (
                quotation is not None
                and (_HE.fullmatch(words) or _OFFICE_ALONE.fullmatch(words))
                and ((inside := self._named_inside(quotation, phrase)).codes or _HE.fullmatch(words))
            ):
                return inside
            else:
                own = self.tellers.at(place) or self._of_participle(place, phrase, index)
                if own is not None and not self._of_first_clause(own.telling, phrase):
                    return self._as_told(own)
                teller = self.tellers.resolve(phrase, index, self.tellers.before(place, index))
                if teller is not None:
                    return self._as_voice(teller)._replace(span=phrase)
                return Voice((), False, False, phrase)
        governing = self._governing(place, quotation, index)
        if governing is None:
            return Voice(self.passage.issuers, not self.passage.news, False, None)
        return self._as_told(governing)

    def _of_participle(self, place: int, phrase: tuple[int, int], index: int) -> Told | None:
        """ "X said that Y was wrong, calling for N": the participle goes on with whoever said it, and not with Y."""
        if _PARTICIPLE.match(self.passage.text, place) is None or not self._closes_clause(place):
            return None
        before = [told for told in self.tellers.in_sentence(index) if told.telling.verb < phrase[0]]
        return before[-1] if before else None

    def _of_first_clause(self, telling: Telling, phrase: tuple[int, int]) -> bool:
        """ "Council extends ban, Oman urges": the sentence gives a name alone, behind another clause's comma."""
        begin = telling.subject[0] if telling.subject is not None else phrase[0]
        named = self.passage.actors_between(*phrase)
        return (
            begin < phrase[0]
            and self.passage.text[begin : phrase[0]].rstrip().endswith(",")
            and len(named) == 1
            and (named[0].start_char, named[0].end_char) == phrase
        )

    def _closes_clause(self, place: int) -> bool:
        return self.passage.text[max(0, place - 3) : place].rstrip().endswith(",")

    def _named_inside(self, quotation: tuple[int, int], phrase: tuple[int, int]) -> Voice:
        """Whom "he" means in somebody's own words: the person named last in them, else nobody."""
        named = [
            span
            for span in self.passage.actors_between(quotation[0], phrase[0])
            if span.id_ == "actors.person"
            or self.tellers.phrases.holds_office(
                max(quotation[0], span.start_char - NEAR_OFFICE), min(phrase[0], span.end_char + NEAR_OFFICE)
            )
        ]
        return Voice((named[-1].kb_id_,) if named else (), False, False, phrase)

    def _as_told(self, told: Told) -> Voice:
        return self._as_voice(told.teller)._replace(span=told.telling.subject or told.teller.span)

    def _as_voice(self, teller: Teller) -> Voice:
        return Voice(teller.codes, False, False, teller.span, teller.name)

    def _governing(self, place: int, quotation: tuple[int, int] | None, index: int) -> Told | None:
        """Who tells what stands at a place: before or behind it in its sentence, else whoever told something last."""
        own = self.tellers.at(place)
        if own is not None:
            return own
        here = self.tellers.in_sentence(index)
        if quotation is not None:
            leading = self.tellers.last_before(quotation[0])
            if leading is not None and _LEADS.fullmatch(self.passage.text, leading.telling.end, quotation[0]):
                return leading
            if leading is not None and self._goes_on(leading.telling, quotation[0]):
                return leading
            following = self.tellers.first_after(quotation[1] - 1)
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
        earlier = self.tellers.last_before(place)
        if quotation is not None:
            topic = self.tellers.topic_of(index - 1)
            if topic is not None:
                return Told(Telling(place, place, place, None), topic, index)
        if earlier is None or self.passage.news:
            return earlier
        return earlier if quotation is not None and index - earlier.sentence <= 1 else None

    def _at_once(self, end: int, telling: Telling) -> bool:
        """ "…,” said X": nothing stands between, and the quotation does not end with a full stop."""
        gap = self.passage.text[end : telling.start]
        return not gap.strip(" ,") and "\n" not in gap and not self.passage.text[:end].rstrip("”\"’'").endswith(".")

    def _goes_on(self, telling: Telling, place: int) -> bool:
        """ "…,” said X. “…": what follows a telling that closed a quotation is the same one's."""
        between = self.passage.text[telling.end : place]
        return not between.strip(" ,.\n") and "\n\n" not in between and self._closes(telling)

    def _closes(self, telling: Telling) -> bool:
        """A telling behind what it tells: "…, they added"."""
        return bool(re.search(r"[,\x00]\s*$", self.passage.outside[max(0, telling.start - 3) : telling.start]))

    def _cites_statement(self, index: int) -> bool:
        start, end = self.passage.sentences[index]
        return _CITES.search(self.passage.outside, start, end) is not None

    def _resolution(self, phrase: tuple[int, int]) -> Voice | None:
        if not self.passage.is_resolution(phrase):
            return None
        organ = "UNGA" if self.passage.of_assembly(*phrase) else self.tellers.bodies.adopter(phrase[0])
        return Voice((organ,), False, False, phrase)
