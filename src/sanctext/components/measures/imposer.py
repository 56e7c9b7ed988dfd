"""Who takes a measure, by the words of its clause."""

from __future__ import annotations

from sanctext.components.demands import PartyData
from sanctext.components.measures.around import orderer_of
from sanctext.components.measures.clauses import Clause
from sanctext.components.measures.details import acts_together
from sanctext.components.measures.frames import frames
from sanctext.components.measures.names import Reading, measures_in
from sanctext.components.measures.permits import is_leave
from sanctext.components.measures.verbs import lemma_of
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import RELATIVE, VERBS, Sentence
from sanctext.grammar.subjects import subject_of
from sanctext.knowledge.words import word_class

# In words: a relative clause between a subject and its verb.
LONGEST_RELATIVE = 16
# In characters: who acts together stands so near behind the words that say so.
FARTHEST_PARTNER = 160
# In words: "the Ministry of Trade and Industry of".
LONGEST_OFFICE = 9
_DONE_BY = frozenset({"NN", "NNS", "VBN", "VBD"})
_OF_OFFICE = frozenset({"DT", "NN", "NNP", "NNPS", "NNS", "JJ"})
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_CUE_TAGS = VERBS - {"MD"}


class Imposers:
    """Who takes the measures of one sentence.

    Args:
        text: the document's text.
        sentence: the sentence.
        mentions: its actors.
    """

    def __init__(self, text: str, sentence: Sentence, mentions: list[Mention]) -> None:
        self.text = text
        self.sentence = sentence
        self.mentions = mentions

    def of(self, clause: Clause, reading: Reading) -> tuple[int, int] | None:
        """The words of who takes the measure: the subject, or "by X" behind a passive."""
        sentence = self.sentence
        if self._has_no_taker(clause, reading):
            # "agreed on sanctions on Peru that will bar its ships".
            return self._of_main_verb(clause) if reading.object_is_target else None
        place = self.behind_by(clause) if clause.passive else self._of_active(clause)
        if not clause.passive and place is not None and is_leave(sentence, place):
            # "A licence issued by the Treasury allows": whoever issued it.
            place = self._named_behind(sentence.find(word_class("names the taker"), *place), place[1])
        if place is not None and self.sentence.word(place[1] - 1) in word_class("plans measures"):
            # "Norway is drafting a text that would widen".
            above = self._of_main_verb(clause)
            if above is not None:
                return above
        ordered = self._of_order(clause) if clause.passive and place is None else None
        place = self._with_its_own_name(place, clause) if place is not None else ordered
        if place is None or place[1] <= place[0]:
            return None
        place = self._behind_heading(place, clause.start)
        alone = sentence.tag(place[0]) == "PRP" and place[1] - place[0] == 1
        if not alone and not any(word.isalpha() and len(word) > 1 for word in self.sentence.words[slice(*place)]):
            # "the Committee pursuant to resolutions 1267 and 2253 (2015) removed"; "A | decision was taken by".
            place = self.behind_by(clause)
        elif set(sentence.lower[slice(*place)]) & (
            word_class("measure itself")
            | word_class("measure treaty")
            | word_class("act of an authority")
            | word_class("answers with measures")
        ) and not self._names_whose(place):
            return self._of_main_verb(clause)
        return (sentence.starts[place[0]], sentence.ends[self._before_apposition(place) - 1]) if place else None

    def _before_apposition(self, place: tuple[int, int]) -> int:
        """Of "Chad, a member of the African Union," the end of Chad."""
        for comma in range(place[0] + 1, place[1] - 1):
            if self.sentence.word(comma) == "," and self.sentence.word(comma + 1) in word_class("one more"):
                return comma
        return place[1]

    def _has_no_taker(self, clause: Clause, reading: Reading) -> bool:
        """Whether the subject is the measure or whom it strikes."""
        if not clause.passive and clause.subject is not None and self._is_a_package(clause.subject):
            # "the EU's package, which contains a ban on".
            return True
        if not clause.passive and reading.nouns[0] < clause.start and reading.nouns[1] > reading.nouns[0]:
            # "The ban on X stays in place".
            return True
        if reading.binds:
            return True
        subject = clause.subject
        takes = reading.object_is_target and not clause.passive and subject is not None
        # "The new listings include"; "Two firms are no longer subject to".
        listings = takes and subject is not None and bool(measures_in(self.sentence, *subject))
        return listings or (reading.struck is not None and reading.struck == subject)

    def _is_antecedent(self, subject: tuple[int, int]) -> bool:
        """Whether a relative clause follows a subject."""
        end = subject[1] + (self.sentence.word(subject[1]) == ",")
        return self.sentence.tag(end) in {"WDT", "WP"}

    def _is_a_package(self, subject: tuple[int, int]) -> bool:
        return self.sentence.word(subject[1] - 1) in word_class("package of measures")

    def _before_relative(self, start: int) -> tuple[int, int] | None:
        """Of "Chad, which is small, has closed its ports" Chad."""
        sentence = self.sentence
        if sentence.word(start - 1) != ",":
            return None
        opened = (
            here
            for here in range(start - 2, max(sentence.lead, start - LONGEST_RELATIVE), -1)
            if sentence.tag(here) in {"WDT", "WP"} and sentence.word(here - 1) == ","
        )
        relative = next(opened, None)
        named = [one for one in self.mentions if relative is not None and one.end == relative - 1]
        return (named[0].start, named[0].end) if named else None

    def behind_by(self, clause: Clause) -> tuple[int, int] | None:
        """Whoever is named behind "by": "imposed on Peru by the Government of Norway", "it was decided by Chad to"."""
        sentence = self.sentence
        for here in range(clause.start, len(sentence) - 1):
            if here > clause.verb and sentence.tag(here) in _FINITE:
                return None
            if sentence.word(here) != "by":
                continue
            # "over attacks by Norway", "for gold looted by Norway", "by Norway's refusal": no doer.
            own = here - 1 <= clause.verb or sentence.tag(here - 1) not in _DONE_BY
            own = clause.start <= sentence.heads[here] <= clause.verb if sentence.deps[here] == "agent" else own
            named = [one for one in self.mentions if own and here < one.start < self._end_of_office(here + 1)]
            if named and (here < clause.verb + 4 or not sentence.tag(named[0].end).startswith(("N", "POS"))):
                return here + 1, named[0].end
        return None

    def _end_of_office(self, start: int) -> int:
        """Where the words end that may name who did it: "the Ministry of Trade and Industry of Chad"."""
        here = start
        while here < start + LONGEST_OFFICE and (
            self.sentence.tag(here) in _OF_OFFICE or self.sentence.word(here) in word_class("joins words of an office")
        ):
            here += 1
        return here

    def _names_whose(self, place: tuple[int, int]) -> bool:
        """Whether an actor is named before the measure: "the EU's package", but not "sanctions against Peru"."""
        first = next((one.start for one in self.mentions if place[0] <= one.start < place[1]), None)
        measures = measures_in(self.sentence, *place)
        return first is not None and not (measures and measures[0][1] <= first)

    def _of_main_verb(self, clause: Clause) -> tuple[int, int] | None:
        """Of "Norway agreed on sanctions on Peru that will bar X" Norway."""
        if self.sentence.word(clause.start - 1) not in RELATIVE or clause.passive:
            return None
        sentence = self.sentence
        above = (here for here in sentence.ancestors(clause.verb) if sentence.tag(here) in _CUE_TAGS)
        for verb in above:
            subject = subject_of(sentence, verb)
            named = subject is not None and any(subject[0] <= one.start < subject[1] for one in self.mentions)
            if subject is not None and named and verb < clause.start and lemma_of(sentence, verb) in frames():
                return sentence.starts[subject[0]], sentence.ends[subject[1] - 1]
        return None

    def _named_behind(self, by: int | None, end: int) -> tuple[int, int] | None:
        """Who is named behind "by", to the end of the words."""
        return (by + 1, end) if by is not None and by + 1 < end else None

    def _who_says(self, place: tuple[int, int], verb: int) -> tuple[int, int] | None:
        """Of "Treasury officials say they are considering" the officials: they speak of themselves."""
        sentence = self.sentence
        if place[1] - place[0] != 1 or sentence.word(place[0]) not in word_class("third person"):
            return None
        says = sentence.heads[verb]
        if (
            sentence.deps[verb] != "ccomp"
            or says >= place[0]
            or sentence.lemmas[says] not in word_class("tells itself")
        ):
            return None
        subject = subject_of(sentence, says)
        if subject is None or not any(subject[0] <= one.start < subject[1] for one in self.mentions):
            return None
        several = sentence.tag(subject[1] - 1) in {"NNS", "NNPS"} or "and" in sentence.lower[slice(*subject)]
        return subject if several == (sentence.word(place[0]) in word_class("several of them")) else None

    def _of_order(self, clause: Clause) -> tuple[int, int] | None:
        """ "The Bank has directed that their funds be frozen": whoever orders it."""
        ordered = orderer_of(self.sentence, clause.start) if self.sentence.word(clause.start) == "be" else None
        subject = subject_of(self.sentence, ordered) if ordered is not None else None
        if ordered is None or subject is None:
            return None
        close = next((here for here in range(*subject) if self.sentence.tag(here) in VERBS), subject[1])
        return (subject[0], min(close, ordered)) if close > subject[0] else None

    def _of_active(self, clause: Clause) -> tuple[int, int] | None:
        """The subject; an actor beside the verb where the parse has none, or another clause for it."""
        sentence, place = self.sentence, clause.subject
        if place is not None and any(sentence.tag(here) in _FINITE for here in range(*place)):
            # "Norway bars A, recalls its envoy": no subject, but a clause with its own.
            place = self._subject_within(place)
        beside = next(((one.start, one.end) for one in self.mentions if one.end == clause.start), None)
        if place is None:
            # A headline's subject, which the parser takes for a part of the verb's noun.
            return beside if beside is not None else self._before_relative(clause.start)
        passive = any(
            sentence.tag(here + 1) == "VBN" and sentence.word(here) in word_class("form of be")
            for here in range(clause.start, clause.verb - 1)
        )
        if passive and sentence.tag(place[0]) == "PRP":
            # "It was decided to expel": nobody is named but behind "by".
            return self.behind_by(clause)
        told_by = self._who_says(place, clause.verb)
        if told_by is not None:
            return told_by
        if sentence.word(clause.start - 1) == "we":
            return clause.start - 1, clause.start
        opened = sentence.word(place[0] - 1) in word_class("opens a rule")
        if opened and place[1] < clause.start and beside is not None:
            # "If Peru clings to it, Chad will": the actor beside the verb.
            return beside
        return place

    def _behind_heading(self, place: tuple[int, int], start: int) -> tuple[int, int]:
        """ "Visa bans on envoys⏎The Department": a line before the subject that was read with it."""
        for here in range(place[0] + 1, start):
            between = self.text[self.sentence.ends[here - 1] : self.sentence.starts[here]]
            label = all(word.isupper() for word in self.sentence.words[place[0] : here])
            if "\n" in between and (label or self.sentence.words[here] == "The"):
                return here, place[1] if label and place[1] > here else start
        return place

    def _with_its_own_name(self, place: tuple[int, int], clause: Clause) -> tuple[int, int]:
        """The subject without what stands before it: "Quick facts In May, Canada" is Canada."""
        sentence = self.sentence
        if not any(place[0] <= one.start < place[1] for one in self.mentions):
            beside = [one for one in self.mentions if one.end == clause.start]
            place = (beside[-1].start, beside[-1].end) if beside and place[1] != clause.start else place
        if sentence.tag(place[0]) == "IN":
            # "From 1 May the Council": a time before the subject.
            articles = [here for here in range(place[0] + 1, place[1] - 1) if sentence.tag(here) == "DT"]
            place = (articles[-1], place[1]) if articles else place
        return place

    def _subject_within(self, place: tuple[int, int]) -> tuple[int, int] | None:
        """Who acts where a clause was taken for the subject: whoever is named before the verb, or at its start."""
        sentence = self.sentence
        relative = next((here for here in range(*place) if sentence.tag(here) in {"WDT", "WP"}), None)
        if relative is not None and relative > place[0]:
            return place
        last = [one for one in self.mentions if place[0] < one.start and one.end in {place[1], place[1] + 1}]
        if last:
            return last[-1].start, last[-1].end
        that = sentence.find(word_class("opens what is told"), place[0] + 1, place[1])
        if that is not None and that + 1 < place[1] and sentence.tag(that) == "IN":
            # "are informed that, on 2 April, the Committee".
            commas = [here for here in range(that + 1, place[1] - 1) if sentence.word(here) == ","]
            first = commas[-1] + 1 if commas and sentence.tag(that + 1) in {",", "IN"} else that + 1
            return first, place[1]
        verb = next(here for here in range(*place) if sentence.tag(here) in _FINITE)
        return (place[0], verb) if verb > place[0] else None

    def _is_of_targets(self, cue: int, together: int) -> bool:
        """ "a network that it has used in cooperation with the Guard": another clause's verb stands between."""
        between = [here for here, start in enumerate(self.sentence.starts) if cue < start < together]
        if between and self.sentence.word(between[-1]) == ",":
            # "a broker who, in partnership with the Guard, has".
            return self.sentence.word(between[-1] - 1) in RELATIVE
        verb = next((here for here in between if self.sentence.tag(here) in _CUE_TAGS), None)
        return any(self.sentence.tag(here) in _FINITE for here in between if verb is not None and here > verb)

    def partners(self, within: tuple[int, int], subject: tuple[int, int] | None, cue: int) -> list[PartyData]:
        """Those with whom the measure is taken: "in coordination with Chile"."""
        start = self.sentence.starts[self.sentence.lead]
        together = acts_together().search(self.text, start, within[1])
        if together is None or self._is_of_targets(cue, together.start()):
            return []
        reach = together.end() + FARTHEST_PARTNER
        if together.end() < cue:
            # "Norway, in coordination with Chile, sanctions Peruvian banks".
            reach = min(reach, cue)
        found: list[PartyData] = []
        last = together.end()
        for mention in self.mentions:
            place = (self.sentence.starts[mention.start], self.sentence.ends[mention.end - 1])
            if not last <= place[0] < reach or len(self.text[last : place[0]].split()) > 5:
                continue
            if found and subject is not None and subject[0] <= mention.start < subject[1]:
                # "In coordination with Chile, Norway is freezing".
                break
            if subject is not None and subject[0] <= mention.start and self._is_antecedent(subject):
                # "in coordination with Chad and Chile, which are also freezing".
                break
            found.append(PartyData(start=place[0], end=place[1], code=mention.code, pronoun=False))
            last = place[1]
        return found
