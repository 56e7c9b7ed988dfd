"""Damaged files: each is read, or refused in a line that names it; all that comes out can be written."""

from __future__ import annotations

import logging
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import cases, mutated, seeds

from sanctext.errors import ReadError
from sanctext.readers import Reading
from sanctext.readers.contents import documents, read_one
from sanctext.source import Source


def check(path: Path, content: bytes) -> int:
    """Read what a file holds, and say how many documents and errors that were.

    Raises:
        AssertionError: something else came out than texts that can be written and errors of one line.
    """
    path.write_bytes(content)
    number = 0
    for document in documents(str(path)):
        number += 1
        if isinstance(document, ReadError):
            _check_error(document)
            continue
        try:
            source = read_one(document, Reading(raw_offsets=True))
        except ReadError as error:
            _check_error(error)
        else:
            _check_source(source)
    return number


def _check_error(error: ReadError) -> None:
    message = str(error)
    message.encode("utf-8")
    assert len(message.splitlines()) == 1
    assert "because of an error in sanctext" not in message


def _check_source(source: Source) -> None:
    said = (source.text, source.name, source.title, source.publisher, source.url, source.language, source.issued)
    for words in (*said, *(part for note in source.notes for part in note)):
        (words or "").encode("utf-8")
    assert source.text.strip()
    assert 0 <= source.body < len(source.text)
    if source.title_at is not None:
        assert 0 <= source.title_at[0] < source.title_at[1] <= len(source.text)


@pytest.fixture(autouse=True)
def quiet() -> None:
    """The libraries tell their logs what they stumble over."""
    for name in ("trafilatura", "htmldate", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


WHOLE = seeds()


@pytest.mark.parametrize("name", WHOLE)
def test_whole_files(name: str, tmp_path: Path) -> None:
    assert check(tmp_path / name, WHOLE[name]) > 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(WHOLE)), st.randoms(use_true_random=False))
def test_damaged_files(tmp_path: Path, name: str, chance: object) -> None:
    others = [content[:4096] for content in WHOLE.values()]
    check(tmp_path / name, mutated(WHOLE[name], others, chance))  # type: ignore[arg-type]


def test_cases_are_the_same_for_the_same_seed() -> None:
    assert list(islice(cases(7), 20)) == list(islice(cases(7), 20))
