"""Which demands and stances somebody of the field performs: what nobody demands is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from sanctext.components.annotations import DEMANDS, STANCES, WEAPONS, refuse
from sanctext.components.demands import DemandData
from sanctext.components.evidence import missing
from sanctext.components.genre import ENACTS
from sanctext.components.stances import StanceData
from sanctext.components.voices.view import ASKS, SpeechView
from sanctext.knowledge.words import word_class

# In capitals "US" is a state.
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]ndersigned)\b")
_ALL_OR_NONE = re.compile(
    r"\b(?:all|every|each|other|member|no)\s+(?:UN\s+|other\s+)?(?:States?|countries|nations|governments?|parties|sides)\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"\s*(?:[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\s*")
_WHEREAS = re.compile(r"\bWhereas\b|\bWHEREAS\b")
# In words: of a shorter text nothing can be said.
SHORTEST_DOCUMENT = 40


@Language.component(
    "sanctext_relevance",
    requires=["doc._.sanctext_demands", "doc._.sanctext_stances", "doc._.sanctext_signatories", "doc.spans"],
    assigns=["doc._.sanctext_demands", "doc._.sanctext_stances", "doc.spans"],
)
def relevance(doc: Doc) -> Doc:
    """Leave out demands without a voice, and everything in a text that is of another field.

    Where a document has no issuer, nowhere says "we" and takes no position, what "must" be done is demanded by nobody:
    such is a law or an encyclopedia's article. In a text whose title is no statement's (a fact sheet, a transcript, a
    collection), what has no speaker or only describes is left out. Where a document names no issuer, no resolution and
    no weapon, and where no actor speaks or is addressed in it, its demands are none of this field. Texts of fewer than
    40 words are left as they are.

    Example:
        >>> import sanctext
        >>> coach = "The coach urged his players to rest before the final on Sunday, which " + "was a long match " * 8
        >>> sanctext.load()(coach)._.sanctext_demands
        []

    Writes:
        `doc._.sanctext_demands` and `doc._.sanctext_stances`, without what is left out; `doc._.sanctext_refusals`.
    """
    if len(doc) < SHORTEST_DOCUMENT:
        return doc
    view = SpeechView(doc)
    demands: list[DemandData] = doc._.sanctext_demands
    stances: list[StanceData] = doc._.sanctext_stances
    demands = _without(doc, demands, [demand for demand in demands if _asked(view, demand)], "hypothetical")
    demands = _without(doc, demands, [demand for demand in demands if _of_nobody(view, demand)], "no_voice")
    recited = set(_recited(view, demands))
    if recited:
        demands = _without(doc, demands, [demands[at] for at in recited], "no_obligation")
    # Without a title nothing says what kind of text it is: it may be a part of a statement.
    if doc._.sanctext_kind == "other" and doc._.sanctext_title is not None:
        demands = _evident(doc, view, demands)
    if doc._.sanctext_signatories:
        if len(demands) < len(doc._.sanctext_demands):
            _keep(doc, demands, stances)
        return doc
    voiced = any(stance["attribution"] == "own" for stance in stances)
    if not view.news and not voiced and not _FIRST_PERSON.search(view.outside):
        mute = [demand for demand in demands if demand["attribution"] == "own" and not _has_voice(demand)]
        demands = _without(doc, demands, mute, "no_voice")
    if not (doc._.sanctext_citations or doc.spans[WEAPONS] or _names_actors(view, demands, stances)):
        demands, stances = _without(doc, demands, demands, "no_actor"), []
    if len(demands) < len(doc._.sanctext_demands) or len(stances) < len(doc._.sanctext_stances):
        _keep(doc, demands, stances)
    return doc


def _asked(view: SpeechView, demand: DemandData) -> bool:
    """True for words of a reporter's question in a transcript."""
    label = view.label_at(demand["cue"][0])
    return label is not None and ASKS.fullmatch(view.text, label.start, label.end) is not None


def _recited(view: SpeechView, demands: list[DemandData]) -> Iterator[int]:
    """Which demands are reasons of a law: "Whereas: (1) … should be added to the list", before it is enacted."""
    weak = [at for at, demand in enumerate(demands) if demand["act"] in word_class("act of a recital")]
    enacted = ENACTS.search(view.text) if weak else None
    whereas = _WHEREAS.search(view.text, 0, enacted.start()) if enacted is not None else None
    if enacted is not None and whereas is not None:
        yield from (at for at in weak if whereas.end() <= demands[at]["cue"][0] < enacted.start())


def _of_nobody(view: SpeechView, demand: DemandData) -> bool:
    """ "stand with the crews and their demand for N": whose call it is, the text does not say by a name."""
    span = demand["speaker_span"]
    if demand["speakers"] or span is None:
        return False
    return _POSSESSIVE.fullmatch(view.text, *span) is not None and demand["speaker_name"] in {
        None,
        view.text[slice(*span)],
    }


def _evident(doc: Doc, view: SpeechView, demands: list[DemandData]) -> list[DemandData]:
    kept: list[DemandData] = []
    for demand in demands:
        reason = missing(view, demand)
        if reason is None:
            kept.append(demand)
        else:
            refuse(doc, demand["cue"][0], demand["cue"][1], reason)
    return kept


def _has_voice(demand: DemandData) -> bool:
    return bool(demand["speakers"]) or demand["speaker_span"] is not None


def _names_actors(view: SpeechView, demands: list[DemandData], stances: list[StanceData]) -> bool:
    # What is quoted may be anybody's talk.
    taken = [stance for stance in stances if stance["speakers"] and stance["attribution"] != "quoted"]
    spoken = any(demand["speakers"] for demand in demands) or bool(taken)
    addressees = [party for demand in demands for party in demand["addressees"]]
    return spoken or any(
        party["code"] or _ALL_OR_NONE.search(view.text, party["start"], party["end"]) for party in addressees
    )


def _without(doc: Doc, demands: list[DemandData], refused: list[DemandData], reason: str) -> list[DemandData]:
    """The demands without those that are refused, whose cues are noted with the reason."""
    left = {id(demand) for demand in refused}
    for demand in refused:
        refuse(doc, demand["cue"][0], demand["cue"][1], reason)
    return [demand for demand in demands if id(demand) not in left]


def _keep(doc: Doc, demands: list[DemandData], stances: list[StanceData]) -> None:
    kept = {(item["cue"], item["object"]) for item in (*demands, *stances)}
    for name, extension in ((DEMANDS, "sanctext_demands"), (STANCES, "sanctext_stances")):
        items = getattr(doc._, extension)
        spans = [
            span for span, item in zip(doc.spans[name], items, strict=True) if (item["cue"], item["object"]) in kept
        ]
        doc.spans[name] = spans
    doc._.sanctext_demands, doc._.sanctext_stances = demands, stances
