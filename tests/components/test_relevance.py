"""Documents of a kind that issues no statement give nothing, and say so."""

from __future__ import annotations

import pytest

import sanctext
from tables import table
from texts import report, statement

LAW = """Ports and Harbours (Safety of Cargo) Act

Section 1. Duties of the master

The master must declare all dangerous goods before the vessel enters a port. The declaration must be made in writing and
must state the quantity of the goods. The harbour authority should be informed at least two days before arrival.
"""
MATCH = """Rovers coach demands more from strikers after goalless draw

The coach of Rovers urged his strikers to shoot earlier after a goalless draw at home on Saturday. “We must take our
chances,” he said after the match. Fans called for the return of the injured captain. Critics condemned the decision to
close the north stand, and the referee had to stop the match twice because of fog.
"""
RECIPE = """Winter soup

Leeks need to be washed twice, since sand hides between the leaves. The pot must be large, and the cook should have
time. It is important to stir slowly. Many cooks recommend a bay leaf, others insist on thyme, and guests are expected
to bring bread of their own to the table when the soup is served late in the evening.
"""


@pytest.mark.parametrize("text", table((LAW, "a law"), (MATCH, "a report of another field"), (RECIPE, "a recipe")))
def test_nothing_is_invented(text: str) -> None:
    record = sanctext.parse(text)
    assert (record.signatories, record.demands, record.stances, record.targets) == ((), (), (), ())
    assert [found.code for found in record.diagnostics] == ["no_statement"]


@pytest.mark.parametrize(
    "text",
    table(
        (MATCH.replace("Critics condemned", "Fiji condemned"), "an actor speaks"),
        (LAW + "We adopted this text under resolution 1718 of the Security Council.\n", "somebody says we"),
        ("The pot must be large.", "too short to tell"),
    ),
)
def test_something_is_kept(text: str) -> None:
    assert sanctext.parse(text).demands


@pytest.mark.parametrize(
    "body",
    table(
        ("We stand with the crews and their demand for peace.", "in the sentence itself"),
        ("Divers lost boats. We will back their rightful demand for wages.", "a sentence later"),
        ("We honour the crews of the north and their call for calm.", "a call"),
    ),
)
def test_nobodys_demand_is_left_out(body: str) -> None:
    """Whose demand it is, the text says by a pronoun only, and for nobody with a name."""
    filler = "The ministers met in Oslo to speak of the piers and of the ice that the crews of the north buy. " * 3
    record = sanctext.parse(statement(f"{filler}\n\n{body}"))
    assert record.signatories
    assert record.demands == ()


def test_unknown_speakers_are_told() -> None:
    record = sanctext.parse(report("The bishops of the coast urged Fiji to stop the survey."))
    (diagnostic,) = [found for found in record.diagnostics if found.code == "speakers_unknown"]
    assert diagnostic.message.startswith("1 of 1 demands")


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "We met the crews in Oslo and thanked them. We urge Mali to free the envoys. We call on Niger to open its "
            "border. We thank Chile for its work on the fund for the ports of the south, and for its gift of ice.",
            ["urge", "call on"],
            "a part of a statement, without a title",
        ),
        (
            "France and Japan met on Monday. We urge Mali to free the envoys. We call on Niger to open its border. We "
            "cite resolution 2231. France and Japan met again on Friday. We urge Oman to pay for the work of crews.",
            ["urge", "call on", "urge"],
            "the same in one line",
        ),
    ),
)
def test_a_text_without_a_title(text: str, wants: list[str]) -> None:
    assert [demand.act for demand in sanctext.parse(text).demands] == wants
