"""Quotations: `{` and `}` stand where one begins and ends, and are no part of the text."""

from __future__ import annotations

import pytest

from sanctext.layout.quotations import quotations
from tables import table


@pytest.mark.parametrize(
    "marked",
    table(
        ("He said {“go on”} and left.", "curly"),
        ('He said {"go on"} and left.', "straight"),
        ('He said {“go on"} and left.', "opened curly, closed straight"),
        ('He said {"go on”} and left.', "opened straight, closed curly"),
        ("He said {„go on”} and {«leave»}.", "marks of other languages"),
        ('{"One"} and {“two”} and {"three"}.', "three in turn"),
        ("He said {“go on and left.}", "left open: to the block’s end"),
        ("He said ”go on and left.", "a closing mark alone opens none"),
        ("It’s the ministers’ text.", "apostrophes are none"),
        ("Nothing here.", "none"),
    ),
)
def test_quotations(marked: str) -> None:
    text = marked.replace("{", "").replace("}", "")
    wanted = [part.split("}")[0] for part in marked.split("{")[1:]]
    assert [text[start:end] for start, end in quotations(text, 0, len(text))] == wanted
