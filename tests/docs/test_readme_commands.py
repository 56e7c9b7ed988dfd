"""README's two commands are there in the form in which `.ci/run` takes them from it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = r"<!-- command:{name} -->\n```sh\n(?P<command>[^\n]+)\n```\n"
BEGINNING = "python3 -m venv .venv && .venv/bin/pip install "


def command(name: str) -> str:
    found = re.findall(COMMAND.format(name=name), (ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(found) == 1
    return str(found[0])


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("run", r"\. && \.venv/bin/sanctext parse (?P<sample>data/samples/\w+\.txt)"),
        ("test", r"-e '\.\[dev\]' && \.venv/bin/python -m pytest"),
    ],
)
def test_the_command_needs_python_alone(name: str, rest: str) -> None:
    found = re.fullmatch(re.escape(BEGINNING) + rest, command(name))
    assert found
    sample = found.groupdict().get("sample")
    assert sample is None or (ROOT / sample).is_file()
