"""Records of the samples and files of records, for whoever writes them on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from sanctext.records import StatementRecord
from sanctext.stored.record_files import RecordsFile

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@pytest.fixture(scope="session")
def samples() -> list[StatementRecord]:
    """The samples' records, with their texts."""
    return [
        StatementRecord.model_validate_json(path.read_text("utf-8")).model_copy(
            update={"text": Path(str(path).replace(".record.json", ".txt")).read_text("utf-8")}
        )
        for path in sorted(SAMPLES.glob("*.record.json"))
    ]


@pytest.fixture
def recorded(tmp_path: Path) -> Callable[[Iterable[StatementRecord]], RecordsFile]:
    """Lay records down as `sanctext batch` does."""

    def lay_down(records: Iterable[StatementRecord]) -> RecordsFile:
        path = tmp_path / "laid-down.jsonl"
        path.write_text("".join(each.model_dump_json() + "\n" for each in records), encoding="utf-8", newline="\n")
        return RecordsFile(path)

    return lay_down
