"""Who met in a readout: whoever issues it, and with whom it says that he met or spoke."""

from __future__ import annotations

import re
from itertools import takewhile

from spacy.tokens import Doc, Span

from sanctext.components.annotations import ACTORS, BLOCKS, text_of
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

_OTHERS = re.compile(r"\b(?:with|and|between|among)\s+")
# "met the Foreign Minister of Peru", "received her Chilean counterpart".
MET = re.compile(
    r"\b(?:met|meets|receive[sd]|host(?:s|ed))\s+(?:with\s+)?|\bsp(?:oke|eaks)\s+(?:\w+\s+){0,5}?(?:with|to)\s+"
)
_TOPIC = re.compile(r"\b(?:to|about|regarding|whom?|which|with|discuss\w*|where|following|after|before)\b|[.;]\s")
# What joins those who met, in a title.
_SIDES = re.compile(r",\s+|\s+and\s+|\b(?:with|between|among)\s+")
_NAME = re.compile(r"[A-Z][\w’'-]+")
# In characters: the first sentence of a readout, as far as it says who met.
LONGEST_OPENING = 500


def participants(doc: Doc) -> tuple[str, ...]:
    """Codes of those who met or spoke in a readout, its issuer first; none for a document of another kind.

    A readout tells what both sides said: "The two leaders condemned the raid" is of both, though one side issues it.
    """
    if doc._.sanctext_kind != "readout":
        return ()
    issuers = tuple(data["code"] for data in doc._.sanctext_signatories or ())
    if len(issuers) != 1:
        return ()
    parts = (_title(doc), _opening(doc))
    found = (whom(doc, issuers[0], *part) for whom in (_with, _met) for part in parts)
    others = next(filter(None, found), ())
    return (*issuers, *others) if others else ()


def _met(doc: Doc, issuer: str, start: int, end: int) -> tuple[str, ...]:
    """The first actor behind "met" or "received", who is no place: "received today in Rome her Omani counterpart"."""
    met = MET.search(text_of(doc), start, end)
    if met is None:
        return ()
    topic = _TOPIC.search(text_of(doc), met.end(), end)
    end = topic.start() if topic is not None else end
    named = (span for span in doc.spans[ACTORS] if met.end() <= span.start_char < end)
    return tuple(span.kb_id_ for span in named if span.kb_id_ != issuer and span.id_ != "actors.capital")[:1]


def _with(doc: Doc, issuer: str, start: int, end: int) -> tuple[str, ...]:
    """The actors behind "with" in a stretch of text, to the first word for what they did there."""
    met = _OTHERS.search(text_of(doc), start, end)
    spoken = MET.search(text_of(doc), start, end)
    if met is None:
        return ()
    if spoken is not None and spoken.start() < met.start() and met.group().startswith("and"):
        # "spoke to the President of Chad and the Prime Minister of Fiji".
        met = spoken
    topic = _purpose().search(text_of(doc), met.end(), end)
    end = topic.start() if topic is not None else end
    named = [span for span in doc.spans[ACTORS] if met.end() <= span.start_char < end]
    return tuple(dict.fromkeys(span.kb_id_ for span in named if span.kb_id_ != issuer))


@known
def _purpose() -> re.Pattern[str]:
    # "Chair-in-Office" leads to nothing, nor does "Minister for Foreign Affairs".
    leading = one_of(word_class("leads to what was discussed"))
    return re.compile(rf"(?<![\w-])(?!for\s+(?-i:[A-Z]))(?:{leading})(?![\w-])", re.IGNORECASE)


def names_of_sides(doc: Doc) -> dict[str, str]:
    """Whose each name in a readout's title is: of "between Minister Lind of Norway and Ms Reed of Peru" Lind's NO."""
    start, end = _title(doc)
    found: dict[str, str] = {}
    places = [start, *(place for cut in _SIDES.finditer(text_of(doc), start, end) for place in cut.span()), end]
    for begin, stop in zip(places[::2], places[1::2], strict=True):
        spans = [span for span in doc.spans[ACTORS] if begin <= span.start_char < stop]
        # The envoy for Chad serves somebody else.
        dealt = any(_dealt_with().search(text_of(doc), begin, span.start_char) for span in spans)
        if dealt or len({span.kb_id_ for span in spans}) != 1:
            continue
        names = (name.removesuffix("s").rstrip("’'") for name in _NAME.findall(text_of(doc)[begin:stop]))
        found |= {name: spans[0].kb_id_ for name in names if name.lower() not in word_class("title")}
    return found


@known
def _dealt_with() -> re.Pattern[str]:
    """ "for" before those with whom an envoy deals."""
    return re.compile(rf"\b(?:{one_of(word_class('deals with'))})\s+(?:the\s+)?$")


def _title(doc: Doc) -> tuple[int, int]:
    """The title; where it names nobody who was met, a line above the text that does: "PM call with President Lind"."""
    blocks = takewhile(lambda block: block.label_ != "paragraph", doc.spans[BLOCKS])
    heads = sorted((block for block in blocks if block.label_ in {"title", "line"}), key=_is_no_title)
    met = (block for block in heads if _OTHERS.search(block.text))
    found = next(met, next(iter(heads), None))
    return (found.start_char, found.end_char) if found is not None else (0, 0)


def _is_no_title(block: Span) -> bool:
    return block.label_ != "title"


def _opening(doc: Doc) -> tuple[int, int]:
    first = next((block for block in doc.spans[BLOCKS] if block.label_ == "paragraph"), None)
    if first is None:
        return 0, 0
    return first.start_char, min(first.end_char, first.start_char + LONGEST_OPENING)


def others_office(doc: Doc, words: str) -> bool:
    """Whether an office without a name is that of whoever was met: "the Prime Minister", where a President met one."""
    own, others = _parts(doc)
    office = " ".join(words.lower().split()).removeprefix("the ")
    return office in text_of(doc)[slice(*others)].lower() and office not in text_of(doc)[slice(*own)].lower()


def own_names(doc: Doc) -> frozenset[str]:
    """The capitalised words of a readout's title that stand for its issuer and for nobody whom he met."""
    own, _ = _parts(doc)
    names = {name.removesuffix("s").rstrip("’'") for name in _NAME.findall(text_of(doc)[slice(*own)])}
    return frozenset(name for name in names if name.lower() not in word_class("title")) - other_names(doc)


def other_names(doc: Doc) -> frozenset[str]:
    """The capitalised words of a readout's title for whoever was met: his name, and those of his office."""
    _, others = _parts(doc)
    return frozenset(
        word for word in _NAME.findall(text_of(doc)[slice(*others)]) if word.lower() not in word_class("title")
    )


def _parts(doc: Doc) -> tuple[tuple[int, int], tuple[int, int]]:
    """What a readout's title says of its issuer, and of whoever was met: "A with B", "between A and B"."""
    start, end = _title(doc)
    met = _OTHERS.search(text_of(doc), start, end)
    if met is None:
        return (start, start), (start, start)
    first = _SIDES.search(text_of(doc), met.end(), end)
    if first is None or met.group().split()[0].lower() not in word_class("joins several who meet"):
        return (start, met.start()), (met.end(), end)
    own, others = (met.end(), first.start()), (first.end(), end)
    issuers = {data["code"] for data in doc._.sanctext_signatories or ()}
    named = {span.kb_id_ for span in doc.spans[ACTORS] if own[0] <= span.start_char < own[1]}
    return (own, others) if not named or named & issuers else (others, own)
