"""Which demands of a text that is no statement say clearly enough who demands what of whom."""

from __future__ import annotations

import re
from collections.abc import Callable

from sanctext.components.demands import DemandData
from sanctext.components.voices.view import SpeechView
from sanctext.grammar.lexicon import offices
from sanctext.knowledge.acts import acts_by_form
from sanctext.knowledge.words import word_class

# Whom these mean is known only where a name was found for them.
_PRONOUN = re.compile(
    r"\W*(?:I|[Ww]e|WE|[Uu]s|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]h(?:o|ich|at)|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Oo]ur|[Mm]y"
    r"|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\W*"
)
_ADDRESSED = frozenset({"them", "they", "him", "her", "he", "she", "it"})
# In running text too many bodies are near for these.
_PLURAL = frozenset({"them", "they", "it"})
# A pronoun's name is somebody's: "Ada Lind, Director of the Harbour Trust", "coach of Sur"; "NATO held talks" is none.
_NAME = re.compile(r"[a-z].*|(?:(?:[A-Z0-9(&]\S*+|of|the|for|and|in|on|at|a|to|de|von|van|al)(?:\s++|$))++")
# What a relative clause says of its noun: "lanes which must", "those who have to".
_RELATIVE = re.compile(r"\b(?:which|that|who)\s+(?:\w+ly\s+|also\s+|now\s+)?$")
# What somebody else holds or lays down: "states who agree that X must", "a law which requires that X must".
_HELD = re.compile(
    r"\b(?:(?:who|which)\s+(?:\w+ly\s+|also\s+)?\w+|requir(?:es?|ed|ing)|mandat(?:es?|ed|ing)|stipulat(?:es?|ed|ing)|"
    r"suggest(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|assum(?:e|es|ed|ing))\s+that\b[^.;:]{0,120}$"
)
_PAST = re.compile(r"\b(?:was|were)\b")
# "Please urge your crews to": what a reader is asked to do; "**Ports** – Encourage crews to": the line of a plan.
_PLEASE = re.compile(r"\bplease\s+$", re.IGNORECASE)
_LINE_START = re.compile(r"(?:^|[\n*\u2022\u2013\u2014-])[\s*_]*$")
# In characters: so far before a cue its line may begin.
BEFORE_LINE = 12
# In characters: so far before "needed" stands its auxiliary.
BEFORE_PARTICIPLE = 16
# In characters: so far before a cue speech may halt.
BEFORE_CUE = 20
_FILLED = re.compile(r"\b(?:you know|I mean)\b")
_LAW = re.compile(r"[Tt]he\s+(?:[A-Z][\w-]*+\s+)+(?:Act|Law|Code|Bill)\b")
_ACRONYM = re.compile(r"(?:[Tt]he\s+)?([A-Z]{2,6})")
# In characters: so far before a cue its governing words are looked for.
REACH = 160
# In characters: a longer one holds sentences of its own.
LONGEST_DEMAND = 900
_MODAL_RULES = frozenset({"demands.modal", "demands.existential"})


def missing(view: SpeechView, demand: DemandData) -> str | None:
    """Why a demand of running text is left out, as a name in the table of rules; None where it stays.

    Statements are made to demand something; fact sheets, transcripts and collections mostly describe. There a demand
    needs somebody who makes it and, where it names its addressee by a pronoun, somebody whom the pronoun means.
    """
    return next((reason for reason, holds in _GUARDS if holds(view, demand)), None)


def _has_no_voice(view: SpeechView, demand: DemandData) -> bool:
    """True where nobody demands it, or a pronoun or an office alone: "the presidents"."""
    if demand["speakers"]:
        return False
    name, span = demand["speaker_name"], demand["speaker_span"]
    first, _, office = (name or _words(view.text, span)).lower().partition(" ")
    if first == "the" and office in offices():
        return True
    pronoun = span is not None and _PRONOUN.fullmatch(view.text, *span) is not None
    if name and _PRONOUN.fullmatch(name) is None:
        return pronoun and _NAME.fullmatch(name) is None
    return pronoun or span is None


def _is_laid_down(view: SpeechView, demand: DemandData) -> bool:
    """True for what a law or a plan lays down; what a government requires of those whom it governs is its law."""
    unspoken = demand["speaker"] is None or not demand["speakers"]
    unaddressed = demand["act"] == "require" and not any(party["code"] for party in demand["addressees"])
    named = _is_law(view.text, demand["speaker_name"] or _words(view.text, demand["speaker_span"]))
    return named or unaddressed or (unspoken and demand["act"] in word_class("laid down"))


