"""An error in one document is an error of that one only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sanctext.cli.fault_isolation import parse_each, parse_one
from sanctext.errors import ModelError, ParseError
from sanctext.records import StatementRecord
from sanctext.source import Source


@pytest.mark.usefixtures("fragile_pipeline")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.booleans(), max_size=20))
def test_all_others_are_parsed_once_and_in_order(good: list[bool]) -> None:
    sources = [Source("fine" if fine else "FAIL", name=str(number)) for number, fine in enumerate(good)]
    errors: list[str] = []
    records = list(parse_each(iter(sources), lambda error: errors.append(str(error).split(":")[0])))
    assert [record.document.source for record in records] == [s.name for s in sources if s.text == "fine"]
    assert errors == [s.name for s in sources if s.text == "FAIL"]


@pytest.mark.usefixtures("fragile_pipeline")
def test_documents_are_taken_only_when_they_are_needed() -> None:
    taken: list[str] = []

    def sources() -> Iterator[Source]:
        for number in range(1000):
            taken.append(str(number))
            yield Source("FAIL" if number == 1 else "fine", name=str(number))

    records = parse_each(sources(), lambda _: None)
    for number in (0, 2, 3):
        assert next(records).document.source == str(number)
    assert len(taken) < 10, "memory stays bounded, also after an error"


@pytest.mark.usefixtures("fragile_pipeline")
def test_the_error_is_one_line_that_names_the_document() -> None:
    with pytest.raises(ParseError) as caught:
        parse_one(Source("FAIL", name="two\nlines.txt"))
    assert str(caught.value) == (
        "two\\nlines.txt: not parsed, because of an error in sanctext "
        "(RuntimeError: a word that it cannot bear in two lines.txt); please report it with the document"
    )


def refuse(_: object) -> Iterator[StatementRecord]:
    raise ModelError("no language model is installed")
    yield


def test_without_a_model_no_document_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sanctext.pipeline.parse_many", refuse)
    monkeypatch.setattr("sanctext.pipeline.parse", refuse)
    errors: list[ParseError] = []
    with pytest.raises(ModelError):
        list(parse_each([Source("fine"), Source("fine")], errors.append))
    assert errors == []


def test_an_error_that_no_document_causes_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Iterable[Source]) -> Iterator[StatementRecord]:
        raise RuntimeError("broken from the start")
        yield

    monkeypatch.setattr("sanctext.pipeline.parse_many", broken)
    with pytest.raises(RuntimeError, match="broken from the start"):
        list(parse_each([Source("fine")], lambda _: None))
