"""Whether a text is a record of turns: labels of speakers, or questions and answers."""

from __future__ import annotations

import re
from itertools import islice

from spacy.tokens import Span

from sanctext.grammar.lexicon import offices
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# Whose turn it is to speak: "QUESTION:", "MS REED:", "Minister Reed:".
TURN = re.compile(r"(?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w.’'-]*(?:\s*\([^)\n]{1,60}\))?:(?=\s)")
FEWEST_TURNS = 3
FEWEST_QUESTIONS = 2
BLOCKS_THAT_OPEN = 3
_IN_CAPITALS = re.compile(r"(?P<name>[A-Z][A-Z.’'-]+(?:\s+[A-Z][A-Z.’'-]+){1,4}):\s+(?=[A-Z“\"])")


def takes_turns(text: str, body: list[Span]) -> bool:
    """Whether labels of speakers begin the paragraphs, and one of them comes again; labels of topics do not.

    One in capitals before the first words is enough: "SECRETARY REED: Good morning."
    """
    if _is_asked(text, body):
        return True
    opening = (block for block in body if block.label_ == "paragraph")
    for block in islice(opening, BLOCKS_THAT_OPEN):
        label = _IN_CAPITALS.match(text, block.start_char, block.end_char)
        addressed = offices() | word_class("honorific")
        if label is not None and not addressed.isdisjoint(label["name"].lower().replace(".", "").split()):
            return True
    found = (TURN.match(text, block.start_char, block.end_char) for block in body)
    turns = [turn.group() for turn in found if turn is not None]
    return len(turns) >= FEWEST_TURNS and len(set(turns)) < len(turns)


def _is_asked(text: str, body: list[Span]) -> bool:
    """Whether several paragraphs begin as questions: "Q. When?", "Question 2: And Chad?"."""
    asked = [block for block in body if _question().match(text, block.start_char, block.end_char)]
    return len(asked) >= FEWEST_QUESTIONS


@known
def _question() -> re.Pattern[str]:
    """What stands before a question in a record of answers."""
    return re.compile(rf"[\W_]*(?:{one_of(word_class('question label'))})(?:\s*\d+)?\s*[.:)-][*_]*\s+\S")
