"""The documents beside the repository in one batch: none fails, and every place holds the words that it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from sanctext.cli.app import app

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "statements"


def places(part: Any) -> Iterator[tuple[int, int, str]]:
    """Every span of a record, however deep."""
    if isinstance(part, dict):
        if {"start", "end", "text"} <= part.keys():
            yield part["start"], part["end"], part["text"]
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from places(each)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the repository")
def test_every_document_is_read_and_every_place_right(tmp_path: Path) -> None:
    output = tmp_path / "records.jsonl"
    done = CliRunner().invoke(app, ["batch", str(CORPUS), "--with-text", "--output", str(output), "--quiet"])
    assert done.exit_code == 0, done.stderr
    records = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert len(records) == sum(1 for path in CORPUS.iterdir() if path.is_file())
    wrong, count = [], 0
    for record in records:
        for start, end, words in places(record):
            count += 1
            if record["text"][start:end] != words:
                wrong.append((record["document"]["source"], start, end, words))
    assert not wrong
    assert count > 10_000, f"{count} places"
