"""The JSON of comparisons is what its schema of record says."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.cli.app import app
from sanctext.comparison import compare_series
from sanctext.comparison.differences import SCHEMA_VERSION, json_schema

SNAPSHOT = Path(__file__).parents[1] / "snapshots" / "comparison.schema.json"
# Set to 1 to write the snapshot anew, after a new SCHEMA_VERSION.
UPDATE = "UPDATE_SNAPSHOTS"


def current() -> dict[str, object]:
    return {"schema_version": SCHEMA_VERSION, "schema": json_schema()}


def test_schema_is_that_of_the_snapshot() -> None:
    """A changed schema needs a new version: the snapshot cannot be written anew without one."""
    recorded = json.loads(SNAPSHOT.read_text(encoding="utf-8")) if SNAPSHOT.exists() else {}
    if os.environ.get(UPDATE) and recorded != current():
        assert recorded.get("schema_version") != SCHEMA_VERSION, "the schema changed: give SCHEMA_VERSION a new value"
        SNAPSHOT.write_text(json.dumps(current(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
        recorded = current()
    assert recorded == current(), f"the schema of comparisons changed; give it a new SCHEMA_VERSION and set {UPDATE}=1"


def test_every_model_is_closed_and_every_field_is_always_there() -> None:
    for model in json_schema()["$defs"].values():
        assert model["additionalProperties"] is False
        assert set(model["required"]) == set(model["properties"])


def test_the_version_is_in_the_json_and_the_command_shows_the_schema() -> None:
    series = compare_series(map(sanctext.parse, ("We urge Iran to talk.", "We urge Iran to pay.")))
    written = json.loads(series.model_dump_json())
    assert (written["schema_version"], written["comparisons"][0]["schema_version"]) == (SCHEMA_VERSION,) * 2
    shown = json.loads(CliRunner().invoke(app, ["schema", "compare"]).stdout)
    assert shown.pop("$schema").startswith("https://json-schema.org/")
    assert shown == json_schema()


@pytest.mark.parametrize("arguments", [["compare", "--tables"], ["comparisons"]])
def test_what_has_no_schema_is_refused(arguments: list[str]) -> None:
    assert CliRunner().invoke(app, ["schema", *arguments]).exit_code == 2
