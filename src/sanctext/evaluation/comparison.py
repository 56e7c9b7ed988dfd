"""Compares a record with the annotation of its text, question by question."""

from __future__ import annotations

from sanctext.evaluation.beside import Beside
from sanctext.evaluation.figures import Figures
from sanctext.evaluation.gold import Annotated
from sanctext.evaluation.of_demands import conditions, demands
from sanctext.evaluation.of_documents import document, offsets
from sanctext.evaluation.of_measures import measures
from sanctext.evaluation.of_names import resolutions, signatories, weapons
from sanctext.evaluation.of_stances import stances
from sanctext.evaluation.of_violations import violations
from sanctext.records import StatementRecord

_QUESTIONS = (offsets, document, signatories, resolutions, weapons, demands, stances, measures, violations, conditions)


def compare(annotated: Annotated, record: StatementRecord, figures: Figures) -> None:
    """Add one document's comparison to the figures."""
    figures.documents += 1
    beside = Beside(annotated, record, figures)
    for ask in _QUESTIONS:
        ask(beside)
