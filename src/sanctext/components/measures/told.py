"""The measures of one sentence: which verbs tell of one, at whom it is aimed, and who takes it."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.components.conditions import condition_of, deadline_of
from sanctext.components.demands import PartyData
from sanctext.components.measures.aims import Aim, aim_of, places_behind
from sanctext.components.measures.clauses import Clause, clause_of
from sanctext.components.measures.data import MeasureData, TargetData
from sanctext.components.measures.details import acts_together, bases_in, dates_in, reason_in
from sanctext.components.measures.frames import fits, frames
from sanctext.components.measures.names import Reading, measures_in
from sanctext.grammar.lexicon import offices
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.words import word_class

# In characters: who acts together stands so near behind the words that say so.
FARTHEST_PARTNER = 160
# Bans of these types may be a state's own affair: "a ban on ransom payments".
_OF_ANYBODY = frozenset({"other", "designation", "diplomatic", "transport_restriction", "financial_restriction"})
# In words: so long a legal basis may be.
LONGEST_BASIS = 20
# In words: "are usually adopted".
MOST_OF_PRESENT = 2
_CUE_TAGS = VERBS - {"MD"}
_TRADED = frozenset({"exports", "imports"})
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})


class SentenceMeasures:
    """The measures of one sentence.

    Args:
        text: the document's text.
        sentence: the sentence.
        mentions: its actors.
        headline: whether it is a heading or an item.
        known: whether the text has told of a measure before.
        nationals: adjectives of states before words of private persons and firms: "an Iranian company".
    """

    def __init__(
        self,
        text: str,
        sentence: Sentence,
        mentions: list[Mention],
        headline: bool,
        *,
        known: bool,
        nationals: list[Mention] | None = None,
    ) -> None:
        self.known = known
        self.text = text
        self.sentence = sentence
        self.mentions = mentions
        self.aimed = sorted([*mentions, *(nationals or ())])
        self.headline = headline
        self.end = sentence.ends[-1]

    def measures(self, verbs: list[int]) -> Iterator[MeasureData]:
        """The measures that these verbs tell of.

        Args:
            verbs: positions of the words that may be such verbs.
        """
        sentence = self.sentence
        for _, end, _ in measures_in(sentence, sentence.lead, len(sentence)):
            behind = sentence.tag(end) in {"IN", "CC", ",", ""}
            if sentence.tag(end - 1) == "VBZ" and (end - 1 not in verbs or behind):
                # "an embargo and asset freezes on", which the tagger took for a verb.
                sentence.tags[end - 1] = "NNS"
        clauses = self._clauses(verbs)
        before: list[str] = []
        last: MeasureData | None = None
        if sentence.words[-1] == "?":
            return
        for index, (clause, reading) in enumerate(clauses):
            following = clauses[index + 1][0].start if index + 1 < len(clauses) else len(sentence)
            if not reading.types and not before:
                continue
            measure = self._measure(
                clause,
                reading._replace(types=reading.types or before),
                max(following, clause.verb + 1),
                first=index == 0,
            )
            if measure is not None:
                before = measure["types"]
                if self._is_of_those_before(measure) and last is not None:
                    measure["countries"] = last["countries"]
                last = measure
                yield measure
        if not clauses and self.headline:
            yield from self._nominal()

    def _clauses(self, verbs: list[int]) -> list[tuple[Clause, Reading]]:
        """The clauses of those verbs that tell of a measure, with what they say of it."""
        sentence = self.sentence
        clauses: list[tuple[Clause, Reading]] = []
        for verb in verbs:
            lemma = _lemma(sentence, verb)
            if lemma not in frames() or not self._is_verb(verb):
                continue
            if sentence.tag(verb) not in _CUE_TAGS:
                word = sentence.word(verb)
                sentence.tags[verb] = "VBG" if word.endswith("ing") else "VBZ" if word.endswith("s") else "VB"
            clause = clause_of(sentence, verb, headline=self.headline) or self._further_clause(verb, clauses)
            reading = fits(sentence, clause, lemma) if clause is not None else None
            if clause is not None and reading is not None:
                # "takes steps to impose sanctions" is told by its last verb.
                clauses = [one for one in clauses if not clause.start <= one[0].verb < clause.verb]
                clauses.append((clause, reading))
        return clauses

    def _further_clause(self, verb: int, clauses: list[tuple[Clause, Reading]]) -> Clause | None:
        """A clause that the parse does not show: a headline's "to", and what goes on behind "and"."""
        sentence = self.sentence
        if self.headline and sentence.word(verb - 1) == "to":
            # "Japan to freeze assets".
            named = [one for one in self.mentions if one.end == verb - 1]
            return Clause(verb, verb - 1, (named[0].start, verb - 1), False, True, False) if named else None
        if clauses and sentence.tag(verb) in {"VBZ", "VBD"} and sentence.word(verb - 1) == "and":
            # "blocks the assets of those who …, and prohibits their transit".
            return clauses[-1][0]._replace(verb=verb, start=verb, passive=False)
        return None

    def _is_of_those_before(self, measure: MeasureData) -> bool:
        """ "freezes their assets": they are those of the clause before."""
        words = set(self.text[measure["span"][0] : measure["span"][1]].lower().split())
        if "its" in words and "import_ban" in measure["types"]:
            # "sanctions Peru, bans import of its flour".
            return not measure["countries"]
        return not measure["countries"] and not measure["targets"] and bool(words & {"their", "them"})

    def _is_verb(self, verb: int) -> bool:
        tag = self.sentence.tag(verb)
        if self.sentence.word(verb + 1) in word_class("goes on with sanctions"):
            # "the Peru sanctions regime".
            return False
        if tag in _CUE_TAGS:
            return True
        # A headline's verb that was taken for a noun: "UK sanctions gold traders", "Targeting X's Network".
        if tag not in {"NNS", "NN", "NNP", "NNPS", "JJ"}:
            return False
        if not self.headline:
            return self._is_verb_after_all(verb)
        word = self.sentence.word(verb)
        acting = offices() | word_class("own office")
        before = any(mention.end == verb for mention in self.mentions) or self.sentence.word(verb - 1) in acting
        # "Ukraine, in coordination with Norway, sanctions …".
        opened = any(
            mention.start == self.sentence.lead and self.sentence.word(mention.end) == "," for mention in self.mentions
        )
        before = before or (opened and self.sentence.word(verb - 1) in {",", "and"})
        goes_on = self.sentence.word(verb + 1) not in {"on", "against", "for", "in", "and", "of", "by", ""}
        # "Norway lists A, halts exports".
        finite = any(self.sentence.tag(here) in _FINITE for here in range(self.sentence.lead, verb))
        before = before or (finite and self.sentence.word(verb - 1) in {",", "and"})
        first = verb == self.sentence.lead and (word.endswith("ing") or (word in frames() and goes_on))
        # "Oslo and Lima blacklist ships": several act.
        plural = word in frames() and self.sentence.tag(verb + 1) in {"CD", "JJ", "NNS", "DT", "NNP"} and before
        return (word.endswith("s") and before and goes_on) or first or plural

    def _is_verb_after_all(self, verb: int) -> bool:
        """ "Decree No. 5 blocks for ten years the assets", "Norway severs relations": the only verb, behind a name."""
        sentence = self.sentence
        finite = {"VBZ", "VBD", "VBP", "MD"}
        before = any(sentence.tag(here) in finite for here in range(sentence.lead, verb))
        named = sentence.tag(verb - 1) in {"NNP", "NNPS", "CD"}
        goes_on = sentence.tag(verb + 1) in {"DT", "PRP$", "CD"} or sentence.word(verb + 1) == "for"
        goes_on = goes_on or (sentence.word(verb + 1) == "," and not measures_in(sentence, verb, verb + 1))
        if not goes_on and not any(sentence.tag(here) in finite for here in range(verb, len(sentence))):
            actor = any(mention.end == verb for mention in self.mentions)
            goes_on = actor and sentence.tag(verb + 1) in {"JJ", "NN", "NNS", "NNP"}
        return sentence.word(verb).endswith("s") and named and goes_on and not before

    def _measure(self, clause: Clause, reading: Reading, following: int, *, first: bool) -> MeasureData | None:
        status = self._status(clause, reading)
        if status is None:
            return None
        if self._follows_in_law(clause) or self._is_of_the_press(reading):
            return None
        aim = self._aim(clause, reading, following)
        if {"export_control", "import_ban"} & set(reading.types) and self.sentence.word(
            reading.nouns[1] - 1
        ) in _TRADED:
            aim = self._of_compound(aim, reading.nouns[1] - 1)
        types = [*reading.types, *(kind for kind in aim.types if kind not in {*reading.types, "other", "designation"})]
        aimed = aim.targets or aim.counts
        if not aim.countries and not self._is_plain(clause, reading, aim):
            return None
        if self._is_usual(clause, reading, aim) or self._is_empty(clause, reading, aim):
            return None
        if reading.of_state and not any(target["kind"] == "state" for target in aim.targets):
            return None
        loose = self.sentence.word(reading.nouns[1] - 1) in word_class("what anybody sends")
        if loose and not (aim.countries or self._is_own_deed(clause)):
            # "cutting off the water supply".
            return None
        if reading.foreign and not (aim.countries and self._is_own_deed(clause)):
            return None
        listed = reading.object_is_target or self._is_listing(reading)
        if types == ["designation"] and not aimed and not listed:
            types = ["other"]
        elif types == ["other"] and (aim.targets or aim.counts) and self._is_of_persons(reading):
            types = ["designation"]
        return self._data(clause, reading, status, types, aim, following, first=first)

    def _is_empty(self, clause: Clause, reading: Reading, aim: Aim) -> bool:
        """ "the steps that we've taken": no word for a measure in the clause, and nobody whom it strikes."""
        unnamed = reading.nouns == (clause.verb, clause.verb + 1) and not reading.object_is_target
        return unnamed and reading.types == ["other"] and not (aim.targets or aim.counts or aim.countries)

    def _is_usual(self, clause: Clause, reading: Reading, aim: Aim) -> bool:
        """ "Restrictive measures are adopted at the level of the Union": what is done as a rule."""
        if not clause.passive or clause.subject is None or self.headline or reading.status != "imposed":
            return False
        if aim.targets or aim.counts or aim.countries or reading.object_is_target:
            return False
        present = self.sentence.word(clause.start) in {"is", "are"} and clause.verb - clause.start <= MOST_OF_PRESENT
        return present and self.sentence.tag(clause.subject[0]) in {"JJ", "VBN", "NN", "NNS"}

    def _is_listing(self, reading: Reading) -> bool:
        """ "is preparing its own listings": somebody is listed, whoever it is."""
        words = self.sentence.lower[reading.nouns[0] : reading.nouns[1] + (8 if reading.object_is_target else 0)]
        return words[-1:] == [] or bool(set(words if reading.object_is_target else words[-1:]) & word_class("listing"))

    def _is_of_persons(self, reading: Reading) -> bool:
        """Whether words name measures as such, and neither a ban nor a cooperation that ends."""
        return any(
            self.sentence.word(end - 1) not in {"ban", "bans"}
            for _, end, _ in measures_in(self.sentence, *reading.nouns)
        )

    def _is_plain(self, clause: Clause, reading: Reading, aim: Aim) -> bool:
        """Whether a measure is one though no state is named: a ban or a designation may be anything at all."""
        named = measures_in(self.sentence, *reading.nouns)
        if reading.object_is_target or not named or not all(self._is_vague(start, end) for start, end, _ in named):
            return True
        if not set(reading.types) <= _OF_ANYBODY or (self.headline and set(reading.types) == {"financial_restriction"}):
            return True
        if self._is_own_word(clause, named[0][1] - 1):
            return True
        ahead = clause.planned or (reading.status == "planned" and self._is_own_deed(clause))
        if ahead and self._is_further(named[0]) and (self.known or self._hangs()):
            # "will take further measures if".
            return True
        if aim.targets and self.sentence.word(named[0][1] - 1) in {"listings", "designations", "measures"}:
            return True
        if set(self.sentence.lower[max(0, reading.nouns[0] - 2) : reading.nouns[0]]) & word_class("announces a list"):
            return True
        if self.known and {"the", "this", "these", "those"} & set(self.sentence.lower[clause.verb : reading.nouns[0]]):
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
        if subject is not None and self.sentence.word(subject[0]) == "we":
            return True
        return subject is not None and any(subject[0] <= mention.start < subject[1] for mention in self.mentions)

    def _is_own_word(self, clause: Clause, noun: int) -> bool:
        """ "Norway is preparing listings", "Norway levies a duty": what only states do."""
        return self.sentence.word(noun) in word_class("measure of states") and self._is_own_deed(clause)

    def _is_vague(self, start: int, end: int) -> bool:
        """ "restrictions", "further measures"; but "visa restrictions"."""
        *before, last = self.sentence.lower[start:end]
        return last in word_class("any measure") and set(before) <= {"additional", "further", "matching"}

    def _follows_in_law(self, clause: Clause) -> bool:
        """ "a ban on the listed persons, which freezes any assets they hold": what a measure entails is none anew."""
        if clause.subject is None or self.sentence.word(clause.start - 1) not in {"which", "that"} or clause.passive:
            return False
        named = any(clause.subject[0] <= mention.start < clause.subject[1] for mention in self.mentions)
        listed = set(self.sentence.lower[slice(*clause.subject)]) & word_class("listed by a measure")
        return bool(listed) and not named

    def _is_of_the_press(self, reading: Reading) -> bool:
        """ "This call is over, and the embargo is lifted"."""
        nouns = self.sentence.lower[slice(*reading.nouns)]
        return nouns[-1:] == ["embargo"] and bool(set(self.sentence.lower) & word_class("talks to the press"))

    def _status(self, clause: Clause, reading: Reading) -> str | None:
        if clause.denied:
            return "extended" if reading.status == "eased" else None
        if clause.subject is not None and self.sentence.word(clause.subject[0]) in word_class("part of a law"):
            return None
        whoever = clause.subject is not None and self.sentence.word(clause.subject[0]) in word_class("whoever it is")
        if whoever and (clause.passive or reading.status == "imposed"):
            # "any person in Norway is prohibited from".
            return None
        if reading.status == "ahead":
            # "will use our sanctions to", but not "used sanctions as".
            return "planned" if clause.planned else None
        return "planned" if clause.planned else reading.status

    def _aim(self, clause: Clause, reading: Reading, following: int) -> Aim:
        sentence = self.sentence
        limit = following if following > clause.verb + 1 else len(sentence)
        if reading.struck is not None and not self._keeps_others(clause, reading.struck):
            return aim_of(
                sentence, self.aimed, reading.struck[0], min(reading.struck[1], max(limit, reading.struck[0]))
            )
        goods = bool({"export_control", "import_ban"} & set(reading.types)) and not reading.object_is_target
        if reading.object_is_target:
            if (whom := _relative_object(sentence, clause)) is not None:
                aim = aim_of(sentence, self.aimed, *whom)
            elif clause.passive and clause.subject is not None:
                aim = aim_of(sentence, self.aimed, *clause.subject)
            else:
                aim = aim_of(sentence, self.aimed, clause.verb + 1, limit)
            return aim if aim.countries else self._behind_list(aim, max(aim.end, clause.verb + 1), limit)
        start, end = reading.nouns
        if self.sentence.word(end) == "of":
            # "the suspension of X".
            reading = reading._replace(links=reading.links | {"of"})
        if clause.passive and clause.subject is not None and start < clause.verb:
            return self._aim_of_subject(clause.verb, clause.subject, reading, limit, goods=goods)
        behind = self._linked(end, limit, reading)
        if behind is None and ":" in sentence.words[end:limit]:
            # "puts new sanctions into effect: makers of arms, …".
            behind = sentence.words.index(":", end) + 1
        if behind is None:
            aim = self._with_countries(Aim(end=end), (clause.verb + 1, end))
            return aim if aim.countries else self._situation(aim, end, limit)
        if _is_mission(sentence, start, end):
            aim = Aim(end=behind)
            aim.countries = [one for one in self.aimed if behind <= one.start <= behind + 2][:1]
            return aim
        if goods:
            return self._goods(behind, limit)
        aim = aim_of(sentence, self.aimed, behind, limit)
        if "trade_restriction" in reading.types:
            aim.countries += places_behind(sentence, self.aimed, aim.end, limit)
        return aim

    def _keeps_others(self, clause: Clause, struck: tuple[int, int]) -> bool:
        """ "Belarusian banks will be excluded from": who is kept from something belongs to another state."""
        if struck[0] < struck[1]:
            return False
        kept = clause.subject if clause.passive else (clause.verb + 1, struck[0])
        return kept is not None and any(kept[0] <= mention.start < kept[1] for mention in self.aimed)

    def _aim_of_subject(self, verb: int, subject: tuple[int, int], reading: Reading, limit: int, *, goods: bool) -> Aim:
        """Of a measure that is the subject: "the ban on X was lifted", "sanctions were imposed on X"."""
        sentence, end = self.sentence, reading.nouns[1]
        behind = self._linked(end, subject[1], reading)
        if behind is not None:
            return self._goods(behind, subject[1]) if goods else aim_of(sentence, self.aimed, behind, subject[1])
        if sentence.word(verb + 1) in reading.links and not _is_no_aim(sentence, verb + 2):
            return aim_of(sentence, self.aimed, verb + 2, limit, goods=goods)
        aim = self._with_countries(Aim(end=verb + 1), (subject[0], end))
        return aim if aim.countries else self._situation(aim, end, subject[1])

    def _goods(self, behind: int, end: int) -> Aim:
        """Goods, and where they go: "of sonar parts to Peru", "to Peru of sonar parts"."""
        sentence = self.sentence
        place = next((one for one in self.aimed if behind <= one.start <= behind + 1), None)
        first = place if place is not None and sentence.word(place.end) == "of" else None
        behind = first.end + 1 if first is not None else behind
        aim = aim_of(sentence, self.aimed, behind, end, goods=True)
        aim.countries += [first] if first is not None else places_behind(sentence, self.aimed, aim.end, end)
        return aim

    def _of_compound(self, aim: Aim, noun: int) -> Aim:
        """ "jute imports", "electricity exports": the goods stand before the noun."""
        sentence = self.sentence
        first = noun
        while sentence.tag(first - 1) in {"NN", "NNS", "NNP"} and not any(one.end == first for one in self.aimed):
            first -= 1
        if first < noun and not aim.targets and sentence.words[noun - 1].islower():
            place = (sentence.starts[first], sentence.ends[noun - 1])
            aim.targets.append(TargetData(name="", kind="goods", code=None, identifiers={}, place=place))
        return aim

    def _with_countries(self, aim: Aim, place: tuple[int, int]) -> Aim:
        """Add actors before the measure's name: "Russia sanctions", "its Russian imports"; no "EU sanctions"."""
        aim.countries += [
            mention
            for mention in self.aimed
            if place[0] <= mention.start < place[1]
            and actor_of(mention.code)[1] not in {"group", "organisation"}
            and self.sentence.tag(mention.end) != "POS"
            and self.sentence.word(mention.start - 1) not in word_class("no aim before")
            and self.sentence.word(mention.start - 2) not in word_class("no aim before")
        ]
        return aim

    def _behind_list(self, aim: Aim, start: int, end: int) -> Aim:
        """ "added nine firms to the Entity List from China and Iran": where those come from who are listed."""
        sentence = self.sentence
        listed = next((here for here in range(start, min(start + 8, end)) if sentence.word(here) == "list"), None)
        if listed is not None and sentence.word(listed + 1) == "from":
            aim.countries = places_behind(sentence, self.aimed, listed + 1, end)
        return aim

    def _situation(self, aim: Aim, start: int, end: int) -> Aim:
        """ "the measures in view of the situation in Nicaragua", "recalled its envoy in Lima": where it is aimed at."""
        for here in range(start, min(start + 10, end)):
            pair = f"{self.sentence.word(here)} {self.sentence.word(here + 1)}"
            if self.sentence.word(here) in word_class("concerns") or pair in word_class("concerns"):
                near = [one for one in self.aimed if here < one.start <= here + 8 and one.start < end]
                aim.countries += near[:1]
                return aim
        return aim

    def _linked(self, start: int, end: int, reading: Reading) -> int | None:
        """Behind the preposition that leads to whom a measure is aimed at."""
        sentence = self.sentence
        for here in range(start, min(start + 8, end)):
            if sentence.word(here) in reading.links and not _is_no_aim(sentence, here + 1):
                return here + 1
            finite = sentence.tag(here) in {"VBZ", "VBP", "MD"} and here > start
            if sentence.word(here) in {"under", "pursuant"}:
                return self._linked_behind_basis(here + 1, end)
            if finite or sentence.word(here) in word_class("ends an aim"):
                return None
        return None

    def _linked_behind_basis(self, start: int, end: int) -> int | None:
        """ "sanctions under the Ports Act on nine firms"."""
        for here in range(start, min(start + LONGEST_BASIS, end)):
            if self.sentence.tag(here) in VERBS or self.sentence.word(here) in {";", ","}:
                return None
            if self.sentence.word(here) in {"on", "against"} and self.sentence.tag(here + 1) != "NNP":
                return here + 1
        return None

    def _data(
        self, clause: Clause, reading: Reading, status: str, types: list[str], aim: Aim, following: int, *, first: bool
    ) -> MeasureData:
        sentence = self.sentence
        cue_end = reading.nouns[1] if not clause.passive and reading.nouns[1] > clause.verb else clause.verb + 1
        cue = (sentence.starts[clause.start], sentence.ends[cue_end - 1])
        begin = min(cue[0], sentence.starts[clause.subject[0]]) if clause.passive and clause.subject else cue[0]
        limit = sentence.starts[following] if following < len(sentence) else self.end
        # A basis may open the sentence: "Under the second decree, …".
        opening = sentence.starts[sentence.lead] if first else min(begin, cue[0])
        within = (opening, max(limit, cue[1]))
        bases = bases_in(self.text, within[0], within[1])
        dates = dates_in(self.text, cue[1], within[1])
        for target in aim.targets:
            target["name"] = " ".join(self.text[slice(*target["place"])].split())
        ends = [
            cue[1],
            dates.end,
            *(target["place"][1] for target in aim.targets),
            *(basis["place"][1] for basis in bases),
        ]
        if aim.end and aim.end - 1 < len(sentence):
            ends.append(sentence.ends[aim.end - 1])
        condition = condition_of(self.text, within[0], within[1])
        partners = self._partners(within, clause.subject if not clause.passive else None)
        taken = {party["code"] for party in partners}
        return MeasureData(
            status=status,
            types=types,
            rule="measures.passive" if clause.passive else "measures.verb",
            cue=cue,
            span=(begin, max(ends)),
            speaker=self._imposer(clause, reading),
            speakers=[],
            speaker_span=None,
            speaker_name=None,
            attribution="own",
            together_with=partners,
            targets=aim.targets,
            counts=aim.counts,
            countries=self._countries(clause, aim, taken),
            basis=bases,
            reason=reason_in(self.text, cue[1], within[1]),
            effective=dates.effective,
            until=dates.until,
            condition=condition,
            deadline=self._deadline(cue[1], within[1], condition) if status == "planned" else None,
            negated=False,
        )

    def _deadline(self, start: int, end: int, condition: tuple[int, int] | None) -> tuple[int, int] | None:
        """A time by which it is to be done; not the time of the condition."""
        if condition is None or condition[1] <= start:
            return deadline_of(self.text, start, end)
        before = deadline_of(self.text, start, max(start, condition[0]))
        return before if before is not None else deadline_of(self.text, min(condition[1], end), end)

    def _imposer(self, clause: Clause, reading: Reading) -> tuple[int, int] | None:
        """The words of who takes the measure: the subject, or "by X" behind a passive."""
        sentence = self.sentence
        place = clause.subject
        if not clause.passive and reading.nouns[0] < clause.start and reading.nouns[1] > reading.nouns[0]:
            # "The ban on X stays in place".
            return None
        if reading.object_is_target and not clause.passive and place is not None and measures_in(sentence, *place):
            # "The new listings include".
            return None
        if reading.struck is not None and reading.struck == clause.subject:
            # "Two firms are no longer subject to".
            return None
        if place is not None and not clause.passive and any(sentence.tag(here) in _FINITE for here in range(*place)):
            # "Norway bars A, recalls its envoy": no subject, but a clause with its own.
            place = self._subject_within(place)
        if clause.passive:
            place = None
            for here in range(clause.verb + 1, min(clause.verb + 4, len(sentence) - 1)):
                if sentence.word(here) == "by":
                    named = [one for one in self.mentions if here < one.start <= here + 3]
                    place = (here + 1, named[0].end) if named else None
        beside = next((one for one in self.mentions if one.end == clause.start), None)
        if place is not None and not clause.passive and sentence.word(clause.start - 1) == "we":
            place = (clause.start - 1, clause.start)
        elif place is not None and place[1] < clause.start and beside is not None and not clause.passive:
            # "If Peru clings to it, Chad will": the actor beside the verb.
            place = (beside.start, beside.end)
        if place is None and not clause.passive:
            # A headline's subject, which the parser takes for a part of the verb's noun.
            place = (beside.start, beside.end) if beside is not None else None
        place = self._with_its_own_name(place, clause) if place is not None else None
        if place is None or place[1] <= place[0]:
            return None
        place = self._behind_heading(place, clause.start)
        if set(sentence.lower[slice(*place)]) & (
            word_class("measure itself") | word_class("measure treaty") | word_class("act of an authority")
        ) and not any(place[0] <= one.start < place[1] for one in self.mentions):
            return None
        return sentence.starts[place[0]], sentence.ends[place[1] - 1]

    def _behind_heading(self, place: tuple[int, int], start: int) -> tuple[int, int]:
        """ "Visa bans on envoys⏎The Department": a line before the subject that was read with it."""
        for here in range(place[0] + 1, start):
            between = self.text[self.sentence.ends[here - 1] : self.sentence.starts[here]]
            if "\n" in between and self.sentence.words[here] == "The":
                return here, start
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
        verb = next(here for here in range(*place) if sentence.tag(here) in _FINITE)
        return (place[0], verb) if verb > place[0] else None

    def _countries(self, clause: Clause, aim: Aim, partners: set[str | None]) -> list[PartyData]:
        subject = clause.subject if clause.subject is not None and not clause.passive else (0, 0)
        own = {one.code for one in self.mentions if subject[0] <= one.start < subject[1]}
        found: dict[str, PartyData] = {}
        for mention in aim.countries:
            body = mention.code and actor_of(mention.code)[1] == "organisation"
            if mention.code and mention.code not in own | partners and mention.form != "person" and not body:
                place = (self.sentence.starts[mention.start], self.sentence.ends[mention.end - 1])
                found.setdefault(
                    mention.code, PartyData(start=place[0], end=place[1], code=mention.code, pronoun=False)
                )
        label = self.mentions[0] if self.mentions and self.headline and not found else None
        topic = label is not None and label.start == self.sentence.lead and self.sentence.word(label.end) == ":"
        if label is not None and topic and label.code not in partners:
            # "Belarus: EU lists two banks".
            place = (self.sentence.starts[label.start], self.sentence.ends[label.end - 1])
            found[label.code] = PartyData(start=place[0], end=place[1], code=label.code, pronoun=False)
        return list(found.values())

    def _partners(self, within: tuple[int, int], subject: tuple[int, int] | None) -> list[PartyData]:
        start = self.sentence.starts[self.sentence.lead]
        together = acts_together().search(self.text, start, within[1])
        if together is None:
            return []
        reach = together.end() + FARTHEST_PARTNER
        found: list[PartyData] = []
        last = together.end()
        for mention in self.mentions:
            place = (self.sentence.starts[mention.start], self.sentence.ends[mention.end - 1])
            if not last <= place[0] < reach or len(self.text[last : place[0]].split()) > 5:
                continue
            if found and subject is not None and subject[0] <= mention.start < subject[1]:
                # "In coordination with Chile, Norway is freezing".
                break
            found.append(PartyData(start=place[0], end=place[1], code=mention.code, pronoun=False))
            last = place[1]
        return found

    def _nominal(self) -> Iterator[MeasureData]:
        """A heading without a verb: "New Sanctions on X", "Designation of X"."""
        sentence = self.sentence
        first = sentence.lead
        if sentence.word(first) == "the":
            # "The designation of the groups as extremist": somebody else's.
            return
        while sentence.word(first) in word_class("before a measure") or sentence.tag(first) == "CD":
            first += 1
        found = measures_in(sentence, first, min(first + 4, len(sentence)))
        if not found:
            return
        start, end, kind = found[0]
        if sentence.word(end - 1) in word_class("listing") and set(sentence.lower) & word_class("designated otherwise"):
            # "Designation of a safe zone".
            return
        if any(sentence.tag(here) in {"VBZ", "VBD", "MD"} for here in range(end, len(sentence))):
            return
        if sentence.word(end) == "based" and (linked := self._linked_behind_basis(end + 2, len(sentence))) is not None:
            # "Measures based on the Ports Act against those who".
            end = linked - 1
        traded = kind in {"export_control", "import_ban"} and sentence.word(end) in {"to", "from"}
        if not traded and sentence.word(end) not in {"on", "against", "of", "for", "under"} and end < len(sentence):
            return
        links = frozenset({"on", "against", "of", "for"} | ({"to", "from"} if traded else set()))
        reading = Reading("imposed", [kind], (start, end), links)
        measure = self._measure(Clause(start, first, None, False, False, False), reading, len(sentence), first=True)
        bare = measure is not None and not (measure["targets"] or measure["counts"] or measure["countries"])
        if measure is not None and not (bare and end - start == 1 and end >= len(sentence)):
            yield measure | {"rule": "measures.heading"}


