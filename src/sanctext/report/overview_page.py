"""Many documents as a page: a table of them, and matrices whose cells open the words behind them."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sanctext.items.demands import FORCES
from sanctext.knowledge.actors import actor_of
from sanctext.report.charts import charts
from sanctext.report.filling import fill
from sanctext.report.overview import Line, Matrix, Words, overview

if TYPE_CHECKING:
    from sanctext.records import StatementRecord

# Shades of a cell, by the logarithm of its count.
SHADES = 5


def overview_page(records: Iterable[StatementRecord]) -> str:
    """Make the page of many documents. The records are taken one by one, and not kept.

    Returns:
        A whole HTML document.
    """
    found = overview(records)
    drawings = charts(found.timelines)
    numbers: dict[Words, int] = {}
    for matrix in found.matrices:
        for cell in matrix.cells.values():
            for words in cell:
                numbers.setdefault(words, len(numbers))
    for mark in (mark for each in drawings for mark in each.marks):
        for words in mark.words:
            numbers.setdefault(words, len(numbers))
    dates = sorted(line.issued for line in found.lines if line.issued)
    matrices = [_shown(matrix, numbers) for matrix in found.matrices]
    # Only numbers, strings and lists: no key can become a part of an object that the program trusts.
    names = {name: number for number, name in enumerate(dict.fromkeys(n for line in found.lines for n in line.named))}
    data = {
        "names": list(names),
        "named": [[names[name] for name in line.named] for line in found.lines],
        "lines": [
            [
                line.title,
                line.issued,
                line.kind,
                line.source,
                ", ".join(line.signatories),
                ", ".join(line.resolutions),
                ", ".join(line.weapons),
                line.demands,
                line.measures,
                line.url,
            ]
            for line in found.lines
        ],
        "texts": found.texts if any(found.texts) else [],
        "words": [[words.line, words.before, words.words, words.after, words.force] for words in numbers],
        "cells": [matrix.pop("words") for matrix in matrices],
        "marks": [[[mark.says, [numbers[words] for words in mark.words]] for mark in each.marks] for each in drawings],
    }
    return fill(
        "overview",
        count=len(found.lines),
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        counts=found.counts,
        searched=sum(map(bool, found.texts)),
        facets=_facets(found.lines),
        charts=drawings,
        matrices=matrices,
        forces=list(enumerate(FORCES, 1)),
        data=_embedded(data),
    )


def _facets(lines: list[Line]) -> list[tuple[str, str, int, list[tuple[str, str]]]]:
    """What documents can be narrowed to: a name, a label, the column of their lines, and values with what they say."""
    kinds = sorted({line.kind for line in lines})
    years = sorted({line.year for line in lines if line.issued}, reverse=True)
    codes = sorted({code for line in lines for code in line.signatories}, key=lambda code: actor_of(code)[0])
    return [
        ("kind", "Kind", 2, [(kind, kind) for kind in kinds]),
        ("year", "Year", 1, [(year, year) for year in years]),
        ("signatory", "Signatory", 4, [(code, actor_of(code)[0]) for code in codes]),
    ]


def _shown(matrix: Matrix, numbers: dict[Words, int]) -> dict[str, Any]:
    rows, columns, most = matrix.rows(), matrix.columns(), matrix.most()
    table: list[tuple[str, list[tuple[int, int, int, str] | None]]] = []
    words: list[list[int]] = []
    for row in rows:
        cells: list[tuple[int, int, int, str] | None] = []
        for column in columns:
            found = matrix.cells.get((row, column))
            if not found:
                cells.append(None)
                continue
            cells.append(
                (len(found), len(words), _shade(len(found), most), _at_least(found) if matrix.by_force else "")
            )
            words.append(list(dict.fromkeys(numbers[each] for each in found)))
        table.append((row, cells))
    return {
        "title": matrix.title,
        "about": matrix.about,
        "corner": matrix.corner,
        "chronological": matrix.chronological,
        "by_force": matrix.by_force,
        "columns": columns,
        "rows": table,
        "hidden": matrix.hidden(),
        "words": words,
    }


def _at_least(found: list[Words]) -> str:
    """How many have a force of 1, 2, … at least."""
    return " ".join(str(sum(words.force >= force for words in found)) for force in range(1, len(FORCES) + 1))


def _shade(count: int, most: int) -> int:
    """1 for a single count, `SHADES` for the largest.

    >>> [_shade(count, 100) for count in (1, 2, 10, 99, 100)]
    [1, 2, 3, 5, 5]
    """
    return 1 if most == 1 else 1 + round((SHADES - 1) * math.log(count) / math.log(most))


def _embedded(data: object) -> Any:
    """Data as JSON that no HTML reader takes for anything else."""
    from markupsafe import Markup

    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return Markup(written)
