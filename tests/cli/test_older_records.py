"""Records of older schema versions are read by everything that reads records: what they lack is empty."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import sanctext
from sanctext.cli.app import app
from sanctext.confidence.rating import rated
from sanctext.records import SCHEMA_VERSION, StatementRecord
from sanctext.stored.record_files import RecordsFile

TEXT = "Statement by Chile\n\nWe urge Oman to open the port. We condemn the raid\non Suva.\n"
CHILE = {"code": "CL", "name": "Chile", "kind": "state", "text": "We"}
OMAN = {"code": "OM", "name": "Oman", "kind": "state"}


def mention(words: str, rule: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words, "rule": rule}


def older() -> dict[str, Any]:
    """A record as version 1.3 has it."""
    return {
        "schema_version": "1.3",
        "document": {
            "id": sha256(TEXT.encode()).hexdigest(),
            "source": "chile.txt",
            "title": "Statement by Chile",
            "issued": "2031-05-07",
            "kind": "national_statement",
            "language": "en",
            "publisher": None,
            "url": None,
            "declared_language": None,
            "characters": len(TEXT),
            "words": 16,
        },
        "signatories": [
            {
                "actor": {"code": "CL", "name": "Chile", "kind": "state"},
                "members": [],
                "office": None,
                "role": "issuer",
                "mentions": [mention("Chile", "signatories.title")],
            }
        ],
        "targets": [OMAN],
        "resolutions": [],
        "weapons": [],
        "demands": [
            {
                "act": "urge",
                "force": 3,
                "speakers": [CHILE],
                "addressees": [OMAN | {"text": "Oman"}],
                "action": "open the port",
                "attribution": "own",
                "negated": False,
                "span": mention("urge Oman to open the port", "demands.infinitive"),
                "cue": mention("urge", "demands.infinitive"),
                "target": mention("Oman", "demands.infinitive"),
                "object": mention("open the port", "demands.infinitive"),
            }
        ],
        "stances": [
            {
                "act": "condemn",
                "speakers": [CHILE],
                "object": "the raid on Suva",
                "attribution": "own",
                "span": mention("condemn the raid\non Suva", "stances.verb"),
            }
        ],
        "diagnostics": [],
        "text": TEXT,
        "raw_offsets": None,
    }


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "older.jsonl"
    file.write_text(json.dumps(older()) + "\n", encoding="utf-8")
    return file


def test_what_it_lacks_is_empty(path: Path) -> None:
    (record,) = RecordsFile(path)
    assert record.schema_version == SCHEMA_VERSION
    assert record.measures == record.violations == record.citations == ()
    assert (record.demands[0].condition, record.demands[0].deadline) == (None, None)
    (stance,) = record.stances
    span = stance.object_span
    assert (stance.negated, TEXT[span.start : span.end], span.text) == (False, "the raid\non Suva", "the raid\non Suva")


def test_of_version_2_0_nothing_but_confidence_is_missing(tmp_path: Path) -> None:
    record = sanctext.parse(
        "Statement by Chile\n\nWe are freezing the assets of two Malian banks. We urge Oman to act by 1 May."
    )
    assert record.measures
    held = json.loads(record.model_dump_json()) | {"schema_version": "2.0"}
    for field in ("signatories", "demands", "stances", "measures"):
        for item in held[field]:
            del item["confidence"]
    path = tmp_path / "older.jsonl"
    path.write_text(json.dumps(held) + "\n", encoding="utf-8")
    (read,) = RecordsFile(path)
    assert {item.confidence for item in (*read.signatories, *read.demands, *read.measures)} == {None}
    assert rated(read) == record


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (["convert", "RECORDS", "-o", "OUT.json"], "open the port"),
        (["report", "RECORDS", "-o", "OUT.html"], "open the port"),
        (["annotate", "export", "RECORDS", "--format", "doccano", "-o", "OUT"], "open the port"),
        (["ask", "RECORDS", "--demands-to", "OM"], "open the port"),
        (["network", "RECORDS", "--of", "demands", "-o", "OUT.graphml"], "OM"),
        (["compare", "RECORDS", "RECORDS"], "condemn"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_every_command_reads_it(path: Path, tmp_path: Path, command: list[str], shown: str) -> None:
    arguments = [each.replace("RECORDS", str(path)).replace("OUT", str(tmp_path / "out")) for each in command]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.stderr
    written = [file for file in sorted(tmp_path.rglob("*")) if file.is_file() and file != path]
    assert any(shown in text for text in (done.stdout, *(file.read_text(encoding="utf-8") for file in written)))


def test_converted_it_is_of_this_version(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    assert CliRunner().invoke(app, ["convert", str(path), "-o", str(output)]).exit_code == 0
    record = StatementRecord.model_validate_json(output.read_bytes())
    assert (record.schema_version, record.text) == (SCHEMA_VERSION, TEXT)
