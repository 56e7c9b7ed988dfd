"""What is condemned, welcomed, reaffirmed, denied: positions taken without a demand."""

from __future__ import annotations

import re
from typing import TypedDict

from spacy.language import Language
from spacy.tokens import Doc, Span

from sanctext.components.annotations import CUES, STANCES, char_span, refuse
from sanctext.components.demands import span_of
from sanctext.components.view import Places, View
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# What stands between two names of one subject.
_JOINED = re.compile(
    r"(?:\s*\([^)]*\))?\s*(?:,|/|\band\b|\bor\b|&|as\s+well\s+as|with|together|the|also|its|\s)+\s*(?:the\s+)?|[-\u2013/]"
)
_DENIED = re.compile(
    r"\b(?:not|never|no\s+longer|neither|nor|cannot)\s+(?:\w+\s+){0,2}$|n[’']t\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
# Whose office acts: "The Government of", "Ministers of Foreign Affairs of the".
_OFFICE_OF = re.compile(
    r"(?:\b[Tt]he\s+)?(?:(?:[A-Z][\w’'-]*|and|for|of|the|foreign|prime)\s+)*?"
    r"(?:[Gg]overnments?|[Mm]inist\w+|[Ll]eaders?|[Pp]residents?|[Hh]eads?|[Rr]epresentatives?|[Aa]uthorities|[Pp]eople|[Aa]ffairs|Republic|[Kk]ing\w*|"
    r"States?|[Ss]pokes\w+|[Mm]embers|[Dd]elegations?|[Ee]mbass\w+|[Aa]mbassadors?|[Ee]nvoys?|[Cc]ouncil|[Pp]arliament)\s+(?:of|for|to)\s+(?:the\s+)?$"
)
# A clause begins here: the sentence does, or a mark, a conjunction or a short adjunct stands before.
_CLAUSE_BEGINS = re.compile(
    r"(?:^\W*|[;:\u2014\u2013“\"(]\s*|,\s+(?:and\s+|but\s+|while\s+|whereas\s+|as\s+)?|\b(?:that|while|whereas|and|but|because|when|as|said|says)\s+"
    r"|^\W*(?:[A-Z][\w’'-]*\s+){1,4}|^\W*(?:[Oo]n|[Ii]n|[Aa]t)\s+(?:[\w’'-]+\s+){1,4})(?:[Tt]he\s+)?$"
)
# Inside a relative clause or behind a preposition nobody begins a clause.
_DEPENDS = re.compile(
    r"\b(?:which|who|whose|whom|where|in|of|to|by|with|on|against|from|for|over|under|at|near|into|between|including|like|than)\s+(?:[\w’'-]+\s+){0,3}$"
)
_TO_BE = re.compile(r"\b(?:are|is|am|were|was|remain|remains|be)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_BEFORE_NOUN = re.compile(
    r"\b(?:express(?:es|ed|ing)?|reiterat(?:e|es|ed|ing)|offer(?:s|ed)?|voic(?:e|es|ed)|extend(?:s|ed)?|"
    r"note[sd]?\s+with|share[sd]?)\s+(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"[\s,]*(?:(?:about|at|by|over|that|for|to|on|of|with|regarding|"
    r"in\s+the\s+(?:strongest|firmest|sharpest)(?:\s+possible)?\s+(?:terms|language))\b)?[\s,]*"
)
SHORTEST_OBJECT = 3
# In characters: so far before a cue its subject may begin.
FARTHEST_SUBJECT = 600


@known
def _adverbs() -> str:
    return rf"(?:(?:\w+ly|{one_of(word_class('before stance'))})\s+){{0,4}}"


@known
def _performed() -> re.Pattern[str]:
    """A subject, a coordinator or a break, then nothing but adverbs and auxiliaries: the verb is performed here."""
    subject = one_of(word_class("stance subject"))
    return re.compile(rf"(?:^|[,;:\u2014\u2013]\s*|\b(?:{subject})\s+){_adverbs()}$", re.IGNORECASE)


@known
def _we() -> re.Pattern[str]:
    """The speakers themselves: "We strongly"."""
    return re.compile(rf"\b(?P<we>[Ww]e|I)\s+{_adverbs()}$")


@known
def _after_actor() -> re.Pattern[str]:
    """An actor, its office or its other name in brackets, then adverbs: "Moscow and Pyongyang have denied"."""
    return re.compile(rf"(?:[’']s?\s+[\w ]{{2,40}}?)?(?:\s*\([^)]*\))?\s+(?:{_adverbs()}|[\w ]{{3,40}}?\s+)")


@known
def _next_act() -> re.Pattern[str]:
    """Where another act begins; a full stop inside a sentence is an abbreviation's."""
    return re.compile(
        r"\s+and\s+(?:\w+ly\s+)?(?=(?:reaffirm|reiterate|condemn|deplore|denounce|urge|welcome|commend|applaud|reject|express|commit|emphasi[sz]e|underline|underscore"
        r"|stress|recogni[sz]e|call\s+(?:on|upon|for))\b)"
        rf"|[;!?](?=\s|$|[”\"])|,\s+(?:and|but)\s+(?=(?:we|they|it|{one_of(word_class('performative'))})\b)"
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
    speaker_name: str | None
    attribution: str
    negated: bool


@Language.component(
    "sanctext_stances",
    assigns=["doc.spans", "doc._.sanctext_stances"],
    requires=["doc.spans", "doc._.sanctext_demands"],
)
def stances(doc: Doc) -> Doc:
    """Read stances off their cues: a performative with its subject just before it, and its object after it.

    Works on the words alone, without the parser. Two careful readers agree poorly on stances, so they are reported
    and less reliable than the demands.

    Example:
        >>> import sanctext
        >>> doc = sanctext.load()("Moscow has denied the transfers. We strongly condemn the attack on Kharkiv.")
        >>> [(found["act"], found["speakers"]) for found in doc._.sanctext_stances]
        [('deny', ['RU']), ('condemn', [])]

    Measured: stances F1 0.55, on the 50 annotated development texts, which the rules have seen.

    Writes:
        `doc.spans["sanctext.stances"]` (label: the act) and `doc._.sanctext_stances`, a list of `StanceData`.
    """
    view = View(doc)
    demanded = Places(span_of(demand) for demand in doc._.sanctext_demands)
    found: list[StanceData] = []
    for cue in doc.spans[CUES]:
        if cue.kb_id_ != "stance":
            continue
        spoken = found and found[-1]["object"][0] <= cue.start_char < found[-1]["object"][1]
        stance = "inside" if spoken or cue.start_char in demanded else _stance(view, cue)
        if isinstance(stance, str):
            refuse(doc, cue.start_char, cue.end_char, stance)
        else:
            found.append(stance)
    doc._.sanctext_stances = found
    doc.spans[STANCES] = [
        char_span(doc, stance["cue"][0], stance["object"][1], stance["act"], rule=stance["rule"]) for stance in found
    ]
    return doc


def _stance(view: View, cue: Span) -> StanceData | str:
    """The stance, or why there is none."""
    sentence_start, sentence_end = view.sentence_at(cue)
    begin = max(sentence_start, cue.start_char - FARTHEST_SUBJECT)
    lead = view.text[begin : cue.start_char]
    if _DENIED.search(lead):
        return "denied"
    subject = _subject(view, begin, cue.start_char)
    noun = cue.text.lower() in word_class("stance noun")
    if noun and not _BEFORE_NOUN.search(lead):
        return "not_performed"
    if not noun and subject is None and not _performed().search(lead):
        return "not_performed"
    if cue.text.lower() in word_class("stance adjective") and not _TO_BE.search(lead):
        return "not_performed"
    start, end = _object(view.text, cue.end_char, sentence_end)
    if end - start < SHORTEST_OBJECT:
        return "no_object"
    return StanceData(
        act=cue.label_,
        rule="stances.noun" if noun else "stances.verb",
        cue=(cue.start_char, cue.end_char),
        object=(start, end),
        speaker=subject,
        speakers=[],
        speaker_span=None,
        speaker_name=None,
        attribution="own",
        negated=False,
    )


def _subject(view: View, begin: int, cue: int) -> tuple[int, int] | None:
    """ "We", or the list of actors just before the cue; None where something else stands between.

    So is it where they do not begin a clause: of "rights in Oman and commit" the subject is not Oman.
    """
    we = _we().search(view.text[begin:cue])
    if we is not None:
        return begin + we.start("we"), begin + we.end("we")
    actors = view.actors_between(begin, cue)
    if not actors or not _after_actor().fullmatch(view.text, actors[-1].end_char, cue):
        return None
    first = actors[-1]
    for actor in reversed(actors[:-1]):
        if not _JOINED.fullmatch(view.text, actor.end_char, first.start_char):
            break
        first = actor
    lead = view.text[begin : first.start_char]
    office = _OFFICE_OF.search(lead)
    lead = lead[: office.start()] if office is not None else lead
    lead = lead.removesuffix("the ").removesuffix("The ")
    adjunct = lead.rstrip().endswith(",")
    if not adjunct and (_DEPENDS.search(lead) or not _CLAUSE_BEGINS.search(lead)):
        return None
    return first.start_char, actors[-1].end_char


def _object(text: str, start: int, end: int) -> tuple[int, int]:
    link = _LINK.match(text, start, end)
    start = link.end() if link else start
    stop = _next_act().search(text, start, end)
    end = stop.start() if stop else end
    while end > start and text[end - 1] in ' ,;:.\n”"':
        end -= 1
    return start, end
