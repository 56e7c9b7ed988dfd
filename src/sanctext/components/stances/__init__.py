"""What is condemned, welcomed, reaffirmed, denied: positions taken without a demand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby, islice, takewhile
from typing import TypedDict

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from sanctext.components.annotations import CUES, STANCES, char_span, refuse, sentence_starts
from sanctext.components.demands import DemandData, span_of
from sanctext.components.stances.cue import Cue, cue_at
from sanctext.components.stances.objects import main_clause, object_of, shares_object
from sanctext.components.stances.subject import Performed, Subject, subject_of
from sanctext.components.stances.voice import Voices
from sanctext.components.stances.words import Words, form_of
from sanctext.components.view import Places, View
from sanctext.knowledge.words import word_class

# Behind so many commas at most the main clause begins.
MOST_COMMAS = 12
# In words: "in an interview with the Lima Post".
LONGEST_ADJUNCT = 9
_CLOSES = frozenset({":", ";"})
# In characters: "it".
SHORTEST_OBJECT = 2


class StanceData(TypedDict):
    """One stance as plain data; offsets in characters."""

    act: str
    rule: str
    cue: tuple[int, int]
    object: tuple[int, int]
    speaker: tuple[int, int] | None
    speakers: list[str]
    speaker_span: tuple[int, int] | None
    speaker_name: str | None
    attribution: str
    negated: bool


class Stances:
    """Reads stances off their cues: a performative with its subject before it, and its object after it.

    Works on the words alone, without the parser: `cue` says what performs, `subject` who does, `voice` whether he may,
    `objects` what it is about.

    Example:
        >>> import sanctext
        >>> doc = sanctext.load()("Moscow has denied the transfers. We strongly condemn the attack on Kharkiv.")
        >>> [(found["act"], found["speakers"]) for found in doc._.sanctext_stances]
        [('deny', ['RU']), ('condemn', [])]

    Measured: stances F1 0.45, on the 50 annotated development texts, which the rules have seen.

    Writes:
        `doc.spans["sanctext.stances"]` (label: the act) and `doc._.sanctext_stances`, a list of `StanceData`.
    """

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        demands: list[DemandData] = doc._.sanctext_demands
        demanded = Places(span_of(demand) for demand in demands)
        voices = Voices(view)
        found: list[StanceData] = []
        for (start, end), cues in groupby(_cues(doc), key=lambda cue: _bounds(doc, cue)):
            sentence = _Sentence(Words(view, start, end), voices, demanded, demands)
            for cue in cues:
                stance = sentence.stance(cue.start_char)
                if isinstance(stance, str):
                    refuse(doc, cue.start_char, cue.end_char, stance)
                else:
                    found.append(stance)
        doc._.sanctext_stances = found
        doc.spans[STANCES] = SpanGroup(
            doc,
            name=STANCES,
            spans=[
                char_span(doc, stance["cue"][0], stance["object"][1], stance["act"], rule=stance["rule"])
                for stance in found
            ],
        )
        return doc


def _cues(doc: Doc) -> Iterator[Span]:
    """The cues of stances, each place once."""
    last = -1
    for cue in doc.spans[CUES]:
        if cue.kb_id_ == "stance" and cue.start > last:
            last = cue.start
            yield cue


def _bounds(doc: Doc, cue: Span) -> tuple[int, int]:
    """First token of a cue's sentence, and the token after its last."""
    known = sentence_starts(doc)
    following = bisect_right(known, cue.start)
    return known[following - 1] if following else 0, known[following] if following < len(known) else len(doc)


