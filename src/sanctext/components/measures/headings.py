"""Headings that name a measure without a verb: "New Sanctions on X", "Designation of X pursuant to Y"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sanctext.components.demands import PartyData
from sanctext.components.measures.data import MeasureData
from sanctext.components.measures.linking import linked_behind_basis
from sanctext.components.measures.names import Reading, meant_by, measures_in
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.words import word_class

# In words: a part of a heading that names a programme is not longer.
LONGEST_PART = 9
# Tags of the words before the noun with which a paragraph's heading begins.
_BEFORE_NOUN = frozenset({"DT", "JJ", "NN", "NNS", "CD"})


def behind_modifiers(sentence: Sentence, first: int) -> int:
    """Behind "new", "additional", "40" at a heading's beginning."""
    while sentence.word(first) in word_class("before a measure") or sentence.tag(first) == "CD":
        first += 1
    return first


def heading_of(sentence: Sentence, *, paragraph: bool) -> Reading | None:
    """What a heading says of a measure; None where it names none, or tells of it with a verb.

    Args:
        sentence: the heading.
        paragraph: whether it begins a paragraph, and stands on no line of its own.
    """
    if sentence.word(sentence.lead) == "the":
        # "The designation of the groups as extremist": somebody else's.
        return None
    labelled = sentence.word(sentence.lead + 1) in word_class("label of a heading")
    # "Peru – Adoption of sanctions against".
    first = behind_modifiers(sentence, sentence.lead + 2 * labelled)
    found = measures_in(sentence, first, min(first + 4, len(sentence)))
    if not found:
        return _of_rules(sentence, first) if not paragraph else None
    start, end, kind = found[0]
    if not word_class("body of a name").isdisjoint(sentence.lower[sentence.lead : start]):
        # "Organisation for the Prohibition of Chemical Weapons".
        return None
    if sentence.word(end - 1) in word_class("listing") and set(sentence.lower) & word_class("designated otherwise"):
        # "Designation of a safe zone".
        return None
    if paragraph and any(sentence.tag(here) not in _BEFORE_NOUN for here in range(sentence.lead, start)):
        # "Norway could impose sanctions on" begins a paragraph, but is no heading.
        return None
    colon = sentence.find({":"}, end, len(sentence))
    if any(_is_finite(sentence, here) for here in range(end, colon or len(sentence))):
        return None
    linked = linked_behind_basis(sentence, end + 2, len(sentence)) if sentence.word(end) == "based" else None
    # "Measures based on the Ports Act against those who".
    end = linked - 1 if linked is not None else end
    traded = kind in {"export_control", "import_ban"} and sentence.word(end) in word_class("to or from")
    if not traded and sentence.word(end) not in word_class("behind a heading's noun") and end < len(sentence):
        return None
    links = word_class("behind a heading's noun") - {"under"} | (word_class("to or from") if traded else set())
    return Reading("imposed", [kind], (start, end), links)


def _of_rules(sentence: Sentence, first: int) -> Reading | None:
    """ "Stricter rules for services to Peruvian ships": what they are about says their sort."""
    stricter = sentence.word(first - 1) in word_class("before stricter rules") and first > sentence.lead
    here = first if stricter else first + 1
    if not stricter and sentence.word(first) not in word_class("before stricter rules"):
        return None
    if sentence.word(here) not in word_class("rules of a trade") or sentence.word(here + 1) not in word_class(
        "before what it is on"
    ):
        return None
    if any(_is_finite(sentence, behind) for behind in range(here, len(sentence))):
        return None
    kind = meant_by(sentence.lower[here + 2 : here + LONGEST_PART])
    links = word_class("behind a heading's noun") | word_class("to or from")
    return Reading("imposed", [kind], (here, here + 1), links) if kind is not None else None


def related_headings(sentence: Sentence) -> Iterator[tuple[int, Reading]]:
    """The parts of "Peru-related Designations; Counter Terrorism Designation Removal": where each begins.

    Args:
        sentence: the heading.
    """
    marks = [here for here in range(sentence.lead, len(sentence)) if sentence.word(here) == ";"]
    for start, end in pairwise([sentence.lead - 1, *marks, len(sentence)]):
        first, words = start + 1, sentence.lower[start + 1 : end]
        if len(words) > LONGEST_PART or not (
            "related" in words or set(words[:2]) & word_class("field of a programme") or words[:1] == ["issuance"]
        ):
            continue
        nouns = [here for here in range(first, end) if sentence.word(here) in word_class("listing")]
        rest = set(sentence.lower[nouns[-1] + 1 : end]) if nouns else set()
        if nouns and rest <= word_class("measure removal"):
            status = "eased" if rest else "imposed"
            yield first, Reading(status, ["designation"], (nouns[-1], end), frozenset(), True, (end, end))
        elif words[:2] == ["issuance", "of"] and " ".join(words[-2:]) in word_class("measure licences"):
            yield first, Reading("eased", ["other"], (first, first + 1), frozenset(), True, (end, end))


def related_to(sentence: Sentence, mentions: list[Mention], part: tuple[int, int], measure: MeasureData) -> MeasureData:
    """The measure of a part of a heading, aimed at the state before "related".

    Args:
        sentence: the heading.
        mentions: its actors.
        part: where the part begins and ends.
        measure: the measure.
    """
    named = [
        one
        for one in mentions
        if part[0] <= one.start < part[1] and sentence.lower[one.end : one.end + 2] == ["-", "related"]
    ]
    countries = [
        PartyData(start=sentence.starts[one.start], end=sentence.ends[one.end - 1], code=one.code, pronoun=False)
        for one in named[:1]
    ]
    span = (sentence.starts[part[0]], sentence.ends[part[1] - 1])
    return measure | {"rule": "measures.heading", "countries": countries, "targets": [], "counts": {}, "span": span}


def _is_finite(sentence: Sentence, here: int) -> bool:
    """A verb of a clause of its own: no relative clause's, and no name in small letters that was taken for one."""
    tag, word = sentence.tag(here), sentence.word(here)
    if word in word_class("finite in a heading"):
        return tag == "VBP" and sentence.deps[here] != "relcl"
    if tag not in {"VBZ", "VBD", "MD"} or (tag == "VBZ" and not word.endswith("s")):
        return False
    return "relcl" not in {sentence.deps[here], sentence.deps[sentence.heads[here]]}
