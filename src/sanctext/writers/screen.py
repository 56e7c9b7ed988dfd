"""What commands draw on a terminal: cells, tables of them, and the console of a stream.

Nothing in a document's text can move the cursor or be taken for markup.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from sanctext.printable import printable
from sanctext.writers.emit import emit

DIM = "dim"


def cell(text: str | None, style: str = "") -> Text:
    r"""Make a cell of a text: white space folded, format characters dropped, control characters escaped.

    Long words are folded, never cropped; a missing text is a dash.

    >>> cell("two\n  lines").plain, cell("[bold]\x1b[2J").plain, cell(None).plain
    ('two lines', '[bold]\\x1b[2J', '–')
    """
    words = " ".join((text or "–").split())
    shown = printable("".join(c for c in words if unicodedata.category(c) != "Cf"))
    return Text(shown, style=style, overflow="fold")


def lines(cells: Iterable[Text]) -> Text:
    """Cells below each other in one."""
    return Text("\n", overflow="fold").join(cells)


def facts(named: Iterable[tuple[str, str | None]]) -> Table:
    """Names and what they are, beside each other."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(overflow="fold")
    grid.add_column(overflow="fold")
    for name, value in named:
        grid.add_row(cell(name, "bold"), cell(value))
    return grid


def ruled(title: str, headings: Sequence[str], rows: Sequence[Sequence[Text]], width: int) -> Table:
    """A table with a title and lines between its rows, of this width where its words allow it."""
    table = Table(title=Text(title, style="bold"), title_justify="left", box=box.ROUNDED, show_lines=True)
    columns = list(zip(headings, *([text.plain for text in row] for row in rows), strict=True))
    borders = 3 * len(headings) + 1
    for heading, wide in zip(headings, share(columns, max(width - borders, len(headings))), strict=True):
        table.add_column(Text(heading, overflow="fold"), width=wide, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def share(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    r"""Give each column its width; together they fill `width`.

    A column first gets room for its longest word. Where even that is too much, the widest columns give way, and
    their words are folded. What is left goes to the columns in proportion to what their longest lines lack.

    Args:
        columns: the texts of each column, its heading included.
        width: characters for all columns, without borders; at least one for each column.

    >>> share([["Act", "urge"], ["Action", "return to the table at once"]], 20)
    [4, 16]
    >>> share([["Act", "urge"], ["Action", "halt"]], 20)
    [8, 12]
    >>> share([["Code"], ["x" * 50]], 20)
    [4, 16]
    """
    needed = [max((cell_len(word) for text in texts for word in text.split()), default=1) for texts in columns]
    wanted = [max((cell_len(line) for text in texts for line in text.split("\n")), default=1) for texts in columns]
    while sum(needed) > width and max(needed) > 1:
        needed[needed.index(max(needed))] -= 1
    lacking = [max(0, most - least) for most, least in zip(wanted, needed, strict=True)]
    spare = width - sum(needed)
    if sum(lacking) <= spare:  # everything fits: the rest widens the table
        needed = [least + lack for least, lack in zip(needed, lacking, strict=True)]
        spare -= sum(lacking)
        lacking = list(needed)
    shares = [least + spare * lack // sum(lacking) for least, lack in zip(needed, lacking, strict=True)]
    shares[lacking.index(max(lacking))] += width - sum(shares)
    return shares


def console(stream: TextIO, width: int | None = None) -> Console:
    """Make a console that draws for a stream and changes nothing in the words that it is given.

    Args:
        stream: where the drawing is to go.
        width: columns; None asks the terminal, or `COLUMNS`, else takes 80.
    """
    return Console(file=stream, width=width, markup=False, highlight=False, emoji=False)


def draw(drawing: RenderableType, screen: Console) -> None:
    """Draw on the console's stream.

    Raises:
        WriteError: the stream does not take it.
        BrokenPipeError: whoever read the stream has gone.
    """
    # What rich writes itself ends the process when a pipe breaks.
    with screen.capture() as drawn:
        screen.print(drawing)
    emit(drawn.get(), screen.file)
