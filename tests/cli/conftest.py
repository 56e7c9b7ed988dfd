"""The command line as a process, and a pipeline that fails on demand."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from command_line import COMMAND, Run

from sanctext.records import Document, StatementRecord
from sanctext.source import Source

# What a developer may have set must not change what the tests see.
UNSET = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "SANCTEXT_MODEL", "PYTHONIOENCODING", "PYTHONUTF8")
# Reads ahead by so many documents, and fails on texts that say so.
READS_AHEAD = 3


@pytest.fixture
def environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in UNSET}


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    """Run the command line as a process in an empty folder, until it ends."""

    def run(
        *arguments: str | bytes, stdin: bytes | None = b"", env: dict[str, str] | None = None, **options: object
    ) -> subprocess.CompletedProcess[bytes]:
        if "stdout" not in options:
            options["stdout"] = subprocess.PIPE
        return subprocess.run(  # type: ignore[call-overload, no-any-return]
            [*COMMAND, *arguments],
            input=stdin,
            stderr=subprocess.PIPE,
            env=environment | (env or {}),
            cwd=tmp_path,
            check=False,
            **options,
        )

    return run


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "appeal.txt"
    path.write_text("We urge both sides to halt the shelling of Novara.\n", encoding="utf-8")
    return path


def record(source: Source) -> StatementRecord:
    return StatementRecord(
        schema_version="1.0",
        document=Document(
            id="0" * 64,
            source=source.name,
            title=source.title,
            issued=source.issued,
            kind="other",
            language="en",
            characters=len(source.text),
            words=len(source.text.split()),
        ),
        signatories=(),
        targets=(),
        resolutions=(),
        weapons=(),
        demands=(),
        stances=(),
        diagnostics=(),
    )


@pytest.fixture
def fragile_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a pipeline in place that raises on every text with the word FAIL, after it has read ahead."""

    def parse_many(sources: Iterable[Source]) -> Iterator[StatementRecord]:
        rest = iter(sources)
        while taken := list(islice(rest, READS_AHEAD)):
            for source in taken:
                if "FAIL" in source.text:
                    raise RuntimeError(f"a word that it cannot bear\nin {source.name}")
                yield record(source)

    def parse(source: Source) -> StatementRecord:
        return next(parse_many([source]))

    monkeypatch.setattr("sanctext.pipeline.parse_many", parse_many)
    monkeypatch.setattr("sanctext.pipeline.parse", parse)
