"""Who issues what two states say together of a visit: "Joint Communiqué on the visit of the King of A to B"."""

from __future__ import annotations

import re
from itertools import takewhile

from spacy.tokens import Span

from sanctext.components.signatories.top import is_above
from sanctext.components.view import View

_JOINT = re.compile(r"\bjoint\b|\bcommuniqu[eé]\b", re.IGNORECASE)
_VISIT = re.compile(r"\bvisit\b", re.IGNORECASE)
_TO = re.compile(r"\bto\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+of\s+)?(?:the\s+)?$")
# The guest and the host.
BOTH = 2


def from_visit(view: View) -> list[Span]:
    """The two states that a joint text's heading names behind "visit", one of them as where it went."""
    heading = list(takewhile(is_above, view.blocks))
    if not heading:
        return []
    start, end = heading[0].start_char, heading[-1].end_char
    visit = _VISIT.search(view.text, start, end)
    if visit is None or _JOINT.search(view.text, start, visit.start()) is None:
        return []
    named = {span.kb_id_: span for span in reversed(view.actors_between(visit.end(), end)) if span.label_ == "state"}
    went = any(_TO.search(view.text, visit.end(), span.start_char) for span in named.values())
    return list(reversed(named.values())) if len(named) == BOTH and went else []
