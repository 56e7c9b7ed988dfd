"""What somebody promises of himself in a report: "Oman will reopen the port, its minister said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sanctext.components.stances import StanceData
from sanctext.components.voices.view import SpeechView, Voice
from sanctext.knowledge.words import word_class

if TYPE_CHECKING:
    from sanctext.components.voices.in_reports import ReportedVoices

# What a report may say of anybody; of whoever tells it himself it is a promise.
TOLD = "stances.promise"
_LAST_WORD = re.compile(r"(?P<word>\w+)\s+(?:that\s+)?$")
# In characters: so near before its pronoun a verb of saying stands.
NEAR = 24


def kept(view: SpeechView, reported: ReportedVoices | None, stances: list[StanceData]) -> Iterator[StanceData]:
    """The stances without those promises of a report that others than whoever they are of tell.

    Each promise that is kept has whoever tells it as its speaker.
    """
    for stance in stances:
        if stance["rule"] != TOLD:
            yield stance
            continue
        voice = _promising(view, reported, stance) if reported is not None else None
        if voice is not None:
            stance["speakers"], stance["speaker_name"] = list(voice.codes), voice.name
            yield stance


def _promising(view: SpeechView, reported: ReportedVoices, stance: StanceData) -> Voice | None:
    """Whoever tells what he himself will do; None where others tell it, or nobody does."""
    subject = stance["speaker"]
    teller = reported.teller(stance["cue"][0])
    if subject is None or teller is None or not (teller.codes or teller.name):
        return None
    words = view.text[slice(*subject)].strip()
    named = {span.kb_id_ for span in view.actors_between(*subject)}
    if named:
        return teller if named <= set(teller.codes) and view.heads(*subject) else None
    bare = words.lower().removeprefix("the ")
    if bare in word_class("own organ"):
        # "The minister said the government will": his own.
        return teller if teller.codes else None
    said = _LAST_WORD.search(view.text, max(0, subject[0] - NEAR), subject[0])
    tells = said is not None and said["word"] in word_class("say") | word_class("tell") | word_class("hold")
    return teller if words.lower() in word_class("subject pronoun") and tells else None