class _Sentence:
    """Reads the cues of one sentence in their order."""

    def __init__(self, words: Words, voices: Voices, demanded: Places, demands: list[DemandData]) -> None:
        self.words = words
        self.voices = voices
        self.demanded = demanded
        self.performed = [*self._of_demands(demands)]
        # Where what the stances before are about begins and ends.
        self.objects: list[tuple[int, int]] = []

    def _of_demands(self, demands: list[DemandData]) -> Iterator[Performed]:
        start, end = self.words.starts[0], self.words.ends[-1]
        index = bisect_left(demands, start, key=lambda demand: demand["cue"][0])
        for demand in demands[index:]:
            if demand["cue"][0] >= end:
                break
            place = self.words.at(demand["cue"][0])
            speaker = demand["speaker"]
            inside = speaker is not None and start <= speaker[0] < speaker[1] <= end
            subject = Subject(None, 0)
            if speaker is not None and inside:
                subject = Subject(self.words.at(speaker[0]), max(0, self.words.at(speaker[1]) - 1))
            form = form_of(self.words.word(place))
            yield Performed(place, self.words.at(span_of(demand)[1]), form, subject)

    def stance(self, place: int) -> StanceData | str:
        """The stance that the word at a character performs, or why it performs none."""
        words = self.words
        cue = cue_at(words, words.at(place))
        if cue is None or words.text[-1] == "?":
            return "not_performed"
        before = [act for act in self.performed if act.first < cue.first]
        last = max(before, key=lambda act: act.stop) if before else None
        inside = any(first <= cue.first <= end for first, end in self.objects)
        if words.starts[cue.first] in self.demanded:
            return "inside"
        subject = self._subject(cue, last)
        if isinstance(subject, str):
            return "inside" if inside else subject
        if inside and (subject.first is None or subject.carried or cue.form == "ing" or cue.kind == "promise"):
            return "inside"
        refused = self.voices.refuses(words, cue, subject)
        if refused is not None:
            return refused
        return self._found(cue, subject)

    def _subject(self, cue: Cue, last: Performed | None) -> Subject | str:
        if cue.owner is not None and cue.first == cue.owner:
            return Subject(cue.owner, cue.owner)
        group = cue.group._replace(form=cue.form if cue.form == "ing" else cue.group.form)
        subject = subject_of(self.words, group, last)
        if self.words.word(cue.group.before) == "to" and cue.kind == "verb" and cue.act in word_class("a deed as well"):
            # "met to resolve the dispute", "to support the crews": what they want to do.
            return "not_performed"
        if isinstance(subject, Subject) and subject.first is None and cue.form == "ing":
            # "Noting the storm, the two leaders agreed": whoever goes on.
            within = takewhile(lambda place: self.words.lower[place] not in _CLOSES, range(cue.last, len(self.words)))
            commas = (place for place in within if self.words.lower[place] == ",")
            first = islice(commas, MOST_COMMAS)
            main = next(filter(None, (main_clause(self.words, comma) for comma in first)), None)
            return Subject(*main) if main is not None else subject
        if isinstance(subject, str) and cue.owner is not None:
            # "These steps underline our support": whose it is takes it.
            return Subject(cue.owner, cue.owner)
        return subject

    def _found(self, cue: Cue, subject: Subject) -> StanceData | str:
        words = self.words
        asked = cue
        while shares_object(words, asked):
            # "condemn and reject N": what the last of them is about.
            following = asked.last + 2
            following += words.word(following) in word_class("coordinator")
            while following < len(words) and words.is_adverb(following):
                following += 1
            asked = asked._replace(last=following)
        first, last, stop = object_of(words, asked)
        self.performed.append(Performed(cue.first, cue.last + 1 if asked is not cue else stop, cue.form, subject))
        if last < first or words.ends[last] - words.starts[first] < SHORTEST_OBJECT:
            return "no_object"
        if _says_only_when(words, cue, last):
            return "no_object"
        self.objects.append((first, last))
        speaker = words.span(subject.first, subject.last) if subject.first is not None else None
        rule = "stances.noun" if cue.kind == "noun" else "stances.verb"
        rule = "stances.promise" if self.voices.is_told(words, cue, subject) else rule
        return StanceData(
            act=cue.act,
            rule=rule,
            cue=words.span(cue.first, cue.last),
            object=words.span(first, last),
            speaker=speaker,
            speakers=[],
            speaker_span=None,
            speaker_name=None,
            attribution="own",
            negated=False,
        )


def _says_only_when(words: Words, cue: Cue, last: int) -> bool:
    """ "…, he recalled in an interview", "as it promised in Rome in May": what it is about stands elsewhere."""
    behind = words.lower[cue.last + 1 : last + 1]
    return (
        cue.act in word_class("told elsewhere")
        and bool(behind)
        and behind[0] in word_class("opens a time or place")
        and len(behind) <= LONGEST_ADJUNCT
        and "," not in behind
        and word_class("goes on behind a time").isdisjoint(behind)
    )


@Language.factory(
    "sanctext_stances",
    assigns=["doc.spans", "doc._.sanctext_stances"],
    requires=["doc.spans", "doc._.sanctext_demands"],
)
def create_stances(nlp: Language, name: str) -> Stances:  # noqa: ARG001
    """Make the component; it has no parameters, its words come from the acts table."""
    return Stances()
