"""Lines of a page joined to paragraphs: where one ends, which words are broken, what is a note."""

from __future__ import annotations

import pytest

from sanctext.readers.pdf_line import Line
from sanctext.readers.pdf_lines import Page
from sanctext.readers.pdf_paragraphs import paragraphs
from tables import table


def line(text: str, row: float, left: float = 50, size: float = 10) -> Line:
    """A line on a row, 12 points a row from the top."""
    bottom = 700 - 12 * row
    return Line(text, left, bottom, left + 5 * len(text), bottom + size, size)


def joined(*lines: Line, notes: tuple[Line, ...] = ()) -> list[str]:
    return list(paragraphs([Page(list(lines), list(notes))]))


# Rows that tell how far lines usually are apart.
USUAL = tuple(line(f"line {row}", row) for row in range(-9, -5))


@pytest.mark.parametrize(
    ("texts", "expected"),
    table(
        (("a missile pro\ufffe", "gramme"), "a missile programme", "PDFium's sign for a hyphen that breaks a word"),
        (("a missile pro\u00ad", "gramme"), "a missile programme", "a soft hyphen"),
        (("a missile pro\u2010", "gramme"), "a missile programme", "a browser's hyphen"),
        (("its non\ufffe", "compliance"), "its non-compliance", "a prefix that keeps its hyphen"),
        (("dual-use; a dual\ufffe", "use good"), "dual-use; a dual-use good", "as the document writes it elsewhere"),
        (("a cease\ufffe", "fire; cease-fire"), "a cease-fire; cease-fire", "the same, further down"),
        (("a pro\ufffe", "test; protest"), "a protest; protest", "whole elsewhere"),
        (("the Asia\ufffe", "Pacific"), "the Asia-Pacific", "a capital begins a part of its own"),
        (("the Hwasong-", "18 missile"), "the Hwasong-18 missile", "a hyphen before a number is the name's"),
        (("We urge -", "once more -"), "We urge - once more -", "a dash stands apart"),
        (("Bosnia and", "Herzegovina"), "Bosnia and Herzegovina", "a name over two lines"),
    ),
)
def test_words_over_lines(texts: tuple[str, str], expected: str) -> None:
    assert joined(*USUAL, line(texts[0], 0), line(texts[1], 1))[-1] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    table(
        ([line("We met.", 0), line("We urge", 1), line("calm.", 2)], ["We met. We urge calm."], "lines of a paragraph"),
        ([line("We met.", 0), line("We agree.", 1.8)], ["We met.", "We agree."], "a wide gap"),
        ([line("We met.", 0), line("We agree", 1, 70), line("on all.", 2)], ["We met.", "We agree on all."], "set in"),
        ([line("An Appeal", 0, size=16), line("We met.", 1.4)], ["An Appeal", "We met."], "a heading by its size"),
        (
            [line("An Appeal for", 0, size=16), line("Restraint", 1.6, size=16), line("We met.", 3)],
            ["An Appeal for Restraint", "We met."],
            "a heading of two lines, which are further apart",
        ),
        (
            [line("We call for:", 0), line("• calm;", 1, 60), line("• talks.", 2, 60), line("We met.", 3)],
            ["We call for:", "- calm;", "- talks.", "We met."],
            "items, and the paragraph behind them",
        ),
        (
            [line("We call for:", 0), line("calm on", 1, 70), line("all sides;", 2, 70), line("talks.", 3, 70)],
            ["We call for:", "- calm on all sides;", "- talks."],
            "items whose bullets are drawn",
        ),
        (
            [line("We call on Iran", 0), line("to stop:", 1), line("now.", 2)],
            ["We call on Iran to stop: now."],
            "no items",
        ),
        ([line("We urge", 60), line("calm.", 0)], ["We urge calm."], "a sentence goes on in the next column"),
        ([line("We met.", 60), line("We agree.", 0)], ["We met.", "We agree."], "a new one begins there"),
    ),
)
def test_paragraphs(lines: list[Line], expected: list[str]) -> None:
    assert joined(*USUAL, *lines)[-len(expected) :] == expected


def test_footnotes_come_after_the_body_and_break_no_sentence() -> None:
    first = Page([*USUAL, line("We urge Iran[1] to halt", 0)], [line("1 Also in 2019, and in", 50), line("2020.", 51)])
    second = Page([line("its tests.[2]", 0)], [line("2 See above.", 50)])
    *_, body, one, two = paragraphs([first, second])
    assert body == "We urge Iran[1] to halt its tests.[2]"
    assert (one, two) == ("[1] Also in 2019, and in 2020.", "[2] See above.")
