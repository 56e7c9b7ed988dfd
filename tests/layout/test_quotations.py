"""Quotations: `{` and `}` stand where one begins and ends, and are no part of the text."""

from __future__ import annotations

import pytest

from sanctext.layout.quotations import quotations, with_double_marks
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


@pytest.mark.parametrize(
    ("text", "read"),
    table(
        ("'We urge calm,' he said.", "“We urge calm,” he said.", "straight"),
        ("‘We urge calm.’", "“We urge calm.”", "curly"),
        ("'We all urge calm', he said.", "“We all urge calm”, he said.", "the stop behind the marks"),
        ("'The workers' and Oman's rights matter.'", "“The workers' and Oman's rights matter.”", "apostrophes within"),
        ("The 'Calm Seas', a ship.", "The 'Calm Seas', a ship.", "a name"),
        ("It is 'not so,' he said.", "It is 'not so,' he said.", "words in a sentence"),
        ("“They said ‘Go home.’ We left.”", "“They said ‘Go home.’ We left.”", "within double marks"),
        ("'We urge\n\ncalm.'", "'We urge\n\ncalm.'", "over paragraphs"),
        ("Oman's and Mali's ports.", "Oman's and Mali's ports.", "apostrophes alone"),
    ),
)
def test_single_marks(text: str, read: str) -> None:
    assert with_double_marks(text) == read


def test_what_is_said_in_single_marks_is_quoted() -> None:
    import sanctext

    text = "Statement by Chile\n\n‘We call on Mali to free the crew at once,’ said Minister Ada Reed."
    (demand,) = sanctext.parse(text).demands
    assert (demand.action, demand.attribution) == ("free the crew at once", "quoted")
    assert all(text[part.start : part.end] == part.text for part in (demand.span, demand.cue))
