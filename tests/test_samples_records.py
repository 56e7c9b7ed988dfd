"""The committed records of the texts in data/samples and seeds, and what the founding report must give."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
from render_records import record_file, record_of, rendered  # noqa: E402
from repository import relative, texts  # noqa: E402

from sanctext.records import StatementRecord  # noqa: E402

FOUNDING_REPORT = ROOT / "seeds/founding-report.txt"
ISSUERS = {"AU", "CA", "FR", "DE", "IT", "JP", "NZ", "KR", "GB", "US", "EU"}


@pytest.mark.parametrize("text", texts(), ids=relative)
def test_the_record_beside_a_text_is_current(text: Path) -> None:
    committed = record_file(text).read_text(encoding="utf-8")
    current = rendered(text)
    # The parts first: their difference is readable.
    assert json.loads(committed) == json.loads(current), "changed; look at the difference, then run: just docs"
    assert committed == current


@pytest.mark.parametrize("text", texts(), ids=relative)
def test_a_record_names_its_text_and_quotes_it(text: Path) -> None:
    record = StatementRecord.model_validate_json(record_file(text).read_text(encoding="utf-8"))
    assert record.document.source == relative(text)
    words = text.read_text(encoding="utf-8")
    spans = [mention for part in (record.signatories, record.resolutions, record.weapons) for item in part
             for mention in item.mentions]  # fmt: skip
    spans += [item.span for part in (record.demands, record.stances) for item in part]
    assert [words[span.start : span.end] for span in spans] == [span.text for span in spans]


def test_no_record_is_left_without_its_text() -> None:
    records = {*ROOT.glob("data/samples/*.record.json"), *ROOT.glob("seeds/*.record.json")}
    assert records == {record_file(text) for text in texts()}


@pytest.fixture(scope="module")
def founding() -> StatementRecord:
    return record_of(FOUNDING_REPORT)


def test_the_founding_report_has_all_eleven_issuers(founding: StatementRecord) -> None:
    assert {signatory.actor.code for signatory in founding.signatories if signatory.role == "issuer"} == ISSUERS
    assert len(founding.signatories) == len(ISSUERS)


def test_the_founding_report_cites_resolutions_without_number(founding: StatementRecord) -> None:
    assert [resolution for resolution in founding.resolutions if resolution.number is None]


def test_the_founding_report_names_the_hwasong_11(founding: StatementRecord) -> None:
    assert [weapon.name for weapon in founding.weapons if weapon.named] == ["Hwasong-11"]


def test_each_demand_of_the_founding_report_has_speakers(founding: StatementRecord) -> None:
    assert founding.demands
    assert [demand.action for demand in founding.demands if not demand.speakers] == []


def test_the_founding_report_tells_of_a_denial(founding: StatementRecord) -> None:
    denials = [stance for stance in founding.stances if stance.act == "deny"]
    assert denials
    assert {"RU", "KP"} <= {speaker.code for speaker in denials[0].speakers}