def _relative_object(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Of "a shipowner whom Norway sanctioned" the shipowner."""
    if clause.passive or clause.subject is None or sentence.deps[clause.verb] != "relcl":
        return None
    if any(sentence.deps[child] == "dobj" and child > clause.verb for child in sentence.children(clause.verb)):
        return None
    relative, head = clause.subject[0] - 1, sentence.heads[clause.verb]
    if sentence.tag(relative) not in {"WDT", "WP", "IN"} or head >= relative:
        return None
    return sentence.left_edge(head), relative - (sentence.word(relative - 1) == ",")


def _is_mission(sentence: Sentence, start: int, end: int) -> bool:
    """ "its ambassador", "their consulate": what follows says where it is, and not whom the measure strikes."""
    return end > start and sentence.word(end - 1) in word_class("measure envoys") | word_class("measure missions")


def _is_no_aim(sentence: Sentence, start: int) -> bool:
    """ "for six months", "of 2%", "to ensure": no words of whom it strikes."""
    if f"{sentence.word(start - 1)} {sentence.word(start)}" in word_class("opens an adjunct"):
        return True
    if sentence.tag(start) == "VB" or sentence.word(start) in word_class("day") | word_class("month"):
        return True
    near = set(sentence.lower[start : start + 3])
    if sentence.word(start - 2) == "based" or (sentence.tag(start) == "CD" and near & word_class("month")):
        return True
    return bool(near & word_class("time unit")) or (sentence.tag(start) == "CD" and bool(near & word_class("percent")))


def _lemma(sentence: Sentence, verb: int) -> str:
    lemma = sentence.lemmas[verb]
    if lemma in frames():
        return lemma
    word = sentence.word(verb)
    for ending, base in (
        ("ies", "y"),
        ("es", "e"),
        ("es", ""),
        ("s", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
    ):
        if word.endswith(ending) and word[: -len(ending)] + base in frames():
            return word[: -len(ending)] + base
    if word.endswith(("nning", "nned", "pping", "tting")):
        return word[: -4 if word.endswith("ing") else -3]
    return lemma
