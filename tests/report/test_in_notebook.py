"""A record in a notebook: marked text or a short table, all escaped, and nothing of the notebook restyled."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from test_document_page import HOSTILE, SENTENCE, Elements, record_of

import sanctext
from sanctext.records import StatementRecord
from sanctext.report.in_notebook import MOST_ROWS
from tables import table

Make = Callable[..., StatementRecord]


def without_text(text: str, **document: str | None) -> StatementRecord:
    return record_of(text, **document).model_copy(update={"text": None})


def shown(record: StatementRecord) -> str:
    return record._repr_html_()


@pytest.mark.parametrize("make", [record_of, without_text])
@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_a_document_says_stays_words(hostile: str, make: Make) -> None:
    for field in ("title", "source", "url"):
        plain = Elements(shown(make(SENTENCE, **{field: "XX"})))
        found = Elements(shown(make(SENTENCE, **{field: hostile})))
        assert found.tags == plain.tags
        assert [name for name, _ in found.attributes] == [name for name, _ in plain.attributes]
    found = Elements(shown(make(f"{SENTENCE}\n\n{hostile}")))
    assert found.tags == Elements(shown(make(f"{SENTENCE}\n\nXX"))).tags


@pytest.mark.parametrize("make", [record_of, without_text])
def test_there_is_no_program_in_it(make: Make) -> None:
    found = Elements(shown(make(SENTENCE, url="javascript:alert(1)")))
    assert not {"script", "iframe", "link", "img", "form", "a"} & set(found.tags)
    assert not [name for name, _ in found.attributes if name.startswith("on")]
    assert ("href", "https://example.org/a") in Elements(shown(make(SENTENCE, url="https://example.org/a"))).attributes


def test_the_text_comes_whole_where_the_record_holds_it() -> None:
    html = shown(record_of(SENTENCE))
    assert SENTENCE in "".join(Elements(html).words)
    assert 'data-signs="D"' in html
    assert "demand: " in html
    assert SENTENCE not in "".join(Elements(shown(without_text(SENTENCE))).words)


@pytest.mark.parametrize(
    ("text", "rows"),
    table(
        ("The ministers met.", [], "nothing found"),
        ("We urge Iran to free the crew.", ["demand"], "one item"),
        ("Joint Statement by Fiji and Peru\n\nWe urge Oman to talk.", ["signatory", "signatory", "demand"], "several"),
    ),
)
def test_a_table_has_a_row_an_item(text: str, rows: list[str]) -> None:
    assert re.findall(r'<tr class="(\w+)">', shown(without_text(text))) == rows


def test_a_long_table_is_cut() -> None:
    record = without_text(" ".join(f"We urge Iran to free crew {number}." for number in range(MOST_ROWS + 3)))
    html = shown(record)
    assert (html.count('<tr class="'), "and 3 more" in html) == (MOST_ROWS, True)


def test_its_style_is_for_itself_alone() -> None:
    style = shown(without_text(SENTENCE)).partition("<style>")[2].partition("</style>")[0]
    outside, depth = "", 0
    for char in re.sub(r"/\*.*?\*/|@media[^{]*\{", lambda m: "{" * m[0].startswith("@"), style, flags=re.S):
        depth += {"{": 1, "}": -1}.get(char, 0)
        outside += char if depth == 0 and char not in "{}" else ""
    assert depth == 0
    assert set(outside.split()) == {".sanctext-record"}
    assert ":root" not in style


def test_a_notebook_takes_it() -> None:
    formatters = pytest.importorskip("IPython.core.formatters")
    data, _ = formatters.DisplayFormatter().format(sanctext.parse(SENTENCE))
    assert data["text/html"].startswith('<div class="sanctext-record">')
