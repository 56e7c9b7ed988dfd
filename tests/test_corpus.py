"""The documents beside the repository, a folder a batch: none fails, and every place holds the words that it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from sanctext.cli.app import app

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpus"
# So many places are in each folder's records at least.
FEWEST_PLACES = {"statements": 10_000, "state": 8_000, "news": 300}


def places(part: Any) -> Iterator[tuple[int, int, str]]:
    """Every span of a record, however deep."""
    if isinstance(part, dict):
        if {"start", "end", "text"} <= part.keys():
            yield part["start"], part["end"], part["text"]
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from places(each)


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not beside the repository")
@pytest.mark.parametrize("name", FEWEST_PLACES)
def test_every_document_is_read_and_every_place_right(name: str, tmp_path: Path) -> None:
    folder, output = CORPORA / name, tmp_path / "records.jsonl"
    done = CliRunner().invoke(app, ["batch", str(folder), "--with-text", "--output", str(output), "--quiet"])
    assert done.exit_code == 0, done.stderr
    records = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert len(records) == sum(1 for path in folder.iterdir() if path.is_file())
    wrong, count = [], 0
    for record in records:
        for start, end, words in places(record):
            count += 1
            if record["text"][start:end] != words:
                wrong.append((record["document"]["source"], start, end, words))
    assert not wrong
    assert count > FEWEST_PLACES[name], f"{count} places"
