"""Where a measure may be told: a verb of the frames in a sentence that has the words for one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import LOWER
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from sanctext.components.annotations import ACTORS, BLOCKS, is_content, sentence_starts, text_of, words_of
from sanctext.components.measures.deprived import DEPRIVED
from sanctext.components.measures.forbidden import DEED_TYPES, FORBIDDEN, TO_DO
from sanctext.components.measures.frames import frames
from sanctext.components.measures.leave import WORDS_OF_LEAVE
from sanctext.components.measures.names import nouns
from sanctext.components.measures.nominal import DEED, deeds
from sanctext.components.measures.permits import WORDS_OF_PERMITS
from sanctext.knowledge.current import known
from sanctext.knowledge.measure_classes import types_by
from sanctext.knowledge.rows import MeasureFrame
from sanctext.knowledge.words import word_class

# The keys of phrases' first words, and with each the sets of the words behind it.
Wanted = dict[int, list[frozenset[int]]]

_BOLD = re.compile(r"\*{2,3}\s*([^*]+?)[.:\s]*\*\*")
# In words: a heading in bold type is not longer.
LONGEST_BOLD = 24
# In words: so near to its beginning a heading names a measure.
FIRST_OF_HEADING = 4
# Verbs that need no other word, and those that need somebody named in their sentence.
_ENOUGH = frozenset({"sanction", "designate", "blacklist", "delist", "expel", "debar", "relist", "proscribe"})
_WITH_ACTOR = frozenset({"target", "ban", "bar", "list", "suspend"})
# Objects that are measures by their names.
_WITH_MEASURE = frozenset(
    {
        "of listing",
        "named",
        "measure",
        "with measure",
        "to measure",
        "for measure",
        "from measure",
        "including measure",
        "beside measure",
        "under measure",
        "of package",
        "in place",
        "in measure",
        "from a time",
        "back in effect",
        "thought of",
        "to come",
        "at an end",
        "goes on",
        "no longer",
        "faced measure",
    }
)


class MeasureCues:
    """Finds the verbs of the frames in sentences that have the words for one of them.

    Args:
        vocab: the pipeline's vocabulary.
    """

    def __init__(self, vocab: Vocab) -> None:
        add = vocab.strings.add
        self.wanted: dict[int, Wanted] = {}
        # What is only a measure where it is refused: "will no longer sell", "no visas are issued".
        self.refused: dict[int, Wanted] = {}
        # What must stand beside the name of a measure.
        self.of_measures: dict[int, frozenset[frozenset[int]]] = {}
        for verb, rows in frames().items():
            keys = {add(form) for verb in (verb, f"re-{verb}") for form in forms(verb)} - {add("including")}
            sorts = {True: self.refused, False: self.wanted}
            for granted, sort in sorts.items():
                phrases = [_needed(row) for row in rows if (row.status == "granted") == granted]
                sort |= dict.fromkeys(keys, _by_first(tuple(map(add, words)) for words in chain(*phrases)))
            named = chain(*(_beside_measure(row) for row in rows if row.object in _WITH_MEASURE))
            beside = frozenset(frozenset(map(add, words)) for words in named)
            self.of_measures |= dict.fromkeys(keys, beside)
        refusing = (word for name in _REFUSING for phrase in word_class(name) for word in phrase.split())
        self.refusals = frozenset(map(add, refusing))
        self.targets = {add("target")}
        self.lifts = {add(form) for form in forms("lift")}
        self.enough = {add(form) for verb in _ENOUGH for form in (*forms(verb), *forms(f"re-{verb}"))}
        self.with_actor = {add(form) for verb in _WITH_ACTOR for form in forms(verb)}
        self.nouns = {add(form) for form in word_class("noun before a verb")}
        dealt = ("exports", "imports", "arms", "flights", "visas", "transactions", "services", "ports")
        self.dealt = {add(word) for sort in dealt for word in word_class(f"measure {sort}")}
        self.texts = {add(word) for word in word_class("text that holds measures")}
        self.organs = {add(word) for word in word_class("acts without a name")}
        self.actions, self.comma = {add(word) for word in word_class("measure itself")}, add(",")
        headed = [add(form) for word in word_class("heads a heading") | deeds().keys() for form in plural(word)]
        self.headed = np.array(sorted(headed), dtype=np.uint64)
        self.links = {add(word) for word in word_class("behind a heading's noun")}
        self.joins = {add(word) for word in word_class("joins deeds")}
        self.determiners = {add(word) for word in word_class("determiner") | word_class("possessive")}
        self.openers = {add(word) for word in word_class("verb behind it")}
        self.verbs = np.array(sorted(self.wanted), dtype=np.uint64)
        # The words of measures' names, each as its singular; a name is there where all its words are.
        names = [words for rows in nouns().values() for words, _ in rows]
        self.singular = {add(form): add(word) for words in names for word in words for form in plural(word)}
        self.plain = _by_first(
            {tuple(map(add, words)) for words in names if len(words) > 1 or words[0] not in _vague()}
        )
        self.pointers = {add(word) for word in word_class("points at what was told")}
        self.vague = {add(words[0]) for words in names if len(words) == 1 and words[0] in _vague()}

    def spans(self, doc: Doc) -> list[Span]:
        """The verbs that may tell of a measure."""
        keys = doc.to_array(LOWER)
        places = np.flatnonzero(np.isin(keys, self.verbs)).tolist()
        headed = np.flatnonzero(np.isin(keys, self.headed)).tolist()
        if not places and not headed:
            return []
        sentences = _Sentences(doc, keys)
        found = {place for place in places if self._may_tell(sentences, place, int(keys[place]))}
        found |= {place for place in headed if sentences.opens_heading(place, self.links)}
        return [
            Span(doc, place, place + 1, label="measure", kb_id="measure", span_id="cues.form")
            for place in sorted(found)
            if is_content(doc, doc[place].idx)
        ]

    def _may_tell(self, sentences: _Sentences, place: int, key: int) -> bool:
        acted = sentences.has_actor(place)
        before = int(sentences.keys[place - 1]) if place else 0
        if key in self.nouns and before not in self.openers:
            told = (acted or key in self.targets) and (
                before in self.actions or (before == self.comma and not self.actions.isdisjoint(sentences.words(place)))
            )
            joined = before in self.joins and sentences.after(place) in self.determiners | self.dealt
            return told or joined or sentences.behind_actor(place) or sentences.in_heading(place)
        if key in self.enough or (key in self.with_actor and acted):
            return True
        words = sentences.words(place)
        if _holds(words, self.wanted[key]) or (
            not self.refusals.isdisjoint(words) and _holds(words, self.refused[key])
        ):
            return True
        if not any(beside <= words for beside in self.of_measures[key]):
            return False
        named = {self.singular[word] for word in words if word in self.singular}
        # "The ban was lifted": nothing but a measure is.
        if _holds(named, self.plain):
            return True
        if named.isdisjoint(self.vague):
            return False
        acted = acted or key in self.lifts or not words.isdisjoint(self.organs | self.dealt | self.texts)
        # "The ban was introduced in May": it was told of before.
        return acted or sentences.points_at(place, self.pointers, self.singular, self.vague)


def bold_headings(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where paragraphs begin with words in bold type that are a heading: "**Ban on exports to X.** We will …"."""
    for block in doc.spans.get(BLOCKS, ()) if "**" in text_of(doc) else ():
        bold = _BOLD.match(words_of(block))
        if bold is not None and len(bold[1].split()) <= LONGEST_BOLD:
            yield block.start_char + bold.start(1), block.start_char + bold.end(1)