def _is_of_nobody(view: SpeechView, demand: DemandData) -> bool:
    """ "They have been asked to V": by whom is not said; so it is of an imperative."""
    passive = demand["rule"] == "demands.passive" and demand["speaker"] is None
    return passive or _is_imperative(view.text, demand)


def _is_done(view: SpeechView, demand: DemandData) -> bool:
    """ "The order was needed", "lanes which must"."""
    place = demand["cue"][0]
    past = _PAST.search(view.text, max(0, place - BEFORE_PARTICIPLE), place) is not None
    described = demand["rule"] in _MODAL_RULES and _is_described(view, place)
    return described or (past and demand["rule"] == "demands.predicate")


def _is_of_anybody(view: SpeechView, demand: DemandData) -> bool:
    """ "If you sell ice, you have to weigh it"."""
    return demand["rule"] in _MODAL_RULES and _words(view.text, demand["target"]).lower() == "you"


def _is_too_long(view: SpeechView, demand: DemandData) -> bool:  # noqa: ARG001
    """An introduction and a late item of its list, with whole paragraphs between them."""
    return demand["object"][1] - demand["cue"][0] > LONGEST_DEMAND


def _is_spoken(view: SpeechView, demand: DemandData) -> bool:
    label = view.label_at(demand["cue"][0])
    return label is not None and not label.collected


def _is_forecast(view: SpeechView, demand: DemandData) -> bool:
    """What somebody in a briefing thinks will happen."""
    return demand["act"] in word_class("forecast") and _is_spoken(view, demand)


def _breaks_off(view: SpeechView, demand: DemandData) -> bool:
    """Speech that breaks off: where the action ends cannot be told."""
    start, end = demand["object"]
    filled = _FILLED.search(view.text, max(0, demand["cue"][0] - BEFORE_CUE), end)
    return ("—" in view.text[start : end + len(" —")] or filled is not None) and _is_spoken(view, demand)


def _is_imperative(text: str, demand: DemandData) -> bool:
    start, end = demand["cue"]
    before = text[max(0, start - BEFORE_LINE) : start]
    first = text[start:end].split()[0]
    base = first.lower() in {form for act in acts_by_form().get(first.lower(), ()) for form in act.forms[:1]}
    opens = first[:1].isupper() and _LINE_START.search(before) is not None
    return base and (opens or _PLEASE.search(before) is not None)


def _words(text: str, span: tuple[int, int] | None) -> str:
    return " ".join(text[slice(*span)].split()) if span is not None else ""


def _is_law(text: str, name: str) -> bool:
    """ "The SHIP Act", and "The SHIPA" where the text explains it as an act: what a law brings about."""
    if _LAW.search(name):
        return True
    acronym = _ACRONYM.fullmatch(name)
    return (
        acronym is not None
        and re.search(rf"\b(?:Act|Law|Bill|Code|Plan)\s+\({re.escape(acronym[1])}\)", text) is not None
    )


def _is_unresolved(view: SpeechView, demand: DemandData) -> bool:
    target = demand["target"]
    if target is None:
        return False
    words = view.text[slice(*target)].strip().lower()
    if words not in _ADDRESSED or not demand["addressees"]:
        return words in _ADDRESSED
    # "Oman must pay, and it must do so soon": named in the sentence itself.
    start, _ = view.sentences[view.sentence_index(target[0])]
    named = {span.kb_id_ for span in view.actors_between(start, target[0])}
    return words in _PLURAL and not named & {party["code"] for party in demand["addressees"]}


def _is_described(view: SpeechView, place: int) -> bool:
    start, _ = view.sentences[view.sentence_index(place)]
    start = max(start, place - REACH)
    return any(pattern.search(view.text, start, place) is not None for pattern in (_RELATIVE, _HELD))


# In this order, each with its reason.
_GUARDS: tuple[tuple[str, Callable[[SpeechView, DemandData], bool]], ...] = (
    ("no_voice", _has_no_voice),
    ("no_addressee", _is_unresolved),
    ("thing", _is_laid_down),
    ("no_voice", _is_of_nobody),
    ("no_obligation", _is_done),
    ("no_addressee", _is_of_anybody),
    ("no_form", _is_too_long),
    ("no_obligation", _is_forecast),
    ("no_form", _breaks_off),
)
