"""Headings that name a measure without a verb: "New Sanctions on X", "Designation of X pursuant to Y"."""

from __future__ import annotations

from sanctext.components.measures.aiming import Aiming
from sanctext.components.measures.names import Reading, measures_in
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.words import word_class

# Tags of the words before the noun with which a paragraph's heading begins.
_BEFORE_NOUN = frozenset({"DT", "JJ", "NN", "NNS", "CD"})


def behind_modifiers(sentence: Sentence, first: int) -> int:
    """Behind "new", "additional", "40" at a heading's beginning."""
    while sentence.word(first) in word_class("before a measure") or sentence.tag(first) == "CD":
        first += 1
    return first


def heading_of(sentence: Sentence, aiming: Aiming, *, paragraph: bool) -> Reading | None:
    """What a heading says of a measure; None where it names none, or tells of it with a verb.

    Args:
        sentence: the heading.
        aiming: reads at whom it is aimed.
        paragraph: whether it begins a paragraph, and stands on no line of its own.
    """
    if sentence.word(sentence.lead) == "the":
        # "The designation of the groups as extremist": somebody else's.
        return None
    first = behind_modifiers(sentence, sentence.lead)
    found = measures_in(sentence, first, min(first + 4, len(sentence)))
    if not found:
        return None
    start, end, kind = found[0]
    if sentence.word(end - 1) in word_class("listing") and set(sentence.lower) & word_class("designated otherwise"):
        # "Designation of a safe zone".
        return None
    if paragraph and any(sentence.tag(here) not in _BEFORE_NOUN for here in range(sentence.lead, start)):
        # "Norway could impose sanctions on" begins a paragraph, but is no heading.
        return None
    colon = sentence.find({":"}, end, len(sentence))
    if any(_is_finite(sentence, here) for here in range(end, colon or len(sentence))):
        return None
    linked = aiming.linked_behind_basis(end + 2, len(sentence)) if sentence.word(end) == "based" else None
    # "Measures based on the Ports Act against those who".
    end = linked - 1 if linked is not None else end
    traded = kind in {"export_control", "import_ban"} and sentence.word(end) in word_class("to or from")
    if not traded and sentence.word(end) not in word_class("behind a heading's noun") and end < len(sentence):
        return None
    links = word_class("behind a heading's noun") - {"under"} | (word_class("to or from") if traded else set())
    return Reading("imposed", [kind], (start, end), links)


def _is_finite(sentence: Sentence, here: int) -> bool:
    """A verb of a clause of its own: no relative clause's, and no name in small letters that was taken for one."""
    tag, word = sentence.tag(here), sentence.word(here)
    if word in word_class("finite in a heading"):
        return tag == "VBP" and sentence.deps[here] != "relcl"
    if tag not in {"VBZ", "VBD", "MD"} or (tag == "VBZ" and not word.endswith("s")):
        return False
    return "relcl" not in {sentence.deps[here], sentence.deps[sentence.heads[here]]}
