"""The document and its places."""

from __future__ import annotations

from sanctext.evaluation.beside import Beside
from sanctext.items import mentions


def document(beside: Beside) -> None:
    """Its kind and its date of issue, where the annotation says them."""
    for question in ("kind", "issued"):
        if question not in beside.gold.model_fields_set:
            continue
        wanted, found = getattr(beside.gold, question), getattr(beside.record.document, question)
        beside.count(question, right=wanted == found, found=1, wanted=1)
        if wanted != found:
            beside.differs(question, f"want {wanted} got {found}")


def offsets(beside: Beside) -> None:
    """Whether every place holds the words that the record quotes."""
    spans = list(mentions(beside.record))
    beside.figures.offsets += len(spans)
    for span in spans:
        good = beside.text[span.start : span.end] == span.text
        beside.figures.good_offsets += good
        if not good:
            beside.differs("offsets", f"{span.start}:{span.end} is not {span.text!r}")
