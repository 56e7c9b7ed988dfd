"""The page of compared statements holds what the command says of them today."""

from __future__ import annotations

import pytest
import render_compared

import sanctext
from sanctext.comparison import compare


@pytest.mark.skipif(not render_compared.FOLDER.is_dir(), reason="the shared folder is not beside the project")
def test_the_page_is_current() -> None:
    assert render_compared.PAGE.read_text(encoding="utf-8") == render_compared.rendered(), "stale; run: just compared"


def test_every_series_has_its_place() -> None:
    text = render_compared.PAGE.read_text(encoding="utf-8")
    assert [part["name"] for part in render_compared._PART.finditer(text)] == list(render_compared.SERIES)


def test_what_is_left_out_is_counted() -> None:
    count = render_compared.DEMANDS + 2
    ships = ("Aurora", "Borea", "Cyrene", "Dorada", "Elektra", "Fortuna", "Galatea", "Helios")[:count]
    before = sanctext.parse(
        "Statement on Crews\n\n" + " ".join(f"We urge Iran to release the crew of the {ship}." for ship in ships)
    )
    shown, left_out = render_compared.abridged(compare(before, sanctext.parse("It rained.")))
    assert (len(shown.demands.dropped), left_out) == (render_compared.DEMANDS, "demands dropped: 2")
    assert render_compared.abridged(compare(before, before))[1] == ""
