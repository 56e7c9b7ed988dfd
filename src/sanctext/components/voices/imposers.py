"""Who takes a measure, beyond what speakers tell: an office of the issuer, and a report's measures without agents."""

from __future__ import annotations

import re

from sanctext.components.letterhead import is_letterhead
from sanctext.components.measures.data import MeasureData
from sanctext.components.voices.represents import office_words
from sanctext.components.voices.view import SpeechView
from sanctext.knowledge.actors import is_group
from sanctext.knowledge.words import word_class

_ACRONYM = re.compile(r"(?:[Tt]he\s+)?([A-Z]{3,8})")
_MEMBERS = re.compile(r"(?:(?:its|the|our)\s+)?Member\s+States", re.IGNORECASE)
# In characters: so far before an acronym in brackets its office may stand.
LONGEST_OFFICE = 90


def settle(view: SpeechView, measure: MeasureData, previous: MeasureData | None) -> None:
    """Give a measure the codes of who takes it, where its words name them otherwise than speakers are named.

    Args:
        view: the document.
        measure: the measure, whose speakers are resolved.
        previous: the measure before it.
    """
    phrase = measure["speaker"]
    partners = {party["code"] for party in measure["together_with"]}
    if phrase is not None:
        named = list(dict.fromkeys(span.kb_id_ for span in view.heads(*phrase)))
        apart = [code for code in named if code not in partners]
        if apart:
            # "The EU has suspended …" is the EU's deed, whoever aligns with its statement.
            measure["speakers"] = apart
        elif not measure["speakers"] and not view.news and _is_own(view, view.text[slice(*phrase)]):
            measure["speakers"], measure["attribution"] = list(view.issuers), "own"
    elif view.news and not measure["speakers"] and previous is not None:
        measure["speakers"], measure["speaker_span"] = previous["speakers"], previous["speaker_span"]
        measure["speaker_name"] = previous["speaker_name"]


def _is_own(view: SpeechView, words: str) -> bool:
    """ "the Cabinet", "the EAER", "Member States": an office of the one that issues the text, or its members."""
    if len(view.issuers) != 1:
        return False
    words = " ".join(words.split())
    if _MEMBERS.fullmatch(words):
        return is_group(view.issuers[0])
    acronym = _ACRONYM.fullmatch(words)
    if acronym is not None:
        return _stands_for_office(view.text, acronym[1])
    *before, head = words.lower().split() or [""]
    offices = office_words() | word_class("letterhead") | word_class("organ of a body")
    return head in offices and set(before) <= {"the", "our", "federal", "national"} | word_class("organ modifier")


def _stands_for_office(text: str, acronym: str) -> bool:
    """Whether brackets or a letterhead say what office an acronym is."""
    introduced = text.find(f"({acronym})")
    if introduced >= 0:
        line = text[max(0, introduced - LONGEST_OFFICE) : introduced]
        return any(is_letterhead(line[start.start() :].strip()) for start in re.finditer(r"\b[A-Z]", line))
    return any(is_letterhead(line) and acronym in line.split() for line in text[:600].splitlines())
