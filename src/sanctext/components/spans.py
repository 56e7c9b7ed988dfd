"""The Doc's span groups by name, and the one way to put a span into them."""

from __future__ import annotations

from spacy.tokens import Doc, Span

BLOCKS = "sanctext.blocks"
QUOTATIONS = "sanctext.quotations"
ACTORS = "sanctext.actors"
RESOLUTIONS = "sanctext.resolutions"
WEAPONS = "sanctext.weapons"
CUES = "sanctext.cues"
SIGNATORIES = "sanctext.signatories"
DEMANDS = "sanctext.demands"
STANCES = "sanctext.stances"


def char_span(doc: Doc, start: int, end: int, label: str, kb_id: str = "", rule: str = "") -> Span:
    """The span of the tokens that `doc.text[start:end]` touches.

    Args:
        doc: the document.
        start: first character.
        end: character after the last.
        label: the span's label.
        kb_id: code or id in the knowledge base.
        rule: name of the rule that found it, kept as the span's id.

    Raises:
        ValueError: there is no token at these characters.
    """
    span = doc.char_span(start, end, label=label, kb_id=kb_id, span_id=rule, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens at characters {start} to {end}")
    return span
