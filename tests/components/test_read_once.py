"""A sentence that is written twice is read once, and gives the same demands at both places."""

from __future__ import annotations

import pytest

import sanctext


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("We urge Oman to free the crew.", "We urge Oman to free the crew.", id="the same words"),
        pytest.param("We urge Oman to free the crew.", "We urge Peru to free the crew.", id="another actor"),
        pytest.param(
            "We urge Oman to open the ports.", "We urge Oman to open the “ports”.", id="marks within the words"
        ),
        pytest.param("We urge Oman to stop the re-arming.", "We urge Oman to stop the re -arming.", id="another gap"),
    ],
)
def test_twice_as_once(first: str, second: str) -> None:
    title = "Joint Statement by Chile and Peru\n\n"
    alone = [demand for text in (first, second) for demand in sanctext.parse(title + text).demands]
    both = sanctext.parse(f"{title}{first}\n\n{second}").demands
    assert len(both) == 2
    for expected, found in zip(alone, both, strict=True):
        assert (found.action, found.addressees[0].code) == (expected.action, expected.addressees[0].code)
    texts = f"{title}{first}\n\n{second}"
    assert [texts[demand.span.start : demand.span.end] for demand in both] == [demand.span.text for demand in both]
    assert both[0].span.end < both[1].span.start
