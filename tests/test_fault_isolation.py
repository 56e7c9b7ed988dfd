"""Whatever goes wrong inside is one specific error that names the document."""

from __future__ import annotations

import pytest

from sanctext.errors import ModelError, ParseError
from sanctext.fault_isolation import parse_one
from sanctext.source import Source


@pytest.mark.usefixtures("fragile_pipeline")
def test_the_error_is_one_line_that_names_the_document() -> None:
    with pytest.raises(ParseError) as caught:
        parse_one(Source("FAIL", name="two\nlines.txt"))
    assert str(caught.value) == (
        "two\\nlines.txt: not parsed, because of an error in sanctext "
        "(RuntimeError: a word that it cannot bear in two lines.txt); please report it with the document"
    )


def test_a_missing_model_is_no_document_s_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise ModelError("no language model is installed")

    monkeypatch.setattr("sanctext.pipeline.parse", refuse)
    with pytest.raises(ModelError):
        parse_one(Source("fine"))
