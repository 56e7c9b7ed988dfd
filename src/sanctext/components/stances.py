"""What is condemned, welcomed, reaffirmed, denied: positions taken without a demand."""

from __future__ import annotations

import re
from typing import TypedDict

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from sanctext.components.annotations import ACTORS, CUES, STANCES, char_span
from sanctext.components.demands import span_of

# What may stand directly before a verb that performs a stance, besides the subject's own words.
_ADVERB = r"(?:\w+ly|also|further|again|once|all|fully|hereby|deeply|gravely|always|both|jointly|therefore|have|has|remain|remains|are|is|am|were|was|be|been|in turn)"
_PERFORMED = re.compile(
    rf"(?:^|[,;:—–]\s*|\b(?:we|they|it|he|she|I|and|leaders|ministers|members|sides|presidents|presidents?|envoys|governments?|participants|"
    rf"undersigned|office|ministry|delegation|spokes(?:person|man|woman)|representative|statement)\s+)(?:{_ADVERB}\s+){{0,4}}$",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    r"\b(?:express(?:es|ed|ing)?|reiterat(?:e|es|ed|ing)|offer(?:s|ed)?|voic(?:e|es|ed)|extend(?:s|ed)?|note[sd]?\s+with|share[sd]?)\s+(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_NOUNS = frozenset(
    ["condemnation", "concern", "concerns", "regret", "regrets", "disappointment", "gratitude", "condolences", "sympathies", "sympathy", "opposition", "alarm"]
)
_ADJECTIVES = frozenset(
    ["appalled", "outraged", "horrified", "concerned", "alarmed", "troubled", "worried", "disappointed", "grateful", "committed", "determined", "resolved"]
)
_END = re.compile(
    r"[.;!?](?=\s|$|[”\"])|,\s+(?:and|but)\s+(?=(?:we|they|it|call|urge|demand|welcome|condemn|reiterate|reaffirm|express|commit)\b)|\n\s*\n"
)
_LINK = re.compile(
    r"\s*(?:about|at|by|over|that|for|to|on|of|with|regarding|in\s+the\s+(?:strongest|firmest|sharpest)(?:\s+possible)?\s+(?:terms|language))?\s*"
)


class StanceData(TypedDict):
    """One stance as plain data; offsets in characters."""

    act: str
    rule: str
    cue: tuple[int, int]
    object: tuple[int, int]
    speaker: tuple[int, int] | None
    speakers: list[str]
    speaker_span: tuple[int, int] | None
    attribution: str


class Stances:
    """Reads stances off their cues: a performative verb with its subject just before it, and its object after it.

    Writes:
        `doc.spans["sanctext.stances"]` (label: the act) and `doc._.sanctext_stances`, a list of `StanceData`.
    """

    def __call__(self, doc: Doc) -> Doc:
        taken = [span_of(demand) for demand in doc._.sanctext_demands]
        found: list[StanceData] = []
        for cue in doc.spans[CUES]:
            if cue.kb_id_ != "stance" or any(a <= cue.start_char < b for a, b in taken):
                continue
            if found and found[-1]["object"][0] <= cue.start_char < found[-1]["object"][1]:
                continue
            stance = _stance(doc, cue.start_char, cue.end_char, cue.label_, cue.sent.start_char, cue.sent.end_char)
            if stance is not None:
                found.append(stance)
        doc._.sanctext_stances = found
        doc.spans[STANCES] = SpanGroup(
            doc,
            name=STANCES,
            spans=[
                char_span(doc, stance["cue"][0], stance["object"][1], stance["act"], rule=stance["rule"])
                for stance in found
            ],
        )
        return doc


def _stance(doc: Doc, start: int, end: int, act: str, sentence_start: int, sentence_end: int) -> StanceData | None:
    text = doc.text
    word = text[start:end].lower()
    lead = text[sentence_start:start]
    before = [span for span in doc.spans[ACTORS] if sentence_start <= span.start_char and span.end_char <= start]
    if word in _NOUNS:
        if not _NOUN_BEFORE.search(lead):
            return None
    elif not (_PERFORMED.search(lead) or _after_actor(text, start, before)) or (word in _ADJECTIVES and not re.search(r"\b(?:are|is|am|were|was|remain|remains|be)\s+(?:\w+\s+){0,2}$", lead)):
        return None
    link = _LINK.match(text, end, sentence_end)
    first = link.end() if link else end
    stop = _END.search(text, first, sentence_end)
    last = stop.start() if stop else sentence_end
    while last > first and text[last - 1] in ' ,;:.\n”"':
        last -= 1
    if last - first < 3:
        return None
    subject = (before[0].start_char, before[-1].end_char) if before and _after_actor(text, start, before) else None
    return StanceData(
        act=act,
        rule="stances.noun" if word in _NOUNS else "stances.verb",
        cue=(start, end),
        object=(first, last),
        speaker=subject,
        speakers=[],
        speaker_span=None,
        attribution="own",
    )


def _after_actor(text: str, start: int, before: list[object]) -> bool:
    """True where the subject just before the verb is an actor: "Moscow and Pyongyang have denied"."""
    if not before:
        return False
    gap = text[before[-1].end_char : start]  # type: ignore[attr-defined]
    return (
        bool(
            re.fullmatch(
                rf"(?:[’']s\s+[\w ]{{2,40}}?)?(?:\s*\([^)]*\))?\s+(?:{_ADVERB}\s+){{0,4}}|(?:[’']s)?\s+[\w ]{{3,40}}?\s+",
                gap,
            )
        )
        and "\n\n" not in gap
    )


@Language.factory(
    "sanctext_stances",
    assigns=["doc.spans", "doc._.sanctext_stances"],
    requires=["doc.spans", "doc._.sanctext_demands"],
)
def create_stances(nlp: Language, name: str) -> Stances:  # noqa: ARG001
    """Make the component; it has no parameters, its words come from the acts table."""
    return Stances()
