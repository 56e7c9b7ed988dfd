"""Which body a report means that it named before: whose "the group’s bureau" is, and whose a resolution."""

from __future__ import annotations

import re

from sanctext.components.attribution.passage import Passage
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.words import word_class

# "A member of the group’s political bureau", "the agency’s director general": whose organ or officer it is.
_OWNER = re.compile(
    r"\b[Tt]h(?:e|is|at)\s+(?:\w+\s+)?(?P<noun>group|bloc|movement|organi[sz]ation|militia|agency|alliance|coalition|union|council|"
    r"rebels|insurgents|militants)(?:[’']s|[’'])\s"
)
_ADOPTERS = re.compile(
    r"\b(?:[Bb]oard\s+of\s+[Gg]overnors|IAEA(?:’s|'s)?\s+[Bb]oard|[Bb]oard|[Ss]ecurity\s+[Cc]ouncil|[Cc]ouncil)\b"
)
# How many characters back the body may be named.
FARTHEST_BODY = 4_000


class Bodies:
    """Answers which body was named before; places are characters.

    Args:
        passage: the document.
    """

    def __init__(self, passage: Passage) -> None:
        self._passage = passage

    def owner(self, start: int, end: int) -> str | None:
        """The body whose organ or officer a phrase names: of "the group’s bureau" the group that was named last.

        An agency, a council and a union are so called in their names.
        """
        owner = _OWNER.search(self._passage.text, start, end)
        if owner is None:
            return None
        noun = owner["noun"].lower()
        named = list(reversed(self._passage.actors_between(max(0, start - FARTHEST_BODY), start)))
        if noun in word_class("armed"):
            armed = next((str(span.kb_id_) for span in named if span.label_ == "armed_group"), None)
            if armed is not None or noun != "group":
                return armed
        bodies = [str(span.kb_id_) for span in named if span.label_ in {"group", "organisation"}]
        if noun in {"agency", "council", "union", "alliance"}:
            bodies = [code for code in bodies if noun in actor_of(code)[0].lower()]
        return bodies[0] if bodies else None

    def adopter(self, place: int) -> str:
        """The body whose resolution a text speaks of: the one that it named last, the Security Council if none."""
        named = list(_ADOPTERS.finditer(self._passage.text, max(0, place - FARTHEST_BODY), place))
        return "IAEA" if named and named[-1].group().lower().startswith(("board", "iaea")) else "UNSC"
