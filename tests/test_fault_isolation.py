"""Whatever goes wrong inside is one specific error that names the document."""

from __future__ import annotations

import pytest

from sanctext.batch.isolated import parse_each, parse_one
from sanctext.errors import KnowledgeError, ModelError, ParseError, SanctextError
from sanctext.records import StatementRecord
from sanctext.source import Source


@pytest.mark.usefixtures("fragile_pipeline")
def test_the_error_is_one_line_that_names_the_document() -> None:
    with pytest.raises(ParseError) as caught:
        parse_one(Source("FAIL", name="two\nlines.txt"))
    assert str(caught.value) == (
        "two\\nlines.txt: not parsed, because of an error in sanctext "
        "(RuntimeError: a word that it cannot bear in two lines.txt); please report it with the document"
    )


@pytest.mark.usefixtures("fragile_pipeline")
def test_one_that_fails_leaves_the_others_their_records() -> None:
    first, second, third = parse_each([Source("one", name="1"), Source("FAIL", name="2"), Source("three", name="3")])
    assert isinstance(first, StatementRecord)
    assert isinstance(second, ParseError)
    assert str(second).startswith("2: not parsed")
    assert isinstance(third, StatementRecord)
    assert (first.document.source, third.document.source) == ("1", "3")


@pytest.mark.parametrize(
    "error",
    [ModelError("no language model is installed"), KnowledgeError("people.csv, line 7: is empty; remove it")],
    ids=["a missing model", "a table that cannot be read"],
)
def test_what_no_document_is_to_blame_for(error: SanctextError, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise error

    monkeypatch.setattr("sanctext.pipeline.parse", refuse)
    monkeypatch.setattr("sanctext.pipeline.parse_many", refuse)
    with pytest.raises(type(error)):
        parse_one(Source("fine"))
    with pytest.raises(type(error)):
        parse_each([Source("fine")])