class _Sentences:
    """What is asked of the sentence that holds a token."""

    def __init__(self, doc: Doc, keys: NDArray[Any]) -> None:
        self.doc = doc
        self.keys = keys
        self.starts = sentence_starts(doc)
        self.actors = {bisect_right(self.starts, span.start) for span in doc.spans.get(ACTORS, ())}
        self.actor_ends = {span.end for span in doc.spans.get(ACTORS, ())}
        blocks = doc.spans.get(BLOCKS, ())
        self.headings = [(block.start, block.end) for block in blocks if block.label_ in {"title", "line", "item"}]
        self.blocks = [block.start for block in blocks]
        self.bold = list(bold_headings(doc))
        # No place is behind it.
        self.end = len(text_of(doc))
        self._words: dict[int, set[int]] = {}

    def words(self, place: int) -> set[int]:
        """The keys of its words."""
        index = bisect_right(self.starts, place)
        found = self._words.get(index)
        if found is None:
            start = self.starts[index - 1] if index else 0
            end = self.starts[index] if index < len(self.starts) else len(self.doc)
            found = self._words[index] = set(self.keys[start:end].tolist())
        return found

    def after(self, place: int) -> int:
        """The key of the token behind one; 0 at the end."""
        return int(self.keys[place + 1]) if place + 1 < len(self.keys) else 0

    def has_actor(self, place: int) -> bool:
        """Whether it names an actor."""
        return bisect_right(self.starts, place) in self.actors

    def points_at(self, place: int, pointers: set[int], singular: dict[int, int], names: set[int]) -> bool:
        """Whether a pointing word stands right before one of these nouns in its sentence: "the ban was"."""
        index = bisect_right(self.starts, place)
        end = self.starts[index] if index < len(self.starts) else len(self.keys)
        keys = self.keys[self.starts[index - 1] if index else 0 : end].tolist()
        return any(before in pointers and singular.get(key) in names for before, key in pairwise(keys))

    def behind_actor(self, place: int) -> bool:
        """Whether an actor's name ends right before a token."""
        return place in self.actor_ends

    def opens_heading(self, place: int, links: set[int]) -> bool:
        """Whether a token is among the first words of a heading or an item, or of a paragraph that may have one."""
        opened = bisect_right(self.blocks, place) - 1
        if place + 1 < len(self.keys) and int(self.keys[place + 1]) in links and opened >= 0:
            # "Designation of X pursuant to Y. X was involved in".
            return bool(place - self.blocks[opened] < FIRST_OF_HEADING)
        index = bisect_right(self.headings, (place, len(self.doc))) - 1
        return index >= 0 and place - self.headings[index][0] < FIRST_OF_HEADING and place < self.headings[index][1]

    def in_heading(self, place: int) -> bool:
        """Whether a token stands in a heading or an item."""
        index = bisect_right(self.headings, (place, len(self.doc))) - 1
        if index >= 0 and self.headings[index][0] <= place < self.headings[index][1]:
            return True
        offset = self.doc[place].idx
        near = bisect_right(self.bold, (offset, self.end)) - 1 if self.bold else -1
        return near >= 0 and self.bold[near][0] <= offset < self.bold[near][1]


