"""Text of a document as a table's cell: nothing in it can move the cursor or be taken for markup."""

from __future__ import annotations

import unicodedata

from rich.text import Text

from sanctext.printable import printable


def cell(text: str | None, style: str = "") -> Text:
    r"""Make a cell of a text: white space folded, format characters dropped, control characters escaped.

    Long words are folded, never cropped; a missing text is a dash.

    >>> cell("two\n  lines").plain, cell("[bold]\x1b[2J").plain, cell(None).plain
    ('two lines', '[bold]\\x1b[2J', '–')
    """
    words = " ".join((text or "–").split())
    shown = printable("".join(c for c in words if unicodedata.category(c) != "Cf"))
    return Text(shown, style=style, overflow="fold")
