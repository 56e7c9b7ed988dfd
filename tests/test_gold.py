"""The annotated texts beside the repository: figures have floors, and the founding report is read in full.

These texts are not part of the repository; without them the tests are skipped.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
from check_floors import score

import sanctext
from expect import Want, differences, noun
from sanctext.components.knowing import Knowing
from sanctext.evaluation.comparison import compare
from sanctext.evaluation.figures import Figures
from sanctext.evaluation.gold import annotated
from sanctext.evaluation.report import as_data
from sanctext.records import StatementRecord
from sanctext.source import Source

SHARED = Path(__file__).parent.parent.parent / "shared"
GOLD = SHARED / "gold" / "dev"
GOLD2 = SHARED / "gold" / "dev2"
SCORE = SHARED / "gold" / "score.py"
# Who issued the statement that the founding report is about.
ISSUERS = "AU CA FR DE IT JP NZ KR GB US EU"
REPORT = SHARED / "seeds" / "founding-report.txt"
FLOORS: dict[str, float] = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))

needs_gold = pytest.mark.skipif(not SCORE.exists(), reason="no annotated texts beside the repository (../shared/gold)")
needs_report = pytest.mark.skipif(
    not REPORT.exists(), reason="no founding report beside the repository (../shared/seeds)"
)


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return scored(GOLD, SCORE, tmp_path_factory.mktemp("gold"))


def scored(gold: Path, script: Path, folder: Path) -> dict[str, Any]:
    """What a script of the gold texts says of the records."""
    paths = sorted(gold.glob("*.txt"))
    sources = (Source(path.read_text(encoding="utf-8"), path.name) for path in paths)
    written = folder / "records.jsonl"
    lines = [record.model_dump_json() + "\n" for record in sanctext.parse_many(sources)]
    written.write_text("".join(lines), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(gold), str(written), "--json"], capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@needs_gold
@pytest.mark.parametrize("question", FLOORS)
def test_floor(question: str, figures: dict[str, Any]) -> None:
    assert score(figures, question) >= FLOORS[question]


MEASURED = re.compile(r"([a-z][a-z ]+?) (?:F1 )?(\d\.\d\d)(?=,)")


def measured() -> list[tuple[str, str, float]]:
    """The figures that components' docstrings give: (component, question, figure)."""
    found: list[tuple[str, str, float]] = []
    for name, component in cast(list[tuple[str, Knowing]], sanctext.load().pipeline):
        _, _, line = (component.component.__doc__ or "").partition("Measured:")
        line = " ".join(line.partition("\n\n")[0].split())
        found += [(name, question.strip(), float(figure)) for question, figure in MEASURED.findall(line)]
    return found


def test_components_say_how_good_they_are() -> None:
    assert {name.removeprefix("sanctext_") for name, _, _ in measured()} == {
        *("signatories", "resolutions", "weapons", "demands", "attribution", "stances"),
    }


@needs_gold
def test_measured_figures_are_current(figures: dict[str, Any]) -> None:
    stale = {
        f"{name}: {question}": (said, score(figures, question))
        for name, question, said in measured()
        if abs(said - score(figures, question)) > 0.0051
    }
    assert stale == {}


QUALITY = Path(__file__).parents[1] / "docs" / "quality.md"
ROW = re.compile(r"^\| ([a-z ]+) \| \d\.\d\d \| \d\.\d\d \| (\d\.\d\d) \|$", re.MULTILINE)


@needs_gold
def test_figures_of_the_quality_page_are_current(figures: dict[str, Any]) -> None:
    said = {question: float(figure) for question, figure in ROW.findall(QUALITY.read_text(encoding="utf-8"))}
    assert len(said) == 8
    stale = {question: figure for question, figure in said.items() if abs(figure - score(figures, question)) > 0.0051}
    assert stale == {}


@needs_gold
def test_own_evaluation_agrees(figures: dict[str, Any]) -> None:
    """`sanctext evaluate` gives what the gold texts' own script gives, figure by figure; it looks at more places."""
    own = Figures()
    for text in annotated(GOLD):
        compare(text, sanctext.parse(text.text), own)
    told = as_data(own)
    places = cast(dict[str, int], told["offsets"])
    assert places["good"] == places["of"] > figures["offsets"]["of"]
    assert {name: told[name] for name in figures if name != "offsets"} == {
        name: figure for name, figure in figures.items() if name != "offsets"
    }


@needs_gold
def test_own_evaluation_agrees_on_what_is_done(tmp_path: Path) -> None:
    """The same of measures, violations, stances and conditions, by the script of the second set."""
    theirs = scored(GOLD2, SCORE.with_name("score2.py"), tmp_path)
    own = Figures()
    for text in annotated(GOLD2):
        compare(text, sanctext.parse(text.text), own)
    told = as_data(own)
    shares = {name: theirs.pop(name) for name in ("kind", "issued")}
    assert {name: told[name] for name in theirs} == theirs
    assert {name: told[name]["f1"] for name in shares} == shares


@pytest.fixture(scope="module")
def founding() -> StatementRecord:
    return sanctext.parse(REPORT.read_text(encoding="utf-8"))


@needs_report
def test_founding_signatories(founding: StatementRecord) -> None:
    assert {found.actor.code for found in founding.signatories} == set(ISSUERS.split())
    assert founding.document.kind == "news_report"


@needs_report
def test_founding_weapon(founding: StatementRecord) -> None:
    (weapon,) = [weapon for weapon in founding.weapons if weapon.named]
    assert (weapon.id, [mention.text for mention in weapon.mentions]) == ("hwasong-11", ["Hwasong-11"])


@needs_report
def test_founding_resolutions(founding: StatementRecord) -> None:
    """It cites none by number, so none may be invented."""
    assert [cited.number for cited in founding.resolutions if cited.number] == []


@needs_report
def test_founding_demands(founding: StatementRecord) -> None:
    """Each with its speaker: the issuers, and once a spokesperson of one of them."""
    wants = [
        noun("urge", "end North Korean arms transfers used against Ukraine", "KP", by=ISSUERS, voice="reported"),
        Want("urge", "cease unlawful arms transfers", "KP; RU", by=ISSUERS, voice="quoted"),
        Want("urge", "immediately cease their malicious activities", "KP; RU", by="US", voice="quoted"),
        Want(
            "urge",
            "take tangible steps toward abandoning its nuclear weapons and ballistic missile programs",
            "KP",
            by=ISSUERS,
            voice="reported",
        ),
        Want("urge", "resume diplomatic efforts", "KP", by=ISSUERS, voice="reported"),
    ]
    assert differences(wants, founding) == []


@needs_report
def test_founding_denial(founding: StatementRecord) -> None:
    """The accused side's answer is a stance, and no demand."""
    denials = [stance for stance in founding.stances if stance.act == "deny"]
    assert [{party.code for party in denial.speakers} for denial in denials] == [{"RU", "KP"}]
    assert [party for demand in founding.demands for party in demand.speakers if party.code in {"RU", "KP"}] == []
