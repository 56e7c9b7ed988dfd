"""Which body a report means by those who sit in it: "the leaders" of a summit, "MEPs", "the judges", "the rebels"."""

from __future__ import annotations

import re

from spacy.tokens import Span

from sanctext.components.readouts import MET
from sanctext.components.voices.names import Speaker
from sanctext.components.voices.told_before import REACH
from sanctext.components.voices.view import SpeechView
from sanctext.knowledge.actors import actor_names
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

_BODIES = frozenset({"group", "organisation", "organ"})
# "the Harbour Summit of the Union", "the Union's summit": between a gathering and whose it is.
_OF = re.compile(r"\s+(?:\w+\s+)?of\s+(?:the\s+)?$")
_OWN = re.compile(r"(?:[’']s?)?\s+(?:[\w-]+\s+){0,2}$")
# "the Tidewater Court of Trade".
_COURT = re.compile(
    r"(?:(?!The\b)[A-Z][\w’'-]+\s+)+Court(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+)*)*"
)
# How many characters back a report names the court, the parliament or the armed group.
FARTHEST = 4_000
# In characters: so far behind "met" it says whom.
NEAR = 60


@known
def _members(name: str) -> re.Pattern[str]:
    """ "The leaders", "heads of state": nobody else's, and with nothing else said of them."""
    return re.compile(rf"(?:[Tt]he\s+)?(?i:{one_of(word_class(name))})")


@known
def _first_members() -> re.Pattern[str]:
    classes = ("who meets in a body", "sits in parliament", "sits in court")
    return re.compile(rf"(?:[Tt]he\s+)?(?i:{one_of(word for name in classes for word in word_class(name))})\b")


@known
def _own_members() -> re.Pattern[str]:
    """ "foreign ministers" behind a body's name."""
    return re.compile(rf"(?:[’']s?)?\s+(?:{one_of(word_class('who meets in a body'))})\b")


@known
def _armed() -> re.Pattern[str]:
    return re.compile(rf"[Tt]he\s+(?:{one_of(word_class('armed') - word_class('group again'))})")


@known
def _parliament_of() -> str:
    """Whose the parliament is whose members bear its name: "MEPs"."""
    name = min(word_class("parliament of a bloc"))
    return next(named[0].code for _, _, named in actor_names().find(name))


@known
def _gathering() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{one_of(word_class('gathering'))})\b")


class Gatherings:
    """Answers which body sits, meets or fights; places are characters."""

    def __init__(self, view: SpeechView) -> None:
        self._view = view

    def opening(self, index: int) -> Speaker | None:
        """The body with whose members a sentence begins: "The judges found", for "they" in the next one."""
        start, end = self._view.sentences[index]
        named = _first_members().match(self._view.text, start, end)
        return self.body_of(*named.span()) if named is not None else None

    def met(self, index: int) -> Speaker | None:
        """Both who met in a sentence: "Chad's envoy met her Omani counterpart", for "they" in the next one."""
        start, end = self._view.sentences[index]
        met = MET.search(self._view.outside, start, end)
        hosts = self._view.heads(start, met.start()) if met is not None else []
        guests = self._view.actors_between(met.end(), min(end, met.end() + NEAR)) if met is not None and hosts else []
        guests = [span for span in guests if span.id_ != "actors.capital"]
        codes = tuple(dict.fromkeys(str(span.kb_id_) for span in (*hosts[-1:], *guests[:1])))
        return Speaker(codes, (start, end), plural=True) if len(codes) > 1 else None

    def body_of(self, start: int, end: int) -> Speaker | None:
        """The body whose members a phrase names, None where it names others or none was told of before."""
        words = " ".join(self._view.text[start:end].split())
        if _members("who meets in a body").fullmatch(words):
            return self._speaker(self._meeting(start), start, end)
        if _members("sits in parliament").fullmatch(words):
            sat = (span for span in self._before(start) if span.text in word_class("parliament of a bloc"))
            found = self._speaker(next(sat, None), start, end)
            alone = found is None and _members("names its parliament").fullmatch(words)
            return Speaker((_parliament_of(),), (start, end), plural=True) if alone else found
        if _armed().fullmatch(words):
            armed = [span for span in self._before(start) if span.label_ == "armed_group"]
            return self._speaker(armed[0] if len({span.kb_id_ for span in armed}) == 1 else None, start, end)
        if _members("sits in court").fullmatch(words):
            return self._court(start, end)
        return None

    def _before(self, place: int) -> list[Span]:
        """The actors before a place, the last one first."""
        return self._view.actors_between(max(0, place - FARTHEST), place)[::-1]

    def _speaker(self, span: Span | None, start: int, end: int) -> Speaker | None:
        return Speaker((str(span.kb_id_),), (start, end), plural=True) if span is not None else None

    def _court(self, start: int, end: int) -> Speaker | None:
        named = list(_COURT.finditer(self._view.text, max(0, start - FARTHEST), start))
        if not named:
            return None
        code = next((str(span.kb_id_) for span in self._view.actors_between(*named[-1].span())), None)
        known = code if code is not None and self._view.named_as(*named[-1].span()) == code else None
        name = None if known else " ".join(named[-1].group().split())
        return Speaker((known,) if known else (), (start, end), name, plural=True)

    def _meeting(self, place: int) -> Span | None:
        """The body whose meeting one of the sentences before tells of, the last one first."""
        index = self._view.sentence_index(place)
        for at in range(index, max(-1, index - REACH), -1):
            start, end = self._view.sentences[at]
            named = self._bodies(start, end)
            # "EU foreign ministers failed to agree", and "the ministers".
            theirs = next((span for span in named if _own_members().match(self._view.text, span.end_char, place)), None)
            if theirs is not None:
                return theirs
            met = _gathering().search(self._view.text, start, min(end, place))
            if met is None:
                continue
            owner = next((span for span in named if self._owns(span, met)), None)
            if owner is not None:
                return owner
            named = named or (self._bodies(*self._view.sentences[at - 1]) if at else [])
            return named[0] if len({span.kb_id_ for span in named}) == 1 else None
        return None

    def _bodies(self, start: int, end: int) -> list[Span]:
        return [span for span in self._view.actors_between(start, end) if span.label_ in _BODIES]

    def _owns(self, span: Span, met: re.Match[str]) -> bool:
        """ "the ASEAN summit", "the summit of the Union"."""
        text = self._view.text
        behind = span.start_char >= met.end() and _OF.fullmatch(text, met.end(), span.start_char)
        return bool(behind or (span.end_char <= met.start() and _OWN.fullmatch(text, span.end_char, met.start())))
