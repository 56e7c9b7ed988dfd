"""Random pieces of hostile texts: words of the knowledge tables and marks, in any order."""

from __future__ import annotations

import random
from collections.abc import Iterator

from sanctext.knowledge.tables import TABLES, table

# What a text may begin with: nothing, an official text or a report.
OPENINGS = (
    "",
    "We ",
    "Iran must",
    "Joint Statement by Japan and France\n\nWe urge Iran to",
    "The Security Council,\n",
    "CAIRO, 3 May — The minister said",
)
SPACES = (" ", " ", " ", " ", "\n", "\n\n", "\n- ", "\n•")
SIGNS = (", ", ". ", "; ", ": ", " — ", "-", "’s ", " “", "” ", ' "', "**", " (", ") ", "/", "> ", "# ", "| ")
SMALL_WORDS = (" 7 ", " and ", " by ", " to ", " of the ", " that ")
MARKS = SPACES + SIGNS + SMALL_WORDS
# So many words has a piece at most.
MOST_WORDS = 5


def pieces(number: int, seed: int) -> Iterator[tuple[str, str]]:
    """So many openings with a piece each; the same for the same seed.

    Each table gives as many words as any other, since the longest tables are lists of names.
    """
    chance = random.Random(seed)
    words = [sorted(found) for found in map(_words, TABLES) if found]
    for _ in range(number):
        parts = []
        for _ in range(chance.randint(1, MOST_WORDS)):
            parts += [chance.choice(MARKS), _cased(chance, chance.choice(chance.choice(words)))]
        if chance.random() < 0.3:
            parts.append(chance.choice(MARKS))
        if chance.random() < 0.1:
            parts = [chance.choice(MARKS), chance.choice(MARKS)]
        yield chance.choice(OPENINGS), "".join(parts)


def _words(name: str) -> set[str]:
    cells = (cell for row in table(TABLES[name]) for cell in row)
    found = {word for cell in cells for word in (cell if isinstance(cell, tuple) else (cell,)) if isinstance(word, str)}
    return {word for word in found if word and len(word) < 40}


def _cased(chance: random.Random, word: str) -> str:
    return chance.choice((word, word, word, word.capitalize(), word.upper()))
