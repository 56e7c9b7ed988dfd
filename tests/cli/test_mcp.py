"""`sanctext mcp` as an assistant meets it: the protocol's own client, and what is said without the extra."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from command_line import Run, started

import sanctext
from tables import table

installed = pytest.mark.skipif(importlib.util.find_spec("mcp") is None, reason="needs sanctext[mcp]")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    record = sanctext.parse("Joint Statement by Fiji and Peru\n\nWe urge Oman to halt its launches.")
    path.write_text(record.model_dump_json() + "\n", encoding="utf-8")
    return path


def called(arguments: list[str], name: str | None, asked: dict[str, Any]) -> Any:
    """What a client is answered by a server that it has started; the names of the tools where none is named."""
    from mcp.client import Client
    from mcp.client.stdio import StdioServerParameters

    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "XDG_CONFIG_HOME": os.devnull}
    server = StdioServerParameters(command=sys.executable, args=["-m", "sanctext", "mcp", *arguments], env=environment)

    async def call() -> Any:
        async with Client(server) as client:
            if name is None:
                return {each.name: each.annotations.read_only_hint for each in (await client.list_tools()).tools}
            return await client.call_tool(name, asked)

    return asyncio.run(call())


@installed
def test_tools_that_read_only(records: Path) -> None:
    assert called([], None, {}) == {"parse_text": True, "lookup": True}
    assert called([str(records)], None, {}) == {"parse_text": True, "lookup": True, "ask_records": True}


@installed
@pytest.mark.parametrize(
    ("name", "asked", "holds", "is_error"),
    table(
        ("parse_text", {"text": "We urge Oman to talk."}, '"action":"talk"', False, "a record"),
        ("parse_text", {"text": ""}, "at least 1 character", True, "no text"),
        ("lookup", {"name": "KN-23"}, '"code":"hwasong-11a"', False, "a name"),
        ("ask_records", {"about": "demands", "to": "Oman"}, '"action":"halt its launches"', False, "a question"),
        ("ask_records", {"about": "measures", "type": "spell"}, "'travel_ban'", True, "a type that is none"),
        ("ask_records", {"about": "documents", "to": "Oman"}, "to: restricts demands", True, "told what it may ask"),
        ("ask_records", {"about": "demands", "to": "Nowhereland"}, "no actor is known by it", True, "a name"),
    ),
)
def test_a_client_is_answered(name: str, asked: dict[str, Any], holds: str, is_error: bool, records: Path) -> None:
    found = called([str(records)], name, asked)
    said = found.content[0].text
    plain = json.dumps(json.loads(said), separators=(",", ":")) if not is_error else said
    assert (bool(found.is_error), holds in plain) == (is_error, True), said


@installed
@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
@pytest.mark.parametrize(
    ("number", "code"),
    table((None, 0, "its input ends"), (signal.SIGINT, 130, "Ctrl-C"), (signal.SIGTERM, 143, "it is stopped")),
)
def test_it_ends(number: signal.Signals | None, code: int, tmp_path: Path, environment: dict[str, str]) -> None:
    process = started(["mcp"], tmp_path, environment)
    assert process.stdin is not None
    assert process.stdout is not None
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "0"}}
    line = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello})
    process.stdin.write(line.encode() + b"\n")
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["result"]["serverInfo"]["name"] == "sanctext"
    if number is not None:
        process.send_signal(number)
        process.wait()
    out, err = process.communicate()
    assert (process.returncode, out, err) == (code, b"", b"")


@pytest.mark.skipif(importlib.util.find_spec("mcp") is not None, reason="sanctext[mcp] is installed")
def test_without_the_extra_it_says_how_to_get_it(run: Run) -> None:
    done = run("mcp")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == b"sanctext: needs the package mcp; install it with: pip install 'sanctext[mcp]'\n"
