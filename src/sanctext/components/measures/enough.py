"""Whether what a clause says is enough for a measure, though it may name no state and nobody whom it strikes."""

from __future__ import annotations

from sanctext.components.conditions import condition_of
from sanctext.components.measures.around import has_its_time
from sanctext.components.measures.clauses import Clause
from sanctext.components.measures.forbidden import holds_from_now
from sanctext.components.measures.members import Aim
from sanctext.components.measures.names import Reading, measures_in
from sanctext.grammar.lexicon import agent_nouns, offices
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.words import word_class

# Bans of these types may be a state's own affair: "a ban on ransom payments".
_OF_ANYBODY = frozenset({"other", "designation", "diplomatic", "transport_restriction", "financial_restriction"})
# In words: "are usually adopted".
MOST_OF_PRESENT = 2
# In words: so near behind a measure another state is named whose people or goods it strikes.
NEAR_STATE = 12
_CUE_TAGS = VERBS - {"MD"}


class Enough:
    """Whether the clauses of one sentence say enough for a measure.

    Args:
        text: the document's text.
        sentence: the sentence.
        mentions: its actors.
        headline: whether it is a heading or an item.
        known: whether the text has told of a measure before.
    """

    def __init__(self, text: str, sentence: Sentence, mentions: list[Mention], *, headline: bool, known: bool) -> None:
        self.text = text
        self.sentence = sentence
        self.mentions = mentions
        self.headline = headline
        self.known = known
        self.end = sentence.ends[-1]

    def is_one(self, clause: Clause, reading: Reading, aim: Aim) -> bool:
        """Whether a clause tells of a measure.

        Args:
            clause: the clause.
            reading: what it says of the measure.
            aim: whom it strikes.
        """
        plain = bool(aim.countries) or self._is_plain(clause, reading, aim)
        if not plain or self._is_usual(clause, reading, aim) or self._is_empty(clause, reading, aim):
            return False
        return not self._is_anybodys(clause, reading, aim)

    def _is_anybodys(self, clause: Clause, reading: Reading, aim: Aim) -> bool:
        """ "cutting off the water supply", "may not pay its debts": what others than states do, too."""
        aimed = aim.targets or aim.counts or aim.bare
        if reading.of_state and not any(target["kind"] == "state" for target in aim.targets):
            return True
        loose = self.sentence.word(reading.nouns[1] - 1) in word_class("what anybody sends")
        if loose and not (aim.countries or self._is_own_deed(clause) or (self.known and clause.passive and aimed)):
            return True
        if reading.of_class and not (aim.countries or aimed or self.known or self._is_of_office(clause)):
            # "They curb insurance": anybody may.
            return True
        if reading.binds and not (aim.countries or aim.counts or holds_from_now(self.sentence, clause)):
            return True
        return reading.foreign and not (aim.countries and self._is_own_deed(clause))

    def _is_empty(self, clause: Clause, reading: Reading, aim: Aim) -> bool:
        """ "the steps that we've taken": no word for a measure in the clause, and nobody whom it strikes."""
        if aim.targets or aim.counts or aim.countries or reading.object_is_target or reading.types != ["other"]:
            return False
        told = any(one.end == clause.start for one in self.mentions)
        return reading.nouns == (clause.verb, clause.verb + 1) and not told

    def _is_usual(self, clause: Clause, reading: Reading, aim: Aim) -> bool:
        """ "Restrictive measures are adopted at the level of the Union": what is done as a rule."""
        if not clause.passive or clause.subject is None or self.headline or reading.status != "imposed":
            return False
        if aim.targets or aim.counts or aim.countries or reading.object_is_target:
            return False
        if set(self.sentence.lower[slice(*clause.subject)]) & word_class("told of before"):
            # "Visas issued to them are revoked".
            return False
        if has_its_time(self.sentence, clause.verb):
            # "Transit is forbidden until 14 August": a rule has no date.
            return False
        present = self.sentence.tag(clause.start) in {"VBZ", "VBP"} and clause.verb - clause.start <= MOST_OF_PRESENT
        # "have been introduced" is done once.
        present = present and self.sentence.word(clause.start) not in word_class("perfect")
        return present and self.sentence.tag(clause.subject[0]) in {"JJ", "VBN", "NN", "NNS"}

    def _is_plain(self, clause: Clause, reading: Reading, aim: Aim) -> bool:
        """Whether a measure is one though no state is named: a ban or a designation may be anything at all."""
        named = measures_in(self.sentence, *reading.nouns)
        if reading.object_is_target or not named or not all(self._is_vague(start, end) for start, end, _ in named):
            return True
        if not set(reading.types) <= _OF_ANYBODY or (self.headline and set(reading.types) == {"financial_restriction"}):
            return True
        if self._is_own_deed(clause) and not {*reading.types, *aim.types} <= _OF_ANYBODY:
            # "imposed restrictions on banks, on the trade in oil".
            return True
        if self.headline and clause.passive and self.sentence.word(named[0][1] - 1) in word_class("measure of states"):
            # "Listings prolonged".
            return True
        if self._is_own_word(clause, named[0][1] - 1) or self._names_another_state(clause, named[-1][1]):
            return True
        return self._is_told_of(clause, reading, named) or self._is_pointed_at(clause, reading, aim, named[0][1])

    def _is_told_of(self, clause: Clause, reading: Reading, named: list[tuple[int, int, str]]) -> bool:
        """ "the measures imposed by paragraph 9", "further measures if": a text tells of it, or it is still ahead."""
        if reading.status == "extended" and self.sentence.word(named[-1][1]) in word_class("told of by a text"):
            # "Decides to renew the measures imposed by paragraph 9".
            return True
        ahead = clause.planned or (reading.status == "planned" and self._is_own_deed(clause))
        if ahead and self._is_further(named[0]) and (self.known or self._hangs()):
            # "will take further measures if".
            return True
        # "Further listings are being prepared".
        return clause.passive and reading.status == "planned" and self.known and self._is_further(named[0])

    def _is_pointed_at(self, clause: Clause, reading: Reading, aim: Aim, end: int) -> bool:
        """ "the following measures", "this designation": whose name ends before `end`, or whom it strikes."""
        if aim.targets and self.sentence.word(end - 1) in {"listings", "designations", "measures"}:
            return True
        if set(self.sentence.lower[max(0, reading.nouns[0] - 2) : reading.nouns[0]]) & word_class("announces a list"):
            return True
        subject = clause.subject if clause.subject is not None else (clause.verb, clause.verb)
        stays = reading.status == "extended" and subject[0] <= reading.nouns[0] < subject[1]
        first = subject[0] if clause.passive or stays else clause.verb
        pointed = word_class("points at it") & set(self.sentence.lower[first : reading.nouns[0]])
        if pointed and self.sentence.word(clause.verb) == "made":
            # "This designation is made under".
            return True
        if self.known and word_class("points at what was told") & set(self.sentence.lower[first : reading.nouns[0]]):
            return True
        return any(target["kind"] in {"person", "organisation", "vessel"} for target in aim.targets) or bool(aim.counts)

    def _is_further(self, named: tuple[int, int, str]) -> bool:
        """ "further measures", "a ban"; but "necessary measures", "defensive measures"."""
        first, end, _ = named
        if self.sentence.word(end - 1) not in {"measure", "measures"}:
            return True
        return bool(set(self.sentence.lower[max(0, first - 2) : end]) & word_class("another measure"))

    def _hangs(self) -> bool:
        return condition_of(self.text, self.sentence.starts[self.sentence.lead], self.end) is not None

    def _is_own_deed(self, clause: Clause) -> bool:
        """A state or group is the subject."""
        subject = clause.subject
        if subject is None:
            return False
        own = self.sentence.word(subject[0]) == "we"
        return own or any(subject[0] <= mention.start < subject[1] for mention in self.mentions)

    def _is_of_office(self, clause: Clause) -> bool:
        """A state, a group or an office is the subject: "the Ministry", "the Registrar"."""
        if clause.subject is None and self.headline and clause.start > self.sentence.lead:
            # "Commerce Tightens Rules on": a verb that was taken for a noun.
            clause = clause._replace(subject=(self.sentence.lead, clause.start))
        if clause.subject is None or clause.passive:
            return False
        acting = agent_nouns().keys() | offices() | word_class("organ of a body") | word_class("own office")
        return self._is_own_deed(clause) or bool(set(self.sentence.lower[slice(*clause.subject)]) & acting)

    def _is_own_word(self, clause: Clause, noun: int) -> bool:
        """ "Norway is preparing listings", "Norway levies a duty": what only states do."""
        return self.sentence.word(noun) in word_class("measure of states") and self._is_own_deed(clause)

    def _names_another_state(self, clause: Clause, start: int) -> bool:
        """ "Norway keeps a ban on licences for Peruvian owners": a state's deed, and another named behind it."""
        subject = clause.subject
        if subject is None or clause.passive or not self._is_own_deed(clause):
            return False
        own = {one.code for one in self.mentions if subject[0] <= one.start < subject[1]}
        end = start
        while end < start + NEAR_STATE and self.sentence.tag(end) not in (_CUE_TAGS - {"VBN"}) | {",", ""}:
            end += 1
        return any(one.code and one.code not in own for one in self.mentions if start <= one.start < end)

    def _is_vague(self, start: int, end: int) -> bool:
        """ "restrictions", "further measures"; but "visa restrictions"."""
        *before, last = self.sentence.lower[start:end]
        return last in word_class("any measure") and set(before) <= {"additional", "further", "matching"}
