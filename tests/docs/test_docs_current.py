"""The generated parts of README.md and docs/ are what the code says today, and the tools' own examples hold."""

from __future__ import annotations

import doctest
import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
import record_fields  # noqa: E402
import render_docs  # noqa: E402

from sanctext.pipeline import COMPONENTS  # noqa: E402

PAGES = [page.relative_to(ROOT).as_posix() for page in render_docs.pages()]
LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#\s]+)[^)]*\)")


def words(svg: str) -> list[str]:
    """What a picture says: how rich places the words may differ between its versions."""
    return re.findall(r">([^<>]+)</text>", svg)


@pytest.mark.parametrize("page", PAGES)
def test_generated_parts_are_current(page: str) -> None:
    current = (ROOT / page).read_text(encoding="utf-8")
    assert current == render_docs.rendered(ROOT / page), f"{page} is stale; run: just docs"


def test_the_picture_is_current() -> None:
    assert words(render_docs.PICTURE.read_text(encoding="utf-8")) == words(render_docs.picture()), "run: just docs"


def test_the_picture_is_the_same_each_time_and_loads_nothing() -> None:
    svg = render_docs.picture()
    assert svg == render_docs.picture()
    assert "url(http" not in svg
    assert str(ROOT) not in svg


def test_a_stale_part_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A\n\n<!-- generated:exit-codes -->\nold\n<!-- end -->\n\nB\n", encoding="utf-8")
    rendered = render_docs.rendered(page)
    assert "old" not in rendered
    assert "130  interrupted" in rendered
    assert rendered.startswith("# A\n\n<!-- generated:exit-codes -->\n")
    assert rendered.endswith("\n<!-- end -->\n\nB\n")


def test_an_unknown_part_is_an_error(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("<!-- generated:misspelt -->\n<!-- end -->\n", encoding="utf-8")
    with pytest.raises(KeyError, match="misspelt"):
        render_docs.rendered(page)


def test_every_part_is_used() -> None:
    texts = [(ROOT / page).read_text(encoding="utf-8") for page in PAGES]
    used = {name for text in texts for name in re.findall(r"^<!-- generated:([\w-]+) -->$", text, re.MULTILINE)}
    assert used == set(render_docs.PARTS)


def test_every_command_and_option_has_help() -> None:
    for name, command in render_docs._commands().items():
        assert command.help, name
        for parameter in command.params:
            assert getattr(parameter, "help", None), f"{name} {parameter.name}"


def test_every_field_has_one_meaning() -> None:
    for model, schema in record_fields.models().items():
        for field, described in schema["properties"].items():
            assert record_fields.meaning(model, field, described)
    for model, meanings in record_fields.MEANINGS.items():
        assert meanings.keys() <= record_fields.models()[model]["properties"].keys(), model


def test_a_field_without_a_meaning_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"Weapon\.colour: not described"):
        record_fields.meaning("Weapon", "colour", {"type": "string"})
    with pytest.raises(ValueError, match=r"Weapon\.name: described twice"):
        record_fields.meaning("Weapon", "name", {"description": "another"})


def test_every_component_is_described_in_its_place() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "docs/how-it-reads.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[1 : 1 + len(COMPONENTS)] == list(COMPONENTS)


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = {((ROOT / page).parent / link["path"]).resolve() for link in LINK.finditer(text)}
    missing = {target.relative_to(ROOT).as_posix() for target in targets if not target.exists()}
    assert missing == set()


@pytest.mark.parametrize(
    "tool", ["repository", "render_records", "record_fields", "render_docs", "guards", "check_floors", "gains"]
)
def test_examples_in_tools(tool: str) -> None:
    assert doctest.testmod(importlib.import_module(tool)).failed == 0
