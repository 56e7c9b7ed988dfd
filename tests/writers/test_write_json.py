"""Records as JSON: one a line, and one over many lines."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_record import empty, full

from sanctext.errors import WriteError
from sanctext.records import StatementRecord
from sanctext.writers import records_json
from sanctext.writers.emit import emit, emit_model


class Stream(io.StringIO):
    """A stream that counts how often it is flushed, or fails in a given way."""

    def __init__(self, error: OSError | None = None) -> None:
        super().__init__()
        self.error = error
        self.flushes = 0

    def flush(self) -> None:
        if self.error is not None:
            raise self.error
        self.flushes += 1


def test_each_record_is_one_line_and_flushed() -> None:
    stream = Stream()
    for count, piece in enumerate(records_json.lines((full(), empty(), full())), start=1):
        emit(piece, stream)
        assert stream.flushes == count, "a reader sees a record before the next one is made"
    lines = stream.getvalue().split("\n")
    assert lines.pop() == ""
    assert [StatementRecord.model_validate_json(line) for line in lines] == [full(), empty(), full()]


def test_an_object_over_many_lines_says_the_same() -> None:
    stream = Stream()
    emit_model(full(), stream)
    text = stream.getvalue()
    assert text.startswith('{\n  "schema_version": "2.1",\n')
    assert text.endswith("}\n")
    assert StatementRecord.model_validate_json(text) == full()


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_no_title_breaks_the_line(title: str) -> None:
    stream = Stream()
    emit(*records_json.lines([empty(title)]), stream)
    line, rest = stream.getvalue().split("\n")
    assert rest == ""
    assert StatementRecord.model_validate_json(line.encode()).document.title == title


def test_a_full_disk_is_one_line() -> None:
    with pytest.raises(WriteError, match=r"^the output cannot be written \(No space left on device\); "):
        emit(*records_json.lines([empty()]), Stream(OSError(28, "No space left on device")))


def test_a_broken_pipe_is_no_error_of_the_output() -> None:
    with pytest.raises(BrokenPipeError):
        emit(*records_json.lines([empty()]), Stream(BrokenPipeError(32, "Broken pipe")))
