"""A record that goes to a tool and comes back uncorrected is the record's gold form: nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from cases import canonical, gold_form, statement, there_and_back
from hypothesis import given
from repository import texts
from statements import made

import sanctext
from sanctext.annotation import Tool
from sanctext.annotation.files import export, import_corrected
from sanctext.evaluation.comparison import compare
from sanctext.evaluation.figures import Figures
from sanctext.evaluation.gold import annotated
from sanctext.readers import read
from sanctext.records import StatementRecord
from sanctext.source import Source

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold" / "dev"
needs_gold = pytest.mark.skipif(not GOLD.exists(), reason="no annotated texts beside the repository (../shared/gold)")


def records_of(paths: Iterable[Path]) -> list[StatementRecord]:
    sources = [Source(path.read_text(encoding="utf-8"), path.name) for path in paths]
    parsed = sanctext.parse_many(sources)
    return [
        record.model_copy(update={"text": source.text}) for source, record in zip(sources, parsed, strict=True)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def samples() -> list[StatementRecord]:
    return records_of(texts())


@pytest.fixture(scope="module")
def dev() -> list[StatementRecord]:
    return records_of(sorted(GOLD.glob("*.txt")))


def assert_whole(records: list[StatementRecord], folder: Path, tool: Tool) -> None:
    """The imported annotations are the records' gold form, and measuring the records on them finds no difference."""
    imported, said = there_and_back(records, folder, tool)
    unread = "nobody has annotated it"
    assert [each for each in said if unread not in each] == []
    assert {name: canonical(gold) for name, gold in imported.items()} == {
        Path(record.document.source).stem: gold_form(record) for record in records
    }
    by_name = {Path(record.document.source).stem: record for record in records}
    figures = Figures()
    for text in annotated(folder / "gold"):
        assert text.text == by_name[text.path.stem].text
        compare(text, by_name[text.path.stem], figures)
    assert figures.errors == []
    assert {question: tally.f1 for question, tally in figures.tallies.items()} == dict.fromkeys(figures.tallies, 1.0)
    assert figures.exact == figures.documents == len(records)


@pytest.mark.parametrize("tool", get_args(Tool))
def test_the_samples(samples: list[StatementRecord], tmp_path: Path, tool: Tool) -> None:
    assert_whole(samples, tmp_path, tool)


@pytest.mark.parametrize("tool", get_args(Tool))
def test_a_statement_with_characters_of_two_code_units(tmp_path: Path, tool: Tool) -> None:
    assert_whole([statement()], tmp_path, tool)


@needs_gold
@pytest.mark.parametrize("tool", get_args(Tool))
def test_the_annotated_texts(dev: list[StatementRecord], tmp_path: Path, tool: Tool) -> None:
    assert_whole(dev, tmp_path, tool)


@pytest.mark.parametrize("tool", get_args(Tool))
@given(record=made)
def test_made_up_records(record: StatementRecord, tool: Tool) -> None:
    with TemporaryDirectory() as folder:
        imported, said = there_and_back([record], Path(folder), tool)
    assert [each for each in said if "nobody has annotated" not in each and "is not known" not in each] == []
    (gold,) = imported.values()
    assert canonical(gold) == gold_form(record)


def test_front_matter_is_read_as_in_the_document(tmp_path: Path) -> None:
    """Of a file's title and date the same becomes of the annotated text, so that evaluating finds no difference."""
    document = tmp_path / "appeal.md"
    document.write_text(
        "---\ntitle: Joint Statement by Fiji and Peru\ndate: 2031-05-07\n---\n\nWe urge Oman to talk.\n",
        encoding="utf-8",
    )
    source = read(str(document))
    record = sanctext.parse(source).model_copy(update={"text": source.text})
    assert [signatory.actor.code for signatory in record.signatories] == ["FJ", "PE"]
    export([record], str(tmp_path / "tasks"), "brat")
    import_corrected(str(tmp_path / "tasks"), str(tmp_path / "gold"), print)
    figures = Figures()
    for text in annotated(tmp_path / "gold"):
        found = sanctext.parse(text.source)
        assert found.document.issued == "2031-05-07"
        compare(text, found, figures)
    assert figures.errors == []
    assert figures.exact == 1
