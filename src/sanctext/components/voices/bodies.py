"""Which body a report means that it named before, and whose a resolution, a draft or a statement is."""

from __future__ import annotations

import re

from spacy.tokens import Span

from sanctext.components.voices.names import Speaker
from sanctext.components.voices.phrases import Phrases
from sanctext.components.voices.view import SpeechView
from sanctext.grammar.lexicon import office_words
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# "A member of the group’s political bureau", "the agency’s director general": whose organ or officer it is.
_OWNER = re.compile(r"\b[Tt]h(?:e|is|at)\s+(?:[\w-]+\s+)?(?P<noun>[a-z]+)(?:[’']s|(?<=s)[’'])\s")
_ADOPTERS = re.compile(
    r"\b(?:[Gg]eneral\s+[Aa]ssembly|UNGA|[Bb]oard\s+of\s+[Gg]overnors|IAEA(?:’s|'s)?\s+[Bb]oard|[Bb]oard|[Ss]ecurity\s+[Cc]ouncil|[Cc]ouncil)\b"
)
_BODIES = frozenset({"group", "organisation"})
# How many characters back the body may be named.
FARTHEST_BODY = 4_000


@known
def _owned_by() -> re.Pattern[str]:
    """ "Leaders of the bloc", "the head of the commission": whose officers they are."""
    officers = one_of(office_words() | word_class("issuer noun"))
    return re.compile(
        rf"(?:[\w-]+\s+){{0,3}}?(?i:{officers})\s+(?:of|for)\s+th(?:e|is|at)\s+(?:[\w-]+\s+)?(?P<noun>[a-z]+)$"
    )


class Bodies:
    """Answers which body was named before; places are characters."""

    def __init__(self, view: SpeechView) -> None:
        self._view = view

    def owner(self, start: int, end: int) -> str | None:
        """The body whose organ or officer a phrase names: of "the group’s bureau" the group that was named last.

        An agency, a council and a union are so called in their names.
        """
        owner = _OWNER.search(self._view.text, start, end) or _owned_by().match(self._view.text, start, end)
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
        bodies = [span for span in reversed(named) if span.label_ in _BODIES]
        called = (span for span in bodies if noun in actor_of(span.kb_id_)[0].lower() or self._has(span, noun))
        found = next((str(span.kb_id_) for span in called), None)
        # "the commission's chair", where one body alone is named.
        return found or (str(bodies[0].kb_id_) if len({span.kb_id_ for span in bodies}) == 1 else None)

    def _has(self, span: Span, noun: str) -> bool:
        """Whether a body's name stands before a noun for its organ: "the IGAD commission"."""
        behind = self._view.text[span.end_char : span.end_char + len(noun) + 1]
        return behind.lower() == f" {noun}"

    def _last(self, labels: frozenset[str] | set[str], place: int) -> str | None:
        named = self._view.actors_between(max(0, place - FARTHEST_BODY), place)
        # In others' words somebody else may be named: "“…in breach of a UN resolution,” the bloc's envoy said".
        told = (span for span in reversed(named) if span.label_ in labels)
        last = next((span for span in told if self._view.quotation_at(span.start_char) is None), None)
        return str(last.kb_id_) if last is not None else None

    def adopter(self, place: int) -> str:
        """The body whose resolution a text speaks of: the one that it named last, the Security Council if none."""
        here = self._view.sentences[self._view.sentence_index(place)][0]
        adopted = _adopted().search(self._view.text, here, place)
        bodies = self._view.actors_between(here, adopted.start()) if adopted is not None else []
        body = next((str(span.kb_id_) for span in bodies if span.label_ in _BODIES | {"organ"}), None)
        if body is not None:
            # "the OAS Council approved a resolution which calls on Peru".
            return body
        named = list(_ADOPTERS.finditer(self._view.text, max(0, place - FARTHEST_BODY), place))
        last = named[-1].group().lower() if named else ""
        return (
            "IAEA" if last.startswith(("board", "iaea")) else "UNGA" if last.startswith(("general", "unga")) else "UNSC"
        )


_TEXT = re.compile(
    r"\b[Tt]h(?:e|is|at)\s+(?:\w+\s+)?(?:resolution|text|draft|motion)\b|\b[Aa]\s+(?:\w+\s+)?draft\s+resolution\b"
)
_NUMBERED = re.compile(r"[\W_]*(?:UN(?:SC)?\s+|Security\s+Council\s+)?[Rr]esolution\s+\d{2,4}\b")


class Drafts:
    """Answers whose text is spoken of; places are characters."""

    def __init__(self, view: SpeechView, phrases: Phrases, bodies: Bodies) -> None:
        self._view = view
        self._phrases = phrases
        self._bodies = bodies

    def authors(self, start: int, end: int) -> Speaker | None:
        """Those by whom a text was drawn up: "drafted by Chad and Fiji"."""
        submitted = _submitted().search(self._view.text, start, end)
        first = self._view.actors_between(submitted.end(), end)[:1] if submitted is not None else []
        found = self._phrases.list_from(first, end)
        if not found:
            return None
        codes = tuple(dict.fromkeys(span.kb_id_ for span in found))
        return Speaker(codes, (found[0].start_char, found[-1].end_char), plural=len(codes) > 1)

    def owner(self, start: int, end: int) -> Speaker | None:
        """Whose the resolution or draft is that a sentence is about; None where it is about none."""
        text = self._view.text
        about = _TEXT.search(text, start, end) or _NUMBERED.match(text, start, end)
        if about is None:
            return None
        authors = None if _adopted().search(text, start, end) else self.authors(about.end(), end)
        return authors or Speaker((self._bodies.adopter(about.start()),), about.span())


@known
def _submitted() -> re.Pattern[str]:
    """ "tabled by" before those whose draft it is."""
    return re.compile(rf"\b(?:{one_of(word_class('put forward'))})\s+by\s+(?:the\s+)?")


@known
def _adopted() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('adopted'))})\b")
