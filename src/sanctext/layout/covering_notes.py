"""Finds the note above a text with which somebody answers it or sends it on: its words are nobody's in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sanctext.knowledge.words import word_class

# Above a message that is answered or passed on: "On Friday Ada Reed wrote:"; and in characters, the note above it.
_ANSWERED = re.compile(r"\b(?:wrote|writes)\s*:\s*$")
LONGEST_NOTE = 120
# In characters: so long is a paragraph of a note at most; and in lines, the name and the post of who sends it.
LONGEST_PARAGRAPH = 600
MOST_LINES_OF_SENDER = 6


def note_above(blocks: Sequence[str]) -> int:
    r"""How many of the first blocks are a note; 0 where there is none.

    Right above words that are answered or passed on stands who wrote them. A letter greets, says farewell, and a block
    that names a sort of text follows.

    >>> note_above(["FYI", "On Friday Ada Reed wrote:", "Statement by Chad", "We urge calm."])
    2
    >>> note_above(["Dear all,", "see below.", "Best regards,\nAda Reed", "Statement by Chad", "We urge calm."])
    3
    >>> note_above(["Dear Mr. President,", "We urge calm.", "Yours sincerely,\nAda Reed", "Statement by Chad"])
    0
    """
    opening = blocks[0].split(maxsplit=1)[:1] if blocks else []
    greets = any(word.lower().strip(",.!") in word_class("opens a letter") for word in opening)
    for index, words in enumerate(blocks):
        if _ANSWERED.search(words) and all(len(note) <= LONGEST_NOTE for note in blocks[:index]):
            return index + 1
        if greets and _says_farewell(words):
            following = blocks[index + 1 : index + 2]
            return index + 1 if following and _names_a_text(following[0]) else 0
        if len(words) > LONGEST_PARAGRAPH:
            break
    return 0


def _says_farewell(words: str) -> bool:
    lines = [line.strip(" ,.!*_") for line in words.lower().split("\n")]
    return any(line in word_class("closes a note") for line in lines[-MOST_LINES_OF_SENDER:])


def _names_a_text(words: str) -> bool:
    named = re.findall(r"[^\W\d_]+", words.split("\n")[0].lower())
    return not word_class("issued document").isdisjoint(named)
