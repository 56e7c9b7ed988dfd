"""Blocks of a text, by their kind and words."""

from __future__ import annotations

import pytest

from sanctext.layout.blocks import blocks
from sanctext.layout.sentences import sentences
from tables import table


@pytest.mark.parametrize(
    ("text", "wanted"),
    table(
        (
            "Joint Statement\n\nOslo, 3 May 2024\n\nWe met. We urge calm.",
            [("title", "Joint Statement"), ("dateline", "Oslo, 3 May 2024"), ("paragraph", "We met. We urge calm.")],
            "title, dateline, paragraph",
        ),
        (
            "Joint\nStatement on\nPiracy\n\nWe met.",
            [("title", "Joint\nStatement on\nPiracy"), ("paragraph", "We met.")],
            "a title broken over lines",
        ),
        (
            "Statement\n\n3 May 2024\n\nWe met.",
            [("title", "Statement"), ("dateline", "3 May 2024"), ("paragraph", "We met.")],
            "a date alone",
        ),
        (
            "Statement\n\nOctober 11, 2022 — As delivered\n\nWe met.",
            [("title", "Statement"), ("dateline", "October 11, 2022 — As delivered"), ("paragraph", "We met.")],
            "a date with a remark",
        ),
        (
            "Statement\n\nThe parties must:\na. stop the raids;\nb. free the crews.",
            [
                ("title", "Statement"),
                ("paragraph", "The parties must:"),
                ("item", "stop the raids;"),
                ("item", "free the crews."),
            ],
            "letters with full stops are items",
        ),
        (
            "6 OCT, 18:31\nPort shut\n\nWe met. We left.",
            [("line", "6 OCT, 18:31"), ("title", "Port shut"), ("paragraph", "We met. We left.")],
            "a time of day is a line of its own",
        ),
        (
            "Statement\n\nWe call on X:\n- to stop;\n- to talk.",
            [("title", "Statement"), ("paragraph", "We call on X:"), ("item", "to stop;"), ("item", "to talk.")],
            "dashes after a colon are items",
        ),
        (
            "Statement\n\nWe call on X to:\n(a) stop; and\n(b) talk.",
            [("title", "Statement"), ("paragraph", "We call on X to:"), ("item", "stop; and"), ("item", "talk.")],
            "letters in brackets are items",
        ),
        (
            "Statement\n\n• We met.\n• We talked.",
            [("title", "Statement"), ("item", "We met."), ("item", "We talked.")],
            "bullets",
        ),
        (
            "Statement\n\n1. We met.\n\n2. We talked.",
            [("title", "Statement"), ("paragraph", "We met."), ("paragraph", "We talked.")],
            "paragraph numbers are no items and are left out",
        ),
        (
            "Statement\n\nThe ships\n- two of them -\nsank.",
            [("title", "Statement"), ("paragraph", "The ships\n- two of them -\nsank.")],
            "a dash of the prose at a line’s start",
        ),
        (
            "Statement\n\nWe met.\n\nEstonia, Latvia, Poland",
            [("title", "Statement"), ("paragraph", "We met."), ("line", "Estonia, Latvia, Poland")],
            "a line without a verb and a full stop",
        ),
        ("We met. We talked.", [("paragraph", "We met. We talked.")], "a single block is no title"),
        (
            "We met. We talked.\n\nWe left.",
            [("paragraph", "We met. We talked."), ("paragraph", "We left.")],
            "prose first",
        ),
        ("", [], "nothing"),
        (" \n\t\n ", [], "white space only"),
        ("\n\n\nStatement\n\n\n\nWe met.\n\n", [("title", "Statement"), ("paragraph", "We met.")], "many empty lines"),
        (
            "Statement\r\n\r\nWe met.\r\nWe talked.",
            [("title", "Statement"), ("paragraph", "We met.\r\nWe talked.")],
            "line ends of another system",
        ),
        (
            "Statement\n\nWe urge X to:\n\n- stop raids\n- free the crew",
            [
                ("title", "Statement"),
                ("paragraph", "We urge X to:"),
                ("item", "stop raids"),
                ("item", "free the crew"),
            ],
            "items without stops",
        ),
    ),
)
def test_blocks(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(block.kind, text[block.start : block.end]) for block in blocks(text)] == wanted


def test_blocks_begin_where_they_are_told() -> None:
    """What a reader has taken out in front, such as front matter, is skipped, and offsets stay those of the text."""
    text = "---\ntitle: X\n---\nStatement\n\nWe met."
    found = blocks(text, text.index("Statement"))
    assert [text[block.start : block.end] for block in found] == ["Statement", "We met."]


def test_large_text() -> None:
    """Five million characters, cut whole; a rule that looks back over the text would not end within the "
    "suite's time."""
    paragraph = "The members met in Oslo on 3 May. They urge calm, said Mr. Vik of the U.S. mission!\n\n"
    text = paragraph * 58_000
    found = blocks(text)
    assert len(found) == 58_000
    cut = [sentences(text, block.start, block.end) for block in found]
    assert {len(spans) for spans in cut} == {2}
    start, end = cut[-1][1]
    assert text[start:end] == "They urge calm, said Mr. Vik of the U.S. mission!"
