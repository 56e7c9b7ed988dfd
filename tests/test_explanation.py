"""Why items are in a record, and why other words are not."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.cli.app import app
from sanctext.knowledge.provenance import row_of, says
from sanctext.knowledge.rows import Rule
from sanctext.knowledge.tables import table as rows
from sanctext.recording.explanation import Explanations
from sanctext.writers import explained as drawing
from tables import table
from texts import statement

SOURCES = Path(__file__).parents[1] / "src" / "sanctext"
TEXT = statement(
    "We urge Iran to halt the launch of Fateh-110 missiles. Resolution 1718 (2007) applies. "
    "We condemn the raid on Fasa. We do not call on Oman to pay."
)


@pytest.fixture(scope="module")
def explained() -> Explanations:
    return sanctext.explain(TEXT)


def test_every_item_has_its_sentence_rule_and_row(explained: Explanations) -> None:
    record = sanctext.parse(TEXT)
    mentions = [m for item in (*record.signatories, *record.resolutions, *record.weapons) for m in item.mentions]
    assert len(explained.items) == len(mentions) + len(record.demands) + len(record.stances)
    for item in explained.items:
        assert item.says == says(item.rule)
        assert item.knowledge, item.item
        for part in item.parts:
            assert item.sentence.start <= part.start < part.end <= item.sentence.end
            assert TEXT[part.start : part.end] == part.text


def test_the_parts_of_a_demand(explained: Explanations) -> None:
    demand = next(item for item in explained.items if item.kind == "demand")
    assert demand.item == "CA, CL, NO → IR: urge – halt the launch of Fateh-110 missiles"
    assert [(part.role, part.text) for part in demand.parts] == [
        ("cue", "urge"),
        ("addressee", "Iran"),
        ("action", "halt the launch of Fateh-110 missiles"),
    ]
    assert [row.table for row in demand.knowledge] == ["acts", "states", "states", "states", "states"]


def test_problems_are_told(explained: Explanations) -> None:
    assert [item.problems for item in explained.items if item.kind == "resolution"] == [("year_mismatch",)]


@pytest.mark.parametrize(
    ("sentence", "word", "reason"),
    table(
        ("We do not call on Oman to pay.", "call", "refused.denied", "a negated act"),
        ("They refused to demand that Oman pay.", "demand", "refused.denied", "an act that is only thought of"),
        ("This problem demands a common answer.", "demands", "refused.thing", "a thing that demands"),
        ("The call was long and the demand for oil fell.", "demand", "refused.no_form", "a noun"),
        ("If the tanks must move, the bridge will fall.", "must", "refused.hypothetical", "a condition"),
        ("How much they have to pay is not known.", "have", "refused.hypothetical", "a question"),
        ("You must be proud of the work done.", "must", "refused.no_obligation", "a guess"),
        ("A nuclear war cannot be won and must never be fought.", "must", "refused.principle", "a principle"),
        ("Prices could rocket by summer.", "rocket", "refused.verb", "a weapon's name that is a verb"),
        ("The Patriot lost the election.", "Patriot", "refused.ordinary_word", "a weapon's name that is a word"),
        ("The Treaty on Cluster Munitions is in force.", "Cluster Munitions", "refused.treaty_name", "a treaty"),
        ("Ferries cross the Sea of Japan at night.", "Sea of Japan", "refused.hidden", "a sea"),
        ("The Danish Refugee Council stayed.", "Danish", "refused.civil_body", "a private body's adjective"),
        ("We urge Iran to condemn the raid.", "condemn", "refused.inside", "a stance inside a demand"),
        ("The condemnation grew.", "condemnation", "refused.not_performed", "a noun that nobody expresses"),
    ),
)
def test_why_not(sentence: str, word: str, reason: str) -> None:
    (near,) = sanctext.explain(statement(sentence), near=sentence).near
    assert reason in {trigger.by for trigger in near.triggers if trigger.text == word and not trigger.found}


def test_near_keeps_what_stands_in_the_sentence_only() -> None:
    found = sanctext.explain(TEXT, near="halt  the\nLAUNCH")
    assert {item.kind for item in found.items} == {"demand", "weapon"}
    assert [trigger.text for trigger in found.near[0].triggers if trigger.found] == ["urge", "Iran"]


def test_a_sentence_that_is_too_long_is_told() -> None:
    long = "We urge Iran to stop " + "and stop " * 500 + "it."
    record = sanctext.parse(statement(long))
    assert [found.code for found in record.diagnostics] == ["sentence_too_long"]


def test_rules_of_the_table_are_those_of_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py"))
    for rule in rows(Rule):
        part, _, name = rule.name.partition(".")
        bare = name.removeprefix("nominal_")
        assert re.search(rf'"{part}\.{bare}"|"{name}"|f"{part}\.\{{', code), f"{rule.name} is in no code"
        assert rule.says.endswith((".", "”.")), rule.name


def test_rows_behind_codes() -> None:
    assert row_of("actor", "HOUTHI") is not None
    assert row_of("actor", "nobody") is None
    assert says("demands.by_magic") == "A rule that this version of sanctext does not have."


def test_a_terminal_shows_roles_in_words(explained: Explanations) -> None:
    stream = io.StringIO()
    drawing.write(explained, stream, width=200)
    shown = stream.getvalue()
    assert "We urge‹cue› Iran‹addressee› to halt the launch of Fateh-110 missiles‹action›." in shown
    assert "We condemn‹cue› the raid on Fasa‹object›." in shown
    assert "! year mismatch" in shown
    assert "\x1b" not in shown


def test_hostile_text_cannot_move_the_cursor() -> None:
    stream = io.StringIO()
    drawing.write(sanctext.explain(statement("We urge Iran to \x1b[2J[bold]stop[/bold].")), stream, width=200)
    assert "\x1b" not in stream.getvalue()
    assert "[bold]stop[/bold]" in stream.getvalue()


class TestCommand:
    def explain(self, tmp_path: Path, *arguments: str) -> tuple[int, str, str]:
        (tmp_path / "s.txt").write_text(TEXT, encoding="utf-8")
        done = CliRunner().invoke(app, ["explain", str(tmp_path / "s.txt"), *arguments])
        return done.exit_code, done.stdout, done.stderr

    def test_json_in_a_pipe(self, tmp_path: Path) -> None:
        code, out, err = self.explain(tmp_path)
        assert (code, err) == (0, "")
        assert Explanations.model_validate_json(out).items

    def test_near(self, tmp_path: Path) -> None:
        code, out, _ = self.explain(tmp_path, "--near", "call on Oman")
        assert code == 0
        assert [trigger["by"] for trigger in json.loads(out)["near"][0]["triggers"]] == [
            "refused.denied",
            "actors.name",
        ]

    @pytest.mark.parametrize(("arguments", "told"), [((), False), (("--all",), True)])
    def test_a_table_tells_everything_if_asked(self, tmp_path: Path, arguments: tuple[str, ...], told: bool) -> None:
        _, out, _ = self.explain(tmp_path, "--near", "halt the launch", "--format", "table", *arguments)
        assert ("acts.csv" in out) is told

    def test_a_phrase_that_is_nowhere(self, tmp_path: Path) -> None:
        code, out, err = self.explain(tmp_path, "--near", "sealing wax")
        assert code == 1
        assert err == "sanctext: sealing wax: no sentence of the document holds these words\n"
        assert json.loads(out)["near"] == []


@pytest.mark.parametrize(
    ("body", "ended"),
    table(
        ("We urge Oman to wait in the port.", ["sentence"], "the sentence"),
        ("We urge Oman to open the port and to pay the crews.", ["action", "sentence"], "the next action"),
        ("We urge Oman to wait while others act.", ["contrast"], "a contrast"),
        ("We urge Oman to wait because talks go on.", ["reason"], "a reason"),
        ("Oman must lift its toll, for it is the crews who pay.", ["reason"], "a reason behind for"),
        ("We urge Oman to wait, and we condemn the raid.", ["clause"], "another act"),
        ("We agree that Oman must wait and that Chad can go.", ["beside"], "a clause beside it"),
        ("We urge all to wait and are sending ships.", ["speakers"], "the speakers themselves"),
        ("Oman must wait, according to Chad.", ["source"], "a source"),
        ("We urge Oman to wait; the talks go on.", ["semicolon"], "a semicolon"),
    ),
)
def test_what_ended_an_action_is_told(body: str, ended: list[str]) -> None:
    items = sanctext.explain(statement(body)).items
    assert [item.ended for item in items if item.kind == "demand"] == [f"stops.{name}" for name in ended]
