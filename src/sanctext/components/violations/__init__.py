"""Who is said to break which norm."""

from __future__ import annotations

import re
from typing import TypedDict

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from sanctext.components.annotations import VIOLATIONS, char_span, is_content, refuse, words_of
from sanctext.components.demands import PartyData
from sanctext.components.view import View
from sanctext.components.violations.accused import Accusations
from sanctext.components.violations.forms import breach_at, cues, may_break
from sanctext.components.violations.norms import Norms
from sanctext.components.violations.readings import Breach, Sentence


class NormData(TypedDict):
    """What is said to be broken: a resolution by its number, an instrument by its code, or only words."""

    place: tuple[int, int]
    resolution: int | None
    instrument: str | None


class ViolationData(TypedDict):
    """One violation as plain data; offsets in characters. `speaker` are the words of who says so, None for the text."""

    rule: str
    cue: tuple[int, int]
    span: tuple[int, int]
    accused: list[PartyData]
    act: tuple[int, int] | None
    norms: list[NormData]
    speaker: tuple[int, int] | None
    speakers: list[str]
    speaker_span: tuple[int, int] | None
    speaker_name: str | None
    attribution: str


class Violations:
    """Reads off its cue each clause that asserts that somebody breaks or broke a norm.

    Works on words, names and sentences, without a parse. What is denied, feared, asked or said of nobody in particular
    is left out; so is what names no norm.

    Example:
        >>> import sanctext
        >>> doc = sanctext.load()("Oman’s raid violated Chad’s airspace. Peru would breach the truce by staying.")
        >>> [(found["accused"][0]["code"], doc.text[slice(*found["norms"][0]["place"])])
        ...  for found in doc._.sanctext_violations]
        [('OM', 'Chad’s airspace')]

    Writes:
        `doc.spans["sanctext.violations"]` and `doc._.sanctext_violations`, a list of `ViolationData`.
    """

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        norms, accusations = Norms(doc), Accusations(view)
        found: list[ViolationData] = []
        for block in view.blocks:
            if not may_break(words_of(block)):
                continue
            for span in view.sentences(block):
                place = (span.start_char, span.end_char)
                for cue in cues(view.text, *place):
                    if not is_content(doc, cue.start()):
                        continue
                    breach = breach_at(Sentence(view, norms, accusations, *place), cue)
                    if isinstance(breach, str):
                        refuse(doc, cue.start(), cue.end(), breach)
                    elif not (found and found[-1]["cue"][1] > breach.cue[0]):
                        found.append(_data(view.text, breach))
                        accusations.last = (place[0], breach.accused)
        doc._.sanctext_violations = found
        doc.spans[VIOLATIONS] = SpanGroup(
            doc,
            name=VIOLATIONS,
            spans=[char_span(doc, *data["span"], "violation", rule=data["rule"]) for data in found],
        )
        return doc


def _data(text: str, breach: Breach) -> ViolationData:
    places = [breach.cue, *(norm.place for norm in breach.norms)]
    first = breach.act or breach.subject
    if first is not None:
        places.append(first)
    start, end = min(place[0] for place in places), max(place[1] for place in places)
    # Never over a blank line.
    stop = re.search(r"\n\s*\n", text[start:end])
    return ViolationData(
        rule=breach.rule,
        cue=breach.cue,
        span=(start if stop is None else breach.cue[0], end),
        accused=breach.accused,
        act=breach.act,
        norms=[
            NormData(place=norm.place, resolution=norm.resolution, instrument=norm.instrument) for norm in breach.norms
        ],
        speaker=breach.speaker,
        speakers=[],
        speaker_span=None,
        speaker_name=None,
        attribution="own",
    )


@Language.factory(
    "sanctext_violations",
    assigns=["doc.spans", "doc._.sanctext_violations"],
    requires=["doc.spans", "doc._.sanctext_citations", "doc._.sanctext_cited"],
)
def create_violations(nlp: Language, name: str) -> Violations:  # noqa: ARG001
    """Make the component; it has no parameters, its words come from the knowledge tables."""
    return Violations()
