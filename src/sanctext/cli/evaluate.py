"""`sanctext evaluate`: how good the records are on one's own annotated texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from sanctext.cli.options import Form, FormOption

if TYPE_CHECKING:
    from sanctext.evaluation.figures import Figures


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A folder of texts NAME.txt with NAME.gold.json.")],
    form: FormOption = Form.AUTO,
    errors: Annotated[bool, typer.Option("--errors", help="Say every difference on standard error.")] = False,
) -> None:
    """Measure records on annotated texts."""
    from sanctext import parse_many
    from sanctext.cli.streams import say, standard_output
    from sanctext.evaluation.comparison import compare
    from sanctext.evaluation.figures import Figures
    from sanctext.evaluation.gold import annotated

    output = standard_output()
    texts = list(annotated(gold))
    every, kinds = Figures(), dict[str, Figures]()
    records = parse_many(text.source for text in texts)
    for text, record in zip(texts, records, strict=True):
        compare(text, record, every)
        compare(text, record, kinds.setdefault(record.document.kind, Figures()))
    (_draw if form.is_table(output) else _write_json)(every, kinds, output)
    if errors:
        for error in every.errors:
            say(f"{error.document}: {error.question}: {error.message}")


def _write_json(every: Figures, kinds: dict[str, Figures], output: TextIO) -> None:
    from sanctext.evaluation.report import as_data
    from sanctext.writers.emit import emit_data

    data = as_data(every) | {"kinds": {kind: as_data(figures) for kind, figures in sorted(kinds.items())}}
    emit_data(data, output)


def _draw(every: Figures, kinds: dict[str, Figures], output: TextIO) -> None:
    from rich.console import Group

    from sanctext.evaluation.report import as_tables
    from sanctext.writers.screen import console, draw

    draw(Group(*as_tables(every, kinds)), console(output))
