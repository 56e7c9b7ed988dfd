"""The figures as plain data for programs, and as tables for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sanctext.evaluation.figures import Figures, Tally

if TYPE_CHECKING:
    from rich.console import RenderableType


def as_data(figures: Figures) -> dict[str, Any]:
    """All figures of a set of documents: by question precision, recall, F1 and counts, then offsets and rules."""
    data: dict[str, Any] = {question: _row(tally) for question, tally in figures.tallies.items()}
    documents = figures.documents
    data["signatories"]["exact"] = round(figures.exact / documents, 3) if documents else 0.0
    data["offsets"] = {"good": figures.good_offsets, "of": figures.offsets}
    data["documents"] = documents
    data["rules"] = {rule: {"fired": fired, "right": right} for rule, (fired, right) in sorted(figures.rules.items())}
    return data


def _row(tally: Tally) -> dict[str, Any]:
    return {
        "p": round(tally.precision, 3),
        "r": round(tally.recall, 3),
        "f1": round(tally.f1, 3),
        "gold": tally.tp + tally.fn,
        "pred": tally.tp + tally.fp,
    }


def as_tables(every: Figures, kinds: Mapping[str, Figures]) -> Iterator[RenderableType]:
    """A table of the questions asked for all documents and for each kind, a table of rules, and a last line."""
    from rich.table import Table

    for title, figures in (("all documents", every), *sorted(kinds.items())):
        table = Table("question", "P", "R", "F1", "annotated", "found", title=f"{title} ({figures.documents})")
        for question, tally in figures.tallies.items():
            if not tally.tp + tally.fp + tally.fn:
                continue
            shown = (f"{figure:.3f}" for figure in (tally.precision, tally.recall, tally.f1))
            table.add_row(question, *shown, str(tally.tp + tally.fn), str(tally.tp + tally.fp))
        yield table
    rules = Table("rule", "fired", "right", title="rules")
    for rule, (fired, right) in sorted(every.rules.items()):
        rules.add_row(rule, str(fired), str(right))
    yield rules
    yield (
        f"signatories exact in {every.exact} of {every.documents} documents; "
        f"offsets right in {every.good_offsets} of {every.offsets}"
    )
