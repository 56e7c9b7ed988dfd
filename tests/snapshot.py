"""What a snapshot holds, and how it is written anew: with UPDATE_SNAPSHOTS=1 in the environment."""

from __future__ import annotations

import json
import os
from pathlib import Path

SNAPSHOTS = Path(__file__).parent / "snapshots"
UPDATE = "UPDATE_SNAPSHOTS"


def wanted_anew() -> bool:
    """Whether snapshots are to be written, not compared."""
    return bool(os.environ.get(UPDATE))


def write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def check_schema(name: str, version: str, schema: dict[str, object]) -> None:
    """Compare a schema with its snapshot, which cannot be written anew without a new version."""
    path = SNAPSHOTS / name
    current = {"schema_version": version, "schema": schema}
    recorded = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    if wanted_anew() and recorded != current:
        assert recorded.get("schema_version") != version, "the schema changed: give SCHEMA_VERSION a new value"
        write(path, current)
        recorded = current
    assert recorded == current, f"{name}: the schema changed; give it a new SCHEMA_VERSION and set {UPDATE}=1"
