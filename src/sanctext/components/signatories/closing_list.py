"""Lists of signatories that a text announces and that stand below it: "Co-signatures:", "the States below"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span

from sanctext.components.signatories.listings import Named
from sanctext.components.view import View
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

_NAMES_BELOW = re.compile(
    r"\b(?:indicated|listed|named|signed|enumerated)\s+(?:here)?below\b|\bundersigned\b", re.IGNORECASE
)
_LINE = re.compile(r"[^\n]+")
# So great a part of a line of such a list are names.
LEAST_NAMES = 0.5
# Between two names may stand so many lines for whoever signs and his office; in characters, such a line is no longer.
MOST_OFFICES = 2
LONGEST_OFFICE = 60
# A list that nothing but "indicated below" announces has so many names at least.
FEWEST_NAMES = 2


@known
def _heads_list() -> re.Pattern[str]:
    """A heading of a list: "Co-signatures:", "Signed by", "The following States have joined this statement:"."""
    nouns = one_of(word_class("noun of counted issuers"))
    return re.compile(
        r"(?:\A|\n[^\S\n]*\n)(?![^\w\n]*\(signed\))[^\w\n]*(?:(?:joint\s+)?co-?\s?(?:signatures?|signator(?:y|ies)|sponsors?)|signator(?:y|ies)(?:\s+(?:states|countries))?|signatures"
        rf"|participating\s+(?:{nouns})"
        r"|(?:signed|co-?signed|endorsed|supported|joined|undersigned)(?:\s+by)?"
        r"|(?:this|the)\s+(?:joint\s+)?(?:statement|declaration|text|appeal|letter)\s+(?:is|was|has\s+been)\s+(?:also\s+)?(?:supported|endorsed|signed|joined|co-?signed|issued|made)\s+by"
        rf"|the\s+following\s+(?:\w+\s+)?(?:{nouns})\s+(?:have\s+|also\s+){{0,2}}(?:joined?|endorsed?|support(?:ed)?|signed?)"
        r"|list\s+of\s+(?:signatories|co-?signatories|supporting\s+\w+|endorsing\s+\w+))\b(?P<rest>[^\n:.]{0,60}):?[^\S\n]*(?=\n|$|(?<=:[^\S\n]))",
        re.IGNORECASE,
    )


def names_below(view: View) -> bool:
    """Whether the text says that those who sign stand below: "We, the States indicated below"."""
    return _NAMES_BELOW.search(view.text) is not None


def from_list_below(view: View) -> Named:
    """Who signs in a list below the text that a heading or the text itself announces; one or more names a line."""
    for heading in _heads_list().finditer(view.text):
        found = [span for line in _names(view, heading.end()) for span in line]
        if found:
            return [(span, "signatories.list") for span in found]
    if not names_below(view):
        return []
    lines = [line.span() for line in _LINE.finditer(view.text) if line.group().strip()]
    found = []
    for start, end in reversed(lines):
        names = _of_line(view, start, end)
        if not names:
            break
        found = [*names, *found]
    return [(span, "signatories.list") for span in found] if len(found) >= FEWEST_NAMES else []


def _names(view: View, start: int) -> Iterator[list[Span]]:
    """The names in each line from a place on, to the first line that is neither a list of names nor an office."""
    passed = 0
    for line in _LINE.finditer(view.text, start):
        words = line.group().strip()
        if not words:
            continue
        names = _of_line(view, *line.span())
        passed = 0 if names else passed + 1
        if passed > MOST_OFFICES or (not names and (len(words) > LONGEST_OFFICE or words.endswith((".", ":", ";")))):
            return
        if names:
            yield names


def _of_line(view: View, start: int, end: int) -> list[Span]:
    actors = [span for span in view.actors_between(start, end) if span.id_ == "actors.name"]
    letters = sum(char.isalpha() for char in view.text[start:end])
    named = sum(char.isalpha() for span in actors for char in span.text)
    return actors if letters and named > LEAST_NAMES * letters else []