def _vague() -> frozenset[str]:
    return (word_class("any measure") | {"closure"}) - word_class("listing")


# Classes of words by the names of frames' objects, where they differ.
_CLASSES = {
    "entry": "travel",
    "licence": "licences",
    "landing": "flights",
    "aid on hold": "aid",
    "frozen assets": "assets",
    "held assets": "assets",
    "envoys home": "envoys",
    "ships": "vessels",
    "supply by states": "exports",
}


# What is told of a measure that is there, by the names of frames' objects.
_BESIDE = {"in place": "in force", "thought of": "thought of"}
# Classes of words of which one stands where something is refused that else were no measure.
_REFUSING = (
    "denies a measure",
    "refuses a measure",
    "does not exclude",
    "nobody of a kind",
    "no more",
    "and nothing else",
)
# Objects whose sentences have a word of one of these classes.
_CLASSES_OF = {
    "item of schedule": ("schedule item",),
    "kept shut": ("kept shut",),
    "held shut": ("kept shut",),
    "off the list": ("list of names",),
    "longer list": ("list of names",),
    "held seat": ("kept empty",),
    "left so": ("as it was", "before a list of the struck"),
    "hit target": ("struck by measures alone",),
    "mission to close": ("has to close",),
    "inadmissible": ("kept out",),
    "declared so": ("measure declared so",),
    "target from entry": ("measure travel", "measure own territory"),
    "counted": ("measure organisations", "measure persons", "measure vessels"),
    "listed target": ("measure organisations", "measure vessels", "measure aircraft", "measure persons"),
    FORBIDDEN: ("may be forbidden", "says it is planned", "is no longer"),
    **WORDS_OF_LEAVE,
    **WORDS_OF_PERMITS,
}
# Objects whose sentences have one of these words.
_WORDS_OF = {
    "access": "access use entry admission",
    "in schedule": "amended",
    "in abeyance": "abeyance",
    "diplomats to leave": "leave",
    "blocked property": "blocked property",
    "persona non grata": "persona personae non",
    "member": "",
    "foreign goods": "",
}


