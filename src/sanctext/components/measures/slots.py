"""Where the words stand with which a frame is to be filled."""

from __future__ import annotations

from typing import NamedTuple

from sanctext.components.measures.clauses import Clause
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.rows import MeasureFrame

# How many words behind a verb the last word may stand that belongs to its frame.
REACH_FROM = 34


class Slot(NamedTuple):
    """Where a frame is to be filled.

    Args:
        sentence: the sentence.
        clause: the verb with what stands around it.
        row: the frame.
        place: where the verb's object stands.
    """

    sentence: Sentence
    clause: Clause
    row: MeasureFrame
    place: tuple[int, int]


def clause_end(sentence: Sentence, start: int) -> int:
    """Where the words end at the latest that belong to a verb."""
    for here in range(start, len(sentence)):
        if sentence.word(here) in {";", "while", "whereas"}:
            return here
    return min(len(sentence), start + REACH_FROM)
