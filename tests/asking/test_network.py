"""Networks of actors, read back by networkx."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import networkx
import pytest
from test_questions import TEXTS
from typer.testing import CliRunner

import sanctext
from sanctext.asking.network import networks
from sanctext.cli.app import app
from sanctext.cli.network import NetworkKind
from sanctext.source import Source
from tables import table


def counts(**some: int) -> dict[str, int]:
    return {f"force_{force}": some.get(f"f{force}", 0) for force in range(1, 6)}


EDGES = {
    "co-signing": {
        ("CA", "CL"): {"weight": 1, "first": "2023-03-04", "last": "2023-03-04"},
        ("CA", "NO"): {"weight": 2, "first": "2023-03-04", "last": "2024-06-09"},
        ("CL", "NO"): {"weight": 1, "first": "2023-03-04", "last": "2023-03-04"},
    },
    "demands": {
        ("CA", "KP"): {"weight": 2, "first": "2023-03-04", "last": "2024-06-09", "force": 5, **counts(f3=1, f5=1)},
        ("CA", "RU"): {"weight": 1, "first": "2023-03-04", "last": "2023-03-04", "force": 3, **counts(f3=1)},
        ("CL", "KP"): {"weight": 1, "first": "2023-03-04", "last": "2023-03-04", "force": 5, **counts(f5=1)},
        ("CL", "RU"): {"weight": 1, "first": "2023-03-04", "last": "2023-03-04", "force": 3, **counts(f3=1)},
        ("NO", "IR"): {"weight": 1, "first": "2024-06-10", "last": "2024-06-10", "force": 3, **counts(f3=1)},
        ("NO", "KP"): {"weight": 2, "first": "2023-03-04", "last": "2024-06-09", "force": 5, **counts(f3=1, f5=1)},
        ("NO", "RU"): {"weight": 1, "first": "2023-03-04", "last": "2023-03-04", "force": 3, **counts(f3=1)},
    },
    "measures": {("NO", "IR"): {"weight": 1, "first": "2024-06-10", "last": "2024-06-10"}},
    "violations": {("NO", "IR"): {"weight": 1, "first": "2024-06-10", "last": "2024-06-10"}},
    "stances": {("NO", "condemn"): {"weight": 1, "first": "2024-06-10", "last": "2024-06-10"}},
}


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    found = sanctext.parse_many([Source(name=name, text=text) for name, text in TEXTS.items()])
    path.write_text("".join(record.model_dump_json() + "\n" for record in found), encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", EDGES)
@pytest.mark.parametrize(("ending", "read"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_networks_are_read_back(kind: str, ending: str, read: object, records: Path, tmp_path: Path) -> None:
    path = tmp_path / f"network.{ending}"
    for _ in range(2):
        before = path.read_bytes() if path.exists() else None
        result = CliRunner().invoke(app, ["network", str(records), "--of", kind, "-o", str(path)])
        assert (result.exit_code, result.stderr) == (0, "")
    assert path.read_bytes() == before
    assert b"lastmodified" not in path.read_bytes()
    graph = read(path)  # type: ignore[operator]
    assert graph.is_directed() == (kind != "co-signing")
    edges = {
        (one, other): {name: value for name, value in said.items() if name != "id"}
        for one, other, said in graph.edges(data=True)
    }
    assert edges == EDGES[kind]
    assert graph.nodes["NO"]["label"] == "Norway"


def test_who_acts_together(tmp_path: Path) -> None:
    text = (
        "Joint Statement by Canada and Norway\n\nOslo, 9 June 2024\n\nToday we imposed asset freezes on two Iranian "
        "officials, in coordination with Japan.\n"
    )
    path = tmp_path / "records.jsonl"
    path.write_text(sanctext.parse(text).model_dump_json() + "\n", encoding="utf-8")
    written = CliRunner().invoke(app, ["network", str(path), "--of", "acting-together"]).stdout
    edges = {frozenset(edge) for edge in networkx.parse_graphml(written).edges()}
    assert edges == {frozenset(pair) for pair in (("CA", "NO"), ("CA", "JP"), ("JP", "NO"))}


@pytest.mark.parametrize(
    ("options", "edges"),
    table(
        ("--with CL", 3, "a signatory"),
        ("--since 2024", 1, "a date"),
        ("--of demands --force-at-least 5", 3, "of items"),
        ("--of demands --title Launch", 2, "a title"),
        ("--of measures --type travel_ban", 0, "a type of measures"),
        ("--exactly CA,NO", 1, "the issuers"),
    ),
)
def test_what_counts_is_chosen(options: str, edges: int, records: Path) -> None:
    result = CliRunner().invoke(app, ["network", str(records), *options.split()])
    assert networkx.parse_graphml(result.stdout).number_of_edges() == edges


def test_what_others_have_is_refused(records: Path) -> None:
    result = CliRunner().invoke(app, ["network", str(records), "--type", "travel_ban"], env={"COLUMNS": "200"})
    assert (result.exit_code, "restricts measures; say which with --of" in result.stderr) == (2, True)


def test_every_network_can_be_asked_for() -> None:
    assert set(get_args(NetworkKind)) == set(networks())


def test_no_records_are_told(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_bytes(b"\n")
    result = CliRunner().invoke(app, ["network", str(tmp_path / "records.jsonl")])
    said = f"sanctext: no records in {tmp_path / 'records.jsonl'}: make them with sanctext batch\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


def test_standard_output_is_graphml(records: Path) -> None:
    result = CliRunner().invoke(app, ["network", str(records)])
    assert networkx.parse_graphml(result.stdout).number_of_edges() == 3


@pytest.mark.parametrize("output", ["network.png", "network", "graphml"])
def test_another_ending_is_refused(output: str, records: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["network", str(records), "-o", str(tmp_path / output)], env={"COLUMNS": "200"})
    assert (result.exit_code, "must end in .graphml or .gexf" in result.stderr) == (2, True)


@pytest.mark.parametrize("ending", ["graphml", "gexf"])
def test_a_name_that_xml_cannot_hold_is_still_a_file(ending: str, records: Path, tmp_path: Path) -> None:
    lines = records.read_text(encoding="utf-8").replace('"name":"Canada"', '"name":"Ca\\u0001nada"')
    assert "Ca\\u0001nada" in lines
    (tmp_path / "changed.jsonl").write_text(lines, encoding="utf-8")
    page = tmp_path / f"network.{ending}"
    assert CliRunner().invoke(app, ["network", str(tmp_path / "changed.jsonl"), "-o", str(page)]).exit_code == 0
    read = networkx.read_graphml if ending == "graphml" else networkx.read_gexf
    assert read(page).nodes["CA"]["label"] == "Ca\ufffdnada"
