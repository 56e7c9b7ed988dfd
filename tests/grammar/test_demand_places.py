"""Where a demand stands: its span, cue, target and object, by markup.

`<demand>` runs from the cue to the action's end; inside it stand `<cue>`, `<target>` and `<object>`. Coordinated
demands overlap, so only sentences with one demand are here.
"""

from __future__ import annotations

import pytest

import sanctext
from markup import strip
from sanctext.records import Mention
from tables import table
from texts import statement


def place(mention: Mention | None) -> tuple[int, int, str] | None:
    return None if mention is None else (mention.start, mention.end, mention.text)


@pytest.mark.parametrize(
    "marked",
    table(
        (
            "We <demand><cue>urge</cue> <target>Iran</target> to <object>halt its launches</object></demand>.",
            "urge X to V",
        ),
        (
            "We <demand><cue>call on</cue> <target>the junta in Mali</target> to <object>free the "
            "envoys</object></demand>.",
            "call on, the target with its article and place",
        ),
        (
            "We <demand><cue>call for</cue> <object>the return of the ship</object></demand>, and thank Oman.",
            "call for N has no target",
        ),
        (
            "<target>Rwanda</target> <demand><cue>must</cue> <object>close the camp</object></demand>.",
            "the target of must stands before the span",
        ),
        (
            "We <demand><cue>ask</cue> <target>the Houthis</target>, once more, to <object>free the "
            "crew</object></demand>.",
            "an insertion belongs to no part",
        ),
        (
            "We <demand><cue>urge</cue> <target>Côte\nd’Ivoire</target> to <object>open the\nport</object></demand>.",
            "hard line breaks stay in the text of a span",
        ),
        (
            "We “<demand><cue>urge</cue> <target>Iran</target> to <object>free the crew</object></demand>”.",
            "closing quotation mark and full stop are outside",
        ),
        (
            "𝔸 note: we <demand><cue>urge</cue> <target>Iran</target> to <object>free the crew</object></demand>.",
            "offsets count code points, not UTF-16 units",
        ),
    ),
)
def test_parts(marked: str) -> None:
    text, marks = strip(statement(marked))
    wanted = {mark.kind: (mark.start, mark.end, mark.text) for mark in marks}
    (demand,) = sanctext.parse(text).demands
    assert place(demand.span) == wanted["demand"]
    assert place(demand.cue) == wanted["cue"]
    assert place(demand.target) == wanted.get("target")
    assert place(demand.object) == wanted["object"]


def test_coordinated_demands_share_cue_and_target() -> None:
    """Each reaches from the one cue to its own end, so that each quotation is whole."""
    text = statement("We urge Iran to halt its launches and to free the crew.")
    one, two = sanctext.parse(text).demands
    assert (one.cue, one.target) == (two.cue, two.target)
    assert one.span.text == "urge Iran to halt its launches"
    assert two.span.text == "urge Iran to halt its launches and to free the crew"


def test_rule_says_which_grammar_found_it() -> None:
    """Every part names the rule, so that "why is this here?" has an answer."""
    (demand,) = sanctext.parse(statement("We urge Iran to halt its launches.")).demands
    assert {demand.span.rule, demand.cue.rule, demand.object.rule} == {"demands.infinitive"}


@pytest.mark.parametrize(
    ("text", "force"),
    table(
        ("We demand that Iran stop.", 5, "demand is the strongest"),
        ("We urge Iran to stop.", 3, "urge"),
        ("We hope that Iran will stop.", 1, "hope is the weakest"),
        ("We reiterate our call on Iran to stop.", 4, "a renewed call has one more than a call"),
    ),
)
def test_force(text: str, force: int) -> None:
    (demand,) = sanctext.parse(statement(text)).demands
    assert demand.force == force