def _by_first(phrases: Iterable[tuple[int, ...]]) -> Wanted:
    """Phrases by their first words: what must stand in a sentence beside each, for one of them to stand there."""
    found: dict[int, set[frozenset[int]]] = {}
    for first, *rest in phrases:
        found.setdefault(first, set()).add(frozenset(rest))
    return {first: [frozenset()] if frozenset() in rests else sorted(rests, key=len) for first, rests in found.items()}


def _holds(words: set[int], wanted: Wanted) -> bool:
    """Whether all words of a phrase are there."""
    return any(rest <= words for first in wanted.keys() & words for rest in wanted[first])


def _needed(row: MeasureFrame) -> Iterator[list[str]]:
    """The words that stand in a sentence with a frame's verb, each way: the object's, and those behind the verb."""
    for phrase in _object_phrases(row):
        yield [*phrase.split(), *row.verb.split()[1:]]


def _beside_measure(row: MeasureFrame) -> Iterator[list[str]]:
    """The words that stand beside the name of a measure, each way; none are needed where only the verb is."""
    for phrase in word_class(_BESIDE[row.object]) if row.object in _BESIDE else [""]:
        yield [*phrase.split(), *row.verb.split()[1:]]


def _object_phrases(row: MeasureFrame) -> set[str]:
    """The phrases of which one must stand in a sentence with a frame's verb; empty where none must."""
    if row.object in _WORDS_OF:
        return set(_WORDS_OF[row.object].split())
    classes = tuple(types_by(DEED_TYPES)) if row.object == TO_DO else _CLASSES_OF.get(row.object)
    if classes is not None:
        return {phrase for name in classes for phrase in word_class(name)}
    if row.object == DEED:
        return set(deeds())
    if row.object == "in effect":
        return {row.verb.split()[-1]}
    if row.object.endswith("subject to measure"):
        return {"subject"}
    if row.object in _WITH_MEASURE or row.object.endswith("target"):
        return set()
    first, _, rest = row.object.partition(" ")
    name = rest if first in DEPRIVED else row.object
    name = row.object.rpartition(" ")[2] if row.object.startswith("target ") else name
    return set(word_class(f"measure {_CLASSES.get(name, name)}"))


def plural(word: str) -> set[str]:
    """A noun in the singular and its plural.

    >>> sorted(plural("levy"))
    ['levies', 'levy']
    """
    return {word, f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"}


def forms(verb: str) -> set[str]:
    """The forms of a verb: regular ones, and those that are not.

    >>> sorted(forms("freeze"))
    ['freeze', 'freezes', 'freezing', 'froze', 'frozen']
    """
    if verb in _irregular():
        return {verb, f"{verb}s", *_irregular()[verb]}
    if verb.endswith("e"):
        return {verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"}
    if verb.endswith("y") and verb[-2] not in "aeou":
        return {verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    if verb in word_class("doubles its consonant"):
        return {verb, f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing", f"{verb}ed", f"{verb}ing"}
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return {verb, plural, f"{verb}ed", f"{verb}ing"}


@known
def _irregular() -> dict[str, tuple[str, ...]]:
    """The other forms of verbs that are not regular: "take took taken taking" in the table."""
    return {verb: tuple(others) for verb, *others in (row.split() for row in word_class("irregular forms"))}
