"""Security Council resolutions that are cited, as a kind of item."""

from __future__ import annotations

import re

from sanctext.items.kind import Correctable, Kind, List, mentions_of
from sanctext.records import Resolution


def _label(resolution: Resolution) -> str:
    if resolution.number is None:
        return "draft" if resolution.symbol else "unnumbered"
    return "body" if resolution.body_only else "resolution"


def _doubts(resolution: Resolution) -> tuple[str, ...]:
    words = resolution.mentions[0].text if resolution.mentions else resolution.symbol
    reasons = {
        "year_mismatch": f"the year differs; {resolution.number} was adopted in {resolution.year}.",
        "unknown_number": "no resolution with this number is known.",
        "newer_than_table": "newer than the resolutions that sanctext knows.",
        "not_in_force": "no longer in force on the date of the document.",
        "vetoed_draft": "a draft that was vetoed, not a resolution.",
    }
    return tuple(f"Cites “{words}”: {reasons[problem]}" for problem in resolution.problems)


def _cited(resolution: Resolution) -> str:
    if resolution.number is None:
        return "unnumbered" if resolution.symbol is None else "draft"
    if resolution.body_only:
        return "committee"
    return "range" if resolution.implied else "itself"


def _written_year(resolution: Resolution) -> str | None:
    """The year, where the words give it."""
    year = str(resolution.year)
    return year if any(re.search(rf"\b{year}\b", mention.text) for mention in resolution.mentions) else None


RESOLUTIONS = Kind(
    field="resolutions",
    one="resolution",
    model=Resolution,
    heading="Resolutions",
    sign="R",
    colour="#9467bd",
    row="A Security Council resolution that a document cites; one row for those without a number.",
    says=lambda cited: cited.symbol or "resolutions without a number",
    tag=lambda cited: cited.symbol or "resolutions without a number",
    parts=mentions_of,
    label=_label,
    code=lambda cited: str(cited.number or ""),
    known=lambda cited: [("draft", cited.symbol or "") if cited.number is None else ("resolution", cited.number)],
    facts=lambda cited: [
        ("Subject", cited.subject),
        ("Regime", cited.regime),
        ("Paragraphs", ", ".join(cited.paragraphs)),
        ("Cited", "only in a body's name" if cited.body_only else None),
        ("Range", "lies inside a cited range" if cited.implied else None),
    ],
    doubts=_doubts,
    listed=lambda cited: cited.symbol or "some without a number",
    key=lambda cited: (cited.symbol, cited.number),
    correctable=Correctable(
        "number",
        ("year", "paragraphs", "problems"),
        {"cited": ("itself", "committee", "range", "unnumbered", "draft")},
    ),
    values=lambda cited: {
        "number": str(cited.number) if cited.number is not None else cited.symbol,
        "cited": _cited(cited),
        "year": _written_year(cited),
        "paragraphs": cited.paragraphs,
        "problems": cited.problems,
    },
    columns={
        "symbol": "'S/RES/1718 (2006)'; empty for those cited without a number",
        "number": "the resolution's number; empty for a draft, and without a number",
        "year": "year of adoption by the table, else the cited one",
        "regime": "the sanctions regime that it belongs to, by its target",
        "subject": "what it is about, in a few words",
        "body_only": "true where the number occurs only in a body's name ('1718 Committee')",
        "implied": "true where it lies inside a cited range",
    },
    lists={
        "paragraphs": List(
            "An operative paragraph or annex that is cited with a resolution.",
            "paragraph",
            "number of the paragraph, or name of the annex",
        ),
        "problems": List(
            "Something that is wrong with the citation of a resolution.",
            "problem",
            "year_mismatch, unknown_number, newer_than_table, not_in_force or vetoed_draft",
        ),
    },
    indexes=("number", "symbol"),
)
