"""Shares the width of a table among its columns so that words stay whole as long as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len


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
