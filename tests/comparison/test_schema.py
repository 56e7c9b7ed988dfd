"""The JSON of comparisons is what its schema of record says."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.cli.app import app
from sanctext.comparison import compare_series
from sanctext.comparison.differences import SCHEMA_VERSION, json_schema
from snapshot import check_schema


def test_schema_is_that_of_the_snapshot() -> None:
    check_schema("comparison.schema.json", SCHEMA_VERSION, json_schema())


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
