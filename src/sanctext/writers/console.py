"""The rich console of a stream: colours only where the stream is a terminal and NO_COLOR is not set."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console, RenderableType

from sanctext.writers.emit import emit


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
