"""Settings for all tests, and a pipeline that fails on demand."""

from __future__ import annotations

import pytest
from hypothesis import settings

from sanctext.records import SCHEMA_VERSION, Document, StatementRecord
from sanctext.source import Source

# How long an example takes says more about the machine than about the code.
settings.register_profile("sanctext", deadline=None, max_examples=150)
# `just fuzz`: for a night, and after a change of the reader or the pipeline.
settings.register_profile("long", deadline=None, max_examples=4000)
settings.load_profile("sanctext")


def record(source: Source) -> StatementRecord:
    """An empty record of a text."""
    return StatementRecord(
        schema_version=SCHEMA_VERSION,
        document=Document(
            id="0" * 64,
            source=source.name,
            title=source.title,
            issued=source.issued,
            kind="other",
            language="en",
            publisher=source.publisher,
            url=source.url,
            declared_language=source.language,
            characters=len(source.text),
            words=len(source.text.split()),
        ),
        signatories=(),
        targets=(),
        resolutions=(),
        weapons=(),
        demands=(),
        stances=(),
        measures=(),
        violations=(),
        citations=(),
        diagnostics=(),
        text=None,
        raw_offsets=None,
    )


@pytest.fixture
def fragile_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a pipeline in place that raises on every text with the word FAIL."""

    def parse(source: Source) -> StatementRecord:
        if "FAIL" in source.text:
            raise RuntimeError(f"a word that it cannot bear\nin {source.name}")
        return record(source)

    monkeypatch.setattr("sanctext.pipeline.parse", parse)
    monkeypatch.setattr("sanctext.pipeline.parse_many", lambda sources: map(parse, sources))
