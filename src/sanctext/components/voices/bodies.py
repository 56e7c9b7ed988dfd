"""Which body a report means that it named before: whose "the group’s bureau" is, and whose a resolution."""

from __future__ import annotations

import re

from sanctext.components.voices.view import SpeechView
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.words import word_class

# "A member of the group’s political bureau", "the agency’s director general": whose organ or officer it is.
_OWNER = re.compile(r"\b[Tt]h(?:e|is|at)\s+(?:[\w-]+\s+)?(?P<noun>[a-z]+)(?:[’']s|(?<=s)[’'])\s")
_ADOPTERS = re.compile(
    r"\b(?:[Gg]eneral\s+[Aa]ssembly|UNGA|[Bb]oard\s+of\s+[Gg]overnors|IAEA(?:’s|'s)?\s+[Bb]oard|[Bb]oard|[Ss]ecurity\s+[Cc]ouncil|[Cc]ouncil)\b"
)
_BODIES = frozenset({"group", "organisation"})
# How many characters back the body may be named.
FARTHEST_BODY = 4_000


class Bodies:
    """Answers which body was named before; places are characters.

    Args:
        document: the document.
    """

    def __init__(self, view: SpeechView) -> None:
        self._view = view

    def owner(self, start: int, end: int) -> str | None:
        """The body whose organ or officer a phrase names: of "the group’s bureau" the group that was named last.

        An agency, a council and a union are so called in their names.
        """
        owner = _OWNER.search(self._view.text, start, end)
        if owner is None:
            return None
        noun = owner["noun"]
        if noun in word_class("armed"):
            return self._last({"armed_group"}, start) or (self._last(_BODIES, start) if noun == "group" else None)
        if noun in word_class("bloc"):
            return self._last(_BODIES, start)
        if noun not in word_class("called so"):
            return None
        named = self._view.actors_between(max(0, start - FARTHEST_BODY), start)
        bodies = [str(span.kb_id_) for span in reversed(named) if span.label_ in _BODIES]
        return next((code for code in bodies if noun in actor_of(code)[0].lower()), None)

    def _last(self, labels: frozenset[str] | set[str], place: int) -> str | None:
        found = self._view.last_states(1, place, FARTHEST_BODY, labels=labels)
        return str(found[0].kb_id_) if found else None

    def adopter(self, place: int) -> str:
        """The body whose resolution a text speaks of: the one that it named last, the Security Council if none."""
        named = list(_ADOPTERS.finditer(self._view.text, max(0, place - FARTHEST_BODY), place))
        last = named[-1].group().lower() if named else ""
        return (
            "IAEA" if last.startswith(("board", "iaea")) else "UNGA" if last.startswith(("general", "unga")) else "UNSC"
        )
