"""Where sentences end: `|` marks each boundary in the case, and is no part of the text."""

from __future__ import annotations

import pytest

from sanctext.layout.sentences import sentences
from tables import table


@pytest.mark.parametrize(
    "marked",
    table(
        ("We met.| We talked.", "full stops"),
        ("Why now?| It is time!| We agree.", "question and exclamation marks"),
        ("The missile programs.|Both are banned.", "no space after a full stop"),
        ("He said “we met.”| They left.", "a closing quotation mark belongs to the sentence"),
        ("It ended (for now.)| They left.", "a closing bracket belongs to the sentence"),
        ("Mr. Vik and Dr. Ek met.| All agreed.", "titles"),
        ("The U.S. and Japan met.| All agreed.", "an acronym inside a sentence"),
        ("They met in the U.S.| The talks went on.", "an acronym that ends one, told by the word after"),
        ("See No. 5 and paras. 6, 7.| It is short.", "numbers and paragraphs"),
        ("Joseph R. Biden met Andrej Š. Novák.| All agreed.", "initials"),
        ("They wrote on X.| The envoy left.", "a letter that ends one"),
        ("It rose by 3.5 percent.| That is much.", "a decimal point"),
        ("See www.example.org and act.| Thank you.", "an address on the web"),
        ("They came on Jan. 5 and left.| All agreed.", "a month’s abbreviation"),
        ("It goes on… and on.| It ends.", "dots inside a sentence"),
        ("We met; they left: all agreed.", "semicolon and colon end none"),
        ("One sentence without an end", "no full stop at the end"),
        ("They agreed.*| The text follows.", "a footnote mark after the stop"),
        ("Acme Inc. and Bolt Ltd. shipped it.| All agreed.", "companies"),
        ("The vote was 14-0-1.| 2 members spoke.", "a digit begins a sentence"),
        ("They met in Oslo.\n| All agreed.", "a line end between two"),
    ),
)
def test_boundaries(marked: str) -> None:
    wanted = [part.strip() for part in marked.split("|")]
    text = marked.replace("|", "")
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == wanted


def test_only_the_given_stretch_is_cut() -> None:
    text = "One. Two. Three. Four."
    assert [text[start:end] for start, end in sentences(text, 5, 16)] == ["Two.", "Three."]
