"""What is done, and not only asked: measures that are imposed, extended, eased or planned."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from sanctext.components.annotations import ACTORS, BLOCKS, MEASURES, char_span, text_of
from sanctext.components.demands import PartyData, mentions_in, sentence_of
from sanctext.components.measures.aims import Aim, aim_of
from sanctext.components.measures.clauses import Clause, clause_of
from sanctext.components.measures.data import MeasureData
from sanctext.components.measures.details import acts_together, bases_in, dates_in, reason_in
from sanctext.components.measures.frames import Reading, fits, frames, measures_in
from sanctext.components.syntax import ParseData
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.words import word_class

# In characters: who acts together stands so near behind the words that say so.
FARTHEST_PARTNER = 160
_CUE_TAGS = VERBS - {"MD"}


class Measures:
    """Reads measures off the parsed sentences: a verb with what it does, and at whom it is aimed.

    A verb of the table of frames counts where a clause asserts it or announces it, and where its complement names a
    measure, a target or a thing that is banned. What is asked of others, denied, imagined or only described is none.

    Example:
        >>> import sanctext
        >>> doc = sanctext.load()("Norway has frozen the assets of two Peruvian banks, Lima Trust and Costa Bank.")
        >>> [(found["status"], found["types"], found["counts"]) for found in doc._.sanctext_measures]
        [('imposed', ['asset_freeze'], {'organisations': 2})]

    Writes:
        `doc.spans["sanctext.measures"]` (label: the status) and `doc._.sanctext_measures`, a list of `MeasureData`.
    """

    def __call__(self, doc: Doc) -> Doc:
        actors = {span.start: span for span in doc.spans[ACTORS]}
        headings = _headings(doc)
        found: list[MeasureData] = []
        for parse in doc._.sanctext_parses:
            if not _may_hold(parse):
                continue
            sentence = sentence_of(doc, parse)
            mentions = mentions_in(parse["tokens"], actors)
            sentence.take_for_names(here for mention in mentions for here in range(mention.start, mention.end))
            headline = sentence.starts[sentence.lead] in headings
            found += _Sentence(text_of(doc), sentence, mentions, headline).measures()
        found.sort(key=lambda measure: measure["cue"])
        doc._.sanctext_measures = found
        doc.spans[MEASURES] = [
            char_span(doc, *measure["span"], measure["status"], rule=measure["rule"])
            for measure in found
        ]
        return doc


def _headings(doc: Doc) -> set[int]:
    """Where titles, lines and items begin."""
    return {block.start_char for block in doc.spans[BLOCKS] if block.label_ in {"title", "line", "item"}}


def _may_hold(parse: ParseData) -> bool:
    return any(lemma in frames() for lemma in parse["lemmas"]) or any(
        word.lower() in frames() for word in parse["words"]
    )


class _Sentence:
    """The measures of one sentence.

    Args:
        text: the document's text.
        sentence: the sentence.
        mentions: its actors.
        headline: whether it is a heading or an item.
    """

    def __init__(self, text: str, sentence: Sentence, mentions: list[Mention], headline: bool) -> None:
        self.text = text
        self.sentence = sentence
        self.mentions = mentions
        self.headline = headline
        self.end = sentence.ends[-1]

    def measures(self) -> Iterator[MeasureData]:
        sentence = self.sentence
        clauses = []
        for verb in range(sentence.lead, len(sentence)):
            lemma = _lemma(sentence, verb)
            if lemma not in frames() or not self._is_verb(verb):
                continue
            clause = clause_of(sentence, verb, headline=self.headline)
            reading = fits(sentence, clause, lemma) if clause is not None else None
            if clause is not None and reading is not None:
                clauses.append((clause, reading))
        for index, (clause, reading) in enumerate(clauses):
            following = clauses[index + 1][0].start if index + 1 < len(clauses) else len(sentence)
            measure = self._measure(clause, reading, max(following, clause.verb + 1))
            if measure is not None:
                yield measure
        if not clauses and self.headline:
            yield from self._nominal()

    def _is_verb(self, verb: int) -> bool:
        tag = self.sentence.tag(verb)
        if tag in _CUE_TAGS:
            return True
        # A headline's verb that was taken for a noun: "UK sanctions gold traders", "Targeting X's Network".
        if not self.headline or tag not in {"NNS", "NN", "NNP", "NNPS", "JJ"}:
            return False
        word = self.sentence.word(verb)
        before = any(mention.end == verb for mention in self.mentions)
        return (word.endswith("s") and before) or (word.endswith("ing") and verb == self.sentence.lead)

    def _measure(self, clause: Clause, reading: Reading, following: int) -> MeasureData | None:
        status = self._status(clause, reading)
        if status is None:
            return None
        aim = self._aim(clause, reading, following)
        types = reading.types
        if types == ["designation"] and not (aim.targets or aim.counts or aim.countries):
            types = ["other"]
        return self._data(clause, reading, status, types, aim, following)

    def _status(self, clause: Clause, reading: Reading) -> str | None:
        if clause.denied:
            return "extended" if reading.status == "eased" else None
        return "planned" if clause.planned else reading.status

    def _aim(self, clause: Clause, reading: Reading, following: int) -> Aim:
        sentence = self.sentence
        limit = following if following > clause.verb + 1 else len(sentence)
        goods = bool({"export_control", "import_ban"} & set(reading.types)) and not reading.object_is_target
        if reading.object_is_target:
            if clause.passive and clause.subject is not None:
                return aim_of(sentence, self.mentions, *clause.subject)
            return aim_of(sentence, self.mentions, clause.verb + 1, limit)
        start, end = reading.nouns
        if clause.passive and clause.subject is not None and start < clause.verb:
            behind = self._linked(end, clause.subject[1], reading)
            if behind is not None:
                return aim_of(sentence, self.mentions, behind, clause.subject[1], goods=goods)
            return self._with_countries(Aim(end=clause.verb + 1), clause.subject)
        behind = self._linked(end, limit, reading)
        if behind is None:
            return self._with_countries(Aim(end=end), (clause.verb + 1, end))
        aim = aim_of(sentence, self.mentions, behind, limit, goods=goods)
        return self._with_countries(aim, (clause.verb + 1, start))

    def _with_countries(self, aim: Aim, place: tuple[int, int]) -> Aim:
        """Add actors that stand before the measure's name: "Russia sanctions", "its Russian imports"."""
        aim.countries += [mention for mention in self.mentions if place[0] <= mention.start < place[1]]
        return aim

    def _linked(self, start: int, end: int, reading: Reading) -> int | None:
        """Behind the preposition that leads to whom a measure is aimed at."""
        for here in range(start, min(start + 8, end)):
            if self.sentence.word(here) in reading.links:
                return here + 1
            if self.sentence.word(here) in word_class("ends an aim"):
                return None
        return None

    def _data(
        self, clause: Clause, reading: Reading, status: str, types: list[str], aim: Aim, following: int
    ) -> MeasureData:
        sentence = self.sentence
        cue_end = reading.nouns[1] if not clause.passive and reading.nouns[1] > clause.verb else clause.verb + 1
        cue = (sentence.starts[clause.start], sentence.ends[cue_end - 1])
        begin = min(cue[0], sentence.starts[clause.subject[0]]) if clause.passive and clause.subject else cue[0]
        limit = sentence.starts[following] if following < len(sentence) else self.end
        within = (min(begin, cue[0]), max(limit, cue[1]))
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
        partners = self._partners(within)
        taken = {party["code"] for party in partners}
        return MeasureData(
            status=status,
            types=types,
            rule="measures.passive" if clause.passive else "measures.verb",
            cue=cue,
            span=(begin, max(ends)),
            speaker=self._imposer(clause),
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
            condition=None,
            deadline=None,
            negated=False,
        )

    def _imposer(self, clause: Clause) -> tuple[int, int] | None:
        """The words of who takes the measure: the subject, or "by X" behind a passive."""
        sentence = self.sentence
        place = clause.subject
        if clause.passive:
            place = None
            for here in range(clause.verb + 1, min(clause.verb + 4, len(sentence) - 1)):
                if sentence.word(here) == "by":
                    named = [one for one in self.mentions if here < one.start <= here + 3]
                    place = (here + 1, named[0].end) if named else None
        if place is None or place[1] <= place[0]:
            return None
        if set(sentence.lower[slice(*place)]) & word_class("measure itself") and not any(
            place[0] <= one.start < place[1] for one in self.mentions
        ):
            return None
        return sentence.starts[place[0]], sentence.ends[place[1] - 1]

    def _countries(self, clause: Clause, aim: Aim, partners: set[str | None]) -> list[PartyData]:
        subject = clause.subject if clause.subject is not None and not clause.passive else (0, 0)
        own = {one.code for one in self.mentions if subject[0] <= one.start < subject[1]}
        found: dict[str, PartyData] = {}
        for mention in aim.countries:
            if mention.code and mention.code not in own | partners and mention.form != "person":
                place = (self.sentence.starts[mention.start], self.sentence.ends[mention.end - 1])
                found.setdefault(
                    mention.code, PartyData(start=place[0], end=place[1], code=mention.code, pronoun=False)
                )
        return list(found.values())

    def _partners(self, within: tuple[int, int]) -> list[PartyData]:
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
            found.append(PartyData(start=place[0], end=place[1], code=mention.code, pronoun=False))
            last = place[1]
        return found

    def _nominal(self) -> Iterator[MeasureData]:
        """A heading without a verb: "New Sanctions on X", "Designation of X"."""
        sentence = self.sentence
        first = sentence.lead
        while sentence.word(first) in word_class("before a measure") or sentence.tag(first) == "CD":
            first += 1
        found = measures_in(sentence, first, min(first + 4, len(sentence)))
        if not found or any(sentence.tag(here) in {"VBZ", "VBD", "MD"} for here in range(len(sentence))):
            return
        start, end, kind = found[0]
        if sentence.word(end) not in {"on", "against", "of", "for", "under"} and end < len(sentence):
            return
        reading = Reading("imposed", [kind], (start, end), frozenset({"on", "against", "of", "for"}))
        measure = self._measure(Clause(start, first, None, False, False, False), reading, len(sentence))
        if measure is not None:
            yield measure | {"rule": "measures.heading"}


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


@Language.factory(
    "sanctext_measures",
    assigns=["doc.spans", "doc._.sanctext_measures"],
    requires=["doc.spans", "doc._.sanctext_parses"],
)
def create_measures(nlp: Language, name: str) -> Measures:  # noqa: ARG001
    """Make the component; it has no parameters, its words come from the tables."""
    return Measures()
