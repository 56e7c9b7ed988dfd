"""Where somebody's words begin in a transcript or in a collection of quotations: "MS. REED:", "**Ann Reed, X:** “"."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanctext.components.view import View

# A speech in a transcript begins "MS. REED:", and a question "Q".
_SPEECH = re.compile(r"\W*(Q(?=\s+\S)|[A-Z][A-Z.’' -]{2,60}[A-Z](?=\s*:))")
# Words in bold type before a colon, or alone on the line before a quotation; a line break in them is no new paragraph.
_BOLD = re.compile(
    r"\*\*(?P<name>[^\W\d_](?:[^*\n]|\n(?!\s*\n)|\*\*[\s,]*\*\*){1,160}?)"
    r"(?:(?:\s*:\s*\*\*+|\*\*\s*:)(?P<quoted>[\s*]*[“\"])?|\*\*\s*\n\s*(?P<alone>[“\"])|\s*:\s*(?P<inside>[“\"])\s*\*\*)"
)
# A transcript has so many speeches at least, and a collection so many quotations.
FEWEST = 4


class Label(NamedTuple):
    """Words that name whoever speaks what follows, up to the next label.

    Args:
        start: their first character.
        end: the place after their last one.
        collected: true in a collection of quotations, where nobody else speaks between two labels.
    """

    start: int
    end: int
    collected: bool


def labels(page: View) -> list[Label]:
    """The labels of a transcript or of a collection, in text order; none in any other document."""
    bold = list(_BOLD.finditer(page.text))
    if sum((match["quoted"] or match["alone"] or match["inside"]) is not None for match in bold) >= FEWEST:
        return [Label(*match.span("name"), collected=True) for match in bold]
    speeches = [
        Label(match.start(1), match.end(1), collected=False)
        for block in page.blocks
        if (match := _SPEECH.match(page.text, block.start_char, block.end_char)) is not None
    ]
    return speeches if len(speeches) >= FEWEST else []
