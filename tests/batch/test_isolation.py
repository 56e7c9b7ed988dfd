"""Whatever is wrong with one document is its failure alone, up to the line that is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sanctext
from sanctext.batch.documents import Request, outcomes_of
from sanctext.readers.reading import Packed
from sanctext.records import StatementRecord

GOOD = Packed("good.txt", b"We urge Oman to act.")


def test_a_record_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    write = StatementRecord.model_dump_json

    def fragile(record: StatementRecord) -> str:
        if record.document.source == "bad.txt":
            raise ValueError("surrogates not allowed")
        return write(record)

    monkeypatch.setattr(StatementRecord, "model_dump_json", fragile)
    first, bad, last = outcomes_of([GOOD, Packed("bad.txt", b"We met."), GOOD])
    assert first.line == last.line is not None
    assert bad.failure is not None
    assert bad.failure.kind == "ParseError"
    assert bad.failure.message.startswith("bad.txt: not parsed, because of an error in sanctext (ValueError: surr")


HALF = st.sampled_from([b"\\ud83d", b"\\ude00", b"+2D0-", b"\xed\xa0\xbd", b"=?utf-7?q?+2D0-?="])
HEADS = st.sampled_from(
    [
        b'{"text": "We urge Oman. %s", "title": "%s"}',
        b"From: a@b.org\nMIME-Version: 1.0\nSubject: %s\nContent-Type: text/plain; charset=utf-7\n\nWe urge Oman. %s",
        b"From: a@b.org\nMIME-Version: 1.0\nSubject: %s\nContent-Type: text/plain; charset=unicode_escape\n\nWe. %s",
        b'---\ntitle: "%s"\n---\nWe urge Oman. %s',
        b"<html><title>%s</title><body><p>We urge Oman to act. %s</p>",
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HEADS, HALF, st.binary(max_size=20))
def test_each_line_can_be_written(tmp_path: Path, head: bytes, half: bytes, more: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(head % (half, half + more))
    for outcome in outcomes_of([str(path), GOOD], Request(with_text=True)):
        if outcome.line is None:
            assert outcome.failure is not None
            assert outcome.failure.kind == "ReadError"
        else:
            json.loads(outcome.line.encode("utf-8"))


def test_cells_that_hold_no_text() -> None:
    done = sanctext.parse_batch({"text": ["We urge Oman to act. \ud83d", None, 5.0, b"We met."]})
    assert [record is not None for record in done["record"]] == [True, False, False, True]
    assert done["failure"][1] == "-: no text but NoneType; give texts, or the bytes of files"
    assert "\ufffd" not in done["failure"][2]
