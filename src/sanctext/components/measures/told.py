"""The measures of one sentence: which verbs tell of one, at whom it is aimed, and who takes it."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.components.conditions import condition_of, deadline_of, leading
from sanctext.components.demands import PartyData
from sanctext.components.measures.aiming import Aiming
from sanctext.components.measures.clauses import Clause, clause_of
from sanctext.components.measures.data import MeasureData
from sanctext.components.measures.details import bases_in, dates_in, hangs_on_the_same, opening_of, reason_in
from sanctext.components.measures.enough import Enough
from sanctext.components.measures.frames import fits, frames
from sanctext.components.measures.headings import behind_modifiers, heading_of, related_headings, related_to
from sanctext.components.measures.imposer import Imposers
from sanctext.components.measures.members import Aim
from sanctext.components.measures.names import Reading, measures_in
from sanctext.components.measures.nominal import deed_at
from sanctext.components.measures.retagged import mend_tags
from sanctext.components.measures.statuses import follows_in_law, is_of_the_press, status_of, tells_no_act
from sanctext.components.measures.verbs import TellingVerbs, lemma_of
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import RELATIVE, VERBS, Sentence
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.words import word_class

_CUE_TAGS = VERBS - {"MD"}
_FINITE = frozenset({"VBZ", "VBD", "MD"})
_TRADED = frozenset({"exports", "imports"})


class SentenceMeasures:
    """The measures of one sentence.

    Args:
        text: the document's text.
        sentence: the sentence.
        mentions: its actors.
        headline: whether it is a heading or an item.
        heading: whether it begins a paragraph, and may be its heading: "Designation of X. This includes".
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
        heading: bool = False,
        known: bool,
        nationals: list[Mention] | None = None,
    ) -> None:
        self.known = known
        self.text = text
        self.sentence = sentence
        self.mentions = mentions
        self.aiming = Aiming(sentence, sorted([*mentions, *(nationals or ())]))
        self.verbs = TellingVerbs(sentence, mentions, headline=headline)
        self.imposers = Imposers(text, sentence, mentions)
        self.enough = Enough(text, sentence, mentions, headline=headline, known=known)
        self.headline = headline
        self.heading = heading
        self.end = sentence.ends[-1]

    def measures(self, verbs: list[int]) -> Iterator[MeasureData]:
        """The measures that these verbs tell of.

        Args:
            verbs: positions of the words that may be such verbs.
        """
        sentence = self.sentence
        mend_tags(sentence, verbs)
        clauses = self._clauses(verbs)
        if self.headline and clauses and all(self._is_a_participle(clause) for clause, _ in clauses):
            # "Cancellation of registration of vessels listed by the Council".
            headed = list(self._nominal())
            if any(one["cue"][0] <= sentence.starts[clauses[0][0].start] for one in headed):
                yield from headed
                return
        before: list[str] = []
        last: MeasureData | None = None
        if sentence.words[-1] == "?":
            return
        for index, (clause, reading) in enumerate(clauses):
            following = self._begin_of(clauses[index + 1][0], clause) if index + 1 < len(clauses) else len(sentence)
            if not before and self.known and reading.object_is_target:
                # "BIS also removes one entity": from the list that was told of.
                before = ["designation"]
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
                if last is not None and hangs_on_the_same(measure, last):
                    measure["condition"] = last["condition"]
                if last is not None and self._describes(clause, clauses[index - 1]) and not last["countries"]:
                    # "lifted the sanctions that Norway had imposed on Peru".
                    last["countries"] = measure["countries"]
                last = measure
                yield measure
        if not clauses and (self.headline or self.heading):
            yield from self._nominal()

    def _begin_of(self, clause: Clause, before: Clause) -> int:
        """Where a clause begins behind another: "sanctioned Costa Bank, and Chile froze" at Chile."""
        subject = clause.subject
        apart = subject is not None and before.verb < subject[0] and subject[1] == clause.start
        joined = apart and subject is not None and self.sentence.word(subject[0] - 1) in word_class("joins a headline")
        return subject[0] if joined and subject is not None else clause.start

    def _is_a_participle(self, clause: Clause) -> bool:
        """ "vessels listed by the Council": without a verb of its own."""
        return clause.start == clause.verb and self.sentence.tag(clause.verb) == "VBN"

    def _describes(self, clause: Clause, before: tuple[Clause, Reading]) -> bool:
        """Whether a clause is a relative one that tells of the measure of the clause before."""
        sentence, (_, end) = self.sentence, before[1].nouns
        if clause.subject is None or before[0].passive or end > clause.subject[0]:
            return False
        opened = sentence.word(end) in RELATIVE
        return opened and sentence.deps[clause.verb] == "relcl" and sentence.heads[clause.verb] == end - 1

    def _clauses(self, verbs: list[int]) -> list[tuple[Clause, Reading]]:
        """The clauses of those verbs that tell of a measure, with what they say of it."""
        sentence = self.sentence
        clauses: list[tuple[Clause, Reading]] = []
        for verb in verbs:
            lemma = lemma_of(sentence, verb)
            joined = lemma in frames() and self._goes_on_with(verb, clauses)
            if lemma not in frames() or not (joined or self.verbs.tells(verb)):
                continue
            tagged = sentence.tag(verb)
            if joined:
                sentence.tags[verb] = "VB"
            if sentence.tag(verb) not in _CUE_TAGS:
                word = sentence.word(verb)
                finite = word.endswith("s") or self.verbs.is_behind_measures(verb)
                sentence.tags[verb] = "VBG" if word.endswith("ing") else "VBZ" if finite else "VB"
            clause = clauses[-1][0]._replace(verb=verb, start=verb) if joined else None
            clause = clause or clause_of(sentence, verb, headline=self.headline) or self._further_clause(verb, clauses)
            clause = self._of_those_before(clause, clauses) if clause is not None else None
            reading = fits(sentence, clause, lemma) if clause is not None else None
            if clause is not None and reading is not None and tells_no_act(sentence, self.mentions, clause, reading):
                continue
            if joined and reading is None:
                # "members and close associates".
                sentence.tags[verb] = tagged
            if clause is not None and clause.kept and any(clause.start <= one[0].verb < verb for one in clauses):
                # "remains suspended" is told by "remains".
                continue
            if clause is not None and clauses and self._tells_of_list(clause, clauses[-1][1]):
                # "widened the list of officials who are barred from Peru" is told by "widened".
                continue
            if clause is not None and reading is not None:
                # "takes steps to impose sanctions" is told by its last verb.
                clauses = [one for one in clauses if not clause.start <= one[0].verb < clause.verb]
                clauses.append((clause, reading))
        return clauses

    def _of_those_before(self, clause: Clause, clauses: list[tuple[Clause, Reading]]) -> Clause:
        """ "Chad shuts its border with Oman, recalls envoy": in a headline whoever did the first does the second."""
        joined = self.sentence.word(clause.start - 1) in word_class("joins a headline")
        if not (self.headline and clauses and joined) or clause.passive or clauses[-1][0].passive:
            return clause
        if clause.subject is not None and clause.subject[1] != clause.start - 1:
            return clause
        first = clauses[-1][0]
        named = next(((one.start, one.end) for one in self.mentions if one.end == first.start), None)
        return clause._replace(subject=first.subject or named)

    def _tells_of_list(self, clause: Clause, before: Reading) -> bool:
        """A relative clause that says what the list is for that became longer."""
        sentence = self.sentence
        listed = sentence.word(before.nouns[0]) in word_class("list of names") and not before.object_is_target
        return listed and clause.passive and sentence.word(clause.start - 1) in RELATIVE

    def _goes_on_with(self, verb: int, clauses: list[tuple[Clause, Reading]]) -> bool:
        """ "will list A, ban B and close its ports": a base form behind a comma or "and", as the verb before it was."""
        sentence = self.sentence
        if not clauses or clauses[-1][0].passive or clauses[-1][0].barred or sentence.tag(clauses[-1][0].verb) != "VB":
            return False
        base = sentence.tag(verb) != "JJ" and lemma_of(sentence, verb) == sentence.word(verb)
        begins = base and sentence.word(verb - 1) in word_class("joins deeds")
        object_behind = sentence.tag(verb + 1) in {"DT", "PRP$", "CD", "JJ", "NNP", "NNPS", "NNS", "NN"}
        between = range(clauses[-1][0].verb + 1, verb)
        return begins and object_behind and not any(sentence.tag(here) in _FINITE for here in between)

    def _further_clause(self, verb: int, clauses: list[tuple[Clause, Reading]]) -> Clause | None:
        """A clause that the parse does not show: a headline's "to", and what goes on behind "and"."""
        sentence = self.sentence
        if self.headline and sentence.word(verb - 1) == "to":
            # "Japan to freeze assets".
            named = [one for one in self.mentions if one.end == verb - 1]
            return Clause(verb, verb - 1, (named[0].start, verb - 1), False, True, False) if named else None
        if self.headline and sentence.tag(verb) == "VB" and any(one.end == verb for one in self.mentions):
            return Clause(verb, verb, (sentence.lead, verb), False, False, False)
        joins = word_class("joins a headline") if self.headline else {"and"}
        if clauses and sentence.tag(verb) in {"VBZ", "VBD"} and sentence.word(verb - 1) in joins:
            # "blocks the assets of those who …, and prohibits their transit"; a headline's "bans A, halts B".
            return clauses[-1][0]._replace(verb=verb, start=verb, passive=False)
        return None

    def _is_of_those_before(self, measure: MeasureData) -> bool:
        """ "freezes their assets": they are those of the clause before."""
        words = set(self.text[measure["span"][0] : measure["span"][1]].lower().split())
        if "its" in words and "import_ban" in measure["types"]:
            # "sanctions Peru, bans import of its flour".
            return not measure["countries"]
        return not measure["countries"] and not measure["targets"] and bool(words & {"their", "them"})

    def _measure(self, clause: Clause, reading: Reading, following: int, *, first: bool) -> MeasureData | None:
        status = status_of(self.sentence, clause, reading)
        if (
            status is None
            or follows_in_law(self.sentence, self.mentions, clause)
            or is_of_the_press(self.sentence, reading)
        ):
            return None
        aim = self.aiming.of(clause, reading, following)
        if {"export_control", "import_ban"} & set(reading.types) and self.sentence.word(
            reading.nouns[1] - 1
        ) in _TRADED:
            aim = self.aiming.of_compound(aim, reading.nouns[1] - 1)
        if not self.enough.is_one(clause, reading, aim):
            return None
        types = self._types(reading, aim)
        if not aim.countries:
            aim.countries = self.aiming.within(clause, reading, following)
        return self._data(clause, reading, status, types, aim, following, first=first)

    def _types(self, reading: Reading, aim: Aim) -> list[str]:
        """The types of a measure by its words and by whom it strikes."""
        aimed = aim.targets or aim.counts or aim.bare
        types = [*reading.types, *(kind for kind in aim.types if kind not in {*reading.types, "other", "designation"})]
        listed = reading.object_is_target or self._is_listing(reading)
        if types == ["diplomatic"] and aim.targets and all(one["kind"] == "vessel" for one in aim.targets):
            # "The suspension of the MT Condor".
            types = ["transport_restriction"]
        if types == ["designation"] and not aimed and not listed:
            types = ["other"]
        elif types == ["other"] and (aim.targets or aim.counts) and self._is_of_persons(reading):
            types = ["designation"]
        return types

    def _is_listing(self, reading: Reading) -> bool:
        """ "is preparing its own listings": somebody is listed, whoever it is."""
        listings = word_class("listing") | word_class("measure addition") | word_class("measure removal")
        return bool(set(self.sentence.lower[slice(*reading.nouns)][-1:]) & listings)

    def _is_of_persons(self, reading: Reading) -> bool:
        """Whether words name measures as such, and neither a ban nor a cooperation that ends."""
        return any(
            self.sentence.word(end - 1) not in {"ban", "bans"}
            for _, end, _ in measures_in(self.sentence, *reading.nouns)
        )

    def _data(
        self, clause: Clause, reading: Reading, status: str, types: list[str], aim: Aim, following: int, *, first: bool
    ) -> MeasureData:
        sentence = self.sentence
        cue_end = reading.nouns[1] if not clause.passive and reading.nouns[1] > clause.verb else clause.verb + 1
        if clause.start == reading.nouns[0] and clause.verb == reading.nouns[1]:
            # "Removal of tankers": the noun is the cue.
            cue_end = clause.verb
        # The words before a list belong to its first item; those of another begin in it.
        cue = (sentence.starts[max(clause.start, min(sentence.lead, clause.verb))], sentence.ends[cue_end - 1])
        begin = cue[0]
        within_subject = clause.subject and clause.subject[0] <= reading.nouns[0] < clause.subject[1]
        if (clause.passive or within_subject) and clause.subject and clause.subject[0] >= sentence.lead:
            begin = min(begin, sentence.starts[clause.subject[0]])
        limit = sentence.starts[following] if following < len(sentence) else self.end
        # A basis may open the sentence: "Under the second decree, …".
        opening = sentence.starts[sentence.lead] if first else min(begin, cue[0])
        within = (opening, max(limit, cue[1]))
        bases = [one for one in bases_in(self.text, *within) if not cue[0] <= one["place"][0] < cue[1]]
        dates = dates_in(self.text, cue[1], within[1])
        for target in aim.targets:
            target["name"] = " ".join(self.text[slice(*target["place"])].split())
        ends = [cue[1], dates.end, *(one["place"][1] for one in aim.targets), *(one["place"][1] for one in bases)]
        if aim.end and aim.end - 1 < len(sentence):
            ends.append(sentence.ends[aim.end - 1])
        opened = opening_of(self.text, within[0], begin)
        reason = reason_in(self.text, cue[1], within[1]) or reason_in(self.text, *opened, at_once=True)
        before = dates_in(self.text, *opened, at_once=True)
        condition = condition_of(self.text, within[0], within[1])
        partners = self.imposers.partners(within, clause.subject if not clause.passive else None, cue[0])
        taken = {party["code"] for party in partners}
        return MeasureData(
            status=status,
            types=types,
            rule="measures.passive" if clause.passive else "measures.verb",
            cue=cue,
            span=(begin, max(ends)),
            speaker=self.imposers.of(clause, reading),
            speakers=[],
            speaker_span=None,
            speaker_name=None,
            attribution="own",
            together_with=partners,
            targets=aim.targets,
            counts=aim.counts,
            countries=self._countries(clause, reading, aim, taken),
            basis=bases,
            reason=reason,
            effective=dates.effective or before.effective,
            until=dates.until or before.until,
            condition=condition,
            deadline=(
                self._deadline(cue[1], within[1], condition) or leading(deadline_of, self.text, within[0], cue[0])
                if status == "planned"
                else None
            ),
            negated=False,
        )

    def _deadline(self, start: int, end: int, condition: tuple[int, int] | None) -> tuple[int, int] | None:
        """A time by which it is to be done; not the time of the condition."""
        if condition is None or condition[1] <= start:
            return deadline_of(self.text, start, end)
        before = deadline_of(self.text, start, max(start, condition[0]))
        return before if before is not None else deadline_of(self.text, min(condition[1], end), end)

    def _countries(self, clause: Clause, reading: Reading, aim: Aim, partners: set[str | None]) -> list[PartyData]:
        subject = clause.subject if clause.subject is not None and not clause.passive else (0, 0)
        if reading.binds or reading.struck == clause.subject or subject[0] <= reading.nouns[0] < subject[1]:
            # "The ban on Peruvian fish remains", "Peruvian ships may not": nobody's own.
            subject = (0, 0)
        doer = (self.imposers.behind_by(clause) if clause.passive else None) or subject
        own = {one.code for one in self.mentions if doer[0] <= one.start < doer[1]}
        found: dict[str, PartyData] = {}
        for mention in aim.countries:
            body = mention.code and actor_of(mention.code)[1] == "organisation"
            if mention.code and mention.code not in own | partners and mention.form != "person" and not body:
                place = (self.sentence.starts[mention.start], self.sentence.ends[mention.end - 1])
                found.setdefault(
                    mention.code, PartyData(start=place[0], end=place[1], code=mention.code, pronoun=False)
                )
        europeans = self.sentence.find(word_class("of europe"), clause.verb + 1, min(aim.end, len(self.sentence)))
        if europeans is not None and not found and self.sentence.tag(europeans + 1) in {"NNS", "NN", "JJ"}:
            # "the list of European officials"; no "European Union".
            place = (self.sentence.starts[europeans], self.sentence.ends[europeans])
            found["EU"] = PartyData(start=place[0], end=place[1], code="EU", pronoun=False)
        label = self.mentions[0] if self.mentions and self.headline and not found else None
        topic = label is not None and label.start == self.sentence.lead and self.sentence.word(label.end) == ":"
        if label is not None and topic and label.code not in partners:
            # "Belarus: EU lists two banks".
            place = (self.sentence.starts[label.start], self.sentence.ends[label.end - 1])
            found[label.code] = PartyData(start=place[0], end=place[1], code=label.code, pronoun=False)
        return list(found.values())

    def _nominal(self) -> Iterator[MeasureData]:
        """A heading without a verb: "New Sanctions on X", "Designation of X"; "Peru-related Designations"."""
        labelled = self.sentence.word(self.sentence.lead + 1) == ":"
        # "Subject: Cancellation of registrations".
        first = behind_modifiers(self.sentence, self.sentence.lead + 2 * labelled)
        deed = deed_at(self.sentence, first, fits) if self.headline else None
        if deed is not None:
            measure = self._measure(*deed, len(self.sentence), first=True)
            if measure is not None:
                yield measure | {"rule": "measures.heading"}
                return
        parts = list(related_headings(self.sentence)) if self.headline else []
        whole = heading_of(self.sentence, paragraph=not self.headline) if not parts else None
        for first, reading in parts:
            measure = self._measure(_of_heading(reading.nouns[0]), reading, reading.nouns[1], first=True)
            if measure is not None:
                where = (first, reading.struck[1] if reading.struck is not None else first)
                yield related_to(self.sentence, self.mentions, where, measure)
        if whole is None:
            return
        start, end = whole.nouns
        clause = _of_heading(start, behind_modifiers(self.sentence, self.sentence.lead))
        measure = self._measure(clause, whole, len(self.sentence), first=True)
        bare = measure is not None and not (measure["targets"] or measure["counts"] or measure["countries"])
        if measure is not None and not (bare and end - start == 1 and end >= len(self.sentence)):
            yield measure | {"rule": "measures.heading"}


def _of_heading(noun: int, start: int | None = None) -> Clause:
    """The clause that a heading's noun stands for."""
    return Clause(noun, noun if start is None else start, None, False, False, False)
