"""Where an act may be performed: the words of the acts table, before any syntax."""

from __future__ import annotations

from spacy.attrs import LOWER
from spacy.language import Language
from spacy.tokens import Doc, Span

from sanctext.components.annotations import CUES, is_content
from sanctext.components.as_read import LONGEST_INSERTION
from sanctext.components.measures.cues import MeasureCues
from sanctext.knowledge.acts import acts_by_form
from sanctext.knowledge.words import word_class

# How many tokens may stand between a verb and its particle: "call once again on", "called strongly on".
WIDEST_GAP = 3


class Cues:
    """Marks each word that may perform an act, so that only its sentence needs to be parsed.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> _ = nlp.add_pipe("sanctext_cues")
        >>> doc = nlp("We once again call on X and call it a day.")
        >>> [(span.text, span.label_) for span in doc.spans["sanctext.cues"]]
        [('call', 'call on')]

    Writes:
        `doc.spans["sanctext.cues"]`: label the act, kb_id its kind ("demand", "stance" or "measure").
    """

    def __init__(self, nlp: Language) -> None:
        self.acts = acts_by_form()
        self.keys = {nlp.vocab.strings.add(form) for form in self.acts}
        self.measures = MeasureCues(nlp.vocab)

    def __call__(self, doc: Doc) -> Doc:
        spans: list[Span] = []
        for position, key in enumerate(doc.to_array(LOWER).tolist()):
            if key not in self.keys:
                continue
            if not is_content(doc, doc[position].idx):
                continue
            for act in self.acts[doc[position].lower_]:
                if not act.particles or _particle_follows(doc, position, act.particles):
                    spans.append(Span(doc, position, position + 1, label=act.act, kb_id=act.kind, span_id="cues.form"))
        doc.spans[CUES] = [*spans, *self.measures.spans(doc)]
        return doc


def _particle_follows(doc: Doc, position: int, particles: tuple[str, ...]) -> bool:
    # "call, once again and with one voice, on", "appeals by the Rio Group for".
    following = doc[position + 1].lower_ if position + 1 < len(doc) else ""
    inserted = following == "," or following in word_class("before whose call it is")
    widest = LONGEST_INSERTION if inserted else WIDEST_GAP
    return any(token.lower_ in particles for token in doc[position + 1 : position + 2 + widest])


@Language.factory("sanctext_cues", assigns=["doc.spans"])
def create_cues(nlp: Language, name: str) -> Cues:  # noqa: ARG001
    """Make the component; it has no parameters, its words come from the acts table."""
    return Cues(nlp)
